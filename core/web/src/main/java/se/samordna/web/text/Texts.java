package se.samordna.web.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import se.samordna.text.Language;
import se.samordna.text.Wording;

/**
 * Every word of the pages in one language.
 *
 * <p>Values are written where the text says {@code {0}}, {@code {1}} …. A counted text has two
 * forms, {@code key.one} and {@code key.many}. A key that nobody knows comes out as the key itself,
 * and a test finds it. Immutable.
 */
public final class Texts {
  private static final Texts SV = new Texts(Language.SV);
  private static final Texts EN = new Texts(Language.EN);

  private final Language language;
  private final Properties words = new Properties();
  private final Dates dates;

  private Texts(Language language) {
    this.language = language;
    this.dates = new Dates(language);
    String name = "words_" + language.tag() + ".properties";
    try (InputStream in = Texts.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("Missing " + name);
      }
      words.load(new InputStreamReader(in, StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The words in a language. */
  public static Texts in(Language language) {
    return language == Language.SV ? SV : EN;
  }

  /** The language these words are of. */
  public Language language() {
    return language;
  }

  /** Days and times as this language writes them. */
  public Dates dates() {
    return dates;
  }

  /** The text of a key with its values. */
  public String of(String key, Object... values) {
    String text = words.getProperty(key);
    if (text == null) {
      return key;
    }
    for (int i = 0; i < values.length; i++) {
      text = text.replace("{" + i + "}", Wording.write(values[i], language));
    }
    return text;
  }

  /** A counted text: the first value of the text is the number itself. */
  public String count(String key, long number, Object... more) {
    Object[] values = new Object[more.length + 1];
    values[0] = number;
    System.arraycopy(more, 0, values, 1, more.length);
    return of(key + (number == 1 ? ".one" : ".many"), values);
  }

  /** A number as it is written in the language, without noughts at its end; empty for none. */
  public String number(@Nullable BigDecimal number) {
    return number == null
        ? ""
        : Wording.write(new BigDecimal(number.stripTrailingZeros().toPlainString()), language());
  }

  /** What people call one constant of an enum, for example {@code Role.CARE_STAFF}. */
  public String named(Enum<?> constant) {
    return of(constant.getDeclaringClass().getSimpleName() + "." + constant.name());
  }

  /** What people call a kind of thing that the audit trail names, such as "network member". */
  public String thing(String kind) {
    return words.getProperty("Thing." + kind.replace(' ', '-'), kind);
  }

  /** Whose it is: "Almas", "Nils", "Alma’s". */
  public String whose(String name) {
    if (language == Language.EN) {
      return name + "’s";
    }
    String last = name.isEmpty() ? "" : name.substring(name.length() - 1).toLowerCase(Locale.ROOT);
    return last.equals("s") || last.equals("x") || last.equals("z") ? name : name + "s";
  }
}
