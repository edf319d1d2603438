package se.samordna.personmeeting;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.samordna.Id;
import se.samordna.meeting.MeetingType;
import se.samordna.network.Correction;
import se.samordna.organisation.Staff;
import se.samordna.organisation.Unit;
import se.samordna.person.Person;

/**
 * A meeting about one person.
 *
 * @param unit that calls it
 * @param bookings the first first; the last one holds
 * @param topics what is to be spoken of
 * @param invitees those who should come now
 * @param held what came of it, {@code null} before
 * @param cancelledWhy empty unless it was cancelled
 * @param notes what the provider has documented, the first first
 * @param corrections what the person has said is wrong, the first first
 * @param coverage who may be told of what, at the moment it was read
 * @param toHandOver those who may have a copy of what is signed now, and have none; it is empty the
 *     moment nothing lets them have it
 */
public record PersonMeeting(
    Id<PersonMeeting> id,
    Id<Person> person,
    Id<Unit> unit,
    int revision,
    MeetingType type,
    MeetingState state,
    String purpose,
    Id<Staff> calledBy,
    String calledByName,
    List<Booking> bookings,
    List<Topic> topics,
    List<Invitee> invitees,
    @Nullable HeldMeeting held,
    String cancelledWhy,
    List<MinutesNote> notes,
    List<MinutesCopy> copies,
    List<AgreedAction> decisions,
    List<Correction> corrections,
    Coverage coverage,
    List<Id<Invitee>> toHandOver) {
  public PersonMeeting {
    bookings = List.copyOf(bookings);
    topics = List.copyOf(topics);
    invitees = List.copyOf(invitees);
    notes = List.copyOf(notes);
    copies = List.copyOf(copies);
    decisions = List.copyOf(decisions);
    corrections = List.copyOf(corrections);
    toHandOver = List.copyOf(toHandOver);
  }

  /** The booking that holds. */
  public Booking booking() {
    return bookings.get(bookings.size() - 1);
  }

  /** An invitee by its id. */
  public Optional<Invitee> invitee(Id<Invitee> wanted) {
    return invitees.stream().filter(one -> one.id().equals(wanted)).findFirst();
  }

  /** A note by its id. */
  public Optional<MinutesNote> note(Id<MinutesNote> wanted) {
    return notes.stream().filter(one -> one.id().equals(wanted)).findFirst();
  }

  /** The same with what is reckoned when it is read. */
  public PersonMeeting reckoned(Coverage now, List<Id<Invitee>> mayHave) {
    return new PersonMeeting(
        id,
        person,
        unit,
        revision,
        type,
        state,
        purpose,
        calledBy,
        calledByName,
        bookings,
        topics,
        invitees,
        held,
        cancelledWhy,
        notes,
        copies,
        decisions,
        corrections,
        now,
        mayHave);
  }
}
