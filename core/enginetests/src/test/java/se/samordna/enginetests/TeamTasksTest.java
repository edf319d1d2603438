package se.samordna.enginetests;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Set;
import org.junit.jupiter.api.Test;
import se.samordna.engine.enrolment.ActivityTasks;
import se.samordna.engine.enrolment.MeetingRhythm;
import se.samordna.engine.form.R4Forms;
import se.samordna.engine.model.DeclaredModels;
import se.samordna.engine.model.ModelsFromFolders;
import se.samordna.engine.store.ModelSettingStore.NewCadence;
import se.samordna.engine.task.KeptTasks;
import se.samordna.meeting.Meeting;
import se.samordna.meeting.MeetingType;
import se.samordna.model.BoardCadence;
import se.samordna.store.OpenedStores;
import se.samordna.task.Task;
import se.samordna.task.Tasks;
import se.samordna.task.TeamTask;
import se.samordna.text.Days;

/** What a FACT team does together: the board on working days, and a round of plans each week. */
@OnBothDatabases
class TeamTasksTest {
  private final House house;
  private final ModelsFromFolders models;
  private final FactTeam team;

  TeamTasksTest(OpenedStores.Kind kind) {
    house = new House(OpenedStores.shared(kind));
    models = new ModelsFromFolders(house.clock, house.store);
    team = new FactTeam(house, models);
    at("2027-03-15T07:00");
    team.inIntake(team.person("Alma", "Exempel", "199005092383"), team.anna);
  }

  private void at(String swedish) {
    house.clock.moveTo(LocalDateTime.parse(swedish).atZone(Days.ZONE).toInstant());
  }

  private void met(String swedish, MeetingType type) {
    at(swedish);
    Meeting meeting = team.openMeeting(type, team.anna);
    house.meetings.close(team.leader, meeting.id(), meeting.revision());
  }

  private TeamTask task(String key) {
    DeclaredModels declared = new DeclaredModels(models.registry(), new R4Forms());
    Tasks tasks =
        new KeptTasks(house.work, new ActivityTasks(declared), new MeetingRhythm(declared));
    return tasks.ofTeam(team.leader, house.unit.id()).stream()
        .filter(one -> one.key().equals(key))
        .findFirst()
        .orElseThrow();
  }

  private void assertBoard(Task.Timing standing, String due, int missed) {
    TeamTask board = task("board-meeting");
    assertThat(board.standing()).isEqualTo(standing);
    assertThat(board.due()).isEqualTo(LocalDate.parse(due));
    assertThat(board.missed()).isEqualTo(missed);
  }

  @Test
  void a_team_that_begins_has_its_board_to_do_today_and_has_missed_nothing() {
    assertBoard(Task.Timing.DUE, "2027-03-15", 0);
    assertThat(task("board-meeting").lastDone()).isNull();
    at("2027-03-20T10:00");
    assertBoard(Task.Timing.AHEAD, "2027-03-22", 0);
  }

  @Test
  void held_it_comes_again_on_the_next_working_day() {
    met("2027-03-18T08:45", MeetingType.BOARD);
    assertBoard(Task.Timing.AHEAD, "2027-03-19", 0);
    met("2027-03-19T08:45", MeetingType.BOARD);
    assertBoard(Task.Timing.AHEAD, "2027-03-22", 0);
    // Maundy Thursday, before Good Friday and Easter Monday
    met("2027-03-25T08:45", MeetingType.BOARD);
    assertBoard(Task.Timing.AHEAD, "2027-03-30", 3);
  }

  @Test
  void a_working_day_without_it_is_missed_when_the_day_is_over() {
    met("2027-03-26T23:50", MeetingType.BOARD);
    met("2027-03-25T08:45", MeetingType.BOARD);
    at("2027-03-30T23:59");
    assertBoard(Task.Timing.DUE, "2027-03-30", 0);
    at("2027-03-31T00:00");
    assertBoard(Task.Timing.DUE, "2027-03-31", 1);
    met("2027-03-31T08:45", MeetingType.BOARD);
    assertBoard(Task.Timing.AHEAD, "2027-04-01", 1);
    at("2027-05-05T10:00");
    assertThat(task("board-meeting").missed()).as("of the last four weeks").isEqualTo(20);
  }

  @Test
  void a_unit_that_settled_its_own_days_has_its_board_to_do_on_those() {
    settled("2027-03-22", DayOfWeek.TUESDAY, DayOfWeek.THURSDAY);
    met("2027-03-19T08:45", MeetingType.BOARD);
    assertBoard(Task.Timing.AHEAD, "2027-03-23", 0);
    at("2027-03-22T10:00");
    assertBoard(Task.Timing.AHEAD, "2027-03-23", 0);
    at("2027-03-24T10:00");
    assertBoard(Task.Timing.MISSED, "2027-03-23", 1);
    at("2027-03-25T10:00");
    assertBoard(Task.Timing.DUE, "2027-03-25", 1);
  }

  private void settled(String from, DayOfWeek... days) {
    house.store.write(
        tx -> {
          tx.modelSettings()
              .set(
                  new NewCadence(
                      house.provider.id(),
                      house.unit.id(),
                      "fact",
                      new BoardCadence.Stretch(LocalDate.parse(from), Set.of(days)),
                      "Två gånger i veckan räcker",
                      null,
                      "karaf",
                      house.clock.instant()));
          return from;
        });
  }

  @Test
  void the_round_of_plans_is_overdue_after_a_week_and_missed_after_another() {
    met("2027-03-22T13:00", MeetingType.TEAM);
    assertRound("2027-03-28T23:59", Task.Timing.AHEAD, 0);
    assertRound("2027-03-29T00:00", Task.Timing.DUE, 0);
    assertRound("2027-03-30T00:00", Task.Timing.OVERDUE, 0);
    assertRound("2027-04-05T23:59", Task.Timing.OVERDUE, 0);
    assertRound("2027-04-06T00:00", Task.Timing.MISSED, 1);
    assertRound("2027-04-12T23:59", Task.Timing.MISSED, 1);
    assertRound("2027-04-13T00:00", Task.Timing.MISSED, 2);
  }

  private void assertRound(String when, Task.Timing standing, int missed) {
    at(when);
    TeamTask round = task("plan-round");
    assertThat(round.standing()).as(when).isEqualTo(standing);
    assertThat(round.missed()).as(when).isEqualTo(missed);
    assertThat(round.due()).isEqualTo(LocalDate.of(2027, 3, 29));
    assertThat(round.lastDone()).isEqualTo(LocalDate.of(2027, 3, 22));
  }

  @Test
  void the_rhythm_goes_on_while_the_model_is_away() {
    models.remove(FactTeam.FOLDER);

    assertBoard(Task.Timing.DUE, "2027-03-15", 0);
  }
}
