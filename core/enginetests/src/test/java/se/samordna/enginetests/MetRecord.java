package se.samordna.enginetests;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import se.samordna.decision.SharedDecision;
import se.samordna.decision.SharedDecisions;
import se.samordna.discharge.CarePart;
import se.samordna.discharge.DischargePlanning;
import se.samordna.discharge.Discharges;
import se.samordna.information.InformationCategory;
import se.samordna.meeting.MeetingType;
import se.samordna.person.Person;
import se.samordna.personmeeting.Invitee;
import se.samordna.personmeeting.InviteeAnswer;
import se.samordna.personmeeting.MinutesNote;
import se.samordna.personmeeting.PersonMeeting;
import se.samordna.personmeeting.PersonMeetings;
import se.samordna.personmeeting.PersonsPart;

/** What a team keeps of the meetings about somebody, and of what was decided there. */
final class MetRecord {
  private static final String KEPT = WholeRecord.KEPT;
  private static final LocalDate TODAY = WholeRecord.TODAY;

  private final WholeRecord record;
  private final FactTeam team;
  private final House house;
  private final Person person;

  MetRecord(WholeRecord record) {
    this.record = record;
    team = record.team;
    house = record.house;
    person = record.person;
  }

  /** A meeting with an invitee and a signed note, and a decision that was come to together. */
  void meet() {
    Instant at = house.clock.instant();
    PersonMeeting one =
        house.personMeetings.plan(
            team.anna,
            person.id(),
            new PersonMeetings.NewMeeting(
                house.unit.id(),
                MeetingType.RESOURCE_GROUP,
                "Hur det går",
                new PersonMeetings.NewBooking(at, at.plusSeconds(3600), "", false, false, "", ""),
                List.of(
                    new PersonMeetings.NewTopic(null, "Boendet", InformationCategory.HOUSING))));
    one =
        house.personMeetings.invite(
            team.anna,
            one.id(),
            one.revision(),
            new PersonMeetings.NewInvitee(team.anna.staff(), null, null, true));
    record.things.put(Invitee.class, one.invitees().get(0).id());
    one =
        house.personMeetings.hold(
            team.anna,
            one.id(),
            one.revision(),
            new PersonMeetings.NewHeld(
                PersonsPart.PRESENT,
                "",
                List.of(
                    new PersonMeetings.Attendance(
                        one.invitees().get(0).id(), InviteeAnswer.PRESENT)),
                null));
    one =
        house.personMeetings.write(
            team.anna,
            one.id(),
            one.revision(),
            new PersonMeetings.NewNote(null, null, "Vi talades vid."));
    record.things.put(MinutesNote.class, one.notes().get(0).id());
    record.things.put(PersonMeeting.class, one.id());
    record.things.put(
        DischargePlanning.class,
        house
            .discharges
            .begin(
                team.anna,
                person.id(),
                new Discharges.NewPlanning(
                    house.unit.id(), CarePart.OPEN_CARE, null, team.anna.staff(), at, TODAY))
            .id());
    record.things.put(
        SharedDecision.class,
        house
            .sharedDecisions
            .record(
                team.anna,
                person.id(),
                new SharedDecisions.NewSharedDecision(
                    one.id(),
                    TODAY,
                    "Vad gör vi?",
                    List.of(
                        new SharedDecision.Option(KEPT + " ena", "", ""),
                        new SharedDecision.Option("Det andra", "", "")),
                    "Båda.",
                    "Lugn.",
                    "",
                    "Det ena.",
                    SharedDecision.DecidedBy.PERSON,
                    TODAY))
            .id());
  }
}
