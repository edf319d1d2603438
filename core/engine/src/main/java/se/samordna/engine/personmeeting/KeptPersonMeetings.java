package se.samordna.engine.personmeeting;

import java.time.LocalDate;
import java.util.List;
import java.util.function.BiConsumer;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import se.samordna.Id;
import se.samordna.Page;
import se.samordna.PageRequest;
import se.samordna.access.Caller;
import se.samordna.audit.Action;
import se.samordna.engine.access.Access;
import se.samordna.engine.access.Gate;
import se.samordna.engine.access.Request;
import se.samordna.engine.access.Work;
import se.samordna.engine.check.Checks;
import se.samordna.engine.network.Spoken;
import se.samordna.engine.person.Identifiers;
import se.samordna.engine.task.Deeds;
import se.samordna.meeting.MeetingType;
import se.samordna.network.Correction;
import se.samordna.network.Said;
import se.samordna.organisation.Unit;
import se.samordna.person.Person;
import se.samordna.personmeeting.Booking;
import se.samordna.personmeeting.CalendarFile;
import se.samordna.personmeeting.DatedMeeting;
import se.samordna.personmeeting.Invitee;
import se.samordna.personmeeting.InviteeAnswer;
import se.samordna.personmeeting.MeetingState;
import se.samordna.personmeeting.MeetingWeek;
import se.samordna.personmeeting.MinutesNote;
import se.samordna.personmeeting.PersonMeeting;
import se.samordna.personmeeting.PersonMeetings;
import se.samordna.personmeeting.Topic;
import se.samordna.plan.PlanRecords.NewCorrection;
import se.samordna.refusal.Code;
import se.samordna.refusal.Refusal;
import se.samordna.task.Task;

/** Meetings about persons in the store. */
@Component(service = PersonMeetings.class)
public final class KeptPersonMeetings implements PersonMeetings {
  private static final String MEETING = "meeting about a person";

  private final Work work;
  private final Gate gate;
  private final Deeds deeds;
  private final Identifiers identifiers;

  /** Made by the component runtime, or by hand outside OSGi. */
  @Activate
  public KeptPersonMeetings(
      @Reference Work work,
      @Reference Gate gate,
      @Reference Deeds deeds,
      @Reference Identifiers identifiers) {
    this.work = work;
    this.gate = gate;
    this.deeds = deeds;
    this.identifiers = identifiers;
  }

  @Override
  public Page<DatedMeeting> of(Caller caller, Id<Person> person, PageRequest page) {
    return work.by(caller, Action.PERSON_MEETING_READ)
        .person(person)
        .about("meetings", person)
        .read(access -> access.tx().personMeetings().ofPerson(access.provider(), person, page));
  }

  @Override
  public MeetingWeek week(Caller caller, Id<Unit> unit, LocalDate day, PageRequest page) {
    return work.by(caller, Action.MEETING_READ)
        .unit(unit)
        .read(access -> Weeks.of(access, gate, unit, day, page));
  }

  @Override
  public PersonMeeting get(Caller caller, Id<PersonMeeting> meeting) {
    return meeting(caller, Action.PERSON_MEETING_READ, meeting)
        .read(access -> MeetingMoves.read(access, meeting));
  }

  @Override
  public PersonMeeting correct(Caller caller, Id<PersonMeeting> meeting, NewCorrection wanted) {
    return meeting(caller, Action.PERSON_MEETING_CHANGE, meeting)
        .write(
            access -> {
              Checks checks = new Checks();
              String words = checks.required("/words", wanted.words(), Checks.TEXT);
              Spoken.check(checks, access, identifiers, wanted.said());
              checks.done();
              corrected(access, meeting, words, wanted.said());
              return MeetingMoves.read(access, meeting);
            });
  }

  /** Keeps what is said to be wrong in a meeting, whoever of the two writes it down. */
  public static void corrected(Access access, Id<PersonMeeting> meeting, String words, Said said) {
    access
        .tx()
        .personMeetings()
        .correct(
            access.provider(),
            access.person(),
            meeting,
            new Correction(Id.next(), words, said, access.recordedBy(), access.now()));
  }

  @Override
  public PersonMeeting ofTask(Caller caller, Id<Task> task) {
    return work.by(caller, Action.PERSON_MEETING_READ)
        .thing("task", task, tx -> tx.tasks().personOf(caller.provider(), task))
        .read(
            access -> {
              Id<PersonMeeting> meeting =
                  access
                      .tx()
                      .personMeetings()
                      .ofTask(access.provider(), task)
                      .orElseThrow(() -> Refusal.of(Code.NOT_FOUND));
              access.about(MEETING, meeting);
              return MeetingMoves.read(access, meeting);
            });
  }

  @Override
  public List<StaffInCare> staff(Caller caller, Id<Person> person) {
    return work.by(caller, Action.PERSON_MEETING_READ)
        .person(person)
        .about("staff in care", null)
        .read(Covering::staff);
  }

  @Override
  public List<NewTopic> proposedAgenda(Caller caller, Id<Person> person, MeetingType type) {
    return work.by(caller, Action.PERSON_MEETING_READ)
        .person(person)
        .about("meetings about a person", person)
        .read(access -> Agendas.of(access, type));
  }

  private Request meeting(Caller caller, Action action, Id<PersonMeeting> meeting) {
    return work.by(caller, action)
        .thing(MEETING, meeting, tx -> tx.personMeetings().personOf(caller.provider(), meeting));
  }

  @Override
  public PersonMeeting plan(Caller caller, Id<Person> person, NewMeeting wanted) {
    return work.by(caller, Action.PERSON_MEETING_CHANGE)
        .person(person)
        .write(
            access -> {
              Checks checks = new Checks();
              checks.that(access.units().contains(wanted.unit()), "/unit", Code.FIELD_WRONG);
              checks.that(
                  MeetingChecks.isPlannedHere(wanted.type()), "/type", Code.MEETING_TYPE_ELSEWHERE);
              PersonMeeting meeting = MeetingWork.plan(access, checks, wanted);
              access.about(MEETING, meeting.id());
              deeds.rebooked(access, meeting.type());
              return MeetingMoves.read(access, meeting.id());
            });
  }

  /** One change of a meeting that is yet to be, at the revision that the caller read. */
  private PersonMeeting planned(
      Caller caller, Id<PersonMeeting> id, int revision, BiConsumer<Access, PersonMeeting> how) {
    return meeting(caller, Action.PERSON_MEETING_CHANGE, id)
        .write(
            access ->
                change(
                    access, MeetingMoves.taken(access, id, revision), MeetingState.PLANNED, how));
  }

  /** The same of one that has been. */
  private PersonMeeting held(
      Caller caller, Id<PersonMeeting> id, int revision, BiConsumer<Access, PersonMeeting> how) {
    return meeting(caller, Action.PERSON_MEETING_CHANGE, id)
        .write(
            access ->
                change(access, MeetingMoves.taken(access, id, revision), MeetingState.HELD, how));
  }

  private static PersonMeeting change(
      Access access,
      PersonMeeting meeting,
      MeetingState standing,
      BiConsumer<Access, PersonMeeting> how) {
    MeetingMoves.must(meeting, standing);
    how.accept(access, meeting);
    return MeetingMoves.read(access, meeting.id());
  }

  @Override
  public PersonMeeting agenda(
      Caller caller, Id<PersonMeeting> meeting, int revision, List<NewTopic> topics) {
    return planned(
        caller,
        meeting,
        revision,
        (access, one) -> {
          Checks checks = new Checks();
          List<Topic> checked = MeetingChecks.topics(checks, one.topics(), topics);
          checks.done();
          access
              .tx()
              .personMeetings()
              .topics(access.provider(), meeting, checked, access.caller().staff(), access.now());
        });
  }

  @Override
  public PersonMeeting rebook(
      Caller caller, Id<PersonMeeting> meeting, int revision, NewBooking wanted) {
    return planned(
        caller,
        meeting,
        revision,
        (access, one) -> {
          Checks checks = new Checks();
          Booking booking =
              MeetingChecks.booking(access, checks, "", wanted, one.bookings().size() + 1);
          checks.done();
          access.tx().personMeetings().book(access.provider(), meeting, booking);
          deeds.rebooked(access, one.type());
        });
  }

  /** A SIP's meeting is called off and held by the SIP, whose process goes on by it. */
  private static void byTheSip(PersonMeeting meeting) {
    if (meeting.type() == MeetingType.SIP) {
      throw Refusal.of(Code.MEETING_KEPT_BY_SIP);
    }
  }

  @Override
  public PersonMeeting cancel(Caller caller, Id<PersonMeeting> meeting, int revision, String why) {
    return planned(
        caller,
        meeting,
        revision,
        (access, one) -> {
          byTheSip(one);
          MeetingWork.callOff(access, one, why);
          deeds.rebooked(access, one.type());
        });
  }

  @Override
  public PersonMeeting invite(
      Caller caller, Id<PersonMeeting> meeting, int revision, NewInvitee invitee) {
    return planned(
        caller,
        meeting,
        revision,
        (access, one) ->
            access
                .tx()
                .personMeetings()
                .invite(
                    access.provider(),
                    meeting,
                    Inviting.invitee(access, one, invitee),
                    access.caller().staff()));
  }

  private static Invitee known(PersonMeeting meeting, Id<Invitee> invitee) {
    return meeting.invitee(invitee).orElseThrow(() -> Refusal.of(Code.NOT_FOUND));
  }

  @Override
  public PersonMeeting answer(
      Caller caller,
      Id<PersonMeeting> meeting,
      int revision,
      Id<Invitee> invitee,
      InviteeAnswer answer) {
    return planned(
        caller,
        meeting,
        revision,
        (access, one) -> {
          Checks checks = new Checks();
          checks.that(answer.isBefore(), "/answer", Code.FIELD_WRONG);
          checks.done();
          access
              .tx()
              .personMeetings()
              .answer(
                  access.provider(),
                  known(one, invitee).id(),
                  answer,
                  access.caller().staff(),
                  access.now());
        });
  }

  @Override
  public PersonMeeting settle(
      Caller caller, Id<PersonMeeting> meeting, int revision, Id<Invitee> invitee, NewWord word) {
    return planned(
        caller,
        meeting,
        revision,
        (access, one) -> {
          Checks checks = new Checks();
          checks.notAfter("/day", word.day(), access.today());
          String words = checks.optional("/words", word.words(), Checks.TEXT);
          checks.done();
          Id<Invitee> about = known(one, invitee).id();
          var kept = access.tx().personMeetings();
          var by = access.caller().staff();
          if (word.stays()) {
            kept.confirm(access.provider(), about, word.day(), words, by, access.now());
          } else {
            kept.uninvite(access.provider(), about, words, by, access.now());
          }
          MeetingTasks.end(access, one, about, Task.Status.DONE);
        });
  }

  @Override
  public PersonMeeting hold(
      Caller caller, Id<PersonMeeting> meeting, int revision, NewHeld wanted) {
    return planned(
        caller,
        meeting,
        revision,
        (access, one) -> {
          byTheSip(one);
          MeetingWork.hold(access, deeds, one, wanted);
        });
  }

  @Override
  public PersonMeeting write(Caller caller, Id<PersonMeeting> meeting, int revision, NewNote note) {
    return held(
        caller,
        meeting,
        revision,
        (access, one) ->
            access
                .tx()
                .personMeetings()
                .write(access.provider(), meeting, MinutesKeeping.note(access, one, note)));
  }

  @Override
  public PersonMeeting sign(
      Caller caller, Id<PersonMeeting> meeting, int revision, Id<MinutesNote> note) {
    return held(
        caller,
        meeting,
        revision,
        (access, one) -> {
          MinutesNote own = MinutesKeeping.own(access, one, note);
          access.tx().personMeetings().sign(access.provider(), own.id(), access.now());
        });
  }

  @Override
  public PersonMeeting handOver(
      Caller caller, Id<PersonMeeting> meeting, int revision, Id<Invitee> invitee, String how) {
    return meeting(caller, Action.DISCLOSURE_RECORD, meeting)
        .write(
            access ->
                change(
                    access,
                    MeetingMoves.taken(access, meeting, revision),
                    MeetingState.HELD,
                    (of, one) -> MinutesKeeping.handOver(of, one, known(one, invitee), how)));
  }

  @Override
  public PersonMeeting decide(
      Caller caller, Id<PersonMeeting> meeting, int revision, NewDecision decision) {
    return held(caller, meeting, revision, (access, one) -> Deciding.decide(access, one, decision));
  }

  @Override
  public CalendarFile calendar(Caller caller, Id<PersonMeeting> meeting) {
    return meeting(caller, Action.PERSON_MEETING_READ, meeting)
        .read(
            access -> {
              String title =
                  switch (caller.language()) {
                    case SV -> "Möte";
                    case EN -> "Meeting";
                  };
              PersonMeeting one = MeetingMoves.kept(access, meeting);
              return new CalendarFile(
                  "mote.ics", CalendarText.of(one, title, access.now(), !access.isProtected()));
            });
  }
}
