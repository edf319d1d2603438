package se.samordna.engine.model;

import se.samordna.text.Text;

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
    THREW(new Text("stötte på ett fel", "met with an error")),
    TOO_SLOW(new Text("hann inte svara", "did not answer in time")),
    /** All the model's threads are taken, and others wait already. */
    CROWDED(new Text("har för många frågor på en gång", "have too many questions at once")),
    /** The model failed again and again and is left alone for a while. */
    RESTING(
        new Text(
            "har inte gått att lita på och vilar en stund",
            "have failed again and again and rest for a while"));

    private final Text words;

    Kind(Text words) {
      this.words = words;
    }

    /** What the model's rules did, to be read after them. */
    Text words() {
      return words;
    }
  }
}
