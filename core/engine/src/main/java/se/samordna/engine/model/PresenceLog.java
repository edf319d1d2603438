package se.samordna.engine.model;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.samordna.audit.Action;
import se.samordna.engine.store.AuditActor;
import se.samordna.engine.store.AuditRow;
import se.samordna.engine.store.Store;
import se.samordna.engine.time.SamordnaClock;
import se.samordna.model.Model;
import se.samordna.model.ModelPresence;
import se.samordna.model.ModelVersion;
import se.samordna.refusal.Refusal;

/**
 * Writes down when this node could run which model, one interval for each coming and going. A model
 * that is back before the patience is over never went: an update in place writes nothing.
 */
final class PresenceLog {
  private static final Logger LOG = LoggerFactory.getLogger(PresenceLog.class);

  private static final String CAME = "model-came";
  private static final String WENT = "model-went";

  private final String node;
  private final Supplier<@Nullable Store> store;
  private final SamordnaClock clock;
  private final ScheduledExecutorService thread;
  private final Duration patience;
  private final ModelEvents events;
  private final Map<Major, Instant> gone = new HashMap<>();
  private final Set<Major> told = new HashSet<>();
  private Map<Major, ModelVersion> here = new TreeMap<>();

  /**
   * @param node this node's lasting name
   * @param thread where all of it happens, one after the other
   * @param patience how long a model may be gone before it counts
   */
  PresenceLog(
      String node,
      Supplier<@Nullable Store> store,
      SamordnaClock clock,
      ScheduledExecutorService thread,
      Duration patience,
      ModelEvents events) {
    this.node = node;
    this.store = store;
    this.clock = clock;
    this.thread = thread;
    this.patience = patience;
    this.events = events;
  }

  /** Something came or went; called from any thread. */
  void changed(ModelRegistry.Change change) {
    Map<Major, Model> after = majors(change.after());
    Map<Major, Model> before = majors(change.before());
    Instant now = clock.now();
    if (!thread.isShutdown()) {
      thread.execute(() -> changed(before, after, now));
    }
  }

  /** The store is there, or back: makes what it says of this node true. */
  void catchUp() {
    Store present = store.get();
    if (present == null) {
      return;
    }
    List<ModelPresence> open = present.read(tx -> tx.models().present(node));
    for (ModelPresence row : open) {
      Major major = new Major(row.model(), row.version().major());
      if (!here.containsKey(major) && !gone.containsKey(major)) {
        wentAt(major, clock.now());
      }
    }
    for (ModelPresence row : present.read(tx -> tx.models().left(node))) {
      leftBefore(row);
    }
    here.forEach((major, version) -> begin(present, open, major, version));
  }

  /** What went before this node was started last is missed as well, unless it comes now. */
  private void leftBefore(ModelPresence row) {
    Major major = new Major(row.model(), row.version().major());
    Instant ended = row.endedAt();
    if (ended != null
        && !here.containsKey(major)
        && !gone.containsKey(major)
        && !told.contains(major)) {
      wentAt(major, ended);
    }
  }

  private void changed(Map<Major, Model> before, Map<Major, Model> after, Instant now) {
    here = new TreeMap<>();
    after.forEach((major, model) -> here.put(major, model.version()));
    before.keySet().stream()
        .filter(major -> !after.containsKey(major))
        .forEach(
            major -> {
              wentAt(major, now);
              events.gone(major.model(), major.number());
            });
    after.forEach(
        (major, model) -> {
          gone.remove(major);
          told.remove(major);
          if (!model.equals(before.get(major))) {
            events.appeared(model);
          }
        });
    quietly(this::catchUp);
  }

  private void wentAt(Major major, Instant at) {
    gone.put(major, at);
    thread.schedule(() -> missed(major, at), patience.toMillis(), TimeUnit.MILLISECONDS);
  }

  private void missed(Major major, Instant since) {
    if (!since.equals(gone.get(major))) {
      return;
    }
    Store present = store.get();
    boolean written =
        present != null
            && quietly(
                () ->
                    present.write(
                        tx -> {
                          if (tx.models().end(node, major.model(), major.number(), since)) {
                            tx.audit().append(row(WENT, major));
                          }
                          return major;
                        }));
    if (written) {
      gone.remove(major);
      told.add(major);
      events.missed(major.model(), major.number(), since);
    } else {
      thread.schedule(() -> missed(major, since), 5, TimeUnit.SECONDS);
    }
  }

  private void begin(Store present, List<ModelPresence> open, Major major, ModelVersion version) {
    boolean known =
        open.stream()
            .anyMatch(
                row ->
                    row.model().equals(major.model()) && row.version().major() == major.number());
    if (!known) {
      Instant now = clock.now();
      present.write(
          tx -> {
            tx.models().begin(node, major.model(), version, now);
            tx.audit().append(row(CAME, major));
            return version;
          });
    }
  }

  private AuditRow row(String work, Major major) {
    return AuditRow.allowed(clock.now(), AuditActor.itself(work), Action.MODEL_CHANGE, List.of())
        .withObject(major.model(), null);
  }

  private static boolean quietly(Runnable work) {
    try {
      work.run();
      return true;
    } catch (Refusal e) {
      LOG.warn("The presence of models is written later: {}", e.getMessage());
      return false;
    }
  }

  private static Map<Major, Model> majors(ModelPicture picture) {
    Map<Major, Model> majors = new TreeMap<>();
    picture
        .running()
        .forEach(
            running ->
                majors.put(
                    new Major(running.model().id(), running.model().version().major()),
                    running.model()));
    return majors;
  }

  private record Major(String model, int number) implements Comparable<Major> {
    @Override
    public int compareTo(Major other) {
      int byModel = model.compareTo(other.model);
      return byModel != 0 ? byModel : Integer.compare(number, other.number);
    }
  }
}
