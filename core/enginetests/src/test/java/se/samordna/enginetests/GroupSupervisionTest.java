package se.samordna.enginetests;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import se.samordna.Id;
import se.samordna.PageRequest;
import se.samordna.access.Caller;
import se.samordna.audit.Action;
import se.samordna.contact.Contact;
import se.samordna.enrolment.Coordinator;
import se.samordna.enrolment.Enrolment;
import se.samordna.enrolment.Judged;
import se.samordna.enrolment.Lifecycle;
import se.samordna.enrolment.StepRequest;
import se.samordna.meeting.Meeting;
import se.samordna.meeting.MeetingType;
import se.samordna.meeting.Meetings.Attendant;
import se.samordna.organisation.Absence;
import se.samordna.past.SupervisedThen;
import se.samordna.past.SupervisedThen.Stood;
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

  /** Alma's next step of an earlier session, which nobody has followed up, as one sees it. */
  private Presented left(Caller reader, Meeting now) {
    return session(reader, now).toFollowUp().get(0);
  }

  private Presented tell(Caller teller, Meeting first, Presented left) {
    return house.supervisions.followUp(
        teller, first.id(), alma.id(), left.revision(), "Hon målade i två timmar.");
  }

  private String refusedToTell(Caller teller, Meeting first) {
    Presented left = session(team.anna, first).presented().get(0);
    return Refused.by(() -> tell(teller, first, left)).get(0);
  }

  private Meeting aWeekAfter(Presenting how) {
    Meeting first = opened();
    through(first, how);
    close(first);
    house.clock.pass(Duration.ofDays(7));
    return first;
  }

  private void annaIsAway() {
    house.store.write(
        tx -> {
          tx.organisations()
              .add(
                  house.provider.id(),
                  new Absence(Id.next(), team.anna.staff(), house.today(), house.today(), null));
          return true;
        });
  }

  @Test
  void while_the_presenter_is_away_the_leader_and_those_who_were_there_tell_how_it_went() {
    Caller elsewhere = house.nurse();
    Meeting first = aWeekAfter(byName());
    Meeting second = opened();
    assertThat(left(team.leader, second).mayFollowUp()).as("Anna is at work").isFalse();
    assertThat(refusedToTell(team.leader, first)).startsWith(Code.SUPERVISION_TOLD_BY_OTHER.id());

    annaIsAway();
    assertThat(left(elsewhere, second).mayFollowUp()).as("was not there").isFalse();
    assertThat(refusedToTell(elsewhere, first)).startsWith(Code.SUPERVISION_TOLD_BY_OTHER.id());
    Presented left = left(team.leader, second);
    assertThat(left.mayFollowUp()).isTrue();
    int rows = house.log(alma.id()).size();
    assertThat(tell(team.leader, first, left).step()).isEqualTo(SupervisionStep.DONE);
    assertThat(house.log(alma.id())).as("one row").hasSize(rows + 1);
    assertThat(notes(alma).get(0).note())
        .contains("Hon målade i två timmar.")
        .contains("Personen togs upp av Anna Region.");
    assertThat(notes(alma).get(0).by()).containsExactly(team.leader.staff());
    assertThat(tasks()).allMatch(task -> task.status() == Task.Status.DONE);
    assertThat(session(team.leader, second).toFollowUp()).isEmpty();
  }

  @Test
  void the_day_after_the_presenters_last_somebody_who_was_there_tells_how_it_went() {
    Meeting first = opened();
    Caller there = team.psychiatrist;
    house.meetings.attend(
        team.anna,
        first.id(),
        first.revision(),
        List.of(new Attendant(team.anna.staff(), ""), new Attendant(there.staff(), "")));
    through(first, byName());
    close(first);
    house.organisations.endAssignment(
        house.operator, team.anna.assignments().get(0).id(), house.today());
    assertThat(left(there, opened()).mayFollowUp()).as("Anna's last day").isFalse();
    house.clock.pass(Duration.ofDays(1));
    Presented left = house.supervisions.session(there, first.id()).presented().get(0);
    assertThat(left.mayFollowUp()).isTrue();
    assertThat(tell(there, first, left).step()).isEqualTo(SupervisionStep.DONE);
  }

  @Test
  void who_was_told_of_without_a_name_is_known_to_whoever_takes_the_next_step_over_alone() {
    Meeting first = aWeekAfter(unnamed());
    Meeting second = opened();
    annaIsAway();
    Presented hidden = left(team.leader, second);
    assertThat(hidden.person()).isNull();
    assertThat(hidden.mayFollowUp()).isFalse();
    assertThat(refusedToTell(team.leader, first)).startsWith(Code.NOT_FOUND.id());

    Task task = tasks().get(0);
    Caller taker = house.nurse();
    house.tasks.assign(team.leader, task.id(), task.revision(), taker.staff());
    Presented left = left(taker, second);
    assertThat(left.person()).isEqualTo(alma.id());
    assertThat(left.mayFollowUp()).isTrue();
    assertThat(left(team.leader, second).person()).isNull();
    assertThat(tell(taker, first, left).step()).isEqualTo(SupervisionStep.DONE);
  }

  @Test
  void whoever_has_taken_the_coordination_over_tells_how_it_went() {
    Meeting first = aWeekAfter(unnamed());
    Caller taker = house.nurse();
    house.store.write(
        tx -> {
          Instant now = house.clock.instant();
          Coordinator leads =
              new Coordinator(
                  taker.staff(),
                  taker.displayName(),
                  Coordinator.DecisionRule.EXCLUSIVE_TEAM,
                  Map.of(),
                  team.leader.staff(),
                  "",
                  now,
                  null);
          tx.enrolments().coordinate(alma.provider(), enrolment, leads);
          return true;
        });
    Meeting second = opened();
    assertThat(left(team.leader, second).person()).isNull();
    Presented left = left(taker, second);
    assertThat(left.name()).isEqualTo("Alma Exempel");
    assertThat(tell(taker, first, left).step()).isEqualTo(SupervisionStep.DONE);
  }

  @Test
  void whoever_has_left_the_teams_care_is_nothing_to_follow_up() {
    aWeekAfter(byName());
    Meeting second = opened();
    assertThat(session(team.anna, second).toFollowUp()).hasSize(1);
    house.doorCloses(alma, house.unit);
    assertThat(session(team.anna, second).toFollowUp()).isEmpty();
  }

  private List<SupervisedThen> then(Caller reader, Instant at) {
    return team.past.person(reader, alma.id(), at).supervised();
  }

  private List<SupervisedThen> teamThen(Caller reader, Instant at) {
    return team.past.supervision(reader, house.unit.id(), at);
  }

  @Test
  void the_past_tells_how_far_it_had_come_at_each_moment() {
    Instant before = house.clock.instant();
    house.clock.pass(Duration.ofMinutes(1));
    Meeting first = opened();
    Instant begun = house.clock.instant();
    through(first, byName());
    Instant ended = house.clock.instant();
    house.clock.pass(Duration.ofDays(7));
    Presented left = session(team.anna, first).presented().get(0);
    tell(team.anna, first, left);
    Instant told = house.clock.instant();
    house.clock.pass(Duration.ofDays(1));

    assertThat(then(team.leader, before)).isEmpty();
    assertThat(teamThen(team.leader, before)).isEmpty();
    for (Instant going : List.of(begun, ended.minusMillis(1))) {
      assertThat(then(team.leader, going))
          .singleElement()
          .satisfies(
              one -> {
                assertThat(one.stood()).isEqualTo(Stood.GOING_ON);
                assertThat(one.next()).isEmpty();
                assertThat(one.nextOn()).isNull();
              });
      assertThat(teamThen(team.leader, going)).hasSize(1);
    }
    for (Instant open : List.of(ended, told.minusMillis(1))) {
      assertThat(then(team.leader, open).get(0).stood()).isEqualTo(Stood.TO_FOLLOW_UP);
      assertThat(teamThen(team.leader, open))
          .singleElement()
          .satisfies(
              one -> {
                assertThat(one.name()).isEqualTo("Alma Exempel");
                assertThat(one.next()).isEqualTo("Se ateljén");
                assertThat(one.presenterName()).isEqualTo("Anna Region");
              });
    }
    assertThat(then(team.leader, told).get(0).stood()).isEqualTo(Stood.FOLLOWED_UP);
    assertThat(teamThen(team.leader, told)).isEmpty();
  }

  @Test
  void the_past_names_nobody_whom_the_supervision_does_not_name() {
    Meeting first = opened();
    through(first, unnamed());
    Instant at = house.clock.instant();
    assertThat(then(team.leader, at)).as("no record tells of it yet").isEmpty();
    assertThat(then(team.anna, at)).hasSize(1);
    assertThat(teamThen(team.leader, at).get(0).person()).isNull();
    assertThat(teamThen(team.leader, at).get(0).name()).isEmpty();
    assertThat(teamThen(team.anna, at).get(0).person()).isEqualTo(alma.id());
    close(first);
    assertThat(then(team.leader, at)).as("the note in the record tells of it").hasSize(1);
    assertThat(house.log(alma.id()).get(0).action()).isEqualTo(Action.PAST_READ);
  }

  @Test
  void the_pages_of_the_past_tell_of_supervision_where_there_was_one() {
    try (TeamPages pages = new TeamPages(team)) {
      Meeting first = opened();
      through(first, byName());
      close(first);
      house.clock.pass(Duration.ofDays(2));
      Browser leader = pages.of(team.leader);
      String moment = "?day=" + house.today().minusDays(1) + "&time=12.00";
      assertThat(leader.get("/persons/" + alma.id() + "/past" + moment).words())
          .contains("Grupphandledning som den var", "Se ateljén", "att följa upp");
      assertThat(leader.get("/persons/" + birger.id() + "/past" + moment).words())
          .doesNotContain("Grupphandledning som den var");
      String team = "/units/" + house.unit.id() + "/supervision/past";
      assertThat(leader.get("/meetings/" + first.id() + "/supervision").words())
          .contains("Som det var");
      Shown asked =
          leader.send(
              leader.get(team),
              Map.of(
                  "day", List.of(house.today().minusDays(1).toString()),
                  "time", List.of("12.00")));
      assertThat(leader.get(asked.location()).words())
          .contains("Alma Exempel", "Anna Region", "Se ateljén");
    }
  }
}
