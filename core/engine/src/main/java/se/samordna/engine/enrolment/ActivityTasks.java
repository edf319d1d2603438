package se.samordna.engine.enrolment;

import java.time.LocalDate;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import se.samordna.Id;
import se.samordna.engine.access.Access;
import se.samordna.engine.model.DeclaredModels;
import se.samordna.engine.store.EnrolmentStore.EnrolmentRow;
import se.samordna.engine.task.RecurringTasks;
import se.samordna.enrolment.Enrolment;
import se.samordna.model.Activity;
import se.samordna.model.Model;
import se.samordna.task.Task;

/**
 * Makes the next task of an activity that recurs, reckoned from the day the last one was done. The
 * cadence is the model's, and holds while the model is away: what is to be done for a person goes
 * on.
 */
@Component(service = RecurringTasks.class)
public final class ActivityTasks implements RecurringTasks {
  private final DeclaredModels models;

  /** Made by the component runtime, or by hand outside OSGi. */
  @Activate
  public ActivityTasks(@Reference DeclaredModels models) {
    this.models = models;
  }

  @Override
  public void done(Access access, Task task) {
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
        .ifPresent(model -> following(access, task, model, enrolment));
  }

  private static void following(Access access, Task task, Model model, Id<Enrolment> enrolment) {
    model
        .activity(task.key())
        .filter(activity -> activity.everyDays() > 0)
        .filter(activity -> Measuring.allows(access, task.unit(), model.id(), activity))
        .ifPresent(
            activity ->
                addNext(access, task, activity, Cadences.days(access, enrolment, activity)));
    model.activities().stream()
        .filter(one -> one.measures() && one.with().equals(task.key()) && one.everyDays() > 0)
        .filter(one -> !isOpen(access, enrolment, one))
        .filter(one -> Measuring.allows(access, task.unit(), model.id(), one))
        .forEach(one -> addNext(access, task, one, one.everyDays()));
  }

  /** Measuring that was switched off meanwhile begins anew with what it goes together with. */
  private static boolean isOpen(Access access, Id<Enrolment> enrolment, Activity activity) {
    return access.tx().tasks().openOf(access.provider(), enrolment).stream()
        .anyMatch(open -> open.key().equals(activity.key()));
  }

  private static void addNext(Access access, Task task, Activity activity, int everyDays) {
    LocalDate due = access.today().plusDays(everyDays);
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
