package se.samordna.engine.discharge;

import se.samordna.discharge.Discharges;
import se.samordna.engine.access.Access;
import se.samordna.refusal.Code;
import se.samordna.refusal.Refusal;
import se.samordna.task.Task;

/**
 * What becomes of a deadline when somebody ends its task by hand. That it was done is recorded with
 * who was told and when, and so at the planning alone; that it will not be done ends both.
 */
public final class DischargeTasks {
  private DischargeTasks() {}

  /**
   * A task that is to be done by hand.
   *
   * @throws Refusal {@code CM-2364} when it stands for a deadline that has not ended
   */
  public static void done(Access access, Task task) {
    if (stands(task) && access.tx().discharges().ofTask(access.provider(), task.id()).isPresent()) {
      throw Refusal.of(Code.DISCHARGE_RECORDED_ELSEWHERE);
    }
  }

  /** A task that has been put away by hand, with the reason in it: its deadline ends with it. */
  public static void cancelled(Access access, Task task) {
    if (!stands(task)) {
      return;
    }
    access
        .tx()
        .discharges()
        .ofTask(access.provider(), task.id())
        .ifPresent(planning -> new DischargeMoves(access, planning).dropWith(task));
  }

  private static boolean stands(Task task) {
    return task.key().equals(Discharges.TASK);
  }
}
