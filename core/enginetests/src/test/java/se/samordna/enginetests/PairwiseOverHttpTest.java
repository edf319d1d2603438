package se.samordna.enginetests;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
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
import se.samordna.enginetests.WholeHouse.Visitor;
import se.samordna.network.Said;
import se.samordna.organisation.Principal;
import se.samordna.organisation.Profession;
import se.samordna.organisation.Provider;
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
 * Cells of the space of accesses asked for over HTTP, so many that every two values of two
 * dimensions meet in one of them, and the answer held against the second reading of the laws. What
 * crosses the border by a consent is asked for in {@code PersonLinksTest} and {@code
 * ConsentWorldsTest}.
 */
class PairwiseOverHttpTest {
  private static final long SEED = 20270301;
  private static final LocalDate LONG_AGO = LocalDate.of(2020, 1, 1);

  /** What is asked for, and by which action the table decides it. */
  private enum Asked {
    PERSON("/persons/{person}", Action.PERSON_READ, false),
    PLANS("/persons/{person}/plans", Action.PLAN_READ, false),
    PLAN("/plans/{plan}", Action.PLAN_READ, true),
    PLAN_VERSIONS("/plans/{plan}/versions", Action.PLAN_READ, true),
    CRISIS_PLAN("/persons/{person}/crisis-plan/versions", Action.CRISIS_PLAN_READ, false),
    LOG("/persons/{person}/log", Action.LOG_READ, false),
    NAMED("/persons/{person}/named-staff", Action.NAMED_STAFF_READ, false),
    RIGHTS("/persons/{person}/past/rights?at=2027-03-01T07:00:00Z", Action.RIGHTS_READ, false);

    final String address;
    final Action action;
    final boolean thing;

    Asked(String address, Action action, boolean thing) {
      this.address = address;
      this.action = action;
      this.thing = thing;
    }
  }

  /** What the dimensions can be; {@code THEIRS} is a person of another provider. */
  private static final List<List<?>> DIMENSIONS =
      List.of(
          Arrays.asList(Asked.values()),
          List.of(Role.CARE_STAFF, Role.TEAM_LEADER, Role.UNIT_MANAGER, Role.ADMIN, Role.AUDITOR),
          List.of(Asking.Relation.OWN_UNIT, Asking.Relation.PAST_UNIT, Asking.Relation.NONE),
          List.of("OURS", "THEIRS"),
          List.of(Provider.Kind.HEALTH_CARE, Provider.Kind.SOCIAL_CARE),
          Arrays.asList(Asking.Identity.values()),
          Arrays.asList(Asking.Block.values()));

  /** The same for those who take part in the care, to whom the other dimensions matter. */
  private static final List<List<?>> IN_CARE =
      List.of(
          DIMENSIONS.get(0),
          List.of(Role.CARE_STAFF, Role.TEAM_LEADER),
          List.of(Asking.Relation.OWN_UNIT),
          List.of("OURS"),
          DIMENSIONS.get(4),
          DIMENSIONS.get(5),
          DIMENSIONS.get(6));

  /** One cell, as it is set up. */
  private record Cell(
      Asked asked,
      Role role,
      Asking.Relation relation,
      boolean theirs,
      Provider.Kind kind,
      Asking.Identity identity,
      Asking.Block block) {
    static Cell of(List<?> row) {
      return new Cell(
          (Asked) row.get(0),
          (Role) row.get(1),
          (Asking.Relation) row.get(2),
          row.get(3).equals("THEIRS"),
          (Provider.Kind) row.get(4),
          (Asking.Identity) row.get(5),
          (Asking.Block) row.get(6));
    }

    /** What the laws look at: nobody learns anything of whom another provider knows. */
    Asking asking() {
      Asking.Regime regime =
          kind == Provider.Kind.HEALTH_CARE ? Asking.Regime.HSL : Asking.Regime.SOL;
      boolean leads = role == Role.TEAM_LEADER && relation == Asking.Relation.OWN_UNIT;
      Asking.Identity seen =
          identity != Asking.Identity.ORDINARY && leads ? Asking.Identity.NAMED : identity;
      return theirs
          ? new Asking(
              asked.action,
              role,
              Asking.Relation.NONE,
              Asking.Side.OTHER,
              regime,
              Asking.Leave.UNASKED,
              Asking.Identity.ORDINARY,
              Asking.Block.NONE)
          : new Asking(
              asked.action,
              role,
              relation,
              Asking.Side.OWN,
              regime,
              Asking.Leave.UNASKED,
              seen,
              asked.thing ? blockMet() : Asking.Block.NONE);
    }

    /** An emergency lifts what is blocked, too. */
    private Asking.Block blockMet() {
      return block == Asking.Block.BLOCKED && identity == Asking.Identity.EMERGENCY
          ? Asking.Block.LIFTED
          : block;
    }
  }

  /** A provider with a unit that asks and one that has written. */
  private record Place(Provider provider, Unit asking, Unit writing) {}

  private final House house = new House(OpenedStores.shared(OpenedStores.Kind.H2));
  private final WholeHouse whole = new WholeHouse(new FactTeam(house));
  private final Instant now = house.clock.instant();
  private final Map<Provider.Kind, Place> places = new EnumMap<>(Provider.Kind.class);
  private final Map<Provider.Kind, Map<Role, Visitor>> visitors = new HashMap<>();
  private final Map<Provider.Kind, Map<Role, Id<Staff>>> staff = new HashMap<>();
  private final Unit elsewhere = new House(house.store).unit;

  @AfterEach
  void close() {
    whole.close();
  }

  private void open(Provider.Kind kind) {
    Principal principal =
        house.organisations.addPrincipal(house.operator, "P " + kind, Principal.Kind.REGION);
    Provider provider =
        house.organisations.addProvider(house.operator, principal.id(), "V " + kind, kind);
    Place place =
        new Place(
            provider,
            house.organisations.addUnit(house.operator, provider.id(), "Frågar", null),
            house.organisations.addUnit(house.operator, provider.id(), "Skriver", null));
    places.put(kind, place);
    for (Object role : DIMENSIONS.get(1)) {
      Caller caller = house.staff((Role) role, Profession.NURSE, place.asking());
      staff.computeIfAbsent(kind, key -> new HashMap<>()).put((Role) role, caller.staff());
      visitors
          .computeIfAbsent(kind, key -> new HashMap<>())
          .put((Role) role, whole.visitor(role.toString(), caller));
    }
  }

  @Test
  void the_answers_over_http_are_those_of_the_laws() {
    for (Provider.Kind kind : Provider.Kind.values()) {
      open(kind);
    }
    List<Cell> cells =
        Stream.concat(pairwise(DIMENSIONS).stream(), pairwise(IN_CARE).stream())
            .map(Cell::of)
            .toList();
    Map<Answer, Integer> met = new TreeMap<>();
    List<String> wrong = new ArrayList<>();
    for (Cell cell : cells) {
      Answer lawful = Secrecy.of(cell.asking());
      met.merge(lawful, 1, Integer::sum);
      InProcess.Reply reply = ask(cell);
      if (!told(reply).equals(expected(lawful))) {
        wrong.add(cell + " is " + lawful + ", and " + told(reply) + " was answered");
      }
    }
    assertThat(wrong).isEmpty();
    assertThat(cells).hasSizeBetween(60, 140);
    assertThat(met).containsKeys(Answer.YES, Answer.BLOCKED, Answer.NAMED_ONLY, Answer.ABSENT);
  }

  private static String expected(Answer answer) {
    return switch (answer) {
      case YES -> "200";
      case BLOCKED -> "403 CM-5070";
      case ASK -> "403 CM-5020";
      case NAMED_ONLY -> "403 CM-5008";
      case NOT_THEIRS -> "403 CM-5004";
      case NO_RECORD, OTHER_LAW ->
          throw new AssertionError("What is only read is refused for neither: " + answer);
      case ABSENT -> "404 CM-1014";
    };
  }

  private static String told(InProcess.Reply reply) {
    String code = reply.body().replaceAll("(?s).*?\"code\" ?: ?\"(CM-\\d+)\".*", "$1");
    return reply.status() < 300 ? "200" : reply.status() + " " + code;
  }

  private InProcess.Reply ask(Cell cell) {
    Id<Person> person = Id.next();
    Id<Plan> plan = Id.next();
    house.store.write(
        tx -> {
          write(tx, cell, person, plan);
          return person;
        });
    String address =
        cell.asked()
            .address
            .replace("{person}", person.toString())
            .replace("{plan}", plan.toString());
    Way way = new Way("pairwise", "GET", cell.asked().address, "", false, false, false, false);
    return whole.ask(visitors.get(cell.kind()).get(cell.role()), way, address, "");
  }

  private void write(Tx tx, Cell cell, Id<Person> person, Id<Plan> plan) {
    Place place = places.get(cell.kind());
    Id<Provider> provider = cell.theirs() ? elsewhere.provider() : place.provider().id();
    Unit writing = cell.theirs() ? elsewhere : place.writing();
    boolean hides = cell.identity() != Asking.Identity.ORDINARY;
    tx.persons()
        .add(
            new Person(
                person,
                provider,
                1,
                "Alma",
                "Exempel",
                "",
                null,
                List.of(),
                hides ? Protection.SECRECY_MARKING : Protection.NONE,
                "",
                "",
                ""));
    relate(tx, provider, person, writing);
    tx.plans()
        .add(
            provider,
            new Plan(
                plan, person, PlanType.CM_PLAN, 1, PlanContent.EMPTY, null, List.of(), now, null));
    tx.regimes()
        .written(
            provider,
            List.of(person),
            new RegimeStore.Entry(
                writing.id(), Action.PLAN_CHANGE.name(), "plan", plan.value(), now));
    if (!cell.theirs()) {
      stand(tx, cell, person);
    }
  }

  private void relate(Tx tx, Id<Provider> provider, Id<Person> person, Unit unit) {
    tx.careRelations()
        .open(provider, person, unit.id(), "registered", now.minus(Duration.ofDays(9)));
  }

  private void stand(Tx tx, Cell cell, Id<Person> person) {
    Place place = places.get(cell.kind());
    Id<Provider> provider = place.provider().id();
    Id<Staff> who = staff.get(cell.kind()).get(cell.role());
    if (cell.relation() != Asking.Relation.NONE) {
      relate(tx, provider, person, place.asking());
    }
    if (cell.relation() == Asking.Relation.PAST_UNIT) {
      tx.careRelations()
          .endAll(
              provider,
              person,
              place.asking().id(),
              new CareRelationStore.Ended(null, "CLOSED", now.minusSeconds(60)));
    }
    if (cell.identity() == Asking.Identity.NAMED) {
      tx.protections()
          .name(provider, new ProtectionStore.Named(Id.next(), person, who, "Möter", who, now));
    }
    if (cell.identity() == Asking.Identity.EMERGENCY) {
      tx.protections()
          .open(
              provider,
              new ProtectionStore.Opened(
                  Id.next(),
                  person,
                  who,
                  place.asking().id(),
                  "Det är bråttom nu",
                  now.minusSeconds(60),
                  now.plus(Duration.ofHours(3)),
                  false,
                  null));
    }
    if (cell.block() != Asking.Block.NONE) {
      block(tx, cell, person, who);
    }
  }

  private void block(Tx tx, Cell cell, Id<Person> person, Id<Staff> by) {
    Place place = places.get(cell.kind());
    Id<Provider> provider = place.provider().id();
    Said said = Said.byPerson(LONG_AGO, Said.Way.PHONE);
    Id<Block> block = Id.next();
    tx.blocks()
        .lay(
            provider,
            new Block(
                block,
                person,
                place.writing().id(),
                "",
                said,
                by,
                now.minusSeconds(60),
                null,
                List.of()));
    if (cell.block() == Asking.Block.LIFTED) {
      tx.blocks()
          .lift(
              provider,
              block,
              new BlockLift(
                  Id.next(),
                  place.asking().id(),
                  "",
                  said,
                  by,
                  now.minusSeconds(30),
                  now.plusSeconds(3600)));
    }
  }

  /** Rows that hold every pair of values of two dimensions; each row is the best of some tries. */
  private static List<List<?>> pairwise(List<List<?>> dimensions) {
    Random random = new Random(SEED);
    Set<String> open = new HashSet<>();
    for (int a = 0; a < dimensions.size(); a++) {
      for (int b = a + 1; b < dimensions.size(); b++) {
        for (int i = 0; i < dimensions.get(a).size(); i++) {
          for (int j = 0; j < dimensions.get(b).size(); j++) {
            open.add(a + "=" + i + " " + b + "=" + j);
          }
        }
      }
    }
    List<List<?>> rows = new ArrayList<>();
    while (!open.isEmpty()) {
      int[] best = {};
      Set<String> most = Collections.emptySet();
      for (int tries = 0; tries < 60; tries++) {
        int[] row = dimensions.stream().mapToInt(each -> random.nextInt(each.size())).toArray();
        Set<String> covered = pairs(row);
        covered.retainAll(open);
        if (covered.size() > most.size()) {
          best = row;
          most = covered;
        }
      }
      if (!most.isEmpty()) {
        open.removeAll(most);
        List<Object> values = new ArrayList<>();
        for (int i = 0; i < best.length; i++) {
          values.add(dimensions.get(i).get(best[i]));
        }
        rows.add(values);
      }
    }
    return rows;
  }

  private static Set<String> pairs(int[] row) {
    Set<String> pairs = new HashSet<>();
    for (int a = 0; a < row.length; a++) {
      for (int b = a + 1; b < row.length; b++) {
        pairs.add(a + "=" + row[a] + " " + b + "=" + row[b]);
      }
    }
    return pairs;
  }
}
