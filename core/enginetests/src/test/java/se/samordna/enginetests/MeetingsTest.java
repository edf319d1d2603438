package se.samordna.enginetests;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import se.samordna.access.Caller;
import se.samordna.meeting.Meeting;
import se.samordna.meeting.Meeting.Attendance;
import se.samordna.meeting.MeetingType;
import se.samordna.meeting.Meetings.Attendant;
import se.samordna.organisation.Profession;
import se.samordna.organisation.Role;
import se.samordna.person.Person;
import se.samordna.store.OpenedStores;

@OnBothDatabases
class MeetingsTest {
  private final House house;
  private final Caller nurse;
  private final Caller physician;
  private final Person alma;

  MeetingsTest(OpenedStores.Kind kind) {
    house = new House(OpenedStores.shared(kind));
    nurse = house.nurse();
    physician = house.staff(Role.CARE_STAFF, Profession.PSYCHIATRIST);
    alma = house.person(nurse, "Alma", "Exempel");
  }

  private Meeting board() {
    return house.meetings.open(
        nurse,
        house.unit.id(),
        MeetingType.BOARD,
        null,
        List.of(new Attendant(physician.staff(), ""), new Attendant(null, "Sam Gästlund")));
  }

  @Test
  void a_meeting_keeps_what_those_who_were_there_were_by_profession() {
    assertThat(house.meetings.get(nurse, board().id()).attendance())
        .containsExactly(
            new Attendance(nurse.staff(), "Anna Region", Profession.NURSE),
            new Attendance(physician.staff(), "Anna Region", Profession.PSYCHIATRIST),
            new Attendance(null, "Sam Gästlund", null));
  }

  @Test
  void one_board_meeting_goes_on_at_a_unit_at_a_time() {
    Meeting board = board();
    assertThat(house.meetings.openAt(physician, house.unit.id(), MeetingType.BOARD))
        .contains(board);
    assertThat(Refused.by(this::board)).containsExactly("CM-3010 /type");

    house.meetings.close(nurse, board.id(), board.revision());

    assertThat(house.meetings.openAt(nurse, house.unit.id(), MeetingType.BOARD)).isEmpty();
    assertThat(board().id()).isNotEqualTo(board.id());
  }

  @Test
  void a_decision_stands_in_the_persons_own_list_and_log_and_no_other_persons() {
    Person birger = house.person(nurse, "Birger", "Provsson");
    Meeting board = board();

    Meeting decided =
        house.meetings.decide(
            nurse, board.id(), board.revision(), alma.id(), "Två besök i veckan.");

    assertThat(decided.revision()).isEqualTo(2);
    assertThat(house.persons.file(nurse, alma.id()).meetings())
        .singleElement()
        .satisfies(
            row -> {
              assertThat(row.id()).isEqualTo(board.id());
              assertThat(row.decisions())
                  .extracting(Meeting.Decision::text)
                  .containsExactly("Två besök i veckan.");
            });
    assertThat(house.persons.file(nurse, birger.id()).meetings()).isEmpty();
    int before = house.log(alma.id()).size();
    house.meetings.get(physician, board.id());
    assertThat(house.log(alma.id())).hasSize(before + 1);
  }

  @Test
  void a_decision_about_somebody_whom_the_unit_has_nothing_to_do_with_is_refused() {
    House other = new House(house.store);
    Person stranger = other.person(other.nurse(), "Doris", "Främmande");
    Meeting board = board();

    assertThat(
            Refused.by(
                () ->
                    house.meetings.decide(
                        nurse, board.id(), board.revision(), stranger.id(), "Besök.")))
        .containsExactly("CM-1003 /person");
  }

  @Test
  void a_closed_meeting_takes_no_more_decisions() {
    Meeting board = board();
    Meeting closed = house.meetings.close(nurse, board.id(), board.revision());

    assertThat(closed.isOpen()).isFalse();
    assertThat(
            Refused.by(
                () ->
                    house.meetings.decide(
                        nurse, board.id(), closed.revision(), alma.id(), "Besök.")))
        .containsExactly("CM-3007");
    assertThat(
            Refused.by(
                () -> house.meetings.attend(nurse, board.id(), closed.revision(), List.of())))
        .containsExactly("CM-3007");
  }

  @Test
  void a_change_of_an_old_revision_is_refused() {
    Meeting board = board();
    house.meetings.attend(nurse, board.id(), board.revision(), List.of());

    assertThat(Refused.by(() -> house.meetings.close(nurse, board.id(), board.revision())))
        .containsExactly("CM-1011");
  }

  @Test
  void a_persons_meeting_needs_a_person_and_a_teams_none() {
    assertThat(
            Refused.by(
                () ->
                    house.meetings.open(nurse, house.unit.id(), MeetingType.SIP, null, List.of())))
        .containsExactly("CM-1003 /person");
    assertThat(
            Refused.by(
                () ->
                    house.meetings.open(
                        nurse, house.unit.id(), MeetingType.BOARD, alma.id(), List.of())))
        .containsExactly("CM-1003 /person");
  }

  @Test
  void somebody_of_another_unit_reads_neither_the_teams_meeting_nor_a_persons() {
    Meeting board = board();
    Meeting plan =
        house.meetings.open(nurse, house.unit.id(), MeetingType.PLAN_MEETING, alma.id(), List.of());
    Caller other = house.staff(Role.CARE_STAFF, Profession.NURSE, house.unit("Öppenvård"));

    assertThat(Refused.by(() -> house.meetings.get(other, board.id()))).containsExactly("CM-1014");
    assertThat(Refused.by(() -> house.meetings.get(other, plan.id()))).containsExactly("CM-1014");
  }
}
