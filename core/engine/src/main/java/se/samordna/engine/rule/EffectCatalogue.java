package se.samordna.engine.rule;

import static se.samordna.engine.rule.ParameterSpec.optional;
import static se.samordna.engine.rule.ParameterSpec.required;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Every effect that a model's step can name. */
public final class EffectCatalogue {
  private static final Map<String, EffectSpec> EFFECTS = new LinkedHashMap<>();
  private static final ParameterSpec IF_FIELD =
      optional("ifField", ParameterSpec.Type.FIELD, "Only if this field has the value.");
  private static final ParameterSpec VALUE =
      optional("value", ParameterSpec.Type.FIELD_VALUE, "The value.").of("ifField");

  static {
    add(
        "set-coordinator",
        "Makes the chosen member of staff the lead coordinator.",
        required("field", ParameterSpec.Type.FIELD, "The field that chooses."),
        optional(
            "temporary",
            ParameterSpec.Type.YES_NO,
            "Whether it is until somebody else is chosen."));
    add(
        "set-basis",
        "Records the ground of the enrolment.",
        required("field", ParameterSpec.Type.FIELD, "The field that names it."));
    add(
        "begin-activity",
        "Makes the activity's first task.",
        required("activity", ParameterSpec.Type.ACTIVITY, "The activity."),
        optional(
            "ifReasons", ParameterSpec.Type.REASONS, "Only after a stay for one of these reasons."),
        IF_FIELD,
        VALUE);
    add(
        "end-tasks",
        "Cancels the enrolment's open tasks.",
        optional("activity", ParameterSpec.Type.ACTIVITY, "Only those of this activity."));
    add(
        "suggest-board",
        "Suggests the person for the board; a member of the team decides.",
        required("reason", ParameterSpec.Type.REASON, "The reason."),
        required("days", ParameterSpec.Type.NUMBER, "For how many days."));
    add(
        "open-board",
        "Puts the person up on the board, or adds to the stay that is open; without reasons that"
            + " stay goes on with those that are in force.",
        optional("reasonField", ParameterSpec.Type.FIELD, "The field that names the reasons."),
        optional("reason", ParameterSpec.Type.REASON, "The reason when no field names it."),
        required("causeField", ParameterSpec.Type.FIELD, "The field that says why now."),
        IF_FIELD,
        VALUE);
    add(
        "board-again",
        "Counts that the person came back up during the stay.",
        optional(
            "ifPhases",
            ParameterSpec.Type.PHASES,
            "Only when the step is taken from one of these phases."));
    add(
        "end-board-reason",
        "Ends a reason; the stay goes on.",
        required("reason", ParameterSpec.Type.REASON, "The reason."),
        IF_FIELD,
        VALUE);
    add(
        "halve-contact-target",
        "Halves the contacts that the stay aims at, at least one a week, and the minutes.");
    add(
        "review-board",
        "Sets the review date of the reasons in force.",
        required("days", ParameterSpec.Type.NUMBER, "In how many days."));
    add(
        "close-board",
        "Ends the stay on the board.",
        optional("outcomeField", ParameterSpec.Type.FIELD, "The field that says how it went."));
    add(
        "resume-plan",
        "Notes that the ordinary plan's version holds again.",
        required("field", ParameterSpec.Type.FIELD, "The field that says RESUME."));
    add(
        "record-admission",
        "Records the stay in inpatient care or custody as a fact; one of the same kind that is open"
            + " ends that day.",
        required(
            "kindField", ParameterSpec.Type.FIELD, "The field that says INPATIENT or CUSTODY."),
        required("placeField", ParameterSpec.Type.FIELD, "The field that says where."),
        required("dateField", ParameterSpec.Type.FIELD, "The field that says since when."),
        required(
            "legalFormField", ParameterSpec.Type.FIELD, "The field that says under which law."),
        optional(
            "tookPartField",
            ParameterSpec.Type.FIELD,
            "The field that says whether the team took part in the admission."));
    add(
        "end-admission",
        "Records the day the stay ended.",
        required("dateField", ParameterSpec.Type.FIELD, "The field that says when."),
        optional(
            "kindField",
            ParameterSpec.Type.FIELD,
            "The field that says INPATIENT or CUSTODY; without it every open stay ends."),
        optional(
            "tookPartField",
            ParameterSpec.Type.FIELD,
            "The field that says whether the team took part in planning the discharge."));
    add(
        "set-mark",
        "Sets a mark.",
        required("mark", ParameterSpec.Type.MARK, "The mark."),
        IF_FIELD,
        VALUE);
    add(
        "clear-mark",
        "Ends a mark if it is set.",
        required("mark", ParameterSpec.Type.MARK, "The mark."),
        IF_FIELD,
        VALUE);
    add(
        "open-door",
        "Notes until when the person may come back without a new referral; it is shown with the"
            + " person, and to whoever refers them anew.",
        required("months", ParameterSpec.Type.NUMBER, "For how many months."));
    add(
        "open-crisis-plan",
        "Opens the crisis plan to whoever takes the step, which the access log shows.");
    add(
        "close",
        "Closes the enrolment.",
        optional("outcome", ParameterSpec.Type.OUTCOME, "How it ended."),
        optional("outcomeField", ParameterSpec.Type.FIELD, "The field that says how it ended."));
  }

  private EffectCatalogue() {}

  /** The effect of the name. */
  public static Optional<EffectSpec> find(String name) {
    return Optional.ofNullable(EFFECTS.get(name));
  }

  /** Every effect, those that belong together beside each other. */
  public static List<EffectSpec> all() {
    return List.copyOf(EFFECTS.values());
  }

  private static void add(String name, String doc, ParameterSpec... parameters) {
    EFFECTS.put(name, new EffectSpec(name, doc, List.of(parameters)));
  }
}
