package se.samordna.engine.audit;

import java.security.SecureRandom;
import java.time.LocalDate;
import java.util.List;
import se.samordna.audit.Action;
import se.samordna.engine.audit.SampleDraw.Drawn;
import se.samordna.engine.store.AuditActor;
import se.samordna.engine.store.AuditRow;
import se.samordna.engine.store.Store;
import se.samordna.engine.time.SamordnaClock;
import se.samordna.organisation.Provider;

/**
 * Draws from the month that is over, at each provider, unless it has been drawn from; so that the
 * recurring checks don't hang on somebody who remembers them.
 */
public final class MonthlySamples {
  private static final String WORK = "draw-audit-sample";

  private final Store store;
  private final SamordnaClock clock;
  private final SecureRandom chance = new SecureRandom();

  /** On a store and a clock. */
  public MonthlySamples(Store store, SamordnaClock clock) {
    this.store = store;
    this.clock = clock;
  }

  /** Draws where nobody has; answers at how many providers. */
  public int draw() {
    LocalDate month = clock.today().withDayOfMonth(1).minusMonths(1);
    int drawn = 0;
    for (Provider provider : store.read(tx -> tx.organisations().providers())) {
      drawn += draw(provider, month) ? 1 : 0;
    }
    return drawn;
  }

  private boolean draw(Provider provider, LocalDate month) {
    if (store.<Boolean>read(tx -> tx.auditReviews().drawn(provider.id(), month))) {
      return false;
    }
    int seed = chance.nextInt(Integer.MAX_VALUE);
    Drawn drawn = store.read(tx -> Samples.draw(tx, provider.id(), month, seed));
    return drawn.accesses() > 0
        && store.<Boolean>write(
            tx -> {
              var sample = Samples.keep(tx, provider.id(), month, seed, drawn, clock.now(), WORK);
              tx.audit()
                  .append(
                      AuditRow.allowed(
                              clock.now(),
                              AuditActor.of(provider.id(), WORK),
                              Action.AUDIT_SAMPLE,
                              List.of())
                          .withObject("audit sample", sample.id()));
              return true;
            });
  }
}
