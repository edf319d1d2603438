package se.samordna.personmeeting;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import se.samordna.Id;
import se.samordna.meeting.MeetingType;
import se.samordna.person.Person;

/**
 * A meeting about a person as it stands in a list.
 *
 * @param meeting {@code null} for a SIP's from before such meetings had a time
 * @param sip the SIP that keeps such a meeting, {@code null} for all others
 * @param number which of the SIP's meetings it is then, 0 for all others
 * @param personName for the list; in a list of many persons not that of a protected person
 * @param from {@code null} for one that has a day alone
 */
public record DatedMeeting(
    @Nullable Id<PersonMeeting> meeting,
    @Nullable Id<?> sip,
    int number,
    Id<Person> person,
    String personName,
    MeetingType type,
    MeetingState state,
    LocalDate day,
    @Nullable Instant from,
    @Nullable Instant to) {

  /** The same with the person called something else. */
  public DatedMeeting called(String other) {
    return new DatedMeeting(meeting, sip, number, person, other, type, state, day, from, to);
  }
}
