package se.samordna.form;

/**
 * One condition on an answer given elsewhere in the form.
 *
 * <p>When the question has several answers, it is enough that one of them satisfies the condition.
 * {@code !=} holds when none of them is equal, so also when nobody has answered (FHIR R4, code
 * system questionnaire-enable-operator); every other comparison needs an answer.
 *
 * @param linkId the question whose answers are looked at
 * @param operator how they are compared
 * @param value what they are compared with; for {@link Operator#EXISTS} yes or no
 */
public record Condition(String linkId, Operator operator, Value value) {
  /** How an answer is compared with a condition's value. */
  public enum Operator {
    EXISTS("exists"),
    EQUAL("="),
    NOT_EQUAL("!="),
    GREATER(">"),
    LESS("<"),
    AT_LEAST(">="),
    AT_MOST("<=");

    private final String sign;

    Operator(String sign) {
      this.sign = sign;
    }

    /** The operator as FHIR writes it. */
    public String sign() {
      return sign;
    }
  }
}
