package se.samordna.text;

import java.math.BigDecimal;
import java.text.DecimalFormatSymbols;
import java.time.LocalDate;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Fills a text with values by name: {@code "{load} per heltid, över {limit}"}.
 *
 * <p>Decimals are written with the language's own separator and without trailing zeros beyond what
 * the value carries; days are written as people say them, {@code 2 mars 2027}: what a machine is to
 * read stands beside the text, in the values themselves. A name without a value stays in its
 * braces, so a test can see it.
 */
public final class Wording {
  private static final Pattern NAME = Pattern.compile("\\{([A-Za-z][A-Za-z0-9]*)}");

  private Wording() {}

  /** The pattern with every known name replaced by its value, written in the language. */
  public static String fill(String pattern, Map<String, ?> values, Language language) {
    Matcher names = NAME.matcher(pattern);
    return names.replaceAll(
        found -> {
          Object value = values.get(found.group(1));
          return Matcher.quoteReplacement(value == null ? found.group() : write(value, language));
        });
  }

  /** One value as the language writes it. */
  public static String write(@Nullable Object value, Language language) {
    if (value == null) {
      return "";
    }
    if (value instanceof BigDecimal decimal) {
      char comma = DecimalFormatSymbols.getInstance(language.locale()).getDecimalSeparator();
      return decimal.toPlainString().replace('.', comma);
    }
    if (value instanceof Text text) {
      return text.in(language);
    }
    if (value instanceof LocalDate date) {
      return DateWords.dated(date, language);
    }
    return value.toString();
  }
}
