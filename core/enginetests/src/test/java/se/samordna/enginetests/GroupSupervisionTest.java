package se.samordna.enginetests;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import se.samordna.Id;
import se.samordna.PageRequest;
import se.samordna.access.Caller;
import se.samordna.contact.Contact;
import se.samordna.enrolment.Enrolment;
import se.samordna.enrolment.Judged;
import se.samordna.enrolment.Lifecycle;
import se.samordna.enrolment.StepRequest;
import se.samordna.meeting.Meeting;
import se.samordna.meeting.MeetingType;
import se.samordna.meeting.Meetings.Attendant;
import se.samordna.person.Person;
import se.samordna.person.PersonChange;
import se.samordna.person.Protection;
import se.samordna.refusal.Code;
import se.samordna.rule.StepInput;
import se.samordna.store.OpenedStores;
import se.samordna.supervision.GroupSupervisions;
import se.samordna.supervision.GroupSupervisions.Presenting;
import se.samordna.supervision.Presented;
import se.samordna.supervision.SixSteps;
import se.samordna.supervision.SupervisionSession;
import se.samordna.supervision.SupervisionStep;
import se.samordna.task.Task;
import se.samordna.web.page.OpenPages.Browser;
import se.samordna.web.page.OpenPages.Shown;

/** A team supervises itself in six steps, and what comes of it stands in the person's record. */
@OnBothDatabases
class GroupSupervisionTest {
  private static final String MODEL = "strengths";

  private final House house;
  private final FactTeam team;
  private final Person alma;
  private final Person birger;
  private final Id<Enrolment> enrolment;

  GroupSupervisionTest(OpenedStores.Kind kind) {
    house = new House(OpenedStores.shared(kind));
    team = FactTeam.with(house, MODEL);
    alma = team.person("Alma", "Exempel", "199005092383");
    birger = team.person("Birger", "Provsson", "199305022395");
    enrolment =
        Actives.write(
            house,
            team.anna,
            alma,
            new Actives.In(house.unit, MODEL, 1, Lifecycle.ACTIVE, "ACTING"));
    Actives.write(house, team.anna, birger);
  }

  private Meeting opened() {
    return team.openMeeting(MeetingType.GROUP_SUPERVISION, team.anna, team.leader);
  }

  private Presenting byName() {
    return new Presenting(true, house.today(), false);
  }

  private static Presenting unnamed() {
    return new Presenting(false, null, false);
  }

  private Presented write(Meeting meeting, Presented one, SixSteps words, SupervisionStep step) {
    return house.supervisions.write(
        team.anna, meeting.id(), alma.id(), one.revision(), words, step);
  }

  private SixSteps words(@Nullable LocalDate nextOn) {
    return new SixSteps(
        "Hon kommer inte ut", "Hon målar", "Ateljén; en vän", "Ateljén", "Se ateljén", nextOn, "");
  }

  /** Alma through all steps. */
  private Presented through(Meeting meeting, Presenting how) {
    Presented one = house.supervisions.present(team.anna, meeting.id(), alma.id(), how);
    house.clock.pass(Duration.ofMinutes(20));
    while (one.step().goesOn()) {
      one = write(meeting, one, words(house.today().plusDays(3)), one.step().next());
    }
    return one;
  }

  private void close(Meeting meeting) {
    house.meetings.close(
        team.leader, meeting.id(), house.meetings.get(team.leader, meeting.id()).revision());
  }

  private List<Contact> notes(Person person) {
    return house.contacts.of(team.anna, person.id(), PageRequest.first(50)).rows();
  }

  private List<Task> tasks() {
    return house.tasks.ofPerson(team.anna, alma.id(), PageRequest.first(50)).rows().stream()
        .filter(one -> one.key().equals(GroupSupervisions.NEXT_STEP_TASK))
        .toList();
  }

  @Test
  void the_six_steps_come_one_after_the_other_and_none_without_what_it_is_for() {
    Meeting meeting = opened();
    Presented one = house.supervisions.present(team.anna, meeting.id(), alma.id(), byName());
    assertThat(one.step()).isEqualTo(SupervisionStep.NEED);
    assertThat(Refused.by(() -> write(meeting, one, words(null), SupervisionStep.IDEAS)))
        .containsExactly("CM-4295 /step");
    assertThat(Refused.by(() -> write(meeting, one, SixSteps.NONE, SupervisionStep.CLARIFY)))
        .containsExactly("CM-1002 /need");
    Presented ideas =
        write(
            meeting,
            write(meeting, one, words(null), SupervisionStep.CLARIFY),
            words(null),
            SupervisionStep.IDEAS);
    Presented review = write(meeting, ideas, words(null), SupervisionStep.REVIEW);
    Presented next = write(meeting, review, words(null), SupervisionStep.NEXT_STEP);
    assertThat(Refused.by(() -> write(meeting, next, words(null), SupervisionStep.FOLLOW_UP)))
        .containsExactly("CM-1002 /nextOn");
    Presented ended = write(meeting, next, words(house.today()), SupervisionStep.FOLLOW_UP);
    assertThat(ended.endedAt()).isNotNull();
    assertThat(tasks()).hasSize(1);
    assertThat(tasks().get(0).due()).isEqualTo(house.today());
  }

  @Test
  void twenty_minutes_are_long_enough_and_a_second_less_is_not() {
    Meeting meeting = opened();
    house.supervisions.present(team.anna, meeting.id(), alma.id(), byName());
    house.clock.pass(Duration.ofMinutes(20).minusSeconds(1));
    assertThat(session(team.leader, meeting).presented().get(0).longEnough()).isFalse();
    house.clock.pass(Duration.ofSeconds(1));
    assertThat(session(team.leader, meeting).presented().get(0).longEnough()).isTrue();
  }

  private SupervisionSession session(Caller caller, Meeting meeting) {
    return house.supervisions.session(caller, meeting.id());
  }

  @Test
  void what_was_said_stands_in_the_record_when_the_meeting_closes() {
    Meeting meeting = opened();
    through(meeting, byName());
    close(meeting);
    assertThat(notes(alma)).hasSize(1);
    Contact note = notes(alma).get(0);
    assertThat(note.by()).containsExactly(team.anna.staff());
    assertThat(note.note())
        .contains("Grupphandledning")
        .contains("Närvarande:")
        .contains("Hon kommer inte ut")
        .contains("Ateljén; en vän")
        .contains("Se ateljén");
    SixSteps left = session(team.leader, meeting).presented().get(0).words();
    assertThat(left.ideas()).isEmpty();
    assertThat(left.nextWhat()).isEqualTo("Se ateljén");
  }

  @Test
  void who_is_told_of_without_a_name_is_known_to_the_presenter_alone() {
    Meeting meeting = opened();
    through(meeting, unnamed());
    Presented mine = session(team.anna, meeting).presented().get(0);
    Presented others = session(team.leader, meeting).presented().get(0);
    assertThat(mine.person()).isEqualTo(alma.id());
    assertThat(mine.name()).isEqualTo("Alma Exempel");
    assertThat(others.person()).isNull();
    assertThat(others.name()).isEmpty();
    assertThat(others.words().ideas()).isEqualTo("Ateljén; en vän");
    assertThat(house.log(alma.id()).get(0).staff()).isEqualTo(team.anna.staff());
    assertThat(
            Refused.by(
                    () ->
                        house.supervisions.write(
                            team.leader,
                            meeting.id(),
                            alma.id(),
                            mine.revision(),
                            words(null),
                            SupervisionStep.DONE))
                .get(0))
        .startsWith(Code.NOT_FOUND.id());
    close(meeting);
    assertThat(notes(alma).get(0).note())
        .contains("utan namn")
        .contains("Se ateljén")
        .doesNotContain("Närvarande")
        .doesNotContain("en vän");
  }

  @Test
  void a_no_holds_until_the_person_has_been_told_anew() {
    Meeting first = opened();
    house.supervisions.present(
        team.anna, first.id(), alma.id(), new Presenting(false, house.today(), true));
    close(first);
    house.clock.pass(Duration.ofDays(7));
    Meeting second = opened();
    Presenting before = new Presenting(true, house.today().minusDays(7), false);
    assertThat(refused(second, alma, before)).startsWith(Code.SUPERVISION_SAID_NO.id());
    Presenting anew = new Presenting(true, house.today().minusDays(6), false);
    assertThat(house.supervisions.present(team.anna, second.id(), alma.id(), anew).byName())
        .isTrue();
  }

  private String refused(Meeting meeting, Person person, Presenting how) {
    return Refused.by(() -> house.supervisions.present(team.anna, meeting.id(), person.id(), how))
        .get(0);
  }

  @Test
  void by_name_nobody_who_has_not_been_told_nobody_protected_and_nobody_before_guests() {
    Meeting meeting = opened();
    assertThat(refused(meeting, alma, new Presenting(true, null, false)))
        .startsWith(Code.FIELD_MISSING.id());
    Person hidden =
        house.person(
            team.anna,
            new PersonChange("Hemlig", "Skyddad", "", null, Protection.SECRECY_MARKING, "", "", ""),
            "");
    Actives.write(house, team.anna, hidden);
    assertThat(refused(meeting, hidden, byName())).startsWith(Code.SUPERVISION_PROTECTED.id());
    Presented told = house.supervisions.present(team.anna, meeting.id(), hidden.id(), unnamed());
    assertThat(told.mine()).isTrue();

    List<Attendant> withGuest =
        List.of(new Attendant(team.leader.staff(), ""), new Attendant(null, "Gun Gäst"));
    Meeting guests = house.meetings.attend(team.anna, meeting.id(), meeting.revision(), withGuest);
    assertThat(refused(meeting, alma, byName())).startsWith(Code.SUPERVISION_GUESTS.id());
    Meeting without = house.meetings.attend(team.anna, meeting.id(), guests.revision(), List.of());
    house.supervisions.present(team.anna, meeting.id(), alma.id(), byName());
    assertThat(
            Refused.by(
                    () ->
                        house.meetings.attend(
                            team.anna, meeting.id(), without.revision(), withGuest))
                .get(0))
        .startsWith(Code.SUPERVISION_GUESTS.id());
  }

  @Test
  void two_are_presented_and_a_third_waits() {
    Meeting meeting = opened();
    Person cecilia = team.person("Cecilia", "Testdotter", "198805172387");
    Actives.write(house, team.anna, cecilia);
    house.supervisions.present(team.anna, meeting.id(), alma.id(), byName());
    house.supervisions.present(team.anna, meeting.id(), birger.id(), byName());
    assertThat(refused(meeting, cecilia, byName())).startsWith(Code.SUPERVISION_FULL.id());
  }

  @Test
  void whoever_is_not_there_presents_nobody_and_nobody_writes_for_another() {
    Meeting meeting = opened();
    Caller nurse = house.nurse();
    assertThat(
            Refused.by(() -> house.supervisions.present(nurse, meeting.id(), alma.id(), byName()))
                .get(0))
        .startsWith(Code.SUPERVISION_NOT_THERE.id());
    Presented one = house.supervisions.present(team.anna, meeting.id(), alma.id(), byName());
    assertThat(
            Refused.by(
                    () ->
                        house.supervisions.write(
                            team.leader,
                            meeting.id(),
                            alma.id(),
                            one.revision(),
                            words(null),
                            SupervisionStep.CLARIFY))
                .get(0))
        .startsWith(Code.SUPERVISION_OF_OTHER.id());
  }

  @Test
  void the_next_session_asks_how_it_went() {
    Meeting first = opened();
    through(first, byName());
    close(first);
    house.clock.pass(Duration.ofDays(7));
    Meeting second = opened();
    Presented left = session(team.anna, second).toFollowUp().get(0);
    assertThat(left.words().nextWhat()).isEqualTo("Se ateljén");
    Presented told =
        house.supervisions.followUp(
            team.anna, first.id(), alma.id(), left.revision(), "Hon målade i två timmar.");
    assertThat(told.step()).isEqualTo(SupervisionStep.DONE);
    assertThat(session(team.anna, second).toFollowUp()).isEmpty();
    assertThat(notes(alma)).anyMatch(note -> note.note().contains("Hon målade i två timmar."));
    assertThat(tasks()).allMatch(task -> task.status() == Task.Status.DONE);
  }

  private Judged verdict() {
    return team
        .enrolments
        .preview(team.anna, enrolment, StepRequest.of("graduate", StepInput.EMPTY))
        .verdicts()
        .stream()
        .filter(one -> one.rule().equals("discussed-in-supervision"))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void meeting_less_often_has_been_talked_of_in_the_last_thirty_days() {
    assertThat(verdict().outcome()).isEqualTo(Judged.Outcome.REFUSED);
    Meeting meeting = opened();
    Presented one = house.supervisions.present(team.anna, meeting.id(), alma.id(), byName());
    assertThat(one.step().goesOn()).isTrue();
    assertThat(verdict().outcome()).as("not to the end yet").isEqualTo(Judged.Outcome.REFUSED);
    close(meeting);
    Meeting next = opened();
    through(next, byName());
    close(next);
    house.clock.pass(Duration.ofDays(30));
    assertThat(verdict().outcome()).isEqualTo(Judged.Outcome.ALLOWED);
    house.clock.pass(Duration.ofDays(1));
    assertThat(verdict().outcome()).isEqualTo(Judged.Outcome.REFUSED);
  }

  @Test
  void the_pages_lead_through_the_steps_and_show_colleagues_no_name() {
    try (TeamPages pages = new TeamPages(team)) {
      Meeting meeting = opened();
      Browser anna = pages.of(team.anna);
      String at = "/meetings/" + meeting.id() + "/supervision";
      Shown form = anna.get(at + "/new");
      Shown begun =
          anna.send(
              form,
              Map.of(
                  "person", List.of(alma.id().toString()),
                  "how", List.of("UNNAMED"),
                  "toldOn", List.of("")));
      String place = begun.location();
      for (Map<String, List<String>> said :
          List.of(
              Map.of("need", List.of("Hon kommer inte ut")),
              Map.of("clarified", List.of("")),
              Map.of("ideas", List.of("Ateljén")),
              Map.of("kept", List.of("Ateljén")),
              Map.of(
                  "nextWhat", List.of("Se ateljén"),
                  "nextOn", List.of(house.today().plusDays(2).toString())))) {
        Shown step = anna.get(place);
        assertThat(step.status()).isEqualTo(200);
        place = anna.send(step, said).location();
      }
      assertThat(anna.get(at).words()).contains("Alma Exempel").contains("Se ateljén");
      assertThat(pages.of(team.leader).get(at).words())
          .contains("Någon, utan namn")
          .contains("Se ateljén")
          .doesNotContain("Alma");
      assertThat(pages.of(team.leader).get(at + "/" + alma.id()).status()).isEqualTo(404);
      close(meeting);
      Meeting second = opened();
      Shown following = anna.get(at + "/" + alma.id() + "/follow-up");
      assertThat(anna.send(following, Map.of("how", List.of("Bra"))).status()).isEqualTo(303);
      assertThat(session(team.anna, second).toFollowUp()).isEmpty();
      assertThat(Set.of(tasks().get(0).status())).containsExactly(Task.Status.DONE);
    }
  }
}
