package se.samordna.engine.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.samordna.engine.store.Store;
import se.samordna.engine.time.SamordnaClock;
import se.samordna.model.Model;
import se.samordna.refusal.Kind;
import se.samordna.refusal.Problem;
import se.samordna.refusal.Refusal;
import se.samordna.rule.Rule;

/**
 * Where every model comes in, whichever door it came by: read, judged, kept and put into the
 * registry, or put there rejected with every reason. While the store is away a model is judged by
 * itself, and held against what has been run before once the store is back.
 */
final class ModelIntake {
  private static final Logger LOG = LoggerFactory.getLogger(ModelIntake.class);

  private final ModelRegistry registry;
  private final ModelParser parser;
  private final Supplier<@Nullable Store> store;
  private final SamordnaClock clock;
  private final RuleBudget budget;
  private final Set<String> kept = ConcurrentHashMap.newKeySet();

  ModelIntake(
      ModelRegistry registry,
      ModelParser parser,
      Supplier<@Nullable Store> store,
      SamordnaClock clock,
      RuleBudget budget) {
    this.registry = registry;
    this.parser = parser;
    this.store = store;
    this.clock = clock;
    this.budget = budget;
  }

  /**
   * Takes in what a source brought.
   *
   * @param key names the source on this node
   * @param source what an administrator knows it by
   * @param rules the bundle's own rules
   * @param against what stands against the source itself
   */
  Arrival arrive(
      String key,
      String source,
      FolderReading folder,
      Map<String, Rule<?>> rules,
      List<Problem> against) {
    ModelReading reading = parser.parse(source, folder);
    List<Problem> findings = new ArrayList<>(against);
    findings.addAll(reading.findings());
    findings.addAll(OwnRules.check(reading, rules));
    kept.remove(key);
    if (findings.isEmpty()) {
      findings.addAll(beside(key, reading));
    }
    RunningModel running =
        findings.isEmpty() ? running(reading.model().orElseThrow(), reading, rules) : null;
    Arrival arrival = new Arrival(key, source, reading, running, findings, clock.now());
    registry.put(arrival);
    tell(arrival);
    return arrival;
  }

  /** A source is gone. */
  void leave(String key) {
    kept.remove(key);
    registry
        .arrival(key)
        .ifPresent(
            gone -> LOG.info("Model {} {} is gone", gone.reading().id(), gone.reading().version()));
    registry.remove(key);
  }

  /**
   * Holds what came while the store was away against what has been run before.
   *
   * @return whether the store could be asked about all of it
   */
  boolean catchUp() {
    for (Arrival arrival : registry.arrivals()) {
      if (arrival.running() != null && !kept.contains(arrival.key())) {
        List<Problem> against = beside(arrival.key(), arrival.reading());
        if (!against.isEmpty()) {
          Arrival rejected = arrival.rejectedFor(against);
          registry.put(rejected);
          tell(rejected);
        } else if (!kept.contains(arrival.key())) {
          return false;
        }
      }
    }
    return true;
  }

  private List<Problem> beside(String key, ModelReading reading) {
    Store present = store.get();
    if (present == null) {
      return List.of();
    }
    try {
      SnapshotJudge judge = new SnapshotJudge(present, parser);
      List<Problem> against = judge.judge(reading);
      if (against.isEmpty()) {
        judge.keep(reading, clock.now());
        kept.add(key);
      }
      return against;
    } catch (Refusal e) {
      if (e.kind() != Kind.UNAVAILABLE) {
        throw e;
      }
      LOG.warn(
          "Model {} is not held against earlier versions yet: {}", reading.id(), e.getMessage());
      return List.of();
    }
  }

  private RunningModel running(Model model, ModelReading reading, Map<String, Rule<?>> rules) {
    return new RunningModel(
        model, reading.forms(), rules, reading.words(), new RuleBench(model.id(), budget));
  }

  private static void tell(Arrival arrival) {
    if (arrival.running() != null) {
      LOG.info("Model {} {} is here", arrival.reading().id(), arrival.reading().version());
      return;
    }
    LOG.warn(
        "Model {} {} from {} is rejected for {} reasons; samordna:model-info {} tells them",
        arrival.reading().id(),
        arrival.reading().version(),
        arrival.source(),
        arrival.findings().size(),
        arrival.reading().id());
  }

  /** Reads and judges a folder as an install would, and takes nothing in. */
  List<Problem> check(String source, FolderReading folder, boolean mayHaveOwnRules) {
    ModelReading reading = parser.parse(source, folder);
    List<Problem> findings = new ArrayList<>(reading.findings());
    if (!mayHaveOwnRules) {
      findings.addAll(OwnRules.check(reading, Map.of()));
    }
    Optional<Store> present = Optional.ofNullable(store.get());
    if (findings.isEmpty() && present.isPresent()) {
      findings.addAll(new SnapshotJudge(present.get(), parser).judge(reading));
    }
    return findings;
  }
}
