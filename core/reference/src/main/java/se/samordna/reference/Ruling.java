package se.samordna.reference;

import java.util.List;
import java.util.Map;

/**
 * What the table says of a wish.
 *
 * @param fromHere whether the step can be taken from the phase at all; nothing else is said if not
 * @param words core's own verdicts and the guards', in order
 * @param after the world afterwards: the same one when the step is not taken
 */
public record Ruling(boolean fromHere, List<Word> words, boolean taken, World after) {
  public Ruling {
    words = List.copyOf(words);
  }

  /**
   * One verdict.
   *
   * @param name the rule, numbered from its second use in the step
   * @param outcome ALLOWED, CAUTIONED, NEEDS_OVERRIDE or REFUSED
   * @param reason empty when allowed
   * @param facts the numbers and days that decided, as they are written
   */
  public record Word(String name, String outcome, String reason, Map<String, String> facts) {
    public Word {
      facts = Map.copyOf(facts);
    }

    static Word allowed(String name) {
      return new Word(name, "ALLOWED", "", Map.of());
    }

    static Word refused(String name, String reason) {
      return new Word(name, "REFUSED", reason, Map.of());
    }

    static Word refused(String name, String reason, Map<String, String> facts) {
      return new Word(name, "REFUSED", reason, facts);
    }

    static Word cautioned(String name, String reason, Map<String, String> facts) {
      return new Word(name, "CAUTIONED", reason, facts);
    }
  }
}
