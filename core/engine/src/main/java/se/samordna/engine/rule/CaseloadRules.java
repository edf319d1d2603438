package se.samordna.engine.rule;

import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import se.samordna.enrolment.CaseloadFigure;
import se.samordna.rule.Fact;
import se.samordna.rule.Facts;
import se.samordna.rule.NamedValue;
import se.samordna.rule.Parameters;
import se.samordna.rule.Reason;
import se.samordna.rule.Remedy;
import se.samordna.rule.Rule;
import se.samordna.rule.Verdict;
import se.samordna.text.Language;
import se.samordna.text.Text;
import se.samordna.text.Wording;

/** Rules about how much one coordinator or one team can carry (sources.md, caseload). */
final class CaseloadRules {
  static final List<CatalogueRule> ALL =
      List.of(
          new CatalogueRule(
              "caseload-within",
              "With the person added, the caseload stays within the thresholds in force.",
              List.of(
                  ParameterSpec.required(
                      "caseload", ParameterSpec.Type.CASELOAD, "The caseload rule.")),
              List.of("over-target", "over-soft", "over-hard", "uncovered"),
              Rule.guard(EnumSet.of(Fact.CASELOAD), CaseloadRules::within)),
          new CatalogueRule(
              "intake-within",
              "With the person given a place, the team takes in no more this month than the"
                  + " thresholds in force say.",
              List.of(
                  ParameterSpec.required(
                      "caseload", ParameterSpec.Type.INTAKE, "The caseload rule.")),
              List.of("over-target", "over-soft", "over-hard"),
              Rule.guard(EnumSet.of(Fact.CASELOAD), CaseloadRules::takenIn)),
          new CatalogueRule(
              "weight-constant",
              "Every enrolment weighs the same.",
              List.of(
                  ParameterSpec.required(
                      "value", ParameterSpec.Type.NUMBER, "The weight; 1 is one person.")),
              List.of(),
              Rule.weight((facts, parameters) -> parameters.number("value"))),
          new CatalogueRule(
              "weight-by-phase",
              "An enrolment weighs what its phase weighs.",
              List.of(
                  ParameterSpec.required(
                      "value", ParameterSpec.Type.NUMBER, "The weight in every other phase."),
                  ParameterSpec.required(
                      "phases",
                      ParameterSpec.Type.PHASE_NUMBERS,
                      "The weight in each phase that weighs something else.")),
              List.of(),
              Rule.weight(CaseloadRules::byPhase)));

  private CaseloadRules() {}

  private static BigDecimal byPhase(Facts facts, Parameters parameters) {
    return parameters
        .numbers("phases")
        .getOrDefault(facts.enrolment().phase(), parameters.number("value"));
  }

  private static Verdict within(Facts facts, Parameters parameters) {
    Optional<CaseloadFigure> figure =
        Optional.ofNullable(facts.caseload().figures().get(parameters.text("caseload")));
    if (figure.isEmpty()) {
      return Verdict.ALLOWED;
    }
    return switch (figure.get().level()) {
      case WITHIN -> Verdict.ALLOWED;
      case OVER_TARGET ->
          new Verdict.Cautioned(
              reason("over-target", figure.get(), figure.get().thresholds().target(), facts));
      case OVER_SOFT ->
          new Verdict.NeedsOverride(
              reason("over-soft", figure.get(), figure.get().thresholds().soft(), facts));
      case OVER_HARD ->
          new Verdict.Refused(
              reason(
                  "over-hard",
                  figure.get(),
                  Objects.requireNonNull(figure.get().thresholds().hard()),
                  facts));
      case UNCOVERED ->
          new Verdict.Refused(
              Reason.of("uncovered", Remedy.of("choose-coordinator", Remedy.Kind.COORDINATOR)));
    };
  }

  private static Verdict takenIn(Facts facts, Parameters parameters) {
    CaseloadFigure figure =
        Objects.requireNonNull(facts.caseload().figures().get(parameters.text("caseload")));
    return switch (figure.level()) {
      case WITHIN, UNCOVERED -> Verdict.ALLOWED;
      case OVER_TARGET ->
          new Verdict.Cautioned(
              month(
                  Reason.of("over-target", Remedy.of("write-why", Remedy.Kind.OUTSIDE)),
                  figure,
                  figure.thresholds().target()));
      case OVER_SOFT ->
          new Verdict.NeedsOverride(
              month(
                  Reason.of("over-soft", Remedy.of("leader-overrides", Remedy.Kind.OVERRIDE)),
                  figure,
                  figure.thresholds().soft()));
      case OVER_HARD ->
          new Verdict.Refused(
              month(
                  Reason.of("over-hard", Remedy.of("wait", Remedy.Kind.OUTSIDE)),
                  figure,
                  Objects.requireNonNull(figure.thresholds().hard())));
    };
  }

  private static Reason month(Reason reason, CaseloadFigure figure, BigDecimal limit) {
    return reason
        .with(new NamedValue("persons", figure.persons(), "persons"))
        .with(new NamedValue("limit", plain(limit), "persons"))
        .with(NamedValue.of("source", figure.thresholds().source()));
  }

  private static Reason reason(String key, CaseloadFigure figure, BigDecimal limit, Facts facts) {
    Remedy first =
        switch (key) {
          case "over-soft" -> Remedy.of("leader-overrides", Remedy.Kind.OVERRIDE);
          case "over-target" -> Remedy.of("write-why", Remedy.Kind.OUTSIDE);
          default -> Remedy.of("choose-coordinator", Remedy.Kind.COORDINATOR);
        };
    Reason reason =
        Reason.of(key, first)
            .with(new NamedValue("perFte", Objects.requireNonNull(figure.perFte()), "perFte"))
            .with(new NamedValue("limit", plain(limit), "perFte"))
            .with(new NamedValue("persons", figure.persons(), "persons"))
            .with(new NamedValue("fte", figure.fte(), "fte"))
            .with(NamedValue.of("source", figure.thresholds().source()));
    for (CaseloadFigure next : facts.caseload().nextBest().stream().limit(3).toList()) {
      reason = reason.with(NamedValue.of("nextBest", named(next)));
    }
    return reason;
  }

  /** A limit as it was set, whatever number of decimals it is kept with. */
  private static BigDecimal plain(BigDecimal limit) {
    BigDecimal plain = limit.stripTrailingZeros();
    return plain.scale() < 0 ? plain.setScale(0) : plain;
  }

  private static Text named(CaseloadFigure figure) {
    return new Text(
        figure.name() + " " + Wording.write(figure.perFte(), Language.SV),
        figure.name() + " " + Wording.write(figure.perFte(), Language.EN));
  }
}
