package se.samordna.enginetests;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.samordna.Id;
import se.samordna.PageRequest;
import se.samordna.admission.LegalForm;
import se.samordna.engine.enrolment.ActivityTasks;
import se.samordna.engine.form.R4Forms;
import se.samordna.engine.model.DeclaredModels;
import se.samordna.engine.model.ModelsFromFolders;
import se.samordna.engine.store.ModelSettingStore.NewCadence;
import se.samordna.engine.task.KeptTasks;
import se.samordna.enrolment.BoardEntry;
import se.samordna.enrolment.BoardEntry.BoardAlert;
import se.samordna.enrolment.BoardEntry.BoardReason;
import se.samordna.enrolment.Enrolment;
import se.samordna.enrolment.StepRequest;
import se.samordna.meeting.Meeting;
import se.samordna.meeting.MeetingType;
import se.samordna.model.BoardCadence;
import se.samordna.person.Person;
import se.samordna.rule.StepInput;
import se.samordna.store.OpenedStores;
import se.samordna.task.Task;
import se.samordna.task.Tasks;
import se.samordna.text.Days;

/**
 * FACT's days: when reasons end by themselves, when they are reviewed and when what recurs is due,
 * over weekends, holidays and the nights when the clock is changed.
 */
class FactTimesTest {
  private static final ModelsFromFolders MODELS = new ModelsFromFolders(new MovingClock());

  private final House house = new House(OpenedStores.shared(OpenedStores.Kind.H2));
  private final FactTeam team = new FactTeam(house, MODELS);
  private final Person alma = team.person("Alma", "Exempel", "199005092383");

  private void at(String swedish) {
    house.clock.moveTo(LocalDateTime.parse(swedish).atZone(Days.ZONE).toInstant());
  }

  private Id<Enrolment> up(String swedish, String... reasons) {
    at(swedish);
    Id<Enrolment> enrolment = team.enrolled(alma, team.anna);
    StepInput input =
        new StepInput(
            Map.of(
                "reason", List.of(reasons),
                "cause", List.of("Sömnlös tre nätter"),
                "legal", List.of("OTHER")));
    FactTeam.taken(
        team.enrolments.take(
            team.anna,
            enrolment,
            team.revision(enrolment),
            new StepRequest(
                "scaleUp",
                input,
                Map.of("crisis-plan-exists", "Görs i morgon."),
                "",
                java.util.Optional.empty())));
    return enrolment;
  }

  private Id<Enrolment> admitted(String swedish, String reason) {
    at(swedish);
    Id<Enrolment> enrolment = team.enrolled(alma, team.anna);
    FactTeam.taken(
        team.step(
            team.anna,
            enrolment,
            "admit",
            Map.of(
                "kind", List.of(reason.equals("CUSTODY") ? "CUSTODY" : "INPATIENT"),
                "place", List.of("Avdelning 53"),
                "date", List.of(swedish.substring(0, 10)),
                "legalForm", List.of("VOLUNTARY"))));
    return enrolment;
  }

  private BoardEntry entry(Id<Enrolment> enrolment) {
    return team.enrolments.get(team.anna, enrolment).board().orElseThrow();
  }

  private static BoardReason reason(BoardEntry entry, String code) {
    return entry.reasons().stream()
        .filter(reason -> reason.code().equals(code))
        .reduce((first, second) -> second)
        .orElseThrow();
  }

  @ParameterizedTest
  @CsvSource({
    // over the last Sunday of March, when the night is an hour short
    "NEW, 2027-03-08T09:00, 2027-03-28T23:59, 2027-03-29T00:00, 2027-03-28T22:00:00Z",
    // over the last Sunday of October, when it is an hour long
    "NEW, 2027-10-11T16:00, 2027-10-31T23:59, 2027-11-01T00:00, 2027-10-31T23:00:00Z",
    // over Christmas and New Year
    "NEW, 2027-12-17T23:30, 2028-01-06T23:59, 2028-01-07T00:00, 2028-01-06T23:00:00Z",
    // over a leap day
    "NEW, 2028-02-20T00:00, 2028-03-11T23:59, 2028-03-12T00:00, 2028-03-11T23:00:00Z"
  })
  void a_reason_that_ends_by_itself_holds_to_the_end_of_its_last_day_in_sweden(
      String code, String from, String last, String over, Instant ended) {
    Id<Enrolment> enrolment = up(from, code);

    at(last);
    assertThat(reason(entry(enrolment), code).to()).isNull();
    assertThat(entry(enrolment).hasReason(code)).isTrue();

    at(over);
    BoardEntry entry = entry(enrolment);
    assertThat(reason(entry, code).to()).isEqualTo(ended);
    assertThat(entry.hasReason(code)).isFalse();
    assertThat(entry.alerts())
        .extracting(BoardAlert::kind)
        .as("the team is told, and takes the step itself")
        .contains(BoardAlert.Kind.NO_REASON_LEFT)
        .doesNotContain(BoardAlert.Kind.REVIEW_DUE);
    assertThat(entry.closedAt()).isNull();
    assertThat(team.phase(enrolment)).isEqualTo("BOARD");
    assertThat(team.boards.of(team.anna, house.unit.id()).columns())
        .filteredOn(column -> !column.entries().isEmpty())
        .extracting(column -> column.id())
        .containsExactly("others");
  }

  @Test
  void a_note_to_the_team_ends_after_three_days_and_leaves_the_other_reasons() {
    Id<Enrolment> enrolment = up("2027-03-25T10:00", "PREVENT");
    BoardEntry entry = entry(enrolment);
    team.boards.addReason(team.anna, entry.id(), entry.revision(), "INFO", "Nytt nummer");

    at("2027-03-27T12:00");
    assertThat(entry(enrolment).hasReason("INFO")).isTrue();
    at("2027-03-28T08:00");
    assertThat(entry(enrolment).hasReason("INFO")).isFalse();
    assertThat(entry(enrolment).hasReason("PREVENT")).isTrue();
    assertThat(entry(enrolment).alerts())
        .extracting(BoardAlert::kind)
        .doesNotContain(BoardAlert.Kind.NO_REASON_LEFT);
  }

  @Test
  void a_reason_that_has_ended_by_itself_begins_anew_and_what_was_stays_as_it_was() {
    Id<Enrolment> enrolment = up("2027-03-08T09:00", "NEW");
    at("2027-04-05T09:00");
    BoardEntry entry = entry(enrolment);

    team.boards.addReason(team.anna, entry.id(), entry.revision(), "NEW", "");

    assertThat(entry(enrolment).reasons())
        .extracting(BoardReason::from, BoardReason::to)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(
                Instant.parse("2027-03-08T08:00:00Z"), Instant.parse("2027-03-28T22:00:00Z")),
            org.assertj.core.groups.Tuple.tuple(Instant.parse("2027-04-05T07:00:00Z"), null));
    assertThat(entry(enrolment).alerts())
        .extracting(BoardAlert::kind)
        .doesNotContain(BoardAlert.Kind.NO_REASON_LEFT);
  }

  @Test
  void an_end_of_the_stay_does_not_move_the_day_a_reason_ended_by_itself() {
    Id<Enrolment> enrolment = up("2027-03-08T09:00", "NEW");
    at("2027-04-20T09:00");

    FactTeam.taken(team.step(team.leader, enrolment, "end", Map.of("outcome", List.of("MOVED"))));

    BoardEntry stay = team.boards.stays(team.anna, enrolment).get(0);
    assertThat(stay.closedAt()).isEqualTo(Instant.parse("2027-04-20T07:00:00Z"));
    assertThat(reason(stay, "NEW").to()).isEqualTo(Instant.parse("2027-03-28T22:00:00Z"));
  }

  @ParameterizedTest
  @CsvSource({
    // a crisis is looked at on the next working day
    "CRISIS, 2027-03-01T16:00, 2027-03-02",
    "CRISIS, 2027-03-05T16:00, 2027-03-08",
    "CRISIS, 2027-03-25T16:00, 2027-03-30", // Maundy Thursday
    "CRISIS, 2027-05-05T16:00, 2027-05-07", // the day before Ascension Day
    "CRISIS, 2027-06-24T16:00, 2027-06-28", // the day before Midsummer's Eve
    "CRISIS, 2027-12-23T16:00, 2027-12-27",
    "CRISIS, 2027-12-30T23:59, 2028-01-03",
    // the others after their days, whatever days these are
    "PREVENT, 2027-03-22T09:00, 2027-03-29",
    "HARD_TO_REACH, 2027-10-28T09:00, 2027-11-04",
    "SOCIAL, 2027-12-20T09:00, 2027-12-27",
    "ADMITTED, 2027-03-25T23:30, 2027-04-01",
    "CUSTODY, 2028-02-23T09:00, 2028-03-01",
    "INTENSIVE, 2027-03-15T09:00, 2027-03-29",
    "LEGAL, 2027-10-10T00:00, 2027-11-09",
    "NEW, 2027-10-20T09:00, 2027-11-10"
  })
  void each_reason_is_reviewed_on_its_day(String code, String from, LocalDate review) {
    boolean byStep = List.of("ADMITTED", "CUSTODY").contains(code);
    Id<Enrolment> enrolment = byStep ? admitted(from, code) : up(from, code);
    assertThat(reason(entry(enrolment), code).reviewOn()).isEqualTo(review);
    if (code.equals("NEW")) {
      return; // ends by itself on the day of its review
    }
    at(review.minusDays(1) + "T23:59");
    assertThat(entry(enrolment).alerts())
        .extracting(BoardAlert::kind)
        .doesNotContain(BoardAlert.Kind.REVIEW_DUE);
    at(review + "T00:00");
    assertThat(entry(enrolment).alerts())
        .extracting(BoardAlert::kind)
        .contains(BoardAlert.Kind.REVIEW_DUE);
  }

  /** Settles on which days the board meets, from a day on. */
  private void meetsOn(LocalDate from, DayOfWeek... days) {
    house.store.write(
        tx -> {
          tx.modelSettings()
              .set(
                  new NewCadence(
                      house.provider.id(),
                      house.unit.id(),
                      "fact",
                      new BoardCadence.Stretch(from, Set.of(days)),
                      "Som i Göteborg",
                      team.leader.staff(),
                      "staff",
                      house.clock.instant()));
          return from;
        });
  }

  @ParameterizedTest
  @CsvSource({
    // Tuesdays and Thursdays
    "2027-03-01T16:00, 2027-03-02",
    "2027-03-02T08:00, 2027-03-04",
    "2027-03-04T16:00, 2027-03-09",
    "2027-03-25T16:00, 2027-03-30", // Maundy Thursday, over Easter and the night of the clock
    "2027-05-04T16:00, 2027-05-11", // Ascension Day is a Thursday
    "2027-10-28T23:59, 2027-11-02", // over the night when the clock goes back
    "2027-12-23T16:00, 2027-12-28",
    "2027-12-30T16:00, 2028-01-04",
    "2028-01-04T16:00, 2028-01-11" // Epiphany is a Thursday
  })
  void a_crisis_is_reviewed_at_the_next_meeting_of_a_board_that_meets_twice_a_week(
      String up, LocalDate meeting) {
    meetsOn(LocalDate.of(2027, 1, 1), DayOfWeek.TUESDAY, DayOfWeek.THURSDAY);
    Id<Enrolment> enrolment = up(up, "CRISIS");
    assertThat(reason(entry(enrolment), "CRISIS").reviewOn()).isEqualTo(meeting);

    at(meeting + "T23:59");
    assertThat(alerts(enrolment))
        .contains(BoardAlert.Kind.NOT_CONFIRMED, BoardAlert.Kind.REVIEW_DUE)
        .doesNotContain(BoardAlert.Kind.CONFIRMATION_LATE, BoardAlert.Kind.REVIEW_LATE);
    at(meeting.plusDays(1) + "T00:00");
    assertThat(alerts(enrolment))
        .contains(BoardAlert.Kind.CONFIRMATION_LATE, BoardAlert.Kind.REVIEW_LATE)
        .doesNotContain(BoardAlert.Kind.NOT_CONFIRMED, BoardAlert.Kind.REVIEW_DUE);
  }

  @Test
  void a_change_of_cadence_holds_from_its_day_and_the_days_before_keep_theirs() {
    meetsOn(LocalDate.of(2027, 3, 8), DayOfWeek.WEDNESDAY);
    assertThat(up("2027-03-03T09:00", "CRISIS")).isNotNull();
    assertThat(entryReview()).isEqualTo(LocalDate.of(2027, 3, 4));
    at("2027-03-05T09:00");
    again("CRISIS");
    assertThat(entryReview()).as("not Monday the 8th").isEqualTo(LocalDate.of(2027, 3, 10));
    meetsOn(LocalDate.of(2027, 3, 8), DayOfWeek.FRIDAY);
    again("CRISIS");
    assertThat(entryReview()).as("the later decision holds").isEqualTo(LocalDate.of(2027, 3, 12));
  }

  @Test
  void a_review_that_falls_between_meetings_is_looked_at_by_the_next_one() {
    meetsOn(LocalDate.of(2027, 1, 1), DayOfWeek.TUESDAY, DayOfWeek.THURSDAY);
    Id<Enrolment> enrolment = up("2027-03-05T09:00", "PREVENT"); // seven days later is a Friday
    at("2027-03-15T09:00");
    assertThat(alerts(enrolment))
        .contains(BoardAlert.Kind.REVIEW_DUE)
        .doesNotContain(BoardAlert.Kind.REVIEW_LATE);
    assertThat(said(enrolment, BoardAlert.Kind.REVIEW_DUE)).startsWith("Ses över");
    at("2027-03-17T00:00");
    assertThat(alerts(enrolment))
        .contains(BoardAlert.Kind.REVIEW_LATE)
        .doesNotContain(BoardAlert.Kind.REVIEW_DUE);
  }

  @Test
  void a_meeting_that_goes_through_a_crisis_puts_it_on_the_next_ones_list() {
    meetsOn(LocalDate.of(2027, 1, 1), DayOfWeek.TUESDAY, DayOfWeek.THURSDAY);
    Id<Enrolment> enrolment = up("2027-03-01T16:00", "CRISIS", "PREVENT");
    at("2027-03-02T09:00");
    Meeting meeting = team.openMeeting(MeetingType.BOARD, team.anna);
    confirm(enrolment, meeting);
    assertThat(reason(entry(enrolment), "CRISIS").reviewOn()).isEqualTo("2027-03-04");
    assertThat(reason(entry(enrolment), "PREVENT").reviewOn()).isEqualTo("2027-03-08");
    assertThat(alerts(enrolment)).doesNotContain(BoardAlert.Kind.NOT_CONFIRMED);
    java.time.Instant confirmed = entry(enrolment).confirmedAt();

    at("2027-03-09T09:00");
    confirm(enrolment, meeting);
    assertThat(reason(entry(enrolment), "CRISIS").reviewOn()).isEqualTo("2027-03-11");
    assertThat(reason(entry(enrolment), "PREVENT").reviewOn()).isEqualTo("2027-03-16");
    assertThat(entry(enrolment).confirmedAt()).as("once").isEqualTo(confirmed);
  }

  private void confirm(Id<Enrolment> enrolment, Meeting meeting) {
    BoardEntry entry = entry(enrolment);
    team.boards.confirm(team.anna, entry.id(), entry.revision(), meeting.id());
  }

  private BoardEntry onlyEntry() {
    return team.boards.of(team.anna, house.unit.id()).columns().stream()
        .flatMap(column -> column.entries().stream())
        .findFirst()
        .orElseThrow();
  }

  private LocalDate entryReview() {
    return onlyEntry().reviewOn();
  }

  private void again(String reason) {
    BoardEntry entry = onlyEntry();
    team.boards.addReason(team.anna, entry.id(), entry.revision(), reason, "");
  }

  private List<BoardAlert.Kind> alerts(Id<Enrolment> enrolment) {
    return entry(enrolment).alerts().stream().map(BoardAlert::kind).toList();
  }

  private String said(Id<Enrolment> enrolment, BoardAlert.Kind kind) {
    return entry(enrolment).alerts().stream()
        .filter(alert -> alert.kind() == kind)
        .map(alert -> alert.text().sv())
        .findFirst()
        .orElseThrow();
  }

  @Test
  void a_legal_reason_says_which_law_and_warns_thirty_days_before_its_end() {
    at("2027-03-01T09:00");
    Id<Enrolment> enrolment = team.enrolled(alma, team.anna);
    Map<String, List<String>> input =
        Map.of(
            "reason", List.of("LEGAL"),
            "cause", List.of("Öppen vård sedan i fredags"),
            "legal", List.of("LPT_OPEN"));
    FactTeam.taken(
        team.enrolments.take(
            team.anna,
            enrolment,
            team.revision(enrolment),
            new StepRequest(
                "scaleUp",
                new StepInput(input),
                Map.of("crisis-plan-exists", "Görs i morgon."),
                "",
                java.util.Optional.empty())));
    house.admissions.recordLegalStatus(
        team.anna,
        alma.id(),
        new se.samordna.admission.Admissions.NewLegalStatus(
            LegalForm.LPT_OPEN,
            LocalDate.of(2027, 3, 1),
            LocalDate.of(2027, 4, 30),
            List.of(
                new se.samordna.admission.LegalCondition(
                    se.samordna.admission.LegalCondition.About.TREATMENT, "Medicin enligt plan")),
            "Mottagningen"));

    BoardReason reason = reason(entry(enrolment), "LEGAL");
    assertThat(reason.detail()).isEqualTo("LPT_OPEN");
    assertThat(reason.detailLabel().sv()).isEqualTo("Öppen psykiatrisk tvångsvård, ÖPT");
    at("2027-03-30T23:59");
    assertThat(entry(enrolment).alerts())
        .extracting(BoardAlert::kind)
        .doesNotContain(BoardAlert.Kind.LEGAL_END_NEAR);
    at("2027-03-31T00:00");
    assertThat(entry(enrolment).alerts())
        .extracting(BoardAlert::kind)
        .contains(BoardAlert.Kind.LEGAL_END_NEAR);
  }

  @Test
  void a_stay_is_long_after_fifty_six_days_also_over_the_change_of_the_clock() {
    Id<Enrolment> enrolment = up("2027-03-01T22:30", "INTENSIVE");

    at("2027-04-25T23:59");
    assertThat(entry(enrolment).alerts())
        .extracting(BoardAlert::kind)
        .doesNotContain(BoardAlert.Kind.LONG_STAY);
    at("2027-04-26T00:00");
    assertThat(entry(enrolment).alerts())
        .extracting(BoardAlert::kind)
        .contains(BoardAlert.Kind.LONG_STAY);
  }

  @Test
  void stepping_down_is_reviewed_within_fourteen_days_and_the_contact_after_within_seven() {
    Id<Enrolment> enrolment = up("2027-03-15T09:00", "NEW");
    Meeting meeting =
        team.openMeeting(MeetingType.BOARD, team.anna, team.leader, team.psychiatrist);
    BoardEntry entry = entry(enrolment);
    team.boards.confirm(team.anna, entry.id(), entry.revision(), meeting.id());
    team.answer(team.anna, alma, "fact-board-exit", team.boardExit());
    at("2027-03-22T09:00");

    FactTeam.taken(team.step(team.anna, enrolment, "startStepDown", Map.of(), meeting.id()));

    assertThat(entry(enrolment).reviewOn()).isEqualTo(LocalDate.of(2027, 4, 5));
  }

  @Test
  void what_recurs_is_due_by_swedish_days_and_overdue_and_missed_after_its_grace() {
    at("2027-03-13T23:30");
    team.enrolled(alma, team.anna);
    Task contact = open("coordinator-contact");
    assertThat(contact.due()).isEqualTo(LocalDate.of(2027, 3, 27));
    assertThat(contact.timing(LocalDate.of(2027, 3, 26))).isEqualTo(Task.Timing.AHEAD);
    assertThat(contact.timing(LocalDate.of(2027, 3, 27))).isEqualTo(Task.Timing.DUE);
    assertThat(contact.timing(LocalDate.of(2027, 3, 28))).isEqualTo(Task.Timing.OVERDUE);
    assertThat(contact.timing(LocalDate.of(2027, 4, 3))).isEqualTo(Task.Timing.OVERDUE);
    assertThat(contact.timing(LocalDate.of(2027, 4, 4))).isEqualTo(Task.Timing.MISSED);

    at("2027-03-28T00:30");
    done(contact);
    assertThat(open("coordinator-contact").due()).isEqualTo(LocalDate.of(2027, 4, 11));

    at("2027-10-31T23:30");
    done(open("coordinator-contact"));
    assertThat(open("coordinator-contact").due()).isEqualTo(LocalDate.of(2027, 11, 14));

    at("2027-12-31T23:30");
    done(open("coordinator-contact"));
    assertThat(open("coordinator-contact").due()).isEqualTo(LocalDate.of(2028, 1, 14));
    at("2028-02-16T09:00");
    done(open("coordinator-contact"));
    assertThat(open("coordinator-contact").due())
        .as("29 February is a day among the others")
        .isEqualTo(LocalDate.of(2028, 3, 1));
  }

  @Test
  void everything_of_the_year_has_its_day_and_its_grace_and_comes_again() {
    at("2027-03-01T09:00");
    team.enrolled(alma, team.anna);

    assertThat(List.of(cadence("mapping"), cadence("plan"), cadence("crisis-plan")))
        .containsOnly("2027-04-12 until 2027-04-26");
    assertThat(cadence("outcome-measures")).isEqualTo("2027-04-05 until 2027-05-05");
    assertThat(cadence("plan-meeting")).isEqualTo("2027-04-12 until 2027-05-12");
    assertThat(cadence("physical-health")).isEqualTo("2028-02-29 until 2028-04-29");

    at("2027-04-12T15:00");
    for (String key :
        List.of("mapping", "plan", "crisis-plan", "outcome-measures", "plan-meeting")) {
      done(open(key));
    }
    assertThat(
            List.of(cadence("crisis-plan"), cadence("outcome-measures"), cadence("plan-meeting")))
        .containsExactly(
            "2028-04-11 until 2028-04-25",
            "2028-04-11 until 2028-05-11",
            "2028-04-11 until 2028-05-11");
    assertThat(keys()).doesNotContain("mapping", "plan");
  }

  private String cadence(String key) {
    Task task = open(key);
    return task.due() + " until " + task.graceUntil();
  }

  private List<String> keys() {
    return house.tasks.ofPerson(team.anna, alma.id(), PageRequest.first(50)).rows().stream()
        .filter(task -> task.status() == Task.Status.OPEN)
        .map(Task::key)
        .toList();
  }

  private Task open(String key) {
    return house.tasks.ofPerson(team.anna, alma.id(), PageRequest.first(50)).rows().stream()
        .filter(task -> task.status() == Task.Status.OPEN && task.key().equals(key))
        .findFirst()
        .orElseThrow();
  }

  private void done(Task task) {
    Tasks recurring =
        new KeptTasks(
            house.work,
            new ActivityTasks(new DeclaredModels(team.models.registry(), new R4Forms())),
            (access, at) -> List.of());
    recurring.done(team.anna, task.id(), task.revision());
  }
}
