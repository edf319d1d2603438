package se.samordna.enginetests;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import se.samordna.Id;
import se.samordna.PageRequest;
import se.samordna.audit.Action;
import se.samordna.audit.AuditEntry;
import se.samordna.contact.Contact;
import se.samordna.engine.check.Checks;
import se.samordna.engine.meeting.BrokenOff;
import se.samordna.engine.time.SamordnaClock;
import se.samordna.enrolment.BoardEntry;
import se.samordna.enrolment.Boards.CareChange;
import se.samordna.enrolment.Boards.EntryChange;
import se.samordna.enrolment.Boards.NewAction;
import se.samordna.enrolment.Enrolment;
import se.samordna.enrolment.StepRequest;
import se.samordna.enrolment.TeamCare;
import se.samordna.meeting.Meeting;
import se.samordna.meeting.Meeting.Turn;
import se.samordna.meeting.MeetingLine;
import se.samordna.meeting.MeetingReport;
import se.samordna.meeting.MeetingType;
import se.samordna.organisation.Profession;
import se.samordna.organisation.Role;
import se.samordna.person.Person;
import se.samordna.person.PersonChange;
import se.samordna.person.Protection;
import se.samordna.rule.StepInput;
import se.samordna.store.OpenedStores;

/** A board meeting from its opening to the notes in each person's record. */
@OnBothDatabases
class BoardMeetingTest {
  private static final Map<String, List<String>> UP =
      Map.of("reason", List.of("PREVENT"), "cause", List.of("Sover inte"));

  private final House house;
  private final FactTeam team;
  private final Person alma;
  private final Person birger;
  private final Id<Enrolment> almas;

  BoardMeetingTest(OpenedStores.Kind kind) {
    house = new House(OpenedStores.shared(kind));
    team = new FactTeam(house);
    alma = team.person("Alma", "Exempel", "199005092383");
    birger = team.person("Birger", "Provsson", "199005012381");
    almas = onBoard(alma);
    onBoard(birger);
    house.clock.moveTo(Instant.parse("2027-03-01T07:30:00Z"));
  }

  private Id<Enrolment> onBoard(Person person) {
    Id<Enrolment> enrolment = team.enrolled(person, team.anna);
    FactTeam.taken(
        team.enrolments.take(
            team.anna,
            enrolment,
            team.revision(enrolment),
            new StepRequest(
                "scaleUp",
                new StepInput(UP),
                Map.of("crisis-plan-exists", "Görs i morgon."),
                "",
                Optional.empty())));
    return enrolment;
  }

  private Meeting open() {
    return team.openMeeting(MeetingType.BOARD, team.anna, team.leader, team.psychiatrist);
  }

  private Turn say(Meeting meeting, Person person, int revision, String said, boolean passed) {
    return house.meetings.say(team.anna, meeting.id(), person.id(), revision, said, passed);
  }

  private Meeting close(Meeting meeting) {
    int revision = house.meetings.get(team.leader, meeting.id()).revision();
    return house.meetings.close(team.leader, meeting.id(), revision);
  }

  private List<Contact> notes(Person person) {
    return house.contacts.of(team.anna, person.id(), PageRequest.first(50)).rows().stream()
        .filter(contact -> contact.note().startsWith("Tavelmöte"))
        .toList();
  }

  private BoardEntry entry(Person person) {
    return team.boards.of(team.anna, house.unit.id()).columns().stream()
        .flatMap(column -> column.entries().stream())
        .filter(entry -> entry.person().equals(person.id()))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void each_persons_part_becomes_a_note_in_that_persons_own_record() {
    Meeting meeting = open();
    BoardEntry card = entry(alma);
    card = team.boards.confirm(team.anna, card.id(), card.revision(), meeting.id());
    team.boards.change(
        team.anna,
        card.id(),
        card.revision(),
        new EntryChange(
            card.cause(),
            4,
            "",
            false,
            List.of(
                new NewAction(
                    "Hembesök", "Anna", SamordnaClock.day(house.clock.instant()), "13.30", false),
                new NewAction(
                    "Ringde", "Anna", SamordnaClock.day(house.clock.instant()), "", true))));
    house.clock.pass(Duration.ofMinutes(2));
    say(meeting, alma, 0, "Alma sov fyra timmar i natt.", true);
    house.meetings.decide(
        team.leader,
        meeting.id(),
        house.meetings.get(team.leader, meeting.id()).revision(),
        alma.id(),
        "Två besök i veckan.");
    house.clock.pass(Duration.ofMinutes(15));

    Meeting closed = close(meeting);

    assertThat(notes(alma))
        .singleElement()
        .satisfies(
            note -> {
              assertThat(note.by()).containsExactly(team.anna.staff());
              assertThat(note.happenedAt()).isEqualTo(Instant.parse("2027-03-01T07:32:00Z"));
              assertThat(note.note().lines())
                  .containsExactly(
                      "Tavelmöte, FACT Norr, måndag 1 mars 2027 kl. 08.30–08.47.",
                      "Närvarande: Tove Ledarlund (kurator), Anna Region (sjuksköterska),"
                          + " Ragnar Påhitt (psykiater).",
                      "Sagt: Alma sov fyra timmar i natt.",
                      "Beslut: Två besök i veckan.",
                      "Mötet bekräftade vistelsen på tavlan.",
                      "Före nästa möte: Anna: Hembesök, 1 mars 13.30.",
                      "Planerade kontakter i veckan: 4.",
                      "Ses över: måndag 8 mars 2027.");
            });
    assertThat(notes(birger)).isEmpty();
    assertThat(closed.turn(alma.id()).said()).as("it stands in the record alone").isEmpty();
    assertThat(closed.turn(alma.id()).note()).isEqualTo(notes(alma).get(0).id());
    assertThat(closed.hasPassed(birger.id())).isFalse();
    assertThat(closed.turns()).hasSize(2);
  }

  @Test
  void who_meets_the_person_besides_the_coordinator_stands_in_that_persons_note_alone() {
    Meeting meeting = open();
    BoardEntry card = entry(alma);
    team.boards.shareCare(
        team.anna,
        card.id(),
        card.revision(),
        new CareChange(
            null,
            List.of(team.leader.staff(), team.psychiatrist.staff()),
            0,
            TeamCare.Network.NOT_ASKED,
            "",
            null));
    say(meeting, alma, 0, "", true);
    say(meeting, birger, 0, "", true);

    close(meeting);

    assertThat(notes(alma).get(0).note().lines())
        .contains(
            "Utöver samordnaren träffar personen före nästa möte: Tove Ledarlund, Ragnar Påhitt.");
    assertThat(notes(birger).get(0).note()).doesNotContain("Utöver samordnaren");
  }

  @Test
  void a_step_that_the_meeting_decided_stands_in_the_note() {
    Meeting meeting = open();
    BoardEntry card = entry(alma);
    team.boards.confirm(team.anna, card.id(), card.revision(), meeting.id());
    team.answer(team.anna, alma, "fact-board-exit", team.boardExit());
    FactTeam.taken(team.step(team.anna, almas, "startStepDown", Map.of(), meeting.id()));

    close(meeting);

    assertThat(notes(alma)).hasSize(1);
    assertThat(notes(alma).get(0).note()).contains("Beslut: ");
    assertThat(notes(alma).get(0).by()).containsExactly(team.leader.staff());
  }

  @Test
  void a_meeting_that_decided_more_than_a_note_can_hold_is_closed_and_nothing_is_lost() {
    Meeting meeting = open();
    List<String> decisions =
        Stream.of("a", "b", "c", "d", "e", "f").map(one -> one.repeat(Checks.TEXT)).toList();
    for (String decision : decisions) {
      int revision = house.meetings.get(team.leader, meeting.id()).revision();
      house.meetings.decide(team.leader, meeting.id(), revision, alma.id(), decision);
    }
    say(meeting, alma, 0, "Alma var med.", true);

    Meeting closed = close(meeting);

    assertThat(notes(alma)).hasSize(2);
    for (String decision : decisions) {
      assertThat(notes(alma)).filteredOn(note -> note.note().contains(decision)).hasSize(1);
    }
    assertThat(notes(alma))
        .filteredOn(note -> note.id().equals(closed.turn(alma.id()).note()))
        .singleElement()
        .satisfies(first -> assertThat(first.note()).contains("Sagt: Alma var med."));
  }

  @Test
  void the_closing_is_one_access_to_all_whose_notes_were_written() {
    Meeting meeting = open();
    say(meeting, alma, 0, "Bättre.", true);
    say(meeting, birger, 0, "Oförändrat.", true);
    int before = house.log(alma.id()).size();

    close(meeting);

    List<AuditEntry> log = house.log(alma.id());
    assertThat(log).hasSize(before + 2);
    assertThat(log.get(0).action()).isEqualTo(Action.MEETING_CHANGE);
    assertThat(house.log(birger.id()).get(0).at()).isEqualTo(log.get(0).at());
  }

  @Test
  void what_is_typed_is_kept_and_two_who_write_do_not_overwrite_each_other() {
    Meeting meeting = open();
    Turn draft = say(meeting, alma, 0, "Alma so", false);
    assertThat(draft.revision()).isEqualTo(1);
    assertThat(draft.isPassed()).isFalse();
    Turn kept = say(meeting, alma, 1, "Alma sover.", true);
    assertThat(kept.isPassed()).isTrue();

    assertThat(
            Refused.by(
                () ->
                    house.meetings.say(
                        team.psychiatrist, meeting.id(), alma.id(), 1, "Ny dos.", true)))
        .containsExactly("CM-1011");
    assertThat(
            Refused.by(
                () ->
                    house.meetings.say(
                        team.psychiatrist, meeting.id(), alma.id(), 0, "Ny dos.", true)))
        .containsExactly("CM-1011");
    Turn later = say(meeting, alma, 2, "Alma sover. Ny dos.", false);
    assertThat(later.isPassed()).as("what has been passed stays passed").isTrue();
    assertThat(later.passedAt()).isEqualTo(kept.passedAt());
  }

  @Test
  void a_meeting_that_nobody_closed_is_closed_the_day_after_and_nothing_is_lost() {
    Meeting meeting = open();
    say(meeting, alma, 0, "Alma sov fyra tim", false);
    BrokenOff keeping = new BrokenOff(house.store, SamordnaClock.of(house.clock));
    house.clock.moveTo(Instant.parse("2027-03-01T22:59:59Z"));
    keeping.close();
    assertThat(house.meetings.get(team.anna, meeting.id()).isOpen()).isTrue();

    house.clock.moveTo(Instant.parse("2027-03-01T23:00:00Z"));
    keeping.close();
    keeping.close();

    assertThat(house.meetings.get(team.anna, meeting.id()).isOpen()).isFalse();
    assertThat(notes(alma)).hasSize(1);
    assertThat(notes(alma).get(0).note())
        .contains("Sagt: Alma sov fyra tim")
        .contains("Mötet avslutades inte av någon.");
    assertThat(notes(alma).get(0).by()).containsExactly(team.anna.staff());
    assertThat(open().id()).isNotEqualTo(meeting.id());
  }

  @Test
  void a_correction_is_a_note_of_its_own() {
    Meeting meeting = open();
    say(meeting, alma, 0, "Alma sov fyra timmar.", true);
    close(meeting);
    assertThat(Refused.by(() -> say(meeting, alma, 2, "Alma sov sju timmar.", true)))
        .containsExactly("CM-3007");
  }

  @Test
  void nothing_is_said_of_somebody_whom_the_team_does_not_care_for() {
    House other = new House(house.store);
    Person stranger = other.person(other.nurse(), "Doris", "Främmande");
    Meeting meeting = open();
    assertThat(Refused.by(() -> say(meeting, stranger, 0, "Hej.", true)))
        .containsExactly("CM-1003 /person");
  }

  @Test
  void the_list_of_meetings_counts_and_tells_of_nobody() {
    Meeting meeting = open();
    say(meeting, alma, 0, "Bättre.", true);
    close(meeting);
    int before = house.log(alma.id()).size();

    List<MeetingLine> held =
        house.meetings.held(team.anna, house.unit.id(), PageRequest.first(50)).rows();

    MeetingLine newest = held.get(0);
    assertThat(newest.id()).isEqualTo(meeting.id());
    assertThat(newest.present()).isEqualTo(3);
    assertThat(newest.professions()).isEqualTo(3);
    assertThat(newest.passed()).isEqualTo(1);
    assertThat(newest.notPassed()).isEqualTo(1);
    assertThat(house.log(alma.id())).hasSize(before);
    MeetingLine first =
        house.meetings.held(team.anna, house.unit.id(), PageRequest.first(1)).rows().get(0);
    assertThat(first).isEqualTo(newest);
  }

  @Test
  void the_report_says_nothing_of_somebody_whom_the_team_no_longer_cares_for() {
    Meeting meeting = open();
    say(meeting, alma, 0, "Bättre.", true);
    say(meeting, birger, 0, "Flyttar.", true);
    house.meetings.decide(
        team.leader,
        meeting.id(),
        house.meetings.get(team.leader, meeting.id()).revision(),
        birger.id(),
        "Birger flyttar till Lund.");
    close(meeting);
    house.doorCloses(birger, house.unit);
    int before = house.log(birger.id()).size();

    MeetingReport report = house.meetings.report(team.anna, meeting.id());
    Meeting later = house.meetings.get(team.anna, meeting.id());

    for (Meeting told : List.of(report.meeting(), later)) {
      assertThat(told.turns()).extracting(Turn::person).containsExactly(alma.id());
      assertThat(told.decisions()).isEmpty();
    }
    assertThat(house.log(birger.id())).as("nothing of his was shown").hasSize(before);

    assertThat(report.spoken())
        .extracting(MeetingReport.Spoken::name)
        .containsExactly("Alma Exempel");
    assertThat(report.others()).isEqualTo(1);
    assertThat(
            Refused.by(
                () ->
                    house.meetings.report(
                        house.staff(Role.CARE_STAFF, Profession.NURSE, house.unit("Öppenvård")),
                        meeting.id())))
        .containsExactly("CM-1014");
  }

  @Test
  void a_protected_person_is_a_number_in_the_report() {
    Person hidden =
        house.person(
            team.anna,
            new PersonChange("Hemlig", "Skyddad", "", null, Protection.SECRECY_MARKING, "", "", ""),
            "");
    Meeting meeting = open();
    say(meeting, hidden, 0, "Bättre.", true);
    close(meeting);

    assertThat(house.meetings.report(team.anna, meeting.id()).spoken())
        .extracting(MeetingReport.Spoken::name)
        .contains("Person 1")
        .doesNotContain("Hemlig Skyddad");
  }

  @Test
  void a_board_meeting_counts_as_held_when_enough_professions_were_there() {
    Meeting enough = open();
    close(enough);
    house.clock.pass(Duration.ofDays(1));
    close(team.openMeeting(MeetingType.BOARD, team.anna, team.leader));
    Instant from = Instant.parse("2027-03-01T00:00:00Z");

    assertThat(held(3, from, from.plus(Duration.ofDays(5)))).containsExactly(enough.startedAt());
    assertThat(held(2, from, from.plus(Duration.ofDays(5)))).hasSize(2);
    assertThat(held(3, enough.startedAt(), enough.startedAt())).isEmpty();
    assertThat(held(3, from, enough.startedAt())).isEmpty();
  }

  private List<Instant> held(int professions, Instant from, Instant before) {
    return house.store.read(
        tx ->
            tx.meetings()
                .heldBetween(
                    house.provider.id(),
                    house.unit.id(),
                    MeetingType.BOARD,
                    professions,
                    from,
                    before));
  }
}
