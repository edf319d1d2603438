package se.samordna.enginetests;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import se.samordna.Id;
import se.samordna.audit.Action;
import se.samordna.engine.store.EnrolmentStore;
import se.samordna.enrolment.BoardEntry;
import se.samordna.enrolment.BoardEntry.BoardAlert;
import se.samordna.enrolment.Enrolment;
import se.samordna.enrolment.EnrolmentView;
import se.samordna.enrolment.Judged;
import se.samordna.enrolment.StepOutcome;
import se.samordna.meeting.Meeting;
import se.samordna.meeting.MeetingType;
import se.samordna.model.Models;
import se.samordna.person.Person;
import se.samordna.plan.CrisisPlan;
import se.samordna.plan.CrisisPlanEvaluation;
import se.samordna.plan.LifeGoal;
import se.samordna.plan.Plan;
import se.samordna.plan.PlanContent;
import se.samordna.plan.PlanType;
import se.samordna.rule.Remedy;
import se.samordna.store.OpenedStores;
import se.samordna.task.Task;

/**
 * One person's way through FACT: in, up on the board, and down again, with every rule in the way.
 */
@OnBothDatabases
class FactWayTest {
  private static final Map<String, List<String>> CRISIS =
      Map.of("reason", List.of("CRISIS"), "cause", List.of("sömnlös 3 nätter"));
  private static final Map<String, List<String>> RESUME = Map.of("plan", List.of("RESUME"));

  private final House house;
  private final FactTeam team;

  FactWayTest(OpenedStores.Kind kind) {
    house = new House(OpenedStores.shared(kind));
    team = new FactTeam(house);
  }

  private Person alma() {
    return team.person("Alma", "Exempel", "199005092383");
  }

  private CrisisPlan crisisPlan(Person person) {
    return house.plans.writeCrisisPlan(
        team.anna,
        person.id(),
        0,
        CrisisPlans.together(CrisisPlans.least(), LocalDate.of(2027, 12, 1)));
  }

  private Plan adoptedPlan(Person person) {
    Plan plan = house.plans.begin(team.anna, person.id(), PlanType.CM_PLAN);
    LifeGoal goal = new LifeGoal(Id.next(), "Jag vill sova om nätterna.", "", 4, List.of());
    plan = house.plans.save(team.anna, plan.id(), plan.revision(), new PlanContent(List.of(goal)));
    return house.plans.adopt(team.anna, plan.id(), plan.revision(), true, List.of("Alma"));
  }

  private BoardEntry entry(Id<Enrolment> enrolment) {
    return team.enrolments.get(team.anna, enrolment).board().orElseThrow();
  }

  private Id<Enrolment> onBoard(Person person) {
    Id<Enrolment> enrolment = team.enrolled(person, team.anna);
    FactTeam.taken(team.step(team.psychiatrist, enrolment, "scaleUp", CRISIS));
    return enrolment;
  }

  @Test
  void a_referral_waits_for_its_form_and_is_accepted_by_the_team_leader_alone() {
    Person alma = alma();

    assertThat(FactTeam.reasons(team.refer(alma)))
        .containsExactly("form-answered missing", "form-yes-if missing");

    Id<Enrolment> enrolment = team.inIntake(alma, team.anna);
    assertThat(team.phase(enrolment)).isEqualTo("INTAKE");
    assertThat(Refused.by(() -> team.refer(alma))).containsExactly("CM-3005 /model");
  }

  @Test
  void a_place_is_given_by_a_team_meeting_when_everything_is_in_place() {
    Id<Enrolment> enrolment = team.inIntake(alma(), team.anna);

    StepOutcome without = team.step(team.anna, enrolment, "enrol", Map.of());

    assertThat(FactTeam.reasons(without))
        .containsExactly(
            "who meeting",
            "form-answered missing",
            "form-all-yes missing",
            "field-given missing",
            "field-says-yes no",
            "contact-paths-recorded missing");
    assertThat(without.verdicts())
        .filteredOn(judged -> judged.outcome() != Judged.Outcome.ALLOWED)
        .allSatisfy(
            judged -> {
              assertThat(judged.title().sv()).isNotBlank().doesNotContain("{");
              assertThat(judged.title().en()).isNotBlank().doesNotContain("{");
              assertThat(judged.remedies()).isNotEmpty();
            });
    assertThat(team.phase(enrolment)).isEqualTo("INTAKE");
  }

  @Test
  void whoever_is_proposed_is_counted_as_open_and_not_as_active() {
    EnrolmentStore.OpenCount before = open();
    team.inIntake(alma(), team.anna);
    EnrolmentStore.OpenCount proposed = open();
    assertThat(proposed.open()).isEqualTo(before.open() + 1);
    assertThat(proposed.active()).isEqualTo(before.active());

    Person birger = team.person("Birger", "Provsson", "199005012381");
    crisisPlan(birger);
    onBoard(birger);

    assertThat(open().open()).isEqualTo(before.open() + 2);
    assertThat(open().active()).isEqualTo(before.active() + 1);
    assertThat(open().onBoard()).isEqualTo(before.onBoard() + 1);
    Models.UninstallEffect effect = team.models.kept(house).uninstallEffect(house.operator, "fact");
    assertThat(effect.active() + effect.awaiting()).isEqualTo(effect.open());
  }

  private EnrolmentStore.OpenCount open() {
    return house.store.read(tx -> tx.enrolments().countOpen("fact"));
  }

  @Test
  void an_enrolled_person_gets_the_first_tasks_and_is_suggested_for_the_board_as_new() {
    Person alma = alma();
    team.enrolled(alma, team.anna);

    assertThat(house.tasks.ofPerson(team.anna, alma.id(), se.samordna.PageRequest.first(50)).rows())
        .extracting(Task::key, Task::due)
        .contains(
            org.assertj.core.groups.Tuple.tuple("mapping", LocalDate.of(2027, 4, 12)),
            org.assertj.core.groups.Tuple.tuple("plan", LocalDate.of(2027, 4, 12)),
            org.assertj.core.groups.Tuple.tuple("crisis-plan", LocalDate.of(2027, 4, 12)),
            org.assertj.core.groups.Tuple.tuple("coordinator-contact", LocalDate.of(2027, 3, 15)));
    assertThat(team.boards.of(team.anna, house.unit.id()).suggestions())
        .singleElement()
        .satisfies(
            suggestion -> {
              assertThat(suggestion.reason()).isEqualTo("NEW");
              assertThat(suggestion.until()).isEqualTo(LocalDate.of(2027, 3, 22));
            });
  }

  @Test
  void anybody_of_the_team_puts_a_person_up_and_the_crisis_plan_is_opened() {
    Person alma = alma();
    crisisPlan(alma);
    Id<Enrolment> enrolment = onBoard(alma);

    BoardEntry entry = entry(enrolment);

    assertThat(team.phase(enrolment)).isEqualTo("BOARD");
    assertThat(entry.confirmedAt()).isNull();
    assertThat(entry.contactTarget()).isEqualTo(5);
    assertThat(entry.reviewOn()).as("next working day").isEqualTo(LocalDate.of(2027, 3, 2));
    assertThat(entry.alerts())
        .extracting(BoardAlert::kind)
        .contains(BoardAlert.Kind.NOT_CONFIRMED, BoardAlert.Kind.NO_ACTION_TODAY);
    assertThat(house.log(alma.id()))
        .extracting(row -> row.action())
        .contains(Action.CRISIS_PLAN_READ);
  }

  @Test
  void without_a_crisis_plan_the_way_up_wants_a_reason_in_writing() {
    Id<Enrolment> enrolment = team.enrolled(alma(), team.anna);

    StepOutcome outcome = team.step(team.anna, enrolment, "scaleUp", CRISIS);

    assertThat(FactTeam.reasons(outcome)).containsExactly("crisis-plan-exists missing");
    assertThat(team.phase(enrolment)).isEqualTo("INDIVIDUAL");
  }

  @Test
  void who_comes_from_one_ward_to_another_is_at_one_place_at_a_time() {
    Person alma = alma();
    crisisPlan(alma);
    Id<Enrolment> enrolment = team.enrolled(alma, team.anna);
    FactTeam.taken(admit(enrolment, "Avdelning 7", "2027-02-26"));

    assertThat(Refused.by(() -> admit(enrolment, "Avdelning 9", "2027-02-25")))
        .as("before the first stay began")
        .containsExactly("CM-1012 /input/date");
    assertThat(Refused.by(() -> admit(enrolment, "Avdelning 9", "2027-03-02")))
        .as("tomorrow")
        .containsExactly("CM-1012 /input/date");
    FactTeam.taken(admit(enrolment, "Avdelning 9", "2027-02-28"));

    assertThat(house.admissions.of(team.anna, alma.id()))
        .extracting(stay -> stay.place() + " " + stay.admittedOn() + "/" + stay.dischargedOn())
        .containsExactlyInAnyOrder(
            "Avdelning 7 2027-02-26/2027-02-28", "Avdelning 9 2027-02-28/null");
    assertThat(
            Refused.by(
                () ->
                    team.step(
                        team.anna,
                        enrolment,
                        "discharge",
                        Map.of("kind", List.of("INPATIENT"), "date", List.of("2027-02-27")))))
        .containsExactly("CM-1012 /input/date");
  }

  private StepOutcome admit(Id<Enrolment> enrolment, String place, String date) {
    return team.step(
        team.anna,
        enrolment,
        "admit",
        Map.of(
            "kind", List.of("INPATIENT"),
            "place", List.of(place),
            "date", List.of(date),
            "legalForm", List.of("VOLUNTARY")));
  }

  @Test
  void nobody_is_closed_from_the_board() {
    Person alma = alma();
    crisisPlan(alma);
    Id<Enrolment> enrolment = onBoard(alma);

    assertThat(Refused.by(() -> team.step(team.anna, enrolment, "close", Map.of())))
        .containsExactly("CM-3001 /step");
  }

  @Test
  void the_way_down_names_everything_that_is_missing_and_then_resumes_the_plan() {
    Person alma = alma();
    CrisisPlan plan = crisisPlan(alma);
    Plan ordinary = adoptedPlan(alma);
    Id<Enrolment> enrolment = onBoard(alma);
    Meeting meeting =
        team.openMeeting(MeetingType.BOARD, team.anna, team.leader, team.psychiatrist);
    BoardEntry up = entry(enrolment);
    up = team.boards.confirm(team.anna, up.id(), up.revision(), meeting.id());
    house.clock.pass(Duration.ofDays(22));

    assertThat(
            FactTeam.reasons(
                team.step(team.anna, enrolment, "startStepDown", Map.of(), meeting.id())))
        .containsExactly("form-answered missing", "form-all-say missing");
    team.answer(team.anna, alma, "fact-board-exit", team.boardExit());
    FactTeam.taken(team.step(team.anna, enrolment, "startStepDown", Map.of(), meeting.id()));
    assertThat(entry(enrolment).contactTarget()).as("halved").isEqualTo(3);

    StepOutcome refused = team.step(team.anna, enrolment, "scaleDown", RESUME, meeting.id());
    assertThat(FactTeam.reasons(refused))
        .containsExactly("persons-view-recorded missing", "crisis-plan-evaluated not-evaluated");
    assertThat(refused.verdicts())
        .filteredOn(judged -> judged.rule().equals("crisis-plan-evaluated"))
        .singleElement()
        .satisfies(
            judged -> {
              assertThat(judged.title().sv()).isEqualTo("Krisplanen är inte utvärderad.");
              assertThat(judged.remedies().get(0).kind())
                  .isEqualTo(Remedy.Kind.CRISIS_PLAN_EVALUATION);
            });

    house.plans.evaluateCrisisPlan(
        team.anna,
        alma.id(),
        plan.number(),
        new CrisisPlanEvaluation(LocalDate.of(2027, 3, 23), true, "Promenad", "", true));
    BoardEntry now = entry(enrolment);
    team.boards.recordPersonsView(team.anna, now.id(), now.revision(), "Jag orkar igen.");
    EnrolmentView down =
        FactTeam.taken(team.step(team.anna, enrolment, "scaleDown", RESUME, meeting.id()));

    assertThat(down.enrolment().phase()).isEqualTo("INDIVIDUAL");
    assertThat(down.board()).isEmpty();
    assertThat(down.path())
        .as("who comes down has the board ahead again, not behind")
        .extracting(EnrolmentView.PathPhase::phase, EnrolmentView.PathPhase::place)
        .contains(
            org.assertj.core.groups.Tuple.tuple("INTAKE", EnrolmentView.PathPhase.Place.PAST),
            org.assertj.core.groups.Tuple.tuple("INDIVIDUAL", EnrolmentView.PathPhase.Place.NOW),
            org.assertj.core.groups.Tuple.tuple("BOARD", EnrolmentView.PathPhase.Place.AHEAD),
            org.assertj.core.groups.Tuple.tuple("STEP_DOWN", EnrolmentView.PathPhase.Place.AHEAD));
    assertThat(team.enrolments.steps(team.anna, enrolment).get(0).results())
        .containsEntry("plan", ordinary.id().toString())
        .containsEntry("version", "1")
        .containsEntry("resumed", "true");
    BoardEntry stay = team.boards.stays(team.anna, enrolment).get(0);
    assertThat(Duration.between(stay.openedAt(), stay.closedAt()).toDays()).isEqualTo(22);
    assertThat(house.tasks.ofPerson(team.anna, alma.id(), se.samordna.PageRequest.first(50)).rows())
        .filteredOn(task -> task.key().equals("after-board"))
        .singleElement()
        .satisfies(task -> assertThat(task.due()).isEqualTo(LocalDate.of(2027, 3, 30)));
    assertThat(house.meetings.get(team.anna, meeting.id()).decisions())
        .extracting(Meeting.Decision::step)
        .containsExactly("startStepDown", "scaleDown");
  }

  @Test
  void a_meeting_with_too_few_professions_decides_nothing() {
    Person alma = alma();
    crisisPlan(alma);
    Id<Enrolment> enrolment = onBoard(alma);
    Meeting meeting = team.openMeeting(MeetingType.BOARD, team.anna);
    BoardEntry up = entry(enrolment);
    team.boards.confirm(team.anna, up.id(), up.revision(), meeting.id());
    team.answer(team.anna, alma, "fact-board-exit", team.boardExit());
    FactTeam.taken(team.step(team.anna, enrolment, "startStepDown", Map.of(), meeting.id()));

    assertThat(FactTeam.reasons(team.step(team.anna, enrolment, "scaleDown", RESUME, meeting.id())))
        .contains("who quorum");
  }

  @Test
  void steps_wait_while_the_model_is_away_and_everything_else_can_be_read() {
    Person alma = alma();
    crisisPlan(alma);
    Id<Enrolment> enrolment = onBoard(alma);

    team.models.remove(FactTeam.FOLDER);

    EnrolmentView view = team.enrolments.get(team.anna, enrolment);
    assertThat(view.available()).isFalse();
    assertThat(view.enrolment().phaseLabel().sv()).isEqualTo("På tavlan");
    assertThat(view.steps()).isEmpty();
    assertThat(view.board()).isPresent();
    assertThat(house.plans.crisisPlan(team.anna, alma.id())).isPresent();
    assertThat(team.boards.of(team.anna, house.unit.id()).columns())
        .singleElement()
        .satisfies(column -> assertThat(column.entries()).hasSize(1));
    assertThat(Refused.by(() -> team.step(team.anna, enrolment, "scaleUpAgain", CRISIS)))
        .containsExactly("CM-4001");

    team.models.add(FactTeam.FOLDER);
    assertThat(team.enrolments.get(team.anna, enrolment).available()).isTrue();
  }
}
