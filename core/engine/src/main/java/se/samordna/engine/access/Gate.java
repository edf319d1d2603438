package se.samordna.engine.access;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import se.samordna.Id;
import se.samordna.access.Caller;
import se.samordna.audit.Action;
import se.samordna.audit.Ground;
import se.samordna.engine.store.ProtectionStore.Standing;
import se.samordna.engine.store.Shown;
import se.samordna.engine.store.Tx;
import se.samordna.engine.store.UnitRelations;
import se.samordna.organisation.Assignment;
import se.samordna.organisation.Role;
import se.samordna.organisation.Unit;
import se.samordna.person.Person;
import se.samordna.refusal.Code;

/**
 * Decides who may do what, by role, relation and the person's identity; whatever no right grants is
 * denied.
 *
 * <p>A role counts only at the unit where it is held: somebody who is care staff in one team and
 * auditor in another reads the first team's persons and reviews the second's log. Asks the store
 * once, however many persons it is about, once more when any of them has protected identity, and
 * not at all for a unit.
 */
@Component(service = Gate.class)
public final class Gate {
  private final Rights rights = Rights.shipped();

  /** Made by the component runtime. */
  @Activate
  public Gate() {}

  /** What the caller may of what is asked for; nothing of what is not known here. */
  Passage ask(Tx tx, Caller caller, Action action, Subject subject, Instant now) {
    Asked asked = new Asked(tx, caller, action, now);
    if (subject instanceof Subject.OfPerson of) {
      return person(asked, of.person());
    }
    if (subject instanceof Subject.OfThing thing) {
      return found(thing.owner().apply(tx), owner -> person(asked, owner));
    }
    if (subject instanceof Subject.OfEither either) {
      return found(either.whose().apply(tx), whose -> whose(asked, whose));
    }
    if (subject instanceof Subject.OfAnswer of) {
      return answer(asked, of.shown());
    }
    if (subject instanceof Subject.OfUnit of) {
      return unit(asked, of.unit());
    }
    if (subject instanceof Subject.OfCaller) {
      return decide(asked, null, Seen.ORDINARY, unit -> Relation.OWN_UNIT);
    }
    if (subject instanceof Subject.OfProvider of && of.provider().equals(caller.provider())) {
      return decide(asked, null, Seen.ORDINARY, unit -> Relation.OWN_UNIT);
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
                    && rights.of(action, held.role(), Relation.OWN_UNIT, Identity.ORDINARY)
                        == Effect.ALLOW);
  }

  /** Whether the caller reads of the person at that moment. */
  public boolean mayRead(Tx tx, Caller caller, Id<Person> person, Instant now) {
    return person(new Asked(tx, caller, Action.PERSON_READ, now), person)
        instanceof Passage.Granted;
  }

  private Passage whose(Asked asked, Whose whose) {
    return whose.person() == null ? unit(asked, whose.unit()) : person(asked, whose.person());
  }

  private Passage unit(Asked asked, Id<Unit> unit) {
    return decide(
        asked, null, Seen.ORDINARY, one -> one.equals(unit) ? Relation.OWN_UNIT : Relation.NONE);
  }

  private Passage person(Asked asked, Id<Person> person) {
    return asked
        .tx()
        .careRelations()
        .between(asked.caller().provider(), person, asked.caller().units())
        .map(relations -> persons(asked, Map.of(person, relations)).get(person))
        .orElseGet(() -> new Passage.Denied(null, Code.NOT_FOUND));
  }

  private Map<Id<Person>, Passage> persons(Asked asked, Map<Id<Person>, UnitRelations> found) {
    List<Id<Person>> open =
        found.entrySet().stream()
            .filter(each -> each.getValue().protection().hides())
            .filter(each -> !each.getValue().open().isEmpty())
            .map(Map.Entry::getKey)
            .toList();
    Caller caller = asked.caller();
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
                      unit -> relation(relations, unit));
                }));
  }

  private static Seen seen(Caller caller, UnitRelations relations, Standing standing) {
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
    Asked asked = new Asked(now.tx(), now.caller(), shown.action(), now.now());
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
      passages.add(found.getOrDefault(person, new Passage.Denied(null, Code.NOT_FOUND)));
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

  private static Relation relation(UnitRelations relations, Id<Unit> unit) {
    if (relations.open().contains(unit)) {
      return Relation.OWN_UNIT;
    }
    return relations.past().contains(unit) ? Relation.PAST_UNIT : Relation.NONE;
  }

  private Passage decide(
      Asked asked, @Nullable Id<Person> person, Seen seen, Function<Id<Unit>, Relation> relation) {
    List<Assignment> granting = new ArrayList<>();
    Effect best = Effect.HIDE;
    for (Assignment held : asked.caller().assignments()) {
      Effect effect =
          rights.of(asked.action(), held.role(), relation.apply(held.unit()), seen.identity());
      if (effect == Effect.ALLOW) {
        granting.add(held);
      }
      best = effect.compareTo(best) > 0 ? effect : best;
    }
    if (granting.isEmpty()) {
      return new Passage.Denied(person, code(best));
    }
    Assignment by = granting.get(0);
    List<Id<Unit>> units = granting.stream().map(Assignment::unit).distinct().toList();
    return new Passage.Granted(
        person, by, units, ground(asked, seen, relation.apply(by.unit())), seen);
  }

  private static Code code(Effect best) {
    return switch (best) {
      case NAMED_ONLY -> Code.NAMED_ONLY;
      case FORBID -> Code.NOT_YOURS;
      case HIDE, ALLOW -> Code.NOT_FOUND;
    };
  }

  private static Ground ground(Asked asked, Seen seen, Relation relation) {
    if (asked.action() == Action.LOG_EXPORT) {
      return Ground.STATUTE;
    }
    if (relation == Relation.OWN_UNIT
        && (seen.identity() == Identity.EMERGENCY || asked.action() == Action.EMERGENCY_OPEN)) {
      return Ground.EMERGENCY;
    }
    return relation == Relation.OWN_UNIT ? Ground.CARE_RELATION : Ground.NEED_IN_WORK;
  }

  /** Who asks for what, when, and where to look. */
  private record Asked(Tx tx, Caller caller, Action action, Instant now) {}
}
