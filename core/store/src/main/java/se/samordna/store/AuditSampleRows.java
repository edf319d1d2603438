package se.samordna.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jspecify.annotations.Nullable;
import se.samordna.Id;
import se.samordna.Page;
import se.samordna.PageRequest;
import se.samordna.audit.AuditLine;
import se.samordna.audit.AuditSample;
import se.samordna.audit.AuditSample.Check;
import se.samordna.audit.SampleReason;
import se.samordna.audit.SampledAccess;
import se.samordna.audit.SampledAccess.Conclusion;
import se.samordna.audit.SampledAccess.Review;
import se.samordna.engine.store.Waiting;
import se.samordna.organisation.Provider;

/** Accesses that were drawn for review, and what reviews found. */
final class AuditSampleRows {
  private static final long FIRST = Long.MIN_VALUE;

  private final Handle handle;
  private final AuditLineRows lines;

  AuditSampleRows(Handle handle, AuditLineRows lines) {
    this.handle = handle;
    this.lines = lines;
  }

  void add(Id<Provider> provider, AuditSample sample, Map<Long, Set<SampleReason>> rows) {
    handle.execute(
        "insert into audit_sample (id, provider, month_of, seed, drawn_at, drawn_by, accesses)"
            + " values (?, ?, ?, ?, ?, ?, ?)",
        sample.id(),
        provider,
        sample.month(),
        sample.seed(),
        sample.drawnAt(),
        sample.drawnBy(),
        sample.accesses());
    for (Check check : sample.checks()) {
      handle.execute(
          "insert into audit_sample_check (sample, reason, provider, found, drawn)"
              + " values (?, ?, ?, ?, ?)",
          sample.id(),
          check.reason().name(),
          provider,
          check.found(),
          check.drawn());
    }
    if (rows.isEmpty()) {
      return;
    }
    PreparedBatch batch =
        handle.prepareBatch(
            "insert into audit_sample_row (sample, seq, provider, reasons) values (?, ?, ?, ?)");
    rows.forEach(
        (seq, why) ->
            batch
                .bind(0, sample.id())
                .bind(1, seq)
                .bind(2, provider)
                .bind(3, why.stream().map(Enum::name).collect(Collectors.joining(" ")))
                .add());
    batch.execute();
  }

  List<AuditSample> all(Id<Provider> provider) {
    Map<UUID, List<Check>> checks = checks(provider);
    return handle
        .createQuery(
            """
            select s.id, s.month_of, s.seed, s.drawn_at, s.drawn_by, s.accesses,
              (select count(*) from audit_sample_row r where r.sample = s.id),
              (select count(distinct v.seq) from audit_sample_review v where v.sample = s.id)
            from audit_sample s where s.provider = ? order by s.drawn_at desc, s.id
            """)
        .bind(0, provider)
        .map(
            (row, context) ->
                new AuditSample(
                    Sql.id(row, 1),
                    row.getObject(2, LocalDate.class),
                    row.getInt(3),
                    Sql.required(row, 4),
                    row.getString(5),
                    row.getInt(6),
                    checks.getOrDefault(row.getObject(1, UUID.class), List.of()),
                    row.getInt(7),
                    row.getInt(8)))
        .list();
  }

  /** An access that was drawn twice waits once. */
  Waiting waiting(Id<Provider> provider, LocalDate since, Instant late) {
    return handle
        .createQuery(
            """
            select count(distinct r.seq),
              count(distinct case when s.drawn_at < :late then r.seq end)
            from audit_sample s join audit_sample_row r on r.sample = s.id
            where s.provider = :provider and s.month_of >= :since
              and not exists (select 1 from audit_sample_review v
                where v.sample = r.sample and v.seq = r.seq)
            """)
        .bind("late", late)
        .bind("provider", provider)
        .bind("since", since)
        .map((row, context) -> new Waiting(row.getInt(1), row.getInt(2)))
        .one();
  }

  private Map<UUID, List<Check>> checks(Id<Provider> provider) {
    Map<UUID, List<Check>> checks = new HashMap<>();
    handle
        .createQuery(
            "select c.sample, c.reason, c.found, c.drawn from audit_sample s"
                + " join audit_sample_check c on c.sample = s.id where s.provider = ?")
        .bind(0, provider)
        .map(
            (row, context) ->
                checks
                    .computeIfAbsent(row.getObject(1, UUID.class), one -> new ArrayList<>())
                    .add(
                        new Check(
                            SampleReason.valueOf(row.getString(2)), row.getInt(3), row.getInt(4))))
        .list();
    checks.values().forEach(each -> each.sort(Comparator.comparing(Check::reason)));
    return checks;
  }

  Page<SampledAccess> drawn(Id<Provider> provider, Id<AuditSample> sample, PageRequest page) {
    Long cursor = Cursors.read(page.cursor(), 1, keys -> Long.valueOf(keys.get(0)));
    Map<Long, List<SampleReason>> why =
        reasons(provider, sample, cursor == null ? FIRST : cursor, page.size() + 1);
    return Cursors.page(whole(provider, sample, why), page, one -> List.of(one.access().seq()));
  }

  Optional<SampledAccess> drawn(Id<Provider> provider, Id<AuditSample> sample, long seq) {
    Map<Long, List<SampleReason>> why = reasons(provider, sample, seq - 1, 1);
    why.keySet().retainAll(Set.of(seq));
    return whole(provider, sample, why).stream().findFirst();
  }

  private Map<Long, List<SampleReason>> reasons(
      Id<Provider> provider, Id<AuditSample> sample, long after, int atMost) {
    Map<Long, List<SampleReason>> why = new LinkedHashMap<>();
    handle
        .createQuery(
            "select seq, reasons from audit_sample_row where sample = ? and provider = ?"
                + " and seq > ? order by seq limit ?")
        .bind(0, sample)
        .bind(1, provider)
        .bind(2, after)
        .bind(3, atMost)
        .map(
            (row, context) ->
                why.put(
                    row.getLong(1),
                    Arrays.stream(row.getString(2).split(" ", -1))
                        .map(SampleReason::valueOf)
                        .toList()))
        .list();
    return why;
  }

  private List<SampledAccess> whole(
      Id<Provider> provider, Id<AuditSample> sample, Map<Long, List<SampleReason>> why) {
    Map<Long, Review> reviews = reviews(provider, sample, why.keySet());
    return lines.lines(provider, why.keySet()).stream()
        .map(
            (AuditLine line) ->
                new SampledAccess(
                    line, why.getOrDefault(line.seq(), List.of()), reviews.get(line.seq())))
        .toList();
  }

  /** The newest of what has been said of each. */
  private Map<Long, @Nullable Review> reviews(
      Id<Provider> provider, Id<AuditSample> sample, Set<Long> numbers) {
    Map<Long, @Nullable Review> newest = new HashMap<>();
    handle
        .createQuery(
            "select v.seq, v.by_staff, s.given_name, s.family_name, v.said_at, v.conclusion,"
                + " v.words, s.protected_identity from audit_sample_review v join staff s on s.id = v.by_staff"
                + " where v.sample = ? and v.provider = ? and v.seq = any(?) order by v.seq, v.ord")
        .bind(0, sample)
        .bind(1, provider)
        .bind(2, numbers.toArray(Long[]::new))
        .map((row, context) -> newest.put(row.getLong(1), review(row)))
        .list();
    return newest;
  }

  private static Review review(ResultSet row) throws SQLException {
    return new Review(
        Sql.id(row, 2),
        row.getBoolean(8) ? "" : row.getString(3) + " " + row.getString(4),
        Sql.required(row, 5),
        Conclusion.valueOf(row.getString(6)),
        row.getString(7));
  }

  void review(Id<Provider> provider, Id<AuditSample> sample, long seq, Review review) {
    handle.execute(
        "insert into audit_sample_review (sample, seq, ord, provider, conclusion, words, by_staff,"
            + " said_at) select ?, ?, coalesce(max(ord), 0) + 1, ?, ?, ?, ?, ?"
            + " from audit_sample_review where sample = ? and seq = ?",
        sample,
        seq,
        provider,
        review.conclusion().name(),
        review.words(),
        review.by(),
        review.at(),
        sample,
        seq);
  }
}
