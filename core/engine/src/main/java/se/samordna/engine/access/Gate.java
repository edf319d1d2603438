package se.samordna.engine.access;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import se.samordna.Id;
import se.samordna.access.Caller;
import se.samordna.audit.Action;
import se.samordna.audit.Ground;
import se.samordna.engine.store.Shown;
import se.samordna.engine.store.Tx;
import se.samordna.engine.store.UnitRelations;
import se.samordna.organisation.Assignment;
import se.samordna.organisation.Unit;
import se.samordna.person.Person;
import se.samordna.refusal.Code;

/**
 * Decides who may do what, by role and relation; whatever no right grants is denied.
 *
 * <p>A role counts only at the unit where it is held: somebody who is care staff in one team and
 * auditor in another reads the first team's persons and reviews the second's log. Asks the store at
 * most once, however many persons it is about, and not at all for a unit.
 */
@Component(service = Gate.class)
public final class Gate {
  private final Rights rights = Rights.shipped();

  /** Made by the component runtime. */
  @Activate
  public Gate() {}

  /** What the caller may of what is asked for; nothing of what is not known here. */
  Passage ask(Tx tx, Caller caller, Action action, Subject subject) {
    if (subject instanceof Subject.OfPerson of) {
      return person(tx, caller, action, of.person());
    }
    if (subject instanceof Subject.OfThing thing) {
      return found(thing.owner().apply(tx), owner -> person(tx, caller, action, owner));
    }
    if (subject instanceof Subject.OfEither either) {
      return found(either.whose().apply(tx), whose -> whose(tx, caller, action, whose));
    }
    if (subject instanceof Subject.OfAnswer of) {
      return answer(tx, caller, of.shown());
    }
    if (subject instanceof Subject.OfUnit of) {
      return unit(caller, action, of.unit());
    }
    if (subject instanceof Subject.OfCaller) {
      return decide(caller, action, null, unit -> Relation.OWN_UNIT);
    }
    if (subject instanceof Subject.OfProvider of && of.provider().equals(caller.provider())) {
      return decide(caller, action, null, unit -> Relation.OWN_UNIT);
    }
    return new Passage.Denied(null, Code.NOT_FOUND);
  }

  private static <T> Passage found(Optional<T> found, Function<T, Passage> passage) {
    return found.map(passage).orElseGet(() -> new Passage.Denied(null, Code.NOT_FOUND));
  }

  /** Whether the caller may do it at the unit; asks no store. */
  public boolean mayAt(Caller caller, Action action, Id<Unit> unit) {
    return caller.assignments().stream()
        .anyMatch(
            held ->
                held.unit().equals(unit)
                    && rights.of(action, held.role(), Relation.OWN_UNIT) == Effect.ALLOW);
  }

  private Passage whose(Tx tx, Caller caller, Action action, Whose whose) {
    return whose.person() == null
        ? unit(caller, action, whose.unit())
        : person(tx, caller, action, whose.person());
  }

  private Passage unit(Caller caller, Action action, Id<Unit> unit) {
    return decide(
        caller, action, null, one -> one.equals(unit) ? Relation.OWN_UNIT : Relation.NONE);
  }

  private Passage person(Tx tx, Caller caller, Action action, Id<Person> person) {
    return tx.careRelations()
        .between(caller.provider(), person, caller.units())
        .map(relations -> person(caller, action, person, relations))
        .orElseGet(() -> new Passage.Denied(null, Code.NOT_FOUND));
  }

  private Passage person(Caller caller, Action action, Id<Person> person, UnitRelations relations) {
    return decide(caller, action, person, unit -> relation(relations, unit));
  }

  /** All that the answer shows must be open to the caller now, by the right of what was done. */
  private Passage answer(Tx tx, Caller caller, Shown shown) {
    List<Passage> passages = new ArrayList<>();
    if (shown.unit() != null) {
      passages.add(unit(caller, shown.action(), shown.unit()));
    }
    Map<Id<Person>, UnitRelations> found =
        tx.careRelations().between(caller.provider(), shown.persons(), caller.units());
    for (Id<Person> person : shown.persons()) {
      UnitRelations relations = found.get(person);
      passages.add(
          relations == null
              ? new Passage.Denied(null, Code.NOT_FOUND)
              : person(caller, shown.action(), person, relations));
    }
    return passages.stream()
        .filter(Passage.Denied.class::isInstance)
        .findFirst()
        .orElseGet(() -> passages.get(0));
  }

  private static Relation relation(UnitRelations relations, Id<Unit> unit) {
    if (relations.open().contains(unit)) {
      return Relation.OWN_UNIT;
    }
    return relations.past().contains(unit) ? Relation.PAST_UNIT : Relation.NONE;
  }

  private Passage decide(
      Caller caller,
      Action action,
      @Nullable Id<Person> person,
      Function<Id<Unit>, Relation> relation) {
    List<Assignment> granting = new ArrayList<>();
    Effect best = Effect.HIDE;
    for (Assignment held : caller.assignments()) {
      Effect effect = rights.of(action, held.role(), relation.apply(held.unit()));
      if (effect == Effect.ALLOW) {
        granting.add(held);
      }
      best = effect.compareTo(best) > 0 ? effect : best;
    }
    if (granting.isEmpty()) {
      return new Passage.Denied(person, best == Effect.FORBID ? Code.NOT_YOURS : Code.NOT_FOUND);
    }
    Assignment by = granting.get(0);
    List<Id<Unit>> units = granting.stream().map(Assignment::unit).distinct().toList();
    return new Passage.Granted(person, by, units, ground(relation.apply(by.unit())));
  }

  private static Ground ground(Relation relation) {
    return relation == Relation.OWN_UNIT ? Ground.CARE_RELATION : Ground.NEED_IN_WORK;
  }
}
