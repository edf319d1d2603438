package se.samordna.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import se.samordna.Id;
import se.samordna.Page;
import se.samordna.PageRequest;
import se.samordna.audit.ProtectionReview;
import se.samordna.audit.SampledAccess.Conclusion;
import se.samordna.audit.SampledAccess.Review;
import se.samordna.engine.store.Waiting;
import se.samordna.organisation.Provider;

/** Reviews of who had read of somebody before a protection came. */
final class ProtectionReviewRows {
  private static final String SELECT =
      """
      select r.id, r.person, r.arrived_at, r.due, f.by_staff, s.given_name, s.family_name,
        s.protected_identity, f.said_at, f.conclusion, f.words
      from protection_review r
      left join protection_finding f on f.review = r.id and f.ord = r.findings
      left join staff s on s.id = f.by_staff
      where r.provider = :provider\
      """;

  private final Handle handle;

  ProtectionReviewRows(Handle handle) {
    this.handle = handle;
  }

  void add(Id<Provider> provider, ProtectionReview review) {
    handle.execute(
        "insert into protection_review (id, provider, person, arrived_at, due, findings)"
            + " values (?, ?, ?, ?, ?, 0)",
        review.id(),
        provider,
        review.person(),
        review.arrivedAt(),
        review.due());
  }

  Page<ProtectionReview> list(Id<Provider> provider, PageRequest page) {
    NewestFirst after = NewestFirst.after(page.cursor());
    return Cursors.page(
        handle
            .createQuery(
                SELECT
                    + " and r.arrived_at <= :at and (r.arrived_at < :at or r.id > :after)"
                    + " order by r.arrived_at desc, r.id limit :size")
            .bind("provider", provider)
            .bind("at", after.at())
            .bind("after", after.id())
            .bind("size", page.size() + 1)
            .map((row, context) -> review(row))
            .list(),
        page,
        one -> List.of(one.arrivedAt(), one.id()));
  }

  Optional<ProtectionReview> get(Id<Provider> provider, Id<ProtectionReview> review) {
    return handle
        .createQuery(SELECT + " and r.id = :id")
        .bind("provider", provider)
        .bind("id", review)
        .map((row, context) -> review(row))
        .findOne();
  }

  Waiting waiting(Id<Provider> provider, LocalDate day) {
    return handle
        .createQuery(
            "select count(*), count(case when due < :day then 1 end) from protection_review"
                + " where provider = :provider and done_at is null")
        .bind("provider", provider)
        .bind("day", day)
        .map((row, context) -> new Waiting(row.getInt(1), row.getInt(2)))
        .one();
  }

  boolean find(Id<Provider> provider, Id<ProtectionReview> review, Review found) {
    boolean ends = found.conclusion() != Conclusion.ASKED_ABOUT;
    int open =
        handle.execute(
            "update protection_review set findings = findings + 1, done_at = ?"
                + " where provider = ? and id = ? and done_at is null",
            ends ? found.at() : null,
            provider,
            review);
    return open == 1
        && handle.execute(
                "insert into protection_finding (review, ord, provider, conclusion, words,"
                    + " by_staff, said_at) select id, findings, provider, ?, ?, ?, ?"
                    + " from protection_review where id = ? and provider = ?",
                found.conclusion().name(),
                found.words(),
                found.by(),
                found.at(),
                review,
                provider)
            == 1;
  }

  private static ProtectionReview review(ResultSet row) throws SQLException {
    return new ProtectionReview(
        Sql.id(row, 1),
        Sql.id(row, 2),
        Sql.required(row, 3),
        row.getObject(4, LocalDate.class),
        found(row));
  }

  private static @Nullable Review found(ResultSet row) throws SQLException {
    String conclusion = row.getString(10);
    return conclusion == null
        ? null
        : new Review(
            Sql.id(row, 5),
            row.getBoolean(8) ? "" : row.getString(6) + " " + row.getString(7),
            Sql.required(row, 9),
            Conclusion.valueOf(conclusion),
            row.getString(11));
  }
}
