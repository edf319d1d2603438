package se.samordna.engine.personmeeting;

import java.util.List;
import se.samordna.Id;
import se.samordna.engine.access.Access;
import se.samordna.engine.check.Checks;
import se.samordna.engine.store.TaskStore.Ending;
import se.samordna.engine.store.Tx;
import se.samordna.engine.task.Deeds;
import se.samordna.organisation.Provider;
import se.samordna.personmeeting.Booking;
import se.samordna.personmeeting.Coverage;
import se.samordna.personmeeting.HeldMeeting;
import se.samordna.personmeeting.Invitee;
import se.samordna.personmeeting.MeetingState;
import se.samordna.personmeeting.PersonMeeting;
import se.samordna.personmeeting.PersonMeetings.NewHeld;
import se.samordna.personmeeting.PersonMeetings.NewMeeting;
import se.samordna.personmeeting.Topic;
import se.samordna.task.Task;

/** How a meeting about a person is planned, called off and held, whoever calls it. */
public final class MeetingWork {
  private MeetingWork() {}

  /** Plans a meeting, with whatever was checked before; nobody is invited yet. */
  public static PersonMeeting plan(Access access, Checks checks, NewMeeting wanted) {
    String purpose = checks.required("/purpose", wanted.purpose(), MeetingChecks.PURPOSE);
    Booking booking = MeetingChecks.booking(access, checks, "/booking", wanted.booking(), 1);
    List<Topic> topics = MeetingChecks.topics(checks, List.of(), wanted.topics());
    checks.done();
    PersonMeeting meeting =
        new PersonMeeting(
            Id.next(),
            access.person(),
            wanted.unit(),
            1,
            wanted.type(),
            MeetingState.PLANNED,
            purpose,
            access.caller().staff(),
            "",
            List.of(booking),
            topics,
            List.of(),
            null,
            "",
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            Coverage.NONE,
            List.of());
    access.tx().personMeetings().add(access.provider(), meeting, access.now());
    return meeting;
  }

  /** Calls or invites somebody who may be. */
  public static void invite(Access access, PersonMeeting meeting, Invitee invitee) {
    access
        .tx()
        .personMeetings()
        .invite(access.provider(), meeting.id(), invitee, access.caller().staff());
  }

  /** A meeting for a change by the process that called it, which others then see. */
  public static PersonMeeting taken(Tx tx, Id<Provider> provider, Id<PersonMeeting> id) {
    PersonMeeting meeting = tx.personMeetings().of(provider, List.of(id)).get(0);
    tx.personMeetings().revise(provider, id, meeting.revision());
    return meeting;
  }

  /** Records how it was; refuses as {@link se.samordna.personmeeting.PersonMeetings#hold} does. */
  public static void hold(Access access, Deeds deeds, PersonMeeting meeting, NewHeld wanted) {
    HeldMeeting held = MeetingChecks.held(access, meeting, wanted);
    MeetingMoves.move(access, meeting, MeetingState.HELD);
    access.tx().personMeetings().hold(access.provider(), meeting.id(), held);
    wanted
        .attendance()
        .forEach(
            came ->
                access
                    .tx()
                    .personMeetings()
                    .answer(
                        access.provider(),
                        came.invitee(),
                        came.how(),
                        access.caller().staff(),
                        access.now()));
    MeetingTasks.end(access, meeting, null, Task.Status.CANCELLED);
    deeds.done(access, Deciding.held(meeting, wanted, access));
    deeds.rebooked(access, meeting.type());
  }

  /** Calls off a meeting that is planned, and ends what is asked about those who were to come. */
  public static void callOff(Access access, PersonMeeting meeting, String why) {
    Checks checks = new Checks();
    String said = checks.required("/why", why, MeetingChecks.PURPOSE);
    checks.done();
    MeetingMoves.must(meeting, MeetingState.PLANNED);
    callOff(
        access.tx(),
        access.provider(),
        meeting,
        said,
        new Ending(Task.Status.CANCELLED, access.now(), access.caller().staff(), ""));
  }

  /** The same by what the person did. */
  public static void callOff(
      Tx tx, Id<Provider> provider, PersonMeeting meeting, String why, Ending ending) {
    if (meeting.state() == MeetingState.PLANNED) {
      tx.personMeetings()
          .move(provider, meeting.id(), MeetingState.CANCELLED, ending.by(), ending.at());
      tx.personMeetings().cancelled(provider, meeting.id(), why);
      MeetingTasks.end(tx, provider, meeting, null, ending);
    }
  }
}
