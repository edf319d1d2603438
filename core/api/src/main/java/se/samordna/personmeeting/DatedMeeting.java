package se.samordna.personmeeting;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import se.samordna.Id;
import se.samordna.meeting.MeetingType;
import se.samordna.person.Person;
import se.samordna.sip.Sip;

/**
 * A meeting about a person as it stands in a list: one that is planned here, or a SIP's.
 *
 * @param meeting {@code null} for a SIP's
 * @param sip {@code null} for all others
 * @param number which of the SIP's meetings, 0 for all others
 * @param personName for the list; in a list of many persons not that of a protected person
 * @param from {@code null} for a SIP's, which has a day alone
 */
public record DatedMeeting(
    @Nullable Id<PersonMeeting> meeting,
    @Nullable Id<Sip> sip,
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
