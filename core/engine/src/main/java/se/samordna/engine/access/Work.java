package se.samordna.engine.access;

import java.time.Instant;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import se.samordna.access.Caller;
import se.samordna.access.Operator;
import se.samordna.audit.Action;
import se.samordna.engine.store.KeptAnswerStore;
import se.samordna.engine.store.Store;
import se.samordna.engine.store.Tx;
import se.samordna.engine.time.SamordnaClock;
import se.samordna.own.Self;

/**
 * The one way to persons' data: gate, then store, then audit row.
 *
 * <pre>{@code
 * work.by(caller, Action.PLAN_READ)
 *     .thing("plan", plan, tx -> tx.plans().personOf(caller.provider(), plan))
 *     .read(access -> access.tx().plans().get(access.provider(), plan));
 * }</pre>
 *
 * <p>Each request is for one caller, one action and one use. Safe for use by many threads.
 */
@Component(service = Work.class)
public final class Work {
  private final Store store;
  private final Gate gate;
  private final SamordnaClock clock;
  private final Witness witness = new Witness();

  /** Made by the component runtime, or by hand outside OSGi. */
  @Activate
  public Work(@Reference Store store, @Reference Gate gate, @Reference SamordnaClock clock) {
    this.store = store;
    this.gate = gate;
    this.clock = clock;
  }

  /** A request of the caller, about all that is the caller's until it is told what about. */
  public Request by(Caller caller, Action action) {
    return new Request(store, gate, clock, new Asker.AtWork(caller), action, witness);
  }

  /** A request of the person, about themselves until it is told about what of theirs. */
  public Request by(Self self, Action action) {
    return new Request(store, gate, clock, new Asker.Own(self), action, witness)
        .about("person", self.person());
  }

  /**
   * Reads figures for an operator, who reads no person's data: what is read must name nobody, and
   * so it leaves no audit row.
   */
  public <T> T figures(Operator operator, BiFunction<? super Tx, Instant, ? extends T> work) {
    return store.read(tx -> work.apply(tx, clock.now()));
  }

  /**
   * What the requests show that are answered on this thread while the work is done; the first of
   * them that writes spends the key in its own transaction.
   */
  <T> Witness.Heard<T> witnessed(KeptAnswerStore.Key key, Supplier<T> work) {
    return witness.during(key, work);
  }
}
