package se.samordna.engine.access;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import se.samordna.Id;
import se.samordna.access.Caller;
import se.samordna.audit.Action;
import se.samordna.audit.Ground;
import se.samordna.engine.store.BlockStore.Held;
import se.samordna.engine.store.ProtectionStore.Standing;
import se.samordna.engine.store.Shown;
import se.samordna.engine.store.Tx;
import se.samordna.engine.store.UnitRelations;
import se.samordna.engine.time.SamordnaClock;
import se.samordna.organisation.Assignment;
import se.samordna.organisation.LegalRegime;
import se.samordna.organisation.Provider;
import se.samordna.organisation.Role;
import se.samordna.organisation.Unit;
import se.samordna.own.Self;
import se.samordna.person.Person;
import se.samordna.refusal.Code;

/**
 * Decides who may do what, by the one table of rights; whatever no right grants is denied.
 *
 * <p>A role counts only at the unit where it is held: somebody who is care staff in one team and
 * auditor in another reads the first team's persons and reviews the second's log. Asks the store
 * once, however many persons it is about, once more when any of them has protected identity; for a
 * unit only where something is written, which is refused at one that keeps no record. Under which
 * of the laws a unit keeps its records it asks only where a right tells them apart.
 */
@Component(service = Gate.class)
public final class Gate {
  private static final Set<Regime> KEEPING = EnumSet.complementOf(EnumSet.of(Regime.PO_NO_RECORD));

  private final Rights rights = Rights.shipped();
  private final String version = rights.version();

  /** Made by the component runtime. */
  @Activate
  public Gate() {}

  /** What the caller may of what is asked for; nothing of what is not known here. */
  Passage ask(Tx tx, Asker asker, Action action, Subject subject, Instant now) {
    if (asker instanceof Asker.Own own) {
      return own(tx, own.self(), action, subject);
    }
    return ask(tx, ((Asker.AtWork) asker).caller(), action, subject, now);
  }

  /**
   * What a person may of what is asked for: only what is about themselves is within reach, and
   * whoever else it is about is not told in the row, whose log this is none of.
   */
  private Passage own(Tx tx, Self self, Action action, Subject subject) {
    Optional<Id<Person>> whose = Optional.empty();
    if (subject instanceof Subject.OfPerson of) {
      whose = Optional.of(of.person());
    } else if (subject instanceof Subject.OfThing thing) {
      whose = thing.owner().apply(tx);
    }
    boolean theirs = whose.filter(self.person()::equals).isPresent();
    Seen seen = self.isProtected() ? Seen.LISTED : Seen.ORDINARY;
    Effect effect =
        rights.of(
            new Cell(
                action,
                Role.PERSON,
                theirs ? Relation.SELF : Relation.NONE,
                Side.OWN,
                Regime.HSL,
                Leave.UNASKED,
                seen.identity(),
                Block.NONE));
    return effect == Effect.ALLOW
        ? new Passage.Granted(self.person(), List.of(), Ground.OWN, seen, true, Closing.NONE)
        : new Passage.Denied(theirs ? self.person() : null, code(effect));
  }

  private Passage ask(Tx tx, Caller caller, Action action, Subject subject, Instant now) {
    Asked asked = new Asked(tx, caller, action, null, now);
    if (subject instanceof Subject.OfPerson of) {
      return person(asked, of.person());
    }
    if (subject instanceof Subject.OfThing thing) {
      return found(
          asked,
          thing.owner().apply(tx),
          owner -> person(asked.about(thing.kind(), thing.thing()), owner));
    }
    if (subject instanceof Subject.OfEither either) {
      return found(
          asked,
          either.whose().apply(tx),
          whose -> whose(asked.about(either.kind(), either.thing()), whose));
    }
    if (subject instanceof Subject.OfAnswer of) {
      return answer(asked, of.shown());
    }
    if (subject instanceof Subject.OfUnit of) {
      return unit(asked, of.unit());
    }
    if (subject instanceof Subject.OfProvider of && !of.provider().equals(caller.provider())) {
      return elsewhere(asked);
    }
    return decide(asked, null, Seen.ORDINARY, unit -> Relation.OWN_UNIT);
  }

  private <T> Passage found(Asked asked, Optional<T> found, Function<T, Passage> passage) {
    return found.map(passage).orElseGet(() -> elsewhere(asked));
  }

  /** What the caller's provider does not have, be it another's or nobody's. */
  private Passage elsewhere(Asked asked) {
    return decide(asked, null, Seen.ORDINARY, Side.OTHER, unit -> Relation.NONE, Set.of());
  }

  /**
   * Whether the caller may do it at a unit that keeps a record, under whichever law; asks no store.
   */
  public boolean mayAt(Caller caller, Action action, Id<Unit> unit) {
    return caller.assignments().stream()
        .filter(held -> held.unit().equals(unit))
        .anyMatch(held -> everyLaw(action, held.role(), Identity.ORDINARY));
  }

  /** Whether a unit that takes part lets the role do it, whichever law its records are under. */
  private boolean everyLaw(Action action, Role role, Identity identity) {
    return KEEPING.stream()
        .map(
            law ->
                new Cell(
                    action,
                    role,
                    Relation.OWN_UNIT,
                    Side.OWN,
                    law,
                    Leave.UNASKED,
                    identity,
                    Block.NONE))
        .allMatch(this::allows);
  }

  /** What tells the table of rights that decides here from any other. */
  public String version() {
    return version;
  }

  /** Whether the table of rights lets it through. */
  boolean allows(Cell cell) {
    return rights.of(cell) == Effect.ALLOW;
  }

  /**
   * Whether the role reads of persons whose care its unit takes part in.
   *
   * @param hidden whether the person's identity is protected
   * @param named whether it is for the holder to know all the same
   * @param opened whether the holder has opened in an emergency
   */
  public boolean couldRead(Role role, boolean hidden, boolean named, boolean opened) {
    Identity identity = Identity.ORDINARY;
    if (hidden) {
      identity = named ? Identity.NAMED : opened ? Identity.EMERGENCY : Identity.HIDDEN;
    }
    return everyLaw(Action.PERSON_READ, role, identity);
  }

  /**
   * Whether what a person had blocked was closed to a unit's staff.
   *
   * @param opened whether the holder had opened in an emergency
   */
  public boolean wasBlocked(List<Held> held, Id<Unit> unit, boolean opened) {
    return new Closing(held, opened).blocks(List.of(unit));
  }

  /** Whether the caller reads of the person at that moment. */
  public boolean mayRead(Tx tx, Caller caller, Id<Person> person, Instant now) {
    return may(tx, caller, Action.PERSON_READ, person, now);
  }

  /** Whether the caller may do something with one more person at that moment. */
  public boolean may(Tx tx, Caller caller, Action action, Id<Person> person, Instant now) {
    return row(new Asked(tx, caller, action, null, now), person) instanceof Passage.Granted;
  }

  private Passage whose(Asked asked, Whose whose) {
    return whose.person() == null ? unit(asked, whose.unit()) : person(asked, whose.person());
  }

  private Passage unit(Asked asked, Id<Unit> unit) {
    return decide(
        asked,
        null,
        Seen.ORDINARY,
        Side.OWN,
        one -> one.equals(unit) ? Relation.OWN_UNIT : Relation.NONE,
        asked.withoutRecord());
  }

  /** Those of some persons whom the caller reads of at that moment; two statements. */
  public Set<Id<Person>> mayRead(
      Tx tx, Caller caller, Collection<Id<Person>> persons, Instant now) {
    return persons(
            new Asked(tx, caller, Action.PERSON_READ, null, now),
            tx.careRelations().between(caller.provider(), persons, caller.units()))
        .entrySet()
        .stream()
        .filter(each -> each.getValue() instanceof Passage.Granted)
        .map(Map.Entry::getKey)
        .collect(Collectors.toSet());
  }

  private Passage person(Asked asked, Id<Person> person) {
    Passage passage = row(asked, person);
    return passage instanceof Passage.Denied ? led(asked, person, passage) : passage;
  }

  private static Passage led(Passage there, Id<Person> survivor) {
    return there instanceof Passage.Denied
        ? there
        : new Passage.Denied(survivor, Code.PERSON_MERGED);
  }

  private Passage row(Asked asked, Id<Person> person) {
    return asked
        .tx()
        .careRelations()
        .between(asked.caller().provider(), person, asked.caller().units())
        .map(relations -> persons(asked, Map.of(person, relations)).get(person))
        .orElseGet(() -> elsewhere(asked));
  }

  /** A row that was merged leads to the one that remains, whoever may do there what is asked. */
  private Passage led(Asked asked, Id<Person> person, Passage denied) {
    return asked
        .tx()
        .merges()
        .survivor(asked.caller().provider(), person)
        .map(survivor -> led(row(asked, survivor), survivor))
        .orElse(denied);
  }

  private Map<Id<Person>, Passage> persons(Asked asked, Map<Id<Person>, UnitRelations> found) {
    List<Id<Person>> open =
        found.entrySet().stream()
            .filter(each -> weighsStanding(each.getValue()))
            .map(Map.Entry::getKey)
            .toList();
    Caller caller = asked.caller();
    List<Id<Person>> blocking = open.stream().filter(one -> blocks(found, one)).toList();
    Map<Id<Person>, List<Held>> held =
        blocking.isEmpty()
            ? Map.of()
            : asked.tx().blocks().heldNow(caller.provider(), blocking, asked.now());
    Id<Unit> writer = held.isEmpty() ? null : asked.writer();
    Map<Id<Person>, Standing> standing =
        open.isEmpty()
            ? Map.of()
            : asked
                .tx()
                .protections()
                .standing(caller.provider(), open, caller.staff(), asked.now());
    return found.entrySet().stream()
        .collect(
            Collectors.toMap(
                Map.Entry::getKey,
                each -> {
                  UnitRelations relations = each.getValue();
                  Standing own = standing.getOrDefault(each.getKey(), Standing.NONE);
                  return decide(
                      asked,
                      each.getKey(),
                      seen(caller, relations, own),
                      Side.OWN,
                      unit -> relation(relations, own, unit),
                      relations.withoutRecord(),
                      new Blocked(
                          new Closing(
                              held.getOrDefault(each.getKey(), List.of()), own.openUntil() != null),
                          asked.thing() != null,
                          writer));
                }));
  }

  private static boolean blocks(Map<Id<Person>, UnitRelations> found, Id<Person> person) {
    UnitRelations relations = found.get(person);
    return relations != null && relations.blocks();
  }

  /**
   * What some persons of a provider have blocked, as the caller meets it; those who have blocked
   * nothing are left out. What lifts a block within its provider lifts none for another's staff.
   */
  Map<Id<Person>, Closing> closings(
      Tx tx, Caller caller, Id<Provider> provider, Collection<Id<Person>> persons, Instant now) {
    Map<Id<Person>, List<Held>> held = tx.blocks().heldNow(provider, persons, now);
    if (held.isEmpty()) {
      return Map.of();
    }
    boolean outside = !provider.equals(caller.provider());
    Map<Id<Person>, Standing> standing =
        outside
            ? Map.of()
            : tx.protections().standing(provider, held.keySet(), caller.staff(), now);
    return held.entrySet().stream()
        .collect(
            Collectors.toMap(
                Map.Entry::getKey,
                each -> {
                  Standing own = standing.getOrDefault(each.getKey(), Standing.NONE);
                  Closing closing = new Closing(each.getValue(), own.openUntil() != null);
                  return outside ? closing.fromOutside() : closing;
                }));
  }

  /**
   * Who is protected is named to some, what is blocked may be lifted by some, and whoever is in no
   * care here may be opened.
   */
  private static boolean weighsStanding(UnitRelations relations) {
    return relations.protection().hides() || relations.blocks() || relations.open().isEmpty();
  }

  private static Seen seen(Caller caller, UnitRelations relations, Standing standing) {
    if (relations.open().isEmpty() && standing.openAt() != null) {
      return Seen.IN_EMERGENCY;
    }
    if (!relations.protection().hides()) {
      return Seen.ORDINARY;
    }
    boolean leads = relations.open().stream().anyMatch(unit -> caller.has(Role.TEAM_LEADER, unit));
    if (leads || standing.coordinates()) {
      return Seen.ANSWERING;
    }
    if (standing.listed()) {
      return Seen.LISTED;
    }
    return standing.openUntil() == null ? Seen.HIDDEN : Seen.IN_EMERGENCY;
  }

  /** All that the answer shows must be open to the caller now, by the right of what was done. */
  private Passage answer(Asked now, Shown shown) {
    Asked asked =
        new Asked(now.tx(), now.caller(), shown.action(), null, now.now())
            .about(shown.kind(), shown.thing());
    List<Passage> passages = new ArrayList<>();
    if (shown.unit() != null) {
      passages.add(unit(asked, shown.unit()));
    }
    Map<Id<Person>, Passage> found =
        persons(
            asked,
            now.tx()
                .careRelations()
                .between(now.caller().provider(), shown.persons(), now.caller().units()));
    for (Id<Person> person : shown.persons()) {
      passages.add(found.containsKey(person) ? found.get(person) : elsewhere(asked));
    }
    return passages.stream()
        .filter(Passage.Denied.class::isInstance)
        .findFirst()
        .map(denied -> shown.unit() == null ? denied : ofList((Passage.Denied) denied))
        .orElseGet(() -> passages.get(0));
  }

  /**
   * A list told of somebody without a name, or before the identity was protected; it was made all
   * the same, and whoever asked for it is told that.
   */
  private static Passage ofList(Passage.Denied denied) {
    return denied.code() == Code.NAMED_ONLY
        ? new Passage.Denied(denied.person(), Code.ANSWER_NOT_KEPT)
        : denied;
  }

  /** A unit that opens in an emergency takes part as long as that holds, for whoever opened. */
  private static Relation relation(UnitRelations relations, Standing own, Id<Unit> unit) {
    if (relations.open().contains(unit) || unit.equals(own.openAt())) {
      return Relation.OWN_UNIT;
    }
    return relations.past().contains(unit) ? Relation.PAST_UNIT : Relation.NONE;
  }

  private Passage decide(
      Asked asked, @Nullable Id<Person> person, Seen seen, Function<Id<Unit>, Relation> relation) {
    return decide(asked, person, seen, Side.OWN, relation, asked.withoutRecord());
  }

  /** A right that is held where no record is kept is the last to go by. */
  private Passage decide(
      Asked asked,
      @Nullable Id<Person> person,
      Seen seen,
      Side side,
      Function<Id<Unit>, Relation> relation,
      Set<Id<Unit>> withoutRecord) {
    return decide(asked, person, seen, side, relation, withoutRecord, Blocked.NOTHING);
  }

  private Passage decide(
      Asked asked,
      @Nullable Id<Person> person,
      Seen seen,
      Side side,
      Function<Id<Unit>, Relation> relation,
      Set<Id<Unit>> withoutRecord,
      Blocked blocked) {
    List<Passage.Grant> grants = new ArrayList<>();
    List<Passage.Grant> silent = new ArrayList<>();
    Function<Id<Unit>, Regime> regimes = regimes(asked, withoutRecord);
    Effect best = Effect.HIDE;
    for (Assignment held : asked.caller().assignments()) {
      Cell cell =
          new Cell(
              asked.action(),
              held.role(),
              relation.apply(held.unit()),
              side,
              regimes.apply(held.unit()),
              Leave.UNASKED,
              seen.identity(),
              blocked.at(held.unit()));
      Effect effect = rights.of(cell);
      if (effect == Effect.ALLOW) {
        (withoutRecord.contains(held.unit()) ? silent : grants).add(new Passage.Grant(held, cell));
      }
      best = effect.compareTo(best) > 0 ? effect : best;
    }
    boolean recordKept = !grants.isEmpty();
    grants.addAll(silent);
    if (grants.isEmpty()) {
      return new Passage.Denied(person, code(best));
    }
    boolean opened = blocked.closing().opened();
    return new Passage.Granted(
        person, grants, ground(grants.get(0).cell(), opened), seen, recordKept, blocked.closing());
  }

  /** Under which law each unit keeps its records; any that keeps one where none tells apart. */
  private Function<Id<Unit>, Regime> regimes(Asked asked, Set<Id<Unit>> withoutRecord) {
    Map<Id<Unit>, LegalRegime> known =
        rights.tellsApart(asked.action(), KEEPING)
            ? asked
                .tx()
                .regimes()
                .of(
                    asked.caller().provider(),
                    asked.caller().units(),
                    SamordnaClock.day(asked.now()))
            : Map.of();
    return unit -> {
      LegalRegime law = known.get(unit);
      if (withoutRecord.contains(unit)) {
        return Regime.PO_NO_RECORD;
      }
      return law == null ? Regime.HSL : Regime.of(law);
    };
  }

  private static Code code(Effect best) {
    return switch (best) {
      case NAMED_ONLY -> Code.NAMED_ONLY;
      case FORBID -> Code.NOT_YOURS;
      case ASK -> Code.CONSENT_MISSING;
      case BLOCKED -> Code.BLOCKED_BY_PERSON;
      case OTHER_LAW -> Code.BLOCK_IN_HEALTH_CARE_ALONE;
      case NO_RECORD -> Code.NO_RECORD_KEPT;
      case HIDE, ALLOW -> Code.NOT_FOUND;
    };
  }

  private static Ground ground(Cell cell, boolean opened) {
    if (cell.block() == Block.LIFTED) {
      return opened ? Ground.EMERGENCY : Ground.CONSENT;
    }
    if (cell.action() == Action.LOG_EXPORT) {
      return Ground.STATUTE;
    }
    if (cell.relation() != Relation.OWN_UNIT) {
      return Ground.NEED_IN_WORK;
    }
    return cell.identity() == Identity.EMERGENCY || cell.action() == Action.EMERGENCY_OPEN
        ? Ground.EMERGENCY
        : Ground.CARE_RELATION;
  }

  /**
   * What the person has blocked, and whether it is about one thing that some unit has written.
   *
   * @param writer {@code null} when nobody knows
   */
  private record Blocked(Closing closing, boolean thing, @Nullable Id<Unit> writer) {
    static final Blocked NOTHING = new Blocked(Closing.NONE, false, null);

    Block at(Id<Unit> unit) {
      return thing ? closing.ofAny(unit, writer) : Block.NONE;
    }
  }

  /**
   * Who asks for what, when, and where to look.
   *
   * @param thing what was written by some unit, {@code null} when it is about no such thing
   */
  private record Asked(Tx tx, Caller caller, Action action, @Nullable Id<?> thing, Instant now) {
    /** The same about a thing, which only what is written in the record counts as. */
    Asked about(String kind, @Nullable Id<?> what) {
      return new Asked(tx, caller, action, Written.KINDS.contains(kind) ? what : null, now);
    }

    @Nullable Id<Unit> writer() {
      Id<?> what = thing;
      return what == null
          ? null
          : tx.blocks().writers(caller.provider(), List.of(what.value())).get(what.value());
    }

    /** The caller's units that keep no record; asks the store only where something is written. */
    Set<Id<Unit>> withoutRecord() {
      return Writing.by(action) == Writing.NOTHING
          ? Set.of()
          : tx.regimes().withoutRecord(caller.provider(), caller.units());
    }
  }
}
