package se.samordna.engine.access;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.samordna.access.Caller;
import se.samordna.access.Idempotency;
import se.samordna.engine.store.KeptAnswerStore;
import se.samordna.engine.store.KeptAnswerStore.Kept;
import se.samordna.engine.store.KeptAnswerStore.Key;
import se.samordna.engine.store.Lease;
import se.samordna.engine.store.Store;
import se.samordna.engine.time.SamordnaClock;
import se.samordna.refusal.Code;
import se.samordna.refusal.Refusal;

/**
 * Answers in the store, so that any node can repeat what another one answered. They tell of persons
 * and are therefore also removed when nobody asks: every ten minutes, by one node.
 */
@Component(service = Idempotency.class)
public final class KeptIdempotency implements Idempotency {
  private static final Logger LOG = LoggerFactory.getLogger(KeptIdempotency.class);
  private static final Duration KEPT = Duration.ofHours(24);
  private static final Duration LAPSES = Duration.ofMinutes(1);

  /**
   * The longest answer that is kept, in characters; beyond it only that the request was carried
   * out. A large plan is some 20 000.
   */
  private static final int LONGEST = 200_000;

  private static final int LONGEST_HEADERS = 2_000;
  private static final String WORK = "forget-kept-answers";
  private static final Duration LEASE = Duration.ofMinutes(2);
  private static final int AT_ONCE = 500;
  private static final long EACH_MINUTES = 10;

  private final Store store;
  private final SamordnaClock clock;
  private final ScheduledThreadPoolExecutor thread;

  /** Made by the component runtime, or by hand outside OSGi. */
  @Activate
  public KeptIdempotency(@Reference Store store, @Reference SamordnaClock clock) {
    this.store = store;
    this.clock = clock;
    thread = new ScheduledThreadPoolExecutor(1, KeptIdempotency::named);
    thread.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
    thread.scheduleWithFixedDelay(this::forgetQuietly, 1, EACH_MINUTES, TimeUnit.MINUTES);
  }

  /** Ends the removal; lets the one under way finish. */
  @Deactivate
  public void close() {
    thread.shutdown();
  }

  @Override
  public Claim claim(Caller caller, String operation, String key, String fingerprint) {
    Key full = key(caller, operation, key);
    byte[] hash = Tokens.sha256(fingerprint);
    Instant now = clock.now();
    return store.write(
        tx -> {
          KeptAnswerStore answers = tx.keptAnswers();
          Optional<Kept> kept = answers.find(full).filter(each -> counts(each, now));
          if (kept.isPresent()) {
            return standing(kept.get(), hash);
          }
          return answers.claim(caller.provider(), full, hash, now)
              ? new Claim.Mine()
              : new Claim.UnderWay();
        });
  }

  private static boolean counts(Kept kept, Instant now) {
    return now.isBefore(kept.claimedAt().plus(kept.done() ? KEPT : LAPSES));
  }

  private static Claim standing(Kept kept, byte[] hash) {
    if (!Arrays.equals(kept.fingerprint(), hash)) {
      return new Claim.OtherRequest();
    }
    if (!kept.done()) {
      return new Claim.UnderWay();
    }
    KeptAnswer answer = kept.answer();
    if (answer == null) {
      throw Refusal.of(Code.ANSWER_NOT_KEPT);
    }
    return new Claim.Done(answer);
  }

  @Override
  public void keep(Caller caller, String operation, String key, KeptAnswer answer) {
    Key full = key(caller, operation, key);
    @Nullable KeptAnswer small = small(answer) ? answer : null;
    store.write(
        tx -> {
          tx.keptAnswers().keep(full, small);
          return full;
        });
  }

  private static boolean small(KeptAnswer answer) {
    int headers =
        answer.headers().entrySet().stream()
            .mapToInt(header -> header.getKey().length() + header.getValue().length())
            .sum();
    return answer.body().length() <= LONGEST && headers <= LONGEST_HEADERS;
  }

  @Override
  public void release(Caller caller, String operation, String key) {
    Key full = key(caller, operation, key);
    store.write(
        tx -> {
          tx.keptAnswers().release(full);
          return full;
        });
  }

  /** Removes what is older than a day, unless another node does; answers how many. */
  public int forget() {
    Instant before = clock.now().minus(KEPT);
    Optional<Lease> lease = store.write(tx -> tx.leases().take(WORK, store.node(), LEASE));
    if (lease.isEmpty()) {
      return 0;
    }
    int all = 0;
    int some = AT_ONCE;
    while (some == AT_ONCE) {
      some = store.write(tx -> tx.keptAnswers().forgetBefore(before, AT_ONCE));
      all += some;
    }
    store.write(
        tx -> {
          tx.leases().finish(lease.get(), before.toString());
          return before;
        });
    return all;
  }

  private void forgetQuietly() {
    try {
      forget();
    } catch (Refusal e) {
      LOG.warn("Old answers are removed later: {}", e.getMessage());
    } catch (RuntimeException e) {
      LOG.error("Old answers were not removed; it is tried again", e);
    }
  }

  private static Key key(Caller caller, String operation, String key) {
    return new Key(caller.account(), operation, key);
  }

  private static Thread named(Runnable work) {
    Thread thread = new Thread(work, "samordna-kept-answers");
    thread.setDaemon(true);
    return thread;
  }
}
