package se.samordna.engine.model;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import se.samordna.engine.store.ModelSettingStore.OwnWeights;
import se.samordna.enrolment.Enrolment;
import se.samordna.enrolment.Lifecycle;
import se.samordna.model.Model;
import se.samordna.model.Phase;
import se.samordna.model.PhaseWeights;
import se.samordna.model.PhaseWeights.Kind;
import se.samordna.model.RuleUse;

/**
 * What organisations let persons weigh at some units on a day, where they have set it.
 *
 * @param own at most one for each unit and model
 */
public record UnitWeights(List<OwnWeights> own) {
  /** Where nobody has set anything. */
  public static final UnitWeights NONE = new UnitWeights(List.of());

  public UnitWeights {
    own = List.copyOf(own);
  }

  /** What the enrolment weighs by its unit; empty when the model says. */
  public Optional<BigDecimal> of(Enrolment enrolment) {
    return own.stream()
        .filter(one -> enrolment.unit().equals(one.unit()))
        .filter(one -> enrolment.model().equals(one.model()))
        .findFirst()
        .flatMap(
            one ->
                switch (one.set().kind()) {
                  case OFF -> Optional.of(BigDecimal.ONE);
                  case OWN -> Optional.ofNullable(one.set().weights().get(enrolment.phase()));
                  case MODEL -> Optional.empty();
                });
  }

  /** What holds for a model at the one unit that was asked for. */
  static PhaseWeights inForce(Model model, List<OwnWeights> own) {
    Map<String, BigDecimal> declared = declared(model);
    Optional<OwnWeights> set =
        own.stream()
            .filter(one -> one.model().equals(model.id()))
            .filter(one -> one.set().kind() != Kind.MODEL)
            .findFirst();
    Map<String, BigDecimal> weights = new HashMap<>(declared);
    set.ifPresent(
        one -> {
          if (one.set().kind() == Kind.OFF) {
            phases(model).forEach(phase -> weights.put(phase, BigDecimal.ONE));
          } else {
            weights.putAll(one.set().weights());
          }
        });
    return new PhaseWeights(
        set.map(one -> one.set().kind()).orElse(Kind.MODEL),
        weights,
        declared,
        set.map(one -> one.set().from()).orElse(null),
        set.map(one -> one.set().reason()).orElse(""));
  }

  /** The phases in which somebody weighs at all. */
  static List<String> phases(Model model) {
    return model.phases().stream()
        .filter(phase -> phase.lifecycle() == Lifecycle.ACTIVE)
        .map(Phase::id)
        .toList();
  }

  private static Map<String, BigDecimal> declared(Model model) {
    RuleUse rule = model.weight();
    Map<String, BigDecimal> declared = new HashMap<>();
    boolean byPhase = rule.rule().equals("weight-by-phase");
    if (byPhase || rule.rule().equals("weight-constant")) {
      BigDecimal value = rule.parameters().number("value");
      Map<String, BigDecimal> phases = byPhase ? rule.parameters().numbers("phases") : Map.of();
      phases(model).forEach(phase -> declared.put(phase, phases.getOrDefault(phase, value)));
    }
    return declared;
  }
}
