package se.samordna.engine.access;

import se.samordna.engine.check.Checks;
import se.samordna.refusal.Code;

/**
 * Why something is done beside the record, such as naming who may read of a protected person: in
 * words where a record is kept, and without any where personal ombuds keep none.
 */
public final class Why {
  private Why() {}

  /** What is needed at {@code /reason}; empty where no record is kept. */
  public static String needed(Access access, Checks checks, String reason, int longest) {
    return access.keepsRecord()
        ? checks.required("/reason", reason, longest)
        : none(checks, "/reason", reason);
  }

  /** What may be said at {@code /words}; empty where no record is kept. */
  public static String optional(Access access, Checks checks, String words, int longest) {
    return access.keepsRecord()
        ? checks.optional("/words", words, longest)
        : none(checks, "/words", words);
  }

  private static String none(Checks checks, String pointer, String words) {
    checks.that(words.isBlank(), pointer, Code.NO_RECORD_KEPT);
    return "";
  }
}
