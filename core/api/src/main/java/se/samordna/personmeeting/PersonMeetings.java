package se.samordna.personmeeting;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.osgi.annotation.versioning.ProviderType;
import se.samordna.Id;
import se.samordna.Page;
import se.samordna.PageRequest;
import se.samordna.access.Caller;
import se.samordna.consent.Recipient;
import se.samordna.information.InformationCategory;
import se.samordna.meeting.MeetingType;
import se.samordna.network.NetworkMember;
import se.samordna.organisation.Staff;
import se.samordna.organisation.Unit;
import se.samordna.person.Person;
import se.samordna.plan.PlanRecords.NewCorrection;
import se.samordna.task.Task;

/**
 * Meetings about persons: resource groups, networks, planning and the like. Each call is one
 * access; safe for use by many threads.
 *
 * <p>A change names the revision that the caller read and is refused with {@code CM-1011} when
 * somebody else was first, and with {@code CM-2291} where the meeting no longer stands as it must.
 * A SIP's meeting is called, called off and held by the SIP: here those are refused with {@code
 * CM-2326}, and all else is done as with any meeting.
 */
@ProviderType
public interface PersonMeetings {
  /** The longest meeting, in hours; our own limit (sources.md, meetings). */
  int MOST_HOURS = 12;

  /** The key of the task that a decision makes. */
  String DECISION_TASK = "meeting-decision";

  /** The key of the task to ask whether an invitee stays who may no longer be told. */
  String INVITEE_TASK = "meeting-invitee";

  /** The person's meetings, SIPs' among them, the latest day first. */
  Page<DatedMeeting> of(Caller caller, Id<Person> person, PageRequest page);

  /**
   * The meetings of a week about those whom a unit cares for, the soonest first.
   *
   * @param day any day of the week, which begins on a Monday
   */
  MeetingWeek week(Caller caller, Id<Unit> unit, LocalDate day, PageRequest page);

  /**
   * Topics that a meeting of a type may begin with, in the caller's language: for a resource group
   * what such a meeting goes through, what the last one decided, and changes of the plan that wait
   * for it. None for other types.
   */
  List<NewTopic> proposedAgenda(Caller caller, Id<Person> person, MeetingType type);

  /** One meeting, with who may be told of what now. */
  PersonMeeting get(Caller caller, Id<PersonMeeting> meeting);

  /** The meeting that a task came from. */
  PersonMeeting ofTask(Caller caller, Id<Task> task);

  /** Those of the provider's staff who take part in the person's care and so may be invited. */
  List<StaffInCare> staff(Caller caller, Id<Person> person);

  /**
   * Plans a meeting.
   *
   * @throws se.samordna.refusal.Refusal {@code CM-2290} for a type that is a team's or a SIP's,
   *     {@code CM-2292} for a time in the wrong order, too long or past, {@code CM-2293} without a
   *     topic
   */
  PersonMeeting plan(Caller caller, Id<Person> person, NewMeeting meeting);

  /** Replaces what is to be spoken of; refuses as {@link #plan} does. */
  PersonMeeting agenda(
      Caller caller, Id<PersonMeeting> meeting, int revision, List<NewTopic> topics);

  /** Books another time or place; refuses as {@link #plan} does. */
  PersonMeeting rebook(Caller caller, Id<PersonMeeting> meeting, int revision, NewBooking booking);

  /** Cancels the meeting. */
  PersonMeeting cancel(Caller caller, Id<PersonMeeting> meeting, int revision, String why);

  /**
   * Calls or invites somebody.
   *
   * @throws se.samordna.refusal.Refusal {@code CM-2294} for staff who take no part in the care,
   *     {@code CM-2295} for a member without the person's yes, {@code CM-2296} for somebody who is
   *     invited already
   */
  PersonMeeting invite(Caller caller, Id<PersonMeeting> meeting, int revision, NewInvitee invitee);

  /** Records what an invitee has answered. */
  PersonMeeting answer(
      Caller caller,
      Id<PersonMeeting> meeting,
      int revision,
      Id<Invitee> invitee,
      InviteeAnswer answer);

  /**
   * Records what the person has said of whether an invitee stays. Whoever does not is invited no
   * more; whoever stays is told nothing that the person does not let them know.
   */
  PersonMeeting settle(
      Caller caller, Id<PersonMeeting> meeting, int revision, Id<Invitee> invitee, NewWord word);

  /**
   * Records that the meeting was held.
   *
   * @throws se.samordna.refusal.Refusal {@code CM-2297} before its day, {@code CM-2298} when it is
   *     not said of every invitee whether they came
   */
  PersonMeeting hold(Caller caller, Id<PersonMeeting> meeting, int revision, NewHeld held);

  /**
   * Documents the meeting, in the provider's own record alone.
   *
   * @throws se.samordna.refusal.Refusal {@code CM-2300} for a note that is signed or another's
   */
  PersonMeeting write(Caller caller, Id<PersonMeeting> meeting, int revision, NewNote note);

  /** Signs one's own note, which never changes after that; refuses as {@link #write} does. */
  PersonMeeting sign(Caller caller, Id<PersonMeeting> meeting, int revision, Id<MinutesNote> note);

  /**
   * Records that an invitee is given a copy of what is signed, if the person lets them have it at
   * this moment.
   *
   * @throws se.samordna.refusal.Refusal {@code CM-2301} when nothing is signed, {@code CM-2302}
   *     when the person does not let them have it
   */
  PersonMeeting handOver(
      Caller caller, Id<PersonMeeting> meeting, int revision, Id<Invitee> invitee, String how);

  /**
   * Notes a decision, which becomes a task.
   *
   * @throws se.samordna.refusal.Refusal {@code CM-2303} unless there is one of owner and somebody
   *     else who answers, {@code CM-2294} for an owner who takes no part in the care
   */
  PersonMeeting decide(
      Caller caller, Id<PersonMeeting> meeting, int revision, NewDecision decision);

  /** The meeting for a calendar, without anything that tells. */
  CalendarFile calendar(Caller caller, Id<PersonMeeting> meeting);

  /**
   * Keeps the person's word that something in what stands of a meeting is wrong, beside it.
   *
   * @throws se.samordna.refusal.Refusal {@code CM-2207} when it was said by a representative who
   *     may not
   */
  PersonMeeting correct(Caller caller, Id<PersonMeeting> meeting, NewCorrection correction);

  /** Somebody of the staff who takes part in a person's care. */
  record StaffInCare(Id<Staff> staff, String name) {}

  /** A meeting to plan. */
  record NewMeeting(
      Id<Unit> unit, MeetingType type, String purpose, NewBooking booking, List<NewTopic> topics) {
    public NewMeeting {
      topics = List.copyOf(topics);
    }
  }

  /**
   * When and where.
   *
   * @param why why it is booked anew; empty for the first booking
   */
  record NewBooking(
      Instant from,
      Instant to,
      String place,
      boolean video,
      boolean placeInCalendar,
      String interpreter,
      String why) {}

  /**
   * Something to speak of.
   *
   * @param id of one that stands on the agenda already, {@code null} for a new one
   */
  record NewTopic(@Nullable Id<Topic> id, String words, InformationCategory category) {}

  /** Somebody to call or invite: exactly one of staff, member and recipient. */
  record NewInvitee(
      @Nullable Id<Staff> staff,
      @Nullable Id<NetworkMember> member,
      @Nullable Recipient recipient,
      boolean called) {}

  /** What the person has said of an invitee, and on which day. */
  record NewWord(boolean stays, LocalDate day, String words) {}

  /**
   * How it was.
   *
   * @param why by whom the person took part, or why not; empty when present
   */
  record NewHeld(
      PersonsPart person, String why, List<Attendance> attendance, @Nullable LocalDate next) {
    public NewHeld {
      attendance = List.copyOf(attendance);
    }
  }

  /** Whether an invitee came. */
  record Attendance(Id<Invitee> invitee, InviteeAnswer how) {}

  /**
   * What is documented.
   *
   * @param note one's own unsigned note to change, {@code null} for a new one
   * @param corrects the signed note that it puts right, {@code null} for none
   */
  record NewNote(@Nullable Id<MinutesNote> note, @Nullable Id<MinutesNote> corrects, String text) {}

  /** What was decided; refused unless there is one of owner and answers. */
  record NewDecision(String what, @Nullable Id<Staff> owner, String answers, LocalDate due) {}
}
