package se.samordna.enginetests;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import se.samordna.Id;
import se.samordna.access.Caller;
import se.samordna.engine.organisation.KeptStaffing;
import se.samordna.enrolment.Enrolment;
import se.samordna.enrolment.StepRequest;
import se.samordna.meeting.Meeting;
import se.samordna.meeting.MeetingType;
import se.samordna.organisation.Profession;
import se.samordna.organisation.Role;
import se.samordna.organisation.Staffing;
import se.samordna.organisation.Staffing.NewAbsence;
import se.samordna.rule.StepInput;
import se.samordna.store.OpenedStores;

/** Whoever is named for an absence stands in for the coordinator in the team's meetings. */
@OnBothDatabases
class DeputyTest {
  private static final String MISSED = "who coordinator";

  private final House house;
  private final FactTeam team;
  private final Staffing staffing;
  private final Caller petra;
  private final Id<Enrolment> enrolment;
  private final Meeting meeting;

  DeputyTest(OpenedStores.Kind kind) {
    house = new House(OpenedStores.shared(kind));
    team = new FactTeam(house);
    staffing = new KeptStaffing(house.store, house.work);
    petra = team.staff("Petra", "Påhitt", Role.CARE_STAFF, Profession.PEER_SUPPORTER, "1.00");
    enrolment = onBoard();
    // the coordinator is not there
    meeting = team.openMeeting(MeetingType.BOARD, team.leader, team.psychiatrist, petra);
  }

  private Id<Enrolment> onBoard() {
    Id<Enrolment> enrolled =
        team.enrolled(team.person("Alma", "Exempel", "199005092383"), team.anna);
    FactTeam.taken(
        team.enrolments.take(
            team.anna,
            enrolled,
            team.revision(enrolled),
            new StepRequest(
                "scaleUp",
                new StepInput(
                    Map.of(
                        "reason", List.of("LEGAL"),
                        "cause", List.of("Villkor att följa"),
                        "legal", List.of("LPT_OPEN"))),
                Map.of("crisis-plan-exists", "Görs i morgon."),
                "",
                Optional.empty())));
    return enrolled;
  }

  private void annaIsAway(LocalDate from, LocalDate to) {
    staffing.absent(
        team.leader, house.unit.id(), new NewAbsence(team.anna.staff(), from, to, petra.staff()));
  }

  private List<String> reasonsAt(String moment) {
    house.clock.moveTo(Instant.parse(moment));
    return FactTeam.reasons(
        team.step(
            team.leader,
            enrolment,
            "scaleDownDirect",
            Map.of("plan", List.of("RESUME")),
            meeting.id()));
  }

  @Test
  void a_deputy_stands_in_from_the_first_day_of_an_absence_through_the_last() {
    annaIsAway(LocalDate.of(2027, 3, 2), LocalDate.of(2027, 3, 4));

    assertThat(reasonsAt("2027-03-01T22:59:59Z")).contains(MISSED);
    assertThat(reasonsAt("2027-03-01T23:00:00Z")).isNotEmpty().doesNotContain(MISSED);
    assertThat(reasonsAt("2027-03-04T22:59:59Z")).isNotEmpty().doesNotContain(MISSED);
    assertThat(reasonsAt("2027-03-04T23:00:00Z")).contains(MISSED);
  }

  @Test
  void an_absence_that_ends_sooner_ends_the_deputys_part() {
    annaIsAway(LocalDate.of(2027, 3, 2), LocalDate.of(2027, 3, 12));
    assertThat(reasonsAt("2027-03-04T08:00:00Z")).doesNotContain(MISSED);

    staffing.endAbsence(
        team.leader,
        house.unit.id(),
        staffing
            .since(team.leader, house.unit.id(), LocalDate.of(2027, 3, 2))
            .absences()
            .get(0)
            .absence()
            .id(),
        LocalDate.of(2027, 3, 3));

    assertThat(reasonsAt("2027-03-04T08:00:00Z")).contains(MISSED);
  }

  @Test
  void a_deputy_who_is_away_too_does_not_stand_in() {
    annaIsAway(LocalDate.of(2027, 3, 2), LocalDate.of(2027, 3, 12));
    staffing.absent(
        team.leader,
        house.unit.id(),
        new NewAbsence(petra.staff(), LocalDate.of(2027, 3, 2), null, null));

    assertThat(reasonsAt("2027-03-04T08:00:00Z")).contains(MISSED);
  }
}
