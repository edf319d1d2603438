package se.samordna.discharge;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.samordna.Id;
import se.samordna.task.Task;

/**
 * One thing that shall be done by a moment.
 *
 * @param since what it is reckoned from
 * @param due the last moment on time
 * @param task what it stands as among the unit's tasks
 * @param doneAt when it was done, {@code null} before and when it never was
 * @param told who was told
 * @param standing how it stood when it was read
 */
public record DischargeDeadline(
    Id<DischargeDeadline> id,
    DischargeDuty duty,
    Instant since,
    Instant due,
    Id<Task> task,
    @Nullable Instant doneAt,
    List<Told> told,
    Standing standing) {
  public DischargeDeadline {
    told = List.copyOf(told);
  }

  /** How something stands that has a last moment. */
  public enum Standing {
    /** There is more than a day left. */
    AHEAD,
    /** There is a day left, or less. */
    DUE,
    /** The last moment has passed. */
    MISSED,
    DONE,
    DONE_LATE,
    /** Not told, as secrecy stands in the way. */
    SECRET,
    /** No longer asked for. */
    DROPPED
  }

  /** Whether somebody still has to do it. */
  public boolean isOpen() {
    return standing == Standing.AHEAD || standing == Standing.DUE || standing == Standing.MISSED;
  }
}
