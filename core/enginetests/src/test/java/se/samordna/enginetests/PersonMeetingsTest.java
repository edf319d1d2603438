package se.samordna.enginetests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static se.samordna.information.InformationCategory.CRISIS_PLAN;
import static se.samordna.information.InformationCategory.MEETING_NOTES;
import static se.samordna.information.InformationCategory.PLAN_GOALS;
import static se.samordna.information.InformationCategory.SUBSTANCE;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import se.samordna.Id;
import se.samordna.PageRequest;
import se.samordna.access.Caller;
import se.samordna.audit.Action;
import se.samordna.consent.Consent;
import se.samordna.consent.ConsentTerms;
import se.samordna.consent.ConsentType;
import se.samordna.consent.ConsentWord;
import se.samordna.consent.Consents.NewConsent;
import se.samordna.consent.Disclosure;
import se.samordna.consent.Purpose;
import se.samordna.consent.Recipient;
import se.samordna.information.InformationCategory;
import se.samordna.meeting.MeetingType;
import se.samordna.network.MemberScope;
import se.samordna.network.MemberStatus;
import se.samordna.network.NetworkMember;
import se.samordna.network.Networks.NewMember;
import se.samordna.network.Said;
import se.samordna.organisation.Profession;
import se.samordna.organisation.Role;
import se.samordna.person.Person;
import se.samordna.personmeeting.AgreedAction;
import se.samordna.personmeeting.Coverage.How;
import se.samordna.personmeeting.DatedMeeting;
import se.samordna.personmeeting.Invitee;
import se.samordna.personmeeting.InviteeAnswer;
import se.samordna.personmeeting.MeetingState;
import se.samordna.personmeeting.MeetingWeek;
import se.samordna.personmeeting.MinutesNote;
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
import se.samordna.personmeeting.PersonMeetings.StaffInCare;
import se.samordna.personmeeting.PersonsPart;
import se.samordna.sip.Sip;
import se.samordna.sip.SipNeed;
import se.samordna.sip.SipParty;
import se.samordna.sip.Sips.NewParty;
import se.samordna.store.OpenedStores;
import se.samordna.task.Task;
import se.samordna.text.Days;

/** Meetings about persons, from the plan to the minutes, and what must not happen on the way. */
@OnBothDatabases
class PersonMeetingsTest {
  /** A Monday. */
  private static final LocalDate TODAY = LocalDate.of(2027, 3, 1);

  private static final Said YES = Said.byPerson(TODAY, Said.Way.FACE_TO_FACE);
  private static final ConsentWord WRITTEN =
      new ConsentWord(ConsentWord.Form.WRITTEN, TODAY, null, "");
  private static final Recipient MUNICIPALITY = Recipient.outsider("Exempelby kommun", "");

  private final House house;
  private final Caller nurse;
  private final Person birger;

  PersonMeetingsTest(OpenedStores.Kind kind) {
    house = new House(OpenedStores.shared(kind));
    nurse = house.nurse();
    birger = house.person(nurse, "Birger", "Provsson");
  }

  private static Instant at(LocalDate day, int hour, int minute) {
    return LocalDateTime.of(day, LocalTime.of(hour, minute)).atZone(Days.ZONE).toInstant();
  }

  private static NewBooking booking(Instant from, String why) {
    return new NewBooking(
        from, from.plus(Duration.ofHours(1)), "Torget 1", false, false, "arabiska", why);
  }

  private static List<NewTopic> topics() {
    return List.of(
        new NewTopic(null, "Att flytta hemifrån", PLAN_GOALS),
        new NewTopic(null, "Drickandet", SUBSTANCE));
  }

  private PersonMeeting planned(Person person, Instant from) {
    return house.personMeetings.plan(
        nurse,
        person.id(),
        new NewMeeting(
            house.unit.id(),
            MeetingType.RESOURCE_GROUP,
            "Hur vi går vidare",
            booking(from, ""),
            topics()));
  }

  private PersonMeeting planned() {
    return planned(birger, at(TODAY.plusDays(2), 13, 0));
  }

  private PersonMeeting invited(PersonMeeting meeting, NewInvitee who) {
    return house.personMeetings.invite(nurse, meeting.id(), meeting.revision(), who);
  }

  private static NewInvitee recipient(Recipient who) {
    return new NewInvitee(null, null, who, true);
  }

  private Consent consent(Recipient who, InformationCategory... categories) {
    return house.consents.give(
        nurse,
        birger.id(),
        new NewConsent(
            new ConsentTerms(
                ConsentType.DISCLOSURE_BETWEEN_PRINCIPALS,
                List.of(who),
                Purpose.COORDINATION,
                List.of(categories),
                List.of(),
                "",
                ""),
            null,
            null,
            WRITTEN));
  }

  private NetworkMember mother(Person person, MemberStatus... way) {
    NetworkMember member =
        house.networks.suggest(
            nurse,
            person.id(),
            new NewMember(
                "Monica",
                NetworkMember.Relation.PARENT,
                "",
                NetworkMember.Kind.PRIVATE,
                NetworkMember.Sphere.PRIVATE,
                1,
                "",
                false));
    for (MemberStatus status : way) {
      member =
          house.networks.move(
              nurse,
              member.id(),
              member.revision(),
              status,
              status.isThePersonsToSay() ? YES : null,
              "");
    }
    return member;
  }

  private NetworkMember accepted(Person person, MemberScope scope) {
    NetworkMember member =
        mother(
            person, MemberStatus.APPROVED_BY_PERSON, MemberStatus.INVITED, MemberStatus.ACCEPTED);
    return house.networks.agree(nurse, member.id(), member.revision(), scope, YES, "");
  }

  private static List<How> cells(PersonMeeting meeting, int invitee) {
    return meeting.coverage().lines().get(invitee).cells().stream().map(one -> one.how()).toList();
  }

  private PersonMeeting read(PersonMeeting meeting) {
    return house.personMeetings.get(nurse, meeting.id());
  }

  private PersonMeeting held(PersonMeeting meeting) {
    if (Days.of(meeting.booking().from()).isAfter(house.today())) {
      house.clock.moveTo(meeting.booking().to());
    }
    return house.personMeetings.hold(
        nurse,
        meeting.id(),
        meeting.revision(),
        new NewHeld(
            PersonsPart.PRESENT,
            "",
            meeting.invitees().stream()
                .map(one -> new Attendance(one.id(), InviteeAnswer.PRESENT))
                .toList(),
            null));
  }

  private List<Task> open(String key) {
    return house.tasks.ofPerson(nurse, birger.id(), PageRequest.first(50)).rows().stream()
        .filter(one -> one.key().equals(key) && one.status() == Task.Status.OPEN)
        .toList();
  }

  @Test
  void each_invitee_s_coverage_is_reckoned_for_each_topic() {
    consent(MUNICIPALITY, PLAN_GOALS);
    NetworkMember monica =
        accepted(birger, new MemberScope(List.of(PLAN_GOALS), List.of(SUBSTANCE), "", false));
    PersonMeeting meeting = invited(planned(), new NewInvitee(nurse.staff(), null, null, true));
    meeting = invited(meeting, recipient(MUNICIPALITY));
    meeting = invited(meeting, new NewInvitee(null, monica.id(), null, false));
    meeting = invited(meeting, recipient(Recipient.outsider("Försäkringskassan", "")));

    assertThat(cells(meeting, 0)).containsExactly(How.IN_CARE, How.IN_CARE);
    assertThat(cells(meeting, 1)).containsExactly(How.COVERED, How.LACKING);
    assertThat(cells(meeting, 2)).containsExactly(How.COVERED, How.EXCLUDED);
    assertThat(cells(meeting, 3)).containsExactly(How.LACKING, How.LACKING);
    assertThat(meeting.coverage().lacking()).isEqualTo(3);
    assertThat(meeting.invitees())
        .extracting(Invitee::name, Invitee::called, Invitee::answer)
        .containsExactly(
            tuple("Anna Region", true, InviteeAnswer.ASKED),
            tuple("Exempelby kommun", true, InviteeAnswer.ASKED),
            tuple("Monica", false, InviteeAnswer.ASKED),
            tuple("Försäkringskassan", true, InviteeAnswer.ASKED));
  }

  @Test
  void a_consent_taken_back_between_plan_and_meeting_asks_whether_the_invitee_stays() {
    Consent consent = consent(MUNICIPALITY, PLAN_GOALS, SUBSTANCE);
    PersonMeeting meeting = invited(planned(), recipient(MUNICIPALITY));
    assertThat(meeting.coverage().lacking()).isZero();
    house.clock.pass(Duration.ofHours(5));

    house.consents.withdraw(nurse, consent.id(), WRITTEN);

    PersonMeeting after = read(meeting);
    assertThat(after.coverage().lacking()).isEqualTo(1);
    assertThat(after.invitees()).hasSize(1);
    List<Task> tasks = open(PersonMeetings.INVITEE_TASK);
    assertThat(tasks).hasSize(1);
    assertThat(tasks.get(0).title().sv()).doesNotContain("Exempelby").doesNotContain("Birger");
    assertThat(tasks.get(0).due()).isEqualTo(TODAY.plusDays(1));
    assertThat(house.personMeetings.ofTask(nurse, tasks.get(0).id()).id()).isEqualTo(meeting.id());

    PersonMeeting gone =
        house.personMeetings.settle(
            nurse,
            meeting.id(),
            after.revision(),
            after.invitees().get(0).id(),
            new NewWord(false, house.today(), "Inte den här gången."));
    assertThat(gone.invitees()).isEmpty();
    assertThat(open(PersonMeetings.INVITEE_TASK)).isEmpty();
    assertThat(invited(gone, recipient(MUNICIPALITY)).invitees()).hasSize(1);
  }

  @Test
  void a_consent_that_covered_nothing_of_the_meeting_asks_nothing_when_it_is_taken_back() {
    Consent other = consent(MUNICIPALITY, CRISIS_PLAN);
    Consent stays = consent(MUNICIPALITY, PLAN_GOALS, SUBSTANCE);
    Consent twice = consent(MUNICIPALITY, PLAN_GOALS);
    PersonMeeting meeting = invited(planned(), recipient(MUNICIPALITY));

    house.consents.withdraw(nurse, other.id(), WRITTEN);
    house.consents.withdraw(nurse, twice.id(), WRITTEN);

    assertThat(open(PersonMeetings.INVITEE_TASK)).isEmpty();
    house.consents.withdraw(nurse, stays.id(), WRITTEN);
    assertThat(open(PersonMeetings.INVITEE_TASK)).hasSize(1);
    house.personMeetings.cancel(nurse, meeting.id(), meeting.revision(), "Birger vill vänta.");
    assertThat(open(PersonMeetings.INVITEE_TASK)).isEmpty();
  }

  @Test
  void who_may_not_come_is_not_invited() {
    NetworkMember suspended =
        mother(birger, MemberStatus.APPROVED_BY_PERSON, MemberStatus.SUSPENDED);
    NetworkMember suggested = mother(birger);
    Person other = house.person(nurse, "Cecilia", "Testdotter");
    NetworkMember others = mother(other, MemberStatus.APPROVED_BY_PERSON);
    Caller elsewhere = house.staff(Role.CARE_STAFF, Profession.NURSE, house.unit("Syd"));
    PersonMeeting meeting = planned();

    assertThat(
            Refused.by(() -> invited(meeting, new NewInvitee(null, suspended.id(), null, false))))
        .containsExactly("CM-2295 /member");
    assertThat(
            Refused.by(() -> invited(meeting, new NewInvitee(null, suggested.id(), null, false))))
        .containsExactly("CM-2295 /member");
    assertThat(Refused.by(() -> invited(meeting, new NewInvitee(null, others.id(), null, false))))
        .containsExactly("CM-1003 /member");
    assertThat(
            Refused.by(() -> invited(meeting, new NewInvitee(elsewhere.staff(), null, null, true))))
        .containsExactly("CM-2294 /staff");
    assertThat(Refused.by(() -> invited(meeting, new NewInvitee(null, null, null, true))))
        .containsExactly("CM-1003 /invitee");
    assertThat(Refused.by(() -> invited(meeting, recipient(Recipient.of(house.provider)))))
        .containsExactly("CM-1003 /recipient");
    PersonMeeting once = invited(meeting, recipient(MUNICIPALITY));
    assertThat(Refused.by(() -> invited(once, recipient(MUNICIPALITY)))).containsExactly("CM-2296");
    assertThat(house.personMeetings.staff(nurse, birger.id()))
        .extracting(StaffInCare::staff)
        .containsExactly(nurse.staff());
  }

  @Test
  void a_meeting_moves_by_the_table_and_a_new_time_is_a_new_booking() {
    PersonMeeting meeting = planned();
    Instant later = at(TODAY.plusDays(9), 9, 30);

    PersonMeeting moved =
        house.personMeetings.rebook(
            nurse, meeting.id(), meeting.revision(), booking(later, "Birger är förkyld."));

    assertThat(moved.bookings()).hasSize(2);
    assertThat(moved.bookings().get(0)).isEqualTo(meeting.booking());
    assertThat(moved.booking().from()).isEqualTo(later);
    assertThat(moved.state()).isEqualTo(MeetingState.PLANNED);
    assertThat(Refused.by(() -> house.personMeetings.cancel(nurse, meeting.id(), 1, "Nej.")))
        .containsExactly("CM-1011");
    assertThat(Refused.by(() -> held(meeting, moved))).containsExactly("CM-2297");
    PersonMeeting cancelled =
        house.personMeetings.cancel(nurse, moved.id(), moved.revision(), "Det löste sig.");
    assertThat(cancelled.state()).isEqualTo(MeetingState.CANCELLED);
    assertThat(Refused.by(() -> invited(cancelled, recipient(MUNICIPALITY))))
        .containsExactly("CM-2291");
    assertThat(Refused.by(() -> held(cancelled))).containsExactly("CM-2291");
    assertThat(
            Refused.by(
                () ->
                    house.personMeetings.write(
                        nurse,
                        cancelled.id(),
                        cancelled.revision(),
                        new NewNote(null, null, "Ord."))))
        .containsExactly("CM-2291");
  }

  private PersonMeeting held(PersonMeeting before, PersonMeeting now) {
    return house.personMeetings.hold(
        nurse, before.id(), now.revision(), new NewHeld(PersonsPart.PRESENT, "", List.of(), null));
  }

  @Test
  void what_can_not_be_planned_is_refused_with_every_reason() {
    Instant past = at(TODAY.minusDays(1), 9, 0);
    assertThat(
            Refused.by(
                () ->
                    house.personMeetings.plan(
                        nurse,
                        birger.id(),
                        new NewMeeting(
                            Id.next(), MeetingType.SIP, "", booking(past, ""), List.of()))))
        .containsExactly(
            "CM-1003 /unit",
            "CM-2290 /type",
            "CM-1002 /purpose",
            "CM-2292 /booking/from",
            "CM-2293 /topics");
    assertThat(MeetingType.values())
        .filteredOn(type -> type.isTeams())
        .allSatisfy(
            type ->
                assertThat(
                        Refused.by(
                            () ->
                                house.personMeetings.plan(
                                    nurse,
                                    birger.id(),
                                    new NewMeeting(
                                        house.unit.id(),
                                        type,
                                        "Ord",
                                        booking(at(TODAY, 13, 0), ""),
                                        topics()))))
                    .containsExactly("CM-2290 /type"));
  }

  @Test
  void of_everybody_it_is_said_whether_they_came_and_of_the_person_why_not() {
    PersonMeeting meeting = invited(planned(birger, at(TODAY, 7, 30)), recipient(MUNICIPALITY));
    Id<Invitee> who = meeting.invitees().get(0).id();

    assertThat(
            Refused.by(
                () ->
                    house.personMeetings.hold(
                        nurse,
                        meeting.id(),
                        meeting.revision(),
                        new NewHeld(
                            PersonsPart.BY_PROXY,
                            "",
                            List.of(new Attendance(who, InviteeAnswer.COMING)),
                            TODAY.minusDays(1)))))
        .containsExactly("CM-1002 /why", "CM-1012 /next", "CM-2298 /attendance");
    PersonMeeting held =
        house.personMeetings.hold(
            nurse,
            meeting.id(),
            meeting.revision(),
            new NewHeld(
                PersonsPart.BY_PROXY,
                "Genom sin mamma",
                List.of(new Attendance(who, InviteeAnswer.ABSENT)),
                TODAY.plusMonths(3)));
    assertThat(held.state()).isEqualTo(MeetingState.HELD);
    assertThat(held.invitees()).extracting(Invitee::answer).containsExactly(InviteeAnswer.ABSENT);
    assertThat(held.held().next()).isEqualTo(TODAY.plusMonths(3));
  }

  @Test
  void a_signed_note_never_changes_and_is_put_right_by_one_more() {
    PersonMeeting meeting = held(planned(birger, at(TODAY, 7, 30)));
    PersonMeeting written =
        house.personMeetings.write(
            nurse, meeting.id(), meeting.revision(), new NewNote(null, null, "Första försöket."));
    Id<MinutesNote> note = written.notes().get(0).id();
    written =
        house.personMeetings.write(
            nurse, meeting.id(), written.revision(), new NewNote(note, null, "Vi kom överens."));
    assertThat(written.notes()).extracting(MinutesNote::text).containsExactly("Vi kom överens.");
    int revision = written.revision();
    Caller colleague = house.nurse();
    assertThat(Refused.by(() -> house.personMeetings.sign(colleague, meeting.id(), revision, note)))
        .containsExactly("CM-2300");

    PersonMeeting signed = house.personMeetings.sign(nurse, meeting.id(), revision, note);

    assertThat(
            Refused.by(
                () ->
                    house.personMeetings.write(
                        nurse, meeting.id(), signed.revision(), new NewNote(note, null, "Annat."))))
        .containsExactly("CM-2300");
    PersonMeeting corrected =
        house.personMeetings.write(
            colleague,
            meeting.id(),
            signed.revision(),
            new NewNote(null, note, "Fel datum: det var den 3 mars."));
    assertThat(corrected.notes())
        .extracting(MinutesNote::text, MinutesNote::isSigned)
        .containsExactly(
            tuple("Vi kom överens.", true), tuple("Fel datum: det var den 3 mars.", false));
  }

  @Test
  void a_copy_goes_to_whom_the_person_lets_have_it_and_the_list_empties_with_the_consent() {
    Consent consent = consent(MUNICIPALITY, PLAN_GOALS, SUBSTANCE, MEETING_NOTES);
    NetworkMember monica =
        accepted(birger, new MemberScope(List.of(PLAN_GOALS, MEETING_NOTES), List.of(), "", true));
    PersonMeeting meeting = invited(planned(birger, at(TODAY, 7, 30)), recipient(MUNICIPALITY));
    meeting = invited(meeting, new NewInvitee(null, monica.id(), null, false));
    meeting = invited(meeting, new NewInvitee(nurse.staff(), null, null, true));
    Id<Invitee> municipality = meeting.invitees().get(0).id();
    Id<Invitee> mother = meeting.invitees().get(1).id();
    PersonMeeting held = held(meeting);
    assertThat(
            Refused.by(
                () ->
                    house.personMeetings.handOver(
                        nurse, held.id(), held.revision(), municipality, "För hand")))
        .containsExactly("CM-2301");
    PersonMeeting written =
        house.personMeetings.write(
            nurse, held.id(), held.revision(), new NewNote(null, null, "Vi kom överens."));
    PersonMeeting signed =
        house.personMeetings.sign(
            nurse, held.id(), written.revision(), written.notes().get(0).id());
    assertThat(signed.toHandOver())
        .as("not the mother: not all of it")
        .containsExactly(municipality);
    assertThat(
            Refused.by(
                () ->
                    house.personMeetings.handOver(
                        nurse, held.id(), signed.revision(), mother, "För hand")))
        .containsExactly("CM-2302");

    PersonMeeting copied =
        house.personMeetings.handOver(
            nurse, held.id(), signed.revision(), municipality, "För hand");

    assertThat(copied.toHandOver()).isEmpty();
    assertThat(house.newest(birger.id()).orElseThrow().action())
        .isEqualTo(Action.DISCLOSURE_RECORD);
    assertThat(house.consents.disclosures(nurse, birger.id(), PageRequest.first(9)).rows())
        .extracting(Disclosure::id, Disclosure::consent, Disclosure::categories)
        .containsExactly(
            tuple(
                copied.copies().get(0).disclosure(),
                consent.id(),
                List.of(PLAN_GOALS, SUBSTANCE, MEETING_NOTES)));
    house.clock.pass(Duration.ofMinutes(5));
    PersonMeeting more =
        house.personMeetings.write(
            nurse, held.id(), copied.revision(), new NewNote(null, null, "Ett tillägg."));
    PersonMeeting again =
        house.personMeetings.sign(nurse, held.id(), more.revision(), more.notes().get(1).id());
    assertThat(again.toHandOver()).as("the newest of it").containsExactly(municipality);
    house.consents.withdraw(nurse, consent.id(), WRITTEN);
    assertThat(read(again).toHandOver()).isEmpty();
    assertThat(read(again).copies()).as("what was given stays given").hasSize(1);
  }

  @Test
  void a_decision_becomes_a_task_that_leads_back_to_the_meeting() {
    PersonMeeting held = held(planned(birger, at(TODAY, 7, 30)));
    PersonMeeting decided =
        house.personMeetings.decide(
            nurse,
            held.id(),
            held.revision(),
            new NewDecision("Ringa hyresvärden", nurse.staff(), "", TODAY.plusDays(7)));
    decided =
        house.personMeetings.decide(
            nurse,
            held.id(),
            decided.revision(),
            new NewDecision("Ansöka om boendestöd", null, "Exempelby kommun", TODAY.plusDays(14)));

    assertThat(house.tasks.mine(nurse, PageRequest.first(9)).rows())
        .extracting(task -> task.title().sv(), Task::due)
        .containsExactly(
            tuple("Ringa hyresvärden", TODAY.plusDays(7)),
            tuple("Följ upp: Ansöka om boendestöd", TODAY.plusDays(14)));
    AgreedAction first = decided.decisions().get(0);
    assertThat(house.personMeetings.ofTask(nurse, first.task()).id()).isEqualTo(held.id());
    house.tasks.done(nurse, first.task(), 1);
    assertThat(read(held).decisions())
        .extracting(AgreedAction::standing)
        .containsExactly(Task.Status.DONE, Task.Status.OPEN);
    int revision = decided.revision();
    Stream.of(
            new NewDecision("Ringa", null, "", TODAY),
            new NewDecision("Ringa", nurse.staff(), "Kommunen", TODAY))
        .forEach(
            wrong ->
                assertThat(
                        Refused.by(
                            () -> house.personMeetings.decide(nurse, held.id(), revision, wrong)))
                    .containsExactly("CM-2303 /owner"));
  }

  @Test
  void another_provider_s_ids_open_nothing() {
    House other = new House(house.store);
    Caller stranger = other.nurse();
    Person theirs = other.person(stranger, "Bo", "Annan");
    PersonMeeting meeting = planned();

    assertThat(Refused.by(() -> house.personMeetings.get(stranger, meeting.id())))
        .containsExactly("CM-1014");
    assertThat(Refused.by(() -> house.personMeetings.calendar(stranger, meeting.id())))
        .containsExactly("CM-1014");
    assertThat(
            Refused.by(() -> house.personMeetings.of(stranger, birger.id(), PageRequest.first(9))))
        .containsExactly("CM-1014");
    assertThat(
            Refused.by(
                () ->
                    house.personMeetings.week(
                        stranger, house.unit.id(), TODAY, PageRequest.first(9))))
        .containsExactly("CM-1014");
    assertThat(
            Refused.by(() -> invited(meeting, new NewInvitee(stranger.staff(), null, null, true))))
        .containsExactly("CM-2294 /staff");
    assertThat(Refused.by(() -> house.personMeetings.get(nurse, new Id<>(theirs.id().value()))))
        .containsExactly("CM-1014");
  }

  private MeetingWeek week(Caller who, LocalDate day) {
    return house.personMeetings.week(who, house.unit.id(), day, PageRequest.first(50));
  }

  @Test
  void a_week_is_a_week_in_sweden_also_when_the_year_and_the_summer_time_shift() {
    List<LocalDate> days =
        List.of(
            LocalDate.of(2027, 3, 28),
            LocalDate.of(2027, 10, 31),
            LocalDate.of(2028, 1, 2),
            LocalDate.of(2028, 2, 29));
    for (LocalDate day : days) {
      PersonMeeting late = planned(birger, at(day, 23, 30));
      PersonMeeting early = planned(birger, at(day, 0, 15));
      LocalDate monday = day.with(DayOfWeek.MONDAY);
      MeetingWeek week = week(nurse, day);
      assertThat(week.monday()).isEqualTo(monday);
      assertThat(week.rows())
          .as(day.toString())
          .extracting(DatedMeeting::meeting, DatedMeeting::day)
          .containsExactly(tuple(early.id(), day), tuple(late.id(), day));
      assertThat(week(nurse, monday.minusDays(1)).rows()).isEmpty();
      assertThat(week(nurse, monday.plusDays(7)).rows()).isEmpty();
    }
    assertThat(week(nurse, LocalDate.of(2027, 12, 27)).rows()).hasSize(2);
  }

  @Test
  void the_lists_go_on_where_they_left_and_hold_the_meetings_of_sips() {
    Sip sip =
        house.sips.begin(nurse, birger.id(), new SipNeed(SipNeed.SeenBy.PERSON, TODAY, "Ja."));
    sip = house.sips.ask(nurse, sip.id(), sip.revision());
    house.consents.give(
        nurse,
        birger.id(),
        new NewConsent(
            new ConsentTerms(
                ConsentType.SIP_CREATION,
                List.of(MUNICIPALITY),
                Purpose.JOINT_PLAN,
                List.of(PLAN_GOALS),
                List.of(),
                "",
                ""),
            null,
            null,
            WRITTEN));
    sip = house.sips.prepare(nurse, sip.id(), sip.revision());
    sip =
        house.sips.parties(
            nurse,
            sip.id(),
            sip.revision(),
            List.of(new NewParty(null, SipParty.Kind.MUNICIPALITY, "Exempelby kommun", "")));
    sip =
        house.sips.call(nurse, sip.id(), sip.revision(), SipCall.on(TODAY.plusDays(3), "Torget 1"));
    Id<PersonMeeting> sips = sip.meetings().get(0).meeting();
    PersonMeeting before = planned();
    PersonMeeting after = planned(birger, at(TODAY.plusDays(4), 9, 0));

    assertThat(week(nurse, TODAY).rows())
        .extracting(DatedMeeting::meeting)
        .containsExactly(before.id(), sips, after.id());
    var first = house.personMeetings.of(nurse, birger.id(), PageRequest.first(2));
    assertThat(first.rows())
        .extracting(DatedMeeting::type, DatedMeeting::state)
        .containsExactly(
            tuple(MeetingType.RESOURCE_GROUP, MeetingState.PLANNED),
            tuple(MeetingType.SIP, MeetingState.PLANNED));
    assertThat(
            house
                .personMeetings
                .of(nurse, birger.id(), new PageRequest(first.nextCursor(), 2))
                .rows())
        .extracting(DatedMeeting::meeting)
        .containsExactly(before.id());
    house.doorCloses(birger, house.unit);
    assertThat(week(nurse, TODAY).rows()).isEmpty();
  }

  @Test
  void when_the_identity_is_protected_each_is_confirmed_anew_and_others_get_no_day() {
    consent(MUNICIPALITY, PLAN_GOALS, SUBSTANCE);
    PersonMeeting meeting = invited(planned(), recipient(MUNICIPALITY));
    NetworkMember monica =
        accepted(birger, new MemberScope(List.of(PLAN_GOALS, SUBSTANCE), List.of(), "", false));
    meeting = invited(meeting, new NewInvitee(null, monica.id(), null, false));
    Caller colleague = house.nurse();
    assertThat(meeting.coverage().lacking()).isZero();

    house.persons.change(nurse, birger.id(), birger.revision(), House.hiding("Birger", "Provsson"));

    PersonMeeting after = read(meeting);
    assertThat(cells(after, 0)).containsExactly(How.TO_CONFIRM, How.TO_CONFIRM);
    assertThat(cells(after, 1)).containsExactly(How.TO_CONFIRM, How.TO_CONFIRM);
    PersonMeeting confirmed = stays(stays(after, 0), 1);
    assertThat(cells(confirmed, 0)).containsExactly(How.COVERED, How.COVERED);
    assertThat(cells(confirmed, 1)).as("suspended").containsExactly(How.NO_PART, How.NO_PART);
    MeetingWeek named = week(nurse, TODAY);
    assertThat(named.rows()).extracting(DatedMeeting::personName).containsExactly("Person 1");
    MeetingWeek others = week(colleague, TODAY);
    assertThat(others.rows()).isEmpty();
    assertThat(others.hidden()).isEqualTo(1);
    assertThat(Refused.by(() -> house.personMeetings.get(colleague, confirmed.id())))
        .containsExactly("CM-5008");
    assertThat(house.personMeetings.staff(nurse, birger.id()))
        .extracting(StaffInCare::staff)
        .containsExactly(nurse.staff());
    assertThat(
            Refused.by(
                () -> invited(confirmed, new NewInvitee(colleague.staff(), null, null, true))))
        .containsExactly("CM-2294 /staff");
  }

  private PersonMeeting stays(PersonMeeting meeting, int invitee) {
    return house.personMeetings.settle(
        nurse,
        meeting.id(),
        meeting.revision(),
        meeting.invitees().get(invitee).id(),
        new NewWord(true, house.today(), "Ja, de får komma."));
  }

  @Test
  void a_confirmation_does_not_outlive_the_protection_it_was_given_in() {
    PersonMeeting meeting = invited(planned(), recipient(MUNICIPALITY));
    Person now =
        house.persons.change(
            nurse, birger.id(), birger.revision(), House.hiding("Birger", "Provsson"));
    assertThat(stays(read(meeting), 0).invitees().get(0).confirmed()).isNotNull();
    now =
        house.persons.change(
            leader(), birger.id(), now.revision(), House.named("Birger", "Provsson"));
    house.persons.change(nurse, birger.id(), now.revision(), House.hiding("Birger", "Provsson"));

    assertThat(read(meeting).invitees().get(0).confirmed()).isNull();
  }

  private Caller leader() {
    return house.staff(Role.TEAM_LEADER, Profession.NURSE);
  }

  @Test
  void each_access_leaves_one_row_in_the_log() {
    PersonMeeting meeting = planned();
    int before = house.log(birger.id()).size();

    house.personMeetings.get(nurse, meeting.id());
    house.personMeetings.of(nurse, birger.id(), PageRequest.first(9));
    week(nurse, TODAY);
    house.personMeetings.calendar(nurse, meeting.id());
    invited(meeting, recipient(MUNICIPALITY));
    Refused.by(() -> house.personMeetings.cancel(nurse, meeting.id(), 1, "Nej."));

    assertThat(house.log(birger.id()))
        .hasSize(before + 6)
        .extracting(row -> row.action())
        .startsWith(
            Action.PERSON_MEETING_CHANGE,
            Action.PERSON_MEETING_CHANGE,
            Action.PERSON_MEETING_READ,
            Action.MEETING_READ,
            Action.PERSON_MEETING_READ,
            Action.PERSON_MEETING_READ);
  }

  @Test
  void what_was_on_the_agenda_stays_known_when_it_changes() {
    PersonMeeting meeting = planned();
    var first = meeting.topics().get(0);

    PersonMeeting changed =
        house.personMeetings.agenda(
            nurse,
            meeting.id(),
            meeting.revision(),
            List.of(
                new NewTopic(null, "Jobbet", InformationCategory.WORK),
                new NewTopic(first.id(), first.words(), first.category())));

    assertThat(changed.topics()).hasSize(2).contains(first);
    assertThat(changed.topics().get(0).words()).isEqualTo("Jobbet");
    assertThat(
            Refused.by(
                () ->
                    house.personMeetings.agenda(
                        nurse,
                        meeting.id(),
                        changed.revision(),
                        List.of(new NewTopic(Id.next(), "Ord", PLAN_GOALS)))))
        .containsExactly("CM-1003 /topics/0/id");
  }
}
