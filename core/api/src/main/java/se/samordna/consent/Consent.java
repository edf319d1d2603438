package se.samordna.consent;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import se.samordna.Id;
import se.samordna.organisation.Staff;
import se.samordna.person.Person;
import se.samordna.text.Days;

/**
 * A person's yes or no to that somebody is told something: specific, bounded in time, and ended the
 * moment the person says so. It is never changed; who agrees anew gives a new one.
 *
 * @param from the first day
 * @param to the last day, in Sweden until midnight; {@code null} for a no
 * @param refused whether the person said no
 * @param recordedBy {@code null} when the person did it themselves, by their own login
 * @param withdrawn {@code null} unless the person has taken it back
 * @param status as it was at the moment it was read for
 */
public record Consent(
    Id<Consent> id,
    Id<Person> person,
    ConsentTerms terms,
    LocalDate from,
    @Nullable LocalDate to,
    ConsentWord word,
    boolean refused,
    @Nullable Id<Staff> recordedBy,
    Instant recordedAt,
    @Nullable Withdrawal withdrawn,
    Status status) {

  /** The consent as it stood at a moment, without what was recorded later. */
  public Consent readAt(Instant at) {
    Withdrawal known = withdrawn == null || withdrawn.at().isAfter(at) ? null : withdrawn;
    return new Consent(
        id,
        person,
        terms,
        from,
        to,
        word,
        refused,
        recordedBy,
        recordedAt,
        known,
        statusAt(at, known));
  }

  private Status statusAt(Instant at, @Nullable Withdrawal known) {
    if (refused) {
      return Status.REFUSED;
    }
    if (known != null) {
      return Status.WITHDRAWN;
    }
    return to == null || Days.of(at).isAfter(to) ? Status.EXPIRED : Status.ACTIVE;
  }

  /** The same, taken back. */
  public Consent takenBack(Withdrawal withdrawal) {
    return new Consent(
        id,
        person,
        terms,
        from,
        to,
        word,
        refused,
        recordedBy,
        recordedAt,
        withdrawal,
        Status.WITHDRAWN);
  }

  /** Whether it opened anything at a moment: known, begun, not over and not taken back. */
  public boolean livedAt(Instant at) {
    return !recordedAt.isAfter(at)
        && !Days.of(at).isBefore(from)
        && readAt(at).status() == Status.ACTIVE;
  }

  /**
   * The consent as it stands now: what has been recorded has happened, however far the clock that
   * it was recorded by is ahead of the reader's.
   */
  public Consent readNow(Instant now) {
    return readAt(notBefore(now));
  }

  /** Whether it opens anything now; what has been recorded has happened. */
  public boolean livesNow(Instant now) {
    return livedAt(notBefore(now));
  }

  /** The moment, or that of the last that was recorded of the consent, whichever is later. */
  public Instant notBefore(Instant now) {
    Instant recorded = later(recordedAt, now);
    return withdrawn == null ? recorded : later(withdrawn.at(), recorded);
  }

  private static Instant later(Instant one, Instant other) {
    return one.isAfter(other) ? one : other;
  }

  /** Where a consent stands. */
  public enum Status {
    ACTIVE,
    WITHDRAWN,
    EXPIRED,
    REFUSED
  }

  /**
   * That the person took it back. It works from {@code at} on, whatever day it was said.
   *
   * @param by whoever recorded it, who may work for the provider that was told; {@code null} when
   *     the person did it themselves, by their own login
   */
  public record Withdrawal(Instant at, @Nullable Id<Staff> by, ConsentWord word) {}
}
