package se.samordna.engine.audit;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import se.samordna.Id;
import se.samordna.audit.AuditSample;
import se.samordna.engine.audit.SampleDraw.Drawn;
import se.samordna.engine.store.AuditReviewStore;
import se.samordna.engine.store.AuditReviewStore.Mark;
import se.samordna.engine.store.AuditReviewStore.Seen;
import se.samordna.engine.store.Tx;
import se.samordna.organisation.Provider;
import se.samordna.text.Days;

/** Draws from a month of the trail, in one reading of it. */
final class Samples {
  private static final int AT_ONCE = 5_000;

  private Samples() {}

  /** What a seed draws from a month. */
  static Drawn draw(Tx tx, Id<Provider> provider, LocalDate month, int seed) {
    AuditReviewStore trail = tx.auditReviews();
    SampleDraw draw = new SampleDraw(seed, trail.staffNames(provider));
    Instant from = Days.start(month);
    Mark before = new Mark(Days.start(month.plusMonths(1)), Long.MIN_VALUE);
    List<Seen> some;
    do {
      some = trail.before(provider, from, before, AT_ONCE);
      some.forEach(draw::see);
      if (!some.isEmpty()) {
        Seen last = some.get(some.size() - 1);
        before = new Mark(last.at(), last.seq());
      }
    } while (some.size() == AT_ONCE);
    return draw.drawn();
  }

  /** Keeps what was drawn. */
  static AuditSample keep(
      Tx tx, Id<Provider> provider, LocalDate month, int seed, Drawn drawn, Instant at, String by) {
    AuditSample sample =
        new AuditSample(
            Id.next(),
            month,
            seed,
            at,
            by,
            drawn.accesses(),
            drawn.checks(),
            drawn.rows().size(),
            0);
    tx.auditReviews().add(provider, sample, drawn.rows());
    return sample;
  }
}
