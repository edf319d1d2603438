package se.samordna.engine.own;

import java.util.LinkedHashMap;
import java.util.Map;
import se.samordna.engine.access.Access;
import se.samordna.protection.StaffIdentity;

/**
 * Puts a role and a number in the place of the names of staff with protected identity, wherever
 * somebody once wrote them into a text that the person reads.
 */
final class HiddenWords {
  private final Map<String, String> shown = new LinkedHashMap<>();

  private HiddenWords() {}

  /** The words of the provider as of now; one statement. */
  static HiddenWords of(Access access) {
    HiddenWords words = new HiddenWords();
    for (StaffIdentity one : access.tx().staffIdentities().of(access.provider())) {
      words.shown.put(one.givenName() + " " + one.familyName(), one.shownAs());
    }
    return words;
  }

  /** The text without those names. */
  String in(String text) {
    String told = text;
    for (Map.Entry<String, String> one : shown.entrySet()) {
      told = told.replace(one.getKey(), one.getValue());
    }
    return told;
  }
}
