package se.samordna.enginetests;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import se.samordna.Id;
import se.samordna.PageRequest;
import se.samordna.admission.Admission;
import se.samordna.enrolment.BoardEntry;
import se.samordna.enrolment.Boards.CareChange;
import se.samordna.enrolment.Enrolment;
import se.samordna.enrolment.EnrolmentView;
import se.samordna.enrolment.StepOutcome;
import se.samordna.enrolment.StepPreview;
import se.samordna.enrolment.StepRequest;
import se.samordna.enrolment.TeamCare;
import se.samordna.meeting.Meeting;
import se.samordna.meeting.MeetingType;
import se.samordna.person.Person;
import se.samordna.rule.StepInput;
import se.samordna.store.OpenedStores;
import se.samordna.task.Task;
import se.samordna.text.Text;

/** What FACT's steps do beside leading somewhere. */
@OnBothDatabases
class FactEffectsTest {
  private static final Map<String, String> NO_CRISIS_PLAN =
      Map.of("crisis-plan-exists", "Görs i morgon.");

  private final House house;
  private final FactTeam team;
  private final Person alma;

  FactEffectsTest(OpenedStores.Kind kind) {
    house = new House(OpenedStores.shared(kind));
    team = new FactTeam(house);
    alma = team.person("Alma", "Exempel", "199005092383");
  }

  private StepOutcome step(Id<Enrolment> enrolment, String step, Map<String, List<String>> input) {
    return team.enrolments.take(
        team.anna,
        enrolment,
        team.revision(enrolment),
        new StepRequest(step, new StepInput(input), NO_CRISIS_PLAN, "", Optional.empty()));
  }

  private Id<Enrolment> up(String... reasons) {
    Id<Enrolment> enrolment = team.enrolled(alma, team.anna);
    FactTeam.taken(
        step(
            enrolment,
            "scaleUp",
            Map.of("reason", List.of(reasons), "cause", List.of("Sömnlös tre nätter"))));
    return enrolment;
  }

  private void steppingDown(Id<Enrolment> enrolment) {
    Meeting meeting =
        team.openMeeting(MeetingType.BOARD, team.anna, team.leader, team.psychiatrist);
    BoardEntry up = entry(enrolment);
    team.boards.confirm(team.anna, up.id(), up.revision(), meeting.id());
    team.answer(team.anna, alma, "fact-board-exit", team.boardExit());
    FactTeam.taken(team.step(team.anna, enrolment, "startStepDown", Map.of(), meeting.id()));
    house.meetings.close(
        team.leader, meeting.id(), house.meetings.get(team.leader, meeting.id()).revision());
  }

  private BoardEntry entry(Id<Enrolment> enrolment) {
    return team.enrolments.get(team.anna, enrolment).board().orElseThrow();
  }

  private Map<String, List<String>> to(String kind, String place) {
    return Map.of(
        "kind", List.of(kind),
        "place", List.of(place),
        "date", List.of(today().toString()),
        "legalForm", List.of("VOLUNTARY"));
  }

  private LocalDate today() {
    return se.samordna.text.Days.of(house.clock.instant());
  }

  private StepOutcome discharge(Id<Enrolment> enrolment, String kind) {
    return step(
        enrolment, "discharge", Map.of("kind", List.of(kind), "date", List.of(today().toString())));
  }

  private List<String> openTasks() {
    return house.tasks.ofPerson(team.anna, alma.id(), PageRequest.first(50)).rows().stream()
        .filter(task -> task.status() == Task.Status.OPEN)
        .map(Task::key)
        .toList();
  }

  @Test
  void the_clock_of_a_referral_runs_from_the_referral_to_the_answer_and_is_a_task_of_the_team() {
    team.answer(team.anna, alma, "cm-referral", FactTeam.referral());
    Id<Enrolment> enrolment = FactTeam.taken(team.refer(alma)).enrolment().id();

    Task task =
        house.tasks.ofUnit(team.leader, house.unit.id(), PageRequest.first(50)).rows().get(0);
    assertThat(task.key()).isEqualTo("answer-referral");
    assertThat(task.assignee()).isNull();
    assertThat(task.due()).isEqualTo(LocalDate.of(2027, 3, 15));
    assertThat(task.standing()).isEqualTo(Task.Timing.AHEAD);
    house.clock.pass(Duration.ofDays(15));
    assertThat(house.tasks.ofUnit(team.leader, house.unit.id(), PageRequest.first(50)).rows())
        .extracting(Task::standing)
        .containsExactly(Task.Timing.OVERDUE);
    house.clock.pass(Duration.ofDays(7));
    assertThat(house.tasks.missedAt(team.leader, house.unit.id())).isEqualTo(1);

    FactTeam.taken(
        team.step(
            team.leader,
            enrolment,
            "accept",
            Map.of("coordinator", List.of(team.anna.staff().toString()))));
    assertThat(openTasks()).isEmpty();
  }

  @Test
  void nobody_is_taken_in_without_somebody_who_coordinates_meanwhile() {
    team.answer(team.anna, alma, "cm-referral", FactTeam.referral());
    Id<Enrolment> enrolment = FactTeam.taken(team.refer(alma)).enrolment().id();

    assertThat(FactTeam.reasons(team.step(team.leader, enrolment, "accept", Map.of())))
        .containsExactly("coordinator-set missing");
  }

  @Test
  void leaving_hospital_does_not_end_custody() {
    Id<Enrolment> enrolment = up("CRISIS");
    FactTeam.taken(step(enrolment, "admit", to("CUSTODY", "Häktet")));
    assertThat(openTasks()).as("nobody calls a ward about it").doesNotContain("contact-ward");
    FactTeam.taken(step(enrolment, "admit", to("INPATIENT", "Avdelning 7")));
    assertThat(openTasks()).contains("contact-ward");
    assertThat(going()).containsExactlyInAnyOrder(Admission.Kind.CUSTODY, Admission.Kind.INPATIENT);

    EnrolmentView out = FactTeam.taken(discharge(enrolment, "INPATIENT"));

    assertThat(out.enrolment().marks()).containsExactly("IN_CUSTODY");
    assertThat(going()).containsExactly(Admission.Kind.CUSTODY);
    assertThat(out.board().orElseThrow().hasReason("ADMITTED")).isFalse();
    assertThat(out.board().orElseThrow().hasReason("CUSTODY")).isTrue();
    assertThat(FactTeam.reasons(discharge(enrolment, "INPATIENT")))
        .containsExactly("mark-set missing");

    assertThat(FactTeam.taken(discharge(enrolment, "CUSTODY")).enrolment().marks()).isEmpty();
    assertThat(going()).isEmpty();
    assertThat(team.phase(enrolment)).as("a meeting decides").isEqualTo("BOARD");
  }

  @Test
  void that_somebody_is_admitted_or_in_custody_is_said_by_the_step_and_never_by_hand() {
    Id<Enrolment> enrolment = up("CRISIS");
    for (String code : List.of("ADMITTED", "CUSTODY")) {
      assertThat(Refused.by(() -> add(enrolment, code))).containsExactly("CM-3011 /code");
    }

    FactTeam.taken(step(enrolment, "admit", to("INPATIENT", "Avdelning 7")));
    assertThat(Refused.by(() -> end(enrolment, "ADMITTED"))).containsExactly("CM-3011 /code");
    assertThat(Refused.by(() -> add(enrolment, "CUSTODY"))).containsExactly("CM-3011 /code");
    assertThat(entry(enrolment).hasReason("ADMITTED")).isTrue();
    assertThat(entry(enrolment).hasReason("CUSTODY")).isFalse();

    FactTeam.taken(discharge(enrolment, "INPATIENT"));
    assertThat(entry(enrolment).hasReason("ADMITTED")).isFalse();
    assertThat(Refused.by(() -> add(enrolment, "ADMITTED"))).containsExactly("CM-3011 /code");
    assertThat(end(enrolment, "CRISIS").hasReason("CRISIS")).as("the others as before").isFalse();
  }

  private BoardEntry add(Id<Enrolment> enrolment, String code) {
    BoardEntry entry = entry(enrolment);
    return team.boards.addReason(team.anna, entry.id(), entry.revision(), code, "");
  }

  private BoardEntry end(Id<Enrolment> enrolment, String code) {
    BoardEntry entry = entry(enrolment);
    return team.boards.endReason(team.anna, entry.id(), entry.revision(), code);
  }

  private List<Admission.Kind> going() {
    return house.admissions.of(team.anna, alma.id()).stream()
        .filter(stay -> stay.dischargedOn() == null)
        .map(Admission::kind)
        .toList();
  }

  @Test
  void who_comes_back_up_needs_no_new_reason_and_gets_the_whole_contact_again() {
    Id<Enrolment> enrolment = up("CRISIS");
    steppingDown(enrolment);
    assertThat(entry(enrolment).contactTarget()).isEqualTo(3);

    FactTeam.taken(step(enrolment, "scaleUpAgain", Map.of()));

    BoardEntry again = entry(enrolment);
    assertThat(team.phase(enrolment)).isEqualTo("BOARD");
    assertThat(again.again()).isEqualTo(1);
    assertThat(again.contactTarget()).isEqualTo(5);
    assertThat(again.cause()).isEqualTo("Sömnlös tre nätter");
    assertThat(team.boards.stays(team.anna, enrolment)).as("the same stay").hasSize(1);
  }

  @Test
  void on_the_way_down_contacts_and_minutes_are_halved() {
    Id<Enrolment> enrolment = up("CRISIS");
    BoardEntry entry = entry(enrolment);
    team.boards.shareCare(
        team.anna,
        entry.id(),
        entry.revision(),
        new CareChange(null, List.of(), 91, TeamCare.Network.INFORMED, "Mamma vet.", null));

    steppingDown(enrolment);

    assertThat(entry(enrolment).contactTarget()).isEqualTo(3);
    assertThat(entry(enrolment).care().minutesTarget()).isEqualTo(46);
    assertThat(entry(enrolment).care().networkNote()).as("the rest stays").isEqualTo("Mamma vet.");
  }

  @Test
  void a_milder_reason_beside_a_crisis_takes_no_contact_away() {
    Id<Enrolment> enrolment = up("CRISIS");
    FactTeam.taken(step(enrolment, "admit", to("INPATIENT", "Avdelning 7")));
    assertThat(entry(enrolment).contactTarget()).isEqualTo(5);

    FactTeam.taken(discharge(enrolment, "INPATIENT"));

    assertThat(entry(enrolment).contactTarget()).as("the crisis still holds").isEqualTo(5);
  }

  @Test
  void who_comes_back_up_with_a_milder_reason_gets_what_the_crisis_asks_for() {
    Id<Enrolment> enrolment = up("CRISIS");
    steppingDown(enrolment);

    FactTeam.taken(step(enrolment, "scaleUpAgain", Map.of("reason", List.of("PREVENT"))));

    assertThat(entry(enrolment).contactTarget()).isEqualTo(5);
  }

  @Test
  void a_reason_added_on_the_card_raises_the_contact_that_is_aimed_at() {
    Id<Enrolment> enrolment = up("PREVENT");
    BoardEntry entry = entry(enrolment);

    BoardEntry worse = team.boards.addReason(team.anna, entry.id(), entry.revision(), "CRISIS", "");
    assertThat(worse.contactTarget()).isEqualTo(5);

    BoardEntry more = team.boards.addReason(team.anna, entry.id(), worse.revision(), "INFO", "");
    assertThat(more.contactTarget()).isEqualTo(5);
  }

  @Test
  void a_legal_reason_on_the_card_says_which() {
    Id<Enrolment> enrolment = up("PREVENT");
    BoardEntry entry = entry(enrolment);
    for (String detail : List.of("", "LPT", "Någon lag")) {
      assertThat(
              Refused.by(
                  () ->
                      team.boards.addReason(
                          team.anna, entry.id(), entry.revision(), "LEGAL", detail)))
          .as(detail)
          .containsExactly((detail.isEmpty() ? "CM-1002" : "CM-1003") + " /detail");
    }
    assertThat(
            team.boards
                .addReason(team.anna, entry.id(), entry.revision(), "LEGAL", "LPT_OPEN")
                .hasReason("LEGAL"))
        .isTrue();
  }

  @Test
  void an_admission_on_the_way_down_counts_as_coming_back_and_one_on_the_board_does_not() {
    Id<Enrolment> enrolment = up("CRISIS");
    FactTeam.taken(step(enrolment, "admit", to("INPATIENT", "Avdelning 7")));
    assertThat(entry(enrolment).again()).isZero();
    FactTeam.taken(discharge(enrolment, "INPATIENT"));
    steppingDown(enrolment);

    FactTeam.taken(step(enrolment, "admit", to("INPATIENT", "Avdelning 7")));

    assertThat(team.phase(enrolment)).isEqualTo("BOARD");
    assertThat(entry(enrolment).again()).isEqualTo(1);
  }

  @Test
  void the_door_is_open_for_six_months_and_whoever_refers_again_is_told() {
    house.clock.moveTo(java.time.Instant.parse("2027-03-01T08:00:00Z"));
    Id<Enrolment> enrolment = team.enrolled(alma, team.anna);
    house.contacts.record(team.anna, alma.id(), met());
    team.answer(team.psychiatrist, alma, "cm-safety-check", FactTeam.safe(today()));
    FactTeam.taken(
        step(
            enrolment,
            "withdraw",
            Map.of(
                "personsWords", List.of("Jag klarar mig."),
                "crisisPlanHandedOver", List.of("true"),
                "openDoor", List.of("true"))));

    assertThat(team.enrolments.get(team.anna, enrolment).openDoorUntil())
        .contains(LocalDate.of(2027, 9, 1));
    house.clock.moveTo(java.time.Instant.parse("2027-09-01T21:59:00Z"));
    assertThat(referral().notes())
        .extracting(Text::sv)
        .containsExactly(
            "Dörren står öppen till och med 1 september 2027: personen får komma tillbaka direkt"
                + " ("
                + house.unit.name()
                + ").");
    house.clock.moveTo(java.time.Instant.parse("2027-09-01T22:00:00Z"));
    assertThat(referral().notes()).isEmpty();
  }

  @Test
  void whoever_answers_a_referral_that_came_while_the_door_was_open_is_told_so_on_the_page() {
    Id<Enrolment> before = team.enrolled(alma, team.anna);
    house.contacts.record(team.anna, alma.id(), met());
    team.answer(team.psychiatrist, alma, "cm-safety-check", FactTeam.safe(today()));
    FactTeam.taken(
        step(
            before,
            "withdraw",
            Map.of(
                "personsWords", List.of("Jag klarar mig."),
                "crisisPlanHandedOver", List.of("true"),
                "openDoor", List.of("true"))));
    house.clock.pass(java.time.Duration.ofDays(30));
    Id<Enrolment> back = team.inIntake(alma, team.anna);
    try (TeamPages pages = new TeamPages(team)) {
      assertThat(pages.of(team.leader).get("/enrolments/" + back + "/steps/enrol").words())
          .contains("personen får komma tillbaka direkt");
    }
  }

  private StepPreview referral() {
    return team.enrolments.previewStart(
        team.leader, alma.id(), house.unit.id(), "fact", StepRequest.of("refer", StepInput.EMPTY));
  }

  private se.samordna.contact.Contacts.NewContact met() {
    return new se.samordna.contact.Contacts.NewContact(
        se.samordna.contact.Contact.Kind.VISIT,
        se.samordna.contact.Contact.Place.HOME,
        house.clock.instant(),
        List.of(),
        30,
        true,
        "");
  }
}
