package se.samordna.store;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import se.samordna.refusal.Refusal;

/** One work on its way through the writer's queue, and its caller who waits. */
final class PendingWrite<T extends @Nullable Object> {
  private enum State {
    WAITING,
    BEGUN,
    GIVEN_UP
  }

  private final Work<T> work;
  private final AtomicReference<State> state = new AtomicReference<>(State.WAITING);
  private final CountDownLatch answered = new CountDownLatch(1);
  private @Nullable T result;
  private @Nullable Throwable failure;

  PendingWrite(Work<T> work) {
    this.work = work;
  }

  /** Claims the work for the group; {@code false} when its caller has given up. */
  boolean begin() {
    return state.compareAndSet(State.WAITING, State.BEGUN);
  }

  boolean kept() {
    return work.kept();
  }

  boolean awaitsDisk() {
    return work.awaitsDisk();
  }

  void run(HandleTx tx) {
    result = work.body().apply(tx);
  }

  /** Notes how the work failed; the caller hears of it with the group. */
  void failed(Throwable how) {
    failure = how;
  }

  /** Lets the caller go on with what there is. */
  void answer() {
    answered.countDown();
  }

  /** Lets the caller go on with a refusal, whatever the work had come to. */
  void refuse(Refusal refusal) {
    failure = refusal;
    answered.countDown();
  }

  /**
   * Waits for the answer. A work that has not begun in time is given up; one that has begun is
   * waited for, since only then is it known whether it was written. An interrupt is kept for
   * afterwards.
   */
  @SuppressWarnings("NullAway") // the result is null only where T allows it
  T await(long patienceMillis) {
    boolean interrupted = false;
    long deadline = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(patienceMillis);
    try {
      while (true) {
        try {
          if (answered.await(deadline - System.nanoTime(), TimeUnit.NANOSECONDS)) {
            break;
          }
          if (state.compareAndSet(State.WAITING, State.GIVEN_UP)) {
            throw Failures.unavailable();
          }
          answered.await();
          break;
        } catch (InterruptedException e) {
          interrupted = true;
        }
      }
    } finally {
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
    if (failure != null) {
      throw Rethrown.unchanged(failure);
    }
    return result;
  }
}
