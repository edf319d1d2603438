package se.samordna.store;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.samordna.access.Operator;
import se.samordna.engine.store.Lease;
import se.samordna.operation.Backups;

/** What the store does by itself: seals each second, a mark outside each day, a copy each night. */
final class Housekeeping implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Housekeeping.class);
  private static final ZoneId ZONE = ZoneId.of("Europe/Stockholm");
  private static final String BACKUP = "nightly-backup";
  private static final Duration BACKUP_LEASE = Duration.ofMinutes(30);
  private static final Duration BACKUP_RETRY = Duration.ofMinutes(15);

  private final Transactions transactions;
  private final Sealer sealer;
  private final Optional<Nightly> nightly;
  private final Clock clock;
  private final ScheduledExecutorService thread =
      Executors.newSingleThreadScheduledExecutor(
          work -> new Thread(work, "samordna-store-housekeeping"));
  private Instant backupNotBefore = Instant.MIN;

  /**
   * A copy each night.
   *
   * @param at the time of day in Stockholm
   */
  record Nightly(Backups backups, LocalTime at) {}

  /**
   * @param nightly empty where copies are not ours to take
   */
  Housekeeping(Transactions transactions, Sealer sealer, Optional<Nightly> nightly, Clock clock) {
    this.transactions = transactions;
    this.sealer = sealer;
    this.nightly = nightly;
    this.clock = clock;
  }

  void start() {
    thread.scheduleWithFixedDelay(() -> quietly("sealing", sealer::seal), 1, 1, TimeUnit.SECONDS);
    thread.scheduleWithFixedDelay(
        () -> quietly("anchoring", sealer::anchor), 5, 60, TimeUnit.SECONDS);
    nightly.ifPresent(
        each ->
            thread.scheduleWithFixedDelay(
                () -> quietly("backup", () -> backUp(each)), 10, 60, TimeUnit.SECONDS));
  }

  /** Lets the work at hand finish, and seals what is left. */
  @Override
  public void close() {
    thread.shutdown();
    try {
      if (!thread.awaitTermination(1, TimeUnit.MINUTES)) {
        LOG.warn("Housekeeping did not finish within a minute");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    quietly("sealing", sealer::seal);
  }

  /** Takes the night's copy if it is time and nobody has. */
  void backUp(Nightly each) {
    Instant now = clock.instant();
    ZonedDateTime here = now.atZone(ZONE);
    String day = here.toLocalDate().toString();
    if (here.toLocalTime().isBefore(each.at())
        || now.isBefore(backupNotBefore)
        || transactions.<String>read(tx -> tx.leases().lastDone(BACKUP)).equals(day)) {
      return;
    }
    Optional<Lease> lease =
        transactions.write(tx -> tx.leases().take(BACKUP, transactions.node(), BACKUP_LEASE));
    if (lease.isEmpty() || lease.get().lastDone().equals(day)) {
      return;
    }
    backupNotBefore = now.plus(BACKUP_RETRY);
    each.backups().create(new Operator("nightly"));
    transactions.write(
        tx -> {
          tx.leases().finish(lease.get(), day);
          return day;
        });
  }

  /** The border of everything scheduled: what fails is told, and tried again the next time. */
  private static void quietly(String what, Runnable work) {
    try {
      work.run();
    } catch (RuntimeException e) {
      LOG.error("Housekeeping failed at {}: {}", what, e.toString());
      LOG.debug("Housekeeping failed at {}", what, e);
    }
  }
}
