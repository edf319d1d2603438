package se.samordna.engine.rule;

import java.util.EnumSet;
import java.util.List;
import se.samordna.rule.Fact;
import se.samordna.rule.Facts;
import se.samordna.rule.NamedValue;
import se.samordna.rule.Parameters;
import se.samordna.rule.Reason;
import se.samordna.rule.Remedy;
import se.samordna.rule.Rule;
import se.samordna.rule.Verdict;

/** Rules about what is filled in when a step is taken, and about the enrolment itself. */
final class FieldRules {
  static final ParameterSpec IF_FIELD =
      ParameterSpec.optional(
          "ifField", ParameterSpec.Type.FIELD, "Only if this field of the step has the value.");
  static final ParameterSpec VALUE =
      ParameterSpec.optional("value", ParameterSpec.Type.FIELD_VALUE, "The value.").of("ifField");

  static final List<CatalogueRule> ALL =
      List.of(
          new CatalogueRule(
              "field-given",
              "The step's field is filled in.",
              List.of(
                  ParameterSpec.required("field", ParameterSpec.Type.FIELD, "The field."),
                  IF_FIELD,
                  VALUE),
              List.of("missing"),
              Rule.guard(EnumSet.noneOf(Fact.class), FieldRules::given)),
          new CatalogueRule(
              "field-says-yes",
              "The step's yes-or-no field says yes.",
              List.of(ParameterSpec.required("field", ParameterSpec.Type.FIELD, "The field.")),
              List.of("no"),
              Rule.guard(EnumSet.noneOf(Fact.class), FieldRules::saysYes)),
          new CatalogueRule(
              "coordinator-set",
              "Somebody leads the coordination, or is chosen in the step.",
              List.of(
                  ParameterSpec.optional(
                      "field", ParameterSpec.Type.FIELD, "The field that chooses a coordinator.")),
              List.of("missing"),
              Rule.guard(EnumSet.noneOf(Fact.class), FieldRules::coordinatorSet)),
          new CatalogueRule(
              "mark-set",
              "The enrolment carries one of the marks.",
              List.of(
                  ParameterSpec.required("marks", ParameterSpec.Type.MARKS, "The marks."),
                  IF_FIELD,
                  VALUE),
              List.of("missing"),
              Rule.guard(EnumSet.noneOf(Fact.class), FieldRules::markSet)));

  private FieldRules() {}

  /** Whether the field that the rule depends on, if any, has the value among its answers. */
  static boolean applies(Facts facts, Parameters parameters) {
    return !parameters.has("ifField")
        || facts.input().all(parameters.text("ifField")).contains(parameters.text("value", "true"));
  }

  private static Verdict given(Facts facts, Parameters parameters) {
    String field = parameters.text("field");
    if (!applies(facts, parameters) || facts.input().one(field).isPresent()) {
      return Verdict.ALLOWED;
    }
    Reason missing = missing("missing", "fill-in", field);
    return new Verdict.Refused(
        parameters.has("ifField")
            ? missing.with(NamedValue.of("ifField", parameters.text("ifField")))
            : missing);
  }

  private static Verdict saysYes(Facts facts, Parameters parameters) {
    String field = parameters.text("field");
    return facts.input().says(field)
        ? Verdict.ALLOWED
        : new Verdict.Refused(missing("no", "answer-yes", field));
  }

  private static Verdict coordinatorSet(Facts facts, Parameters parameters) {
    boolean chosen =
        parameters.has("field") && facts.input().one(parameters.text("field")).isPresent();
    return chosen || facts.enrolment().coordinator() != null
        ? Verdict.ALLOWED
        : new Verdict.Refused(
            Reason.of("missing", Remedy.of("choose-coordinator", Remedy.Kind.COORDINATOR)));
  }

  private static Verdict markSet(Facts facts, Parameters parameters) {
    return !applies(facts, parameters)
            || parameters.texts("marks").stream().anyMatch(facts.enrolment().marks()::contains)
        ? Verdict.ALLOWED
        : new Verdict.Refused(Reason.of("missing", Remedy.of("outside", Remedy.Kind.OUTSIDE)));
  }

  private static Reason missing(String reason, String remedy, String field) {
    return Reason.of(reason, new Remedy(remedy, Remedy.Kind.FIELD, field))
        .with(NamedValue.of("field", field));
  }
}
