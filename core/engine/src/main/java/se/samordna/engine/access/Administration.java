package se.samordna.engine.access;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import se.samordna.Id;
import se.samordna.access.Actor;
import se.samordna.access.Caller;
import se.samordna.access.Operator;
import se.samordna.audit.Action;
import se.samordna.engine.store.AuditActor;
import se.samordna.engine.store.AuditRow;
import se.samordna.engine.store.Store;
import se.samordna.engine.store.Tx;
import se.samordna.engine.time.SamordnaClock;
import se.samordna.organisation.Provider;

/**
 * The way to what is no person's: units, staff, accounts. Staff need a right to it, at their own
 * provider; an operator runs the installation and may at any. Each change leaves one audit row.
 */
@Component(service = Administration.class)
public final class Administration {
  private final Store store;
  private final Work work;
  private final SamordnaClock clock;

  /** Made by the component runtime, or by hand outside OSGi. */
  @Activate
  public Administration(
      @Reference Store store, @Reference Work work, @Reference SamordnaClock clock) {
    this.store = store;
    this.work = work;
    this.clock = clock;
  }

  /**
   * Changes something of a provider's.
   *
   * @param what a word of the glossary, for the audit row
   */
  public <T extends @Nullable Object> T change(
      Actor actor,
      Action action,
      Id<Provider> provider,
      String what,
      Function<? super Change, ? extends T> how) {
    if (actor instanceof Caller caller) {
      return work.by(caller, action)
          .provider(provider)
          .about(what, null)
          .write(access -> how.apply(new Change(access.tx(), access.now())));
    }
    return change((Operator) actor, action, what, how);
  }

  /** Changes something of the installation's. */
  public <T extends @Nullable Object> T change(
      Operator operator, Action action, String what, Function<? super Change, ? extends T> how) {
    return store.write(
        tx -> {
          Instant now = clock.now();
          T result = how.apply(new Change(tx, now));
          tx.audit()
              .append(
                  AuditRow.allowed(now, AuditActor.of(operator), action, List.of())
                      .withObject(what, null));
          return result;
        });
  }

  /**
   * A change under way.
   *
   * @param now the one moment of the change
   */
  public record Change(Tx tx, Instant now) {
    /** The day of the change, in Europe/Stockholm. */
    public LocalDate today() {
      return SamordnaClock.day(now);
    }
  }
}
