package se.samordna.engine.store;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.osgi.annotation.versioning.ProviderType;
import se.samordna.Id;
import se.samordna.Page;
import se.samordna.PageRequest;
import se.samordna.audit.Action;
import se.samordna.audit.AuditLine;
import se.samordna.audit.AuditSample;
import se.samordna.audit.LoggedPerson;
import se.samordna.audit.PersonLogs.Telling;
import se.samordna.audit.ProtectionReview;
import se.samordna.audit.SampleReason;
import se.samordna.audit.SampledAccess;
import se.samordna.audit.Watch;
import se.samordna.organisation.Provider;
import se.samordna.organisation.Staff;
import se.samordna.organisation.Unit;
import se.samordna.person.Person;

/** The audit trail as those see it who review it, and what they have drawn and found. */
@ProviderType
public interface AuditReviewStore {
  /**
   * Accesses, newest first; one statement. Nobody whose identity is protected is named.
   *
   * @throws se.samordna.refusal.Refusal {@code CM-1006} for a cursor that no page gave
   */
  Page<AuditLine> search(Id<Provider> provider, Wanted wanted, PageRequest page);

  /**
   * Which accesses are wanted; {@code null} is any.
   *
   * @param until the first moment that is not wanted
   */
  record Wanted(
      @Nullable Id<Staff> staff,
      @Nullable Id<Person> person,
      @Nullable Id<Unit> unit,
      @Nullable Action action,
      @Nullable Instant from,
      @Nullable Instant until) {}

  /** A person as a review of accesses names them. */
  Optional<LoggedPerson> person(Id<Provider> provider, Id<Person> person);

  /**
   * Accesses to persons' data before a moment and a number, newest first; one statement. What
   * persons read about themselves is nobody's to review and not among them.
   *
   * @param from the earliest moment
   * @param before the moment and number of the last that was read
   */
  List<Seen> before(Id<Provider> provider, Instant from, Mark before, int atMost);

  /** A place in the trail. */
  record Mark(Instant at, long seq) {}

  /**
   * An access as a draw looks at it. The names are empty where it is about several persons, or was
   * nobody's of the staff.
   */
  record Seen(
      long seq,
      Instant at,
      boolean emergency,
      String staffSurname,
      String personSurname,
      String personName,
      boolean protectedIdentity,
      boolean watched) {}

  /** The names of all who work or have worked at a provider. */
  Set<String> staffNames(Id<Provider> provider);

  /** Whether a month has been drawn from. */
  boolean drawn(Id<Provider> provider, LocalDate month);

  /**
   * Keeps a draw.
   *
   * @param rows the numbers of what was drawn, and why each was
   */
  void add(Id<Provider> provider, AuditSample sample, Map<Long, Set<SampleReason>> rows);

  /** What has been drawn, newest first; two statements. */
  List<AuditSample> samples(Id<Provider> provider);

  /**
   * How many accesses that were drawn from some months nobody has reviewed; one statement.
   *
   * @param since the first of the months
   * @param late what was drawn before is late
   */
  Waiting samplesWaiting(Id<Provider> provider, LocalDate since, Instant late);

  /** Whether there is such a sample. */
  boolean has(Id<Provider> provider, Id<AuditSample> sample);

  /** What was drawn, in order of the trail, with the newest review of each; three statements. */
  Page<SampledAccess> sampled(Id<Provider> provider, Id<AuditSample> sample, PageRequest page);

  /** One of what was drawn. */
  Optional<SampledAccess> sampled(Id<Provider> provider, Id<AuditSample> sample, long seq);

  /** Adds what a review found to what was said before. */
  void review(Id<Provider> provider, Id<AuditSample> sample, long seq, SampledAccess.Review review);

  /** Whom a special eye is kept on, what has ended among it, the newest first; one statement. */
  Page<Watch> watches(Id<Provider> provider, PageRequest page);

  /** One of them. */
  Optional<Watch> watch(Id<Provider> provider, Id<Watch> watch);

  /** Whether a special eye is kept on the person at a moment. */
  boolean isWatched(Id<Provider> provider, Id<Person> person, Instant at);

  /** Keeps a special eye on somebody. */
  void add(Id<Provider> provider, Watch watch);

  /**
   * Ends it before its time.
   *
   * @return whether it went on
   */
  boolean end(Id<Provider> provider, Id<Watch> watch, Id<Staff> by, Instant at);

  /** Asks for a review of who had read of somebody before a protection came. */
  void ask(Id<Provider> provider, ProtectionReview review);

  /** What was asked for so, the newest first, with the newest of what was found; one statement. */
  Page<ProtectionReview> protections(Id<Provider> provider, PageRequest page);

  /** One of them. */
  Optional<ProtectionReview> protection(Id<Provider> provider, Id<ProtectionReview> review);

  /** How many of them nobody has come to an end with; one statement. */
  Waiting protectionsWaiting(Id<Provider> provider, LocalDate day);

  /**
   * Adds what was found.
   *
   * @return whether nobody had come to an end with it before
   */
  boolean find(Id<Provider> provider, Id<ProtectionReview> review, SampledAccess.Review found);

  /** What is told to persons of who has read, newest first. */
  List<Telling> tellings(Id<Provider> provider);

  /** Ends what is told, and begins something else. */
  void tell(Id<Provider> provider, Telling telling);

  /** Accesses by their numbers, in order of the trail; one statement. */
  List<AuditLine> lines(Id<Provider> provider, Collection<Long> numbers);
}
