package se.samordna.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;
import se.samordna.Id;
import se.samordna.Page;
import se.samordna.PageRequest;
import se.samordna.engine.store.ProtectionStore.Opened;
import se.samordna.engine.store.Waiting;
import se.samordna.organisation.Provider;
import se.samordna.organisation.Staff;
import se.samordna.organisation.Unit;
import se.samordna.protection.EmergencyOpening;
import se.samordna.protection.EmergencyOpening.Finding;
import se.samordna.protection.EmergencyOpening.Review;
import se.samordna.protection.EmergencyOpening.Why;

/** Emergency openings and what their reviews found. */
final class OpeningRows {
  private static final String SELECT =
      """
      select o.id, o.person, o.staff, s.given_name, s.family_name, o.unit, u.name, o.reason,
        o.opened_at, o.ends_at, o.reviewed_by, v.given_name, v.family_name, o.reviewed_at,
        o.finding, o.review_words, o.why
      from\
      """;

  private static final String NAMES =
      " join staff s on s.id = o.staff join unit u on u.id = o.unit"
          + " left join staff v on v.id = o.reviewed_by";

  private final Handle handle;

  OpeningRows(Handle handle) {
    this.handle = handle;
  }

  void add(Id<Provider> provider, Opened opened) {
    handle.execute(
        "insert into emergency_opening (id, provider, person, staff, unit, reason, opened_at,"
            + " ends_at, elsewhere, disclosure, why) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        opened.id(),
        provider,
        opened.person(),
        opened.staff(),
        opened.unit(),
        opened.reason(),
        opened.at(),
        opened.until(),
        opened.elsewhere(),
        opened.told(),
        opened.why().name());
  }

  int since(Id<Provider> provider, Id<Staff> staff, Instant since, boolean intakes) {
    return handle
        .createQuery(
            "select count(*) from emergency_opening where provider = ? and opened_at > ?"
                + " and staff = ? and elsewhere and why "
                + (intakes ? "not in ('EMERGENCY', 'TOLD')" : "= 'EMERGENCY'"))
        .bind(0, provider)
        .bind(1, since)
        .bind(2, staff)
        .mapTo(Integer.class)
        .one();
  }

  Optional<EmergencyOpening> get(Id<Provider> provider, Id<EmergencyOpening> opening) {
    return handle
        .createQuery(
            SELECT
                + " emergency_opening o"
                + NAMES
                + " where o.provider = :provider and o.id = :id")
        .bind("provider", provider)
        .bind("id", opening)
        .map((row, context) -> opening(row))
        .findOne();
  }

  Page<EmergencyOpening> list(
      Id<Provider> provider, @Nullable Collection<Id<Unit>> units, PageRequest page) {
    NewestFirst after = NewestFirst.after(page.cursor());
    String from =
        units == null
            ? " emergency_opening o" + NAMES + " where o.provider = :provider"
            : Sql.atUnits("emergency_opening", "o") + NAMES + " where true";
    Query query =
        handle
            .createQuery(
                SELECT
                    + from
                    + " and o.opened_at <= :at and (o.opened_at < :at or o.id > :after)"
                    + " order by o.opened_at desc, o.id limit :size")
            .bind("provider", provider)
            .bind("at", after.at())
            .bind("after", after.id())
            .bind("size", page.size() + 1);
    if (units != null) {
      query.bind("units", Sql.uuids(units));
    }
    return Cursors.page(
        query.map((row, context) -> opening(row)).list(),
        page,
        row -> List.of(row.openedAt(), row.id()));
  }

  Waiting unreviewed(Id<Provider> provider, @Nullable Collection<Id<Unit>> units, Instant before) {
    Query query =
        handle
            .createQuery(
                "select count(*), count(case when o.opened_at < :before then 1 end) from"
                    + (units == null
                        ? " emergency_opening o where o.provider = :provider"
                        : Sql.atUnits("emergency_opening", "o") + " where true")
                    + " and o.reviewed_at is null")
            .bind("provider", provider)
            .bind("before", before);
    if (units != null) {
      query.bind("units", Sql.uuids(units));
    }
    return query.map((row, context) -> new Waiting(row.getInt(1), row.getInt(2))).one();
  }

  boolean review(Id<Provider> provider, Id<EmergencyOpening> opening, Review review) {
    return handle.execute(
            "update emergency_opening set reviewed_by = ?, reviewed_at = ?, finding = ?,"
                + " review_words = ? where provider = ? and id = ? and reviewed_at is null",
            review.by(),
            review.at(),
            review.finding().name(),
            review.words(),
            provider,
            opening)
        == 1;
  }

  private static EmergencyOpening opening(ResultSet row) throws SQLException {
    return new EmergencyOpening(
        Sql.id(row, 1),
        Why.valueOf(row.getString(17)),
        Sql.id(row, 2),
        Sql.id(row, 3),
        row.getString(4) + " " + row.getString(5),
        Sql.id(row, 6),
        row.getString(7),
        row.getString(8),
        Sql.required(row, 9),
        Sql.required(row, 10),
        row.getString(15) == null ? null : review(row));
  }

  private static Review review(ResultSet row) throws SQLException {
    return new Review(
        Sql.id(row, 11),
        row.getString(12) + " " + row.getString(13),
        Sql.required(row, 14),
        Finding.valueOf(row.getString(15)),
        row.getString(16));
  }
}
