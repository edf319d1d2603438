package se.samordna.enginetests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static se.samordna.information.InformationCategory.PLAN_GOALS;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import se.samordna.Id;
import se.samordna.PageRequest;
import se.samordna.access.Caller;
import se.samordna.audit.Action;
import se.samordna.audit.AuditReviews.NewFinding;
import se.samordna.audit.ProtectionReview;
import se.samordna.audit.SampledAccess.Conclusion;
import se.samordna.enrolment.Enrolment;
import se.samordna.enrolment.Lifecycle;
import se.samordna.meeting.MeetingType;
import se.samordna.merge.Merges;
import se.samordna.network.MemberStatus;
import se.samordna.network.NetworkMember;
import se.samordna.network.Networks.NewMember;
import se.samordna.network.Said;
import se.samordna.organisation.Profession;
import se.samordna.organisation.Role;
import se.samordna.person.Person;
import se.samordna.person.PersonChange;
import se.samordna.person.PersonQuery;
import se.samordna.person.PersonRow;
import se.samordna.person.Protection;
import se.samordna.personmeeting.Coverage;
import se.samordna.personmeeting.PersonMeeting;
import se.samordna.personmeeting.PersonMeetings;
import se.samordna.personmeeting.PersonMeetings.NewBooking;
import se.samordna.personmeeting.PersonMeetings.NewInvitee;
import se.samordna.personmeeting.PersonMeetings.NewMeeting;
import se.samordna.personmeeting.PersonMeetings.NewTopic;
import se.samordna.personmeeting.PersonMeetings.NewWord;
import se.samordna.protection.NamedStaff;
import se.samordna.protection.ProtectedExport;
import se.samordna.protection.ProtectedExport.What;
import se.samordna.protection.ProtectedPersons.NewExport;
import se.samordna.protection.ProtectedPersons.NewName;
import se.samordna.start.Start;
import se.samordna.store.OpenedStores;
import se.samordna.task.Task;
import se.samordna.text.Days;
import se.samordna.web.page.OpenPages;

/**
 * Scenario F5: Elin has a place in Integrated Psychiatry and a resource group of five when
 * protected registration comes. R4 coordinates, R3 leads the team, R2 is her psychiatrist.
 */
class ScenarioF5Test {
  private static final LocalDate DAY = LocalDate.of(2027, 3, 1);
  private static final String ELIN = "200105032387";
  private static final List<String> MARKERS =
      List.of("Elina", "Hemlund", ELIN, "20010503", "070-174 06 77", "Hemliggatan");

  private final House house = new House(OpenedStores.shared(OpenedStores.Kind.H2));
  private final FactTeam team = new FactTeam(house);
  private final TeamPages pages = new TeamPages(team);
  private final Caller r4 = team.anna;
  private final Caller r3 = team.leader;
  private final Caller r2 = team.psychiatrist;
  private final Caller colleague = house.nurse();

  private Person elin;
  private Id<Enrolment> enrolment;
  private List<NetworkMember> group;
  private PersonMeeting meeting;

  @BeforeEach
  void an_ordinary_case_with_a_group_of_five() {
    elin = house.person(r4, facts(Protection.NONE), ELIN);
    enrolment =
        Actives.write(
            house,
            r4,
            elin,
            new Actives.In(house.unit, "integrated-psychiatry", 1, Lifecycle.ACTIVE, "WORKING"));
    group =
        List.of("Fadern", "Modern", "Brodern", "Vännen", "Grannen").stream()
            .map(this::inGroup)
            .toList();
    Instant from =
        LocalDateTime.of(DAY.plusDays(2), LocalTime.of(13, 0)).atZone(Days.ZONE).toInstant();
    meeting =
        house.personMeetings.plan(
            r4,
            elin.id(),
            new NewMeeting(
                house.unit.id(),
                MeetingType.RESOURCE_GROUP,
                "Hur vi går vidare",
                new NewBooking(
                    from, from.plus(Duration.ofHours(1)), "Mötesgatan 7", false, true, "", ""),
                List.of(new NewTopic(null, "Hur det går", PLAN_GOALS))));
    meeting =
        house.personMeetings.invite(
            r4,
            meeting.id(),
            meeting.revision(),
            new NewInvitee(null, group.get(0).id(), null, false));
  }

  @AfterEach
  void close() {
    pages.close();
  }

  private static PersonChange facts(Protection protection) {
    return new PersonChange(
        "Elina",
        "Hemlund",
        "",
        LocalDate.of(2001, 5, 3),
        protection,
        "070-174 06 77",
        "Hemliggatan 2",
        "");
  }

  private NetworkMember inGroup(String name) {
    NetworkMember one =
        house.networks.suggest(
            r4,
            elin.id(),
            new NewMember(
                name,
                NetworkMember.Relation.OTHER,
                "nära",
                NetworkMember.Kind.PRIVATE,
                NetworkMember.Sphere.PRIVATE,
                null,
                "",
                false));
    for (MemberStatus status :
        List.of(MemberStatus.APPROVED_BY_PERSON, MemberStatus.INVITED, MemberStatus.ACCEPTED)) {
      one = moved(one, status);
    }
    return one;
  }

  private NetworkMember moved(NetworkMember one, MemberStatus to) {
    return house.networks.move(
        r4,
        one.id(),
        one.revision(),
        to,
        to.isThePersonsToSay() ? Said.byPerson(DAY, Said.Way.FACE_TO_FACE) : null,
        "");
  }

  /** It is recorded in one change, as the population service tells it. */
  private void protectedNow() {
    Person now = house.persons.get(r4, elin.id());
    house.persons.change(r4, elin.id(), now.revision(), facts(Protection.PROTECTED_REGISTRATION));
  }

  private List<PersonRow> search(Caller who, String text) {
    return house.persons.find(who, new PersonQuery(text, false, PageRequest.first(9))).rows();
  }

  @Test
  void from_the_next_request_she_is_open_to_r4_r2_and_r3_alone() {
    assertThat(house.persons.get(colleague, elin.id()).address()).isEqualTo("Hemliggatan 2");

    protectedNow();
    house.protectedPersons.name(r3, elin.id(), new NewName(r2.staff(), "Är hennes läkare."));

    assertThat(house.protectedPersons.named(r3, elin.id()))
        .extracting(NamedStaff::staff)
        .containsOnly(r4.staff(), r3.staff(), r2.staff());
    for (Caller who : List.of(r4, r3, r2)) {
      assertThat(house.persons.get(who, elin.id()).address()).isEqualTo("Hemliggatan 2");
    }
    assertThat(Refused.by(() -> house.persons.get(colleague, elin.id())))
        .containsExactly("CM-5008");
    OpenPages.Shown closed = pages.of(colleague).get("/persons/" + elin.id());
    assertThat(closed.status()).isEqualTo(403);
    assertThat(closed.page().outerHtml()).doesNotContain(MARKERS);
    assertThat(pages.of(r4).get("/persons/" + elin.id()).words()).contains("Skyddad folkbokföring");
  }

  @Test
  void a_name_finds_nothing_and_the_number_only_whom_to_ask() {
    protectedNow();

    assertThat(search(colleague, "Elina")).isEmpty();
    assertThat(search(colleague, "Hemlund")).isEmpty();
    assertThat(search(colleague, ELIN))
        .containsExactly(PersonRow.closed(Protection.PROTECTED_REGISTRATION));
    House elsewhere = new House(house.store);
    Caller stranger = elsewhere.nurse();
    assertThat(
            elsewhere
                .persons
                .find(stranger, new PersonQuery(ELIN, false, PageRequest.first(9)))
                .rows())
        .isEmpty();
  }

  @Test
  void every_member_waits_for_her_yes_and_of_the_invited_father_she_is_asked() {
    protectedNow();

    assertThat(house.networks.of(r4, elin.id()))
        .hasSize(5)
        .extracting(NetworkMember::status)
        .containsOnly(MemberStatus.SUSPENDED);
    PersonMeeting now = house.personMeetings.get(r4, meeting.id());
    assertThat(now.coverage().lines().get(0).cells())
        .extracting(Coverage.Cell::how)
        .containsExactly(Coverage.How.TO_CONFIRM);
    assertThat(house.personMeetings.calendar(r4, meeting.id()).text())
        .as("nobody is told where")
        .doesNotContain("Mötesgatan");
    List<Task> asked = asked();
    assertThat(asked).hasSize(1);
    assertThat(asked.get(0).title().sv()).doesNotContain("Fadern").doesNotContain("Elina");

    PersonMeeting settled =
        house.personMeetings.settle(
            r4,
            now.id(),
            now.revision(),
            now.invitees().get(0).id(),
            new NewWord(false, DAY, "Inte pappa."));

    assertThat(settled.invitees()).isEmpty();
    assertThat(asked()).isEmpty();
    NetworkMember mother =
        house.networks.of(r4, elin.id()).stream()
            .filter(one -> one.name().equals("Modern"))
            .findFirst()
            .orElseThrow();
    assertThat(moved(mother, MemberStatus.APPROVED_BY_PERSON).status().hasThePersonsYes()).isTrue();
  }

  private List<Task> asked() {
    return house.tasks.ofPerson(r4, elin.id(), PageRequest.first(50)).rows().stream()
        .filter(one -> one.key().equals(PersonMeetings.INVITEE_TASK))
        .filter(one -> one.status() == Task.Status.OPEN)
        .toList();
  }

  @Test
  void whoever_saw_a_list_with_her_on_it_can_be_asked_for_it_back() {
    house.person(r4, "Berit", "Hemlund");
    assertThat(search(colleague, "Hemlund")).hasSize(2);
    protectedNow();

    assertThat(pages.of(colleague).get("/caseload/" + house.unit.id()).page().outerHtml())
        .doesNotContain(MARKERS);
    assertThat(house.protectedPersons.lists(r3, elin.id(), DAY, PageRequest.first(50)).rows())
        .isNotEmpty();
    assertThat(
            Refused.by(
                () ->
                    house.protectedPersons.lists(
                        house.staff(Role.CARE_STAFF, Profession.NURSE),
                        elin.id(),
                        DAY,
                        PageRequest.first(50))))
        .containsExactly("CM-5008");
  }

  @Test
  void an_auditor_goes_through_who_had_read_before_within_a_week() {
    Caller l1 = house.staff(Role.AUDITOR, Profession.ADMINISTRATIVE);
    house.persons.get(colleague, elin.id());
    assertThat(reviews(l1)).isEmpty();

    protectedNow();

    ProtectionReview asked = reviews(l1).get(0);
    assertThat(reviews(l1)).hasSize(1);
    assertThat(asked.person()).isEqualTo(elin.id());
    assertThat(asked.arrivedAt()).isEqualTo(house.clock.instant());
    assertThat(asked.due()).isEqualTo(Days.of(asked.arrivedAt()).plusDays(7));
    assertThat(awaited(l1)).containsExactly(tuple(1, 0));
    assertThat(pages.of(l1).get("/audit/protections").page().outerHtml())
        .contains("/audit/persons/" + elin.id())
        .doesNotContain(MARKERS);
    assertThat(pages.of(l1).get("/audit/persons/" + elin.id()).page().outerHtml())
        .as("who had read")
        .contains(colleague.displayName())
        .doesNotContain(MARKERS);
    for (Caller other : List.of(r4, r3, colleague)) {
      assertThat(awaited(other)).isEmpty();
      assertThat(Refused.by(() -> reviews(other))).containsExactly("CM-5004");
    }

    found(l1, asked, Conclusion.ASKED_ABOUT);
    house.clock.pass(Duration.ofDays(8));
    assertThat(awaited(l1)).as("asked about, and late").containsExactly(tuple(1, 1));
    ProtectionReview done = found(l1, asked, Conclusion.IN_ORDER);
    assertThat(done.isDone()).isTrue();
    assertThat(awaited(l1)).isEmpty();
    assertThat(Refused.by(() -> found(l1, asked, Conclusion.IN_ORDER))).containsExactly("CM-5084");
    assertThat(house.newest(elin.id()).orElseThrow().action()).isEqualTo(Action.AUDIT_REVIEW);
  }

  @Test
  void nobody_reviews_what_they_have_read_themselves() {
    Caller l1 = house.staff(Role.AUDITOR, Profession.ADMINISTRATIVE);
    Caller both =
        new Caller(
            colleague.account(),
            colleague.staff(),
            colleague.provider(),
            colleague.displayName(),
            List.of(colleague.assignments().get(0), l1.assignments().get(0)),
            colleague.session(),
            colleague.channel(),
            colleague.language());
    house.persons.get(colleague, elin.id());
    protectedNow();

    ProtectionReview asked = reviews(both).get(0);
    assertThat(Refused.by(() -> found(both, asked, Conclusion.IN_ORDER)))
        .containsExactly("CM-5032");
    assertThat(reviews(both).get(0).review()).isNull();
  }

  @Test
  void a_file_of_her_leaves_by_two_and_once() {
    house.plans.writeCrisisPlan(
        r4, elin.id(), 0, CrisisPlans.together(CrisisPlans.least(), DAY.plusMonths(6)));
    String crisis = "/persons/" + elin.id() + "/crisis-plan.html";
    assertThat(pages.of(r4).get(crisis).status()).as("before").isEqualTo(200);
    protectedNow();
    Caller manager = house.staff(Role.UNIT_MANAGER, Profession.ADMINISTRATIVE);

    assertThat(pages.of(r4).get(crisis).status()).isEqualTo(409);
    assertThat(pages.of(r4).get("/persons/" + elin.id() + "/readers.csv").status()).isEqualTo(409);
    assertThat(Refused.by(() -> house.personLogs.whole(r4, elin.id()))).containsExactly("CM-5085");
    assertThat(Refused.by(() -> ask(colleague, What.LOG))).containsExactly("CM-5008");

    ProtectedExport asked = ask(r4, What.LOG);
    assertThat(Refused.by(() -> house.personLogs.whole(r4, elin.id()))).containsExactly("CM-5085");
    assertThat(Refused.by(() -> decide(r4, asked, true))).containsExactly("CM-5004");
    ProtectedExport leaders = ask(r3, What.CRISIS_PLAN);
    assertThat(Refused.by(() -> decide(r3, leaders, true))).containsExactly("CM-5086");
    assertThat(house.protectedPersons.exportsAsked(manager, PageRequest.first(9)).rows())
        .extracting(ProtectedExport::id)
        .containsExactlyInAnyOrder(asked.id(), leaders.id());
    decide(manager, asked, true);
    decide(manager, leaders, false);

    assertThat(Refused.by(() -> house.personLogs.whole(r3, elin.id())))
        .as("not hers")
        .containsExactly("CM-5085");
    assertThat(house.personLogs.whole(r4, elin.id())).isNotEmpty();
    assertThat(Refused.by(() -> house.personLogs.whole(r4, elin.id())))
        .as("once")
        .containsExactly("CM-5085");
    assertThat(Refused.by(() -> decide(manager, asked, true))).containsExactly("CM-5087");
    assertThat(pages.of(r3).get(crisis).status()).as("no is no").isEqualTo(409);
    assertThat(house.log(elin.id()))
        .extracting(one -> one.action())
        .contains(Action.EXPORT_ASK, Action.EXPORT_DECIDE, Action.LOG_EXPORT);

    ProtectedExport late = ask(r4, What.CRISIS_PLAN);
    decide(r3, late, true);
    house.clock.pass(ProtectedExport.LASTS);
    assertThat(pages.of(r4).get(crisis).status()).as("too late").isEqualTo(409);
    decide(r3, ask(r4, What.CRISIS_PLAN), true);
    assertThat(pages.of(r4).get(crisis).status()).isEqualTo(200);
  }

  private ProtectedExport ask(Caller who, What what) {
    return house.protectedPersons.askExport(
        who, elin.id(), new NewExport(what, "Hon vill ha den med sig."));
  }

  private ProtectedExport decide(Caller who, ProtectedExport asked, boolean granted) {
    return house.protectedPersons.decideExport(who, asked.id(), granted, "");
  }

  private List<ProtectionReview> reviews(Caller who) {
    return house.auditReviews.protections(who, PageRequest.first(50)).rows();
  }

  private ProtectionReview found(Caller who, ProtectionReview asked, Conclusion conclusion) {
    return house.auditReviews.reviewProtection(
        who, asked.id(), new NewFinding(conclusion, "Alla hade del i vården."));
  }

  private List<Tuple> awaited(Caller who) {
    return team.starts().today(who).awaited().stream()
        .filter(one -> one.kind() == Start.Awaited.Kind.PROTECTION_REVIEW)
        .map(one -> tuple(one.count(), one.late()))
        .toList();
  }

  @Test
  void her_record_is_closed_for_good_when_she_lives_on_as_somebody_else_and_leads_nowhere() {
    protectedNow();
    assertThat(Refused.by(() -> house.protectedPersons.close(r3, elin.id())))
        .as("%s is open", enrolment)
        .containsExactly("CM-2356");
    Person alone = house.person(r4, facts(Protection.PROTECTED_REGISTRATION), "");
    Person other = house.person(r4, "Berit", "Nysson");

    house.protectedPersons.close(r3, alone.id());

    assertThat(
            Refused.by(
                () ->
                    house.persons.addIdentifier(r4, alone.id(), alone.revision(), "199801012387")))
        .containsExactly("CM-2354");
    assertThat(
            Refused.by(
                () ->
                    team.merges.merge(
                        r3, alone.id(), new Merges.NewMerge(other.id(), 1, 1, "Samma människa."))))
        .containsExactly("CM-2354");
    assertThat(Refused.by(() -> house.protectedPersons.close(r3, alone.id())))
        .containsExactly("CM-2354");
  }
}
