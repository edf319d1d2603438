package se.samordna.engine.access;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.samordna.Id;
import se.samordna.access.Caller;
import se.samordna.audit.Action;
import se.samordna.audit.Ground;
import se.samordna.consent.Consent;
import se.samordna.engine.store.AuditRow;
import se.samordna.engine.store.RegimeStore;
import se.samordna.engine.store.Shown;
import se.samordna.engine.store.Tx;
import se.samordna.engine.time.SamordnaClock;
import se.samordna.organisation.Assignment;
import se.samordna.organisation.Provider;
import se.samordna.organisation.Role;
import se.samordna.organisation.Staff;
import se.samordna.organisation.Unit;
import se.samordna.person.Person;
import se.samordna.person.PersonFile;
import se.samordna.refusal.Code;
import se.samordna.refusal.Problem;
import se.samordna.refusal.Refusal;

/**
 * One access that the gate has let through, within one transaction: what a service reads and writes
 * with, and what its audit row will say. Belongs to the closure that it was given to.
 */
public final class Access {
  private final Tx tx;
  private final Tx open;
  private final @Nullable ClosedParts parts;
  private final Gate gate;
  private final Asker asker;
  private final Action action;
  private final Passage.Granted granted;
  private final Instant now;
  private final Set<Id<Person>> persons = new LinkedHashSet<>();
  private final Set<Id<Person>> concerned = new LinkedHashSet<>();
  private final Map<Id<?>, String> written = new LinkedHashMap<>();
  private String kind;
  private @Nullable Id<?> thing;
  private @Nullable Id<Consent> consent;
  private boolean emergency;

  Access(Tx tx, Gate gate, Asker asker, Action action, Passage.Granted granted, Instant now) {
    this.tx = tx;
    this.gate = gate;
    this.asker = asker;
    this.action = action;
    this.granted = granted;
    this.now = now;
    this.kind = "";
    this.parts =
        asker instanceof Asker.AtWork atWork
            ? new ClosedParts(tx, gate, atWork.caller(), granted, now)
            : null;
    this.open = parts == null ? tx : OpenStores.of(tx, parts, asker.provider());
    if (granted.person() != null) {
      persons.add(granted.person());
    }
  }

  /**
   * The transaction, whose stores leave out what the person has blocked for the caller; the person
   * sees all.
   */
  public Tx tx() {
    return open;
  }

  /** Whether the person has blocked something for all units that the caller acts from. */
  public boolean isBlocked() {
    return granted.closing().blocks(units());
  }

  /** How the caller stands to what the person has blocked. */
  public PersonFile.Blocked standingToBlocks() {
    if (isBlocked()) {
      return PersonFile.Blocked.SOMETHING;
    }
    return granted.closing().lifts(units())
        ? PersonFile.Blocked.LIFTED
        : PersonFile.Blocked.NOTHING;
  }

  /** Whether the caller may know that it is this unit's writing that is blocked. */
  public boolean tellsBlocked(Id<Unit> blocked) {
    return granted.closing().tells(units(), blocked);
  }

  /** Whether something was left out of what has been read so far, because it is blocked. */
  public boolean leftOut() {
    return parts != null && parts.leftOut();
  }

  /** Refuses what is read when the person has blocked it, and says so. */
  public Refusal blocked() {
    return Refusal.of(Problem.of(Code.BLOCKED_BY_PERSON).with("person", person().toString()));
  }

  /** Notes one more thing that was written in the record of the person asked for. */
  public void wrote(String what, Id<?> id) {
    written.put(id, what);
  }

  /**
   * The member of staff who asks.
   *
   * @throws IllegalStateException when it is the person
   */
  public Caller caller() {
    if (asker instanceof Asker.AtWork atWork) {
      return atWork.caller();
    }
    throw new IllegalStateException("It is the person who asks");
  }

  /** Who records what is recorded; {@code null} when the person does it themselves. */
  public @Nullable Id<Staff> recordedBy() {
    return asker instanceof Asker.AtWork atWork ? atWork.caller().staff() : null;
  }

  /** What it is done as. */
  public Action action() {
    return action;
  }

  /** The provider that every query of this access carries. */
  public Id<Provider> provider() {
    return asker.provider();
  }

  /** The one moment of this access. */
  public Instant now() {
    return now;
  }

  /** The day of this access, in Europe/Stockholm. */
  public LocalDate today() {
    return SamordnaClock.day(now);
  }

  /**
   * The person asked for.
   *
   * @throws IllegalStateException when the access is to no single person
   */
  public Id<Person> person() {
    Id<Person> person = granted.person();
    if (person == null) {
      throw new IllegalStateException("This access is to no single person");
    }
    return person;
  }

  /**
   * The assignment that gives the right, and the unit that the caller acts from.
   *
   * @throws IllegalStateException when it is the person who asks
   */
  public Assignment by() {
    if (granted.grants().isEmpty()) {
      throw new IllegalStateException("It is the person who asks");
    }
    return granted.by();
  }

  /** The unit that the caller acts from, or that handed the person's login out. */
  public Id<Unit> unit() {
    return asker instanceof Asker.Own own ? own.self().unit() : granted.by().unit();
  }

  /**
   * Those of some persons, whose identity is protected, of whom the caller is nobody to read; asks
   * nothing where there are none, else two statements.
   */
  public Set<Id<Person>> closedOf(Collection<Id<Person>> guarded) {
    if (guarded.isEmpty()) {
      return Set.of();
    }
    Set<Id<Person>> closed = new HashSet<>(guarded);
    closed.removeAll(gate.mayRead(tx, caller(), guarded, now));
    return closed;
  }

  /** The caller's units where the right holds; what a list may be drawn from. */
  public List<Id<Unit>> units() {
    return granted.units();
  }

  /**
   * Those of some units whose part in somebody's care is not for the caller to know: personal
   * ombuds, to all but themselves and whoever reviews accesses. One statement, and none where the
   * units are all the caller's own.
   */
  public Set<Id<Unit>> silentOf(Collection<Id<Unit>> units) {
    Set<Id<Unit>> others = new HashSet<>(units);
    others.removeAll(units());
    return others.isEmpty() || by().role() == Role.AUDITOR
        ? Set.of()
        : tx.regimes().withoutRecord(provider(), others);
  }

  /**
   * Whether the caller answers for who may read of the person, who has protected identity: as lead
   * coordinator or team leader.
   */
  public boolean answersForNamed() {
    return granted.seen().answers();
  }

  /** Whether the person has protected identity. */
  public boolean isProtected() {
    return granted.seen().identity() != Identity.ORDINARY;
  }

  /** Whether the caller reads of the person as things are. */
  public boolean readsAnyhow() {
    return granted.seen().identity() != Identity.HIDDEN;
  }

  /** Whether the person has protected identity and the caller is named to read of them. */
  public boolean isNamed() {
    return granted.seen().identity() == Identity.NAMED;
  }

  /**
   * Whether something may cross the provider's border, by the same table as all else.
   *
   * @param crossing what is done across it
   * @param at the caller's unit that it is for or from, {@code null} for any where the right holds
   */
  public boolean mayCross(Action crossing, @Nullable Id<Unit> at, Side side, Leave leave) {
    return mayCross(crossing, at, side, leave, granted.seen().identity());
  }

  /** The same, of somebody whom the caller does not see at all on the other side. */
  public boolean mayCrossHidden(Action crossing, @Nullable Id<Unit> at, Side side, Leave leave) {
    return mayCross(crossing, at, side, leave, Identity.HIDDEN);
  }

  private boolean mayCross(
      Action crossing, @Nullable Id<Unit> at, Side side, Leave leave, Identity seen) {
    return granted.grants().stream()
        .filter(one -> at == null || one.by().unit().equals(at))
        .anyMatch(one -> gate.allows(one.cell().crossing(crossing, side, leave, seen)));
  }

  /** Whether the unit that the caller acts from keeps a record, and so may write in it. */
  public boolean keepsRecord() {
    return granted.recordKept();
  }

  /** Says in the audit row that it was lawful by a consent. */
  public void restsOn(Id<Consent> given) {
    consent = given;
  }

  /** Says in the audit row that it was done in an emergency, which somebody else reviews. */
  public void restsOnEmergency() {
    emergency = true;
  }

  /** Says in the audit row what was read or made: a word of the glossary, and its id. */
  public void about(String what, @Nullable Id<?> id) {
    kind = what;
    thing = id;
  }

  /** Names persons whose data the answer shows, in the order shown; for lists. */
  public void shows(Collection<Id<Person>> shown) {
    persons.addAll(shown);
  }

  /** Names one person whose data the answer shows. */
  public void shows(Id<Person> shown) {
    persons.add(shown);
  }

  /** Names persons whose data is changed, and of whom the answer shows nothing. */
  void concerns(Collection<Id<Person>> changed) {
    concerned.addAll(changed);
  }

  /** What the answer shows, and by which right. */
  Shown shown() {
    Id<Unit> unit = granted.person() == null ? unit() : null;
    return new Shown(action, kind, thing, unit, List.copyOf(persons));
  }

  /**
   * Notes what was written, and under which law, in the record of whomever it was written of. What
   * a person says by their own login is no unit's entry.
   */
  void enter(AuditRow row) {
    if (granted.grants().isEmpty()) {
      return;
    }
    Id<Unit> unit = granted.by().unit();
    if (Writing.by(action) != Writing.NOTHING && keepsRecord() && !row.persons().isEmpty()) {
      tx.regimes()
          .written(
              provider(),
              row.persons(),
              new RegimeStore.Entry(unit, action.name(), row.objectKind(), row.object(), now));
      Map<RegimeStore.Entry, Id<Person>> more = new LinkedHashMap<>();
      written.forEach(
          (id, what) ->
              more.put(
                  new RegimeStore.Entry(unit, action.name(), what, id.value(), now), person()));
      tx.regimes().written(provider(), more);
    }
  }

  /** What was read by lifting a block was lawful by what lifted it. */
  private Ground ground() {
    if (emergency) {
      return Ground.EMERGENCY;
    }
    Ground lifted = parts == null ? null : parts.lifted();
    if (lifted != null) {
      return lifted;
    }
    return concerned.isEmpty() ? granted.ground() : Ground.NEED_IN_WORK;
  }

  AuditRow row() {
    Set<Id<Person>> named = new LinkedHashSet<>(persons);
    named.addAll(concerned);
    AuditRow row =
        AuditRow.allowed(
                now,
                asker.actor(granted.grants().isEmpty() ? null : granted.by()),
                action,
                List.copyOf(named))
            .withObject(kind, thing)
            .withGround(ground());
    Id<Consent> given = consent;
    return given == null ? row : row.withConsent(given);
  }
}
