package se.samordna.engine.demo;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import se.samordna.access.Caller;
import se.samordna.consent.ConsentTerms;
import se.samordna.consent.ConsentType;
import se.samordna.consent.ConsentWord;
import se.samordna.consent.Consents.NewConsent;
import se.samordna.consent.Purpose;
import se.samordna.consent.Recipient;
import se.samordna.decision.SharedDecision.DecidedBy;
import se.samordna.decision.SharedDecision.Option;
import se.samordna.decision.SharedDecisions.NewSharedDecision;
import se.samordna.information.InformationCategory;
import se.samordna.meeting.MeetingType;
import se.samordna.network.MemberStatus;
import se.samordna.person.Person;
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
import se.samordna.personmeeting.PersonsPart;

/** One meeting that is planned, where consent is missing for somebody, and one that has been. */
final class DemoPersonMeetings {
  private static final int PLANNED = 4;
  private static final int HELD = 0;
  private static final Recipient MUNICIPALITY =
      Recipient.outsider("Exempelby kommun", "Socialtjänsten");

  private final DemoServices services;
  private final Caller nurse;

  DemoPersonMeetings(DemoServices services, Caller nurse) {
    this.services = services;
    this.nurse = nurse;
  }

  /** Writes both, and what was decided together at the one that has been. */
  void write(DemoHouse house, Diary diary) {
    diary.now(() -> planned(house.person(PLANNED)));
    diary.now(() -> held(house.person(HELD)));
  }

  private PersonMeetings meetings() {
    return services.personMeetings();
  }

  private LocalDate today() {
    return services.clock().today();
  }

  private PersonMeeting plan(Person person, Instant from) {
    PersonMeeting meeting =
        meetings()
            .plan(
                nurse,
                person.id(),
                new NewMeeting(
                    nurse.units().get(0),
                    MeetingType.RESOURCE_GROUP,
                    "Hur vi går vidare mot målen",
                    booking(from, ""),
                    List.of(
                        new NewTopic(
                            null, "Att komma ut varje dag", InformationCategory.PLAN_GOALS),
                        new NewTopic(
                            null, "Stödet hemma", InformationCategory.PLAN_INTERVENTIONS))));
    meeting = invite(meeting, new NewInvitee(nurse.staff(), null, null, true));
    return invite(meeting, new NewInvitee(null, null, MUNICIPALITY, true));
  }

  private static NewBooking booking(Instant from, String why) {
    return new NewBooking(
        from, from.plus(Duration.ofHours(1)), "Torget 1, rum 3", false, false, "", why);
  }

  private PersonMeeting invite(PersonMeeting meeting, NewInvitee who) {
    return meetings().invite(nurse, meeting.id(), meeting.revision(), who);
  }

  private void planned(Person person) {
    Instant from = services.clock().now().plus(Duration.ofDays(6));
    PersonMeeting meeting = plan(person, from);
    var mother =
        services.networks().of(nurse, person.id()).stream()
            .filter(one -> one.status() == MemberStatus.ACCEPTED)
            .findFirst();
    if (mother.isPresent()) {
      meeting = invite(meeting, new NewInvitee(null, mother.get().id(), null, false));
    }
    meeting =
        meetings()
            .answer(
                nurse,
                meeting.id(),
                meeting.revision(),
                meeting.invitees().get(0).id(),
                InviteeAnswer.COMING);
    var unused =
        meetings()
            .rebook(
                nurse,
                meeting.id(),
                meeting.revision(),
                booking(from.plus(Duration.ofDays(1)), "Kommunen kunde inte den dagen."));
  }

  private void held(Person person) {
    consent(person);
    PersonMeeting meeting = plan(person, services.clock().now());
    meeting =
        meetings()
            .hold(
                nurse,
                meeting.id(),
                meeting.revision(),
                new NewHeld(
                    PersonsPart.PRESENT,
                    "",
                    meeting.invitees().stream()
                        .map(one -> new Attendance(one.id(), InviteeAnswer.PRESENT))
                        .toList(),
                    today().plusMonths(3)));
    meeting = write(meeting, "Vi gick igenom målen. Boendestödet kommer på morgonen i stället.");
    meeting = meetings().sign(nurse, meeting.id(), meeting.revision(), meeting.notes().get(0).id());
    meeting = write(meeting, "Nästa gång talar vi om sommaren.");
    meeting =
        decide(
            meeting,
            new NewDecision("Ringa studievägledaren", nurse.staff(), "", today().plusDays(7)));
    meeting =
        decide(
            meeting,
            new NewDecision(
                "Boendestöd på morgonen", null, "Exempelby kommun", today().plusDays(14)));
    var unused = services.sharedDecisions().record(nurse, person.id(), decision(person, meeting));
  }

  private PersonMeeting write(PersonMeeting meeting, String text) {
    return meetings().write(nurse, meeting.id(), meeting.revision(), new NewNote(null, null, text));
  }

  private PersonMeeting decide(PersonMeeting meeting, NewDecision decision) {
    return meetings().decide(nurse, meeting.id(), meeting.revision(), decision);
  }

  private NewSharedDecision decision(Person person, PersonMeeting meeting) {
    return new NewSharedDecision(
        meeting.id(),
        today(),
        "När ska boendestödet komma?",
        List.of(
            new Option("På morgonen", "Lättare att komma ut", "Tidigt efter en dålig natt"),
            new Option("På eftermiddagen", "Hinner sova ut", "Dagen hinner gå")),
        "Hur det har gått på andra tider, och vad boendestödet kan.",
        person.givenName() + " vill komma iväg till studierna.",
        "Mamma tror på morgonen.",
        "På morgonen, tre dagar i veckan.",
        DecidedBy.PERSON,
        today().plusMonths(1));
  }

  private void consent(Person person) {
    ConsentTerms terms =
        new ConsentTerms(
            ConsentType.DISCLOSURE_BETWEEN_PRINCIPALS,
            List.of(MUNICIPALITY),
            Purpose.COORDINATION,
            List.of(
                InformationCategory.PLAN_GOALS,
                InformationCategory.PLAN_INTERVENTIONS,
                InformationCategory.MEETING_NOTES),
            List.of(),
            "",
            "");
    ConsentWord written = new ConsentWord(ConsentWord.Form.WRITTEN, today(), null, "");
    services.consents().give(nurse, person.id(), new NewConsent(terms, null, null, written));
  }
}
