package se.samordna.engine.meeting;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
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
import se.samordna.engine.access.Whose;
import se.samordna.engine.access.Work;
import se.samordna.engine.check.Checks;
import se.samordna.engine.check.Revisions;
import se.samordna.engine.store.EnrolmentStore.EnrolmentRow;
import se.samordna.engine.store.SupervisionStore.Supervised;
import se.samordna.engine.task.Deed;
import se.samordna.engine.task.Deeds;
import se.samordna.enrolment.Enrolment;
import se.samordna.enrolment.Lifecycle;
import se.samordna.meeting.Meeting;
import se.samordna.meeting.Meeting.Attendance;
import se.samordna.meeting.Meeting.Decision;
import se.samordna.meeting.Meeting.Turn;
import se.samordna.meeting.MeetingLine;
import se.samordna.meeting.MeetingReport;
import se.samordna.meeting.MeetingType;
import se.samordna.meeting.Meetings;
import se.samordna.organisation.Unit;
import se.samordna.person.Person;
import se.samordna.refusal.Code;
import se.samordna.refusal.Refusal;

/** Meetings in the store. What somebody is by profession is kept as it was at the meeting. */
@Component(service = Meetings.class)
public final class KeptMeetings implements Meetings {
  private static final String MEETING = "meeting";

  private final Work work;
  private final Gate gate;
  private final Deeds deeds;

  /** Made by the component runtime, or by hand outside OSGi. */
  @Activate
  public KeptMeetings(@Reference Work work, @Reference Gate gate, @Reference Deeds deeds) {
    this.work = work;
    this.gate = gate;
    this.deeds = deeds;
  }

  @Override
  public Meeting open(
      Caller caller,
      Id<Unit> unit,
      MeetingType type,
      @Nullable Id<Person> person,
      List<Attendant> attendants) {
    Request request = work.by(caller, Action.MEETING_CHANGE);
    Request about = person == null ? request.unit(unit) : request.person(person);
    return about.write(
        access -> {
          check(access, unit, type, person);
          Meeting meeting =
              new Meeting(
                  Id.next(),
                  1,
                  type,
                  unit,
                  person,
                  access.now(),
                  null,
                  Attendances.of(access, unit, attendants),
                  List.of());
          access.tx().meetings().add(access.provider(), meeting);
          access.about(MEETING, meeting.id());
          return type == MeetingType.TEAM_DAILY ? aboutAll(access, meeting) : meeting;
        });
  }

  /**
   * A daily meeting comes to every person who has a place: whom it passes over stays to be seen.
   */
  private static Meeting aboutAll(Access access, Meeting meeting) {
    Set<Id<Person>> active =
        access.tx().caseloads().carried(access.provider(), List.of(meeting.unit())).stream()
            .map(EnrolmentRow::enrolment)
            .filter(enrolment -> enrolment.lifecycle() == Lifecycle.ACTIVE)
            .map(Enrolment::person)
            .collect(Collectors.toSet());
    access.tx().turns().notPassed(access.provider(), meeting.id(), active);
    return seen(access, meeting.id());
  }

  private void check(Access access, Id<Unit> unit, MeetingType type, @Nullable Id<Person> person) {
    Checks checks = new Checks();
    checks.that(
        gate.mayAt(access.caller(), Action.MEETING_CHANGE, unit), "/unit", Code.FIELD_WRONG);
    checks.that(type.isTeams() == (person == null), "/person", Code.FIELD_WRONG);
    checks.done();
    if (type.isTeams()
        && access.tx().meetings().openAt(access.provider(), unit, type).isPresent()) {
      throw Refusal.at("/type", Code.MEETING_GOING_ON);
    }
  }

  @Override
  public Meeting get(Caller caller, Id<Meeting> meeting) {
    return meeting(caller, Action.PERSON_READ, meeting).read(access -> seen(access, meeting));
  }

  @Override
  public Optional<Meeting> openAt(Caller caller, Id<Unit> unit, MeetingType type) {
    return work.by(caller, Action.PERSON_READ)
        .unit(unit)
        .read(
            access ->
                access
                    .tx()
                    .meetings()
                    .openAt(access.provider(), unit, type)
                    .filter(found -> isTeams(access, found))
                    .map(found -> seen(access, found)));
  }

  private static boolean isTeams(Access access, Id<Meeting> meeting) {
    return access
        .tx()
        .meetings()
        .place(access.provider(), meeting)
        .filter(place -> place.person() == null)
        .isPresent();
  }

  @Override
  public Meeting attend(
      Caller caller, Id<Meeting> meeting, int revision, List<Attendant> attendants) {
    return meeting(caller, Action.MEETING_CHANGE, meeting)
        .write(
            access -> {
              Meeting before = open(access, meeting, revision);
              List<Attendance> there = Attendances.of(access, before.unit(), attendants);
              refuseGuests(access, before, there);
              Revisions.newest(
                  access.tx().meetings().attend(access.provider(), meeting, revision, there));
              return seen(access, meeting);
            });
  }

  /** Colleagues alone hear of a person by name. */
  private static void refuseGuests(Access access, Meeting meeting, List<Attendance> there) {
    if (meeting.type() == MeetingType.GROUP_SUPERVISION
        && there.stream().anyMatch(one -> one.staff() == null)
        && access.tx().supervisions().of(access.provider(), meeting.id()).stream()
            .anyMatch(Supervised::byName)) {
      throw Refusal.at("/attendants", Code.SUPERVISION_GUESTS);
    }
  }

  @Override
  public Meeting decide(
      Caller caller, Id<Meeting> meeting, int revision, Id<Person> person, String text) {
    return meeting(caller, Action.MEETING_CHANGE, meeting)
        .write(
            access -> {
              Meeting before = open(access, meeting, revision);
              Checks checks = new Checks();
              String decided = checks.required("/text", text, Checks.TEXT);
              checks.that(concerns(access, before, person), "/person", Code.FIELD_WRONG);
              checks.done();
              Decision decision = new Decision(Id.next(), person, decided, "", access.now());
              Revisions.newest(
                  access.tx().meetings().decide(access.provider(), meeting, revision, decision));
              return seen(access, meeting);
            });
  }

  /** Whether the meeting is about the person, or the unit takes part in the person's care. */
  private static boolean concerns(Access access, Meeting meeting, Id<Person> person) {
    if (meeting.person() != null) {
      return meeting.person().equals(person);
    }
    return access
        .tx()
        .careRelations()
        .between(access.provider(), person, List.of(meeting.unit()))
        .filter(relations -> relations.open().contains(meeting.unit()))
        .isPresent();
  }

  @Override
  public Turn say(
      Caller caller,
      Id<Meeting> meeting,
      Id<Person> person,
      int revision,
      String said,
      boolean passed) {
    return meeting(caller, Action.MEETING_CHANGE, meeting)
        .write(
            access -> {
              Meeting going = stored(access, meeting);
              if (!going.isOpen()) {
                throw Refusal.of(Code.MEETING_CLOSED);
              }
              Turn before = going.turn(person);
              Checks checks = new Checks();
              String words = checks.optional("/said", said, Checks.TEXT);
              checks.that(
                  going.type().isTeams()
                      && (before.revision() > 0 || concerns(access, going, person)),
                  "/person",
                  Code.FIELD_WRONG);
              checks.done();
              access.shows(person);
              Revisions.same(revision, before.revision());
              Revisions.newest(keep(access, meeting, before, words, passed));
              return stored(access, meeting).turn(person);
            });
  }

  private static boolean keep(
      Access access, Id<Meeting> meeting, Turn before, String words, boolean passed) {
    boolean first = passed && !before.isPassed();
    Turn turn =
        new Turn(
            before.person(),
            before.revision(),
            words,
            access.caller().staff(),
            first ? access.now() : before.passedAt(),
            before.note());
    return access.tx().turns().keep(access.provider(), meeting, turn, access.now());
  }

  @Override
  public Page<MeetingLine> held(Caller caller, Id<Unit> unit, PageRequest page) {
    return work.by(caller, Action.MEETING_READ)
        .unit(unit)
        .read(access -> access.tx().meetings().held(access.provider(), unit, page));
  }

  @Override
  public MeetingReport report(Caller caller, Id<Meeting> meeting) {
    return meeting(caller, Action.MEETING_READ, meeting)
        .read(access -> MeetingReports.of(access, stored(access, meeting)));
  }

  @Override
  public Meeting close(Caller caller, Id<Meeting> meeting, int revision) {
    return meeting(caller, Action.MEETING_CHANGE, meeting)
        .write(
            access -> {
              Meeting going = open(access, meeting, revision);
              if (going.type().isTeams()) {
                Minutes minutes = new Minutes(access.tx(), access.provider(), going, access.now());
                access.shows(minutes.write(caller.staff(), caller.language()));
              }
              Revisions.newest(
                  access.tx().meetings().close(access.provider(), meeting, revision, access.now()));
              if (going.person() != null) {
                deeds.done(access, held(going, going.person(), access.now()));
              }
              return seen(access, meeting);
            });
  }

  private static Deed held(Meeting meeting, Id<Person> person, Instant at) {
    return new Deed(
        person,
        Deed.Kind.MEETING,
        meeting.type().name(),
        meeting.attendance().stream()
            .map(Meeting.Attendance::staff)
            .filter(Objects::nonNull)
            .collect(Collectors.toSet()),
        at,
        meeting.id().toString());
  }

  private Request meeting(Caller caller, Action action, Id<Meeting> meeting) {
    return work.by(caller, action)
        .either(
            MEETING,
            meeting,
            tx ->
                tx.meetings()
                    .place(caller.provider(), meeting)
                    .map(place -> new Whose(place.person(), place.unit())));
  }

  /** The meeting, if it is the one that the caller read and is going on. */
  private static Meeting open(Access access, Id<Meeting> meeting, int revision) {
    Meeting stored = stored(access, meeting);
    if (!stored.isOpen()) {
      throw Refusal.of(Code.MEETING_CLOSED);
    }
    Revisions.same(revision, stored.revision());
    return stored;
  }

  /** The meeting as it is shown, with everybody it tells of named in the audit row. */
  private static Meeting seen(Access access, Id<Meeting> meeting) {
    Meeting seen = MeetingReports.seen(access, stored(access, meeting));
    access.shows(seen.decisions().stream().map(Decision::person).toList());
    access.shows(seen.turns().stream().map(Turn::person).toList());
    return seen;
  }

  private static Meeting stored(Access access, Id<Meeting> meeting) {
    Meeting bare =
        access
            .tx()
            .meetings()
            .get(access.provider(), meeting)
            .orElseThrow(() -> Refusal.of(Code.NOT_FOUND));
    return bare.type().isTeams()
        ? bare.with(access.tx().turns().of(access.provider(), meeting))
        : bare;
  }
}
