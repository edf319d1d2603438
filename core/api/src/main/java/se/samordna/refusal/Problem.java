package se.samordna.refusal;

import java.util.Map;
import se.samordna.text.Language;
import se.samordna.text.Wording;

/**
 * One thing that is wrong: what, where, why, and how to mend it.
 *
 * <p>Values name ids, fields, numbers and limits. They never hold a person's data.
 *
 * @param code what is wrong
 * @param pointer where, as a JSON pointer into the request ({@code /goals/0/ownWords}) or into the
 *     file named in the values; empty when it concerns the whole
 * @param values what the texts of the code are filled with
 */
public record Problem(Code code, String pointer, Map<String, Object> values) {
  public Problem {
    values = Map.copyOf(values);
  }

  /** A problem of the whole request, without values. */
  public static Problem of(Code code) {
    return new Problem(code, "", Map.of());
  }

  /** A problem at one place, without values. */
  public static Problem at(String pointer, Code code) {
    return new Problem(code, pointer, Map.of());
  }

  /** The same problem with one more value for its texts. */
  public Problem with(String name, Object value) {
    Map<String, Object> more = new java.util.HashMap<>(values);
    more.put(name, value);
    return new Problem(code, pointer, more);
  }

  /** What is wrong and why, as one sentence. */
  public String says(Language language) {
    return Wording.fill(ProblemTexts.says(code, language), values, language);
  }

  /** How to mend it, as one sentence. */
  public String mend(Language language) {
    return Wording.fill(ProblemTexts.mend(code, language), values, language);
  }
}
