package se.samordna.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import se.samordna.Id;
import se.samordna.Page;
import se.samordna.PageRequest;
import se.samordna.audit.Watch;
import se.samordna.organisation.Provider;
import se.samordna.organisation.Staff;
import se.samordna.person.Person;
import se.samordna.person.Protection;
import se.samordna.text.Days;

/** Whom auditors keep a special eye on. */
final class WatchRows {
  private static final String SELECT =
      """
      select w.id, w.person, p.given_name, p.family_name, p.protection, w.reason, w.begins_at,
        w.ends_at, w.begun_by, s.given_name, s.family_name, s.protected_identity, w.begun_at,
        w.ended_by
      from watched_person w join person p on p.id = w.person join staff s on s.id = w.begun_by
      where w.provider = :provider\
      """;

  private final Handle handle;

  WatchRows(Handle handle) {
    this.handle = handle;
  }

  Page<Watch> list(Id<Provider> provider, PageRequest page) {
    NewestFirst after = NewestFirst.after(page.cursor());
    return Cursors.page(
        handle
            .createQuery(
                SELECT
                    + " and w.begun_at <= :at and (w.begun_at < :at or w.id > :after)"
                    + " order by w.begun_at desc, w.id limit :size")
            .bind("provider", provider)
            .bind("at", after.at())
            .bind("after", after.id())
            .bind("size", page.size() + 1)
            .map((row, context) -> watch(row))
            .list(),
        page,
        one -> List.of(one.begunAt(), one.id()));
  }

  Optional<Watch> get(Id<Provider> provider, Id<Watch> watch) {
    return handle
        .createQuery(SELECT + " and w.id = :id")
        .bind("provider", provider)
        .bind("id", watch)
        .map((row, context) -> watch(row))
        .findOne();
  }

  boolean goesOn(Id<Provider> provider, Id<Person> person, Instant at) {
    return handle
        .createQuery(
            "select id from watched_person where person = ? and ends_at > ? and provider = ?"
                + " limit 1")
        .bind(0, person)
        .bind(1, at)
        .bind(2, provider)
        .map((row, context) -> row.getObject(1))
        .findOne()
        .isPresent();
  }

  void add(Id<Provider> provider, Watch watch) {
    handle.execute(
        "insert into watched_person (id, provider, person, reason, begins_at, ends_at, begun_by,"
            + " begun_at) values (?, ?, ?, ?, ?, ?, ?, ?)",
        watch.id(),
        provider,
        watch.person(),
        watch.reason(),
        Days.start(watch.from()),
        watch.endsAt(),
        watch.by(),
        watch.begunAt());
  }

  boolean end(Id<Provider> provider, Id<Watch> watch, Id<Staff> by, Instant at) {
    return handle.execute(
            "update watched_person set ends_at = ?, ended_by = ? where provider = ? and id = ?"
                + " and ends_at > ?",
            at,
            by,
            provider,
            watch,
            at)
        == 1;
  }

  private static Watch watch(ResultSet row) throws SQLException {
    boolean hidden = Protection.valueOf(row.getString(5)).hides();
    return new Watch(
        Sql.id(row, 1),
        Sql.id(row, 2),
        hidden ? "" : row.getString(3) + " " + row.getString(4),
        row.getString(6),
        Days.of(Sql.required(row, 7)),
        Sql.required(row, 8),
        Sql.id(row, 9),
        row.getBoolean(12) ? "" : row.getString(10) + " " + row.getString(11),
        Sql.required(row, 13),
        row.getObject(14) == null ? null : Sql.id(row, 14));
  }
}
