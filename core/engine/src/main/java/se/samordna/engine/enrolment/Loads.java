package se.samordna.engine.enrolment;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import se.samordna.Id;
import se.samordna.engine.model.RuleCall;
import se.samordna.engine.model.RuleRunner;
import se.samordna.engine.model.RunningModel;
import se.samordna.engine.model.UnitWeights;
import se.samordna.enrolment.Coordinator;
import se.samordna.enrolment.Enrolment;
import se.samordna.refusal.Kind;
import se.samordna.refusal.Refusal;
import se.samordna.rule.CaseloadFacts;
import se.samordna.rule.Fact;
import se.samordna.rule.Facts;
import se.samordna.rule.StepInput;

/**
 * Weighs enrolments by their model's rule. To be called with no store connection held, since a
 * model's own rule may run.
 */
@Component(service = Loads.class)
public final class Loads {
  private final RuleRunner runner;

  /** Made by the component runtime, or by hand outside OSGi. */
  @Activate
  public Loads(@Reference RuleRunner runner) {
    this.runner = runner;
  }

  /**
   * The weights of enrolments of one model, for a step to rest on: the organisation's own where it
   * has set them, else by the model's rule; 1 each while the model is away.
   *
   * @throws se.samordna.refusal.Refusal {@code CM-4002} when the model's rule does not answer
   */
  Weighed weigh(
      Optional<RunningModel> running,
      List<Enrolment> enrolments,
      LocalDate today,
      UnitWeights own) {
    if (running.isEmpty()) {
      return Weighed.away(enrolments);
    }
    Map<Id<Enrolment>, BigDecimal> weights = new HashMap<>();
    List<Enrolment> asked = new ArrayList<>();
    List<RuleCall> calls = new ArrayList<>();
    for (Enrolment enrolment : enrolments) {
      Optional<BigDecimal> set = own.of(enrolment);
      if (set.isPresent()) {
        weights.put(enrolment.id(), set.get());
      } else {
        Facts.Situation situation =
            new Facts.Situation(today, enrolment, StepInput.EMPTY, Set.of());
        calls.add(new RuleCall(running.get().model().weight(), Facts.of(situation, Map.of())));
        asked.add(enrolment);
      }
    }
    List<Object> answers = runner.run(running.get(), calls);
    for (int i = 0; i < asked.size(); i++) {
      weights.put(asked.get(i).id(), (BigDecimal) answers.get(i));
    }
    return Weighed.by(running.get(), weights);
  }

  /**
   * The weights for somebody who only reads: 1 each, and said so, also when the model's rule does
   * not answer. A page that shows other models as well waits for each model's budget at most once
   * when it asks for all of a model's enrolments together.
   */
  Weighed weighToRead(
      Optional<RunningModel> running,
      List<Enrolment> enrolments,
      LocalDate today,
      UnitWeights own) {
    try {
      return weigh(running, enrolments, today, own);
    } catch (Refusal e) {
      if (e.kind() != Kind.UNAVAILABLE) {
        throw e;
      }
      return Weighed.withoutAnswer(enrolments);
    }
  }

  /** What rules of a model say; to be called with no store connection held. */
  List<Object> ask(RunningModel running, List<RuleCall> calls) {
    return runner.run(running, calls);
  }

  /** What the rules of the scene's step see of the caseload; {@code null} when none asks for it. */
  @org.jspecify.annotations.Nullable
  CaseloadFacts facts(Scene scene) {
    if (!scene.running().needs(scene.step().guards()).contains(Fact.CASELOAD)) {
      return null;
    }
    List<Enrolment> same =
        new ArrayList<>(
            scene.carried().stream()
                .map(row -> row.enrolment())
                .filter(other -> other.model().equals(scene.enrolment().model()))
                .filter(other -> !other.id().equals(scene.enrolment().id()))
                .toList());
    same.add(scene.weighed());
    Weighed weighed = weigh(Optional.of(scene.running()), same, scene.today(), scene.weights());
    BigDecimal own = weighed.of(scene.enrolment());
    Caseload caseload =
        new Caseload(
            scene.row().unitName(),
            scene.loadsWith(weighed.weights(), own),
            scene.posts(),
            scene.takenIn(),
            scene.thresholds());
    return caseload.facts(
        scene.running().model().caseload(), scene.thresholds(), scene.coordinator(), own);
  }

  /** What one enrolment adds. */
  static Caseload.Load of(Enrolment enrolment, BigDecimal weight, Set<String> boardPhases) {
    Coordinator coordinator = enrolment.coordinator();
    return new Caseload.Load(
        enrolment.lifecycle(),
        enrolment.phase(),
        enrolment.marks(),
        coordinator == null ? null : coordinator.staff(),
        coordinator == null ? "" : coordinator.name(),
        weight,
        boardPhases.contains(enrolment.phase()));
  }
}
