package se.samordna.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import se.samordna.Id;
import se.samordna.consent.Recipient;
import se.samordna.information.InformationCategory;
import se.samordna.meeting.MeetingType;
import se.samordna.network.Correction;
import se.samordna.organisation.Provider;
import se.samordna.personmeeting.AgreedAction;
import se.samordna.personmeeting.Booking;
import se.samordna.personmeeting.Coverage;
import se.samordna.personmeeting.HeldMeeting;
import se.samordna.personmeeting.Invitee;
import se.samordna.personmeeting.InviteeAnswer;
import se.samordna.personmeeting.MeetingState;
import se.samordna.personmeeting.MinutesCopy;
import se.samordna.personmeeting.MinutesNote;
import se.samordna.personmeeting.PersonMeeting;
import se.samordna.personmeeting.PersonsPart;
import se.samordna.personmeeting.Topic;
import se.samordna.task.Task;

/** Some meetings about persons, each kind of row in one statement. */
final class PersonMeetingRows {
  private final Handle handle;
  private final Id<Provider> provider;
  private final Collection<Id<PersonMeeting>> meetings;

  PersonMeetingRows(Handle handle, Id<Provider> provider, Collection<Id<PersonMeeting>> meetings) {
    this.handle = handle;
    this.provider = provider;
    this.meetings = meetings;
  }

  List<PersonMeeting> whole() {
    if (meetings.isEmpty()) {
      return List.of();
    }
    Map<Id<PersonMeeting>, List<Booking>> bookings = bookings();
    Map<Id<PersonMeeting>, List<Topic>> topics = topics();
    Map<Id<PersonMeeting>, List<Invitee>> invitees = invitees();
    Map<Id<PersonMeeting>, List<MinutesNote>> notes = notes();
    Map<Id<PersonMeeting>, List<MinutesCopy>> copies = copies();
    Map<Id<PersonMeeting>, List<AgreedAction>> decisions = decisions();
    Map<Id<PersonMeeting>, List<Correction>> corrections =
        new CorrectionRows<PersonMeeting>(handle, "meeting").of(provider, meetings);
    return handle
        .createQuery(
            """
            select m.id, m.person, m.unit, m.revision, m.type, m.state, m.purpose, m.called_by,
              s.given_name, s.family_name, m.persons_part, m.persons_why, m.next_day, m.held_by,
              m.held_at, m.cancelled_why
            from person_meeting m join staff s on s.id = m.called_by
            where m.provider = :provider and m.id = any(:meetings) order by m.on_day, m.id
            """)
        .bind("provider", provider)
        .bind("meetings", Sql.uuids(meetings))
        .map(
            (row, context) -> {
              Id<PersonMeeting> id = Sql.id(row, 1);
              return new PersonMeeting(
                  id,
                  Sql.id(row, 2),
                  Sql.id(row, 3),
                  row.getInt(4),
                  MeetingType.valueOf(row.getString(5)),
                  MeetingState.valueOf(row.getString(6)),
                  row.getString(7),
                  Sql.id(row, 8),
                  row.getString(9) + " " + row.getString(10),
                  bookings.getOrDefault(id, List.of()),
                  topics.getOrDefault(id, List.of()),
                  invitees.getOrDefault(id, List.of()),
                  held(row),
                  row.getString(16),
                  notes.getOrDefault(id, List.of()),
                  copies.getOrDefault(id, List.of()),
                  decisions.getOrDefault(id, List.of()),
                  corrections.getOrDefault(id, List.of()),
                  Coverage.NONE,
                  List.of());
            })
        .list();
  }

  private static @Nullable HeldMeeting held(ResultSet row) throws SQLException {
    String part = row.getString(11);
    return part == null
        ? null
        : new HeldMeeting(
            PersonsPart.valueOf(part),
            row.getString(12),
            Sql.day(row, 13),
            Sql.id(row, 14),
            Sql.required(row, 15));
  }

  private Map<Id<PersonMeeting>, List<Booking>> bookings() {
    return by(
        "select meeting, number, starts_at, ends_at, place, video, place_in_calendar, interpreter,"
            + " why, booked_by, booked_at from person_meeting_booking"
            + " where provider = :provider and meeting = any(:meetings) order by meeting, number",
        row ->
            new Booking(
                row.getInt(2),
                Sql.required(row, 3),
                Sql.required(row, 4),
                row.getString(5),
                row.getBoolean(6),
                row.getBoolean(7),
                row.getString(8),
                row.getString(9),
                Sql.id(row, 10),
                Sql.required(row, 11)));
  }

  private Map<Id<PersonMeeting>, List<Topic>> topics() {
    return by(
        "select meeting, id, words, category from person_meeting_topic"
            + " where provider = :provider and meeting = any(:meetings) and ended_at is null"
            + " order by meeting, ord, id",
        row ->
            new Topic(
                Sql.id(row, 2), row.getString(3), InformationCategory.valueOf(row.getString(4))));
  }

  private Map<Id<PersonMeeting>, List<Invitee>> invitees() {
    return by(
        """
        select i.meeting, i.id, i.staff, i.member, i.kind, i.to_provider, i.to_unit,
          coalesce(n.name, i.name), i.organisation, s.given_name, s.family_name, i.called,
          coalesce(a.answer, 'ASKED'), c.begun_at, i.begun_at
        from person_meeting_invitee i
          left join staff s on s.id = i.staff
          left join network_member n on n.id = i.member
          left join person_meeting_answer a on a.invitee = i.id and not exists
            (select 1 from person_meeting_answer later where later.invitee = a.invitee
              and later.ord > a.ord)
          left join person_meeting_confirmation c on c.invitee = i.id and c.ended_at is null
        where i.provider = :provider and i.meeting = any(:meetings) and i.ended_at is null
        order by i.meeting, i.ord
        """,
        row -> {
          String given = row.getString(10);
          return new Invitee(
              Sql.id(row, 2),
              Sql.idOrNull(row, 3),
              Sql.idOrNull(row, 4),
              row.getString(5) == null
                  ? null
                  : new Recipient(
                      Recipient.Kind.valueOf(row.getString(5)),
                      Sql.idOrNull(row, 6),
                      Sql.idOrNull(row, 7),
                      row.getString(8),
                      row.getString(9)),
              given == null ? row.getString(8) : given + " " + row.getString(11),
              row.getBoolean(12),
              InviteeAnswer.valueOf(row.getString(13)),
              Sql.instant(row, 14),
              Sql.required(row, 15));
        });
  }

  private Map<Id<PersonMeeting>, List<MinutesNote>> notes() {
    return by(
        """
        select n.meeting, n.id, n.corrects, n.note, n.written_by, s.given_name, s.family_name,
          n.written_at, n.signed_at
        from person_meeting_note n join staff s on s.id = n.written_by
        where n.provider = :provider and n.meeting = any(:meetings)
        order by n.meeting, n.ord
        """,
        row ->
            new MinutesNote(
                Sql.id(row, 2),
                Sql.idOrNull(row, 3),
                row.getString(4),
                Sql.id(row, 5),
                row.getString(6) + " " + row.getString(7),
                Sql.required(row, 8),
                Sql.instant(row, 9)));
  }

  private Map<Id<PersonMeeting>, List<MinutesCopy>> copies() {
    return by(
        "select meeting, invitee, disclosure, how, handed_at from person_meeting_copy"
            + " where provider = :provider and meeting = any(:meetings)"
            + " order by meeting, handed_at, disclosure",
        row ->
            new MinutesCopy(
                Sql.id(row, 2), Sql.id(row, 3), row.getString(4), Sql.required(row, 5)));
  }

  private Map<Id<PersonMeeting>, List<AgreedAction>> decisions() {
    return by(
        """
        select d.meeting, d.id, d.what, d.owner, s.given_name, s.family_name, d.answers, d.due,
          d.task, t.status, d.decided_at
        from person_meeting_decision d join task t on t.id = d.task
          left join staff s on s.id = d.owner
        where d.provider = :provider and d.meeting = any(:meetings)
        order by d.meeting, d.ord
        """,
        row -> {
          String given = row.getString(5);
          return new AgreedAction(
              Sql.id(row, 2),
              row.getString(3),
              Sql.idOrNull(row, 4),
              given == null ? "" : given + " " + row.getString(6),
              row.getString(7),
              row.getObject(8, LocalDate.class),
              Sql.id(row, 9),
              Task.Status.valueOf(row.getString(10)),
              Sql.required(row, 11));
        });
  }

  /** Rows by meeting, in the order of the query, whose first column is the meeting. */
  private <T> Map<Id<PersonMeeting>, List<T>> by(String query, Read<T> reader) {
    Map<Id<PersonMeeting>, List<T>> found = new HashMap<>();
    handle
        .createQuery(query)
        .bind("provider", provider)
        .bind("meetings", Sql.uuids(meetings))
        .map((row, context) -> Map.entry(Sql.<PersonMeeting>id(row, 1), reader.read(row)))
        .forEach(
            one ->
                found.computeIfAbsent(one.getKey(), key -> new ArrayList<>()).add(one.getValue()));
    return found;
  }

  /** Reads a row. */
  private interface Read<T> {
    T read(ResultSet row) throws SQLException;
  }
}
