package se.samordna.engine.rule;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import se.samordna.admission.Admission;
import se.samordna.form.AnsweredForm;
import se.samordna.form.Value;
import se.samordna.rule.Fact;
import se.samordna.rule.Facts;
import se.samordna.rule.NamedValue;
import se.samordna.rule.Parameters;
import se.samordna.rule.Reason;
import se.samordna.rule.Remedy;
import se.samordna.rule.Rule;
import se.samordna.rule.Verdict;

/** Rules that hold what was answered about inpatient care against what is known of it. */
public final class StayRules {
  static final List<CatalogueRule> ALL =
      List.of(
          new CatalogueRule(
              "stays-as-answered",
              "An answer about much inpatient care is held against the stays that are known: a no in"
                  + " spite of much, or a yes where some are known and they are not much, cautions."
                  + " Where none is known, the answer stands.",
              List.of(
                  ParameterSpec.required("form", ParameterSpec.Type.FORM, "The form."),
                  ParameterSpec.required(
                          "item", ParameterSpec.Type.YES_NO_ITEM, "Its question about it.")
                      .of("form"),
                  ParameterSpec.required(
                      "admissions", ParameterSpec.Type.WHOLE, "So many admissions are much."),
                  ParameterSpec.required("days", ParameterSpec.Type.WHOLE, "Or so many days."),
                  ParameterSpec.required(
                      "months", ParameterSpec.Type.WHOLE, "Within how many months."),
                  ParameterSpec.optional(
                      "settable",
                      ParameterSpec.Type.YES_NO,
                      "Whether an organisation may set other numbers.")),
              List.of("more-known", "less-known"),
              Rule.guard(EnumSet.of(Fact.FORMS, Fact.ADMISSIONS), StayRules::asAnswered)));

  private StayRules() {}

  /**
   * The inpatient care that is known of some months.
   *
   * @param admissions how many stays began in them
   * @param days on how many days of them the person was in inpatient care
   */
  public record Known(int admissions, int days) {
    /** Of stays, back from a day; the days of admission and of discharge both count. */
    public static Known of(Collection<Admission> stays, LocalDate today, int months) {
      LocalDate since = today.minusMonths(months);
      List<Admission> inpatient =
          stays.stream().filter(stay -> stay.kind() == Admission.Kind.INPATIENT).toList();
      int begun =
          (int)
              inpatient.stream()
                  .filter(stay -> !stay.admittedOn().isBefore(since))
                  .filter(stay -> !stay.admittedOn().isAfter(today))
                  .count();
      long days = inpatient.stream().mapToLong(stay -> days(stay, since, today)).sum();
      return new Known(begun, (int) days);
    }

    private static long days(Admission stay, LocalDate since, LocalDate today) {
      LocalDate left = stay.dischargedOn();
      LocalDate first = stay.admittedOn().isBefore(since) ? since : stay.admittedOn();
      LocalDate last = left == null || left.isAfter(today) ? today : left;
      return Math.max(0, ChronoUnit.DAYS.between(first, last) + 1);
    }
  }

  private static Verdict asAnswered(Facts facts, Parameters parameters) {
    Optional<Boolean> answer = answer(facts, parameters);
    if (answer.isEmpty()) {
      return Verdict.ALLOWED;
    }
    Known known = Known.of(facts.admissions(), facts.today(), whole(parameters, "months"));
    boolean much =
        known.admissions() >= whole(parameters, "admissions")
            || known.days() >= whole(parameters, "days");
    boolean some = known.days() > 0;
    if (!answer.get() && much) {
      return cautioned("more-known", known, parameters);
    }
    return answer.get() && some && !much
        ? cautioned("less-known", known, parameters)
        : Verdict.ALLOWED;
  }

  private static Optional<Boolean> answer(Facts facts, Parameters parameters) {
    String url = parameters.text("form");
    return facts.forms().stream()
        .filter(form -> form.canonical().url().equals(url))
        .findFirst()
        .map(
            (AnsweredForm form) ->
                form.answers().everywhere(parameters.text("item")).stream()
                    .anyMatch(value -> value instanceof Value.YesNo yesNo && yesNo.yes()));
  }

  private static Verdict cautioned(String why, Known known, Parameters parameters) {
    return new Verdict.Cautioned(
        Reason.of(why, Remedy.of("write-why", Remedy.Kind.OUTSIDE))
            .with(new NamedValue("made", known.admissions(), "admissions"))
            .with(new NamedValue("spent", known.days(), "days"))
            .with(new NamedValue("admissions", whole(parameters, "admissions"), "admissions"))
            .with(new NamedValue("days", whole(parameters, "days"), "days"))
            .with(new NamedValue("months", whole(parameters, "months"), "months")));
  }

  private static int whole(Parameters parameters, String name) {
    return parameters.number(name).intValueExact();
  }
}
