package se.samordna.http;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.samordna.text.Language;

/** Which language a request is answered in: asked for, chosen before, or liked by the browser. */
final class LanguageChoice {
  private LanguageChoice() {}

  static Language of(
      Optional<String> asked, Optional<String> chosen, @Nullable String acceptLanguage) {
    return asked
        .flatMap(LanguageChoice::known)
        .or(() -> chosen.flatMap(LanguageChoice::known))
        .orElseGet(() -> liked(acceptLanguage));
  }

  /** The language of a tag that is one of ours. */
  static Optional<Language> known(String tag) {
    for (Language language : Language.values()) {
      if (language.tag().equals(tag)) {
        return Optional.of(language);
      }
    }
    return Optional.empty();
  }

  private static Language liked(@Nullable String acceptLanguage) {
    if (acceptLanguage == null) {
      return Language.SV;
    }
    for (Locale.LanguageRange range : ranges(acceptLanguage)) {
      String tag = range.getRange().split("-", 2)[0];
      Optional<Language> language = range.getWeight() > 0 ? known(tag) : Optional.empty();
      if (language.isPresent()) {
        return language.get();
      }
    }
    return Language.SV;
  }

  private static List<Locale.LanguageRange> ranges(String acceptLanguage) {
    try {
      return Locale.LanguageRange.parse(acceptLanguage);
    } catch (IllegalArgumentException e) {
      return List.of();
    }
  }
}
