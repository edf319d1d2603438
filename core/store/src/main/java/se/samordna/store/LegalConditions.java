package se.samordna.store;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import se.samordna.admission.LegalCondition;

/** The special conditions of a legal status as JSON in one column. */
final class LegalConditions {
  private static final String ABOUT = "about";
  private static final String WORDS = "words";

  private LegalConditions() {}

  static String write(List<LegalCondition> conditions) {
    return Json.writeTexts(conditions.stream().map(LegalConditions::texts).toList());
  }

  private static Map<String, String> texts(LegalCondition one) {
    Map<String, String> texts = new LinkedHashMap<>();
    texts.put(ABOUT, one.about().name());
    texts.put(WORDS, one.words());
    return texts;
  }

  /** Those that were written before it was told what they are about are words alone. */
  static List<LegalCondition> read(String json) {
    return Json.textsOrWords(json, WORDS).stream()
        .map(
            one ->
                new LegalCondition(
                    LegalCondition.About.valueOf(
                        one.getOrDefault(ABOUT, LegalCondition.About.OTHER.name())),
                    one.getOrDefault(WORDS, "")))
        .toList();
  }
}
