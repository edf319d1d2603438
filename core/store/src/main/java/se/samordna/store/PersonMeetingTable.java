package se.samordna.store;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import se.samordna.Id;
import se.samordna.Page;
import se.samordna.PageRequest;
import se.samordna.engine.store.PersonMeetingStore;
import se.samordna.meeting.MeetingType;
import se.samordna.network.Correction;
import se.samordna.organisation.Provider;
import se.samordna.organisation.Staff;
import se.samordna.organisation.Unit;
import se.samordna.person.Person;
import se.samordna.personmeeting.AgreedAction;
import se.samordna.personmeeting.Booking;
import se.samordna.personmeeting.DatedMeeting;
import se.samordna.personmeeting.HeldMeeting;
import se.samordna.personmeeting.Invitee;
import se.samordna.personmeeting.InviteeAnswer;
import se.samordna.personmeeting.MeetingState;
import se.samordna.personmeeting.MinutesCopy;
import se.samordna.personmeeting.MinutesNote;
import se.samordna.personmeeting.PersonMeeting;
import se.samordna.personmeeting.PersonMeetings.StaffInCare;
import se.samordna.personmeeting.Topic;
import se.samordna.rule.MeetingFacts;
import se.samordna.task.Task;
import se.samordna.text.Days;

/** Meetings about persons as rows; lists are in {@link PersonMeetingLists}. */
final class PersonMeetingTable implements PersonMeetingStore {
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");

  private final Handle handle;

  PersonMeetingTable(Handle handle) {
    this.handle = handle;
  }

  @Override
  public Optional<Id<Person>> personOf(Id<Provider> provider, Id<PersonMeeting> meeting) {
    return Owners.of(handle, "person_meeting", provider, meeting);
  }

  @Override
  public List<PersonMeeting> of(Id<Provider> provider, Collection<Id<PersonMeeting>> meetings) {
    return new PersonMeetingRows(handle, provider, meetings).whole();
  }

  @Override
  public List<Id<PersonMeeting>> planned(Id<Provider> provider, Id<Person> person) {
    return handle
        .createQuery(
            "select id from person_meeting where provider = ? and person = ? and state = 'PLANNED'"
                + " order by on_day, at_time, id")
        .bind(0, provider)
        .bind(1, person)
        .map((row, context) -> Sql.<PersonMeeting>id(row, 1))
        .list();
  }

  @Override
  public Page<DatedMeeting> ofPerson(Id<Provider> provider, Id<Person> person, PageRequest page) {
    return new PersonMeetingLists(handle).ofPerson(provider, person, page);
  }

  @Override
  public Page<DatedMeeting> between(
      Id<Provider> provider, Id<Unit> unit, LocalDate from, LocalDate to, PageRequest page) {
    return new PersonMeetingLists(handle).between(provider, unit, from, to, page);
  }

  @Override
  public List<DatedMeeting> held(Id<Provider> provider, Id<Person> person, int atMost) {
    return new PersonMeetingLists(handle).held(provider, person, atMost);
  }

  @Override
  public List<MeetingFacts> attended(Id<Provider> provider, Id<Person> person, LocalDate since) {
    return handle
        .createQuery(
            """
            select type, on_day, persons_part = 'PRESENT' from person_meeting
            where provider = :provider and person = :person and on_day >= :since and state = 'HELD'
            union all
            select 'GROUP_SUPERVISION', on_day, false from supervised_person
            where provider = :provider and person = :person and on_day >= :since
              and ended_at is not null
            order by 2 desc, 1, 3
            """)
        .bind("provider", provider)
        .bind("person", person)
        .bind("since", since)
        .map(
            (row, context) ->
                new MeetingFacts(
                    MeetingType.valueOf(row.getString(1)),
                    row.getObject(2, LocalDate.class),
                    row.getBoolean(3)))
        .list();
  }

  @Override
  public List<StaffInCare> staffInCare(Id<Provider> provider, Id<Person> person, LocalDate day) {
    return handle
        .createQuery(
            """
            select distinct s.id, s.given_name, s.family_name, s.sort_key
            from care_relation r
              join assignment a on a.provider = r.provider and a.unit = r.unit
                and a.role in ('CARE_STAFF', 'TEAM_LEADER')
                and a.from_day <= :day and (a.to_day is null or a.to_day >= :day)
              join staff s on s.id = a.staff
            where r.provider = :provider and r.person = :person and r.ended_at is null
            order by s.sort_key, s.id
            """)
        .bind("provider", provider)
        .bind("person", person)
        .bind("day", day)
        .map(
            (row, context) ->
                new StaffInCare(Sql.id(row, 1), row.getString(2) + " " + row.getString(3)))
        .list();
  }

  @Override
  public void add(Id<Provider> provider, PersonMeeting meeting, Instant at) {
    Booking booking = meeting.booking();
    handle.execute(
        "insert into person_meeting (id, provider, person, unit, revision, type, state, purpose,"
            + " called_by, created_at, on_day, at_time, starts_at, ends_at, cancelled_why)"
            + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, '')",
        meeting.id(),
        provider,
        meeting.person(),
        meeting.unit(),
        meeting.revision(),
        meeting.type().name(),
        meeting.state().name(),
        meeting.purpose(),
        meeting.calledBy(),
        at,
        Days.of(booking.from()),
        time(booking),
        booking.from(),
        booking.to());
    begin(provider, meeting.id(), meeting.state(), meeting.calledBy(), at);
    keep(provider, meeting.id(), booking);
    topics(provider, meeting.id(), meeting.topics(), meeting.calledBy(), at);
  }

  private static String time(Booking booking) {
    return TIME.format(booking.from().atZone(Days.ZONE));
  }

  @Override
  public boolean revise(Id<Provider> provider, Id<PersonMeeting> meeting, int revision) {
    return handle.execute(
            "update person_meeting set revision = revision + 1 where provider = ? and id = ?"
                + " and revision = ?",
            provider,
            meeting,
            revision)
        == 1;
  }

  @Override
  public void move(
      Id<Provider> provider,
      Id<PersonMeeting> meeting,
      MeetingState to,
      @Nullable Id<Staff> by,
      Instant at) {
    handle.execute(
        "update person_meeting set state = ? where provider = ? and id = ?",
        to.name(),
        provider,
        meeting);
    handle.execute(
        "update person_meeting_state set ended_at = ? where provider = ? and meeting = ?"
            + " and ended_at is null",
        at,
        provider,
        meeting);
    begin(provider, meeting, to, by, at);
  }

  private void begin(
      Id<Provider> provider,
      Id<PersonMeeting> meeting,
      MeetingState state,
      @Nullable Id<Staff> by,
      Instant at) {
    handle.execute(
        "insert into person_meeting_state (meeting, ord, provider, state, begun_at, recorded_by)"
            + " select ?, count(*) + 1, ?, ?, ?, ? from person_meeting_state where meeting = ?",
        meeting,
        provider,
        state.name(),
        at,
        by,
        meeting);
  }

  @Override
  public void correct(
      Id<Provider> provider, Id<Person> person, Id<PersonMeeting> meeting, Correction note) {
    new CorrectionRows<PersonMeeting>(handle, "meeting").add(provider, person, meeting, note);
  }

  @Override
  public void cancelled(Id<Provider> provider, Id<PersonMeeting> meeting, String why) {
    handle.execute(
        "update person_meeting set cancelled_why = ? where provider = ? and id = ?",
        why,
        provider,
        meeting);
  }

  @Override
  public void book(Id<Provider> provider, Id<PersonMeeting> meeting, Booking booking) {
    handle.execute(
        "update person_meeting set on_day = ?, at_time = ?, starts_at = ?, ends_at = ?"
            + " where provider = ? and id = ?",
        Days.of(booking.from()),
        time(booking),
        booking.from(),
        booking.to(),
        provider,
        meeting);
    keep(provider, meeting, booking);
  }

  private void keep(Id<Provider> provider, Id<PersonMeeting> meeting, Booking booking) {
    handle.execute(
        "insert into person_meeting_booking (meeting, number, provider, starts_at, ends_at, place,"
            + " video, place_in_calendar, interpreter, why, booked_by, booked_at)"
            + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        meeting,
        booking.number(),
        provider,
        booking.from(),
        booking.to(),
        booking.place(),
        booking.video(),
        booking.placeInCalendar(),
        booking.interpreter(),
        booking.why(),
        booking.by(),
        booking.at());
  }

  @Override
  public void topics(
      Id<Provider> provider,
      Id<PersonMeeting> meeting,
      List<Topic> topics,
      Id<Staff> by,
      Instant at) {
    Set<UUID> gone =
        new HashSet<>(
            handle
                .createQuery(
                    "select id from person_meeting_topic where provider = ? and meeting = ?"
                        + " and ended_at is null")
                .bind(0, provider)
                .bind(1, meeting)
                .mapTo(UUID.class)
                .list());
    for (int i = 0; i < topics.size(); i++) {
      Topic topic = topics.get(i);
      if (gone.remove(topic.id().value())) {
        handle.execute(
            "update person_meeting_topic set ord = ? where provider = ? and id = ?",
            i,
            provider,
            topic.id());
      } else {
        handle.execute(
            "insert into person_meeting_topic (id, provider, meeting, ord, words, category,"
                + " begun_at, begun_by) values (?, ?, ?, ?, ?, ?, ?, ?)",
            topic.id(),
            provider,
            meeting,
            i,
            topic.words(),
            topic.category().name(),
            at,
            by);
      }
    }
    for (UUID one : gone) {
      handle.execute(
          "update person_meeting_topic set ended_at = ?, ended_by = ? where provider = ?"
              + " and id = ?",
          at,
          by,
          provider,
          one);
    }
  }

  @Override
  public void invite(
      Id<Provider> provider, Id<PersonMeeting> meeting, Invitee invitee, Id<Staff> by) {
    new InviteeRows(handle).invite(provider, meeting, invitee, by);
  }

  @Override
  public void uninvite(
      Id<Provider> provider, Id<Invitee> invitee, String why, @Nullable Id<Staff> by, Instant at) {
    new InviteeRows(handle).uninvite(provider, invitee, why, by, at);
  }

  @Override
  public void answer(
      Id<Provider> provider, Id<Invitee> invitee, InviteeAnswer answer, Id<Staff> by, Instant at) {
    new InviteeRows(handle).answer(provider, invitee, answer, by, at);
  }

  @Override
  public void confirm(
      Id<Provider> provider,
      Id<Invitee> invitee,
      LocalDate day,
      String words,
      Id<Staff> by,
      Instant at) {
    new InviteeRows(handle).confirm(provider, invitee, day, words, by, at);
  }

  @Override
  public void askAnew(Id<Provider> provider, Id<Person> person, Instant at) {
    new InviteeRows(handle).askAnew(provider, person, at);
  }

  @Override
  public void hold(Id<Provider> provider, Id<PersonMeeting> meeting, HeldMeeting held) {
    handle.execute(
        "update person_meeting set persons_part = ?, persons_why = ?, next_day = ?, held_by = ?,"
            + " held_at = ? where provider = ? and id = ?",
        held.person().name(),
        held.why(),
        held.next(),
        held.recordedBy(),
        held.recordedAt(),
        provider,
        meeting);
  }

  @Override
  public void write(Id<Provider> provider, Id<PersonMeeting> meeting, MinutesNote note) {
    new MinutesRows(handle).write(provider, meeting, note);
  }

  @Override
  public void sign(Id<Provider> provider, Id<MinutesNote> note, Instant at) {
    new MinutesRows(handle).sign(provider, note, at);
  }

  @Override
  public void add(
      Id<Provider> provider, Id<PersonMeeting> meeting, MinutesCopy copy, Id<Staff> by) {
    new MinutesRows(handle).add(provider, meeting, copy, by);
  }

  @Override
  public void add(
      Id<Provider> provider, Id<PersonMeeting> meeting, AgreedAction made, Id<Staff> by) {
    new MinutesRows(handle).add(provider, meeting, made, by);
  }

  @Override
  public void cameFrom(
      Id<Provider> provider,
      Id<Task> task,
      Id<PersonMeeting> meeting,
      @Nullable Id<Invitee> invitee) {
    handle.execute(
        "insert into person_meeting_task (task, provider, meeting, invitee) values (?, ?, ?, ?)",
        task,
        provider,
        meeting,
        invitee);
  }

  @Override
  public Optional<Id<PersonMeeting>> ofTask(Id<Provider> provider, Id<Task> task) {
    return handle
        .createQuery("select meeting from person_meeting_task where provider = ? and task = ?")
        .bind(0, provider)
        .bind(1, task)
        .map((row, context) -> Sql.<PersonMeeting>id(row, 1))
        .findOne();
  }

  @Override
  public List<Asked> asked(Id<Provider> provider, Id<PersonMeeting> meeting) {
    return handle
        .createQuery(
            "select k.invitee, k.task, t.revision from person_meeting_task k"
                + " join task t on t.id = k.task and t.status = 'OPEN'"
                + " where k.provider = ? and k.meeting = ? and k.invitee is not null")
        .bind(0, provider)
        .bind(1, meeting)
        .map((row, context) -> new Asked(Sql.id(row, 1), Sql.id(row, 2), row.getInt(3)))
        .list();
  }
}
