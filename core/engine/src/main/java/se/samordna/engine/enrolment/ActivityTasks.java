package se.samordna.engine.enrolment;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import se.samordna.Id;
import se.samordna.engine.access.Access;
import se.samordna.engine.model.DeclaredModels;
import se.samordna.engine.model.OwnDays;
import se.samordna.engine.store.EnrolmentStore.EnrolmentRow;
import se.samordna.engine.store.TaskStore.AskedTask;
import se.samordna.engine.store.TaskStore.Ending;
import se.samordna.engine.task.Deed;
import se.samordna.engine.task.Deeds;
import se.samordna.engine.task.RecurringTasks;
import se.samordna.enrolment.Enrolment;
import se.samordna.meeting.MeetingType;
import se.samordna.model.Activity;
import se.samordna.model.Model;
import se.samordna.task.Task;
import se.samordna.text.Days;

/**
 * Ends the tasks that a deed fulfils, and makes the next task of an activity that recurs, reckoned
 * from the day the last one was done. What fulfils it and the cadence are the model's, and hold
 * while the model is away: what is to be done for a person goes on.
 */
@Component(service = {RecurringTasks.class, Deeds.class})
public final class ActivityTasks implements RecurringTasks, Deeds {
  private final DeclaredModels models;

  /** Made by the component runtime, or by hand outside OSGi. */
  @Activate
  public ActivityTasks(@Reference DeclaredModels models) {
    this.models = models;
  }

  @Override
  public void done(Access access, Deed deed) {
    Fulfilment fulfilment = new Fulfilment(access, deed);
    access.tx().tasks().askedOf(access.provider(), deed.person()).stream()
        .filter(
            asked ->
                activity(access, asked)
                    .filter(activity -> fulfilment.of(asked, activity))
                    .isPresent())
        .forEach(asked -> end(access, asked.task(), deed));
  }

  @Override
  public void rebooked(Access access, MeetingType type) {
    access
        .tx()
        .tasks()
        .askedOf(access.provider(), access.person())
        .forEach(
            asked ->
                models
                    .find(access.tx(), asked.model(), asked.major())
                    .ifPresent(model -> Preparations.follow(access, model, asked.task(), type)));
  }

  private Optional<Activity> activity(Access access, AskedTask asked) {
    return models
        .find(access.tx(), asked.model(), asked.major())
        .flatMap(model -> model.activity(asked.task().key()));
  }

  /** Somebody else may have ended it meanwhile, which takes nothing from the deed. */
  private void end(Access access, Task task, Deed deed) {
    Ending ending =
        new Ending(
            Task.Status.DONE,
            access.now(),
            access.caller().staff(),
            deed.kind() + " " + deed.record());
    if (access.tx().tasks().end(access.provider(), task.id(), task.revision(), ending)) {
      done(access, task, Days.of(deed.at()));
    }
  }

  @Override
  public void done(Access access, Task task) {
    done(access, task, access.today());
  }

  private void done(Access access, Task task, LocalDate day) {
    Id<Enrolment> enrolment = task.enrolment();
    if (enrolment == null) {
      return;
    }
    access
        .tx()
        .enrolments()
        .find(access.provider(), enrolment)
        .map(EnrolmentRow::enrolment)
        .filter(one -> !one.isClosed())
        .flatMap(one -> models.find(access.tx(), one.model(), one.major()))
        .ifPresent(model -> following(access, task, model, day));
  }

  private static void following(Access access, Task task, Model model, LocalDate day) {
    Id<Enrolment> enrolment = Objects.requireNonNull(task.enrolment());
    model
        .activity(task.key())
        .filter(activity -> activity.everyDays() > 0)
        .filter(activity -> Measuring.allows(access, task.unit(), model.id(), activity))
        .map(activity -> own(access, task, model, activity))
        .ifPresent(
            activity ->
                addNext(
                    access,
                    task,
                    activity,
                    Preparations.next(
                        access,
                        model,
                        task,
                        activity,
                        day.plusDays(Cadences.days(access, enrolment, model, activity)))));
    model.activities().stream()
        .filter(one -> one.measures() && one.with().equals(task.key()) && one.everyDays() > 0)
        .filter(one -> !isOpen(access, enrolment, one))
        .filter(one -> Measuring.allows(access, task.unit(), model.id(), one))
        .map(one -> own(access, task, model, one))
        .forEach(one -> addNext(access, task, one, day.plusDays(one.everyDays())));
  }

  private static Activity own(Access access, Task task, Model model, Activity activity) {
    return new OwnDays(access.tx(), access.provider(), task.unit(), access.today())
        .of(model.id(), activity);
  }

  /** Measuring that was switched off meanwhile begins anew with what it goes together with. */
  private static boolean isOpen(Access access, Id<Enrolment> enrolment, Activity activity) {
    return access.tx().tasks().openOf(access.provider(), enrolment).stream()
        .anyMatch(open -> open.key().equals(activity.key()));
  }

  private static void addNext(Access access, Task task, Activity activity, LocalDate due) {
    access
        .tx()
        .tasks()
        .add(
            access.provider(),
            new Task(
                Id.next(),
                1,
                task.person(),
                task.personName(),
                task.unit(),
                task.enrolment(),
                activity.key(),
                activity.name(),
                task.assignee(),
                due,
                due.plusDays(activity.graceDays()),
                Task.Status.OPEN,
                null),
            access.now());
  }
}
