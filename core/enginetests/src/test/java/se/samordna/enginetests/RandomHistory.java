package se.samordna.enginetests;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import se.samordna.Id;
import se.samordna.access.Caller;
import se.samordna.engine.store.CareRelationStore;
import se.samordna.engine.store.ProtectionStore.Named;
import se.samordna.enrolment.BoardEntry;
import se.samordna.enrolment.Boards;
import se.samordna.enrolment.Enrolment;
import se.samordna.enrolment.StepOutcome;
import se.samordna.enrolment.StepOutcome.Taken;
import se.samordna.enrolment.StepRequest;
import se.samordna.information.InformationCategory;
import se.samordna.meeting.MeetingType;
import se.samordna.network.MemberScope;
import se.samordna.network.MemberStatus;
import se.samordna.network.NetworkMember;
import se.samordna.network.Networks;
import se.samordna.network.Said;
import se.samordna.organisation.Assignment;
import se.samordna.organisation.Organisations;
import se.samordna.organisation.Profession;
import se.samordna.organisation.Role;
import se.samordna.organisation.Staff;
import se.samordna.organisation.Staffing;
import se.samordna.organisation.Unit;
import se.samordna.person.Person;
import se.samordna.person.PersonChange;
import se.samordna.person.Protection;
import se.samordna.plan.LifeGoal;
import se.samordna.plan.Plan;
import se.samordna.plan.PlanContent;
import se.samordna.plan.PlanType;
import se.samordna.refusal.Refusal;
import se.samordna.rule.StepInput;

/** What happens to a team and its persons, as a seed decides; what is refused has not happened. */
final class RandomHistory {
  private static final List<Protection> DEGREES =
      List.of(
          Protection.NONE,
          Protection.NONE,
          Protection.SECRECY_MARKING,
          Protection.PROTECTED_REGISTRATION);

  /** Numbers from Skatteverket's published list of test numbers. */
  private static final List<String> NUMBERS =
      List.of(
          "190209289800",
          "190503169807",
          "190709029805",
          "191002189809",
          "193608108993",
          "196402183377",
          "199009292385",
          "199112172383");

  final FactTeam team;
  final List<Person> persons = new ArrayList<>();
  final List<Id<Enrolment>> enrolments = new ArrayList<>();
  private final House house;
  private final Staffing staffing;
  private final Random random;
  private final Unit other;
  private final List<Worker> workers = new ArrayList<>();
  private final Map<String, Integer> counted = new TreeMap<>();

  RandomHistory(FactTeam team, Staffing staffing, long seed) {
    this.team = team;
    this.house = team.house;
    this.staffing = staffing;
    this.random = new Random(seed);
    this.other = house.unit("Öppenvården");
    workers.add(Worker.of(team.anna));
    workers.add(Worker.of(team.psychiatrist));
    workers.add(Worker.of(house.staff(Role.CARE_STAFF, Profession.NURSE, other)));
    for (String number : NUMBERS) {
      Person person = team.person("Person", "Exempel", number);
      persons.add(person);
      enrolments.add(team.enrolled(person, team.anna));
    }
  }

  /** How often each thing happened. */
  Map<String, Integer> counted() {
    return counted;
  }

  /** Lets time pass, and something happen. */
  void next() {
    house.clock.pass(Duration.ofMinutes(1 + random.nextInt(700)));
    while (!happened()) {
      house.clock.pass(Duration.ofMinutes(1));
    }
  }

  /** Whether what was tried happened: what is refused, or has nothing to begin with, has not. */
  private boolean happened() {
    String what =
        any(
            List.of(
                "suggest",
                "move",
                "move",
                "move",
                "agree",
                "know",
                "plan",
                "plan",
                "endPlan",
                "crisisPlan",
                "sip",
                "sip",
                "sip",
                "sip",
                "step",
                "step",
                "step",
                "down",
                "coordinator",
                "card",
                "reason",
                "endReason",
                "view",
                "hire",
                "leave",
                "away",
                "protect",
                "name",
                "other",
                "emergency"));
    try {
      boolean happened = happens(what);
      if (happened) {
        counted.merge(what, 1, Integer::sum);
      }
      return happened;
    } catch (Refusal refused) {
      return false;
    }
  }

  private boolean happens(String what) {
    Person person = any(persons);
    return switch (what) {
      case "suggest" -> suggest(person);
      case "move" -> move(person);
      case "agree" -> agree(person);
      case "know" -> know(person);
      case "plan" -> plan(person);
      case "endPlan" -> random.nextInt(4) == 0 && endPlan(person);
      case "crisisPlan" -> crisisPlan(person);
      case "sip" -> new RandomSips(house, team.leader, random).happens(person);
      case "step" -> step(any(enrolments));
      case "down" -> down(any(enrolments));
      case "coordinator" -> coordinator(any(enrolments));
      case "card", "reason", "endReason", "view" -> onBoard(what);
      case "hire" -> hire();
      case "leave" -> leave(any(workers));
      case "away" -> away(any(workers));
      case "protect" -> protect(person);
      case "name" -> name(person);
      case "other" -> other(person);
      default -> emergency(person);
    };
  }

  private <T> T any(List<T> list) {
    return list.get(random.nextInt(list.size()));
  }

  private Said yes() {
    return Said.byPerson(house.today(), Said.Way.PHONE);
  }

  private Networks.NewMember facts(String name) {
    return new Networks.NewMember(
        name,
        any(List.of(NetworkMember.Relation.PARENT, NetworkMember.Relation.FRIEND)),
        "",
        NetworkMember.Kind.PRIVATE,
        NetworkMember.Sphere.PRIVATE,
        1 + random.nextInt(3),
        "",
        false);
  }

  private boolean suggest(Person person) {
    house.networks.suggest(team.leader, person.id(), facts("Nära " + random.nextInt(100)));
    return true;
  }

  private Optional<NetworkMember> member(Person person) {
    List<NetworkMember> members =
        house.networks.of(team.leader, person.id()).stream()
            .filter(member -> !member.status().isOver())
            .toList();
    return members.isEmpty() ? Optional.empty() : Optional.of(any(members));
  }

  private boolean move(Person person) {
    return member(person)
        .map(
            member -> {
              MemberStatus to = any(List.copyOf(member.status().next()));
              house.networks.move(
                  team.leader,
                  member.id(),
                  member.revision(),
                  to,
                  to.isThePersonsToSay() ? yes() : null,
                  "");
              return true;
            })
        .orElse(false);
  }

  private boolean agree(Person person) {
    return member(person)
        .map(
            member -> {
              MemberScope scope =
                  new MemberScope(
                      List.of(any(List.of(InformationCategory.values()))), List.of(), "", false);
              house.networks.agree(team.leader, member.id(), member.revision(), scope, yes(), "");
              return true;
            })
        .orElse(false);
  }

  private boolean know(Person person) {
    return member(person)
        .map(
            member -> {
              house.networks.change(
                  team.leader,
                  member.id(),
                  member.revision(),
                  facts("Nära " + random.nextInt(100)));
              return true;
            })
        .orElse(false);
  }

  private boolean plan(Person person) {
    Plan plan =
        house.plans.of(team.leader, person.id()).stream()
            .filter(one -> one.endedAt() == null)
            .findFirst()
            .orElseGet(() -> house.plans.begin(team.leader, person.id(), PlanType.CM_PLAN));
    LifeGoal goal = new LifeGoal(Id.next(), "Mål " + random.nextInt(100), "", 4, List.of());
    Plan saved =
        house.plans.save(team.leader, plan.id(), plan.revision(), new PlanContent(List.of(goal)));
    house.plans.adopt(team.leader, saved.id(), saved.revision(), true, List.of("Alma"));
    return true;
  }

  private boolean endPlan(Person person) {
    return house.plans.of(team.leader, person.id()).stream()
        .filter(one -> one.endedAt() == null)
        .findFirst()
        .map(
            plan -> {
              house.plans.end(team.leader, plan.id(), plan.revision());
              return true;
            })
        .orElse(false);
  }

  private boolean crisisPlan(Person person) {
    int number =
        house.plans.crisisPlan(team.leader, person.id()).map(plan -> plan.number()).orElse(0);
    house.plans.writeCrisisPlan(
        team.leader,
        person.id(),
        number,
        CrisisPlans.together(CrisisPlans.least(), house.today().plusMonths(9)));
    return true;
  }

  /** A step that needs no meeting, of those that go from where the enrolment stands. */
  private boolean step(Id<Enrolment> id) {
    Enrolment enrolment = team.enrolments.get(team.leader, id).enrolment();
    if (enrolment.isClosed()) {
      return refer(enrolment);
    }
    String day = house.today().toString();
    return switch (any(List.of("scaleUp", "scaleUp", "admit", "discharge", "end"))) {
      case "scaleUp" ->
          take(
              id,
              enrolment.phase().equals("STEP_DOWN") ? "scaleUpAgain" : "scaleUp",
              Map.of("reason", List.of("PREVENT"), "cause", List.of("Orolig")));
      case "admit" ->
          take(
              id,
              "admit",
              Map.of(
                  "kind", List.of("INPATIENT"),
                  "place", List.of("Avdelning 7"),
                  "legalForm", List.of("VOLUNTARY"),
                  "date", List.of(day)));
      case "discharge" ->
          take(id, "discharge", Map.of("kind", List.of("INPATIENT"), "date", List.of(day)));
      default -> random.nextInt(3) == 0 && take(id, "end", Map.of("outcome", List.of("MOVED")));
    };
  }

  private boolean refer(Enrolment closed) {
    Person person = of(closed);
    boolean open =
        enrolments.stream()
            .map(id -> team.enrolments.get(team.leader, id).enrolment())
            .anyMatch(one -> one.person().equals(person.id()) && !one.isClosed());
    if (open) {
      return false;
    }
    team.answer(team.leader, person, "cm-referral", FactTeam.referral());
    enrolments.add(FactTeam.taken(team.refer(person)).enrolment().id());
    return true;
  }

  private boolean take(Id<Enrolment> id, String step, Map<String, List<String>> input) {
    StepOutcome outcome =
        team.enrolments.take(
            team.leader,
            id,
            team.revision(id),
            new StepRequest(
                step,
                new StepInput(input),
                Map.of("crisis-plan-exists", "Görs i morgon."),
                "",
                Optional.empty()));
    return outcome instanceof Taken;
  }

  /** What a meeting or the leader decides: in, with a place, and on the way down. */
  private boolean down(Id<Enrolment> id) {
    Enrolment enrolment = team.enrolments.get(team.leader, id).enrolment();
    return switch (enrolment.phase()) {
      case "REFERRED" ->
          take(id, "accept", Map.of("coordinator", List.of(team.anna.staff().toString())));
      case "INTAKE" -> {
        team.answer(team.leader, of(enrolment), "fact-eligibility", FactTeam.eligibility());
        yield team.enrol(id, team.anna, "Prövat.", "Beslutat.") instanceof Taken;
      }
      case "BOARD" -> stepDown(id, enrolment);
      default -> false;
    };
  }

  private Person of(Enrolment enrolment) {
    return persons.stream()
        .filter(one -> one.id().equals(enrolment.person()))
        .findFirst()
        .orElseThrow();
  }

  private boolean stepDown(Id<Enrolment> id, Enrolment enrolment) {
    BoardEntry entry = team.enrolments.get(team.leader, id).board().orElseThrow();
    var meeting = team.openMeeting(MeetingType.BOARD, team.anna, team.leader, team.psychiatrist);
    team.boards.confirm(team.leader, entry.id(), entry.revision(), meeting.id());
    team.answer(team.leader, of(enrolment), "fact-board-exit", team.boardExit());
    StepOutcome outcome = team.step(team.leader, id, "startStepDown", Map.of(), meeting.id());
    house.meetings.close(
        team.leader, meeting.id(), house.meetings.get(team.leader, meeting.id()).revision());
    return outcome instanceof Taken;
  }

  private boolean coordinator(Id<Enrolment> id) {
    Enrolment enrolment = team.enrolments.get(team.leader, id).enrolment();
    if (enrolment.isClosed()) {
      return false;
    }
    team.enrolments.chooseCoordinator(
        team.leader,
        id,
        enrolment.revision(),
        any(List.of(team.anna, team.leader, team.psychiatrist)).staff(),
        true,
        "Gärna",
        "Teamledaren har beslutat.");
    return true;
  }

  private boolean onBoard(String what) {
    List<BoardEntry> cards =
        team.boards.of(team.leader, house.unit.id()).columns().stream()
            .flatMap(column -> column.entries().stream())
            .toList();
    if (cards.isEmpty()) {
      return false;
    }
    BoardEntry card = any(cards);
    switch (what) {
      case "card" ->
          team.boards.change(
              team.leader,
              card.id(),
              card.revision(),
              new Boards.EntryChange(
                  "Orsak " + random.nextInt(100),
                  1 + random.nextInt(7),
                  "När " + random.nextInt(100),
                  random.nextBoolean(),
                  List.of()));
      case "reason" -> team.boards.addReason(team.leader, card.id(), card.revision(), "CRISIS", "");
      case "endReason" -> team.boards.endReason(team.leader, card.id(), card.revision(), "PREVENT");
      default ->
          team.boards.recordPersonsView(
              team.leader, card.id(), card.revision(), "Jag tycker " + random.nextInt(100));
    }
    return true;
  }

  /** Whoever is hired begins tomorrow. */
  private boolean hire() {
    if (workers.size() > 12) {
      return false;
    }
    Unit at = random.nextBoolean() ? house.unit : other;
    Staff staff =
        house.organisations.addStaff(
            house.operator,
            new Organisations.NewStaff(
                house.provider.id(), "Ny", "Medarbetare " + workers.size(), null, false));
    Assignment assignment =
        house.organisations.assign(
            house.operator,
            new Organisations.NewAssignment(
                staff.id(),
                at.id(),
                any(List.of(Role.CARE_STAFF, Role.CARE_STAFF, Role.TEAM_LEADER)),
                Profession.NURSE,
                new BigDecimal("0.50"),
                true,
                house.today().plusDays(1),
                null));
    workers.add(new Worker(staff.id(), assignment, null));
    return true;
  }

  /** Whoever leaves has a last day, which is today. */
  private boolean leave(Worker worker) {
    boolean begun = !worker.assignment().from().isAfter(house.today());
    if (worker.lastDay() != null || worker.isOf(team) || !begun) {
      return false;
    }
    house.organisations.endAssignment(house.operator, worker.assignment().id(), house.today());
    workers.set(
        workers.indexOf(worker), new Worker(worker.staff(), worker.assignment(), house.today()));
    return true;
  }

  private boolean away(Worker worker) {
    if (!worker.assignment().unit().equals(house.unit.id()) || worker.lastDay() != null) {
      return false;
    }
    LocalDate from = house.today().plusDays(1);
    staffing.absent(
        team.leader,
        house.unit.id(),
        new Staffing.NewAbsence(worker.staff(), from, from.plusDays(random.nextInt(30)), null));
    return true;
  }

  private boolean protect(Person person) {
    Person now = house.persons.get(team.leader, person.id());
    house.persons.change(
        team.leader,
        person.id(),
        now.revision(),
        new PersonChange(
            now.givenName(),
            now.familyName(),
            now.pronoun(),
            now.birthDate(),
            any(DEGREES),
            now.phone(),
            now.address(),
            now.wishes()));
    return true;
  }

  private boolean name(Person person) {
    return house.store.write(
        tx -> {
          tx.protections()
              .name(
                  house.provider.id(),
                  new Named(
                      Id.next(),
                      person.id(),
                      any(workers).staff(),
                      "Känner personen",
                      team.leader.staff(),
                      house.clock.instant()));
          return true;
        });
  }

  /** The other unit begins to take part in the care, or ceases to. */
  private boolean other(Person person) {
    return house.store.write(
        tx -> {
          if (random.nextBoolean()) {
            tx.careRelations()
                .open(house.provider.id(), person.id(), other.id(), "seen", house.clock.instant());
          } else {
            tx.careRelations()
                .endAll(
                    house.provider.id(),
                    person.id(),
                    other.id(),
                    new CareRelationStore.Ended(null, "CLOSED", house.clock.instant()));
          }
          return true;
        });
  }

  private boolean emergency(Person person) {
    List<Caller> callers =
        workers.stream().map(this::caller).filter(one -> !one.assignments().isEmpty()).toList();
    house.openings.open(any(callers), person.id(), "Akut, svarar inte i telefon");
    return true;
  }

  /** The staff whom the gate lets read of each person now. */
  Map<Id<Person>, Set<String>> readersNow() {
    List<Caller> callers = new ArrayList<>(workers.stream().map(this::caller).toList());
    callers.add(team.leader);
    List<Id<Person>> all = persons.stream().map(Person::id).toList();
    Map<Id<Person>, Set<String>> readers = new HashMap<>();
    all.forEach(one -> readers.put(one, new TreeSet<>()));
    house.store.read(
        tx -> {
          for (Caller one : callers) {
            house
                .gate
                .mayRead(tx, one, all, house.clock.instant())
                .forEach(person -> readers.get(person).add(one.staff().toString()));
          }
          return readers;
        });
    return readers;
  }

  private Caller caller(Worker worker) {
    boolean begun = !worker.assignment().from().isAfter(house.today());
    boolean lasts = worker.lastDay() == null || !worker.lastDay().isBefore(house.today());
    return new Caller(
        Id.next(),
        worker.staff(),
        house.provider.id(),
        "Medarbetare",
        begun && lasts ? List.of(worker.assignment()) : List.of(),
        "00000000000000000000000000000000",
        se.samordna.access.Channel.API,
        se.samordna.text.Language.SV);
  }

  /** Somebody at work, until a last day. */
  private record Worker(
      Id<Staff> staff,
      Assignment assignment,
      @org.jspecify.annotations.Nullable LocalDate lastDay) {
    static Worker of(Caller caller) {
      return new Worker(caller.staff(), caller.assignments().get(0), null);
    }

    /** Whether the history cannot do without them. */
    boolean isOf(FactTeam team) {
      return staff.equals(team.anna.staff()) || staff.equals(team.psychiatrist.staff());
    }
  }
}
