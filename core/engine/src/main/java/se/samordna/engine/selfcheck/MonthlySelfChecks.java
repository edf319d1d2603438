package se.samordna.engine.selfcheck;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.samordna.engine.store.IndicatorStore.Kept;
import se.samordna.engine.store.IndicatorStore.UnitModel;
import se.samordna.engine.store.Lease;
import se.samordna.engine.store.Store;
import se.samordna.engine.time.SamordnaClock;
import se.samordna.model.Model;
import se.samordna.refusal.Refusal;
import se.samordna.selfcheck.Period;

/**
 * Keeps each month's figures, once, by one node. A month is counted when it has been over for a
 * week, so that what was written down late is in it; the first time, the twelve months before are
 * counted as well. Each model has months of its own: one that is away when they are counted gets
 * them when it is back.
 */
@Component(service = MonthlySelfChecks.class, immediate = true)
public final class MonthlySelfChecks {
  private static final Logger LOG = LoggerFactory.getLogger(MonthlySelfChecks.class);
  private static final String WORK = "self-check-months-";
  private static final Duration LEASE = Duration.ofMinutes(5);
  private static final int LATE_DAYS = 7;
  private static final int MONTHS = 12;
  private static final long FIRST_MINUTES = 5;
  private static final long EACH_MINUTES = 60;

  private final Store store;
  private final SamordnaClock clock;
  private final CheckedModels models;
  private final ScheduledThreadPoolExecutor thread;

  /** Made by the component runtime, or by hand outside OSGi. */
  @Activate
  public MonthlySelfChecks(
      @Reference Store store, @Reference SamordnaClock clock, @Reference CheckedModels models) {
    this.store = store;
    this.clock = clock;
    this.models = models;
    thread = new ScheduledThreadPoolExecutor(1, MonthlySelfChecks::named);
    thread.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
    thread.scheduleWithFixedDelay(this::keepQuietly, FIRST_MINUTES, EACH_MINUTES, TimeUnit.MINUTES);
  }

  /** Ends the counting; lets the unit under way finish. */
  @Deactivate
  public void close() {
    thread.shutdown();
  }

  /** Keeps the months that are due, unless another node does; answers how many figures. */
  public int keep() {
    Instant now = clock.now();
    return models.newest().stream().mapToInt(model -> keep(model, now)).sum();
  }

  private int keep(Model model, Instant now) {
    LocalDate due = SamordnaClock.day(now).minusDays(LATE_DAYS).withDayOfMonth(1).minusMonths(1);
    Optional<Lease> lease = take(model);
    if (lease.isEmpty()) {
      return 0;
    }
    String done = lease.get().lastDone();
    LocalDate month = done.isEmpty() ? due.minusMonths(MONTHS - 1) : next(done);
    int figures = 0;
    while (!month.isAfter(due)) {
      figures += month(model, month, now);
      finish(lease.get(), month);
      month = month.plusMonths(1);
      if (take(model).isEmpty()) {
        return figures;
      }
    }
    finish(lease.get(), month.minusMonths(1));
    return figures;
  }

  private static LocalDate next(String done) {
    return LocalDate.parse(done).plusMonths(1);
  }

  private Optional<Lease> take(Model model) {
    return store.write(tx -> tx.leases().take(WORK + model.id(), store.node(), LEASE));
  }

  private void finish(Lease lease, LocalDate month) {
    store.write(
        tx -> {
          tx.leases().finish(lease, month.toString());
          return month;
        });
  }

  private int month(Model model, LocalDate month, Instant now) {
    int figures = 0;
    for (UnitModel unit : store.read(tx -> tx.indicators().inUse())) {
      if (unit.model().equals(model.id())) {
        figures += keep(unit, model, month, now);
        take(model);
      }
    }
    return figures;
  }

  /** Counts outside the write, so that nobody waits for it. */
  private int keep(UnitModel unit, Model model, LocalDate month, Instant now) {
    List<Kept> kept =
        store.read(
            tx ->
                List.of(Period.Length.values()).stream()
                    .map(length -> new Period(length, month))
                    .map(
                        period ->
                            new Counting(
                                tx,
                                new Counted(
                                    unit.provider(),
                                    unit.unit(),
                                    model,
                                    models.majors(model.id()),
                                    Span.of(period),
                                    now)))
                    .flatMap(counting -> model.indicators().stream().map(counting::count))
                    .toList());
    store.write(
        tx -> {
          kept.forEach(
              one -> tx.indicators().keep(unit.provider(), unit.unit(), model.id(), one, now));
          return kept;
        });
    return kept.size();
  }

  private void keepQuietly() {
    try {
      keep();
    } catch (Refusal e) {
      LOG.warn("The month's figures are kept later: {}", e.getMessage());
    } catch (RuntimeException e) {
      LOG.error("The month's figures were not kept; it is tried again", e);
    }
  }

  private static Thread named(Runnable work) {
    Thread thread = new Thread(work, "samordna-self-checks");
    thread.setDaemon(true);
    return thread;
  }
}
