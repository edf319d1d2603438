package se.samordna.enginetests;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import se.samordna.Id;
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
import se.samordna.rule.Remedy;
import se.samordna.rule.StepInput;
import se.samordna.store.OpenedStores;

/** A resource group works from its first meeting, and the person is at it. */
@OnBothDatabases
class GroupMeetingRuleTest {
  private static final String MODEL = "integrated-psychiatry";

  private final House house;
  private final FactTeam team;
  private final Person cecilia;
  private final Id<Enrolment> enrolment;

  GroupMeetingRuleTest(OpenedStores.Kind kind) {
    house = new House(OpenedStores.shared(kind));
    team = FactTeam.with(house, MODEL);
    cecilia = team.person("Cecilia", "Testdotter", "198805172387");
    enrolment =
        Actives.write(
            house,
            team.anna,
            cecilia,
            new Actives.In(house.unit, MODEL, 1, Lifecycle.ACTIVE, "GROUP_FORMING"));
  }

  private Judged verdict() {
    return team
        .enrolments
        .preview(team.anna, enrolment, StepRequest.of("firstMeeting", StepInput.EMPTY))
        .verdicts()
        .stream()
        .filter(one -> one.rule().equals("meeting-held"))
        .findFirst()
        .orElseThrow();
  }

  private PersonMeeting planned(MeetingType type) {
    Instant from = house.clock.instant().plus(Duration.ofHours(1));
    return house.personMeetings.plan(
        team.anna,
        cecilia.id(),
        new NewMeeting(
            house.unit.id(),
            type,
            "Att börja",
            new NewBooking(from, from.plus(Duration.ofHours(1)), "Torget 1", false, false, "", ""),
            List.of(new NewTopic(null, "Målen", InformationCategory.PLAN_GOALS))));
  }

  private void held(PersonMeeting meeting, PersonsPart part) {
    house.clock.moveTo(meeting.booking().to());
    String why = part == PersonsPart.PRESENT ? "" : "Orkade inte";
    house.personMeetings.hold(
        team.anna, meeting.id(), meeting.revision(), new NewHeld(part, why, List.of(), null));
  }

  @Test
  void without_a_meeting_it_is_refused_and_says_where_to_record_it() {
    planned(MeetingType.RESOURCE_GROUP);
    Judged said = verdict();
    assertThat(said.title().sv()).isEqualTo("Resursgruppens möte är inte hållet än.");
    assertThat(said.title().en()).isEqualTo("The resource group's meeting has not been held yet.");
    assertThat(said.remedies())
        .extracting(one -> one.kind())
        .containsExactly(Remedy.Kind.PERSON_MEETING);
  }

  @Test
  void a_meeting_of_another_kind_is_none() {
    held(planned(MeetingType.NETWORK_MEETING), PersonsPart.PRESENT);
    assertThat(verdict().reason()).isEqualTo("missing");
  }

  @Test
  void somebody_in_the_persons_place_is_not_the_person() {
    held(planned(MeetingType.RESOURCE_GROUP), PersonsPart.BY_PROXY);
    assertThat(verdict().title().sv()).isEqualTo("Resursgruppens möte hölls utan personen.");
    held(planned(MeetingType.RESOURCE_GROUP), PersonsPart.NOT_PRESENT);
    assertThat(verdict().reason()).isEqualTo("without-person");
  }

  @Test
  void with_the_person_there_the_group_works() {
    held(planned(MeetingType.RESOURCE_GROUP), PersonsPart.PRESENT);
    assertThat(verdict().outcome()).isEqualTo(Judged.Outcome.ALLOWED);
  }
}
