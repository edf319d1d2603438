package se.samordna.enginetests;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import se.samordna.Id;
import se.samordna.access.Caller;
import se.samordna.audit.Action;
import se.samordna.audit.AuditEntry;
import se.samordna.contact.Contact;
import se.samordna.contact.Contacts;
import se.samordna.engine.model.ModelsFromFolders;
import se.samordna.enrolment.BoardEntry;
import se.samordna.enrolment.BoardSigns;
import se.samordna.enrolment.BoardSigns.CountedRow;
import se.samordna.enrolment.BoardSigns.Sign;
import se.samordna.enrolment.Boards.CareChange;
import se.samordna.enrolment.Boards.NewRequest;
import se.samordna.enrolment.Boards.NewRisk;
import se.samordna.enrolment.ComingDown;
import se.samordna.enrolment.ComingDown.Criterion;
import se.samordna.enrolment.ComingDown.State;
import se.samordna.enrolment.Enrolment;
import se.samordna.enrolment.StepRequest;
import se.samordna.enrolment.TeamCare.Network;
import se.samordna.enrolment.TeamCare.Risk;
import se.samordna.form.Answers;
import se.samordna.form.Value;
import se.samordna.meeting.Meeting;
import se.samordna.meeting.MeetingType;
import se.samordna.organisation.Profession;
import se.samordna.organisation.Role;
import se.samordna.person.Person;
import se.samordna.person.PersonChange;
import se.samordna.person.Protection;
import se.samordna.plan.CrisisPlanEvaluation;
import se.samordna.plan.LifeGoal;
import se.samordna.plan.Plan;
import se.samordna.plan.PlanContent;
import se.samordna.plan.PlanType;
import se.samordna.rule.StepInput;
import se.samordna.store.OpenedStores;
import se.samordna.text.Days;

/** What speaks for the board, by what was recorded, and what comes first before coming down. */
class BoardSignsTest {
  private static final ModelsFromFolders MODELS = new ModelsFromFolders(new MovingClock());
  private static final LocalDate MONDAY = LocalDate.of(2027, 3, 1);

  private final House house = new House(OpenedStores.shared(OpenedStores.Kind.H2));
  private final FactTeam team = new FactTeam(house, MODELS);
  private final Person alma = team.person("Alma", "Exempel", "199005092383");
  private Id<Enrolment> enrolment;
  private boolean planned;
  private int plan;

  @BeforeEach
  void enrol() {
    at(MONDAY, "09:00");
    enrolment = team.enrolled(alma, team.anna);
  }

  private void at(LocalDate day, String time) {
    house.clock.moveTo(LocalDateTime.parse(day + "T" + time).atZone(Days.ZONE).toInstant());
  }

  private BoardSigns all() {
    return team.boards.signs(team.leader, house.unit.id());
  }

  private List<String> signs() {
    return all().signs().stream().map(Sign::sign).toList();
  }

  private Sign only() {
    assertThat(all().signs()).hasSize(1);
    return all().signs().get(0);
  }

  private void visit(boolean reached) {
    house.contacts.record(
        team.anna,
        alma.id(),
        new Contacts.NewContact(
            Contact.Kind.VISIT,
            Contact.Place.HOME,
            house.clock.instant().minus(Duration.ofMinutes(30)),
            List.of(),
            0,
            reached,
            ""));
  }

  private void up(String reason) {
    FactTeam.taken(
        team.enrolments.take(
            team.anna,
            enrolment,
            team.revision(enrolment),
            new StepRequest(
                "scaleUp",
                new StepInput(Map.of("reason", List.of(reason), "cause", List.of("Sömnlös"))),
                planned ? Map.of() : Map.of("crisis-plan-exists", "Görs i morgon."),
                "",
                Optional.empty())));
  }

  @Test
  void two_missed_visits_in_a_row_speak_for_the_board_and_say_which() {
    visit(false);
    assertThat(signs()).as("one is none").isEmpty();
    at(MONDAY.plusDays(2), "09:00");
    visit(false);
    Sign sign = only();
    assertThat(sign.sign()).isEqualTo("visits-missed");
    assertThat(sign.reason()).isEqualTo("HARD_TO_REACH");
    assertThat(sign.step()).contains("scaleUp");
    assertThat(sign.facts())
        .extracting(CountedRow::day)
        .containsExactly(MONDAY, MONDAY.plusDays(2));
    at(MONDAY.plusDays(30), "09:00");
    assertThat(signs()).as("30 days count").containsExactly("visits-missed");
    at(MONDAY.plusDays(31), "09:00");
    assertThat(signs()).isEmpty();
  }

  @Test
  void a_visit_that_reached_the_person_begins_the_count_anew() {
    visit(false);
    at(MONDAY.plusDays(1), "09:00");
    visit(true);
    at(MONDAY.plusDays(2), "09:00");
    visit(false);
    assertThat(signs()).isEmpty();
  }

  @Test
  void an_early_sign_ticked_in_a_form_is_shown_with_its_question() {
    Answers quiet = Answers.NONE;
    for (String item : List.of("sleep", "alone", "worry", "ownSigns", "moreSupport")) {
      quiet = quiet.with(item, new Value.YesNo(false));
    }
    team.answer(team.anna, alma, "fact-early-signs", quiet);
    assertThat(signs()).isEmpty();
    team.answer(team.anna, alma, "fact-early-signs", quiet.with("ownSigns", new Value.YesNo(true)));
    assertThat(only().facts())
        .extracting(row -> row.what().sv())
        .containsExactly("Känner du igen något av dina tidiga tecken i krisplanen?");
    at(MONDAY.plusDays(14), "23:00");
    assertThat(signs()).containsExactly("form-item-ticked");
    at(MONDAY.plusDays(15), "00:00");
    assertThat(signs()).isEmpty();
  }

  @Test
  void the_person_or_a_close_one_who_asks_for_support_speaks_for_the_board() {
    team.boards.recordRequest(
        team.anna, alma.id(), new NewRequest(NewRequest.By.CLOSE_ONE, "Hon sover inte", MONDAY));
    Sign sign = only();
    assertThat(sign.sign()).isEqualTo("support-asked-for");
    assertThat(sign.facts().get(0).what().sv()).isEqualTo("En närstående bad om mer stöd");
    assertThat(
            Refused.by(
                () ->
                    team.boards.recordRequest(
                        team.anna,
                        alma.id(),
                        new NewRequest(NewRequest.By.PERSON, "", MONDAY.plusDays(1)))))
        .containsExactly("CM-1012 /askedOn");
    Caller elsewhere = house.staff(Role.CARE_STAFF, Profession.NURSE, house.unit("FACT Öster"));
    assertThat(
            Refused.by(
                () ->
                    team.boards.recordRequest(
                        elsewhere, alma.id(), new NewRequest(NewRequest.By.PERSON, "", MONDAY))))
        .containsExactly("CM-1014");
  }

  @Test
  void a_ward_that_tells_of_an_admission_speaks_until_the_step_is_taken() {
    team.boards.recordRequest(
        team.leader, alma.id(), new NewRequest(NewRequest.By.WARD, "Inlagd i natt", MONDAY));
    Sign sign = only();
    assertThat(sign.sign()).isEqualTo("admission-noted");
    assertThat(sign.reason()).isEqualTo("ADMITTED");
    assertThat(sign.step()).contains("admit");
    FactTeam.taken(
        team.step(
            team.anna,
            enrolment,
            "admit",
            Map.of(
                "kind", List.of("INPATIENT"),
                "place", List.of("Avdelning 53"),
                "date", List.of(MONDAY.toString()),
                "legalForm", List.of("VOLUNTARY"))));
    assertThat(signs()).isEmpty();
  }

  @Test
  void a_coordinator_away_for_more_than_seven_days_speaks_only_after_a_crisis() {
    absent(MONDAY, MONDAY.plusDays(6));
    assertThat(signs()).as("seven days, and no crisis").isEmpty();
    upAndDown("CRISIS");
    LocalDate today = Days.of(house.clock.instant());
    absent(today, today.plusDays(6));
    assertThat(signs()).as("seven days are not more than seven").isEmpty();
    absent(today.plusDays(7), today.plusDays(14));
    at(today.plusDays(7), "09:00");
    Sign sign = only();
    assertThat(sign.sign()).isEqualTo("coordinator-away");
    assertThat(sign.facts()).hasSize(2);
    assertThat(sign.facts().toString()).contains("Anna Region").contains("i kris fram till dess");
  }

  private void absent(LocalDate from, LocalDate to) {
    house.organisations.addAbsence(house.operator, team.anna.staff(), from, to);
  }

  /** Up for a reason, and down again by all the rules. */
  private void upAndDown(String reason) {
    Meeting meeting = steppingDown(reason);
    evaluate(plan, false);
    BoardEntry entry = entry();
    team.boards.recordPersonsView(team.anna, entry.id(), entry.revision(), "Jag orkar igen.");
    FactTeam.taken(
        team.step(
            team.anna,
            enrolment,
            "scaleDown",
            Map.of("plan", List.of("RESUME"), "outcome", List.of("Sover igen")),
            meeting.id()));
  }

  /** Up for a reason, and on the way down by a decision of the meeting that is answered. */
  private Meeting steppingDown(String reason) {
    plan = crisisPlan();
    Plan ordinary = house.plans.begin(team.anna, alma.id(), PlanType.CM_PLAN);
    LifeGoal goal = new LifeGoal(Id.next(), "Jag vill sova om nätterna.", "", 4, List.of());
    ordinary =
        house.plans.save(
            team.anna, ordinary.id(), ordinary.revision(), new PlanContent(List.of(goal)));
    house.plans.adopt(team.anna, ordinary.id(), ordinary.revision(), true, List.of("Alma"));
    up(reason);
    Meeting meeting =
        team.openMeeting(MeetingType.BOARD, team.anna, team.leader, team.psychiatrist);
    BoardEntry entry = entry();
    team.boards.confirm(team.anna, entry.id(), entry.revision(), meeting.id());
    team.answer(team.anna, alma, "fact-board-exit", team.boardExit());
    FactTeam.taken(team.step(team.anna, enrolment, "startStepDown", Map.of(), meeting.id()));
    return meeting;
  }

  private BoardEntry entry() {
    return team.enrolments.get(team.anna, enrolment).board().orElseThrow();
  }

  private int crisisPlan() {
    planned = true;
    return house
        .plans
        .writeCrisisPlan(
            team.anna,
            alma.id(),
            0,
            CrisisPlans.together(CrisisPlans.least(), MONDAY.plusMonths(9)))
        .number();
  }

  private void evaluate(int plan, boolean used) {
    LocalDate today = Days.of(house.clock.instant());
    house.plans.evaluateCrisisPlan(
        team.anna, alma.id(), plan, new CrisisPlanEvaluation(today, used, "Promenad", "", true));
  }

  @Test
  void a_crisis_plan_that_was_used_speaks_for_fourteen_days() {
    evaluate(crisisPlan(), true);
    assertThat(only().sign()).isEqualTo("crisis-plan-used");
    assertThat(only().reason()).isEqualTo("CRISIS");
    at(MONDAY.plusDays(14), "23:00");
    assertThat(signs()).containsExactly("crisis-plan-used");
    at(MONDAY.plusDays(15), "00:00");
    assertThat(signs()).isEmpty();
  }

  @Test
  void what_was_recorded_before_the_person_came_down_is_spent_and_the_outcome_is_kept() {
    visit(false);
    visit(false);
    assertThat(signs()).containsExactly("visits-missed");
    at(MONDAY.plusDays(1), "09:00");
    upAndDown("HARD_TO_REACH");
    assertThat(signs()).isEmpty();
    assertThat(team.boards.stays(team.anna, enrolment).get(0).outcome()).isEqualTo("Sover igen");
  }

  @Test
  void what_is_set_aside_with_a_reason_is_kept_and_speaks_again_only_with_something_new() {
    visit(false);
    at(MONDAY.plusDays(1), "09:00");
    visit(false);
    assertThat(Refused.by(() -> team.boards.setAside(team.anna, enrolment, "visits-missed", " ")))
        .containsExactly("CM-1002 /reason");
    assertThat(Refused.by(() -> team.boards.setAside(team.anna, enrolment, "admission-noted", "x")))
        .containsExactly("CM-1014");
    at(MONDAY.plusDays(1), "10:00");
    team.boards.setAside(team.anna, enrolment, "visits-missed", "Alma var på semester.");
    assertThat(signs()).isEmpty();
    assertThat(all().setAside())
        .extracting(BoardSigns.SetAside::reason, BoardSigns.SetAside::byName)
        .containsExactly(
            org.assertj.core.api.Assertions.tuple("Alma var på semester.", "Anna Region"));
    assertThat(house.log(alma.id())).extracting(AuditEntry::action).contains(Action.BOARD_CHANGE);

    at(MONDAY.plusDays(3), "09:00");
    visit(false);
    assertThat(signs()).as("one new visit").isEmpty();
    at(MONDAY.plusDays(4), "09:00");
    visit(false);
    assertThat(only().facts())
        .extracting(CountedRow::day)
        .containsExactly(MONDAY.plusDays(3), MONDAY.plusDays(4));
  }

  @Test
  void nobody_on_the_board_is_suggested_for_it_and_nobody_is_put_up_by_a_sign() {
    visit(false);
    visit(false);
    assertThat(team.phase(enrolment)).as("a sign decides nothing").isEqualTo("INDIVIDUAL");
    up("HARD_TO_REACH");
    assertThat(signs()).isEmpty();
  }

  @Test
  void on_the_way_down_what_is_new_speaks_and_leads_to_the_step_up_again() {
    visit(false);
    visit(false);
    at(MONDAY.plusDays(1), "09:00");
    steppingDown("CRISIS");
    assertThat(signs()).as("what brought the person up is spent").isEmpty();
    at(MONDAY.plusDays(2), "09:00");
    visit(false);
    visit(false);
    assertThat(only().sign()).isEqualTo("visits-missed");
    assertThat(only().step()).contains("scaleUpAgain");
    absent(MONDAY.plusDays(2), MONDAY.plusDays(12));
    assertThat(signs()).contains("coordinator-away");
  }

  @Test
  void a_protected_person_is_not_named_among_the_signs() {
    PersonChange hidden =
        new PersonChange(
            "Alma", "Exempel", "", alma.birthDate(), Protection.SECRECY_MARKING, "", "", "");
    house.persons.change(
        team.anna, alma.id(), house.persons.get(team.anna, alma.id()).revision(), hidden);
    visit(false);
    visit(false);
    assertThat(only().personName()).isEqualTo("Person 1");
    team.boards.setAside(team.anna, enrolment, "visits-missed", "Alma bor hos systern.");
    assertThat(all().toString()).doesNotContain("Alma").doesNotContain("Exempel");
  }

  @Test
  void only_the_team_sees_what_speaks() {
    Caller elsewhere = house.staff(Role.CARE_STAFF, Profession.NURSE, house.unit("FACT Syd"));
    assertThat(Refused.by(() -> team.boards.signs(elsewhere, house.unit.id()))).isNotEmpty();
    assertThat(
            Refused.by(() -> team.boards.setAside(elsewhere, enrolment, "visits-missed", "Nej.")))
        .containsExactly("CM-1014");
  }

  @Test
  void the_checklist_for_coming_down_counts_answers_risks_and_the_network() {
    up("CRISIS");
    BoardEntry entry = team.enrolments.get(team.anna, enrolment).board().orElseThrow();
    assertThat(states(entry).values())
        .as("nobody has said anything")
        .containsOnly(State.OPEN, State.NOT_MET);
    assertThat(states(entry)).containsEntry("networkInformed", State.NOT_MET);

    team.answer(team.anna, alma, "fact-board-exit", team.boardExit());
    team.boards.shareCare(
        team.anna,
        entry.id(),
        entry.revision(),
        new CareChange(null, List.of(), 0, Network.INFORMED, "", null));
    assertThat(states(entry).values()).containsOnly(State.MET).hasSize(9);

    BoardEntry now = team.boards.get(team.anna, entry.id());
    team.boards.assessRisk(
        team.anna,
        entry.id(),
        now.revision(),
        new NewRisk(Risk.Kind.SUICIDE, true, MONDAY, team.psychiatrist.staff(), ""));
    assertThat(states(entry)).containsEntry("noNewRisk", State.NOT_MET);
    at(MONDAY.plusDays(6), "23:59");
    assertThat(states(entry)).containsEntry("noNewRisk", State.NOT_MET);
    at(MONDAY.plusDays(7), "00:00");
    assertThat(states(entry)).containsEntry("noNewRisk", State.MET);
  }

  private Map<String, State> states(BoardEntry entry) {
    ComingDown down = team.boards.comingDown(team.anna, entry.id());
    Map<String, State> states = new java.util.LinkedHashMap<>();
    for (Criterion one : down.criteria()) {
      states.put(one.id(), one.state());
    }
    return states;
  }
}
