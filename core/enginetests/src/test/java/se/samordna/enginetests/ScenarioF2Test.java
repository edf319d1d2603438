package se.samordna.enginetests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static se.samordna.information.InformationCategory.CRISIS_PLAN;
import static se.samordna.information.InformationCategory.HOUSING;
import static se.samordna.information.InformationCategory.MEETING_NOTES;
import static se.samordna.information.InformationCategory.PLAN_GOALS;
import static se.samordna.information.InformationCategory.PLAN_INTERVENTIONS;
import static se.samordna.information.InformationCategory.SUBSTANCE;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Objects;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;
import se.samordna.Id;
import se.samordna.PageRequest;
import se.samordna.access.Caller;
import se.samordna.audit.Action;
import se.samordna.audit.AuditEntry;
import se.samordna.audit.Outcome;
import se.samordna.consent.Consent;
import se.samordna.consent.ConsentTerms;
import se.samordna.consent.ConsentType;
import se.samordna.consent.ConsentWord;
import se.samordna.consent.Consents;
import se.samordna.consent.Consents.NewConsent;
import se.samordna.consent.Disclosure;
import se.samordna.consent.Purpose;
import se.samordna.consent.Recipient;
import se.samordna.information.InformationCategory;
import se.samordna.link.LinkedView;
import se.samordna.link.PersonLink;
import se.samordna.link.PersonLinks.Confirmation;
import se.samordna.link.SharedText;
import se.samordna.meeting.MeetingType;
import se.samordna.network.MemberScope;
import se.samordna.network.MemberStatus;
import se.samordna.network.NetworkMember;
import se.samordna.network.Networks.NewMember;
import se.samordna.network.Said;
import se.samordna.organisation.Profession;
import se.samordna.organisation.Role;
import se.samordna.own.OwnConsents.Told;
import se.samordna.own.Self;
import se.samordna.person.Person;
import se.samordna.personmeeting.Invitee;
import se.samordna.personmeeting.InviteeAnswer;
import se.samordna.personmeeting.PersonMeeting;
import se.samordna.personmeeting.PersonMeetings;
import se.samordna.personmeeting.PersonMeetings.Attendance;
import se.samordna.personmeeting.PersonMeetings.NewBooking;
import se.samordna.personmeeting.PersonMeetings.NewDecision;
import se.samordna.personmeeting.PersonMeetings.NewHeld;
import se.samordna.personmeeting.PersonMeetings.NewInvitee;
import se.samordna.personmeeting.PersonMeetings.NewMeeting;
import se.samordna.personmeeting.PersonMeetings.NewNote;
import se.samordna.personmeeting.PersonMeetings.NewTopic;
import se.samordna.personmeeting.PersonMeetings.NewWord;
import se.samordna.personmeeting.PersonsPart;
import se.samordna.plan.Intervention;
import se.samordna.plan.LifeGoal;
import se.samordna.plan.Plan;
import se.samordna.plan.PlanContent;
import se.samordna.plan.PlanType;
import se.samordna.plan.SubGoal;
import se.samordna.refusal.Code;
import se.samordna.refusal.Kind;
import se.samordna.sip.ReceivedSip;
import se.samordna.sip.Sip;
import se.samordna.sip.SipContent;
import se.samordna.sip.SipContent.SipIntervention;
import se.samordna.sip.SipContent.SipMain;
import se.samordna.sip.SipNeed;
import se.samordna.sip.SipParty;
import se.samordna.sip.SipState;
import se.samordna.sip.Sips.NewHandOver;
import se.samordna.sip.Sips.NewParty;
import se.samordna.store.OpenedStores;
import se.samordna.task.Task;
import se.samordna.text.Days;

/**
 * Scenario F2: two coordinators, and a consent that is taken back midway. R4 leads at the region,
 * K1 coordinates at the municipality; every time is the scenario's.
 */
@OnBothDatabases
class ScenarioF2Test {
  private static final LocalDate DAY = LocalDate.of(2027, 3, 1);
  private static final LocalDate MEETING = LocalDate.of(2027, 3, 3);
  private static final String BIRGER = "199305022395";
  private static final List<InformationCategory> SHARED =
      List.of(PLAN_GOALS, PLAN_INTERVENTIONS, CRISIS_PLAN);

  private final House region;
  private final House municipality;
  private final Caller r4;
  private final Caller k1;
  private final Person there;
  private final Person here;
  private final Self birger;

  private Consent c1;
  private PersonLink link;
  private Sip sip;
  private PersonMeeting coming;
  private PersonMeeting earlier;
  private NetworkMember member;

  ScenarioF2Test(OpenedStores.Kind kind) {
    region = new House(OpenedStores.shared(kind));
    municipality = House.ofMunicipality(region.store);
    r4 = region.nurse();
    k1 = municipality.staff(Role.CARE_STAFF, Profession.SOCIAL_WORKER);
    there = region.person(r4, House.named("Birger", "Provsson"), BIRGER);
    here = municipality.person(k1, House.named("Birger", "Provsson"), BIRGER);
    birger = OwnDoor.of(region, r4, there).self();
  }

  private static Instant at(LocalDate day, int hour, int minute) {
    return LocalDateTime.of(day, LocalTime.of(hour, minute)).atZone(Days.ZONE).toInstant();
  }

  private void clock(LocalDate day, int hour, int minute) {
    region.clock.moveTo(at(day, hour, minute));
    municipality.clock.moveTo(at(day, hour, minute));
  }

  private ConsentWord said(ConsentWord.Form form) {
    return new ConsentWord(form, region.today(), null, "Sade det till Bo.");
  }

  private Consent consent(
      ConsentType type,
      Recipient to,
      List<InformationCategory> categories,
      InformationCategory... exclusions) {
    return consent(type, Purpose.COORDINATION, to, categories, exclusions);
  }

  private Consent consent(
      ConsentType type,
      Purpose purpose,
      Recipient to,
      List<InformationCategory> categories,
      InformationCategory... exclusions) {
    return region.consents.give(
        r4,
        there.id(),
        new NewConsent(
            new ConsentTerms(type, List.of(to), purpose, categories, List.of(exclusions), "", ""),
            null,
            type == ConsentType.DISCLOSURE_BETWEEN_PRINCIPALS ? LocalDate.of(2027, 6, 30) : null,
            said(ConsentWord.Form.WRITTEN)));
  }

  private Recipient kommun() {
    return Recipient.of(municipality.provider);
  }

  /** What stands at 13.00: all that the scenario gives, and a morning's work with it. */
  private void given() {
    clock(DAY, 8, 0);
    plan(region, r4, there, "Jag vill sova.", "Mindre öl.");
    plan(municipality, k1, here, "Jag vill ha det städat.");
    region.plans.writeCrisisPlan(r4, there.id(), 0, CrisisPlans.together(CrisisPlans.least(), DAY));
    c1 = consent(ConsentType.DISCLOSURE_BETWEEN_PRINCIPALS, kommun(), SHARED, SUBSTANCE);
    consent(
        ConsentType.DISCLOSURE_BETWEEN_PRINCIPALS,
        Purpose.JOINT_PLAN,
        kommun(),
        List.of(PLAN_GOALS, MEETING_NOTES));
    consent(
        ConsentType.SIP_CREATION,
        Recipient.outsider("Försäkringskassan", ""),
        List.of(PLAN_GOALS, PLAN_INTERVENTIONS));
    String code = region.links.offer(r4, there.id(), municipality.provider.id()).code();
    link =
        municipality.links.confirm(
            k1, here.id(), new Confirmation(code, said(ConsentWord.Form.WRITTEN)));
    goThrough();
    sip = adopted();
    member = inGroup();
    earlier = minutes();
    coming = planned(MEETING, 13);
    coming = invited(coming, new NewInvitee(null, null, kommun(), true));
    coming = invited(coming, new NewInvitee(null, member.id(), null, false));
    clock(DAY, 9, 30);
    read();
  }

  private static void plan(House house, Caller who, Person of, String... goals) {
    Plan begun = house.plans.begin(who, of.id(), PlanType.CM_PLAN);
    PlanContent content =
        new PlanContent(List.of(goals).stream().map(ScenarioF2Test::goal).toList());
    Plan saved = house.plans.save(who, begun.id(), begun.revision(), content);
    house.plans.adopt(who, saved.id(), saved.revision(), true, List.of("Birger"));
  }

  private static void goesOn(House house, Caller who, Person of) {
    Plan own = house.plans.of(who, of.id()).get(0);
    Plan saved =
        house.plans.save(
            who, own.id(), own.revision(), new PlanContent(List.of(goal("Jag vill sova gott."))));
    house.plans.adopt(who, saved.id(), saved.revision(), true, List.of("Birger"));
  }

  private static LifeGoal goal(String words) {
    Intervention one =
        new Intervention(
            Id.next(),
            "Samtal om " + words,
            "Anna",
            null,
            "",
            DAY.plusDays(30),
            Intervention.Status.ACTIVE);
    return new LifeGoal(
        Id.next(),
        words,
        "",
        null,
        List.of(new SubGoal(Id.next(), "Del av " + words, "", null, List.of(one))));
  }

  private void goThrough() {
    region.links.judge(
        r4,
        there.id(),
        region.links.texts(r4, there.id()).stream()
            .map(
                text ->
                    new SharedText(
                        text.plan(),
                        text.version(),
                        text.item(),
                        text.kind(),
                        "",
                        text.text().contains("öl") ? List.of(SUBSTANCE) : List.of()))
            .toList());
  }

  private LinkedView read() {
    return municipality.links.read(k1, link.id());
  }

  private Sip adopted() {
    Sip one =
        region.sips.begin(r4, there.id(), new SipNeed(SipNeed.SeenBy.PERSON, DAY, "Vill det."));
    one = region.sips.ask(r4, one.id(), one.revision());
    one = region.sips.prepare(r4, one.id(), one.revision());
    NewParty party =
        new NewParty(
            null,
            SipParty.Kind.MUNICIPALITY,
            "Exempelby kommun",
            "",
            municipality.provider.id(),
            null);
    one = region.sips.parties(r4, one.id(), one.revision(), List.of(party));
    one = region.sips.call(r4, one.id(), one.revision(), SipCall.on(DAY, ""));
    Id<SipParty> own = one.parties().get(0).id();
    Id<SipParty> other = one.parties().get(1).id();
    se.samordna.sip.SipMeeting.Attendance came =
        new se.samordna.sip.SipMeeting.Attendance(
            other, se.samordna.sip.SipMeeting.Attendance.How.CAME);
    one =
        region.sips.hold(
            r4,
            one.id(),
            one.revision(),
            new se.samordna.sip.Sips.NewHeld(DAY, PersonsPart.PRESENT, "", List.of(came), null));
    LocalDate by = DAY.plusDays(30);
    SipContent content =
        new SipContent(
            "Att få bo kvar.",
            List.of(new SipContent.SipGoal("Sova.", false)),
            List.of(
                new SipIntervention("Sömnskola", own, "Resursgruppen", "Anna", by),
                new SipIntervention("Boendestöd", other, "Stöd", "Bo", by)),
            List.of(),
            true,
            new SipMain(own, "Anna", ""),
            DAY.plusMonths(4),
            "");
    one = region.sips.save(r4, one.id(), one.revision(), content);
    one = region.sips.adopt(r4, one.id(), one.revision(), List.of());
    return region.sips.handOver(
        r4, one.id(), one.revision(), new NewHandOver(other, DAY, "", List.of(HOUSING)));
  }

  private NetworkMember inGroup() {
    NetworkMember one =
        region.networks.suggest(
            r4,
            there.id(),
            new NewMember(
                "Bo Kommun",
                NetworkMember.Relation.MUNICIPAL_COORDINATOR,
                "",
                NetworkMember.Kind.PROFESSIONAL,
                NetworkMember.Sphere.MUNICIPALITY,
                null,
                "",
                false));
    Said yes = Said.byPerson(DAY, Said.Way.FACE_TO_FACE);
    for (MemberStatus status :
        List.of(MemberStatus.APPROVED_BY_PERSON, MemberStatus.INVITED, MemberStatus.ACCEPTED)) {
      one =
          region.networks.move(
              r4, one.id(), one.revision(), status, status.isThePersonsToSay() ? yes : null, "");
    }
    MemberScope scope = new MemberScope(List.of(PLAN_GOALS), List.of(), "", false);
    return region.networks.agree(r4, one.id(), one.revision(), scope, yes, "");
  }

  private PersonMeeting planned(LocalDate day, int hour) {
    Instant from = at(day, hour, 0);
    return region.personMeetings.plan(
        r4,
        there.id(),
        new NewMeeting(
            region.unit.id(),
            MeetingType.RESOURCE_GROUP,
            "Hur vi går vidare",
            new NewBooking(from, from.plus(Duration.ofHours(1)), "Torget 1", false, false, "", ""),
            List.of(new NewTopic(null, "Hur det går", PLAN_GOALS))));
  }

  private PersonMeeting invited(PersonMeeting meeting, NewInvitee who) {
    return region.personMeetings.invite(r4, meeting.id(), meeting.revision(), who);
  }

  /** A meeting of the morning, whose minutes wait to be sent to the municipality. */
  private PersonMeeting minutes() {
    PersonMeeting one = invited(planned(DAY, 8), new NewInvitee(null, null, kommun(), true));
    Id<Invitee> who = one.invitees().get(0).id();
    one =
        region.personMeetings.hold(
            r4,
            one.id(),
            one.revision(),
            new NewHeld(
                PersonsPart.PRESENT,
                "",
                List.of(new Attendance(who, InviteeAnswer.PRESENT)),
                null));
    one =
        region.personMeetings.write(
            r4, one.id(), one.revision(), new NewNote(null, null, "Vi talade om sömnen."));
    return region.personMeetings.sign(r4, one.id(), one.revision(), one.notes().get(0).id());
  }

  private PersonMeeting now(PersonMeeting meeting) {
    return region.personMeetings.get(r4, meeting.id());
  }

  private List<Task> open(String key) {
    return region.tasks.ofPerson(r4, there.id(), PageRequest.first(50)).rows().stream()
        .filter(one -> one.key().equals(key) && one.status() == Task.Status.OPEN)
        .toList();
  }

  private ReceivedSip copy() {
    List<ReceivedSip> all = municipality.sips.received(k1, here.id());
    assertThat(all).hasSize(1);
    return all.get(0);
  }

  /** K1 at 12.58, and Birger's word to K1 at 13.05 with the session still open. */
  private void takenBack() {
    clock(DAY, 12, 58);
    read();
    clock(DAY, 13, 5);
    municipality.links.withdraw(k1, link.id(), said(ConsentWord.Form.ORAL));
  }

  @Test
  void until_it_is_taken_back_k1_sees_the_goals_and_not_the_one_about_drinking() {
    given();

    LinkedView view = read();
    assertThat(view.goals())
        .extracting(LinkedView.Goal::ownWords)
        .containsExactly("Jag vill sova.");
    assertThat(view.crisisPlan()).isNotNull();
    assertThat(now(coming).coverage().lacking()).isZero();
    assertThat(now(earlier).toHandOver()).hasSize(1);
    assertThat(sip.state()).isEqualTo(SipState.ADOPTED);
    assertThat(c1.to()).isEqualTo(LocalDate.of(2027, 6, 30));
  }

  @Test
  void the_next_request_is_refused_and_the_log_shows_the_last_lawful_one_at_12_58() {
    given();
    takenBack();

    assertThat(Refused.by(this::read)).containsExactly("CM-5021");
    assertThat(Code.CONSENT_WITHDRAWN.kind()).isEqualTo(Kind.FORBIDDEN);
    List<AuditEntry> outside =
        region.log(there.id()).stream()
            .filter(row -> row.action() == Action.READ_FROM_OUTSIDE)
            .toList();
    assertThat(outside.get(0))
        .extracting(AuditEntry::outcome, AuditEntry::at, AuditEntry::code)
        .containsExactly(Outcome.REFUSED, at(DAY, 13, 5), "CM-5021");
    assertThat(outside)
        .filteredOn(row -> row.outcome() != Outcome.REFUSED)
        .first()
        .extracting(AuditEntry::at)
        .isEqualTo(at(DAY, 12, 58));
  }

  @Test
  void the_sip_is_frozen_with_both_copies_kept_and_each_goes_on_with_its_own() {
    given();
    takenBack();

    Sip frozen = region.sips.get(r4, sip.id());
    assertThat(frozen.state()).isEqualTo(SipState.CONSENT_WITHDRAWN);
    assertThat(frozen.current().orElseThrow().intact()).isTrue();
    assertThat(Refused.by(() -> region.sips.followUp(r4, frozen.id(), frozen.revision())))
        .containsExactly("CM-2255");
    assertThat(copy().withdrawnOn()).isEqualTo(DAY);
    assertThat(copy().intact()).isTrue();
    assertThat(copy().content().interventions()).hasSize(2);
    goesOn(region, r4, there);
    goesOn(municipality, k1, here);
  }

  /** The SIP's meeting is a meeting about Birger, and its minutes wait like any other's. */
  @Test
  void what_was_written_at_the_sips_meeting_goes_nowhere_either() {
    given();
    PersonMeeting sips = region.personMeetings.get(r4, sip.meeting().orElseThrow().meeting());
    assertThat(sips.type()).isEqualTo(MeetingType.SIP);
    assertThat(sips.invitees().get(1).recipient()).isEqualTo(kommun());
    sips =
        region.personMeetings.write(
            r4, sips.id(), sips.revision(), new NewNote(null, null, "Vem gör vad."));
    sips = region.personMeetings.sign(r4, sips.id(), sips.revision(), sips.notes().get(0).id());
    sips =
        region.personMeetings.decide(
            r4,
            sips.id(),
            sips.revision(),
            new NewDecision("Boendestöd", null, "Exempelby kommun", DAY.plusDays(14)));
    assertThat(sips.decisions()).hasSize(1);
    assertThat(open(PersonMeetings.DECISION_TASK)).hasSize(1);
    takenBack();

    assertThat(now(sips).toHandOver()).isEmpty();
    assertThat(now(sips).coverage().of(sips.invitees().get(1).id()).orElseThrow().lacks()).isTrue();
    assertThat(open(PersonMeetings.DECISION_TASK)).as("what was agreed goes on").hasSize(1);
  }

  @Test
  void what_waited_to_be_sent_goes_nowhere() {
    given();
    takenBack();

    PersonMeeting after = now(earlier);
    assertThat(after.toHandOver()).isEmpty();
    assertThat(
            Refused.by(
                () ->
                    region.personMeetings.handOver(
                        r4, after.id(), after.revision(), after.invitees().get(0).id(), "Post")))
        .containsExactly("CM-2302");
  }

  @Test
  void r4_is_told_without_a_reason_and_birger_is_asked_whether_k1_stays() {
    given();
    takenBack();

    assertThat(open(Consents.WITHDRAWN_TASK))
        .extracting(task -> task.title().sv())
        .containsExactly(
            "Ett samtycke är återkallat: fråga vilka som ska vara kvar i möten och planer");
    coming = now(coming);
    assertThat(coming.coverage().lacking()).as("for one principal and for K1").isEqualTo(2);
    assertThat(open(PersonMeetings.INVITEE_TASK))
        .extracting(task -> task.title().sv(), Task::due)
        .as("of the principal and of K1")
        .containsOnly(
            tuple(
                "Samtycke saknas till ett möte: fråga om en inbjuden ska vara kvar",
                LocalDate.of(2027, 3, 2)))
        .hasSize(2);
    for (Invitee invitee : coming.invitees()) {
      coming =
          region.personMeetings.settle(
              r4,
              coming.id(),
              coming.revision(),
              invitee.id(),
              new NewWord(invitee.member() == null, DAY, ""));
    }
    assertThat(open(PersonMeetings.INVITEE_TASK)).isEmpty();
    assertThat(coming.invitees()).hasSize(1);
    assertThat(coming.coverage().lacking()).as("who stays is still told nothing").isEqualTo(1);
  }

  @Test
  void k1_is_suspended_in_the_resource_group_until_birger_decides() {
    given();
    NetworkMember near = friend();
    takenBack();

    assertThat(statuses())
        .containsExactlyInAnyOrder(
            tuple("Bo Kommun", MemberStatus.SUSPENDED, at(DAY, 13, 5)),
            tuple("Rut Hemlund", near.status(), near.since()));
    NetworkMember now =
        region.networks.of(r4, there.id()).stream()
            .filter(one -> one.id().equals(member.id()))
            .findFirst()
            .orElseThrow();
    assertThat(now.scope()).isEqualTo(MemberScope.NOTHING);
    assertThat(region.ownWords.decide(birger, now.id(), now.revision(), true).status())
        .as("his to say, by his own login or to R4")
        .isEqualTo(MemberStatus.APPROVED_BY_PERSON);
  }

  @Test
  void k1_stays_while_another_consent_lets_the_two_coordinate() {
    given();
    consent(ConsentType.DISCLOSURE_BETWEEN_PRINCIPALS, kommun(), List.of(PLAN_GOALS));

    region.consents.withdraw(r4, c1.id(), said(ConsentWord.Form.ORAL));

    assertThat(statuses())
        .containsExactly(tuple("Bo Kommun", MemberStatus.ACCEPTED, member.since()));
  }

  private NetworkMember friend() {
    return region.networks.suggest(
        r4,
        there.id(),
        new NewMember(
            "Rut Hemlund",
            NetworkMember.Relation.FRIEND,
            "",
            NetworkMember.Kind.PRIVATE,
            NetworkMember.Sphere.PRIVATE,
            null,
            "",
            false));
  }

  private List<Tuple> statuses() {
    return region.networks.of(r4, there.id()).stream()
        .map(one -> tuple(one.name(), one.status(), one.since()))
        .toList();
  }

  @Test
  void birgers_page_lists_the_three_earlier_disclosures() {
    given();
    takenBack();
    Refused.by(this::read);

    List<Told> told = region.ownPages.consents(birger).told();
    assertThat(told)
        .extracting(Told::at, Told::way)
        .containsExactly(
            tuple(at(DAY, 12, 58), Disclosure.Way.LIVE_VIEW),
            tuple(at(DAY, 9, 30), Disclosure.Way.LIVE_VIEW),
            tuple(at(DAY, 8, 0), Disclosure.Way.COPY));
    assertThat(region.ownPages.consents(birger).given())
        .filteredOn(one -> one.id().equals(c1.id()))
        .singleElement()
        .satisfies(one -> assertThat(one.withdrawnAt()).isEqualTo(at(DAY, 13, 5)));
    assertThat(region.ownPages.sips(birger).get(0).state()).isEqualTo(SipState.CONSENT_WITHDRAWN);
  }

  @Test
  void a_new_yes_on_the_twentieth_is_a_new_consent_without_the_crisis_plan() {
    given();
    takenBack();
    clock(LocalDate.of(2027, 3, 20), 9, 0);

    Consent anew =
        consent(
            ConsentType.DISCLOSURE_BETWEEN_PRINCIPALS,
            kommun(),
            List.of(PLAN_GOALS, PLAN_INTERVENTIONS),
            SUBSTANCE);

    assertThat(anew.id()).isNotEqualTo(c1.id());
    assertThat(Refused.by(this::read)).as("the old link stays over").containsExactly("CM-5021");
    String code = region.links.offer(r4, there.id(), municipality.provider.id()).code();
    link =
        municipality.links.confirm(
            k1, here.id(), new Confirmation(code, said(ConsentWord.Form.WRITTEN)));
    LinkedView view = read();
    assertThat(view.crisisPlan()).isNull();
    assertThat(view.goals())
        .extracting(LinkedView.Goal::ownWords)
        .containsExactly("Jag vill sova.");
    assertThat(region.sips.get(r4, sip.id()).state())
        .as("what is frozen stays so")
        .isEqualTo(SipState.CONSENT_WITHDRAWN);
    assertThat(Objects.requireNonNull(copy().withdrawnOn())).isEqualTo(DAY);
  }
}
