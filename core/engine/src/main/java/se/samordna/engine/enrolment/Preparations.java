package se.samordna.engine.enrolment;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import se.samordna.Id;
import se.samordna.engine.access.Access;
import se.samordna.engine.check.Revisions;
import se.samordna.enrolment.Enrolment;
import se.samordna.meeting.MeetingType;
import se.samordna.model.Activity;
import se.samordna.model.Model;
import se.samordna.person.Person;
import se.samordna.personmeeting.PersonMeeting;
import se.samordna.task.Task;
import se.samordna.text.Days;

/**
 * What is done with the person before a meeting: due some days before the next one that is booked
 * and not prepared yet, and in its own rhythm while none is. It follows the meeting to another day.
 */
final class Preparations {
  private Preparations() {}

  /** When an activity that begins now is first due. */
  static LocalDate first(Access access, Enrolment enrolment, Model model, Activity activity) {
    LocalDate rhythm = access.today().plusDays(activity.firstWithinDays());
    return activity.preparesMeeting()
        ? booked(access, model, activity, enrolment.id()).orElse(rhythm)
        : rhythm;
  }

  /** When an activity that was done is due again, by its rhythm unless a meeting is booked. */
  static LocalDate next(
      Access access, Model model, Task done, Activity activity, LocalDate rhythm) {
    return activity.preparesMeeting()
        ? booked(access, model, activity, enrolment(done)).orElse(rhythm)
        : rhythm;
  }

  /** Brings an open task that prepares meetings of the type to the day that holds now. */
  static void follow(Access access, Model model, Task open, MeetingType type) {
    model
        .activity(open.key())
        .filter(Activity::preparesMeeting)
        .filter(activity -> meetings(model, activity).contains(type))
        .ifPresent(activity -> follow(access, model, open, activity));
  }

  /** The same for what prepares the meetings of an activity whose rhythm was changed. */
  static void follow(Access access, Model model, Id<Enrolment> enrolment, Activity meeting) {
    for (Task open : access.tx().tasks().openOf(access.provider(), enrolment)) {
      model
          .activity(open.key())
          .filter(one -> one.preparesMeeting() && one.with().equals(meeting.key()))
          .ifPresent(one -> follow(access, model, open, one));
    }
  }

  private static void follow(Access access, Model model, Task open, Activity activity) {
    LocalDate due =
        booked(access, model, activity, enrolment(open))
            .or(() -> byRhythm(access, activity, open))
            .orElse(open.due());
    if (!due.equals(open.due())) {
      Revisions.newest(
          access
              .tx()
              .tasks()
              .move(
                  access.provider(),
                  open.id(),
                  open.revision(),
                  due,
                  due.plusDays(activity.graceDays())));
    }
  }

  /** Before the next booked meeting that is not prepared yet. */
  private static Optional<LocalDate> booked(
      Access access, Model model, Activity activity, Id<Enrolment> enrolment) {
    Optional<LocalDate> done = lastDone(access, activity, enrolment);
    Set<MeetingType> types = meetings(model, activity);
    return planned(access, access.person()).stream()
        .filter(meeting -> types.contains(meeting.type()))
        .map(meeting -> Days.of(meeting.booking().from()))
        .filter(day -> !day.isBefore(access.today()))
        .filter(day -> !isPrepared(activity, done, day))
        .min(Comparator.naturalOrder())
        .map(day -> notPast(access, day.minusDays(activity.beforeMeetingDays())));
  }

  /** Before the day on which a meeting is to be held at the latest, while none is booked. */
  private static Optional<LocalDate> byRhythm(Access access, Activity activity, Task open) {
    Id<Enrolment> enrolment = enrolment(open);
    Optional<LocalDate> done = lastDone(access, activity, enrolment);
    return access.tx().tasks().openOf(access.provider(), enrolment).stream()
        .filter(task -> task.key().equals(activity.with()))
        .map(Task::due)
        .filter(day -> !isPrepared(activity, done, day))
        .findFirst()
        .map(day -> notPast(access, day.minusDays(activity.beforeMeetingDays())));
  }

  private static boolean isPrepared(
      Activity activity, Optional<LocalDate> done, LocalDate meeting) {
    return done.filter(day -> !day.isAfter(meeting))
        .filter(day -> !day.isBefore(meeting.minusDays(activity.beforeMeetingDays())))
        .isPresent();
  }

  private static LocalDate notPast(Access access, LocalDate day) {
    return day.isBefore(access.today()) ? access.today() : day;
  }

  private static Optional<LocalDate> lastDone(
      Access access, Activity activity, Id<Enrolment> enrolment) {
    return access.tx().tasks().lastDone(access.provider(), enrolment, activity.key()).map(Days::of);
  }

  private static List<PersonMeeting> planned(Access access, Id<Person> person) {
    List<Id<PersonMeeting>> planned =
        access.tx().personMeetings().planned(access.provider(), person);
    return planned.isEmpty()
        ? List.of()
        : access.tx().personMeetings().of(access.provider(), planned);
  }

  private static Set<MeetingType> meetings(Model model, Activity activity) {
    return model.activity(activity.with()).map(one -> one.doneBy().meetings()).orElse(Set.of());
  }

  private static Id<Enrolment> enrolment(Task task) {
    return Objects.requireNonNull(task.enrolment());
  }
}
