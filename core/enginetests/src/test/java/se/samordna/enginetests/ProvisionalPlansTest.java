package se.samordna.enginetests;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import se.samordna.Id;
import se.samordna.enrolment.Enrolment;
import se.samordna.enrolment.Lifecycle;
import se.samordna.information.InformationCategory;
import se.samordna.meeting.MeetingType;
import se.samordna.own.OwnPlan;
import se.samordna.own.Self;
import se.samordna.past.PersonThen.PlanThen;
import se.samordna.person.Person;
import se.samordna.personmeeting.PersonMeeting;
import se.samordna.personmeeting.PersonMeetings.NewBooking;
import se.samordna.personmeeting.PersonMeetings.NewDecision;
import se.samordna.personmeeting.PersonMeetings.NewHeld;
import se.samordna.personmeeting.PersonMeetings.NewMeeting;
import se.samordna.personmeeting.PersonMeetings.NewTopic;
import se.samordna.personmeeting.PersonsPart;
import se.samordna.plan.LifeGoal;
import se.samordna.plan.Plan;
import se.samordna.plan.PlanContent;
import se.samordna.plan.PlanRecords.Settling;
import se.samordna.plan.PlanType;
import se.samordna.plan.ProvisionalVersion;
import se.samordna.store.OpenedStores;
import se.samordna.text.Days;
import se.samordna.web.page.OpenPages.Browser;
import se.samordna.web.page.OpenPages.Shown;

/** What is changed in a plan between two meetings of the resource group waits for the next. */
@OnBothDatabases
class ProvisionalPlansTest {
  private static final String MODEL = "integrated-psychiatry";

  private final House house;
  private final FactTeam team;
  private final Person cecilia;

  ProvisionalPlansTest(OpenedStores.Kind kind) {
    house = new House(OpenedStores.shared(kind));
    team = FactTeam.with(house, MODEL);
    cecilia = team.person("Cecilia", "Testdotter", "198805172387");
  }

  private Id<Enrolment> in(String phase) {
    return Actives.write(
        house, team.anna, cecilia, new Actives.In(house.unit, MODEL, 1, Lifecycle.ACTIVE, phase));
  }

  private static PlanContent says(String words) {
    return new PlanContent(List.of(new LifeGoal(Id.next(), words, "", null, List.of())));
  }

  private Plan adopted(Plan plan, String words) {
    Plan saved = team.plans.save(team.anna, plan.id(), plan.revision(), says(words));
    return team.plans.adopt(team.anna, saved.id(), saved.revision(), true, List.of("Cecilia"));
  }

  private Plan begun(String words) {
    return adopted(team.plans.begin(team.anna, cecilia.id(), PlanType.CM_PLAN), words);
  }

  private List<ProvisionalVersion> waiting() {
    return team.planRecords.provisional(team.anna, cecilia.id()).stream()
        .filter(ProvisionalVersion::waits)
        .toList();
  }

  private PersonMeeting planned(MeetingType type) {
    Instant from = house.clock.instant().plus(Duration.ofHours(1));
    return house.personMeetings.plan(
        team.anna,
        cecilia.id(),
        new NewMeeting(
            house.unit.id(),
            type,
            "Gruppen",
            new NewBooking(from, from.plus(Duration.ofHours(1)), "Torget 1", false, false, "", ""),
            List.of(new NewTopic(null, "Målen", InformationCategory.PLAN_GOALS))));
  }

  private PersonMeeting held(MeetingType type, PersonsPart part) {
    PersonMeeting meeting = planned(type);
    house.clock.moveTo(meeting.booking().to());
    String why = part == PersonsPart.PRESENT ? "" : "Orkade inte";
    return house.personMeetings.hold(
        team.anna, meeting.id(), meeting.revision(), new NewHeld(part, why, List.of(), null));
  }

  private PersonMeeting group() {
    return held(MeetingType.RESOURCE_GROUP, PersonsPart.PRESENT);
  }

  private List<String> refused(Plan plan, PersonMeeting meeting) {
    return Refused.by(() -> settle(plan, meeting, true));
  }

  private List<ProvisionalVersion> settle(Plan plan, PersonMeeting meeting, boolean confirmed) {
    return team.planRecords.settle(
        team.anna,
        plan.id(),
        team.plans.get(team.anna, plan.id()).revision(),
        new Settling(meeting.id(), confirmed, "Så vill jag ha det."));
  }

  /** Agreed in a meeting, and changed a week later. */
  private Plan changed() {
    group();
    Plan agreed = begun("Jag vill bo själv.");
    assertThat(waiting()).as("adopted in the meeting").isEmpty();
    house.clock.pass(Duration.ofDays(7));
    return adopted(agreed, "Jag vill bo med min bror.");
  }

  @Test
  void a_change_between_two_meetings_waits_and_holds_meanwhile() {
    in("WORKING");
    Plan plan = changed();
    assertThat(waiting()).hasSize(1);
    assertThat(waiting().get(0).version()).isEqualTo(2);
    assertThat(waiting().get(0).waitsFor()).isEqualTo("RESOURCE_GROUP");
    assertThat(plan.current().number()).isEqualTo(2);
  }

  @Test
  void what_is_changed_in_a_crisis_waits_for_nothing() {
    in("CRISIS");
    begun("Jag vill sova.");
    assertThat(waiting()).isEmpty();
  }

  @Test
  void what_is_written_before_there_is_a_group_waits_for_nothing() {
    in("MAPPING");
    begun("Jag vill lära känna någon.");
    assertThat(waiting()).isEmpty();
  }

  @Test
  void the_next_meeting_says_yes_in_one_act_to_all_that_waits() {
    in("WORKING");
    Plan plan = adopted(changed(), "Jag vill bo nära min bror.");
    assertThat(waiting()).hasSize(2);
    house.clock.pass(Duration.ofDays(7));
    PersonMeeting meeting = group();
    List<ProvisionalVersion> settled = settle(plan, meeting, true);
    assertThat(settled).allMatch(one -> one.answer() == ProvisionalVersion.Answer.CONFIRMED);
    assertThat(waiting()).isEmpty();
    assertThat(team.plans.get(team.anna, plan.id()).current().number()).isEqualTo(3);
    assertThat(refused(plan, meeting)).containsExactly("CM-2115");
  }

  @Test
  void rejected_the_plan_says_again_what_was_agreed_and_the_draft_stays() {
    in("WORKING");
    Plan plan = changed();
    plan = team.plans.save(team.anna, plan.id(), plan.revision(), says("Jag vill ha en katt."));
    house.clock.pass(Duration.ofDays(7));
    settle(plan, group(), false);
    Plan after = team.plans.get(team.anna, plan.id());
    assertThat(after.current().number()).isEqualTo(3);
    assertThat(after.current().content().goals().get(0).ownWords()).isEqualTo("Jag vill bo själv.");
    assertThat(after.draft().goals().get(0).ownWords()).isEqualTo("Jag vill ha en katt.");
    assertThat(waiting()).isEmpty();
  }

  @Test
  void nothing_agreed_before_is_nothing_to_go_back_to() {
    in("WORKING");
    Plan plan = begun("Jag vill bo själv.");
    house.clock.pass(Duration.ofDays(1));
    PersonMeeting meeting = group();
    assertThat(Refused.by(() -> settle(plan, meeting, false)))
        .containsExactly("CM-2117 /confirmed");
    assertThat(waiting()).hasSize(1);
  }

  @Test
  void only_a_meeting_of_the_kind_with_the_person_there_and_not_before_the_change_decides() {
    in("WORKING");
    PersonMeeting before = group();
    house.clock.pass(Duration.ofDays(1));
    Plan plan = begun("Jag vill bo själv.");
    assertThat(refused(plan, before)).containsExactly("CM-2116 /meeting");
    house.clock.pass(Duration.ofDays(1));
    assertThat(refused(plan, planned(MeetingType.RESOURCE_GROUP)))
        .containsExactly("CM-2116 /meeting");
    assertThat(refused(plan, held(MeetingType.NETWORK_MEETING, PersonsPart.PRESENT)))
        .containsExactly("CM-2116 /meeting");
    assertThat(refused(plan, held(MeetingType.RESOURCE_GROUP, PersonsPart.BY_PROXY)))
        .containsExactly("CM-2116 /meeting");
    assertThat(settle(plan, group(), true)).hasSize(1);
  }

  @Test
  void the_agenda_begins_with_what_was_decided_last_and_what_waits() {
    in("WORKING");
    PersonMeeting last = group();
    house.personMeetings.decide(
        team.anna,
        last.id(),
        last.revision(),
        new NewDecision("Ringa hyresvärden", null, "Kommunen", house.today().plusDays(7)));
    house.clock.pass(Duration.ofDays(1));
    begun("Jag vill bo själv.");
    List<NewTopic> agenda =
        house.personMeetings.proposedAgenda(team.anna, cecilia.id(), MeetingType.RESOURCE_GROUP);
    assertThat(agenda.get(0).words()).contains("Personen leder mötet om personen vill");
    assertThat(agenda.get(1).words()).contains("Ringa hyresvärden").contains("Kommunen");
    assertThat(agenda).extracting(NewTopic::words).anyMatch(one -> one.contains("ja eller nej"));
    assertThat(
            house.personMeetings.proposedAgenda(
                team.anna, cecilia.id(), MeetingType.NETWORK_MEETING))
        .isEmpty();
  }

  @Test
  void the_person_reads_that_it_waits_and_what_the_meeting_said() {
    in("WORKING");
    changed();
    Self self = OwnDoor.of(house, team.anna, cecilia).self();
    List<OwnPlan.Version> mine = house.ownPages.plans(self).get(0).versions();
    assertThat(mine.get(0).provisional())
        .isEqualTo(
            new OwnPlan.Provisional(
                waiting().get(0).since(),
                MeetingType.RESOURCE_GROUP,
                ProvisionalVersion.Answer.WAITING,
                null));
    assertThat(mine.get(1).provisional()).as("agreed in the meeting").isNull();
    try (TeamPages pages = new TeamPages(team)) {
      OwnDoor door = OwnDoor.of(house, team.anna, cecilia);
      assertThat(pages.pages().own(door.token(), "sv").get("/my/plans").words())
          .containsOnlyOnce("är preliminär sedan den")
          .contains("du bestämmer om den ska vara kvar");
      house.clock.pass(Duration.ofDays(7));
      settle(team.plans.of(team.anna, cecilia.id()).get(0), group(), false);
      String token = OwnDoor.of(house, team.anna, cecilia).token();
      assertThat(pages.pages().own(token, "sv").get("/my/plans").words())
          .doesNotContain("preliminär")
          .containsOnlyOnce("Ni sa nej till den på ett möte");
    }
  }

  @Test
  void the_meetings_page_leads_to_what_was_changed_and_says_what_the_meeting_said() {
    in("WORKING");
    Plan plan = changed();
    house.clock.pass(Duration.ofDays(7));
    PersonMeeting meeting = group();
    String at = "/persons/" + cecilia.id() + "/meetings/" + meeting.id();
    try (TeamPages pages = new TeamPages(team)) {
      Browser anna = pages.of(team.anna);
      Shown waits = anna.get(at);
      String change = waits.link("#provisional a[href*=/versions/]");
      assertThat(change).endsWith("/plans/" + plan.id() + "/versions/2");
      assertThat(anna.get(change).words()).contains("Jag vill bo med min bror.");
      Shown form = anna.get(waits.link("#provisional a[href*=/meetings/]"));
      Shown sent = anna.send(form, Map.of("confirmed", List.of("false"), "words", List.of("")));
      assertThat(anna.get(sent.location()).words())
          .contains("Planen är tillbaka till det ni var överens om.")
          .doesNotContain("Mötet är sparat.");
    }
  }

  @Test
  void the_past_tells_that_it_waited_until_the_meeting_said_yes() {
    in("WORKING");
    Plan plan = changed();
    Instant since = waiting().get(0).since();
    house.clock.pass(Duration.ofDays(7));
    Instant waited = house.clock.instant();
    settle(plan, group(), true);
    house.clock.pass(Duration.ofDays(1));

    assertThat(then(since.minusSeconds(1))).containsOnlyNulls();
    assertThat(then(waited)).containsExactly(since);
    assertThat(then(house.clock.instant())).containsOnlyNulls();
    try (TeamPages pages = new TeamPages(team)) {
      Browser anna = pages.of(team.anna);
      String past = "/persons/" + cecilia.id() + "/past?time=12.00&day=";
      assertThat(anna.get(past + Days.of(since).plusDays(1)).words()).contains("preliminär sedan");
      assertThat(anna.get(past + house.today().minusDays(1)).words())
          .contains("Plan")
          .doesNotContain("preliminär");
    }
  }

  private List<Instant> then(Instant at) {
    return team.past.person(team.anna, cecilia.id(), at).plans().stream()
        .map(PlanThen::waitedSince)
        .toList();
  }

  @Test
  void the_pages_say_that_it_waits_and_take_the_answer() {
    in("WORKING");
    Plan plan = changed();
    try (TeamPages pages = new TeamPages(team)) {
      Browser anna = pages.of(team.anna);
      String person = "/persons/" + cecilia.id();
      assertThat(anna.get(person + "/plan").words()).contains("Preliminär sedan");
      Shown planning = anna.get(person + "/meetings/new?type=RESOURCE_GROUP");
      assertThat(planning.page().select("input[name=topics-0-words]").val()).contains("Hur har");
      house.clock.pass(Duration.ofDays(7));
      PersonMeeting meeting = group();
      String at = person + "/meetings/" + meeting.id();
      anna = pages.of(team.anna);
      assertThat(anna.get(at).words()).contains("Planen väntar på mötet");
      Shown form = anna.get(at + "/plans/" + plan.id());
      Shown sent = anna.send(form, Map.of("confirmed", List.of("true"), "words", List.of("Ja!")));
      assertThat(sent.status()).isEqualTo(303);
      assertThat(anna.get(person + "/plan").words()).doesNotContain("Preliminär");
      assertThat(anna.get(at).words()).doesNotContain("Planen väntar");
    }
  }
}
