package se.samordna.enginetests;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import se.samordna.Id;
import se.samordna.engine.model.ModelsFromFolders;
import se.samordna.enrolment.Enrolment;
import se.samordna.enrolment.Judged;
import se.samordna.enrolment.Lifecycle;
import se.samordna.enrolment.StepRequest;
import se.samordna.information.InformationCategory;
import se.samordna.meeting.MeetingType;
import se.samordna.person.Person;
import se.samordna.personmeeting.PersonMeeting;
import se.samordna.personmeeting.PersonMeetings.NewBooking;
import se.samordna.personmeeting.PersonMeetings.NewHeld;
import se.samordna.personmeeting.PersonMeetings.NewMeeting;
import se.samordna.personmeeting.PersonMeetings.NewTopic;
import se.samordna.personmeeting.PersonsPart;
import se.samordna.rule.StepInput;
import se.samordna.store.OpenedStores;
import se.samordna.text.Text;

/** An ACT team hands a person over when both teams have met with the person, and not long ago. */
@OnBothDatabases
class ActHandingOverTest {
  private final House house;
  private final FactTeam team;
  private final Person birger;
  private final Id<Enrolment> enrolment;

  ActHandingOverTest(OpenedStores.Kind kind) {
    house = new House(OpenedStores.shared(kind));
    ModelsFromFolders models = new ModelsFromFolders(house.clock);
    models.add(ModelsOfTheHouse.folder("act"));
    team = new FactTeam(house, models);
    birger = team.person("Birger", "Provsson", "199305022395");
    enrolment =
        Actives.write(
            house,
            team.anna,
            birger,
            new Actives.In(house.unit, "act", 1, Lifecycle.ACTIVE, "TRANSITION"));
  }

  private Judged verdict() {
    return team
        .enrolments
        .preview(team.anna, enrolment, StepRequest.of("graduate", StepInput.EMPTY))
        .verdicts()
        .stream()
        .filter(one -> one.rule().equals("meeting-held"))
        .findFirst()
        .orElseThrow();
  }

  private Instant held(MeetingType type, PersonsPart part) {
    Instant from = house.clock.instant().plus(Duration.ofHours(1));
    PersonMeeting meeting =
        house.personMeetings.plan(
            team.anna,
            birger.id(),
            new NewMeeting(
                house.unit.id(),
                type,
                "Att ta över",
                new NewBooking(
                    from, from.plus(Duration.ofHours(1)), "Torget 1", false, false, "", ""),
                List.of(new NewTopic(null, "Målen", InformationCategory.PLAN_GOALS))));
    house.clock.moveTo(meeting.booking().to());
    String why = part == PersonsPart.PRESENT ? "" : "Orkade inte";
    house.personMeetings.hold(
        team.anna, meeting.id(), meeting.revision(), new NewHeld(part, why, List.of(), null));
    return meeting.booking().to();
  }

  @Test
  void without_a_joint_meeting_nobody_is_handed_over() {
    assertThat(verdict().title().sv()).startsWith("Överlämningsmötet är inte hållet");
    held(MeetingType.NETWORK_MEETING, PersonsPart.PRESENT);
    assertThat(verdict().reason()).isEqualTo("missing");
    held(MeetingType.HANDOVER, PersonsPart.NOT_PRESENT);
    assertThat(verdict().reason()).isEqualTo("without-person");
  }

  @Test
  void whoever_comes_back_within_twelve_months_is_known_to_until_they_have_a_place() {
    Person cecilia = team.person("Cecilia", "Testdotter", "198805172387");
    Id<Enrolment> over = in(cecilia, Lifecycle.CLOSED, "CLOSED");
    LocalDate until = house.today().plusMonths(12);
    house.store.write(
        tx -> {
          tx.enrolments().leaveOpen(house.provider.id(), over, until);
          return over;
        });
    house.clock.pass(Duration.ofDays(360));
    Id<Enrolment> back = in(cecilia, Lifecycle.PROPOSED, "REFERRED");
    house.clock.pass(Duration.ofDays(30));

    assertThat(notes(back, "screen")).as("came in time, whenever it is answered").hasSize(1);
    assertThat(notes(back, "screen").get(0)).startsWith("Dörren står öppen till och med");
    assertThat(
            notes(
                in(house.person(team.anna, "Evert", "Test"), Lifecycle.WAITING, "SCREENING"),
                "admit"))
        .isEmpty();
    assertThat(notes(enrolment, "graduate")).as("has a place").isEmpty();
    Person david = house.person(team.anna, "David", "Låtsas");
    Id<Enrolment> past = in(david, Lifecycle.CLOSED, "CLOSED");
    house.store.write(
        tx -> {
          tx.enrolments().leaveOpen(house.provider.id(), past, house.today().minusDays(1));
          return past;
        });
    assertThat(notes(in(david, Lifecycle.PROPOSED, "REFERRED"), "screen")).isEmpty();
  }

  private Id<Enrolment> in(Person person, Lifecycle lifecycle, String phase) {
    return Actives.write(
        house, team.anna, person, new Actives.In(house.unit, "act", 1, lifecycle, phase));
  }

  private List<String> notes(Id<Enrolment> of, String step) {
    return team
        .enrolments
        .preview(team.leader, of, StepRequest.of(step, StepInput.EMPTY))
        .notes()
        .stream()
        .map(Text::sv)
        .toList();
  }

  @Test
  void it_counts_for_sixty_days() {
    Instant when = held(MeetingType.HANDOVER, PersonsPart.PRESENT);
    assertThat(verdict().outcome()).isEqualTo(Judged.Outcome.ALLOWED);
    house.clock.moveTo(when.plus(Duration.ofDays(60)));
    assertThat(verdict().outcome()).isEqualTo(Judged.Outcome.ALLOWED);
    house.clock.moveTo(when.plus(Duration.ofDays(61)));
    assertThat(verdict().reason()).isEqualTo("missing");
  }
}
