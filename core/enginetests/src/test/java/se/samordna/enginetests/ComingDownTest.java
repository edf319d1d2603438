package se.samordna.enginetests;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import se.samordna.Id;
import se.samordna.engine.enrolment.KeptStarts;
import se.samordna.engine.enrolment.MeetingRhythm;
import se.samordna.engine.form.R4Forms;
import se.samordna.engine.model.DeclaredModels;
import se.samordna.enrolment.BoardEntry;
import se.samordna.enrolment.Boards.NewRisk;
import se.samordna.enrolment.ComingDown.Criterion;
import se.samordna.enrolment.ComingDown.State;
import se.samordna.enrolment.Enrolment;
import se.samordna.enrolment.Judged;
import se.samordna.enrolment.StepRequest;
import se.samordna.enrolment.TeamCare.Risk;
import se.samordna.meeting.Meeting;
import se.samordna.meeting.MeetingType;
import se.samordna.person.Person;
import se.samordna.rule.StepInput;
import se.samordna.start.Start;
import se.samordna.store.OpenedStores;
import se.samordna.text.Days;

/** The way down begins with what is so now: answers since the person came up, and no new risk. */
@OnBothDatabases
class ComingDownTest {
  private final House house;
  private final FactTeam team;
  private final Person alma;
  private final Id<Enrolment> enrolment;

  ComingDownTest(OpenedStores.Kind kind) {
    house = new House(OpenedStores.shared(kind));
    team = new FactTeam(house);
    alma = team.person("Alma", "Exempel", "199005092383");
    enrolment = team.enrolled(alma, team.anna);
    take("scaleUp", Map.of("reason", List.of("CRISIS"), "cause", List.of("Sömnlös")));
  }

  private void take(String step, Map<String, List<String>> input) {
    FactTeam.taken(
        team.enrolments.take(
            team.anna,
            enrolment,
            team.revision(enrolment),
            new StepRequest(
                step,
                new StepInput(input),
                Map.of("crisis-plan-exists", "Görs i morgon."),
                "",
                Optional.empty())));
  }

  private BoardEntry entry() {
    return team.enrolments.get(team.anna, enrolment).board().orElseThrow();
  }

  /** What stands in the way of the first step down, asked in a board meeting. */
  private List<String> against() {
    Meeting meeting = team.openMeeting(MeetingType.BOARD, team.anna, team.leader);
    if (entry().confirmedAt() == null) {
      team.boards.confirm(team.anna, entry().id(), entry().revision(), meeting.id());
    }
    List<Judged> verdicts =
        team.enrolments
            .preview(
                team.anna,
                enrolment,
                new StepRequest(
                    "startStepDown", StepInput.EMPTY, Map.of(), "", Optional.of(meeting.id())))
            .verdicts();
    house.meetings.close(
        team.leader, meeting.id(), house.meetings.get(team.leader, meeting.id()).revision());
    return verdicts.stream()
        .filter(judged -> judged.outcome() != Judged.Outcome.ALLOWED)
        .map(judged -> judged.rule() + " " + judged.reason())
        .toList();
  }

  private void stepDown() {
    Meeting meeting = team.openMeeting(MeetingType.BOARD, team.anna, team.leader);
    FactTeam.taken(team.step(team.anna, enrolment, "startStepDown", Map.of(), meeting.id()));
    house.meetings.close(
        team.leader, meeting.id(), house.meetings.get(team.leader, meeting.id()).revision());
  }

  private State checked(String criterion) {
    return team.boards.comingDown(team.anna, entry().id()).criteria().stream()
        .filter(one -> one.id().equals(criterion))
        .map(Criterion::state)
        .findFirst()
        .orElseThrow();
  }

  @Test
  void answers_from_before_the_person_came_up_again_no_longer_hold() {
    house.clock.pass(Duration.ofHours(1));
    team.answer(team.anna, alma, "fact-board-exit", team.boardExit());
    assertThat(against()).isEmpty();
    stepDown();
    assertThat(checked("sleep")).as("on the way down the answers stand").isEqualTo(State.MET);
    assertThat(entry().againAt()).isNull();

    house.clock.pass(Duration.ofHours(3));
    take("scaleUpAgain", Map.of());

    assertThat(entry().againAt()).isEqualTo(house.clock.instant());
    assertThat(checked("sleep")).isEqualTo(State.OPEN);
    assertThat(against()).containsExactly("form-answered too-old");
    house.clock.pass(Duration.ofMinutes(10));
    team.answer(team.anna, alma, "fact-board-exit", team.boardExit());
    assertThat(against()).isEmpty();
    assertThat(checked("sleep")).isEqualTo(State.MET);
  }

  @Test
  void a_risk_of_the_last_seven_days_is_written_about_before_the_way_down_begins() {
    LocalDate today = Days.of(house.clock.instant());
    team.answer(team.anna, alma, "fact-board-exit", team.boardExit());
    judge(true, today);
    assertThat(against()).containsExactly("no-new-risk raised");

    judge(false, today);
    assertThat(against()).as("somebody judged that it is there no longer").isEmpty();

    judge(true, today);
    house.clock.moveTo(Days.start(today.plusDays(7)).minusSeconds(1));
    assertThat(against()).containsExactly("no-new-risk raised");
    house.clock.moveTo(Days.start(today.plusDays(7)));
    assertThat(against()).isEmpty();
  }

  private void judge(boolean raised, LocalDate day) {
    NewRisk risk = new NewRisk(Risk.Kind.VIOLENCE, raised, day, team.psychiatrist.staff(), "");
    team.boards.assessRisk(team.anna, entry().id(), entry().revision(), risk);
  }

  @Test
  void who_came_up_again_stands_among_what_has_changed_since_the_working_day_before() {
    team.answer(team.anna, alma, "fact-board-exit", team.boardExit());
    assertThat(against()).isEmpty();
    stepDown();
    house.clock.pass(Duration.ofDays(9));
    assertThat(changes()).isEmpty();

    take("scaleUpAgain", Map.of("reason", List.of("SOCIAL"), "cause", List.of("Vräkt")));

    assertThat(changes()).containsExactly("true Upp igen: Akut social situation");
    Instant monday = Instant.parse("2027-03-22T08:00:00Z");
    house.clock.moveTo(monday);
    assertThat(changes()).isEmpty();
  }

  private List<String> changes() {
    DeclaredModels declared = new DeclaredModels(team.models.registry(), new R4Forms());
    Start start =
        new KeptStarts(
                house.work,
                house.gate,
                team.models.registry(),
                team.caseloads,
                new MeetingRhythm(declared))
            .today(team.anna);
    return start.boardChanges().stream()
        .map(change -> change.up() + " " + change.what().sv())
        .toList();
  }
}
