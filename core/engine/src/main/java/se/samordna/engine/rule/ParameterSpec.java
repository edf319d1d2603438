package se.samordna.engine.rule;

/**
 * A parameter of a rule or an effect.
 *
 * @param doc what it is for, one sentence
 */
public record ParameterSpec(String name, Type type, boolean required, String doc) {

  /** What a parameter holds; a reference is checked against the model when it is loaded. */
  public enum Type {
    NUMBER,
    TEXT,
    YES_NO,
    /** Link ids of a form's questions. */
    TEXTS,
    /** The url of one of the model's forms, without version. */
    FORM,
    /** A field of the step. */
    FIELD,
    /** A reason of the model's board. */
    REASON,
    /** Reasons of the model's board. */
    REASONS,
    /** A key of one of the model's activities. */
    ACTIVITY,
    /** The id of one of the model's caseload rules. */
    CASELOAD,
    /** A mark of the model. */
    MARK,
    /** Marks of the model. */
    MARKS,
    /** Phases of the model. */
    PHASES,
    /** A {@link se.samordna.organisation.Profession}. */
    PROFESSION,
    /** A {@link se.samordna.enrolment.ClosingOutcome}. */
    OUTCOME
  }

  /** A parameter that must be given. */
  public static ParameterSpec required(String name, Type type, String doc) {
    return new ParameterSpec(name, type, true, doc);
  }

  /** A parameter that may be left out. */
  public static ParameterSpec optional(String name, Type type, String doc) {
    return new ParameterSpec(name, type, false, doc);
  }
}
