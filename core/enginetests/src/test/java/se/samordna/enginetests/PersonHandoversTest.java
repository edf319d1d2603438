package se.samordna.enginetests;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import se.samordna.Id;
import se.samordna.PageRequest;
import se.samordna.access.Caller;
import se.samordna.audit.Action;
import se.samordna.contact.Contacts;
import se.samordna.engine.model.ModelsFromFolders;
import se.samordna.enrolment.ClosingOutcome;
import se.samordna.enrolment.Enrolment;
import se.samordna.enrolment.Lifecycle;
import se.samordna.form.Answers;
import se.samordna.form.Canonical;
import se.samordna.form.Forms;
import se.samordna.form.Value;
import se.samordna.handover.HandoverOutcome;
import se.samordna.handover.HandoverOutcome.HandedOver;
import se.samordna.handover.HandoverOutcome.NotHandedOver;
import se.samordna.handover.HandoverPreview;
import se.samordna.handover.HandoverPreview.BoardFate;
import se.samordna.handover.HandoverPreview.Load;
import se.samordna.handover.HandoverPreview.TaskFate.Fate;
import se.samordna.handover.HandoverState;
import se.samordna.handover.PersonHandover;
import se.samordna.handover.PersonHandovers;
import se.samordna.handover.PersonHandovers.Acceptance;
import se.samordna.handover.PersonHandovers.NewHandover;
import se.samordna.network.NetworkMember;
import se.samordna.network.Networks;
import se.samordna.organisation.Profession;
import se.samordna.organisation.Role;
import se.samordna.organisation.Unit;
import se.samordna.person.Person;
import se.samordna.person.PersonChange;
import se.samordna.person.Protection;
import se.samordna.plan.PlanType;
import se.samordna.refusal.Problem;
import se.samordna.refusal.Refusal;
import se.samordna.rule.StepInput;
import se.samordna.store.Digests;
import se.samordna.store.OpenedStores;
import se.samordna.task.Task;
import se.samordna.task.Tasks;
import se.samordna.text.Text;

/** A person goes from one team or model to another whole, or stays. */
@OnBothDatabases
class PersonHandoversTest {
  private static final Path BESIDE = Path.of("..", "engine", "src", "test", "resources", "sound");
  private static final long SEED = 20261122;

  private final House house;
  private final FactTeam team;
  private final PersonHandovers handovers;
  private final Unit south;
  private final Caller southLeader;
  private final Caller southNurse;
  private int number;

  PersonHandoversTest(OpenedStores.Kind kind) {
    house = new House(OpenedStores.shared(kind));
    team = new FactTeam(house, new ModelsFromFolders(house.clock, house.store));
    team.models.add(BESIDE);
    handovers = team.personHandovers;
    south = house.unit("FACT Söder");
    team.enable(south);
    for (Unit unit : List.of(house.unit, south)) {
      house.store.write(
          tx -> {
            tx.modelSettings()
                .enable(house.provider.id(), unit.id(), "beside", "karaf", house.clock.instant());
            return unit;
          });
    }
    southLeader = house.staff(Role.TEAM_LEADER, Profession.SOCIAL_WORKER, south);
    southNurse = house.staff(Role.CARE_STAFF, Profession.NURSE, south);
  }

  private Person person() {
    return house.person(team.anna, "Person", "Nummer " + number++);
  }

  private Id<Enrolment> active(Person person) {
    Actives.write(house, team.anna, person);
    return current(person).id();
  }

  /** The enrolment that the person has now; there is never more than one. */
  private Enrolment current(Person person) {
    List<Enrolment> open =
        house.store.read(
            tx ->
                tx.enrolments().ofPerson(house.provider.id(), person.id()).stream()
                    .map(row -> row.enrolment())
                    .filter(one -> !one.isClosed())
                    .toList());
    assertThat(open).hasSize(1);
    return open.get(0);
  }

  private Caller leaderOf(Id<Unit> unit) {
    return unit.equals(south.id()) ? southLeader : team.leader;
  }

  private PersonHandover ask(Person person, Unit to, String model) {
    Enrolment now = current(person);
    Caller leader = leaderOf(now.unit());
    HandoverPreview seen = handovers.preview(leader, now.id(), to.id(), model);
    return handovers.ask(leader, now.id(), wanted(seen));
  }

  private NewHandover wanted(HandoverPreview seen) {
    return new NewHandover(
        seen.unit(), seen.model(), seen.seen(), "Flyttar.", house.today(), "Det blir bra.");
  }

  private Acceptance filled(PersonHandover handover, Caller coordinator) {
    Map<String, List<String>> input = new TreeMap<>();
    input.put("coordinator", List.of(coordinator.staff().toString()));
    if (handover.model().equals("fact") && !handover.fromModel().equals("fact")) {
      input.put("basis", List.of("METHOD"));
      input.put("personInformed", List.of("true"));
    }
    Acceptance first =
        new Acceptance("", input, Map.of(), "", null, "Personen ville inte mötas.", "");
    HandoverPreview seen =
        handovers.previewAcceptance(leaderOf(handover.unit()), handover.id(), first);
    return new Acceptance(
        seen.seen(),
        input,
        Map.of("age-at-least", "Vuxen sedan länge."),
        "",
        null,
        "Personen ville inte mötas.",
        "");
  }

  private HandoverOutcome accept(PersonHandover handover, Caller coordinator) {
    return handovers.accept(
        leaderOf(handover.unit()), handover.id(), filled(handover, coordinator));
  }

  private void nextDay() {
    house.clock.pass(Duration.ofDays(1));
  }

  /** What the receiving model asks of whoever is to have a place in it. */
  private void prepared(Person person, Caller by) {
    house.contacts.setPaths(
        by, person.id(), List.of(new Contacts.NewPath("Anna", "070-174 06 05", "8–16", true)));
    team.answer(by, person, "fact-eligibility", FactTeam.eligibility());
    team.forms.begin(
        by,
        new Forms.NewAnswers(
            person.id(),
            Optional.empty(),
            new Canonical("https://example.org/forms/beside-wishes", "1.0"),
            Answers.NONE.with("wish", new Value.Words("Någon att prata med.")),
            true));
  }

  private List<Task> open(Person person) {
    return house.store.read(tx -> tx.tasks().openAbout(house.provider.id(), person.id()));
  }

  private Task task(Person person, Caller by, Unit unit, String title) {
    return house.tasks.add(
        by, person.id(), new Tasks.NewTask(unit.id(), title, by.staff(), house.today()));
  }

  /** Every open task is somebody's of the team that leads, about an enrolment that is open. */
  private void noOrphans(Person person) {
    Enrolment now = current(person);
    assertThat(open(person))
        .allSatisfy(
            task -> {
              assertThat(task.unit()).isEqualTo(now.unit());
              assertThat(task.assignee()).isNotNull();
              assertThat(now.coordinator()).isNotNull();
              assertThat(task.assignee()).isEqualTo(now.coordinator().staff());
              if (task.enrolment() != null) {
                assertThat(task.enrolment()).isEqualTo(now.id());
              }
            });
  }

  /** The rows of what is the person's own, wherever it is. */
  private Map<String, List<String>> own(Person person) {
    Map<String, List<String>> rows = new TreeMap<>();
    Digests.of(house.store)
        .forEach(
            (table, all) -> {
              if (List.of(
                      "plan",
                      "plan_version",
                      "network_member",
                      "member_status",
                      "member_scope",
                      "consent",
                      "consent_recipient",
                      "crisis_plan",
                      "contact",
                      "contact_path",
                      "answered_form")
                  .contains(table)) {
                rows.put(
                    table,
                    all.stream().filter(row -> row.contains(person.id().toString())).toList());
              }
            });
    return rows;
  }

  @Test
  void a_person_goes_to_another_team_with_every_task_and_the_one_enrolment_ends_as_transferred() {
    Person person = person();
    Id<Enrolment> left = active(person);
    task(person, team.anna, house.unit, "Ring");
    PersonHandover asked = ask(person, south, "fact");
    assertThat(handovers.waitingAt(southLeader, south.id(), PageRequest.first(10)).rows())
        .extracting(PersonHandover::id)
        .containsExactly(asked.id());
    nextDay();

    HandoverOutcome outcome = accept(asked, southNurse);

    assertThat(outcome).isInstanceOf(HandedOver.class);
    HandedOver done = (HandedOver) outcome;
    assertThat(done.handover().state()).isEqualTo(HandoverState.ACCEPTED);
    assertThat(done.preview().tasks()).extracting(one -> one.fate()).containsOnly(Fate.CARRIED);
    Enrolment now = current(person);
    assertThat(now.unit()).isEqualTo(south.id());
    assertThat(now.phase()).isEqualTo("INDIVIDUAL");
    assertThat(now.lifecycle()).isEqualTo(Lifecycle.ACTIVE);
    assertThat(now.id()).isEqualTo(done.handover().answer().orElseThrow().enrolment());
    assertThat(now.coordinator().staff()).isEqualTo(southNurse.staff());
    assertThat(team.enrolments.get(southNurse, now.id()).path())
        .as("nobody who has a place comes to wait for one")
        .extracting(one -> one.phase())
        .startsWith("INDIVIDUAL")
        .doesNotContain("REFERRED", "INTAKE");
    noOrphans(person);
    assertThat(open(person)).extracting(Task::key).contains("", "handover-letter");
    Enrolment before =
        house.store.read(
            tx -> tx.enrolments().find(house.provider.id(), left).orElseThrow().enrolment());
    assertThat(before.outcome()).isEqualTo(ClosingOutcome.TRANSFERRED);
    assertThat(handovers.waitingAt(southLeader, south.id(), PageRequest.first(10)).rows())
        .isEmpty();
    assertThat(house.log(person.id()))
        .filteredOn(row -> row.action() == Action.HANDOVER_CHANGE)
        .hasSize(2)
        .allSatisfy(row -> assertThat(row.code()).isNull());
  }

  @Test
  void the_caseload_of_both_teams_is_seen_before_and_after() {
    Person person = person();
    Id<Enrolment> enrolment = active(person);
    active(person());
    HandoverPreview seen = handovers.preview(team.leader, enrolment, south.id(), "fact");
    assertThat(seen.loads())
        .filteredOn(one -> one.before().staff() == null)
        .extracting(Load::receiving, one -> one.before().persons(), one -> one.after().persons())
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(false, 2, 1),
            org.assertj.core.groups.Tuple.tuple(true, 0, 1));
    PersonHandover asked = ask(person, south, "fact");
    HandoverPreview filled =
        handovers.previewAcceptance(
            southLeader,
            asked.id(),
            new Acceptance(
                "",
                Map.of("coordinator", List.of(southNurse.staff().toString())),
                Map.of(),
                "",
                null,
                "",
                ""));
    assertThat(filled.loads())
        .filteredOn(one -> southNurse.staff().equals(one.after().staff()))
        .extracting(one -> one.before().persons(), one -> one.after().persons())
        .containsExactly(org.assertj.core.groups.Tuple.tuple(0, 1));
    assertThat(filled.possible()).isTrue();
  }

  /** Moved at random between teams and models and back, nobody loses a task or anything else. */
  @Test
  void whoever_moves_between_teams_and_models_and_back_keeps_all_that_is_their_own() {
    Random random = new Random(SEED);
    for (int i = 0; i < 4; i++) {
      Person person = person();
      active(person);
      house.plans.begin(team.anna, person.id(), PlanType.CM_PLAN);
      house.networks.suggest(
          team.anna,
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
      prepared(person, team.anna);
      Map<String, List<String>> own = own(person);
      for (int move = 0; move < 5; move++) {
        Enrolment now = current(person);
        Caller leader = leaderOf(now.unit());
        task(person, leader, now.unit().equals(south.id()) ? south : house.unit, "Gör " + move);
        boolean away = now.unit().equals(house.unit.id());
        String model = random.nextBoolean() ? "fact" : "beside";
        PersonHandover asked = ask(person, away ? south : house.unit, model);
        nextDay();
        HandoverOutcome outcome = accept(asked, away ? southNurse : team.anna);
        assertThat(outcome)
            .as("%s to %s: %s", now.model(), model, outcome.preview().verdicts())
            .isInstanceOf(HandedOver.class);
        noOrphans(person);
        assertThat(current(person).model()).isEqualTo(model);
        assertThat(own(person)).isEqualTo(own);
      }
    }
  }

  @Test
  void another_model_asks_by_its_own_rules_and_until_they_hold_nothing_changes() {
    Person person = person();
    active(person);
    PersonHandover asked = ask(person, south, "beside");
    nextDay();
    Acceptance filled = filled(asked, southNurse);
    Map<String, List<String>> before = Digests.of(house.store);

    HandoverOutcome outcome = handovers.accept(southLeader, asked.id(), filled);

    assertThat(outcome).isInstanceOf(NotHandedOver.class);
    assertThat(outcome.preview().verdicts())
        .filteredOn(one -> one.outcome() == se.samordna.enrolment.Judged.Outcome.REFUSED)
        .extracting(one -> one.rule())
        .containsExactly("form-answered");
    assertThat(Digests.of(house.store)).isEqualTo(before);
  }

  @Test
  void what_has_changed_since_the_preview_stops_it_and_leaves_every_row_as_it_was() {
    Person person = person();
    Id<Enrolment> enrolment = active(person);
    HandoverPreview seen = handovers.preview(team.leader, enrolment, south.id(), "fact");
    task(person, team.anna, house.unit, "Nytt");
    Map<String, List<String>> before = Digests.of(house.store);
    assertThat(Refused.by(() -> handovers.ask(team.leader, enrolment, wanted(seen))))
        .containsExactly("CM-3057");
    assertThat(Digests.of(house.store)).isEqualTo(before);

    PersonHandover asked = ask(person, south, "fact");
    nextDay();
    Acceptance filled = filled(asked, southNurse);
    task(person, team.anna, house.unit, "Ännu ett");
    Map<String, List<String>> then = Digests.of(house.store);
    assertThat(Refused.by(() -> handovers.accept(southLeader, asked.id(), filled)))
        .containsExactly("CM-3057");
    assertThat(Digests.of(house.store)).isEqualTo(then);
    assertThat(accept(asked, southNurse)).isInstanceOf(HandedOver.class);
  }

  @Test
  void a_preview_changes_no_row() {
    Person person = person();
    Id<Enrolment> enrolment = active(person);
    Map<String, List<String>> before = Digests.of(house.store);
    var unused = handovers.preview(team.anna, enrolment, south.id(), "beside");
    assertThat(handovers.targets(team.anna, enrolment))
        .extracting(one -> one.unitName() + " " + one.model())
        .contains("FACT Söder fact", "FACT Söder beside", "FACT Norr beside")
        .doesNotContain("FACT Norr fact");
    assertThat(Digests.of(house.store)).isEqualTo(before);
    assertThat(house.log(person.id()))
        .filteredOn(row -> row.action() == Action.HANDOVER_READ)
        .hasSize(2);
  }

  @Test
  void it_is_asked_once_met_with_overlap_and_answered_once() {
    Person person = person();
    Id<Enrolment> enrolment = active(person);
    PersonHandover asked = ask(person, south, "fact");
    HandoverPreview again = handovers.preview(team.leader, enrolment, house.unit.id(), "beside");
    assertThat(again.stops())
        .extracting(Problem::code)
        .containsExactly(se.samordna.refusal.Code.HANDOVER_ASKED_ALREADY);
    assertThat(Refused.by(() -> handovers.ask(team.leader, enrolment, wanted(again))))
        .containsExactly("CM-3052");
    Acceptance filled = filled(asked, southNurse);
    Acceptance bare = new Acceptance(filled.seen(), filled.input(), Map.of(), "", null, " ", "");
    assertThat(Refused.by(() -> handovers.accept(southLeader, asked.id(), bare)))
        .containsExactlyInAnyOrder("CM-3055 /meeting", "CM-3056 /withoutOverlap");

    PersonHandover declined = handovers.decline(southLeader, asked.id(), "Fullt till hösten.");
    assertThat(declined.state()).isEqualTo(HandoverState.DECLINED);
    assertThat(Refused.by(() -> house.persons.get(southLeader, person.id())))
        .as("whoever was asked takes part no more")
        .containsExactly("CM-5004");
    assertThat(Refused.by(() -> handovers.takeBack(team.leader, asked.id(), "Nej.")))
        .containsExactly("CM-3053");
    assertThat(handovers.takeBack(team.leader, ask(person, south, "fact").id(), "Ändrat.").state())
        .isEqualTo(HandoverState.TAKEN_BACK);
    assertThat(handovers.of(team.leader, person.id())).hasSize(2);
  }

  @Test
  void only_those_who_lead_ask_and_answer() {
    Person person = person();
    Id<Enrolment> enrolment = active(person);
    HandoverPreview seen = handovers.preview(team.anna, enrolment, south.id(), "fact");
    assertThat(Refused.by(() -> handovers.ask(team.anna, enrolment, wanted(seen))))
        .containsExactly("CM-5004");
    assertThat(Refused.by(() -> handovers.ask(southLeader, enrolment, wanted(seen))))
        .containsExactly("CM-1014");
    PersonHandover asked = ask(person, south, "fact");
    nextDay();
    Acceptance filled = filled(asked, southNurse);
    for (Caller one : List.of(team.leader, southNurse)) {
      assertThat(Refused.by(() -> handovers.accept(one, asked.id(), filled)))
          .containsExactly("CM-5004");
    }
    assertThat(Refused.by(() -> handovers.decline(team.leader, asked.id(), "Nej.")))
        .containsExactly("CM-5004");
  }

  @Test
  void nothing_goes_to_another_provider_nor_where_the_model_is_away_or_not_used() {
    Person person = person();
    Id<Enrolment> enrolment = active(person);
    Unit elsewhere =
        house.organisations.addUnit(
            house.operator, house.provider("Annan region").id(), "Team", null);
    assertThat(Refused.by(() -> handovers.preview(team.leader, enrolment, elsewhere.id(), "fact")))
        .containsExactly("CM-3058 /unit");
    Unit without = house.unit("Öppenvård");
    assertThat(handovers.preview(team.leader, enrolment, without.id(), "fact").stops())
        .extracting(one -> one.code().id())
        .containsExactly("CM-3004");
    assertThat(handovers.preview(team.leader, enrolment, house.unit.id(), "fact").stops())
        .extracting(one -> one.code().id())
        .containsExactly("CM-3051");
    PersonHandover asked = ask(person, south, "beside");
    nextDay();
    Acceptance filled = filled(asked, southNurse);
    team.models.remove(BESIDE);
    Map<String, List<String>> before = Digests.of(house.store);
    assertThat(Refused.by(() -> handovers.accept(southLeader, asked.id(), filled)))
        .containsExactly("CM-4001");
    assertThat(Digests.of(house.store)).isEqualTo(before);
    team.models.add(BESIDE);
  }

  @Test
  void a_model_that_is_away_can_be_left_by_what_it_declared_when_it_was_here() {
    Person person = person();
    active(person);
    prepared(person, team.anna);
    assertThat(accept(asked(person, house.unit, "beside"), team.anna))
        .isInstanceOf(HandedOver.class);
    task(person, team.anna, house.unit, "Ring");
    Enrolment left = current(person);
    Map<String, List<String>> own = own(person);
    team.models.remove(BESIDE);

    HandoverPreview seen = handovers.preview(team.leader, left.id(), south.id(), "fact");
    assertThat(seen.stops()).isEmpty();
    assertThat(seen.notes()).extracting(Text::sv).anyMatch(note -> note.contains("inte här"));
    assertThat(seen.keeps().formsToRead()).anyMatch(form -> form.contains("beside-wishes"));
    assertThat(seen.fromPhase()).isEqualTo(left.phaseLabel());
    assertThat(accept(asked(person, south, "fact"), southNurse)).isInstanceOf(HandedOver.class);

    noOrphans(person);
    assertThat(current(person).model()).isEqualTo("fact");
    assertThat(own(person)).isEqualTo(own);
    Enrolment after =
        house.store.read(
            tx -> tx.enrolments().find(house.provider.id(), left.id()).orElseThrow().enrolment());
    assertThat(after.outcome()).isEqualTo(ClosingOutcome.TRANSFERRED);
    assertThat(after.lifecycle()).isEqualTo(Lifecycle.CLOSED);
    team.models.add(BESIDE);
    assertThat(team.enrolments.get(southNurse, left.id()).enrolment().isClosed()).isTrue();
  }

  private PersonHandover asked(Person person, Unit to, String model) {
    PersonHandover asked = ask(person, to, model);
    nextDay();
    return asked;
  }

  @Test
  void a_limit_that_is_gone_over_needs_a_reason_and_stands_in_the_list() {
    for (int i = 0; i < 20; i++) {
      Actives.write(
          house,
          southNurse,
          person(),
          new Actives.In(south, "fact", 2, Lifecycle.ACTIVE, "INDIVIDUAL"));
    }
    Person person = person();
    active(person);
    PersonHandover asked = ask(person, south, "fact");
    nextDay();
    Acceptance filled = filled(asked, southNurse);
    assertThat(handovers.accept(southLeader, asked.id(), filled)).isInstanceOf(NotHandedOver.class);
    assertThat(current(person).unit()).isEqualTo(house.unit.id());
    Acceptance decided =
        new Acceptance(
            filled.seen(),
            filled.input(),
            Map.of("caseload-within", "Ja.", "caseload-within-2", "Ja."),
            "Till sista maj.",
            null,
            "Ville inte.",
            "");
    assertThat(handovers.accept(southLeader, asked.id(), decided)).isInstanceOf(HandedOver.class);
    assertThat(
            team.caseloads
                .overrides(
                    southLeader, south.id(), house.today(), house.today(), PageRequest.first(9))
                .rows())
        .isNotEmpty()
        .allSatisfy(one -> assertThat(one.reason()).isEqualTo("Till sista maj."));
  }

  @Test
  void two_who_accept_at_once_make_one_enrolment() {
    Person person = person();
    active(person);
    PersonHandover asked = ask(person, south, "fact");
    nextDay();
    Acceptance filled = filled(asked, southNurse);
    List<CompletableFuture<String>> both = new ArrayList<>();
    for (int i = 0; i < 2; i++) {
      both.add(
          CompletableFuture.supplyAsync(
              () -> {
                try {
                  return handovers
                      .accept(southLeader, asked.id(), filled)
                      .getClass()
                      .getSimpleName();
                } catch (Refusal refusal) {
                  return refusal.problems().get(0).code().id();
                }
              }));
    }
    List<String> came = both.stream().map(CompletableFuture::join).sorted().toList();
    assertThat(came).contains("HandedOver");
    assertThat(came.get(0)).isIn("CM-3053", "CM-3057", "CM-1011");
    noOrphans(person);
  }

  @Test
  void a_stay_on_the_board_moves_with_the_person_in_the_same_model() {
    Person person = team.person("Elvira", "Provlund", "200105032387");
    Id<Enrolment> enrolment = team.enrolled(person, team.anna);
    FactTeam.taken(
        team.enrolments.take(
            team.anna,
            enrolment,
            team.revision(enrolment),
            new se.samordna.enrolment.StepRequest(
                "scaleUp",
                new StepInput(Map.of("reason", List.of("PREVENT"), "cause", List.of("Sömnlös"))),
                Map.of("crisis-plan-exists", "Görs i morgon."),
                "",
                Optional.empty())));
    PersonHandover asked = ask(person, south, "fact");
    nextDay();
    HandoverOutcome outcome = accept(asked, southNurse);
    assertThat(outcome.preview().board()).isEqualTo(BoardFate.MOVES);
    Enrolment now = current(person);
    assertThat(now.phase()).isEqualTo("BOARD");
    assertThat(team.enrolments.get(southNurse, now.id()).board().orElseThrow().reasons())
        .extracting(one -> one.code())
        .containsExactly("PREVENT");
    assertThat(outcome.preview().tasks()).extracting(one -> one.fate()).containsOnly(Fate.CARRIED);
    noOrphans(person);
    assertThat(team.past.person(southNurse, person.id(), house.clock.instant()).toString())
        .as("both stand in the past")
        .contains(enrolment.toString())
        .contains(now.id().toString());
  }

  @Test
  void an_enrolment_that_ends_in_another_way_is_handed_over_no_more() {
    Person person = team.person("Elvira", "Provlund", "200105032387");
    Id<Enrolment> enrolment = team.enrolled(person, team.anna);
    PersonHandover asked = ask(person, south, "fact");
    FactTeam.taken(team.step(team.leader, enrolment, "end", Map.of("outcome", List.of("MOVED"))));
    assertThat(handovers.of(team.leader, person.id()))
        .extracting(PersonHandover::state)
        .containsExactly(HandoverState.LAPSED);
    assertThat(Refused.by(() -> handovers.get(southLeader, asked.id()))).containsExactly("CM-5004");
  }

  @Test
  void a_protected_person_stands_without_a_name_in_the_list_of_those_who_wait() {
    Person elin =
        house.person(
            team.anna,
            new PersonChange("Elin", "Hemlund", "", null, Protection.SECRECY_MARKING, "", "", ""),
            "");
    Actives.write(house, team.anna, elin);
    PersonHandover asked = ask(elin, south, "fact");
    assertThat(handovers.waitingAt(southLeader, south.id(), PageRequest.first(9)).rows())
        .extracting(PersonHandover::personName)
        .noneMatch(name -> name.contains("Elin"));
    assertThat(Refused.by(() -> handovers.get(southNurse, asked.id()))).containsExactly("CM-5008");
  }
}
