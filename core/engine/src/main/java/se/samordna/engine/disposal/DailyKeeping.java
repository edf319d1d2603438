package se.samordna.engine.disposal;

import java.time.Duration;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.samordna.Id;
import se.samordna.engine.audit.MonthlySamples;
import se.samordna.engine.care.DoorsClosed;
import se.samordna.engine.meeting.BrokenOff;
import se.samordna.engine.store.Lease;
import se.samordna.engine.store.Store;
import se.samordna.engine.store.Tx;
import se.samordna.engine.time.SamordnaClock;
import se.samordna.organisation.Provider;
import se.samordna.refusal.Refusal;

/**
 * What is done once a day by one node: meetings that nobody closed are closed, parts in the care
 * end whose door has closed, last month's accesses are drawn from for review, and working notes and
 * records are disposed of where the organisation has decided so.
 */
@Component(service = DailyKeeping.class, immediate = true)
public final class DailyKeeping {
  private static final Logger LOG = LoggerFactory.getLogger(DailyKeeping.class);
  private static final String WORK = "daily-keeping";
  private static final Duration LEASE = Duration.ofMinutes(10);
  private static final long LOOKS_EACH_SECONDS = 15;

  private final Store store;
  private final SamordnaClock clock;
  private final ScheduledThreadPoolExecutor thread;

  /** Made by the component runtime, or by hand outside OSGi. */
  @Activate
  public DailyKeeping(@Reference Store store, @Reference SamordnaClock clock) {
    this.store = store;
    this.clock = clock;
    thread = new ScheduledThreadPoolExecutor(1, DailyKeeping::named);
    thread.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
    thread.scheduleWithFixedDelay(
        this::keepQuietly, LOOKS_EACH_SECONDS, LOOKS_EACH_SECONDS, TimeUnit.SECONDS);
  }

  /** Ends the work; lets what is under way finish. */
  @Deactivate
  public void close() {
    thread.shutdown();
  }

  /**
   * Does the day's work unless it has been done, by this node or another; a decision that is
   * recorded or withdrawn later in the day makes it due again.
   *
   * @return how many notes, and how many persons' records, were removed
   */
  public int keep() {
    LocalDate today = clock.today();
    List<Id<Provider>> deciders = store.read(tx -> tx.workingNotes().deciders(today));
    String done = today + " by " + deciders.size() + " decisions";
    if (store.<String>read(tx -> tx.leases().lastDone(WORK)).equals(done)) {
      return 0;
    }
    Optional<Lease> lease = store.write(tx -> tx.leases().take(WORK, store.node(), LEASE));
    if (lease.isEmpty() || lease.get().lastDone().equals(done)) {
      return 0;
    }
    new BrokenOff(store, clock).close();
    new DoorsClosed(store, clock).end();
    var samples = new MonthlySamples(store, clock).draw();
    LOG.debug("Drew for review from last month at {} providers", samples);
    Set<Id<Provider>> each = new LinkedHashSet<>(deciders);
    int removed = new Disposal(store, clock).today(each);
    removed += new RecordDisposal(store, clock, this::stillOurs).today(each);
    store.write(
        tx -> {
          tx.leases().finish(lease.get(), done);
          return done;
        });
    return removed;
  }

  /** Prolongs the lease while records are disposed of, however many there are. */
  private boolean stillOurs(Tx tx) {
    return tx.leases().take(WORK, store.node(), LEASE).isPresent();
  }

  /** The border of what is scheduled: what fails is told, and tried again. */
  private void keepQuietly() {
    try {
      keep();
    } catch (Refusal e) {
      LOG.warn("The day's keeping is done later: {}", e.getMessage());
    } catch (RuntimeException e) {
      LOG.error("The day's keeping was not done; it is tried again", e);
    }
  }

  private static Thread named(Runnable work) {
    Thread thread = new Thread(work, "samordna-daily-keeping");
    thread.setDaemon(true);
    return thread;
  }
}
