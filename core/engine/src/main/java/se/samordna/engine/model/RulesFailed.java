package se.samordna.engine.model;

/** A model's own rules gave no answer. Says why without a word that a rule may have put in. */
final class RulesFailed extends Exception {
  private static final long serialVersionUID = 1L;

  private final Kind kind;
  private final String error;

  /**
   * @param error the simple name of what was thrown, empty when nothing was
   */
  RulesFailed(Kind kind, String error) {
    super(kind + (error.isEmpty() ? "" : " " + error), null, false, false);
    this.kind = kind;
    this.error = error;
  }

  Kind kind() {
    return kind;
  }

  String error() {
    return error;
  }

  /** Why there is no answer. */
  enum Kind {
    THREW,
    TOO_SLOW,
    /** All the model's threads are taken, and others wait already. */
    CROWDED,
    /** The model failed again and again and is left alone for a while. */
    RESTING
  }
}
