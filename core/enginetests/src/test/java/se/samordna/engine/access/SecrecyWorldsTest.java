package se.samordna.engine.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import se.samordna.Id;
import se.samordna.access.Caller;
import se.samordna.audit.Action;
import se.samordna.block.Block;
import se.samordna.block.BlockLift;
import se.samordna.engine.store.CareRelationStore;
import se.samordna.engine.store.ProtectionStore;
import se.samordna.engine.store.RegimeStore;
import se.samordna.engine.store.Tx;
import se.samordna.enginetests.House;
import se.samordna.network.Said;
import se.samordna.organisation.Assignment;
import se.samordna.organisation.Profession;
import se.samordna.organisation.Role;
import se.samordna.organisation.Staff;
import se.samordna.organisation.Unit;
import se.samordna.person.Person;
import se.samordna.person.Protection;
import se.samordna.plan.Plan;
import se.samordna.plan.PlanContent;
import se.samordna.plan.PlanType;
import se.samordna.reference.Asking;
import se.samordna.reference.Secrecy;
import se.samordna.reference.Secrecy.Answer;
import se.samordna.store.OpenedStores;

/**
 * Random worlds of units, roles, relations, protected identities, blocks, lifts and emergencies on
 * a real store. Each access is decided by the gate, which finds all of it in the store, and by a
 * second reading of the laws, which is told the plain facts of the world.
 */
class SecrecyWorldsTest {
  private static final int WORLDS = Boolean.getBoolean("samordna.long") ? 100_000 : 5_000;
  private static final int AT_ONCE = 50;
  private static final int ASKED = 4;
  private static final LocalDate LONG_AGO = LocalDate.of(2020, 1, 1);
  private static final List<Role> ROLES =
      List.of(
          Role.CARE_STAFF,
          Role.CARE_STAFF,
          Role.TEAM_LEADER,
          Role.UNIT_MANAGER,
          Role.ADMIN,
          Role.AUDITOR);

  private final House house = new House(OpenedStores.shared(OpenedStores.Kind.H2));
  private final House other = new House(house.store);
  private final List<Unit> units =
      List.of(house.unit, house.unit("Väster"), house.unit("Söder"), house.unit("Öster"));
  private final List<Id<Staff>> staff =
      List.of(house.nurse().staff(), house.nurse().staff(), house.nurse().staff());
  private final Instant now = house.clock.instant();
  private final Map<Answer, Integer> answers = new EnumMap<>(Answer.class);

  /** What is so, told plainly. */
  private static final class World {
    final Id<Person> person = Id.next();
    final Set<Id<Unit>> takesPart = new HashSet<>();
    final Set<Id<Unit>> tookPart = new HashSet<>();
    final Set<Id<Staff>> listed = new HashSet<>();
    final Set<Id<Staff>> opened = new HashSet<>();
    final Map<Id<Unit>, Set<Id<Unit>>> blocked = new HashMap<>();
    final Id<Plan> plan = Id.next();
    boolean hidden;
    boolean foreign;
    @Nullable Id<Unit> writer;
  }

  @Test
  void the_gate_says_in_each_world_what_the_laws_say() {
    Random random = new Random(20270301);
    for (int done = 0; done < WORLDS; done += AT_ONCE) {
      int first = done;
      house.store.preview(
          tx -> {
            for (int i = 0; i < AT_ONCE; i++) {
              World world = made(tx, random);
              for (int asked = 0; asked < ASKED; asked++) {
                ask(tx, world, random, first + i);
              }
            }
            return first;
          });
    }
    assertThat(answers)
        .containsOnlyKeys(
            Answer.YES, Answer.BLOCKED, Answer.NAMED_ONLY, Answer.NOT_THEIRS, Answer.ABSENT);
    assertThat(answers.values()).allMatch(times -> times > WORLDS / 50);
  }

  private World made(Tx tx, Random random) {
    World world = new World();
    world.foreign = random.nextInt(12) == 0;
    world.hidden = random.nextInt(4) == 0;
    House home = world.foreign ? other : house;
    tx.persons()
        .add(
            new Person(
                world.person,
                home.provider.id(),
                1,
                "Alma",
                "Exempel",
                "",
                null,
                List.of(),
                world.hidden ? Protection.SECRECY_MARKING : Protection.NONE,
                "",
                "",
                ""));
    if (world.foreign) {
      open(tx, other, world, other.unit);
      return world;
    }
    for (Unit unit : units) {
      int how = random.nextInt(3);
      if (how > 0) {
        open(tx, house, world, unit);
        world.takesPart.add(unit.id());
      }
      if (how == 2) {
        tx.careRelations()
            .endAll(
                house.provider.id(),
                world.person,
                unit.id(),
                new CareRelationStore.Ended(null, "CLOSED", now));
        world.takesPart.remove(unit.id());
        world.tookPart.add(unit.id());
      }
    }
    if (!world.takesPart.isEmpty() || !world.tookPart.isEmpty()) {
      write(tx, world, random);
      block(tx, world, random);
      openings(tx, world, random);
    }
    return world;
  }

  private void open(Tx tx, House home, World world, Unit unit) {
    tx.careRelations()
        .open(
            home.provider.id(),
            world.person,
            unit.id(),
            "registered",
            now.minus(Duration.ofDays(9)));
  }

  /** A plan that some unit wrote; of one in five nobody knows which. */
  private void write(Tx tx, World world, Random random) {
    tx.plans()
        .add(
            house.provider.id(),
            new Plan(
                world.plan,
                world.person,
                PlanType.CM_PLAN,
                1,
                PlanContent.EMPTY,
                null,
                List.of(),
                now,
                null));
    if (random.nextInt(5) > 0) {
      Id<Unit> writer = any(random).id();
      world.writer = writer;
      tx.regimes()
          .written(
              house.provider.id(),
              List.of(world.person),
              new RegimeStore.Entry(
                  writer, Action.PLAN_CHANGE.name(), "plan", world.plan.value(), now));
    }
  }

  private void block(Tx tx, World world, Random random) {
    Said said = Said.byPerson(LONG_AGO, Said.Way.PHONE);
    Id<Staff> by = staff.get(0);
    for (Unit unit : units) {
      if (random.nextInt(3) == 0) {
        Id<Block> id = Id.next();
        tx.blocks()
            .lay(
                house.provider.id(),
                new Block(
                    id,
                    world.person,
                    unit.id(),
                    "",
                    said,
                    by,
                    now.minusSeconds(random.nextInt(2) * 60L),
                    null,
                    List.of()));
        if (random.nextInt(4) == 0) {
          tx.blocks().end(house.provider.id(), id, new Block.Ending(said, by, now));
        } else {
          world.blocked.put(unit.id(), lifts(tx, id, random));
        }
      }
    }
  }

  private Set<Id<Unit>> lifts(Tx tx, Id<Block> block, Random random) {
    Set<Id<Unit>> lifted = new HashSet<>();
    for (Unit unit : units) {
      if (random.nextInt(4) == 0) {
        Instant until = now.plusSeconds(random.nextInt(3) - 1L);
        tx.blocks()
            .lift(
                house.provider.id(),
                block,
                new BlockLift(
                    Id.next(),
                    unit.id(),
                    "",
                    Said.byPerson(LONG_AGO, Said.Way.PHONE),
                    staff.get(0),
                    now.minusSeconds(60),
                    until));
        if (now.isBefore(until)) {
          lifted.add(unit.id());
        }
      }
    }
    return lifted;
  }

  private void openings(Tx tx, World world, Random random) {
    for (Id<Staff> one : staff) {
      if (random.nextInt(4) == 0) {
        world.listed.add(one);
        tx.protections()
            .name(
                house.provider.id(),
                new ProtectionStore.Named(Id.next(), world.person, one, "Möter", one, now));
      }
      if (random.nextInt(4) == 0) {
        Instant until = now.plusSeconds(random.nextInt(3) - 1L);
        tx.protections()
            .open(
                house.provider.id(),
                new ProtectionStore.Opened(
                    Id.next(),
                    world.person,
                    one,
                    units.get(0).id(),
                    "Det är bråttom nu",
                    until.minus(Duration.ofHours(4)),
                    until,
                    false));
        if (now.isBefore(until)) {
          world.opened.add(one);
        }
      }
    }
  }

  private Unit any(Random random) {
    return units.get(random.nextInt(units.size()));
  }

  private void ask(Tx tx, World world, Random random, int number) {
    Id<Staff> who = staff.get(random.nextInt(staff.size()));
    List<Assignment> held = new ArrayList<>();
    for (int i = random.nextInt(3); i >= 0; i--) {
      Role role = ROLES.get(random.nextInt(ROLES.size()));
      held.add(
          new Assignment(
              Id.next(),
              who,
              any(random).id(),
              role,
              Profession.NURSE,
              BigDecimal.ONE,
              true,
              LONG_AGO,
              null));
    }
    Caller caller =
        house.caller(new Staff(who, house.provider.id(), "Anna", "Region", null, false), held);
    Action action =
        random.nextInt(3) == 0
            ? Action.PLAN_READ
            : Action.values()[random.nextInt(Action.values().length)];
    boolean thing = random.nextBoolean();
    Subject subject =
        thing
            ? new Subject.OfThing(
                "plan", world.plan, at -> at.plans().personOf(house.provider.id(), world.plan))
            : new Subject.OfPerson(world.person);
    Passage passage = house.gate.ask(tx, new Asker.AtWork(caller), action, subject, now);
    compare(passage, lawful(world, caller, action, thing), "world " + number + ", " + action);
  }

  private Map<Assignment, Answer> lawful(World world, Caller caller, Action action, boolean thing) {
    boolean none =
        world.foreign || (world.takesPart.isEmpty() && world.tookPart.isEmpty() && thing);
    Map<Assignment, Answer> lawful = new HashMap<>();
    for (Assignment one : caller.assignments()) {
      Asking asking =
          new Asking(
              action,
              one.role(),
              none ? Asking.Relation.NONE : relation(world, one.unit()),
              none ? Asking.Side.OTHER : Asking.Side.OWN,
              Asking.Regime.HSL,
              Asking.Leave.UNASKED,
              none ? Asking.Identity.ORDINARY : identity(world, caller),
              thing ? blocked(world, caller.staff(), one.unit()) : Asking.Block.NONE);
      lawful.put(one, Secrecy.of(asking));
    }
    return lawful;
  }

  private static Asking.Relation relation(World world, Id<Unit> unit) {
    if (world.takesPart.contains(unit)) {
      return Asking.Relation.OWN_UNIT;
    }
    return world.tookPart.contains(unit) ? Asking.Relation.PAST_UNIT : Asking.Relation.NONE;
  }

  private static Asking.Identity identity(World world, Caller caller) {
    if (!world.hidden) {
      return Asking.Identity.ORDINARY;
    }
    boolean leads =
        caller.assignments().stream()
            .anyMatch(
                one -> one.role() == Role.TEAM_LEADER && world.takesPart.contains(one.unit()));
    if (leads || world.listed.contains(caller.staff())) {
      return Asking.Identity.NAMED;
    }
    return world.opened.contains(caller.staff())
        ? Asking.Identity.EMERGENCY
        : Asking.Identity.HIDDEN;
  }

  /**
   * Whose writing is blocked for the unit; what nobody knows the writer of is any blocked unit's.
   */
  private static Asking.Block blocked(World world, Id<Staff> who, Id<Unit> at) {
    Set<Asking.Block> found =
        world.blocked.entrySet().stream()
            .filter(each -> !each.getKey().equals(at))
            .filter(each -> world.writer == null || each.getKey().equals(world.writer))
            .map(
                each ->
                    each.getValue().contains(at) || world.opened.contains(who)
                        ? Asking.Block.LIFTED
                        : Asking.Block.BLOCKED)
            .collect(Collectors.toSet());
    if (found.contains(Asking.Block.BLOCKED)) {
      return Asking.Block.BLOCKED;
    }
    return found.isEmpty() ? Asking.Block.NONE : Asking.Block.LIFTED;
  }

  private void compare(Passage passage, Map<Assignment, Answer> lawful, String which) {
    List<Answer> generous =
        List.of(
            Answer.ABSENT,
            Answer.NOT_THEIRS,
            Answer.NAMED_ONLY,
            Answer.ASK,
            Answer.BLOCKED,
            Answer.YES);
    Answer best =
        generous.get(lawful.values().stream().mapToInt(generous::indexOf).max().orElseThrow());
    answers.merge(best, 1, Integer::sum);
    assertThat(told(passage)).as(which).isEqualTo(best);
    if (passage instanceof Passage.Granted granted) {
      assertThat(granted.grants().stream().map(Passage.Grant::by).collect(Collectors.toSet()))
          .as(which)
          .isEqualTo(
              lawful.entrySet().stream()
                  .filter(each -> each.getValue() == Answer.YES)
                  .map(Map.Entry::getKey)
                  .collect(Collectors.toSet()));
    }
  }

  private static Answer told(Passage passage) {
    if (passage instanceof Passage.Denied denied) {
      return switch (denied.code()) {
        case NOT_FOUND -> Answer.ABSENT;
        case NOT_YOURS -> Answer.NOT_THEIRS;
        case NAMED_ONLY -> Answer.NAMED_ONLY;
        case CONSENT_MISSING -> Answer.ASK;
        case BLOCKED_BY_PERSON -> Answer.BLOCKED;
        default -> throw new AssertionError(denied.code());
      };
    }
    return Answer.YES;
  }
}
