package se.samordna.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import se.samordna.Id;
import se.samordna.engine.store.BoardStore.ChangeRow;
import se.samordna.engine.store.BoardStore.SuggestionRow;
import se.samordna.engine.store.BoardStore.Surroundings;
import se.samordna.engine.store.BoardStore.Way;
import se.samordna.enrolment.Enrolment;
import se.samordna.meeting.Meeting;
import se.samordna.organisation.Provider;
import se.samordna.organisation.Unit;
import se.samordna.person.Protection;
import se.samordna.text.Text;

/**
 * What stands around the cards of a provider's boards: suggestions, meetings, who came and went.
 */
final class BoardWall {
  private final Handle handle;
  private final Id<Provider> provider;

  BoardWall(Handle handle, Id<Provider> provider) {
    this.handle = handle;
    this.provider = provider;
  }

  /** Suggests an enrolment for the board. */
  void suggest(Id<Enrolment> enrolment, String reason, Text label, LocalDate until) {
    handle.execute(
        """
        insert into board_suggestion (id, provider, enrolment, reason, label_sv, label_en, until_day,
          ended_at) values (?, ?, ?, ?, ?, ?, ?, null)
        """,
        Id.next(),
        provider,
        enrolment,
        reason,
        label.sv(),
        label.en(),
        until);
  }

  /** Ends the suggestions of an enrolment. */
  void endSuggestions(Id<Enrolment> enrolment, Instant at) {
    handle.execute(
        """
        update board_suggestion set ended_at = ?
        where provider = ? and enrolment = ? and ended_at is null
        """,
        at,
        provider,
        enrolment);
  }

  /** As {@link se.samordna.engine.store.BoardStore#around}. */
  Optional<Surroundings> around(Id<Unit> unit, String model, LocalDate day) {
    List<SuggestionRow> suggestions = new ArrayList<>();
    List<Surroundings> around =
        handle
            .createQuery(
                """
            select u.name,
              (select count(*) from enrolment a where a.provider = :provider
                and a.unit = :unit and a.lifecycle = 'ACTIVE' and a.model = :model) as active,
              (select m.id from meeting m where m.provider = :provider and m.unit = :unit
                and m.type = 'BOARD' and m.closed_at is null
                order by m.started_at desc, m.id fetch first 1 row only) as meeting,
              b.enrolment, n.person, p.given_name, p.family_name, p.protection, b.reason,
              b.label_sv, b.label_en, b.until_day
            from unit u
            left join enrolment n on n.unit = u.id and n.lifecycle = 'ACTIVE' and exists
              (select 1 from board_suggestion z where z.enrolment = n.id and z.ended_at is null
                and z.until_day >= :day)
            left join board_suggestion b on b.enrolment = n.id and b.ended_at is null
              and b.until_day >= :day
            left join person p on p.id = n.person
            where u.provider = :provider and u.id = :unit
            order by b.until_day, b.enrolment
            """)
            .bind("provider", provider)
            .bind("unit", unit)
            .bind("model", model)
            .bind("day", day)
            .map(
                (row, context) -> {
                  UUID enrolment = row.getObject(4, UUID.class);
                  if (enrolment != null) {
                    suggestions.add(suggestion(enrolment, row));
                  }
                  return new Surroundings(
                      row.getString(1),
                      row.getInt(2),
                      Optional.ofNullable(Sql.<Meeting>idOrNull(row, 3)),
                      suggestions);
                })
            .list();
    return around.isEmpty() ? Optional.empty() : Optional.of(around.get(around.size() - 1));
  }

  private static SuggestionRow suggestion(UUID enrolment, ResultSet row) throws SQLException {
    return new SuggestionRow(
        new Id<>(enrolment),
        new Id<>(row.getObject(5, UUID.class)),
        row.getString(6) + " " + row.getString(7),
        Protection.valueOf(row.getString(8)),
        row.getString(9),
        new Text(row.getString(10), row.getString(11)),
        row.getObject(12, LocalDate.class));
  }

  /** As {@link se.samordna.engine.store.BoardStore#changesSince}. */
  List<ChangeRow> changesSince(Collection<Id<Unit>> units, Instant since, int most) {
    return handle
        .createQuery(
            """
            select x.person, p.given_name, p.family_name, p.protection, x.way, x.at,
              (select min(r.label_sv) from board_reason r where r.entry = x.id and r.ord = x.ord),
              (select min(r.label_en) from board_reason r where r.entry = x.id and r.ord = x.ord)
            from (
              select e.id, e.person, 'UP' as way, 1 as ord, e.opened_at as at from
            """
                + Sql.atUnits("board_entry", "e")
                + """
                where e.opened_at >= :since
                union all
                select e.id, e.person, 'UP_AGAIN' as way, (select coalesce(max(z.ord), 1)
                  from board_reason z where z.entry = e.id and z.ended_at is null) as ord,
                  e.again_at as at from
                """
                + Sql.atUnits("board_entry", "e")
                + """
                where e.again_at >= :since
                union all
                select e.id, e.person, 'DOWN' as way, 1 as ord, e.closed_at as at from
                """
                + Sql.atUnits("board_entry", "e")
                + """
                where e.closed_at >= :since
                ) x join person p on p.id = x.person
                order by x.at desc, x.id fetch first :most rows only
                """)
        .bind("provider", provider)
        .bind("units", Sql.uuids(units))
        .bind("since", since)
        .bind("most", most)
        .map(
            (row, context) ->
                new ChangeRow(
                    new Id<>(row.getObject(1, UUID.class)),
                    row.getString(2) + " " + row.getString(3),
                    Protection.valueOf(row.getString(4)),
                    Way.valueOf(row.getString(5)),
                    new Text(text(row, 7), text(row, 8)),
                    Sql.required(row, 6)))
        .list();
  }

  private static String text(ResultSet row, int column) throws SQLException {
    String text = row.getString(column);
    return text == null ? "" : text;
  }
}
