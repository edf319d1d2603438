package se.samordna.enginetests;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import se.samordna.Id;
import se.samordna.access.Caller;
import se.samordna.consent.ConsentTerms;
import se.samordna.consent.ConsentType;
import se.samordna.consent.ConsentWord;
import se.samordna.consent.Consents;
import se.samordna.consent.Purpose;
import se.samordna.consent.Recipient;
import se.samordna.contact.Contacts;
import se.samordna.engine.model.ModelsFromFolders;
import se.samordna.enrolment.ClosingOutcome;
import se.samordna.enrolment.Enrolment;
import se.samordna.enrolment.Judged;
import se.samordna.enrolment.Lifecycle;
import se.samordna.form.Answers;
import se.samordna.form.Value;
import se.samordna.handover.HandoverOutcome;
import se.samordna.handover.HandoverOutcome.HandedOver;
import se.samordna.handover.HandoverPreview;
import se.samordna.handover.HandoverPreview.Load;
import se.samordna.handover.PersonHandover;
import se.samordna.handover.PersonHandovers;
import se.samordna.handover.PersonHandovers.Acceptance;
import se.samordna.handover.PersonHandovers.NewHandover;
import se.samordna.information.InformationCategory;
import se.samordna.network.NetworkMember;
import se.samordna.network.Networks;
import se.samordna.organisation.Profession;
import se.samordna.organisation.Role;
import se.samordna.organisation.Unit;
import se.samordna.person.Person;
import se.samordna.person.PersonChange;
import se.samordna.person.Protection;
import se.samordna.plan.LifeGoal;
import se.samordna.plan.Plan;
import se.samordna.plan.PlanContent;
import se.samordna.plan.PlanType;
import se.samordna.store.Digests;
import se.samordna.store.OpenedStores;
import se.samordna.task.Task;

/** Persons go between the four shipped models, each way and back, and keep all that is theirs. */
@OnBothDatabases
class BetweenModelsTest {
  private static final int PERSONS = Boolean.getBoolean("samordna.long") ? 500 : 12;

  private static final LocalDate BORN = LocalDate.of(1990, 5, 9);

  /** So many carry persons in each team that no model refuses for want of posts. */
  private static final int STAFF = 14;

  /** What is the person's own: goals, network, consents and all else that no team leaves with. */
  private static final Set<String> OWN =
      Set.of(
          "plan",
          "plan_version",
          "plan_evaluation",
          "network_member",
          "member_status",
          "member_scope",
          "consent",
          "consent_recipient",
          "crisis_plan",
          "contact",
          "contact_path",
          "answered_form");

  /** What has been, once an enrolment is over. */
  private static final Set<String> HISTORY =
      Set.of(
          "enrolment",
          "enrolment_interval",
          "enrolment_basis",
          "enrolment_cadence",
          "enrolment_coordinator",
          "enrolment_step");

  /** A model, where somebody who has it begins here, and what its team says of whoever comes. */
  private enum Model {
    FACT("fact", 2, "INDIVIDUAL"),
    ACT("act", 1, "ENGAGING"),
    INTEGRATED("integrated-psychiatry", 1, "START"),
    STRENGTHS("strengths", 1, "ENGAGEMENT");

    final String id;
    final int major;
    final String phase;

    Model(String id, int major, String phase) {
      this.id = id;
      this.major = major;
      this.phase = phase;
    }

    Path folder() {
      return Path.of("..", "..", "model-" + id, "src", "main", "resources", "model");
    }
  }

  private final House house;
  private final FactTeam team;
  private final PersonHandovers handovers;
  private final Unit south;
  private final Map<Id<Unit>, Caller> leaders = new HashMap<>();
  private final Map<Id<Unit>, List<Caller>> nurses = new HashMap<>();

  BetweenModelsTest(OpenedStores.Kind kind) {
    house = new House(OpenedStores.shared(kind));
    team = new FactTeam(house, new ModelsFromFolders(house.clock, house.store));
    handovers = team.personHandovers;
    south = house.unit("Teamet Söder");
    for (Model model : Model.values()) {
      if (model != Model.FACT) {
        team.models.add(model.folder());
      }
      for (Unit unit : List.of(house.unit, south)) {
        enable(unit, model);
      }
    }
    for (Unit unit : List.of(house.unit, south)) {
      leaders.put(unit.id(), house.staff(Role.TEAM_LEADER, Profession.SOCIAL_WORKER, unit));
      List<Caller> carrying = new ArrayList<>();
      for (int i = 0; i < STAFF; i++) {
        carrying.add(house.staff(Role.CARE_STAFF, Profession.NURSE, unit));
      }
      nurses.put(unit.id(), carrying);
    }
  }

  private void enable(Unit unit, Model model) {
    house.store.write(
        tx -> {
          tx.modelSettings()
              .enable(unit.provider(), unit.id(), model.id, "karaf", house.clock.instant());
          return unit;
        });
  }

  @Test
  void along_all_twelve_ways_and_back_goals_network_consents_and_history_stay_to_the_byte() {
    List<Way> ways = ways();
    List<Traveller> travellers = new ArrayList<>();
    for (int i = 0; i < PERSONS; i++) {
      travellers.add(traveller(i, ways.get(i % ways.size())));
    }
    Rows before = Rows.of(house);

    travellers.forEach(one -> go(one, south, one.way.to()));
    Rows there = Rows.of(house);
    travellers.forEach(one -> go(one, house.unit, one.way.from()));
    Rows back = Rows.of(house);

    for (Traveller one : travellers) {
      String person = one.person.id().toString();
      assertThat(before.own(person)).as("%s has something to lose", one).hasSizeGreaterThan(6);
      assertThat(there.own(person)).as("%s, there", one).isEqualTo(before.own(person));
      assertThat(back.own(person)).as("%s, back", one).isEqualTo(before.own(person));
      Id<Enrolment> first = one.left.get(0);
      assertThat(there.history(first)).as("%s, what has been", one).isNotEmpty();
      assertThat(back.history(first)).as("%s, what has been", one).isEqualTo(there.history(first));
      Enrolment now = current(one.person);
      assertThat(now.model()).isEqualTo(one.way.from().id);
      assertThat(now.unit()).isEqualTo(house.unit.id());
      assertThat(enrolments(one.person))
          .filteredOn(Enrolment::isClosed)
          .extracting(Enrolment::outcome)
          .containsExactly(ClosingOutcome.TRANSFERRED, ClosingOutcome.TRANSFERRED);
    }
  }

  /** Shown first, without a trace; then asked for and accepted; the tasks have somebody. */
  private void go(Traveller one, Unit to, Model model) {
    Enrolment now = current(one.person);
    one.left.add(now.id());
    Caller leader = leaders.get(now.unit());
    List<Task> open = open(one.person);
    HandoverPreview seen = handovers.preview(leader, now.id(), to.id(), model.id);
    assertThat(seen.stops()).as("%s to %s", one, model).isEmpty();
    assertThat(seen.keeps().goals()).isEqualTo(1);
    assertThat(seen.keeps().members()).isEqualTo(1);
    assertThat(seen.keeps().consents()).isEqualTo(1);
    assertThat(seen.keeps().crisisPlan()).isTrue();
    assertThat(seen.keeps().formsToRead()).as("forms of the model that is left").isNotEmpty();
    assertThat(seen.tasks()).extracting(fate -> fate.task()).containsAll(ids(open));
    assertThat(seen.loads()).as("whoever is left").extracting(Load::receiving).contains(false);
    PersonHandover asked =
        handovers.ask(
            leader,
            now.id(),
            new NewHandover(
                seen.unit(), seen.model(), seen.seen(), "Flyttar.", house.today(), "Bra."));

    HandoverOutcome outcome = accept(asked, one.of(nurses.get(to.id())));

    assertThat(outcome)
        .as("%s to %s: %s", one, model, outcome.preview().verdicts())
        .isInstanceOf(HandedOver.class);
    noOrphans(one.person);
  }

  private HandoverOutcome accept(PersonHandover asked, Caller coordinator) {
    Caller leader = leaders.get(asked.unit());
    Map<String, List<String>> input = new TreeMap<>();
    handovers
        .previewAcceptance(leader, asked.id(), Acceptance.NOTHING)
        .fields()
        .forEach(
            field -> {
              switch (field.id()) {
                case "coordinator" ->
                    input.put("coordinator", List.of(coordinator.staff().toString()));
                case "basis" -> input.put("basis", List.of("METHOD"));
                case "personInformed" -> input.put("personInformed", List.of("true"));
                case "physician" -> input.put("physician", List.of("Läkaren på mottagningen"));
                default -> throw new AssertionError(field.id() + " of " + asked.model());
              }
            });
    HandoverPreview seen =
        handovers.previewAcceptance(
            leader,
            asked.id(),
            new Acceptance("", input, Map.of(), "", null, "Ville inte.", "Brådskar."));
    assertThat(seen.loads()).as("whoever receives").extracting(Load::receiving).contains(true);
    Map<String, String> cautions =
        seen.verdicts().stream()
            .filter(one -> one.outcome() == Judged.Outcome.CAUTIONED)
            .collect(Collectors.toMap(Judged::rule, one -> "Vi klarar det.", (a, b) -> a));
    return handovers.accept(
        leader,
        asked.id(),
        new Acceptance(
            seen.seen(), input, cautions, "Alla ska få plats.", null, "Ville inte.", "Brådskar."));
  }

  /** Every open task is somebody's of the team that leads now. */
  private void noOrphans(Person person) {
    Enrolment now = current(person);
    assertThat(open(person))
        .isNotEmpty()
        .allSatisfy(
            task -> {
              assertThat(task.unit()).isEqualTo(now.unit());
              assertThat(task.assignee()).isEqualTo(now.coordinator().staff());
              if (task.enrolment() != null) {
                assertThat(task.enrolment()).isEqualTo(now.id());
              }
            });
  }

  private static List<Way> ways() {
    List<Way> ways = new ArrayList<>();
    for (Model from : Model.values()) {
      for (Model to : Model.values()) {
        if (from != to) {
          ways.add(new Way(from, to));
        }
      }
    }
    return ways;
  }

  /** Somebody with goals, a network, a consent, a crisis plan and answers, in the first model. */
  private Traveller traveller(int number, Way way) {
    Caller anna = nurses.get(house.unit.id()).get(number % STAFF);
    Person person =
        house.person(
            anna,
            new PersonChange("Resande", "Nummer " + number, "", BORN, Protection.NONE, "", "", ""),
            "");
    Actives.write(
        house,
        anna,
        person,
        new Actives.In(
            house.unit, way.from().id, way.from().major, Lifecycle.ACTIVE, way.from().phase));
    Plan plan = house.plans.begin(anna, person.id(), PlanType.CM_PLAN);
    LifeGoal goal = new LifeGoal(Id.next(), "Jag vill spela i orkestern.", "Fritid", 7, List.of());
    Plan saved = house.plans.save(anna, plan.id(), plan.revision(), new PlanContent(List.of(goal)));
    house.plans.adopt(anna, saved.id(), saved.revision(), true, List.of("Resande"));
    house.networks.suggest(
        anna,
        person.id(),
        new Networks.NewMember(
            "Rut",
            NetworkMember.Relation.PARENT,
            "",
            NetworkMember.Kind.PRIVATE,
            NetworkMember.Sphere.PRIVATE,
            null,
            "",
            false));
    house.consents.give(
        anna,
        person.id(),
        new Consents.NewConsent(
            new ConsentTerms(
                ConsentType.CLOSE_ONE_CONTACT,
                List.of(Recipient.outsider("Rut Exempel", "")),
                Purpose.COORDINATION,
                List.of(InformationCategory.PLAN_GOALS),
                List.of(),
                "",
                ""),
            null,
            null,
            new ConsentWord(ConsentWord.Form.WRITTEN, house.today(), null, "")));
    house.plans.writeCrisisPlan(
        anna,
        person.id(),
        0,
        CrisisPlans.together(CrisisPlans.least(), house.today().plusMonths(9)));
    house.contacts.setPaths(
        anna, person.id(), List.of(new Contacts.NewPath("Anna", "070-174 06 05", "8–16", true)));
    team.answer(anna, person, "fact-eligibility", FactTeam.eligibility());
    team.answer(anna, person, "act-eligibility", actEligibility());
    house.tasks.add(
        anna,
        person.id(),
        new se.samordna.task.Tasks.NewTask(
            house.unit.id(), "Ring hyresvärden", anna.staff(), house.today()));
    return new Traveller(number, person, way, new ArrayList<>());
  }

  private static Answers actEligibility() {
    Answers answers = Answers.NONE;
    for (String one :
        List.of(
            "a1", "a2", "a3", "a4Inpatient", "a4Homeless", "a4Misuse", "a4Emergency", "a4Legal")) {
      answers = answers.with(one, new Value.YesNo(true));
    }
    return answers.with("personsView", new Value.Words("Jag vill inte bli lämnad."));
  }

  private List<Enrolment> enrolments(Person person) {
    return house.store.read(
        tx ->
            tx.enrolments().ofPerson(house.provider.id(), person.id()).stream()
                .map(row -> row.enrolment())
                .toList());
  }

  private Enrolment current(Person person) {
    Optional<Enrolment> open =
        enrolments(person).stream().filter(one -> !one.isClosed()).findFirst();
    return open.orElseThrow();
  }

  private List<Task> open(Person person) {
    return house.store.read(tx -> tx.tasks().openAbout(house.provider.id(), person.id()));
  }

  private static List<Id<Task>> ids(List<Task> tasks) {
    return tasks.stream().map(Task::id).toList();
  }

  /** From a model to another, and back. */
  private record Way(Model from, Model to) {}

  /** Somebody on the way, and the enrolments that were left. */
  private record Traveller(int number, Person person, Way way, List<Id<Enrolment>> left) {
    <T> T of(List<T> staff) {
      return staff.get(number % staff.size());
    }

    @Override
    public String toString() {
      return way + ", person " + number;
    }
  }

  /** The rows of a moment, by the id of a person or an enrolment. */
  private record Rows(Map<String, List<String>> tables) {
    static Rows of(House house) {
      return new Rows(Digests.of(house.store));
    }

    List<String> own(String person) {
      return about(OWN, person);
    }

    List<String> history(Id<Enrolment> enrolment) {
      return about(HISTORY, enrolment.toString());
    }

    private List<String> about(Set<String> names, String id) {
      List<String> found = new ArrayList<>();
      tables.forEach(
          (table, rows) -> {
            if (names.contains(table)) {
              rows.stream()
                  .filter(row -> row.contains(id))
                  .forEach(row -> found.add(table + ": " + row));
            }
          });
      return found;
    }
  }
}
