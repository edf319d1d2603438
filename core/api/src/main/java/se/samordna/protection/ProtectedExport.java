package se.samordna.protection;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import se.samordna.Id;
import se.samordna.organisation.Staff;
import se.samordna.organisation.Unit;
import se.samordna.person.Person;

/**
 * That a member of staff wants to take something of a person with protected identity out as a file,
 * and what somebody else said to it: no file leaves by one person alone. Says nothing of the person
 * but the id.
 *
 * @param unit where the one who asks works
 * @param reason why, as it was written
 * @param decision {@code null} until somebody else has said yes or no
 * @param takenAt when the file was taken, {@code null} until then
 */
public record ProtectedExport(
    Id<ProtectedExport> id,
    Id<Person> person,
    Id<Unit> unit,
    What what,
    String reason,
    Id<Staff> askedBy,
    String askedByName,
    Instant askedAt,
    @Nullable Decision decision,
    @Nullable Instant takenAt) {
  /** How long a question waits for a word, and a yes for the file to be taken; ours. */
  public static final Duration LASTS = Duration.ofHours(24);

  /** What is taken out. The names are stored and are never changed. */
  public enum What {
    /** The crisis plan as a file of its own. */
    CRISIS_PLAN,
    /** A SIP as a PDF. */
    SIP,
    /** Who has read, to be handed over. */
    LOG
  }

  /** What somebody else said. */
  public record Decision(Id<Staff> by, String byName, Instant at, boolean granted, String words) {}

  /** How it stands. */
  public enum State {
    /** Waits for somebody else's word. */
    WAITING,
    /** May be taken, once. */
    GRANTED,
    /** Somebody said no. */
    DECLINED,
    /** The file was taken. */
    TAKEN,
    /** Too late: nobody said anything, or nobody took the file. */
    OVER
  }

  /** How it stands at a moment. */
  public State at(Instant now) {
    if (takenAt != null) {
      return State.TAKEN;
    }
    if (decision == null) {
      return now.isBefore(askedAt.plus(LASTS)) ? State.WAITING : State.OVER;
    }
    if (!decision.granted()) {
      return State.DECLINED;
    }
    return now.isBefore(decision.at().plus(LASTS)) ? State.GRANTED : State.OVER;
  }
}
