package se.samordna.engine.protection;

import java.time.LocalDate;
import se.samordna.PageRequest;
import se.samordna.consent.Consents;
import se.samordna.engine.access.Access;
import se.samordna.engine.store.TaskStore;
import se.samordna.protection.EmergencyOpening;
import se.samordna.protection.EmergencyOpening.Why;
import se.samordna.protection.EmergencyOpenings;
import se.samordna.task.Task;
import se.samordna.text.Days;

/** The task that asks for a review of what was told in an emergency. */
final class ReviewTasks {
  private static final int MOST = 200;

  private ReviewTasks() {}

  /** Ends it when the review is done. */
  static void done(Access access, EmergencyOpening reviewed) {
    if (reviewed.why() != Why.TOLD) {
      return;
    }
    LocalDate due = Days.of(reviewed.openedAt()).plusDays(EmergencyOpenings.REVIEW_DAYS);
    access
        .tx()
        .tasks()
        .ofPerson(access.provider(), reviewed.person(), PageRequest.first(MOST))
        .rows()
        .stream()
        .filter(task -> task.status() == Task.Status.OPEN)
        .filter(task -> task.key().equals(Consents.REVIEW_TASK) && task.due().equals(due))
        .findFirst()
        .ifPresent(
            task ->
                access
                    .tx()
                    .tasks()
                    .end(
                        access.provider(),
                        task.id(),
                        task.revision(),
                        new TaskStore.Ending(
                            Task.Status.DONE, access.now(), access.caller().staff(), "")));
  }
}
