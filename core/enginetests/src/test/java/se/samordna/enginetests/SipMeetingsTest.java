package se.samordna.enginetests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static se.samordna.information.InformationCategory.MEETING_NOTES;
import static se.samordna.information.InformationCategory.PLAN_GOALS;
import static se.samordna.information.InformationCategory.PLAN_INTERVENTIONS;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import se.samordna.Id;
import se.samordna.PageRequest;
import se.samordna.access.Caller;
import se.samordna.consent.Consent;
import se.samordna.consent.ConsentTerms;
import se.samordna.consent.ConsentType;
import se.samordna.consent.ConsentWord;
import se.samordna.consent.Consents.NewConsent;
import se.samordna.consent.Purpose;
import se.samordna.consent.Recipient;
import se.samordna.meeting.MeetingType;
import se.samordna.network.MemberScope;
import se.samordna.network.MemberStatus;
import se.samordna.network.NetworkMember;
import se.samordna.network.Networks.NewMember;
import se.samordna.network.Said;
import se.samordna.person.Person;
import se.samordna.personmeeting.Coverage.How;
import se.samordna.personmeeting.DatedMeeting;
import se.samordna.personmeeting.Invitee;
import se.samordna.personmeeting.InviteeAnswer;
import se.samordna.personmeeting.MeetingState;
import se.samordna.personmeeting.PersonMeeting;
import se.samordna.personmeeting.PersonMeetings.NewBooking;
import se.samordna.personmeeting.PersonMeetings.NewDecision;
import se.samordna.personmeeting.PersonMeetings.NewInvitee;
import se.samordna.personmeeting.PersonMeetings.NewNote;
import se.samordna.personmeeting.PersonsPart;
import se.samordna.sip.NoSip;
import se.samordna.sip.Sip;
import se.samordna.sip.SipLeave;
import se.samordna.sip.SipMeeting;
import se.samordna.sip.SipMeeting.Attendance;
import se.samordna.sip.SipMeeting.Called;
import se.samordna.sip.SipNeed;
import se.samordna.sip.SipParty;
import se.samordna.sip.SipState;
import se.samordna.sip.Sips.NewHeld;
import se.samordna.sip.Sips.NewParty;
import se.samordna.store.OpenedStores;
import se.samordna.task.Task;
import se.samordna.text.Days;

/** A SIP's meeting is a meeting about the person, and the SIP goes on by it. */
@OnBothDatabases
class SipMeetingsTest {
  private static final LocalDate TODAY = LocalDate.of(2027, 3, 1);
  private static final LocalDate DAY = LocalDate.of(2027, 3, 8);
  private static final Said YES = Said.byPerson(TODAY, Said.Way.FACE_TO_FACE);
  private static final ConsentWord WRITTEN =
      new ConsentWord(ConsentWord.Form.WRITTEN, TODAY, null, "");

  private final House house;
  private final Caller nurse;
  private final Person alma;
  private final NetworkMember monica;

  SipMeetingsTest(OpenedStores.Kind kind) {
    house = new House(OpenedStores.shared(kind));
    nurse = house.nurse();
    alma = house.person(nurse, "Alma", "Exempel");
    monica = member();
  }

  private NetworkMember member() {
    NetworkMember one =
        house.networks.suggest(
            nurse,
            alma.id(),
            new NewMember(
                "Monica Exempel",
                NetworkMember.Relation.PARENT,
                "",
                NetworkMember.Kind.PRIVATE,
                NetworkMember.Sphere.PRIVATE,
                null,
                "",
                false));
    for (MemberStatus status :
        List.of(MemberStatus.APPROVED_BY_PERSON, MemberStatus.INVITED, MemberStatus.ACCEPTED)) {
      one =
          house.networks.move(
              nurse, one.id(), one.revision(), status, status.isThePersonsToSay() ? YES : null, "");
    }
    return one;
  }

  private Consent consent() {
    return house.consents.give(
        nurse,
        alma.id(),
        new NewConsent(
            new ConsentTerms(
                ConsentType.SIP_CREATION,
                List.of(Recipient.outsider("Exempelby kommun", "Socialtjänsten")),
                Purpose.JOINT_PLAN,
                List.of(PLAN_GOALS, PLAN_INTERVENTIONS, MEETING_NOTES),
                List.of(),
                "",
                ""),
            null,
            null,
            WRITTEN));
  }

  private Sip prepared() {
    Sip sip =
        house.sips.begin(nurse, alma.id(), new SipNeed(SipNeed.SeenBy.PERSON, TODAY, "Vill det."));
    sip = house.sips.ask(nurse, sip.id(), sip.revision());
    consent();
    sip = house.sips.prepare(nurse, sip.id(), sip.revision());
    return house.sips.parties(
        nurse,
        sip.id(),
        sip.revision(),
        List.of(
            new NewParty(null, SipParty.Kind.MUNICIPALITY, "Exempelby kommun", "Bo Kommun"),
            NewParty.of(SipParty.Kind.CLOSE_ONE, monica.id())));
  }

  private Sip called(Sip sip) {
    return house.sips.call(nurse, sip.id(), sip.revision(), SipCall.on(DAY, "Torget 1"));
  }

  private PersonMeeting meeting(Sip sip) {
    return house.personMeetings.get(nurse, sip.meeting().orElseThrow().meeting());
  }

  private void on(LocalDate day, int hour) {
    house.clock.moveTo(Days.start(day).plus(Duration.ofHours(hour)));
  }

  private Sip held(Sip sip) {
    on(DAY, 12);
    return house.sips.hold(
        nurse,
        sip.id(),
        sip.revision(),
        new NewHeld(
            DAY,
            PersonsPart.PRESENT,
            "",
            List.of(
                new Attendance(sip.parties().get(1).id(), Attendance.How.CAME),
                new Attendance(sip.parties().get(2).id(), Attendance.How.EXCUSED)),
            null));
  }

  @Test
  void a_call_plans_a_meeting_with_its_time_and_agenda_and_everybody_who_is_to_come() {
    Sip sip = called(prepared());

    PersonMeeting meeting = meeting(sip);

    assertThat(meeting.type()).isEqualTo(MeetingType.SIP);
    assertThat(meeting.state()).isEqualTo(MeetingState.PLANNED);
    assertThat(Days.of(meeting.booking().from())).isEqualTo(DAY);
    assertThat(meeting.booking().place()).isEqualTo("Torget 1");
    assertThat(meeting.invitees())
        .extracting(Invitee::name, Invitee::called)
        .containsExactly(
            tuple("Anna Region", true),
            tuple("Exempelby kommun", true),
            tuple("Monica Exempel", false));
    assertThat(meeting.coverage().lines())
        .extracting(line -> line.cells().get(0).how())
        .as("who lacks consent for what is to be spoken of is seen before")
        .containsExactly(How.IN_CARE, How.COVERED, How.LACKING);
    assertThat(sip.leaves())
        .extracting(SipLeave::how)
        .containsExactly(How.IN_CARE, How.COVERED, How.LACKING);
    assertThat(sip.meetings().get(0).called())
        .extracting(Called::invitee)
        .containsExactlyElementsOf(meeting.invitees().stream().map(Invitee::id).toList());
  }

  @Test
  void what_the_member_may_know_is_asked_anew_each_time_the_sip_is_read() {
    Sip sip = called(prepared());
    house.networks.agree(
        nurse,
        monica.id(),
        monica.revision(),
        new MemberScope(List.of(PLAN_GOALS, PLAN_INTERVENTIONS), List.of(), "", false),
        YES,
        "");

    assertThat(house.sips.get(nurse, sip.id()).leaves().get(2).how()).isEqualTo(How.COVERED);
    assertThat(meeting(sip).coverage().lacking()).isZero();
  }

  @Test
  void another_time_is_booked_in_the_meeting_and_the_sip_says_the_new_day() {
    Sip sip = called(prepared());
    PersonMeeting meeting = meeting(sip);
    Instant from = Days.start(DAY.plusDays(2)).plus(Duration.ofHours(13));

    house.personMeetings.rebook(
        nurse,
        meeting.id(),
        meeting.revision(),
        new NewBooking(
            from, from.plus(Duration.ofHours(1)), "Video", true, false, "Arabiska", "Förhinder."));

    Sip read = house.sips.get(nurse, sip.id());
    assertThat(read.state()).isEqualTo(SipState.CALLED);
    assertThat(read.meetings().get(0).day()).isEqualTo(DAY.plusDays(2));
    assertThat(read.meetings().get(0).place()).isEqualTo("Video");
    on(DAY, 12);
    assertThat(
            Refused.by(
                () ->
                    house.sips.hold(
                        nurse,
                        sip.id(),
                        sip.revision(),
                        new NewHeld(
                            DAY,
                            PersonsPart.PRESENT,
                            "",
                            List.of(new Attendance(sip.parties().get(1).id(), Attendance.How.CAME)),
                            null))))
        .as("it is not held before its day")
        .containsExactly("CM-2297");
  }

  @Test
  void what_is_held_by_the_sip_is_held_as_a_meeting_with_minutes_and_decisions() {
    Sip sip = called(prepared());
    PersonMeeting planned = meeting(sip);
    planned =
        house.personMeetings.invite(
            nurse,
            planned.id(),
            planned.revision(),
            new NewInvitee(null, null, Recipient.outsider("Försäkringskassan", ""), false));
    Id<PersonMeeting> id = planned.id();
    int revision = planned.revision();
    assertThat(Refused.by(() -> house.personMeetings.cancel(nurse, id, revision, "Nej.")))
        .containsExactly("CM-2326");
    assertThat(
            Refused.by(
                () ->
                    house.personMeetings.hold(
                        nurse,
                        id,
                        revision,
                        new se.samordna.personmeeting.PersonMeetings.NewHeld(
                            PersonsPart.PRESENT, "", List.of(), null))))
        .containsExactly("CM-2326");

    Sip held = held(sip);

    assertThat(held.state()).isEqualTo(SipState.HELD);
    assertThat(held.meetings().get(0).held())
        .satisfies(
            one -> {
              assertThat(one.on()).isEqualTo(DAY);
              assertThat(one.attendance())
                  .extracting(Attendance::how)
                  .containsExactly(
                      Attendance.How.CAME, Attendance.How.CAME, Attendance.How.EXCUSED);
            });
    PersonMeeting meeting = house.personMeetings.get(nurse, id);
    assertThat(meeting.state()).isEqualTo(MeetingState.HELD);
    assertThat(meeting.invitees())
        .extracting(Invitee::answer)
        .containsExactly(
            InviteeAnswer.PRESENT,
            InviteeAnswer.PRESENT,
            InviteeAnswer.EXCUSED,
            InviteeAnswer.ABSENT);
    meeting =
        house.personMeetings.write(
            nurse, id, meeting.revision(), new NewNote(null, null, "Vi gick igenom målen."));
    meeting = house.personMeetings.sign(nurse, id, meeting.revision(), meeting.notes().get(0).id());
    assertThat(meeting.toHandOver())
        .as("only whom the person lets have them")
        .containsExactly(meeting.invitees().get(1).id());
    meeting =
        house.personMeetings.decide(
            nurse,
            id,
            meeting.revision(),
            new NewDecision("Ringa skolan", nurse.staff(), "", DAY.plusDays(7)));
    assertThat(house.tasks.ofPerson(nurse, alma.id(), PageRequest.first(50)).rows())
        .filteredOn(task -> task.title().sv().equals("Ringa skolan"))
        .extracting(Task::assignee, Task::due)
        .containsExactly(tuple(nurse.staff(), DAY.plusDays(7)));
  }

  @Test
  void whoever_is_removed_from_the_network_is_out_of_what_is_coming() {
    Sip sip = called(prepared());
    house.networks.move(
        nurse, monica.id(), monica.revision(), MemberStatus.REMOVED_BY_PERSON, YES, "");

    Sip read = house.sips.get(nurse, sip.id());
    assertThat(meeting(read).invitees()).extracting(Invitee::name).doesNotContain("Monica Exempel");
    assertThat(read.meetings().get(0).called()).hasSize(2);
    assertThat(read.leaves().get(2).how()).isEqualTo(How.NO_PART);
    Sip off = house.sips.callOff(nurse, sip.id(), read.revision(), "Fel lokal.");
    Sip again = called(off);
    assertThat(meeting(again).invitees()).hasSize(2);
    assertThat(
            Refused.by(
                () ->
                    house.sips.parties(
                        nurse,
                        sip.id(),
                        again.revision(),
                        List.of(
                            new NewParty(
                                again.parties().get(1).id(),
                                SipParty.Kind.MUNICIPALITY,
                                "Exempelby kommun",
                                ""),
                            new NewParty(
                                again.parties().get(2).id(),
                                SipParty.Kind.CLOSE_ONE,
                                "",
                                "",
                                null,
                                monica.id()),
                            NewParty.of(SipParty.Kind.CLOSE_ONE, monica.id())))))
        .containsExactly("CM-2295 /parties/2/member");
  }

  @Test
  void a_meeting_that_is_called_off_leads_back_and_others_can_be_called() {
    Sip sip = called(prepared());
    assertThat(Refused.by(() -> house.sips.callOff(nurse, sip.id(), sip.revision(), " ")))
        .containsExactly("CM-1002 /why");

    Sip off = house.sips.callOff(nurse, sip.id(), sip.revision(), "Kommunen kunde inte.");

    assertThat(off.state()).isEqualTo(SipState.PREPARED);
    assertThat(off.meetings().get(0).calledOff()).isTrue();
    assertThat(Refused.by(() -> house.sips.callOff(nurse, sip.id(), off.revision(), "En till.")))
        .containsExactly("CM-2255");
    Sip held = held(called(off));
    assertThat(held.meetings()).extracting(SipMeeting::number).containsExactly(1, 2);
    Sip more = house.sips.call(nurse, sip.id(), held.revision(), SipCall.on(DAY.plusDays(9), ""));
    assertThat(house.sips.callOff(nurse, sip.id(), more.revision(), "Räcker så.").state())
        .as("what was held is held")
        .isEqualTo(SipState.HELD);
    assertThat(house.personMeetings.of(nurse, alma.id(), PageRequest.first(9)).rows())
        .extracting(DatedMeeting::state)
        .containsExactlyInAnyOrder(
            MeetingState.CANCELLED, MeetingState.HELD, MeetingState.CANCELLED);
  }

  @Test
  void there_is_no_meeting_about_a_sip_that_comes_to_nothing_or_is_frozen() {
    Sip none = called(prepared());
    house.sips.cancel(
        nurse,
        none.id(),
        none.revision(),
        new NoSip(NoSip.Reason.OTHER_PLAN_IS_ENOUGH, "LSS-planen räcker."));
    assertThat(meeting(none).state()).isEqualTo(MeetingState.CANCELLED);

    Sip frozen = called(prepared());
    house.consents.of(nurse, alma.id(), null).stream()
        .filter(one -> one.withdrawn() == null)
        .forEach(one -> house.consents.withdraw(nurse, one.id(), WRITTEN));
    assertThat(house.sips.get(nurse, frozen.id()).state()).isEqualTo(SipState.CONSENT_WITHDRAWN);
    assertThat(meeting(frozen).state()).isEqualTo(MeetingState.CANCELLED);
    assertThat(house.tasks.ofPerson(nurse, alma.id(), PageRequest.first(50)).rows())
        .filteredOn(task -> task.key().equals("meeting-invitee"))
        .noneMatch(task -> task.status() == Task.Status.OPEN);
  }

  @Test
  void the_calendar_file_has_no_word_of_health_and_no_name() {
    Sip sip = called(prepared());

    String text =
        house.personMeetings.calendar(nurse, meeting(sip).id()).text().toLowerCase(Locale.ROOT);

    assertThat(text)
        .contains("summary:möte", "dtstart:20270308t090000z")
        .doesNotContain(
            "sip", "plan", "vård", "alma", "monica", "kommun", "fact", "målen", "torget");
  }

  @Test
  void a_protected_persons_meeting_tells_time_and_place_to_named_staff_only() {
    Sip sip = called(prepared());
    Caller colleague = house.nurse();
    house.persons.change(nurse, alma.id(), 1, House.hiding("Alma", "Exempel"));

    assertThat(Refused.by(() -> house.sips.get(colleague, sip.id()))).containsExactly("CM-5008");
    assertThat(Refused.by(() -> house.personMeetings.get(colleague, meeting(sip).id())))
        .containsExactly("CM-5008");
    var week = house.personMeetings.week(colleague, house.unit.id(), DAY, PageRequest.first(50));
    assertThat(week.rows()).isEmpty();
    assertThat(week.hidden()).isEqualTo(1);
    assertThat(meeting(sip).coverage().lines())
        .extracting(line -> line.cells().get(0).how())
        .as("whoever is not of the staff is confirmed anew")
        .containsExactly(How.IN_CARE, How.TO_CONFIRM, How.TO_CONFIRM);
  }

  @Test
  void a_meeting_from_before_meetings_had_a_time_is_read_and_held_as_it_was() {
    Sip sip = prepared();
    Id<SipParty> municipality = sip.parties().get(1).id();
    house.store.write(
        tx -> {
          tx.sips()
              .add(
                  house.provider.id(),
                  sip.id(),
                  new SipMeeting(
                      1,
                      null,
                      TODAY,
                      "Torget 1",
                      List.of(
                          new Called(sip.parties().get(0).id(), null),
                          new Called(municipality, null)),
                      house.clock.instant(),
                      nurse.staff(),
                      false,
                      null));
          tx.sips()
              .move(
                  house.provider.id(),
                  sip.id(),
                  SipState.CALLED,
                  house.clock.instant(),
                  nurse.staff());
          return sip;
        });

    Sip old = house.sips.get(nurse, sip.id());
    assertThat(old.meetings().get(0).place()).isEqualTo("Torget 1");
    assertThat(old.meetings().get(0).called()).hasSize(2);
    assertThat(house.personMeetings.of(nurse, alma.id(), PageRequest.first(9)).rows())
        .extracting(DatedMeeting::meeting, DatedMeeting::sip, DatedMeeting::state)
        .containsExactly(tuple(null, sip.id(), MeetingState.PLANNED));
    Sip held =
        house.sips.hold(
            nurse,
            sip.id(),
            old.revision(),
            new NewHeld(
                TODAY,
                PersonsPart.PRESENT,
                "",
                List.of(new Attendance(municipality, Attendance.How.CAME)),
                null));
    assertThat(held.meetings().get(0).held().attendance()).hasSize(2);
    assertThat(house.personMeetings.of(nurse, alma.id(), PageRequest.first(9)).rows())
        .extracting(DatedMeeting::state)
        .containsExactly(MeetingState.HELD);
  }
}
