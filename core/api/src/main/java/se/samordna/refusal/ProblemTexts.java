package se.samordna.refusal;

import se.samordna.text.Language;
import se.samordna.text.TextFile;

/** The texts of all codes, read once from {@code problems_sv.properties} and its English twin. */
final class ProblemTexts {
  static final TextFile TEXTS = TextFile.beside(ProblemTexts.class, "problems");

  private ProblemTexts() {}

  static String says(Code code, Language language) {
    return text(code.id() + ".says", language);
  }

  static String mend(Code code, Language language) {
    return text(code.id() + ".mend", language);
  }

  private static String text(String key, Language language) {
    return TEXTS.text(key).in(language);
  }
}
