package se.samordna.store;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import se.samordna.Id;
import se.samordna.engine.store.ModelSettingStore.CadenceRow;
import se.samordna.engine.store.ModelSettingStore.NewCadence;
import se.samordna.engine.store.ModelSettingStore.SettledDays;
import se.samordna.model.BoardCadence;
import se.samordna.organisation.Provider;
import se.samordna.organisation.Unit;

/** On which days boards meet. A stretch stands as its first day and the digits of its weekdays. */
final class MeetingDayRows {
  /**
   * A unit's stretches in one text, so that a board's cards bring them with them: {@code
   * 2027-03-01:24 2027-09-01:12345}.
   *
   * @param provider the column or name of the provider; the others likewise
   */
  static String inOneText(String provider, String unit, String model) {
    return """
        (select string_agg(cast(q.from_day as varchar(10)) || ':' || q.days, ' '
            order by q.from_day, q.set_at)
          from board_cadence q
          where q.provider = %s and q.unit = %s and q.model = %s)
        """
        .formatted(provider, unit, model);
  }

  private final Handle handle;

  MeetingDayRows(Handle handle) {
    this.handle = handle;
  }

  void add(NewCadence cadence) {
    handle.execute(
        """
        insert into board_cadence (id, provider, unit, model, days, from_day, reason, by_staff,
          set_by, set_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """,
        UUID.randomUUID(),
        cadence.provider(),
        cadence.unit(),
        cadence.model(),
        digits(cadence.stretch().days()),
        cadence.stretch().from(),
        cadence.reason(),
        cadence.byStaff(),
        cadence.setBy(),
        cadence.setAt());
  }

  List<CadenceRow> of(Id<Provider> provider, Id<Unit> unit, String model) {
    return handle
        .createQuery(
            """
            select c.from_day, c.days, c.reason, c.set_by, s.given_name, s.family_name
            from board_cadence c left join staff s on s.id = c.by_staff
            where c.provider = :provider and c.unit = :unit and c.model = :model
            order by c.from_day, c.set_at
            """)
        .bind("provider", provider)
        .bind("unit", unit)
        .bind("model", model)
        .map(
            (row, context) ->
                new CadenceRow(
                    new BoardCadence.Stretch(
                        row.getObject(1, LocalDate.class), days(row.getString(2))),
                    row.getString(3),
                    row.getString(5) == null
                        ? row.getString(4)
                        : row.getString(5) + " " + row.getString(6)))
        .list();
  }

  List<SettledDays> at(Id<Provider> provider, Collection<Id<Unit>> units) {
    return handle
        .createQuery(
            "select c.unit, c.model, c.from_day, c.days from "
                + Sql.atUnits("board_cadence", "c")
                + " order by c.unit, c.model, c.from_day, c.set_at")
        .bind("provider", provider)
        .bind("units", Sql.uuids(units))
        .map(
            (row, context) ->
                new SettledDays(
                    Sql.id(row, 1),
                    row.getString(2),
                    new BoardCadence.Stretch(
                        row.getObject(3, LocalDate.class), days(row.getString(4)))))
        .list();
  }

  /** The stretches of a text made by {@link #inOneText}. */
  static List<BoardCadence.Stretch> read(@Nullable String text) {
    List<BoardCadence.Stretch> stretches = new ArrayList<>();
    if (text != null) {
      for (String one : text.split(" ", -1)) {
        stretches.add(
            new BoardCadence.Stretch(
                LocalDate.parse(one.substring(0, 10)), days(one.substring(11))));
      }
    }
    return stretches;
  }

  private static String digits(Set<DayOfWeek> days) {
    return days.stream()
        .sorted()
        .map(day -> Integer.toString(day.getValue()))
        .collect(Collectors.joining());
  }

  private static Set<DayOfWeek> days(String digits) {
    return digits
        .chars()
        .mapToObj(digit -> DayOfWeek.of(digit - '0'))
        .collect(Collectors.toUnmodifiableSet());
  }
}
