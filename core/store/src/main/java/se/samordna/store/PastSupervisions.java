package se.samordna.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import se.samordna.Id;
import se.samordna.engine.store.PastStore.PresentedThen;
import se.samordna.organisation.Provider;
import se.samordna.organisation.Staff;
import se.samordna.organisation.Unit;
import se.samordna.past.SupervisedThen;
import se.samordna.past.SupervisedThen.Stood;
import se.samordna.person.Person;

/** Group supervisions as they stood at a moment. */
final class PastSupervisions {
  private static final String SUPERVISED =
      """
      select s.meeting, s.unit, u.name, s.person, t.given_name, t.family_name, s.on_day, s.by_name,
        s.next_what, s.next_on, s.ended_at, s.followed_at, m.closed_at, s.presenter
      from supervised_person s
      join unit u on u.id = s.unit
      join staff t on t.id = s.presenter
      join meeting m on m.id = s.meeting
      where s.provider = :provider and s.begun_at <= :at and
      """;

  private final Handle handle;
  private final Id<Provider> provider;
  private final Instant at;

  PastSupervisions(Handle handle, Id<Provider> provider, Instant at) {
    this.handle = handle;
    this.provider = provider;
    this.at = at;
  }

  /** Those about a person, for a reader. */
  List<SupervisedThen> of(Id<Person> person, Id<Staff> reader) {
    return handle
        .createQuery(
            SUPERVISED
                + " s.person = :person and (s.by_name or s.note is not null"
                + " or s.presenter = :reader) order by s.on_day desc, s.begun_at desc, s.id")
        .bind("provider", provider)
        .bind("at", at)
        .bind("person", person)
        .bind("reader", reader)
        .map((row, context) -> then(row))
        .list();
  }

  /** Those of a unit with something left to do. */
  List<PresentedThen> at(Id<Unit> unit) {
    return handle
        .createQuery(
            SUPERVISED
                + " s.unit = :unit and (s.followed_at is null or s.followed_at > :at)"
                + " and (m.closed_at is null or m.closed_at > :at"
                + " or (s.ended_at is not null and s.ended_at <= :at))"
                + " order by s.on_day, s.begun_at, s.id")
        .bind("provider", provider)
        .bind("at", at)
        .bind("unit", unit)
        .map((row, context) -> new PresentedThen(then(row), Sql.id(row, 14)))
        .list();
  }

  private SupervisedThen then(ResultSet row) throws SQLException {
    Stood stood = stood(Sql.instant(row, 11), Sql.instant(row, 12), Sql.instant(row, 13));
    boolean settled = stood == Stood.TO_FOLLOW_UP || stood == Stood.FOLLOWED_UP;
    return new SupervisedThen(
        Sql.id(row, 1),
        Sql.id(row, 2),
        row.getString(3),
        Sql.id(row, 4),
        "",
        row.getString(5) + " " + row.getString(6),
        row.getObject(7, LocalDate.class),
        row.getBoolean(8),
        stood,
        settled ? row.getString(9) : "",
        settled ? Sql.day(row, 10) : null);
  }

  private Stood stood(
      @Nullable Instant ended, @Nullable Instant followed, @Nullable Instant closed) {
    if (hadCome(followed)) {
      return Stood.FOLLOWED_UP;
    }
    if (hadCome(ended)) {
      return Stood.TO_FOLLOW_UP;
    }
    return hadCome(closed) ? Stood.WITHOUT_NEXT_STEP : Stood.GOING_ON;
  }

  private boolean hadCome(@Nullable Instant moment) {
    return moment != null && !moment.isAfter(at);
  }
}
