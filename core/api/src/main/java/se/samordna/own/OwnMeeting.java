package se.samordna.own;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.samordna.Id;
import se.samordna.meeting.MeetingType;
import se.samordna.personmeeting.InviteeAnswer;
import se.samordna.personmeeting.MeetingState;
import se.samordna.personmeeting.PersonMeeting;
import se.samordna.personmeeting.PersonsPart;

/**
 * A meeting about the person that staff plan, as the person reads it. What each of the staff has
 * written of it is a note of the record and no part of it.
 *
 * @param purpose why it is called
 * @param place where, or how to come in where it is held by video; may be empty
 * @param interpreter the language that is interpreted, empty for none
 * @param topics what is to be spoken of, in the order of the agenda
 * @param invitees who should come
 * @param cancelledWhy empty unless it was cancelled
 * @param part whether the person took part, {@code null} before
 * @param next the day of the next meeting, {@code null} when none was set
 * @param decisions what was decided
 * @param corrections what the person has said is wrong, the oldest first
 */
public record OwnMeeting(
    Id<PersonMeeting> id,
    MeetingType type,
    MeetingState state,
    String purpose,
    Instant from,
    Instant to,
    String place,
    boolean video,
    String interpreter,
    List<String> topics,
    List<Invited> invitees,
    String cancelledWhy,
    @Nullable PersonsPart part,
    @Nullable LocalDate next,
    List<Decided> decisions,
    List<OwnNote> corrections) {
  public OwnMeeting {
    topics = List.copyOf(topics);
    invitees = List.copyOf(invitees);
    decisions = List.copyOf(decisions);
    corrections = List.copyOf(corrections);
  }

  /** Somebody who should come, and what they have answered or whether they came. */
  public record Invited(String name, InviteeAnswer answer) {}

  /**
   * What was decided.
   *
   * @param who does it or answers for it
   * @param due the day it is to be done, or followed up
   * @param done whether it is
   */
  public record Decided(String what, String who, LocalDate due, boolean done) {}
}
