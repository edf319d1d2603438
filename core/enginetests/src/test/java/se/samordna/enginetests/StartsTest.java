package se.samordna.enginetests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import se.samordna.Id;
import se.samordna.access.Caller;
import se.samordna.enrolment.CaseloadFigure;
import se.samordna.enrolment.Enrolment;
import se.samordna.enrolment.StepRequest;
import se.samordna.meeting.Meeting;
import se.samordna.meeting.MeetingType;
import se.samordna.organisation.Assignment;
import se.samordna.organisation.Organisations;
import se.samordna.organisation.Profession;
import se.samordna.organisation.Role;
import se.samordna.organisation.Unit;
import se.samordna.rule.StepInput;
import se.samordna.start.Start;
import se.samordna.start.Starts;
import se.samordna.store.OpenedStores;
import se.samordna.task.TeamTask;

@OnBothDatabases
class StartsTest {
  private final CountedStore store;
  private final House house;
  private final FactTeam team;
  private final Starts starts;

  StartsTest(OpenedStores.Kind kind) {
    store = new CountedStore(OpenedStores.shared(kind));
    house = new House(store);
    team = new FactTeam(house);
    starts = team.starts();
  }

  @Test
  void a_start_asks_no_more_for_many_units_than_for_one() {
    team.enrolled(team.person("Alma", "Exempel", "199005092383"), team.anna);
    Caller inMany = alsoIn(others(8));

    int forOne = store.during(() -> starts.today(team.anna));
    int forMany = store.during(() -> starts.today(inMany));

    assertThat(forOne).isPositive();
    assertThat(forMany).isEqualTo(forOne);
    assertThat(starts.today(inMany).units()).hasSize(9);
  }

  @Test
  void those_whose_care_a_unit_takes_part_in_without_an_enrolment_are_counted_for_its_own_staff() {
    team.enrolled(team.person("Alma", "Exempel", "199005092383"), team.anna);
    assertThat(starts.today(team.anna).unenrolled()).isZero();

    house.person(team.anna, "Birger", "Provsson");

    assertThat(starts.today(team.anna).unenrolled()).isEqualTo(1);
    Caller elsewhere = house.staff(Role.CARE_STAFF, Profession.NURSE, house.unit("Öppenvård"));
    assertThat(starts.today(elsewhere).unenrolled()).isZero();
    Caller manager = house.staff(Role.UNIT_MANAGER, Profession.ADMINISTRATIVE);
    assertThat(starts.today(manager).unenrolled()).as("reads no list of persons").isZero();
  }

  @Test
  void what_the_team_has_missed_together_stands_there_until_it_is_held_again() {
    team.enrolled(team.person("Alma", "Exempel", "199005092383"), team.anna);
    held("2027-03-01T08:30:00Z", MeetingType.BOARD);
    held("2027-03-02T08:30:00Z", MeetingType.BOARD);
    assertThat(starts.today(team.anna).missedTogether()).isEmpty();

    at("2027-03-04T08:00:00Z");
    assertThat(starts.today(team.anna).missedTogether())
        .extracting(TeamTask::unit, TeamTask::key, TeamTask::missed)
        .containsExactly(tuple(house.unit.id(), "board-meeting", 1));
    Caller manager = house.staff(Role.UNIT_MANAGER, Profession.ADMINISTRATIVE);
    assertThat(starts.today(manager).missedTogether()).as("not of the team").isEmpty();
    Caller elsewhere = house.staff(Role.CARE_STAFF, Profession.NURSE, house.unit("Öppenvård"));
    assertThat(starts.today(elsewhere).missedTogether()).isEmpty();
  }

  private void at(String moment) {
    house.clock.moveTo(Instant.parse(moment));
  }

  private void held(String moment, MeetingType type) {
    at(moment);
    Meeting meeting = team.openMeeting(type, team.anna);
    house.meetings.close(team.leader, meeting.id(), meeting.revision());
  }

  @Test
  void each_unit_has_its_own_board_meeting_and_caseload() {
    Id<Enrolment> alma = team.enrolled(team.person("Alma", "Exempel", "199005092383"), team.anna);
    FactTeam.taken(
        team.enrolments.take(
            team.anna,
            alma,
            team.revision(alma),
            new StepRequest(
                "scaleUp",
                new StepInput(
                    Map.of("reason", List.of("CRISIS"), "cause", List.of("Sömnlös tre nätter"))),
                Map.of("crisis-plan-exists", "Görs tillsammans den här veckan."),
                "",
                Optional.empty())));
    Unit other = house.unit("FACT Söder");
    Caller inTwo = alsoIn(List.of(other));
    Meeting meeting = house.meetings.open(inTwo, other.id(), MeetingType.BOARD, null, List.of());

    Start start = starts.today(inTwo);

    assertThat(start.units())
        .containsExactly(
            new Start.UnitRow(house.unit.id(), house.unit.name(), true, false, 1, Optional.empty()),
            new Start.UnitRow(other.id(), other.name(), true, false, 0, Optional.of(meeting.id())));
    assertThat(start.caseload()).extracting(CaseloadFigure::persons).containsExactly(1, 0);
  }

  @Test
  void managers_and_teams_are_told_of_a_model_that_people_miss_even_with_nobody_on_the_board() {
    team.enrolled(team.person("Berta", "Exempel", "199005092391"), team.anna);
    Caller manager = house.staff(Role.UNIT_MANAGER, Profession.SOCIAL_WORKER);
    Caller elsewhere =
        house.staff(Role.UNIT_MANAGER, Profession.SOCIAL_WORKER, house.unit("FACT Öster"));
    Caller auditor = house.staff(Role.AUDITOR, Profession.SOCIAL_WORKER);
    Instant went = house.clock.instant();
    team.models.remove(FactTeam.FOLDER);
    assertThat(starts.today(manager).missedModels()).as("it may be back at once").isEmpty();

    team.models.registry().missed("fact", 2, went);
    team.models.registry().missed("unused", 1, went);

    assertThat(starts.today(manager).missedModels())
        .singleElement()
        .satisfies(
            one -> {
              assertThat(one.unit()).isEqualTo(house.unit.id());
              assertThat(one.unitName()).isEqualTo(house.unit.name());
              assertThat(one.model()).isEqualTo("fact");
              assertThat(one.major()).isEqualTo(2);
              assertThat(one.since()).isEqualTo(went);
              assertThat(one.open()).as("tells of somebody").isNull();
            });
    assertThat(starts.today(manager).attention()).as("no person is named").isEmpty();
    assertThat(starts.today(team.leader).missedModels()).hasSize(1);
    assertThat(starts.today(team.anna).missedModels())
        .singleElement()
        .satisfies(one -> assertThat(one.open()).isEqualTo(1));
    assertThat(starts.today(elsewhere).missedModels()).as("nobody is enrolled there").isEmpty();
    assertThat(starts.today(auditor).missedModels()).as("answers for no unit").isEmpty();

    team.models.add(FactTeam.FOLDER);
    assertThat(starts.today(manager).missedModels()).isEmpty();
  }

  @Test
  void a_model_that_people_miss_costs_the_same_for_many_units_as_for_one() {
    team.enrolled(team.person("Berta", "Exempel", "199005092391"), team.anna);
    team.models.remove(FactTeam.FOLDER);
    team.models.registry().missed("fact", 2, house.clock.instant());
    Caller inMany = alsoIn(others(8));

    int forOne = store.during(() -> starts.today(team.anna));
    assertThat(store.during(() -> starts.today(inMany))).isEqualTo(forOne);
  }

  private List<Unit> others(int count) {
    List<Unit> units = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      units.add(house.unit("FACT " + i));
    }
    return units;
  }

  /** Anna, who works at these units as well. */
  private Caller alsoIn(List<Unit> units) {
    List<Assignment> assignments = new ArrayList<>(team.anna.assignments());
    for (Unit unit : units) {
      team.enable(unit);
      assignments.add(
          house.organisations.assign(
              house.operator,
              new Organisations.NewAssignment(
                  team.anna.staff(),
                  unit.id(),
                  Role.CARE_STAFF,
                  Profession.NURSE,
                  new BigDecimal("0.10"),
                  true,
                  LocalDate.of(2026, 1, 1),
                  null)));
    }
    return new Caller(
        team.anna.account(),
        team.anna.staff(),
        team.anna.provider(),
        team.anna.displayName(),
        assignments,
        team.anna.session(),
        team.anna.channel(),
        team.anna.language());
  }
}
