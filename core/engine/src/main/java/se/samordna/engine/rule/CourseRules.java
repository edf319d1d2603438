package se.samordna.engine.rule;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import se.samordna.admission.Admission;
import se.samordna.rule.Fact;
import se.samordna.rule.Facts;
import se.samordna.rule.NamedValue;
import se.samordna.rule.Parameters;
import se.samordna.rule.Reason;
import se.samordna.rule.Remedy;
import se.samordna.rule.Rule;
import se.samordna.rule.Verdict;
import se.samordna.text.Days;

/** Rules about the course of things: how long a phase has lasted, how long ago an admission was. */
final class CourseRules {
  static final List<CatalogueRule> ALL =
      List.of(
          new CatalogueRule(
              "phase-lasted",
              "The phase has lasted for some days.",
              List.of(
                  ParameterSpec.required("days", ParameterSpec.Type.WHOLE, "How many days."),
                  ParameterSpec.optional(
                      "settable",
                      ParameterSpec.Type.YES_NO,
                      "Whether an organisation may set another number of days.")),
              List.of("too-soon"),
              Rule.guard(EnumSet.noneOf(Fact.class), CourseRules::lasted)),
          new CatalogueRule(
              "no-admission-for",
              "The person has not been in inpatient care for some months; one who has cautions.",
              List.of(
                  ParameterSpec.required("months", ParameterSpec.Type.WHOLE, "How many months.")),
              List.of("admitted"),
              Rule.guard(EnumSet.of(Fact.ADMISSIONS), CourseRules::noAdmission)),
          new CatalogueRule(
              "door-open",
              "The person was referred on a day on which the unit's door stood open for them: one"
                  + " who was in the model before, up to the last day that leaving has left it open.",
              List.of(),
              List.of("never", "closed"),
              Rule.guard(EnumSet.of(Fact.OPEN_DOORS), CourseRules::doorOpen)));

  private CourseRules() {}

  private static Verdict lasted(Facts facts, Parameters parameters) {
    int days = parameters.number("days").intValueExact();
    LocalDate since = Days.of(facts.enrolment().phaseSince());
    LocalDate from = since.plusDays(days);
    if (!facts.today().isBefore(from)) {
      return Verdict.ALLOWED;
    }
    return new Verdict.Refused(
        Reason.of("too-soon", Remedy.of("wait", Remedy.Kind.OUTSIDE))
            .with(NamedValue.of("since", since))
            .with(NamedValue.of("from", from))
            .with(new NamedValue("days", days, "days")));
  }

  private static Verdict noAdmission(Facts facts, Parameters parameters) {
    int months = parameters.number("months").intValueExact();
    LocalDate since = facts.today().minusMonths(months);
    Optional<LocalDate> last =
        facts.admissions().stream()
            .filter(stay -> stay.kind() == Admission.Kind.INPATIENT)
            .map(stay -> lastDay(stay, facts.today()))
            .max(LocalDate::compareTo);
    if (last.isEmpty() || last.get().isBefore(since)) {
      return Verdict.ALLOWED;
    }
    return new Verdict.Cautioned(
        Reason.of("admitted", Remedy.of("write-why", Remedy.Kind.OUTSIDE))
            .with(NamedValue.of("last", last.get()))
            .with(new NamedValue("months", months, "months")));
  }

  private static Verdict doorOpen(Facts facts, Parameters parameters) {
    LocalDate cameBack = Days.of(facts.enrolment().referredAt());
    Optional<LocalDate> last = facts.openDoors().stream().max(LocalDate::compareTo);
    if (last.isEmpty()) {
      return new Verdict.Refused(Reason.of("never", Remedy.of("usual-way", Remedy.Kind.OUTSIDE)));
    }
    if (!last.get().isBefore(cameBack)) {
      return Verdict.ALLOWED;
    }
    return new Verdict.Refused(
        Reason.of("closed", Remedy.of("usual-way", Remedy.Kind.OUTSIDE))
            .with(NamedValue.of("until", last.get()))
            .with(NamedValue.of("back", cameBack)));
  }

  private static LocalDate lastDay(Admission stay, LocalDate today) {
    LocalDate left = stay.dischargedOn();
    return left == null ? today : left;
  }
}
