package se.samordna.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import se.samordna.Id;
import se.samordna.Page;
import se.samordna.PageRequest;
import se.samordna.audit.AuditLine;
import se.samordna.audit.AuditSample;
import se.samordna.audit.Ground;
import se.samordna.audit.LoggedPerson;
import se.samordna.audit.PersonLogs.Telling;
import se.samordna.audit.PersonLogs.Told;
import se.samordna.audit.ProtectionReview;
import se.samordna.audit.SampleReason;
import se.samordna.audit.SampledAccess;
import se.samordna.audit.Watch;
import se.samordna.engine.store.AuditReviewStore;
import se.samordna.engine.store.Waiting;
import se.samordna.organisation.Provider;
import se.samordna.organisation.Staff;
import se.samordna.person.Person;
import se.samordna.person.Protection;

/** The audit trail as it is reviewed. */
final class AuditReviewTable implements AuditReviewStore {
  private final Handle handle;
  private final AuditLineRows lines;
  private final AuditSampleRows samples;
  private final ProtectionReviewRows protections;
  private final WatchRows watches;

  AuditReviewTable(Handle handle) {
    this.handle = handle;
    this.lines = new AuditLineRows(handle);
    this.samples = new AuditSampleRows(handle, lines);
    this.protections = new ProtectionReviewRows(handle);
    this.watches = new WatchRows(handle);
  }

  @Override
  public Page<AuditLine> search(Id<Provider> provider, Wanted wanted, PageRequest page) {
    return lines.search(provider, wanted, page);
  }

  @Override
  public List<AuditLine> lines(Id<Provider> provider, Collection<Long> numbers) {
    return lines.lines(provider, numbers);
  }

  @Override
  public Optional<LoggedPerson> person(Id<Provider> provider, Id<Person> person) {
    return handle
        .createQuery(
            "select id, given_name, family_name, protection from person"
                + " where id = ? and provider = ?")
        .bind(0, person)
        .bind(1, provider)
        .map(
            (row, context) -> {
              boolean hidden = Protection.valueOf(row.getString(4)).hides();
              String name = hidden ? "" : row.getString(2) + " " + row.getString(3);
              return new LoggedPerson(Sql.id(row, 1), name, hidden);
            })
        .findOne();
  }

  @Override
  public List<Seen> before(Id<Provider> provider, Instant from, Mark before, int atMost) {
    return handle
        .createQuery(
            """
            select r.seq, r.at, r.ground, s.family_name, p.given_name, p.family_name, p.protection,
              exists (select 1 from watched_person w where w.person = r.subject
                and w.ends_at > r.at and w.begins_at <= r.at and w.provider = r.provider)
            from audit_row r
            left join staff s on s.id = r.staff
            left join person p on p.id = r.subject and p.provider = r.provider
            where r.provider = :provider and r.at >= :from and r.at <= :at
              and (r.at < :at or r.seq < :seq) and r.subject is not null
              and (r.role is null or r.role <> 'PERSON')
            order by r.at desc, r.seq desc limit :most
            """)
        .bind("provider", provider)
        .bind("from", from)
        .bind("at", before.at())
        .bind("seq", before.seq())
        .bind("most", atMost)
        .map((row, context) -> seen(row))
        .list();
  }

  private static Seen seen(ResultSet row) throws SQLException {
    String staff = row.getString(4);
    String given = row.getString(5);
    String family = row.getString(6);
    return new Seen(
        row.getLong(1),
        Sql.required(row, 2),
        Ground.EMERGENCY.name().equals(row.getString(3)),
        staff == null ? "" : staff,
        family == null ? "" : family,
        given == null ? "" : given + " " + family,
        given != null && Protection.valueOf(row.getString(7)).hides(),
        row.getBoolean(8));
  }

  @Override
  public Set<String> staffNames(Id<Provider> provider) {
    return new HashSet<>(
        handle
            .createQuery("select given_name || ' ' || family_name from staff where provider = ?")
            .bind(0, provider)
            .mapTo(String.class)
            .list());
  }

  @Override
  public boolean drawn(Id<Provider> provider, LocalDate month) {
    return handle
        .createQuery("select id from audit_sample where provider = ? and month_of = ? limit 1")
        .bind(0, provider)
        .bind(1, month)
        .mapTo(UUID.class)
        .findOne()
        .isPresent();
  }

  @Override
  public void add(Id<Provider> provider, AuditSample sample, Map<Long, Set<SampleReason>> rows) {
    samples.add(provider, sample, rows);
  }

  @Override
  public List<AuditSample> samples(Id<Provider> provider) {
    return samples.all(provider);
  }

  @Override
  public Waiting samplesWaiting(Id<Provider> provider, LocalDate since, Instant late) {
    return samples.waiting(provider, since, late);
  }

  @Override
  public boolean has(Id<Provider> provider, Id<AuditSample> sample) {
    return handle
        .createQuery("select id from audit_sample where id = ? and provider = ?")
        .bind(0, sample)
        .bind(1, provider)
        .mapTo(UUID.class)
        .findOne()
        .isPresent();
  }

  @Override
  public Page<SampledAccess> sampled(
      Id<Provider> provider, Id<AuditSample> sample, PageRequest page) {
    return samples.drawn(provider, sample, page);
  }

  @Override
  public Optional<SampledAccess> sampled(Id<Provider> provider, Id<AuditSample> sample, long seq) {
    return samples.drawn(provider, sample, seq);
  }

  @Override
  public void review(
      Id<Provider> provider, Id<AuditSample> sample, long seq, SampledAccess.Review review) {
    samples.review(provider, sample, seq, review);
  }

  @Override
  public Page<Watch> watches(Id<Provider> provider, PageRequest page) {
    return watches.list(provider, page);
  }

  @Override
  public Optional<Watch> watch(Id<Provider> provider, Id<Watch> watch) {
    return watches.get(provider, watch);
  }

  @Override
  public boolean isWatched(Id<Provider> provider, Id<Person> person, Instant at) {
    return watches.goesOn(provider, person, at);
  }

  @Override
  public void add(Id<Provider> provider, Watch watch) {
    watches.add(provider, watch);
  }

  @Override
  public boolean end(Id<Provider> provider, Id<Watch> watch, Id<Staff> by, Instant at) {
    return watches.end(provider, watch, by, at);
  }

  @Override
  public void ask(Id<Provider> provider, ProtectionReview review) {
    protections.add(provider, review);
  }

  @Override
  public Page<ProtectionReview> protections(Id<Provider> provider, PageRequest page) {
    return protections.list(provider, page);
  }

  @Override
  public Optional<ProtectionReview> protection(Id<Provider> provider, Id<ProtectionReview> review) {
    return protections.get(provider, review);
  }

  @Override
  public Waiting protectionsWaiting(Id<Provider> provider, LocalDate day) {
    return protections.waiting(provider, day);
  }

  @Override
  public boolean find(
      Id<Provider> provider, Id<ProtectionReview> review, SampledAccess.Review found) {
    return protections.find(provider, review, found);
  }

  @Override
  public List<Telling> tellings(Id<Provider> provider) {
    return handle
        .createQuery(
            "select told, begun_at, set_by, ended_at from log_telling where provider = ?"
                + " order by begun_at desc, id")
        .bind(0, provider)
        .map(
            (row, context) ->
                new Telling(
                    Told.valueOf(row.getString(1)),
                    Sql.required(row, 2),
                    row.getString(3),
                    Sql.instant(row, 4)))
        .list();
  }

  @Override
  public void tell(Id<Provider> provider, Telling telling) {
    handle.execute(
        "update log_telling set ended_at = ? where provider = ? and ended_at is null",
        telling.from(),
        provider);
    handle.execute(
        "insert into log_telling (id, provider, told, begun_at, set_by) values (?, ?, ?, ?, ?)",
        Id.next(),
        provider,
        telling.told().name(),
        telling.from(),
        telling.by());
  }
}
