package se.samordna.refusal;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.Map;
import java.util.Properties;
import se.samordna.text.Language;

/** The texts of all codes, read once from {@code problems_sv.properties} and its English twin. */
final class ProblemTexts {
  private static final Map<Language, Properties> TEXTS = new EnumMap<>(Language.class);

  static {
    for (Language language : Language.values()) {
      TEXTS.put(language, read("problems_" + language.tag() + ".properties"));
    }
  }

  private ProblemTexts() {}

  static String says(Code code, Language language) {
    return text(code.id() + ".says", language);
  }

  static String mend(Code code, Language language) {
    return text(code.id() + ".mend", language);
  }

  private static String text(String key, Language language) {
    Properties texts = TEXTS.get(language);
    String text = texts == null ? null : texts.getProperty(key);
    return text == null ? key : text;
  }

  static Properties read(String name) {
    try (InputStream in = ProblemTexts.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("Missing " + name);
      }
      Properties texts = new Properties();
      texts.load(new InputStreamReader(in, StandardCharsets.UTF_8));
      return texts;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
