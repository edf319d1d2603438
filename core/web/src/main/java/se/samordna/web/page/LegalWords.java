package se.samordna.web.page;

import java.util.List;
import java.util.stream.Collectors;
import se.samordna.admission.LegalCondition;
import se.samordna.web.text.Texts;

/** Special conditions of compulsory care in words. */
final class LegalWords {
  private LegalWords() {}

  /** Each with what it is about, where that is known. */
  static String conditions(List<LegalCondition> conditions, Texts t) {
    return conditions.stream().map(one -> said(one, t)).collect(Collectors.joining("; "));
  }

  private static String said(LegalCondition one, Texts t) {
    return one.about() == LegalCondition.About.OTHER
        ? one.words()
        : t.of("legal.condition", t.named(one.about()), one.words());
  }
}
