package se.samordna.engine.enrolment;

import java.time.LocalDate;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import se.samordna.Id;
import se.samordna.engine.access.Access;
import se.samordna.engine.model.ModelRegistry;
import se.samordna.engine.store.EnrolmentStore.EnrolmentRow;
import se.samordna.engine.task.RecurringTasks;
import se.samordna.enrolment.Enrolment;
import se.samordna.model.Activity;
import se.samordna.task.Task;

/**
 * Makes the next task of an activity that recurs, reckoned from the day the last one was done.
 * While the model is away its cadence is not known, so the task that is done makes none; the
 * model's own steps make new ones when it is back.
 */
@Component(service = RecurringTasks.class)
public final class ActivityTasks implements RecurringTasks {
  private final ModelRegistry registry;

  /** Made by the component runtime, or by hand outside OSGi. */
  @Activate
  public ActivityTasks(@Reference ModelRegistry registry) {
    this.registry = registry;
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
        .flatMap(one -> activity(one, task.key()))
        .filter(activity -> activity.everyDays() > 0)
        .ifPresent(activity -> addNext(access, task, activity));
  }

  private Optional<Activity> activity(Enrolment enrolment, String key) {
    return registry
        .find(enrolment.model(), enrolment.major())
        .flatMap(running -> running.model().activity(key));
  }

  private static void addNext(Access access, Task task, Activity activity) {
    LocalDate due = access.today().plusDays(activity.everyDays());
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
