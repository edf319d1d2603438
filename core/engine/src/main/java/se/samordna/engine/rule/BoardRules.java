package se.samordna.engine.rule;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import se.samordna.enrolment.BoardEntry;
import se.samordna.enrolment.PhaseInterval;
import se.samordna.enrolment.TeamCare;
import se.samordna.rule.Fact;
import se.samordna.rule.Facts;
import se.samordna.rule.NamedValue;
import se.samordna.rule.Parameters;
import se.samordna.rule.Reason;
import se.samordna.rule.Remedy;
import se.samordna.rule.Rule;
import se.samordna.rule.Verdict;
import se.samordna.text.Days;

/** Rules about a stay on the board. */
final class BoardRules {
  static final List<CatalogueRule> ALL =
      List.of(
          new CatalogueRule(
              "persons-view-recorded",
              "The person's own view is written down since the person came up on the board.",
              List.of(),
              List.of("missing"),
              Rule.guard(EnumSet.of(Fact.BOARD), BoardRules::personsView)),
          new CatalogueRule(
              "board-confirmed",
              "A board meeting has confirmed the stay.",
              List.of(),
              List.of("not-confirmed"),
              Rule.guard(EnumSet.of(Fact.BOARD), BoardRules::confirmed)),
          new CatalogueRule(
              "no-new-risk",
              "No risk that the card says is there was judged in the last days; one that was"
                  + " cautions.",
              List.of(
                  ParameterSpec.required(
                      "days", ParameterSpec.Type.WHOLE, "How many days, today being the first.")),
              List.of("raised"),
              Rule.guard(EnumSet.of(Fact.BOARD), BoardRules::noNewRisk)),
          new CatalogueRule(
              "only-board-reasons",
              "The stay has had no other reasons than these.",
              List.of(
                  ParameterSpec.required(
                      "reasons", ParameterSpec.Type.REASONS, "The reasons it may have had.")),
              List.of("others"),
              Rule.guard(EnumSet.of(Fact.BOARD), BoardRules::onlyReasons)),
          new CatalogueRule(
              "without-phases-for",
              "The enrolment has been active for some months without the phases; less cautions.",
              List.of(
                  ParameterSpec.required("phases", ParameterSpec.Type.PHASES, "The phases."),
                  ParameterSpec.required("months", ParameterSpec.Type.NUMBER, "How long.")),
              List.of("too-soon", "too-new"),
              Rule.guard(EnumSet.of(Fact.HISTORY), BoardRules::withoutPhases)));

  private BoardRules() {}

  private static Verdict personsView(Facts facts, Parameters parameters) {
    boolean recorded = facts.board().filter(entry -> entry.personsViewAt() != null).isPresent();
    return recorded
        ? Verdict.ALLOWED
        : new Verdict.Refused(
            Reason.of("missing", Remedy.of("write-persons-view", Remedy.Kind.PERSONS_VIEW)));
  }

  private static Verdict confirmed(Facts facts, Parameters parameters) {
    boolean confirmed = facts.board().filter(entry -> entry.confirmedAt() != null).isPresent();
    return confirmed
        ? Verdict.ALLOWED
        : new Verdict.Refused(
            Reason.of("not-confirmed", Remedy.of("confirm-entry", Remedy.Kind.BOARD)));
  }

  /** The newest risk alone is told of; what it is stands on the card. */
  private static Verdict noNewRisk(Facts facts, Parameters parameters) {
    int days = parameters.number("days").intValueExact();
    LocalDate since = facts.today().minusDays(days);
    return facts.board().stream()
        .flatMap(entry -> entry.care().raised().stream())
        .map(TeamCare.Risk::assessedOn)
        .filter(judged -> judged.isAfter(since))
        .max(LocalDate::compareTo)
        .<Verdict>map(
            judged ->
                new Verdict.Cautioned(
                    Reason.of("raised", Remedy.of("judge-risk", Remedy.Kind.BOARD))
                        .with(NamedValue.of("judged", judged))
                        .with(new NamedValue("days", days, "days"))))
        .orElse(Verdict.ALLOWED);
  }

  private static Verdict onlyReasons(Facts facts, Parameters parameters) {
    List<String> allowed = parameters.texts("reasons");
    Optional<BoardEntry.BoardReason> other =
        facts.board().stream()
            .flatMap(entry -> entry.reasons().stream())
            .filter(reason -> !allowed.contains(reason.code()))
            .findFirst();
    return other
        .<Verdict>map(
            reason ->
                new Verdict.Refused(
                    Reason.of("others", Remedy.of("step-down-first", Remedy.Kind.BOARD))
                        .with(NamedValue.of("reason", reason.label()))))
        .orElse(Verdict.ALLOWED);
  }

  private static Verdict withoutPhases(Facts facts, Parameters parameters) {
    List<String> phases = parameters.texts("phases");
    int months = parameters.number("months").intValueExact();
    LocalDate since = facts.today().minusMonths(months);
    Optional<LocalDate> last =
        facts.history().stream()
            .filter(interval -> !interval.mark() && phases.contains(interval.id()))
            .map(interval -> lastDay(interval, facts.today()))
            .max(LocalDate::compareTo);
    if (last.isPresent() && !last.get().isBefore(since)) {
      return notYet("too-soon", "last", last.get(), months);
    }
    Optional<LocalDate> began = Optional.ofNullable(facts.enrolment().activeSince()).map(Days::of);
    return began
        .filter(day -> !day.isBefore(since))
        .map(day -> notYet("too-new", "began", day, months))
        .orElse(Verdict.ALLOWED);
  }

  private static Verdict notYet(String reason, String name, LocalDate day, int months) {
    return new Verdict.Cautioned(
        Reason.of(reason, Remedy.of("write-why", Remedy.Kind.OUTSIDE))
            .with(NamedValue.of(name, day))
            .with(new NamedValue("months", months, "months")));
  }

  private static LocalDate lastDay(PhaseInterval interval, LocalDate today) {
    return interval.to() == null ? today : Days.of(interval.to());
  }
}
