package se.samordna.engine.personmeeting;

import java.time.Instant;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import se.samordna.Id;
import se.samordna.engine.access.Access;
import se.samordna.engine.check.Checks;
import se.samordna.engine.task.Deed;
import se.samordna.organisation.Staff;
import se.samordna.personmeeting.AgreedAction;
import se.samordna.personmeeting.Invitee;
import se.samordna.personmeeting.InviteeAnswer;
import se.samordna.personmeeting.PersonMeeting;
import se.samordna.personmeeting.PersonMeetings.Attendance;
import se.samordna.personmeeting.PersonMeetings.NewDecision;
import se.samordna.personmeeting.PersonMeetings.NewHeld;
import se.samordna.refusal.Code;
import se.samordna.task.Task;
import se.samordna.text.Text;

/** What comes of a meeting that was held: decisions with their tasks. */
final class Deciding {
  /** So that a task's title has room for it. */
  private static final int LONGEST = 180;

  private Deciding() {}

  /** A decision, and the task that it is. */
  static void decide(Access access, PersonMeeting meeting, NewDecision wanted) {
    Checks checks = new Checks();
    String what = checks.required("/what", wanted.what(), LONGEST);
    String answers = checks.optional("/answers", wanted.answers(), Checks.NAME);
    checks.notBefore("/due", wanted.due(), access.today());
    checks.that((wanted.owner() == null) != answers.isEmpty(), "/owner", Code.DECISION_OWNER_WRONG);
    checks.that(
        wanted.owner() == null
            || Covering.staff(access).stream().anyMatch(one -> one.staff().equals(wanted.owner())),
        "/owner",
        Code.STAFF_NOT_IN_CARE);
    checks.done();
    Text title =
        wanted.owner() == null
            ? new Text("Följ upp: " + what, "Follow up: " + what)
            : new Text(what, what);
    Id<Staff> owner = Objects.requireNonNullElse(wanted.owner(), access.caller().staff());
    Id<Task> task = MeetingTasks.decided(access, meeting, title, owner, wanted.due());
    AgreedAction made =
        new AgreedAction(
            Id.next(),
            what,
            wanted.owner(),
            "",
            answers,
            wanted.due(),
            task,
            Task.Status.OPEN,
            access.now());
    access
        .tx()
        .personMeetings()
        .add(access.provider(), meeting.id(), made, access.caller().staff());
  }

  /** The meeting as something that was done for the person. */
  static Deed held(PersonMeeting meeting, NewHeld held, Access access) {
    Set<Id<Invitee>> there =
        held.attendance().stream()
            .filter(one -> one.how() == InviteeAnswer.PRESENT)
            .map(Attendance::invitee)
            .collect(Collectors.toSet());
    Set<Id<Staff>> staff = new HashSet<>();
    meeting.invitees().stream()
        .filter(one -> there.contains(one.id()))
        .map(Invitee::staff)
        .filter(Objects::nonNull)
        .forEach(staff::add);
    staff.add(access.caller().staff());
    Instant begun = meeting.booking().from();
    return new Deed(
        meeting.person(),
        Deed.Kind.MEETING,
        meeting.type().name(),
        staff,
        begun.isAfter(access.now()) ? access.now() : begun,
        meeting.id().toString());
  }
}
