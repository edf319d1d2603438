package se.samordna.engine.enrolment;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import se.samordna.enrolment.ClosingOutcome;
import se.samordna.enrolment.Lifecycle;
import se.samordna.model.CaseloadRule;
import se.samordna.model.EffectUse;
import se.samordna.model.Field;
import se.samordna.model.Model;
import se.samordna.model.Phase;
import se.samordna.model.RuleUse;
import se.samordna.model.Step;
import se.samordna.model.Who;
import se.samordna.rule.Parameters;
import se.samordna.text.Text;

/**
 * Core's own steps of a handover, made of what the models declare: out of the one that is left, and
 * into the one that receives. Who takes them is settled by those who lead both teams, so that a
 * meeting or a role which the model's own step asks for is not asked for again.
 */
final class HandoverSteps {
  static final String OUT = "handOverOut";
  static final String IN = "handOverIn";

  private static final Text OUT_NAME = new Text("Överlämnad", "Handed over");
  private static final Text IN_NAME = new Text("Övertagen", "Taken over");
  private static final Text NONE = new Text("", "");
  private static final Who SETTLED = new Who(Set.of(), Set.of(), Optional.empty());

  /** An enrolment that is not made yet is in no phase. */
  private static final Set<String> UNBORN = Set.of("");

  private HandoverSteps() {}

  /** Out of a model, off its board, as transferred; empty when it has no phase to end in. */
  static Optional<Step> out(Model model, String phase) {
    return model.phases().stream()
        .filter(one -> one.lifecycle() == Lifecycle.CLOSED)
        .findFirst()
        .map(
            closed ->
                new Step(
                    OUT,
                    OUT_NAME,
                    NONE,
                    List.of(new Step.Move(Set.of(phase), Optional.of(closed.id()))),
                    SETTLED,
                    List.of(),
                    List.of(),
                    List.of(
                        new EffectUse("close-board", Parameters.NONE),
                        new EffectUse(
                            "close",
                            new Parameters(Map.of("outcome", ClosingOutcome.TRANSFERRED.name())))),
                    Optional.empty()));
  }

  /** Along to another team in the same phase of the same model: its limits alone are asked. */
  static Step along(Model model, String phase) {
    List<RuleUse> guards =
        LimitGuards.of(model, EnumSet.complementOf(EnumSet.of(CaseloadRule.Scope.BOARD_SHARE)));
    return into(phase, List.of(coordinator()), guards, List.of(coordinates()));
  }

  /**
   * Into another model: by the first step of the model that gives a place to somebody who is
   * referred or waits, with its fields, rules and effects.
   */
  static Optional<Step> in(Model model) {
    for (Step step : model.steps()) {
      Optional<String> place = place(model, step);
      if (place.isPresent()) {
        boolean names =
            step.fields().stream().anyMatch(field -> field.kind() == Field.Kind.COORDINATOR);
        List<Field> fields = new ArrayList<>(step.fields());
        List<EffectUse> effects = new ArrayList<>(step.effects());
        if (!names) {
          fields.add(0, coordinator());
          effects.add(0, coordinates());
        }
        return Optional.of(into(place.get(), fields, step.guards(), effects));
      }
    }
    return Optional.empty();
  }

  private static Optional<String> place(Model model, Step step) {
    return step.moves().stream()
        .filter(move -> move.from().stream().allMatch(from -> isBefore(model, from)))
        .flatMap(move -> move.to().stream())
        .filter(to -> lifecycle(model, to).filter(Lifecycle.ACTIVE::equals).isPresent())
        .findFirst();
  }

  private static boolean isBefore(Model model, String phase) {
    return lifecycle(model, phase)
        .filter(now -> now == Lifecycle.PROPOSED || now == Lifecycle.WAITING)
        .isPresent();
  }

  private static Optional<Lifecycle> lifecycle(Model model, String phase) {
    return model.phase(phase).map(Phase::lifecycle);
  }

  private static Step into(
      String phase, List<Field> fields, List<RuleUse> guards, List<EffectUse> effects) {
    return new Step(
        IN,
        IN_NAME,
        NONE,
        List.of(new Step.Move(UNBORN, Optional.of(phase))),
        SETTLED,
        fields,
        guards,
        effects,
        Optional.empty());
  }

  /** The same without beginning what goes on anyhow. */
  static Step without(Step step, Set<String> goingOn) {
    List<EffectUse> effects =
        step.effects().stream()
            .filter(
                use ->
                    !use.effect().equals("begin-activity")
                        || !goingOn.contains(use.parameters().text("activity")))
            .toList();
    return new Step(
        step.id(),
        step.name(),
        step.hint(),
        step.moves(),
        step.who(),
        step.fields(),
        step.guards(),
        effects,
        step.deadlineDays());
  }

  /** The phase that a step of a handover leads to. */
  static String to(Step step) {
    return step.moves().get(0).to().orElseThrow();
  }

  private static Field coordinator() {
    return new Field(
        Coordinators.FIELD,
        new Text("Samordnare", "Coordinator"),
        NONE,
        Field.Kind.COORDINATOR,
        true,
        false,
        100,
        List.of());
  }

  private static EffectUse coordinates() {
    return new EffectUse("set-coordinator", new Parameters(Map.of("field", Coordinators.FIELD)));
  }
}
