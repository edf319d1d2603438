package se.samordna.engine.access;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import se.samordna.Id;
import se.samordna.audit.Action;
import se.samordna.engine.store.AuditRow;
import se.samordna.engine.store.KeptAnswerStore;
import se.samordna.engine.store.Shown;
import se.samordna.engine.store.Store;
import se.samordna.engine.store.Tx;
import se.samordna.engine.time.SamordnaClock;
import se.samordna.organisation.Provider;
import se.samordna.organisation.Unit;
import se.samordna.person.Person;
import se.samordna.refusal.Code;
import se.samordna.refusal.Problem;
import se.samordna.refusal.Refusal;

/**
 * One request of one caller or one person, which ends in exactly one audit row: by {@link #read},
 * {@link #write} or {@link #preview}, or by {@link #record} after any number of {@link #look}s.
 * Whatever is refused on the way, by the gate or by the service, leaves its row in a write of its
 * own.
 */
public final class Request {
  private final Store store;
  private final Gate gate;
  private final SamordnaClock clock;
  private final Asker asker;
  private final Action action;
  private final Witness witness;
  private Subject subject;
  private String kind = "";
  private @Nullable Id<?> thing;
  private volatile @Nullable Id<Person> known;

  Request(
      Store store, Gate gate, SamordnaClock clock, Asker asker, Action action, Witness witness) {
    this.store = store;
    this.gate = gate;
    this.clock = clock;
    this.asker = asker;
    this.subject = asker.all();
    this.action = action;
    this.witness = witness;
  }

  /** About one person. */
  public Request person(Id<Person> person) {
    subject = new Subject.OfPerson(person);
    return about("person", person);
  }

  /**
   * About a thing that is kept about one person.
   *
   * @param what a word of the glossary, in lower case
   * @param owner whose it is, within the caller's provider; empty when there is no such thing
   */
  public Request thing(String what, Id<?> id, Function<? super Tx, Optional<Id<Person>>> owner) {
    subject = new Subject.OfThing(what, id, owner);
    return about(what, id);
  }

  /**
   * About a thing that is one person's or a whole unit's.
   *
   * @param whose which, within the caller's provider; empty when there is no such thing
   */
  public Request either(String what, Id<?> id, Function<? super Tx, Optional<Whose>> whose) {
    subject = new Subject.OfEither(what, id, whose);
    return about(what, id);
  }

  /** About all that one unit has. */
  public Request unit(Id<Unit> unit) {
    subject = new Subject.OfUnit(unit);
    return about("unit", unit);
  }

  /** About what an answer shows that the caller was given before. */
  Request answer(Shown shown) {
    subject = new Subject.OfAnswer(shown);
    return about(shown.kind(), shown.thing());
  }

  /** About the affairs of a provider: its units, staff and accounts. */
  public Request provider(Id<Provider> provider) {
    subject = new Subject.OfProvider(provider);
    return about("provider", provider);
  }

  /** Says in the audit row what was asked for. */
  public Request about(String what, @Nullable Id<?> id) {
    kind = what;
    thing = id;
    return this;
  }

  /** Reads, and answers when the audit row is committed: no row, no answer. */
  public <T extends @Nullable Object> T read(Function<? super Access, ? extends T> work) {
    return guarded(
        () -> {
          Done<T> done =
              store.read(
                  tx -> {
                    Access access = open(tx);
                    return Done.of(work.apply(access), access);
                  });
          store.recordRead(done.row());
          return shown(done);
        });
  }

  /**
   * Writes together with the audit row, and answers when both are on disk. The key of the request
   * that this thread answers, if it has one, is spent in the same transaction: whatever happens
   * afterwards, the request is not carried out again.
   */
  public <T extends @Nullable Object> T write(Function<? super Access, ? extends T> work) {
    return guarded(
        () -> {
          Optional<KeptAnswerStore.Key> key = witness.key();
          Done<T> done =
              store.write(
                  tx -> {
                    Done<T> written = written(tx, work, true);
                    key.ifPresent(one -> spend(tx, one));
                    return written;
                  });
          witness.spent();
          return shown(done);
        });
  }

  private <T extends @Nullable Object> Done<T> written(
      Tx tx, Function<? super Access, ? extends T> work, boolean changes) {
    Access access = open(tx);
    Done<T> written = Done.of(work.apply(access), access);
    if (changes) {
      access.enter(written.row());
    }
    tx.audit().append(written.row());
    return written;
  }

  /** Nobody else has carried the request out, also when it took so long that its claim lapsed. */
  private static void spend(Tx tx, KeptAnswerStore.Key key) {
    if (!tx.keptAnswers().done(key)) {
      throw Refusal.of(Code.SAME_REQUEST_UNDER_WAY);
    }
  }

  /** Tries a write and undoes it; the audit row stays. */
  public <T extends @Nullable Object> T preview(Function<? super Access, ? extends T> work) {
    return guarded(
        () -> {
          Done<T> done =
              store.preview(
                  tx -> {
                    Access access = open(tx);
                    return Done.of(work.apply(access), access);
                  });
          store.record(done.row());
          return shown(done);
        });
  }

  /**
   * Reads what is needed to go on, through the gate and without a row of its own: the request must
   * go on to {@link #write}, {@link #read}, {@link #record} or {@link #refuse}.
   */
  public <T extends @Nullable Object> T look(Function<? super Access, ? extends T> work) {
    return guarded(() -> store.read(tx -> work.apply(open(tx))));
  }

  /**
   * Does what needs no store between looks and the end of the request, such as asking a model's
   * rules; when it is refused, the refusal leaves its row.
   */
  public <T> T reckon(Supplier<T> work) {
    return guarded(work::get);
  }

  /** Ends a request that only looked, with its audit row. */
  public void record() {
    record(access -> {});
  }

  /** Ends a request that only looked, with its audit row naming the persons shown. */
  public void record(Collection<Id<Person>> shown) {
    record(access -> access.shows(shown));
  }

  private void record(Consumer<Access> more) {
    guarded(
        () ->
            shown(
                store.write(
                    tx ->
                        written(
                            tx,
                            access -> {
                              more.accept(access);
                              return access;
                            },
                            false))));
  }

  /** Ends a request that only looked, with a refusal and its audit row. */
  public Refusal refuse(Refusal refusal) {
    note(refusal);
    return refusal;
  }

  private Access open(Tx tx) {
    Instant now = clock.now();
    Passage passage = gate.ask(tx, asker, action, subject, now);
    known = passage.person();
    if (passage instanceof Passage.Granted granted) {
      Access access = new Access(tx, gate, asker, action, granted, now);
      access.about(kind, thing);
      return access;
    }
    throw refusal((Passage.Denied) passage);
  }

  /** Whoever may open in an emergency is told of whom, and whoever is led on, to whom. */
  private static Refusal refusal(Passage.Denied denied) {
    Id<Person> person = denied.person();
    boolean told =
        denied.code() == Code.NAMED_ONLY
            || denied.code() == Code.BLOCKED_BY_PERSON
            || denied.code() == Code.PERSON_MERGED;
    return person != null && told
        ? Refusal.of(Problem.of(denied.code()).with("person", person.toString()))
        : Refusal.of(denied.code());
  }

  private <T extends @Nullable Object> T guarded(Attempt<T> attempt) {
    try {
      return attempt.run();
    } catch (Refusal refusal) {
      note(refusal);
      throw refusal;
    }
  }

  /** Leaves the refusal's row, unless it is the store itself that refuses. */
  private void note(Refusal refusal) {
    Code code = refusal.problems().stream().map(Problem::code).findFirst().orElseThrow();
    if (code == Code.STORE_UNAVAILABLE || code == Code.WRITE_IN_DOUBT) {
      return;
    }
    Id<Person> person = known;
    store.record(
        AuditRow.refused(
                clock.now(),
                asker.actor(null),
                action,
                code,
                person == null ? List.of() : List.of(person))
            .withObject(kind, thing));
  }

  private <T extends @Nullable Object> T shown(Done<T> done) {
    witness.hear(done.shown());
    return done.result();
  }

  /** What a request came to, its row, and what its answer shows. */
  private record Done<T extends @Nullable Object>(T result, AuditRow row, Shown shown) {
    static <T extends @Nullable Object> Done<T> of(T result, Access access) {
      return new Done<>(result, access.row(), access.shown());
    }
  }

  /** Something that may be refused. */
  private interface Attempt<T extends @Nullable Object> {
    T run();
  }
}
