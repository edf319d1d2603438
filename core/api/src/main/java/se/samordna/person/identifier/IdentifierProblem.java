package se.samordna.person.identifier;

import java.util.Map;
import se.samordna.text.Language;
import se.samordna.text.Text;
import se.samordna.text.TextFile;
import se.samordna.text.Wording;

/**
 * One thing that is wrong with a number, or one slip that would explain it.
 *
 * <p>The texts name places and lengths, never the digits that were typed: an error text ends up in
 * logs and on screens that others see. They don't name the right digit either, since somebody who
 * is helped to a number that fits may be helped to another person's.
 *
 * <p>A scheme that is not one of the shipped ones brings keys and texts of its own.
 *
 * @param key the name of the problem, such as {@code CHECK_DIGIT}
 * @param says what is wrong
 * @param mend how to mend it
 */
public record IdentifierProblem(String key, Text says, Text mend) {
  static final TextFile TEXTS = TextFile.beside(IdentifierProblem.class, "identifiers");

  public IdentifierProblem {
    if (key.isBlank()) {
      throw new IllegalArgumentException("A problem has a key");
    }
  }

  static IdentifierProblem of(Fault fault) {
    return of(fault, Map.of());
  }

  static IdentifierProblem of(Fault fault, Map<String, Integer> values) {
    return new IdentifierProblem(
        fault.name(), text(fault, "says", values), text(fault, "mend", values));
  }

  private static Text text(Fault fault, String part, Map<String, Integer> values) {
    Text pattern = TEXTS.text(fault.name() + "." + part);
    return new Text(
        Wording.fill(pattern.sv(), values, Language.SV),
        Wording.fill(pattern.en(), values, Language.EN));
  }
}
