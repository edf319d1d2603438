package se.samordna.engine.model;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import se.samordna.refusal.Problem;

/**
 * The threads that one model's own rules run on, and the breaker that leaves the model alone when
 * it fails again and again. Whatever the rules do, a caller waits no longer than the budget says,
 * and the threads of others are never touched.
 */
final class RuleBench {
  private final RuleBudget budget;
  private final RuleHealth health = new RuleHealth();
  private final AtomicInteger failuresInARow = new AtomicInteger();
  private final AtomicInteger running = new AtomicInteger();
  private final ThreadPoolExecutor threads;
  private volatile long restUntil;

  RuleBench(String model, RuleBudget budget) {
    this.budget = budget;
    AtomicInteger number = new AtomicInteger();
    threads =
        new ThreadPoolExecutor(
            budget.threads(),
            budget.threads(),
            30,
            TimeUnit.SECONDS,
            new ArrayBlockingQueue<>(budget.queue()),
            work -> {
              Thread thread =
                  new Thread(work, "samordna-rules-" + model + "-" + number.incrementAndGet());
              thread.setDaemon(true);
              return thread;
            });
    threads.allowCoreThreadTimeOut(true);
  }

  RuleHealth health() {
    return health;
  }

  /** What is held against the model's rules. */
  List<Problem> findings() {
    return health.findings(budget.rule().toMillis());
  }

  /** Whether an answer that took this long was over the budget of one rule. */
  boolean isSlow(Duration took) {
    return took.compareTo(budget.rule()) > 0;
  }

  /**
   * Runs the work on one of the model's threads.
   *
   * @return what the work answers
   * @throws RulesFailed when the work failed, did not end in time, or was not begun because the
   *     model rests or its threads are taken
   */
  <T> T run(Callable<T> work) throws RulesFailed {
    if (isResting()) {
      throw new RulesFailed(RulesFailed.Kind.RESTING, "");
    }
    FutureTask<T> task = new FutureTask<>(counted(work));
    try {
      threads.execute(task);
    } catch (RejectedExecutionException e) {
      throw failed(RulesFailed.Kind.CROWDED, "");
    }
    return answer(task);
  }

  /** Lets what runs come to its end, and begins nothing more. */
  void close() {
    threads.shutdown();
  }

  private <T> T answer(FutureTask<T> task) throws RulesFailed {
    try {
      T answer = task.get(budget.request().toMillis(), TimeUnit.MILLISECONDS);
      failuresInARow.set(0);
      return answer;
    } catch (TimeoutException e) {
      giveUp(task);
      throw failed(RulesFailed.Kind.TOO_SLOW, "");
    } catch (ExecutionException e) {
      throw failed(RulesFailed.Kind.THREW, error(e));
    } catch (InterruptedException e) {
      giveUp(task);
      Thread.currentThread().interrupt();
      throw new RulesFailed(RulesFailed.Kind.RESTING, "");
    }
  }

  /** Only the name: the message may hold what the rule was asked about. */
  private static String error(ExecutionException e) {
    Throwable cause = e.getCause();
    return (cause == null ? e : cause).getClass().getSimpleName();
  }

  private void giveUp(Future<?> task) {
    task.cancel(true);
    threads.purge();
  }

  private RulesFailed failed(RulesFailed.Kind kind, String error) {
    if (failuresInARow.incrementAndGet() >= budget.failures()) {
      restUntil = System.nanoTime() + budget.rest().toNanos();
    }
    return new RulesFailed(kind, error);
  }

  /** After the rest one request may try again, but not while a thread is still stuck. */
  private boolean isResting() {
    if (failuresInARow.get() < budget.failures()) {
      return false;
    }
    if (System.nanoTime() - restUntil < 0 || running.get() >= budget.threads()) {
      return true;
    }
    failuresInARow.set(budget.failures() - 1);
    return false;
  }

  private <T> Callable<T> counted(Callable<T> work) {
    return () -> {
      running.incrementAndGet();
      try {
        return work.call();
      } finally {
        running.decrementAndGet();
      }
    };
  }
}
