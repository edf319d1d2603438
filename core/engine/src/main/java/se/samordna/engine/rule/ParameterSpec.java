package se.samordna.engine.rule;

/**
 * A parameter of a rule or an effect.
 *
 * @param doc what it is for, one sentence
 * @param of the parameter that it is looked up in, such as the form of a question; empty when in
 *     none
 */
public record ParameterSpec(String name, Type type, boolean required, String doc, String of) {

  /** What a parameter holds; a reference is checked against the model when it is loaded. */
  public enum Type {
    NUMBER,
    /** A whole number from 1. */
    WHOLE,
    YES_NO,
    /** The url of one of the model's forms, without version. */
    FORM,
    /** The link id of a yes-or-no question of the form that another parameter names. */
    YES_NO_ITEM,
    /** Link ids of yes-or-no questions of the form that another parameter names. */
    YES_NO_ITEMS,
    /** The link id of a choice of the form that another parameter names. */
    CHOICE_ITEM,
    /** Link ids of choices of the form that another parameter names. */
    CHOICE_ITEMS,
    /** The link id of a choice of the form that another names, whose options are the stages. */
    STAGE_ITEM,
    /** Link ids of questions of the form that another parameter names. */
    ITEMS,
    /** The code of an option of the choice, or of every choice, that another parameter names. */
    OPTION,
    /** A field of the step. */
    FIELD,
    /** A value that the field which another parameter names can have. */
    FIELD_VALUE,
    /** A reason of the model's board. */
    REASON,
    /** Reasons of the model's board. */
    REASONS,
    /** A key of one of the model's activities. */
    ACTIVITY,
    /** The id of one of the model's caseload rules, but for those of intake. */
    CASELOAD,
    /** The id of one of the model's caseload rules of intake. */
    INTAKE,
    /** A mark of the model. */
    MARK,
    /** Marks of the model. */
    MARKS,
    /** Phases of the model. */
    PHASES,
    /** A number for each of some phases of the model. */
    PHASE_NUMBERS,
    /** Several {@link se.samordna.network.NetworkMember.Relation}s. */
    RELATIONS,
    /** Ids of interventions that the model itself offers. */
    OFFERS,
    /** A {@link se.samordna.meeting.MeetingType} of meetings about one person. */
    MEETING,
    /** A {@link se.samordna.organisation.Profession}. */
    PROFESSION,
    /** Several {@link se.samordna.organisation.Profession}s. */
    PROFESSIONS,
    /** {@code LEAD_COORDINATOR} or {@code COORDINATOR_OR_DEPUTY}. */
    COORDINATING,
    /** A {@link se.samordna.enrolment.ClosingOutcome}. */
    OUTCOME,
    /** Several {@link se.samordna.enrolment.ClosingOutcome}s. */
    OUTCOMES
  }

  /** A parameter that must be given. */
  public static ParameterSpec required(String name, Type type, String doc) {
    return new ParameterSpec(name, type, true, doc, "");
  }

  /** A parameter that may be left out. */
  public static ParameterSpec optional(String name, Type type, String doc) {
    return new ParameterSpec(name, type, false, doc, "");
  }

  /** The same parameter, looked up in what another one names. */
  public ParameterSpec of(String other) {
    return new ParameterSpec(name, type, required, doc, other);
  }
}
