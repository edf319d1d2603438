package se.samordna.engine.access;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
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
import se.samordna.access.Caller;
import se.samordna.access.Idempotency;
import se.samordna.audit.Action;
import se.samordna.engine.store.KeptAnswerStore;
import se.samordna.engine.store.KeptAnswerStore.Kept;
import se.samordna.engine.store.KeptAnswerStore.Whole;
import se.samordna.engine.store.Lease;
import se.samordna.engine.store.Shown;
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
  private final Work work;
  private final SamordnaClock clock;
  private final ScheduledThreadPoolExecutor thread;

  /** Made by the component runtime, or by hand outside OSGi. */
  @Activate
  public KeptIdempotency(
      @Reference Store store, @Reference Work work, @Reference SamordnaClock clock) {
    this.store = store;
    this.work = work;
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
  public <A> A once(Caller caller, Keyed request, Answering<A> answering) {
    KeptAnswerStore.Key key =
        new KeptAnswerStore.Key(caller.account(), request.operation(), request.key());
    byte[] fingerprint = Tokens.sha256(request.fingerprint());
    Optional<Kept> before = store.write(tx -> claim(tx.keptAnswers(), caller, key, fingerprint));
    if (before.isEmpty()) {
      return first(key, answering);
    }
    return answering.again(again(caller, before.get(), fingerprint));
  }

  /** What stands behind the key already; empty when the key is the caller's to use now. */
  private Optional<Kept> claim(
      KeptAnswerStore answers, Caller caller, KeptAnswerStore.Key key, byte[] fingerprint) {
    Instant now = clock.now();
    Optional<Kept> kept = answers.find(key).filter(each -> counts(each, now));
    if (kept.isEmpty() && !answers.claim(caller.provider(), key, fingerprint, now)) {
      throw Refusal.of(Code.SAME_REQUEST_UNDER_WAY);
    }
    return kept;
  }

  private static boolean counts(Kept kept, Instant now) {
    return now.isBefore(kept.claimedAt().plus(kept.done() ? KEPT : LAPSES));
  }

  /** The kept answer, after asking the gate as of now; with an audit row of its own. */
  private KeptAnswer again(Caller caller, Kept kept, byte[] fingerprint) {
    if (!Arrays.equals(kept.fingerprint(), fingerprint)) {
      throw Refusal.of(Code.IDEMPOTENCY_KEY_REUSED);
    }
    if (!kept.done()) {
      throw Refusal.of(Code.SAME_REQUEST_UNDER_WAY);
    }
    Whole whole = kept.answer();
    if (whole == null) {
      throw Refusal.of(Code.ANSWER_NOT_KEPT);
    }
    return work.by(caller, Action.ANSWER_READ)
        .answer(whole.shown())
        .read(
            access -> {
              access.shows(whole.shown().persons());
              return whole.answer();
            });
  }

  /**
   * What is written is noted by the key in its own transaction ({@link Request#write}), so that
   * giving the key up afterwards leaves one alone that has been spent.
   */
  private <A> A first(KeptAnswerStore.Key key, Answering<A> answering) {
    boolean nothingDone = true;
    try {
      Witness.Heard<A> heard = work.witnessed(key, answering::answer);
      Optional<KeptAnswer> answer = answering.kept(heard.result());
      nothingDone = answer.isEmpty();
      answer.ifPresent(done -> keep(key, done, heard.shown()));
      return heard.result();
    } catch (Refusal refusal) {
      nothingDone = nothingDone && !inDoubt(refusal);
      throw refusal;
    } finally {
      if (nothingDone) {
        release(key);
      }
    }
  }

  /** Nobody knows whether it was written; the claim lapses by itself when the client has looked. */
  private static boolean inDoubt(Refusal refusal) {
    return refusal.problems().stream().anyMatch(problem -> problem.code() == Code.WRITE_IN_DOUBT);
  }

  /**
   * An answer can be given again when it is known by which one right; else only that it is done.
   */
  private void keep(KeptAnswerStore.Key key, KeptAnswer answer, List<Shown> shown) {
    boolean whole = shown.size() == 1 && small(answer);
    store.write(
        tx -> {
          if (whole) {
            tx.keptAnswers().keep(key, shown.get(0), answer);
          } else {
            tx.keptAnswers().done(key);
          }
          return key;
        });
  }

  private static boolean small(KeptAnswer answer) {
    int headers =
        answer.headers().entrySet().stream()
            .mapToInt(header -> header.getKey().length() + header.getValue().length())
            .sum();
    return answer.body().length() <= LONGEST && headers <= LONGEST_HEADERS;
  }

  private void release(KeptAnswerStore.Key key) {
    store.write(
        tx -> {
          tx.keptAnswers().release(key);
          return key;
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

  private static Thread named(Runnable work) {
    Thread thread = new Thread(work, "samordna-kept-answers");
    thread.setDaemon(true);
    return thread;
  }
}
