package se.samordna.engine.access;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Consumer;
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
import se.samordna.audit.Ground;
import se.samordna.engine.store.AuditActor;
import se.samordna.engine.store.AuditRow;
import se.samordna.engine.store.Store;
import se.samordna.engine.store.Tx;
import se.samordna.engine.time.SamordnaClock;
import se.samordna.organisation.Provider;
import se.samordna.organisation.Staff;
import se.samordna.person.Person;
import se.samordna.refusal.Code;
import se.samordna.refusal.Refusal;

/**
 * The way to what is no person's: units, staff, accounts. Staff need a right to it, at their own
 * provider; an operator runs the installation and may at any. Each access leaves one audit row.
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
   * Reads something of a provider's, and answers when the audit row is committed.
   *
   * @param what a word of the glossary, for the audit row
   * @param how reads on the day, in Europe/Stockholm
   */
  public <T> T read(
      Actor actor,
      Action action,
      Id<Provider> provider,
      String what,
      BiFunction<? super Tx, LocalDate, ? extends T> how) {
    if (actor instanceof Caller caller) {
      return work.by(caller, action)
          .provider(provider)
          .about(what, null)
          .read(access -> how.apply(access.tx(), access.today()));
    }
    Instant now = clock.now();
    T found = store.read(tx -> how.apply(tx, SamordnaClock.day(now)));
    store.recordRead(row(now, (Operator) actor, action, provider, what, List.of()));
    return found;
  }

  /**
   * Reads something of a provider's in which persons stand, and answers when the audit row that
   * names them is committed.
   */
  public <T> T readMany(
      Actor actor,
      Action action,
      Id<Provider> provider,
      String what,
      Function<? super Tx, Many<T>> how) {
    if (actor instanceof Caller caller) {
      return work.by(caller, action)
          .provider(provider)
          .about(what, null)
          .read(
              access -> {
                Many<T> many = how.apply(access.tx());
                access.shows(many.persons());
                return many.result();
              });
    }
    Instant now = clock.now();
    Many<T> many = store.read(how::apply);
    store.recordRead(row(now, (Operator) actor, action, provider, what, many.persons()));
    return many.result();
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
    return store.write(
        tx -> {
          Instant now = clock.now();
          T result = how.apply(new Change(tx, now));
          tx.audit().append(row(now, (Operator) actor, action, provider, what, List.of()));
          return result;
        });
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
   * Changes what is kept of many of a provider's persons, of whom whoever changes it is shown
   * nothing. The audit row names them all.
   */
  public <T> T changeMany(
      Actor actor,
      Action action,
      Id<Provider> provider,
      String what,
      Function<? super Change, Many<T>> how) {
    if (actor instanceof Caller caller) {
      return work.by(caller, action)
          .provider(provider)
          .about(what, null)
          .write(
              access -> {
                Many<T> many = how.apply(new Change(access.tx(), access.now()));
                access.concerns(many.persons());
                return many.result();
              });
    }
    return store.write(
        tx -> {
          Instant now = clock.now();
          Many<T> many = how.apply(new Change(tx, now));
          tx.audit().append(row(now, (Operator) actor, action, provider, what, many.persons()));
          return many.result();
        });
  }

  /**
   * Reads what a change would come to, and then tries it and undoes it; the audit row stays.
   *
   * @param tried what is undone; nothing of it is answered
   */
  public <T> T tryOut(
      Actor actor,
      Action action,
      Id<Provider> provider,
      String what,
      Function<? super Change, T> read,
      Consumer<? super Change> tried) {
    if (actor instanceof Caller caller) {
      Request asked = work.by(caller, action).provider(provider).about(what, null);
      T found = asked.look(access -> read.apply(new Change(access.tx(), access.now())));
      asked.<@Nullable Object>preview(
          access -> {
            tried.accept(new Change(access.tx(), access.now()));
            return null;
          });
      return found;
    }
    Instant now = clock.now();
    T found = store.read(tx -> read.apply(new Change(tx, now)));
    store.<@Nullable Object>preview(
        tx -> {
          tried.accept(new Change(tx, now));
          return null;
        });
    store.record(row(now, (Operator) actor, action, provider, what, List.of()));
    return found;
  }

  /** The day, in Europe/Stockholm. */
  public LocalDate today() {
    return clock.today();
  }

  /** A caller's own provider, whatever the member's; an operator's change is of the member's. */
  public Id<Provider> providerOf(Actor actor, Id<Staff> staff) {
    if (actor instanceof Caller caller) {
      return caller.provider();
    }
    return store
        .read(tx -> tx.organisations().staff(staff))
        .map(Staff::provider)
        .orElseThrow(() -> Refusal.of(Code.NOT_FOUND));
  }

  private static AuditRow row(
      Instant at,
      Operator operator,
      Action action,
      Id<Provider> provider,
      String what,
      List<Id<Person>> persons) {
    return AuditRow.allowed(at, AuditActor.of(operator, provider), action, persons)
        .withObject(what, null)
        .withGround(Ground.NEED_IN_WORK);
  }

  /** What a change came to, and whose data it changed. */
  public record Many<T>(T result, List<Id<Person>> persons) {
    public Many {
      persons = List.copyOf(persons);
    }
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
