package se.samordna.enginetests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import se.samordna.Id;
import se.samordna.PageRequest;
import se.samordna.access.Caller;
import se.samordna.audit.Action;
import se.samordna.audit.AuditEntry;
import se.samordna.audit.Ground;
import se.samordna.audit.ReadAbout;
import se.samordna.consent.Consent;
import se.samordna.consent.ConsentType;
import se.samordna.consent.ConsentWord;
import se.samordna.consent.Consents;
import se.samordna.consent.Purpose;
import se.samordna.consent.Recipient;
import se.samordna.contact.Contacts.NewPath;
import se.samordna.decision.SharedDecision;
import se.samordna.decision.SharedDecisions;
import se.samordna.information.InformationCategory;
import se.samordna.link.PersonLink;
import se.samordna.link.PersonLinks;
import se.samordna.meeting.MeetingType;
import se.samordna.network.MemberInterval;
import se.samordna.network.MemberStatus;
import se.samordna.network.NetworkMember;
import se.samordna.network.Networks.NewMember;
import se.samordna.organisation.Role;
import se.samordna.own.OwnConsents.Given;
import se.samordna.own.OwnDecision;
import se.samordna.own.OwnFile;
import se.samordna.own.OwnMeeting;
import se.samordna.own.OwnMeetings;
import se.samordna.own.OwnPart;
import se.samordna.own.OwnPlan;
import se.samordna.own.OwnWords.OwnTerms;
import se.samordna.own.OwnWords.OwnYes;
import se.samordna.own.Self;
import se.samordna.own.Withheld;
import se.samordna.own.WithheldItems.NewWithheld;
import se.samordna.person.Person;
import se.samordna.personmeeting.InviteeAnswer;
import se.samordna.personmeeting.MeetingState;
import se.samordna.personmeeting.PersonMeeting;
import se.samordna.personmeeting.PersonMeetings.Attendance;
import se.samordna.personmeeting.PersonMeetings.NewBooking;
import se.samordna.personmeeting.PersonMeetings.NewDecision;
import se.samordna.personmeeting.PersonMeetings.NewHeld;
import se.samordna.personmeeting.PersonMeetings.NewInvitee;
import se.samordna.personmeeting.PersonMeetings.NewMeeting;
import se.samordna.personmeeting.PersonMeetings.NewNote;
import se.samordna.personmeeting.PersonMeetings.NewTopic;
import se.samordna.personmeeting.PersonsPart;
import se.samordna.plan.CorrectionNote;
import se.samordna.plan.Evaluation;
import se.samordna.plan.Intervention;
import se.samordna.plan.LifeGoal;
import se.samordna.plan.Plan;
import se.samordna.plan.PlanContent;
import se.samordna.plan.PlanItem;
import se.samordna.plan.PlanPart;
import se.samordna.plan.PlanType;
import se.samordna.plan.Plans.NewEvaluation;
import se.samordna.plan.SubGoal;
import se.samordna.store.OpenedStores;
import se.samordna.text.Days;

/** What a person reads and says about themselves, and what is left out by law. */
@OnBothDatabases
class OwnPagesTest {
  private static final LocalDate TODAY = LocalDate.of(2027, 3, 1);

  private final House house;
  private final Caller nurse;
  private final Person elin;
  private final Person birger;
  private final Self self;
  private Plan plan;
  private Plan birgers;

  OwnPagesTest(OpenedStores.Kind kind) {
    house = new House(OpenedStores.shared(kind));
    nurse = house.nurse();
    elin = house.person(nurse, House.named("Elin", "Hemlund"), "200105032387");
    birger = house.person(nurse, "Birger", "Provsson");
    self = OwnDoor.of(house, nurse, elin).self();
  }

  @BeforeEach
  void fill() {
    plan = adopted(elin, "Jag vill sova.", "Anna Region");
    birgers = adopted(birger, "Birgers mål.", "Anna Region");
    house.plans.writeCrisisPlan(
        nurse, elin.id(), 0, CrisisPlans.together(CrisisPlans.least(), TODAY));
    house.contacts.setPaths(
        nurse, elin.id(), List.of(new NewPath("FACT Norr", "010-123 45 67", "8–16", true)));
  }

  private Plan adopted(Person person, String words, String performer) {
    Plan begun = house.plans.begin(nurse, person.id(), PlanType.CM_PLAN);
    LifeGoal goal =
        new LifeGoal(
            Id.next(),
            words,
            "",
            null,
            List.of(
                new SubGoal(
                    Id.next(),
                    "Sömnskola",
                    "",
                    null,
                    List.of(
                        new Intervention(
                            Id.next(),
                            "Samtal",
                            performer,
                            null,
                            "",
                            TODAY.plusDays(30),
                            Intervention.Status.ACTIVE)))));
    Plan saved =
        house.plans.save(nurse, begun.id(), begun.revision(), new PlanContent(List.of(goal)));
    return house.plans.adopt(nurse, saved.id(), saved.revision(), true, List.of("Elin", "Rut"));
  }

  private Id<LifeGoal> goal() {
    return plan.content().goals().get(0).id();
  }

  private Withheld withheld(OwnPart part, UUID thing) {
    return house.withheld.withhold(
        nurse,
        elin.id(),
        new NewWithheld(part, thing, Withheld.Reason.HARMS_CARE, "Skälet bara för personal."));
  }

  private OwnTerms terms(Recipient... to) {
    return new OwnTerms(
        ConsentType.DISCLOSURE_BETWEEN_PRINCIPALS,
        List.of(to),
        Purpose.COORDINATION,
        List.of(InformationCategory.PLAN_GOALS),
        List.of());
  }

  private NetworkMember member(Person person, String name) {
    return house.networks.suggest(
        nurse,
        person.id(),
        new NewMember(
            name,
            NetworkMember.Relation.PARENT,
            "",
            NetworkMember.Kind.PRIVATE,
            NetworkMember.Sphere.PRIVATE,
            null,
            "070-174 06 06",
            false));
  }

  @Test
  void the_person_reads_what_was_adopted_and_nothing_that_is_still_written() {
    Plan draft =
        house.plans.save(
            nurse,
            plan.id(),
            plan.revision(),
            new PlanContent(List.of(new LifeGoal(Id.next(), "Utkastet.", "", null, List.of()))));

    OwnFile file = house.ownPages.export(self);

    assertThat(draft.draft()).isNotNull();
    assertThat(file.toString()).contains("Jag vill sova.").doesNotContain("Utkastet.");
    assertThat(file.crisis().plan()).isNotNull();
    assertThat(file.crisis().declined()).isNull();
    assertThat(file.start().paths()).hasSize(1);
    assertThat(file.start().unit()).isEqualTo("FACT Norr");
  }

  @Test
  void what_is_about_others_and_children_is_no_part_of_it() {
    house.children.add(
        nurse,
        elin.id(),
        new se.samordna.child.Children.NewChild(
            "Idalina", null, se.samordna.child.Child.Lives.values()[0], "Oroar sig."));
    member(elin, "Monica");
    Plan begun = house.plans.begin(nurse, elin.id(), PlanType.CARE_PLAN_LPT16);
    List<PlanPart> parts =
        PlanType.CARE_PLAN_LPT16.items().stream()
            .map(item -> new PlanPart(item, item == PlanItem.CLOSE_ONES ? "Mamma var arg." : "Ja."))
            .toList();
    Plan saved =
        house.plans.save(nurse, begun.id(), begun.revision(), new PlanContent(List.of(), parts));
    house.plans.adopt(nurse, saved.id(), saved.revision(), true, List.of("Elin", "Rut"));

    String all = house.ownPages.export(self).toString();

    assertThat(all).contains("Monica").doesNotContain("Idalina", "Mamma var arg.", "070-174");
    assertThat(house.ownPages.plans(self))
        .filteredOn(one -> one.type() == PlanType.CARE_PLAN_LPT16)
        .singleElement()
        .satisfies(
            one -> {
              assertThat(one.versions().get(0).isWhole()).isFalse();
              assertThat(one.versions().get(0).others()).isEqualTo(1);
            });
  }

  private PersonMeeting planned(Person person, int days, String purpose) {
    Instant from = Days.start(TODAY.plusDays(days)).plus(Duration.ofHours(13));
    PersonMeeting meeting =
        house.personMeetings.plan(
            nurse,
            person.id(),
            new NewMeeting(
                house.unit.id(),
                MeetingType.RESOURCE_GROUP,
                purpose,
                new NewBooking(
                    from, from.plus(Duration.ofHours(1)), "Torget 1", false, false, "", ""),
                List.of(new NewTopic(null, "Att flytta", InformationCategory.HOUSING))));
    return house.personMeetings.invite(
        nurse, meeting.id(), meeting.revision(), new NewInvitee(nurse.staff(), null, null, true));
  }

  private void held(PersonMeeting meeting) {
    house.clock.moveTo(meeting.booking().to());
    PersonMeeting held =
        house.personMeetings.hold(
            nurse,
            meeting.id(),
            meeting.revision(),
            new NewHeld(
                PersonsPart.PRESENT,
                "",
                List.of(new Attendance(meeting.invitees().get(0).id(), InviteeAnswer.PRESENT)),
                TODAY.plusMonths(1)));
    held =
        house.personMeetings.write(
            nurse, held.id(), held.revision(), new NewNote(null, null, "Antecknat i journalen."));
    house.personMeetings.decide(
        nurse,
        held.id(),
        held.revision(),
        new NewDecision("Ringa hyresvärden", nurse.staff(), "", TODAY.plusDays(9)));
  }

  @Test
  void meetings_about_the_person_stand_there_to_come_and_held_with_what_was_decided() {
    PersonMeeting first = planned(elin, 1, "Hur vi går vidare");
    planned(elin, 20, "Hur det gick");
    planned(birger, 2, "Birgers möte");
    held(first);
    Self now = OwnDoor.of(house, nurse, elin).self();

    List<OwnMeeting> meetings = house.ownPages.personMeetings(now).meetings();

    assertThat(meetings)
        .extracting(OwnMeeting::purpose, OwnMeeting::state)
        .containsExactly(
            tuple("Hur det gick", MeetingState.PLANNED),
            tuple("Hur vi går vidare", MeetingState.HELD));
    OwnMeeting held = meetings.get(1);
    assertThat(held.topics()).containsExactly("Att flytta");
    assertThat(held.part()).isEqualTo(PersonsPart.PRESENT);
    assertThat(held.next()).isEqualTo(TODAY.plusMonths(1));
    assertThat(held.decisions())
        .containsExactly(
            new OwnMeeting.Decided("Ringa hyresvärden", "Anna Region", TODAY.plusDays(9), false));
    assertThat(held.invitees())
        .containsExactly(new OwnMeeting.Invited("Anna Region", InviteeAnswer.PRESENT));
    String all = house.ownPages.export(now).toString();
    assertThat(all).contains("Ringa hyresvärden").doesNotContain("Antecknat i journalen.");
    assertThat(house.persons.file(nurse, elin.id()).heldAbout()).as("on the timeline").hasSize(1);
  }

  @Test
  void a_meeting_that_is_withheld_is_said_to_be_left_out_where_meetings_are_read() {
    PersonMeeting meeting = planned(elin, 1, "Oron hos grannen");
    assertThat(house.withheld.of(nurse, elin.id()).items())
        .filteredOn(one -> one.part() == OwnPart.MEETING)
        .extracting(one -> one.thing())
        .containsExactly(meeting.id().value());

    withheld(OwnPart.MEETING, meeting.id().value());

    OwnMeetings read = house.ownPages.personMeetings(self);
    assertThat(read.meetings()).isEmpty();
    assertThat(read.notShown())
        .singleElement()
        .satisfies(
            one -> {
              assertThat(one.part()).isEqualTo(OwnPart.MEETING);
              assertThat(one.law()).isEqualTo(Withheld.Reason.HARMS_CARE.law());
            });
    assertThat(house.ownPages.export(self).toString())
        .doesNotContain("Oron hos grannen", "Skälet bara för personal");
  }

  private SharedDecision decided(Person person, String question) {
    return house.sharedDecisions.record(
        nurse,
        person.id(),
        new SharedDecisions.NewSharedDecision(
            null,
            TODAY,
            question,
            List.of(
                new SharedDecision.Option("Sänka dosen", "Mindre trött", "Sömnen"),
                new SharedDecision.Option("Vänta", "", "")),
            "Broschyren.",
            "Att orka arbeta.",
            "Mamma vill vänta.",
            "Vi sänker dosen.",
            SharedDecision.DecidedBy.PERSON_AND_STAFF,
            TODAY.plusMonths(1)));
  }

  @Test
  void what_was_decided_together_stands_there_with_how_it_went_and_without_what_others_thought() {
    SharedDecision made = decided(elin, "Hur gör vi med medicinen?");
    decided(birger, "Birgers fråga?");
    house.clock.pass(Duration.ofHours(20));
    house.sharedDecisions.followUp(
        nurse,
        made.id(),
        new SharedDecisions.NewFollowUp(house.today(), "Piggare.", "Sömnen håller."));
    Self now = OwnDoor.of(house, nurse, elin).self();

    assertThat(house.ownPages.decisions(now))
        .singleElement()
        .satisfies(
            one -> {
              assertThat(one.question()).isEqualTo("Hur gör vi med medicinen?");
              assertThat(one.options()).isEqualTo(made.options());
              assertThat(one.values()).isEqualTo("Att orka arbeta.");
              assertThat(one.decision()).isEqualTo("Vi sänker dosen.");
              assertThat(one.wentHow())
                  .isEqualTo(new OwnDecision.WentHow(house.today(), "Piggare.", "Sömnen håller."));
              assertThat(one.isWhole()).isFalse();
            });
    assertThat(house.ownPages.export(now).toString())
        .contains("Vi sänker dosen.")
        .doesNotContain("Mamma vill vänta.", "Birgers fråga?");
  }

  @Test
  void a_decision_that_is_withheld_is_not_shown_and_said_to_be_left_out() {
    SharedDecision made = decided(elin, "Hur gör vi med medicinen?");

    withheld(OwnPart.DECISION, made.id().value());

    assertThat(house.ownPages.decisions(self)).isEmpty();
    assertThat(house.ownPages.export(self).toString()).doesNotContain("Hur gör vi med medicinen?");
    assertThat(house.ownPages.start(self).notShown())
        .extracting(OwnFile.NotShown::part)
        .containsExactly(OwnPart.DECISION);
  }

  @Test
  void nothing_of_anybody_else_is_within_reach_by_id() {
    NetworkMember theirs = member(birger, "Rut");
    Consent consent =
        house.consents.refuse(
            nurse,
            birger.id(),
            new Consents.NewRefusal(
                new se.samordna.consent.ConsentTerms(
                    ConsentType.RESEARCH,
                    List.of(Recipient.outsider("Lärosätet", "")),
                    Purpose.COORDINATION,
                    List.of(InformationCategory.DIAGNOSIS),
                    List.of(),
                    "",
                    ""),
                new ConsentWord(ConsentWord.Form.WRITTEN, TODAY, null, "")));
    int before = house.log(birger.id()).size();

    assertThat(Refused.by(() -> house.ownWords.decide(self, theirs.id(), 1, false)))
        .containsExactly("CM-1014");
    assertThat(Refused.by(() -> house.ownWords.withdraw(self, consent.id())))
        .containsExactly("CM-1014");
    assertThat(Refused.by(() -> house.ownWords.correct(self, birgers.id(), 1, "Fel.")))
        .containsExactly("CM-1014");
    assertThat(Refused.by(() -> house.ownWords.correct(self, Id.next(), 1, "Fel.")))
        .containsExactly("CM-1014");
    assertThat(house.ownPages.export(self).toString()).doesNotContain("Birger", "Rut", "Lärosätet");
    assertThat(house.log(birger.id())).as("none of their log").hasSize(before);
  }

  @Test
  void each_reading_is_one_row_that_is_told_as_the_persons_own() {
    int before = house.log(elin.id()).size();

    house.ownPages.start(self);
    house.ownPages.plans(self);
    house.ownPages.decisions(self);
    house.ownPages.crisis(self);
    house.ownPages.sips(self);
    house.ownPages.meetings(self);
    house.ownPages.personMeetings(self);
    house.ownPages.contacts(self, PageRequest.first(10));
    house.ownPages.network(self);
    house.ownPages.consents(self);
    house.ownPages.recipients(self);
    house.ownPages.log(self, PageRequest.first(10));
    house.ownPages.export(self);

    List<AuditEntry> log = house.log(elin.id());
    assertThat(log).hasSize(before + 13);
    assertThat(log.subList(0, 13))
        .allSatisfy(
            row -> {
              assertThat(row.role()).isEqualTo(Role.PERSON);
              assertThat(row.staff()).isNull();
              assertThat(row.ground()).isEqualTo(Ground.OWN);
            });
    assertThat(log.get(0).action()).isEqualTo(Action.OWN_EXPORT);
    assertThat(house.ownPages.log(self, PageRequest.first(20)).rows())
        .extracting(ReadAbout::role)
        .contains(Role.PERSON, Role.CARE_STAFF);
  }

  @Test
  void a_goal_that_is_withheld_leaves_in_no_way_and_is_said_to_be_left_out() {
    withheld(OwnPart.GOAL, goal().value());

    assertThat(house.ownPages.export(self).toString())
        .doesNotContain("Jag vill sova.", "Sömnskola", "Samtal", "Skälet bara för personal.");
    assertThat(house.ownPages.plans(self).get(0).versions().get(0).isWhole()).isFalse();
    assertThat(house.ownPages.start(self).notShown())
        .singleElement()
        .satisfies(
            one -> {
              assertThat(one.part()).isEqualTo(OwnPart.GOAL);
              assertThat(one.law()).isEqualTo("OSL 25 kap. 6 §");
            });
  }

  @Test
  void how_a_goal_went_is_told_in_both_views_and_goes_with_a_goal_that_is_withheld() {
    house.plans.evaluate(
        nurse,
        plan.id(),
        plan.revision(),
        new NewEvaluation(
            goal(), TODAY, Evaluation.Outcome.PARTLY, 7, 4, "Jag sover.", "Vaknar ofta.", "Mer."));

    assertThat(house.ownPages.plans(self).get(0).evaluations())
        .containsExactly(
            new OwnPlan.Evaluated(
                goal(),
                TODAY,
                Evaluation.Outcome.PARTLY,
                7,
                4,
                "Jag sover.",
                "Vaknar ofta.",
                "Mer."));

    withheld(OwnPart.GOAL, goal().value());
    assertThat(house.ownPages.export(self).toString()).doesNotContain("Jag sover.", "Vaknar ofta.");
  }

  @Test
  void plan_crisis_plan_and_meeting_are_withheld_and_shown_again() {
    Withheld first = withheld(OwnPart.PLAN, plan.id().value());
    withheld(OwnPart.CRISIS_PLAN, elin.id().value());

    assertThat(house.ownPages.plans(self)).isEmpty();
    assertThat(house.ownPages.crisis(self).plan()).isNull();
    assertThat(house.ownPages.export(self).toString()).doesNotContain("Jag sover inte");
    assertThat(Refused.by(() -> house.ownWords.correct(self, plan.id(), 1, "Fel.")))
        .containsExactly("CM-1014");

    Withheld over = house.withheld.show(nurse, first.id());
    assertThat(over.to()).isEqualTo(house.clock.instant());
    assertThat(over.endedBy()).isEqualTo(nurse.staff());
    assertThat(house.ownPages.plans(self)).hasSize(1);
    assertThat(house.withheld.of(nurse, elin.id()).withheld()).hasSize(2);
    assertThat(Refused.by(() -> house.withheld.show(nurse, first.id()))).containsExactly("CM-5055");
  }

  @Test
  void only_what_is_the_persons_is_withheld_and_once() {
    withheld(OwnPart.PLAN, plan.id().value());

    assertThat(Refused.by(() -> withheld(OwnPart.PLAN, plan.id().value())))
        .containsExactly("CM-5054");
    assertThat(Refused.by(() -> withheld(OwnPart.PLAN, birgers.id().value())))
        .containsExactly("CM-1014");
    assertThat(Refused.by(() -> withheld(OwnPart.SIP, plan.id().value())))
        .containsExactly("CM-1014");
  }

  @Test
  void a_yes_that_the_person_takes_back_closes_the_linked_view_with_the_next_request() {
    House municipality = new House(house.store);
    Caller bo = municipality.nurse();
    Person there = municipality.person(bo, House.named("Elin", "Hemlund"), "200105032387");
    Given given =
        house.ownWords.give(
            self, new OwnYes(terms(Recipient.of(municipality.provider)), null, null));
    PersonLink link =
        municipality.links.confirm(
            bo,
            there.id(),
            new PersonLinks.Confirmation(
                house.links.offer(nurse, elin.id(), municipality.provider.id()).code(),
                new ConsentWord(ConsentWord.Form.WRITTEN, TODAY, null, "")));
    assertThat(municipality.links.read(bo, link.id()).goals()).isNotEmpty();
    assertThat(house.ownPages.consents(self).links()).hasSize(1);

    Given back = house.ownWords.withdraw(self, given.id());

    assertThat(back.status()).isEqualTo(Consent.Status.WITHDRAWN);
    assertThat(back.own()).isTrue();
    assertThat(Refused.by(() -> municipality.links.read(bo, link.id()))).hasSize(1);
    assertThat(Refused.by(() -> house.ownWords.withdraw(self, given.id())))
        .containsExactly("CM-2231");
    assertThat(house.consents.of(nurse, elin.id(), null).get(0).recordedBy()).isNull();
    assertThat(house.ownPages.consents(self).told()).as("what was read").isNotEmpty();
  }

  @Test
  void the_person_says_no() {
    Given no = house.ownWords.refuse(self, terms(Recipient.outsider("Försäkringskassan", "")));

    assertThat(no.status()).isEqualTo(Consent.Status.REFUSED);
    assertThat(house.consents.of(nurse, elin.id(), null).get(0).word().form())
        .isEqualTo(ConsentWord.Form.ELECTRONIC);
  }

  @Test
  void the_person_alone_says_yes_to_a_member_and_removes_one() {
    NetworkMember mother = member(elin, "Monica");

    OwnFile.Member approved = house.ownWords.decide(self, mother.id(), mother.revision(), true);
    assertThat(approved.status()).isEqualTo(MemberStatus.APPROVED_BY_PERSON);
    assertThat(Refused.by(() -> house.ownWords.decide(self, mother.id(), 1, false)))
        .containsExactly("CM-1011");
    OwnFile.Member gone = house.ownWords.decide(self, mother.id(), approved.revision(), false);

    assertThat(gone.status()).isEqualTo(MemberStatus.REMOVED_BY_PERSON);
    assertThat(gone.mayApprove()).isFalse();
    assertThat(house.networks.history(nurse, mother.id()))
        .extracting(MemberInterval::recordedBy)
        .containsExactly(nurse.staff(), null, null);
  }

  @Test
  void what_the_person_says_is_wrong_stands_beside_the_version_for_staff_too() {
    OwnPlan.Correction note = house.ownWords.correct(self, plan.id(), 1, " Det var inte jag. ");

    assertThat(note.own()).isTrue();
    assertThat(house.planRecords.corrections(nurse, plan.id()))
        .singleElement()
        .satisfies(
            one -> {
              assertThat(one.words()).isEqualTo("Det var inte jag.");
              assertThat(one.recordedBy()).isNull();
            });
    assertThat(house.planRecords.corrections(nurse, plan.id()))
        .extracting(CorrectionNote::version)
        .containsExactly(1);
    assertThat(house.ownPages.plans(self).get(0).corrections()).containsExactly(note);
    assertThat(Refused.by(() -> house.ownWords.correct(self, plan.id(), 2, "Fel.")))
        .containsExactly("CM-1014");
    assertThat(Refused.by(() -> house.ownWords.correct(self, plan.id(), 1, " ")))
        .containsExactly("CM-1002 /words");
  }

  @Test
  void a_colleague_with_protected_identity_is_named_by_role_wherever_the_name_stands() {
    Caller admin = house.staff(Role.ADMIN, se.samordna.organisation.Profession.ADMINISTRATIVE);
    house.protectedStaff.protect(admin, nurse.staff(), "Sjuksköterska");

    String all = house.ownPages.export(self).toString();

    assertThat(all).doesNotContain("Anna Region").contains("Sjuksköterska 1");
  }

  @Test
  void nothing_of_another_providers_row_of_the_same_human_is_shown() {
    House municipality = new House(house.store);
    Caller bo = municipality.nurse();
    Person there = municipality.person(bo, House.named("Elin", "Hemlund"), "200105032387");
    municipality.contacts.setPaths(
        bo, there.id(), List.of(new NewPath("Boendestödet", "010-987 65 43", "8–16", true)));

    assertThat(house.ownPages.export(self).toString()).doesNotContain("Boendestödet");
  }
}
