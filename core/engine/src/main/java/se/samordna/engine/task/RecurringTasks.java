package se.samordna.engine.task;

import se.samordna.engine.access.Access;
import se.samordna.task.Task;

/** Makes the next task where an activity of a model recurs. */
public interface RecurringTasks {
  /**
   * Hears that a task of an activity has been done, within the transaction that ends it.
   *
   * @param task as it was before it ended; its key is never empty
   */
  void done(Access access, Task task);
}
