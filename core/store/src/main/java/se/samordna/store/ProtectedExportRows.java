package se.samordna.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import se.samordna.Id;
import se.samordna.Page;
import se.samordna.PageRequest;
import se.samordna.organisation.Provider;
import se.samordna.organisation.Unit;
import se.samordna.person.Person;
import se.samordna.protection.ProtectedExport;
import se.samordna.protection.ProtectedExport.Decision;
import se.samordna.protection.ProtectedExport.What;

/** Questions to take something of protected persons out, and what was said to them. */
final class ProtectedExportRows {
  private static final String SELECT =
      """
      select x.id, x.person, x.unit, x.what, x.reason, x.asked_by, s.given_name, s.family_name,
        x.asked_at, x.decided_by, d.given_name, d.family_name, x.decided_at, x.granted, x.words,
        x.taken_at
      from\
      """;

  private static final String NAMES =
      " join staff s on s.id = x.asked_by left join staff d on d.id = x.decided_by";

  private final Handle handle;

  ProtectedExportRows(Handle handle) {
    this.handle = handle;
  }

  void add(Id<Provider> provider, ProtectedExport export) {
    handle.execute(
        "insert into protected_export (id, provider, person, unit, what, reason, asked_by, asked_at)"
            + " values (?, ?, ?, ?, ?, ?, ?, ?)",
        export.id(),
        provider,
        export.person(),
        export.unit(),
        export.what().name(),
        export.reason(),
        export.askedBy(),
        export.askedAt());
  }

  List<ProtectedExport> of(Id<Provider> provider, Id<Person> person, int most) {
    return handle
        .createQuery(
            SELECT
                + " protected_export x"
                + NAMES
                + " where x.provider = ? and x.person = ? order by x.asked_at desc, x.id limit ?")
        .bind(0, provider)
        .bind(1, person)
        .bind(2, most)
        .map((row, context) -> export(row))
        .list();
  }

  Optional<ProtectedExport> get(Id<Provider> provider, Id<ProtectedExport> export) {
    return handle
        .createQuery(SELECT + " protected_export x" + NAMES + " where x.provider = ? and x.id = ?")
        .bind(0, provider)
        .bind(1, export)
        .map((row, context) -> export(row))
        .findOne();
  }

  Page<ProtectedExport> asked(
      Id<Provider> provider, Collection<Id<Unit>> units, Instant since, PageRequest page) {
    After cursor = Cursors.read(page.cursor(), 2, After::of);
    After after = cursor == null ? new After(since, new UUID(0, 0)) : cursor;
    return Cursors.page(
        handle
            .createQuery(
                SELECT
                    + Sql.atUnits("protected_export", "x")
                    + NAMES
                    + " where x.decided_at is null and x.asked_at >= :since and x.asked_at >= :at"
                    + " and (x.asked_at > :at or x.id > :after)"
                    + " order by x.asked_at, x.id limit :size")
            .bind("provider", provider)
            .bind("units", Sql.uuids(units))
            .bind("since", since)
            .bind("at", after.at())
            .bind("after", after.id())
            .bind("size", page.size() + 1)
            .map((row, context) -> export(row))
            .list(),
        page,
        one -> List.of(one.askedAt(), one.id()));
  }

  int waiting(Id<Provider> provider, Collection<Id<Unit>> units, Instant since) {
    return handle
        .createQuery(
            "select count(*) from"
                + Sql.atUnits("protected_export", "x")
                + " where x.decided_at is null and x.asked_at >= :since")
        .bind("provider", provider)
        .bind("units", Sql.uuids(units))
        .bind("since", since)
        .mapTo(Integer.class)
        .one();
  }

  boolean decide(Id<Provider> provider, Id<ProtectedExport> export, Decision decision) {
    return handle.execute(
            "update protected_export set decided_by = ?, decided_at = ?, granted = ?, words = ?"
                + " where provider = ? and id = ? and decided_at is null",
            decision.by(),
            decision.at(),
            decision.granted(),
            decision.words(),
            provider,
            export)
        == 1;
  }

  boolean taken(Id<Provider> provider, Id<ProtectedExport> export, Instant at) {
    return handle.execute(
            "update protected_export set taken_at = ? where provider = ? and id = ?"
                + " and taken_at is null",
            at,
            provider,
            export)
        == 1;
  }

  private static ProtectedExport export(ResultSet row) throws SQLException {
    return new ProtectedExport(
        Sql.id(row, 1),
        Sql.id(row, 2),
        Sql.id(row, 3),
        What.valueOf(row.getString(4)),
        row.getString(5),
        Sql.id(row, 6),
        row.getString(7) + " " + row.getString(8),
        Sql.required(row, 9),
        decision(row),
        Sql.instant(row, 16));
  }

  private static @Nullable Decision decision(ResultSet row) throws SQLException {
    Instant at = Sql.instant(row, 13);
    return at == null
        ? null
        : new Decision(
            Sql.id(row, 10),
            row.getString(11) + " " + row.getString(12),
            at,
            row.getBoolean(14),
            row.getString(15));
  }

  private record After(Instant at, UUID id) {
    static After of(List<String> keys) {
      return new After(Instant.parse(keys.get(0)), UUID.fromString(keys.get(1)));
    }
  }
}
