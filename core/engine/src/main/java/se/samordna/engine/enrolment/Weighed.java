package se.samordna.engine.enrolment;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import se.samordna.Id;
import se.samordna.engine.model.RunningModel;
import se.samordna.enrolment.Enrolment;
import se.samordna.model.CaseloadRule;
import se.samordna.model.Thresholds;
import se.samordna.text.Text;

/**
 * What enrolments of one model weigh.
 *
 * @param running whose rule weighed them; empty when nobody's did, and each counts as one against
 *     no limits of its own (F4)
 * @param asOne why each counts as one, for whoever reads the figures
 */
record Weighed(Optional<RunningModel> running, Map<Id<Enrolment>, BigDecimal> weights, Text asOne) {
  private static final Text AWAY =
      new Text(
          "Modellen är inte tillgänglig; varje person räknas som en.",
          "The model is away; each person counts as one.");
  private static final Text NO_ANSWER =
      new Text(
          "Modellens regel för hur mycket en person väger svarar inte; varje person räknas som en.",
          "The model's rule for what a person weighs does not answer; each person counts as one.");

  Weighed {
    weights = Map.copyOf(weights);
  }

  /** By the model's rule. */
  static Weighed by(RunningModel running, Map<Id<Enrolment>, BigDecimal> weights) {
    return new Weighed(Optional.of(running), weights, new Text("", ""));
  }

  /** The model is not here. */
  static Weighed away(List<Enrolment> enrolments) {
    return new Weighed(Optional.empty(), each(enrolments), AWAY);
  }

  /** The model is here, but its rule throws, is too slow, or rests after that. */
  static Weighed withoutAnswer(List<Enrolment> enrolments) {
    return new Weighed(Optional.empty(), each(enrolments), NO_ANSWER);
  }

  private static Map<Id<Enrolment>, BigDecimal> each(List<Enrolment> enrolments) {
    Map<Id<Enrolment>, BigDecimal> ones = new HashMap<>();
    enrolments.forEach(enrolment -> ones.put(enrolment.id(), BigDecimal.ONE));
    return ones;
  }

  /** What the enrolment weighs. */
  BigDecimal of(Enrolment enrolment) {
    return weights.getOrDefault(enrolment.id(), BigDecimal.ONE);
  }

  /** Persons for each full-time post against no limits, which says why. */
  CaseloadRule countedAsOne() {
    return new CaseloadRule(
        "core",
        new Text("Personer per heltid", "Persons per full-time post"),
        CaseloadRule.Scope.COORDINATOR,
        Set.of(),
        new Thresholds(Thresholds.NONE, Thresholds.NONE, null, asOne));
  }
}
