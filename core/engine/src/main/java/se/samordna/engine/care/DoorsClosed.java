package se.samordna.engine.care;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.samordna.audit.Action;
import se.samordna.engine.store.AuditActor;
import se.samordna.engine.store.AuditRow;
import se.samordna.engine.store.CareRelationStore.Over;
import se.samordna.engine.store.Store;
import se.samordna.engine.store.Tx;
import se.samordna.engine.time.SamordnaClock;

/**
 * Ends units' parts in the care whose last day has passed: the door was open for a time, and nobody
 * came back. Each leaves a row in the person's log.
 */
public final class DoorsClosed {
  private static final Logger LOG = LoggerFactory.getLogger(DoorsClosed.class);
  private static final String WORK = "end-care-after-open-door";
  private static final int AT_ONCE = 100;

  private final Store store;
  private final SamordnaClock clock;

  /** On a store and a clock. */
  public DoorsClosed(Store store, SamordnaClock clock) {
    this.store = store;
    this.clock = clock;
  }

  /** Ends those whose last day was before today; answers how many. */
  public int end() {
    LocalDate today = clock.today();
    int ended = 0;
    List<Over> over = over(today);
    while (!over.isEmpty()) {
      over.forEach(one -> store.write(tx -> end(tx, one, today)));
      ended += over.size();
      over = over(today);
    }
    if (ended > 0) {
      LOG.info("Ended {} parts in the care whose last day had passed", ended);
    }
    return ended;
  }

  private List<Over> over(LocalDate today) {
    return store.read(tx -> tx.careRelations().over(today, AT_ONCE));
  }

  private Over end(Tx tx, Over one, LocalDate today) {
    Instant now = clock.now();
    tx.careRelations().endOver(one, today, now);
    tx.audit()
        .append(
            AuditRow.allowed(
                    now,
                    AuditActor.of(one.provider(), WORK),
                    Action.CARE_END,
                    List.of(one.person()))
                .withObject("unit", one.unit()));
    return one;
  }
}
