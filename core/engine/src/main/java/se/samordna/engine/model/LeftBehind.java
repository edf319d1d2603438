package se.samordna.engine.model;

import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.samordna.engine.store.MoveStore.InUse;
import se.samordna.engine.store.Store;
import se.samordna.refusal.Refusal;

/**
 * Tells an administrator, in one line, of enrolments on a major that is gone while a newer one is
 * here: they wait until somebody moves them. Tells when models have come to rest, since at a start
 * the newer may come before the older.
 */
final class LeftBehind {
  private static final Logger LOG = LoggerFactory.getLogger(LeftBehind.class);

  /** How long nothing comes or goes until models have come to rest, milliseconds (ours). */
  private static final long REST = 10_000;

  private final ModelRegistry registry;
  private final Supplier<@Nullable Store> store;
  private final ScheduledExecutorService thread;
  private final Set<String> told = new HashSet<>();
  private @Nullable ScheduledFuture<?> next;

  LeftBehind(
      ModelRegistry registry, Supplier<@Nullable Store> store, ScheduledExecutorService thread) {
    this.registry = registry;
    this.store = store;
    this.thread = thread;
  }

  /** Models or the store came or went; called from any thread. */
  synchronized void changed() {
    ScheduledFuture<?> before = next;
    if (before != null) {
      before.cancel(false);
    }
    if (!thread.isShutdown()) {
      try {
        next = thread.schedule(this::tell, REST, TimeUnit.MILLISECONDS);
      } catch (RejectedExecutionException e) {
        next = null; // the platform is going down
      }
    }
  }

  /** Tells of each major once, as long as it stays so. */
  void tell() {
    Store present = store.get();
    if (present == null) {
      return;
    }
    Set<String> behind = new HashSet<>();
    try {
      for (InUse one : present.read(tx -> tx.moves().inUse(null))) {
        int newest = registry.newestMajor(one.model());
        if (newest > one.major() && registry.find(one.model(), one.major()).isEmpty()) {
          String name = one.model() + " " + one.major();
          behind.add(name);
          if (told.add(name)) {
            LOG.warn(
                "{} open enrolments are in {}, which is not here while {} is; see what a move would"
                    + " do with samordna:model-move {} {} {} --dry-run",
                one.open(),
                name,
                newest,
                one.model(),
                one.major(),
                one.major() + 1);
          }
        }
      }
      told.retainAll(behind);
    } catch (Refusal e) {
      LOG.info("Whether enrolments wait to be moved is looked at later: {}", e.getMessage());
    }
  }
}
