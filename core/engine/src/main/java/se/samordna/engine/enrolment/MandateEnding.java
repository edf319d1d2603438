package se.samordna.engine.enrolment;

import java.time.Instant;
import se.samordna.Id;
import se.samordna.engine.access.Access;
import se.samordna.engine.store.OmbudStore.MandateRow;
import se.samordna.enrolment.Lifecycle;
import se.samordna.ombud.MandateEnd;
import se.samordna.ombud.MandatePhase;
import se.samordna.ombud.OmbudMandate;
import se.samordna.refusal.Code;
import se.samordna.refusal.Refusal;

/**
 * A mandate that its person ends: whatever phase it is in, and whether the model is here or away,
 * since no rule of a model stands between somebody and their own word.
 */
public final class MandateEnding {
  /** To come back in without being registered anew; ours. */
  private static final int DAYS_TO_COME_BACK = 30;

  private MandateEnding() {}

  /**
   * Ends it at once.
   *
   * @throws Refusal {@code CM-6042} when it has ended, {@code CM-1014} when it is not the person's
   */
  public static MandateRow byThePerson(Access access, Id<OmbudMandate> mandate) {
    MandateRow before =
        access
            .tx()
            .ombuds()
            .find(access.provider(), mandate)
            .filter(row -> row.person().equals(access.person()))
            .orElseThrow(() -> Refusal.of(Code.NOT_FOUND));
    if (!before.lasts()) {
      throw Refusal.of(Code.OMBUD_MANDATE_ENDED);
    }
    MandateRow after = ended(before, access.now());
    if (!access.tx().ombuds().change(after)) {
      throw Refusal.of(Code.REVISION_STALE);
    }
    access.tx().ombuds().moved(after, null, access.now());
    leave(access, after);
    return after;
  }

  /** The unit's part goes on for a while, and ends by itself. */
  static void leave(Access access, MandateRow ended) {
    access
        .tx()
        .careRelations()
        .until(
            access.provider(),
            ended.person(),
            ended.unit(),
            null,
            access.today().plusDays(DAYS_TO_COME_BACK));
  }

  private static MandateRow ended(MandateRow before, Instant now) {
    return new MandateRow(
        before.id(),
        before.provider(),
        before.person(),
        before.personName(),
        before.protection(),
        before.unit(),
        before.unitName(),
        before.revision() + 1,
        before.model(),
        before.at(),
        MandatePhase.ENDED,
        Lifecycle.CLOSED,
        now,
        before.ombud(),
        before.ombudName(),
        before.askedAt(),
        before.activeSince(),
        before.given(),
        now,
        MandateEnd.WITHDREW,
        before.overLimit());
  }
}
