package se.samordna.engine.meeting;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.samordna.Id;
import se.samordna.audit.Action;
import se.samordna.engine.store.AuditActor;
import se.samordna.engine.store.AuditRow;
import se.samordna.engine.store.MeetingStore.Left;
import se.samordna.engine.store.RegimeStore;
import se.samordna.engine.store.Store;
import se.samordna.engine.store.Tx;
import se.samordna.engine.time.SamordnaClock;
import se.samordna.meeting.Meeting;
import se.samordna.person.Person;
import se.samordna.text.Days;
import se.samordna.text.Language;

/**
 * Closes team meetings that nobody did, the day after: what was said of each person comes into that
 * person's record all the same, and the next meeting can begin.
 */
public final class BrokenOff {
  private static final Logger LOG = LoggerFactory.getLogger(BrokenOff.class);
  private static final String WORK = "close-left-meetings";
  private static final int AT_ONCE = 100;

  private final Store store;
  private final SamordnaClock clock;

  /** On a store and a clock. */
  public BrokenOff(Store store, SamordnaClock clock) {
    this.store = store;
    this.clock = clock;
  }

  /** Closes those that began before today; answers how many. */
  public int close() {
    Instant today = Days.start(clock.today());
    List<Left> left = store.read(tx -> tx.meetings().leftOpen(today, AT_ONCE));
    left.forEach(one -> store.write(tx -> close(tx, one)));
    if (!left.isEmpty()) {
      LOG.info("Closed {} team meetings that nobody had closed", left.size());
    }
    return left.size();
  }

  private Left close(Tx tx, Left one) {
    Instant now = clock.now();
    tx.meetings()
        .get(one.provider(), one.meeting())
        .filter(Meeting::isOpen)
        .ifPresent(
            meeting -> {
              Set<Id<Person>> persons =
                  new Minutes(tx, one.provider(), meeting, now).write(null, Language.SV);
              tx.meetings().close(one.provider(), meeting.id(), meeting.revision(), now);
              tx.regimes()
                  .written(
                      one.provider(),
                      persons,
                      new RegimeStore.Entry(
                          meeting.unit(),
                          Action.MEETING_CHANGE.name(),
                          "meeting",
                          meeting.id().value(),
                          now));
              tx.audit()
                  .append(
                      AuditRow.allowed(
                              now,
                              AuditActor.of(one.provider(), WORK),
                              Action.MEETING_CHANGE,
                              List.copyOf(persons))
                          .withObject("meeting", meeting.id()));
            });
    return one;
  }
}
