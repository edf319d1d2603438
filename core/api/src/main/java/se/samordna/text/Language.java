package se.samordna.text;

import java.util.Locale;

/** The languages of the product. Swedish comes first wherever nothing else was asked for. */
public enum Language {
  SV(Locale.forLanguageTag("sv-SE")),
  EN(Locale.forLanguageTag("en-GB"));

  private final Locale locale;

  Language(Locale locale) {
    this.locale = locale;
  }

  /** The locale that numbers and dates are written with. */
  public Locale locale() {
    return locale;
  }

  /** The BCP 47 tag, {@code sv} or {@code en}. */
  public String tag() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The language of a tag such as {@code en-GB}; Swedish for anything that is not English. */
  public static Language of(String tag) {
    return tag.toLowerCase(Locale.ROOT).startsWith("en") ? EN : SV;
  }
}
