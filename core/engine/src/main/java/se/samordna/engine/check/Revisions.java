package se.samordna.engine.check;

import se.samordna.refusal.Code;
import se.samordna.refusal.Refusal;

/** Changes that must be of the newest revision. */
public final class Revisions {
  private Revisions() {}

  /**
   * Goes on if a change was of the newest revision.
   *
   * @throws Refusal {@code CM-1011} when somebody else was first
   */
  public static void newest(boolean changed) {
    if (!changed) {
      throw Refusal.of(Code.REVISION_STALE);
    }
  }

  /**
   * Goes on if the revision that the caller read is the newest.
   *
   * @throws Refusal {@code CM-1011} when somebody else was first
   */
  public static void same(int read, int newest) {
    newest(read == newest);
  }
}
