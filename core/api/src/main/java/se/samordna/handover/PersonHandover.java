package se.samordna.handover;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.samordna.Id;
import se.samordna.enrolment.Enrolment;
import se.samordna.organisation.Staff;
import se.samordna.organisation.Unit;
import se.samordna.person.Person;
import se.samordna.personmeeting.PersonMeeting;

/**
 * A handover of one person: what was asked of whom, and what came of it. Kept as it was, also when
 * nothing came of it.
 *
 * @param personName a place in the list instead of the name of a protected person
 * @param enrolment the one that ends when the handover is accepted
 * @param unit the unit that is asked
 * @param model in which the person would be there
 * @param agreedOn on which day the person agreed to it, and to what goes along
 * @param personsWords what the person thinks of it
 */
public record PersonHandover(
    Id<PersonHandover> id,
    int revision,
    Id<Person> person,
    String personName,
    Id<Enrolment> enrolment,
    Id<Unit> fromUnit,
    String fromUnitName,
    String fromModel,
    Id<Unit> unit,
    String unitName,
    String model,
    HandoverState state,
    String reason,
    LocalDate agreedOn,
    String personsWords,
    Id<Staff> askedBy,
    String askedByName,
    Instant askedAt,
    Optional<Answer> answer) {

  /** Whether nobody has answered yet. */
  public boolean isOpen() {
    return state == HandoverState.ASKED;
  }

  /** The same with another name for the person. */
  public PersonHandover called(String other) {
    return new PersonHandover(
        id,
        revision,
        person,
        other,
        enrolment,
        fromUnit,
        fromUnitName,
        fromModel,
        unit,
        unitName,
        model,
        state,
        reason,
        agreedOn,
        personsWords,
        askedBy,
        askedByName,
        askedAt,
        answer);
  }

  /**
   * How a handover was answered, taken back, or lapsed.
   *
   * @param why it was declined or taken back, empty else
   * @param meeting where the person met both, {@code null} when they did not
   * @param withoutMeeting why they did not meet, empty when they did
   * @param withoutOverlap why no day lies between asking and accepting, empty when one does
   * @param enrolment the new one, {@code null} when there is none
   */
  public record Answer(
      Id<Staff> by,
      String byName,
      Instant at,
      String why,
      @Nullable Id<PersonMeeting> meeting,
      String withoutMeeting,
      String withoutOverlap,
      @Nullable Id<Enrolment> enrolment) {}
}
