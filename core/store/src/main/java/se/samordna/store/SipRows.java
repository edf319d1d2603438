package se.samordna.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import se.samordna.Id;
import se.samordna.organisation.Provider;
import se.samordna.personmeeting.InviteeAnswer;
import se.samordna.personmeeting.PersonMeeting;
import se.samordna.personmeeting.PersonsPart;
import se.samordna.sip.Sip;
import se.samordna.sip.SipCorrection;
import se.samordna.sip.SipEvaluation;
import se.samordna.sip.SipInterval;
import se.samordna.sip.SipMeeting;
import se.samordna.sip.SipMeeting.Attendance;
import se.samordna.sip.SipMeeting.Called;
import se.samordna.sip.SipParty;
import se.samordna.sip.SipState;
import se.samordna.sip.SipVersion;
import se.samordna.sip.SipVersion.Confirmation;
import se.samordna.sip.SipVersion.Copy;
import se.samordna.sip.SipVersion.Standing;
import se.samordna.sip.SipVersion.Way;

/** What belongs to some SIPs, each kind of row in one statement. */
final class SipRows {
  private final Handle handle;
  private final Id<Provider> provider;
  private final List<Id<Sip>> sips;

  SipRows(Handle handle, Id<Provider> provider, List<Id<Sip>> sips) {
    this.handle = handle;
    this.provider = provider;
    this.sips = sips;
  }

  /** Rows by SIP, in the order of the query, whose first column is the SIP. */
  private <T> Map<Id<Sip>, List<T>> by(String query, Read<T> reader) {
    Map<Id<Sip>, List<T>> found = new HashMap<>();
    handle
        .createQuery(query)
        .bind("provider", provider)
        .bind("sips", Sql.uuids(sips))
        .map((row, context) -> Map.entry(Sql.<Sip>id(row, 1), reader.read(row)))
        .forEach(
            one ->
                found.computeIfAbsent(one.getKey(), key -> new ArrayList<>()).add(one.getValue()));
    return found;
  }

  Map<Id<Sip>, List<SipParty>> parties() {
    return by(
        "select sip, id, kind, name, contact, own, to_provider, member from sip_party where provider = :provider"
            + " and sip = any(:sips) and ended_at is null order by sip, ord",
        row ->
            new SipParty(
                Sql.id(row, 2),
                SipParty.Kind.valueOf(row.getString(3)),
                row.getString(4),
                row.getString(5),
                row.getBoolean(6),
                Sql.idOrNull(row, 7),
                Sql.idOrNull(row, 8)));
  }

  Map<Id<Sip>, List<SipInterval>> history() {
    return by(
        "select sip, state, begun_at, ended_at, recorded_by from sip_state"
            + " where provider = :provider and sip = any(:sips) order by sip, ord",
        row ->
            new SipInterval(
                SipState.valueOf(row.getString(2)),
                Sql.required(row, 3),
                Sql.instant(row, 4),
                Sql.idOrNull(row, 5)));
  }

  Map<Id<Sip>, List<SipEvaluation>> evaluations() {
    return by(
        "select sip, version, on_day, helped, persons_view, staffs_view, recorded_by, recorded_at"
            + " from sip_evaluation where provider = :provider and sip = any(:sips)"
            + " order by sip, ord desc",
        row ->
            new SipEvaluation(
                row.getInt(2),
                row.getObject(3, LocalDate.class),
                Sql.whole(row, 4),
                row.getString(5),
                row.getString(6),
                Sql.id(row, 7),
                Sql.required(row, 8)));
  }

  Map<Id<Sip>, List<SipCorrection>> corrections() {
    return by(
        "select sip, id, version, words, recorded_by, recorded_at, said_by, said_through, said_on,"
            + " said_how from sip_correction where provider = :provider and sip = any(:sips)"
            + " order by sip, recorded_at, id",
        row ->
            new SipCorrection(
                Sql.id(row, 2),
                row.getInt(3),
                row.getString(4),
                Objects.requireNonNull(SaidRows.read(row, 7)),
                Sql.idOrNull(row, 5),
                Sql.required(row, 6)));
  }

  /** What is booked and who comes is read from the meeting about the person, where there is one. */
  Map<Id<Sip>, List<SipMeeting>> meetings() {
    Map<Id<Sip>, List<Numbered<Attendance>>> before = attendance();
    Map<Id<Sip>, List<Numbered<Came>>> invited = invited();
    return by(
        """
        select c.sip, c.number, coalesce(m.on_day, c.on_day), coalesce(b.place, c.place), c.called,
          c.called_at, c.called_by, c.held_on, coalesce(m.persons_part, c.persons_part),
          coalesce(m.persons_why, c.why), c.choice, coalesce(m.held_by, c.held_by),
          coalesce(m.held_at, c.held_at), c.meeting, m.state
        from sip_meeting c left join person_meeting m on m.id = c.meeting
          left join person_meeting_booking b on b.meeting = m.id and not exists
            (select 1 from person_meeting_booking later where later.meeting = b.meeting
              and later.number > b.number)
        where c.provider = :provider and c.sip = any(:sips) order by c.sip, c.number
        """,
        row -> {
          int number = row.getInt(2);
          Id<Sip> sip = Sql.id(row, 1);
          Id<PersonMeeting> meeting = Sql.idOrNull(row, 14);
          List<Came> came = Numbered.of(number, invited.get(sip));
          return new SipMeeting(
              number,
              meeting,
              row.getObject(3, LocalDate.class),
              row.getString(4),
              meeting == null
                  ? named(row.getString(5))
                  : came.stream().filter(Came::comes).map(Came::called).toList(),
              Sql.required(row, 6),
              Sql.id(row, 7),
              "CANCELLED".equals(row.getString(15)),
              held(
                  row,
                  meeting == null
                      ? Numbered.of(number, before.get(sip))
                      : came.stream().flatMap(one -> one.attendance().stream()).toList()));
        });
  }

  /** Those called to a meeting from before such meetings had a time. */
  private static List<Called> named(String called) {
    return Json.list(called).stream().map(id -> new Called(Id.of(id), null)).toList();
  }

  private Map<Id<Sip>, List<Numbered<Attendance>>> attendance() {
    return by(
        "select sip, number, party, how from sip_attendance where provider = :provider"
            + " and sip = any(:sips) order by sip, number, ord",
        row ->
            new Numbered<>(
                row.getInt(2),
                new Attendance(Sql.id(row, 3), Attendance.How.valueOf(row.getString(4)))));
  }

  private Map<Id<Sip>, List<Numbered<Came>>> invited() {
    return by(
        """
        select i.sip, i.number, i.party, i.invitee, a.answer, v.ended_at
        from sip_invitee i join person_meeting_invitee v on v.id = i.invitee
          left join person_meeting_answer a on a.invitee = i.invitee and not exists
            (select 1 from person_meeting_answer later where later.invitee = a.invitee
              and later.ord > a.ord)
        where i.provider = :provider and i.sip = any(:sips) order by i.sip, i.number, i.ord
        """,
        row ->
            new Numbered<>(
                row.getInt(2),
                new Came(
                    new Called(Sql.id(row, 3), Sql.id(row, 4)),
                    row.getString(5),
                    Sql.instant(row, 6) == null)));
  }

  /**
   * Somebody who was invited for a party, and what they last said or whether they came.
   *
   * @param answer {@code null} when nothing was heard
   * @param comes whether they are still invited
   */
  private record Came(Called called, @Nullable String answer, boolean comes) {
    /** How the party took part, once that is said. */
    Optional<Attendance> attendance() {
      if (answer == null || !comes) {
        return Optional.empty();
      }
      return switch (InviteeAnswer.valueOf(answer)) {
        case PRESENT -> Optional.of(new Attendance(called.party(), Attendance.How.CAME));
        case EXCUSED -> Optional.of(new Attendance(called.party(), Attendance.How.EXCUSED));
        case ABSENT -> Optional.of(new Attendance(called.party(), Attendance.How.ABSENT));
        case ASKED, COMING, DECLINED -> Optional.empty();
      };
    }
  }

  private static SipMeeting.@Nullable Held held(ResultSet row, List<Attendance> attendance)
      throws SQLException {
    LocalDate on = Sql.day(row, 8);
    String choice = row.getString(11);
    return on == null
        ? null
        : new SipMeeting.Held(
            on,
            PersonsPart.valueOf(row.getString(9)),
            row.getString(10),
            attendance,
            choice == null ? null : SipMeeting.Choice.valueOf(choice),
            Sql.id(row, 12),
            Sql.required(row, 13));
  }

  Map<Id<Sip>, List<SipVersion>> versions() {
    Map<Id<Sip>, List<Numbered<CopyRow>>> copies =
        by(
            "select sip, number, party, own, sha256, confirm_by, confirmed_on, confirmed_name,"
                + " confirmed_by, confirmed_at, handed_on, handed_how, in_record from sip_copy"
                + " where provider = :provider and sip = any(:sips) order by sip, number, ord",
            row -> new Numbered<>(row.getInt(2), copy(row)));
    return by(
        "select sip, number, content, parties, sha256, adopted_at, adopted_by, at_discharge"
            + " from sip_version where provider = :provider and sip = any(:sips)"
            + " order by sip, number desc",
        row -> {
          int number = row.getInt(2);
          List<CopyRow> own = Numbered.of(number, copies.get(Sql.<Sip>id(row, 1)));
          return new SipVersion(
              number,
              SipJson.content(row.getString(3)),
              SipJson.parties(row.getString(4)),
              row.getString(5),
              false,
              Sql.required(row, 6),
              Sql.id(row, 7),
              own.stream().map(CopyRow::standing).toList(),
              own.stream().map(CopyRow::copy).toList(),
              row.getBoolean(8));
        });
  }

  private static CopyRow copy(ResultSet row) throws SQLException {
    Id<SipParty> party = Sql.id(row, 3);
    LocalDate confirmed = Sql.day(row, 7);
    Confirmation confirmation =
        confirmed == null
            ? null
            : new Confirmation(confirmed, row.getString(8), Sql.id(row, 9), Sql.required(row, 10));
    return new CopyRow(
        new Standing(party, Sql.day(row, 6), confirmation),
        new Copy(
            party,
            row.getBoolean(4),
            row.getString(5),
            Sql.day(row, 11),
            row.getString(12),
            way(row)));
  }

  /** What a copy that is nowhere yet waits for is said by the consents when it is read. */
  private static Way way(ResultSet row) throws SQLException {
    if (row.getBoolean(4)) {
      return Way.OWN_RECORD;
    }
    if (Sql.day(row, 11) == null) {
      return Way.TO_HAND_OVER;
    }
    return row.getBoolean(13) ? Way.LINKED_RECORD : Way.HANDED_OVER;
  }

  /** A principal's standing and its copy, which are one row. */
  private record CopyRow(Standing standing, Copy copy) {}

  /** Something of the meeting or version of a number. */
  private record Numbered<T>(int number, T value) {
    static <T> List<T> of(int number, @Nullable List<Numbered<T>> all) {
      return all == null
          ? List.of()
          : all.stream().filter(one -> one.number() == number).map(Numbered::value).toList();
    }
  }

  /** Reads a row. */
  private interface Read<T> {
    T read(ResultSet row) throws SQLException;
  }
}
