package se.samordna.engine.enrolment;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import se.samordna.admission.Admission;
import se.samordna.admission.LegalForm;
import se.samordna.admission.LegalStatus;
import se.samordna.engine.model.RunningModel;
import se.samordna.enrolment.ClosingOutcome;
import se.samordna.enrolment.Lifecycle;
import se.samordna.model.EffectUse;
import se.samordna.model.Phase;
import se.samordna.model.Step;
import se.samordna.rule.Fact;
import se.samordna.rule.Facts;
import se.samordna.rule.NamedValue;
import se.samordna.rule.Parameters;
import se.samordna.rule.Reason;
import se.samordna.rule.Remedy;
import se.samordna.rule.StepInput;
import se.samordna.rule.Verdict;

/**
 * Core's own caution when an enrolment ends while the person is in care: an admission is no reason
 * to end the support, and under compulsory care only its voluntary part can end.
 */
final class CareGoingOn {
  /** What it is asked with. */
  static final Set<Fact> NEEDS = EnumSet.of(Fact.ADMISSIONS, Fact.LEGAL_STATUS);

  /** Ends that somebody chooses; a death, a move or a handover are none of them. */
  private static final Set<ClosingOutcome> CHOSEN =
      EnumSet.of(ClosingOutcome.COMPLETED, ClosingOutcome.WITHDREW, ClosingOutcome.NOT_ENGAGED);

  private static final Set<LegalForm> COMPULSORY =
      EnumSet.of(
          LegalForm.LPT_CLOSED, LegalForm.LPT_OPEN, LegalForm.LRV_CLOSED, LegalForm.LRV_OPEN);

  private CareGoingOn() {}

  /** Whether the step, as it is filled in, ends the enrolment by somebody's choice. */
  static boolean isAsked(RunningModel running, Step step, String phase, StepInput input) {
    boolean closes =
        step.from(phase)
            .flatMap(Step.Move::to)
            .flatMap(running.model()::phase)
            .map(Phase::lifecycle)
            .filter(Lifecycle.CLOSED::equals)
            .isPresent();
    return closes
        && step.effects().stream()
            .filter(use -> use.effect().equals("close"))
            .flatMap(use -> outcome(use, input).stream())
            .anyMatch(CHOSEN::contains);
  }

  private static Optional<ClosingOutcome> outcome(EffectUse use, StepInput input) {
    Parameters parameters = use.parameters();
    Optional<String> code =
        parameters.has("outcome")
            ? Optional.of(parameters.text("outcome"))
            : input.one(parameters.text("outcomeField"));
    return code.map(ClosingOutcome::valueOf);
  }

  /** Allowed when the person is in no care, else cautioned. */
  static Verdict verdict(Facts facts, RuleWords words) {
    Optional<Held> compulsory = compulsory(facts);
    if (compulsory.isPresent()) {
      return cautioned("compulsory", compulsory.get(), words);
    }
    return facts.admissions().stream()
        .filter(admission -> admission.dischargedOn() == null)
        .findFirst()
        .map(stay -> cautioned("admitted", held(stay), words))
        .orElse(Verdict.ALLOWED);
  }

  private static Optional<Held> compulsory(Facts facts) {
    LocalDate today = facts.today();
    Optional<Held> status =
        facts.legalStatuses().stream()
            .filter(one -> COMPULSORY.contains(one.form()) && isInForce(one, today))
            .map(one -> new Held(one.form().name(), one.from()))
            .findFirst();
    return status.or(
        () ->
            facts.admissions().stream()
                .filter(stay -> stay.dischargedOn() == null)
                .filter(stay -> COMPULSORY.contains(stay.legalForm()))
                .map(stay -> new Held(stay.legalForm().name(), stay.admittedOn()))
                .findFirst());
  }

  private static boolean isInForce(LegalStatus status, LocalDate today) {
    LocalDate to = status.to();
    return !status.from().isAfter(today) && (to == null || !to.isBefore(today));
  }

  private static Held held(Admission stay) {
    return new Held(stay.kind().name(), stay.admittedOn());
  }

  private static Verdict cautioned(String reason, Held held, RuleWords words) {
    return new Verdict.Cautioned(
        new Reason(reason, List.of(), List.of(Remedy.of("write-why", Remedy.Kind.OUTSIDE)))
            .with(NamedValue.of("care", words.care(held.care())))
            .with(NamedValue.of("since", held.since())));
  }

  /** In which care, since when. */
  private record Held(String care, LocalDate since) {}
}
