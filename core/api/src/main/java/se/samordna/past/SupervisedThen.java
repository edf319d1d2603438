package se.samordna.past;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import se.samordna.Id;
import se.samordna.meeting.Meeting;
import se.samordna.organisation.Unit;
import se.samordna.person.Person;

/**
 * Somebody whom a team's group supervision was about, as it stood at a moment.
 *
 * @param person {@code null} for whoever may not know who it was, as now
 * @param name as lists show it, empty together with {@code person}
 * @param presenterName who told of the person
 * @param day of the supervision
 * @param next what was to be done next together with the person, empty while that was not settled
 * @param nextOn when, {@code null} together with it
 */
public record SupervisedThen(
    Id<Meeting> meeting,
    Id<Unit> unit,
    String unitName,
    @Nullable Id<Person> person,
    String name,
    String presenterName,
    LocalDate day,
    boolean byName,
    Stood stood,
    String next,
    @Nullable LocalDate nextOn) {
  /** How far it had come. */
  public enum Stood {
    /** The group was with the person. */
    GOING_ON,
    /** The meeting had ended before a next step was settled. */
    WITHOUT_NEXT_STEP,
    /** A next step was settled, and nobody had told how it went. */
    TO_FOLLOW_UP,
    /** It had been told how it went. */
    FOLLOWED_UP
  }

  /** The same for a reader who may not know who it was. */
  public SupervisedThen withoutName() {
    return new SupervisedThen(
        meeting, unit, unitName, null, "", presenterName, day, byName, stood, next, nextOn);
  }

  /** The same with the name as lists show it. */
  public SupervisedThen named(String shown) {
    return new SupervisedThen(
        meeting, unit, unitName, person, shown, presenterName, day, byName, stood, next, nextOn);
  }
}
