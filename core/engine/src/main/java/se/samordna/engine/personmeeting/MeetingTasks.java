package se.samordna.engine.personmeeting;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.samordna.Id;
import se.samordna.engine.access.Access;
import se.samordna.engine.store.EnrolmentStore.EnrolmentRow;
import se.samordna.engine.store.TaskStore;
import se.samordna.engine.store.Tx;
import se.samordna.enrolment.Coordinator;
import se.samordna.organisation.Provider;
import se.samordna.organisation.Staff;
import se.samordna.personmeeting.Invitee;
import se.samordna.personmeeting.PersonMeeting;
import se.samordna.personmeeting.PersonMeetings;
import se.samordna.task.Task;
import se.samordna.text.Text;

/** The tasks that meetings make; each leads back to its meeting. */
final class MeetingTasks {
  /** Days until it counts as missed; ours (sources.md, meetings). */
  private static final int GRACE = 7;

  private static final Text ASK =
      new Text(
          "Samtycke saknas till ett möte: fråga om en inbjuden ska vara kvar",
          "Consent is missing for a meeting: ask whether an invitee should stay");

  private MeetingTasks() {}

  /** What somebody of the staff is to do, or to follow up that others do. */
  static Id<Task> decided(
      Access access, PersonMeeting meeting, Text title, Id<Staff> owner, LocalDate due) {
    Task task = task(meeting, PersonMeetings.DECISION_TASK, title, owner, due, due.plusDays(GRACE));
    access.tx().tasks().add(access.provider(), task, access.now());
    access.tx().personMeetings().cameFrom(access.provider(), task.id(), meeting.id(), null);
    return task.id();
  }

  /** To ask the person whether an invitee stays, before the meeting; never twice at once. */
  static void ask(
      Tx tx,
      Id<Provider> provider,
      PersonMeeting meeting,
      Id<Invitee> invitee,
      Instant now,
      LocalDate today,
      LocalDate before) {
    boolean asked =
        tx.personMeetings().asked(provider, meeting.id()).stream()
            .anyMatch(one -> one.invitee().equals(invitee));
    if (asked) {
      return;
    }
    LocalDate due = before.isBefore(today) ? today : before;
    Task task =
        task(
            meeting,
            PersonMeetings.INVITEE_TASK,
            ASK,
            coordinator(tx, provider, meeting),
            due,
            due.plusDays(GRACE));
    tx.tasks().add(provider, task, now);
    tx.personMeetings().cameFrom(provider, task.id(), meeting.id(), invitee);
  }

  /** Ends what is asked about an invitee, or about all of them. */
  static void end(
      Access access, PersonMeeting meeting, @Nullable Id<Invitee> invitee, Task.Status how) {
    end(
        access.tx(),
        access.provider(),
        meeting,
        invitee,
        new TaskStore.Ending(how, access.now(), access.recordedBy(), ""));
  }

  /** The same, whoever it is that ends it. */
  static void end(
      Tx tx,
      Id<Provider> provider,
      PersonMeeting meeting,
      @Nullable Id<Invitee> invitee,
      TaskStore.Ending ending) {
    tx.personMeetings().asked(provider, meeting.id()).stream()
        .filter(one -> invitee == null || one.invitee().equals(invitee))
        .forEach(one -> tx.tasks().end(provider, one.task(), one.revision(), ending));
  }

  private static Id<Staff> coordinator(Tx tx, Id<Provider> provider, PersonMeeting meeting) {
    return tx.enrolments().ofPerson(provider, meeting.person()).stream()
        .map(EnrolmentRow::enrolment)
        .filter(one -> !one.isClosed() && one.unit().equals(meeting.unit()))
        .flatMap(one -> Optional.ofNullable(one.coordinator()).stream())
        .findFirst()
        .map(Coordinator::staff)
        .orElse(meeting.calledBy());
  }

  private static Task task(
      PersonMeeting meeting,
      String key,
      Text title,
      Id<Staff> assignee,
      LocalDate due,
      LocalDate graceUntil) {
    return new Task(
        Id.next(),
        1,
        meeting.person(),
        "",
        meeting.unit(),
        null,
        key,
        title,
        assignee,
        due,
        graceUntil,
        Task.Status.OPEN,
        null);
  }
}
