package se.samordna.store;

import java.time.Instant;
import java.time.LocalDate;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import se.samordna.Id;
import se.samordna.consent.Recipient;
import se.samordna.organisation.Provider;
import se.samordna.organisation.Staff;
import se.samordna.person.Person;
import se.samordna.personmeeting.Invitee;
import se.samordna.personmeeting.InviteeAnswer;
import se.samordna.personmeeting.PersonMeeting;

/**
 * Who is invited to meetings about persons, what they answer, and that the person says they stay.
 */
final class InviteeRows {
  private final Handle handle;

  InviteeRows(Handle handle) {
    this.handle = handle;
  }

  void invite(Id<Provider> provider, Id<PersonMeeting> meeting, Invitee invitee, Id<Staff> by) {
    Recipient recipient = invitee.recipient();
    handle.execute(
        "insert into person_meeting_invitee (id, provider, meeting, ord, staff, member, kind,"
            + " to_provider, to_unit, name, organisation, called, begun_at, begun_by) select ?, ?,"
            + " ?, count(*) + 1, cast(? as uuid), cast(? as uuid), cast(? as varchar), cast(? as"
            + " uuid), cast(? as uuid), ?, ?, ?, ?, ? from person_meeting_invitee where meeting ="
            + " ?",
        invitee.id(),
        provider,
        meeting,
        invitee.staff(),
        invitee.member(),
        recipient == null ? null : recipient.kind().name(),
        recipient == null ? null : recipient.provider(),
        recipient == null ? null : recipient.unit(),
        recipient == null ? "" : recipient.name(),
        recipient == null ? "" : recipient.organisation(),
        invitee.called(),
        invitee.since(),
        by,
        meeting);
  }

  void uninvite(
      Id<Provider> provider, Id<Invitee> invitee, String why, @Nullable Id<Staff> by, Instant at) {
    handle.execute(
        "update person_meeting_invitee set ended_at = ?, ended_by = ?, ended_why = ?"
            + " where provider = ? and id = ? and ended_at is null",
        at,
        by,
        why,
        provider,
        invitee);
  }

  void answer(
      Id<Provider> provider, Id<Invitee> invitee, InviteeAnswer answer, Id<Staff> by, Instant at) {
    handle.execute(
        "insert into person_meeting_answer (invitee, ord, provider, answer, said_at, recorded_by)"
            + " select ?, count(*) + 1, ?, ?, ?, ? from person_meeting_answer where invitee = ?",
        invitee,
        provider,
        answer.name(),
        at,
        by,
        invitee);
  }

  void confirm(
      Id<Provider> provider,
      Id<Invitee> invitee,
      LocalDate day,
      String words,
      Id<Staff> by,
      Instant at) {
    handle.execute(
        "update person_meeting_confirmation set ended_at = ? where provider = ? and invitee = ?"
            + " and ended_at is null",
        at,
        provider,
        invitee);
    handle.execute(
        "insert into person_meeting_confirmation (invitee, ord, provider, said_on, words, begun_at,"
            + " recorded_by) select ?, count(*) + 1, ?, ?, ?, ?, ?"
            + " from person_meeting_confirmation where invitee = ?",
        invitee,
        provider,
        day,
        words,
        at,
        by,
        invitee);
  }

  void askAnew(Id<Provider> provider, Id<Person> person, Instant at) {
    handle.execute(
        "update person_meeting_confirmation set ended_at = ? where provider = ?"
            + " and ended_at is null and invitee in (select i.id from person_meeting m"
            + " join person_meeting_invitee i on i.meeting = m.id where m.provider = ?"
            + " and m.person = ? and m.state = 'PLANNED')",
        at,
        provider,
        provider,
        person);
  }
}
