package se.samordna.store;

import java.time.Instant;
import org.jdbi.v3.core.Handle;
import se.samordna.Id;
import se.samordna.organisation.Provider;
import se.samordna.organisation.Staff;
import se.samordna.personmeeting.AgreedAction;
import se.samordna.personmeeting.MinutesCopy;
import se.samordna.personmeeting.MinutesNote;
import se.samordna.personmeeting.PersonMeeting;

/** What is documented and decided at meetings about persons, and who has a copy. */
final class MinutesRows {
  private final Handle handle;

  MinutesRows(Handle handle) {
    this.handle = handle;
  }

  void write(Id<Provider> provider, Id<PersonMeeting> meeting, MinutesNote note) {
    int changed =
        handle.execute(
            "update person_meeting_note set note = ?, written_at = ? where provider = ? and id = ?"
                + " and signed_at is null",
            note.text(),
            note.writtenAt(),
            provider,
            note.id());
    if (changed == 0) {
      handle.execute(
          "insert into person_meeting_note (id, provider, meeting, ord, corrects, note, written_by,"
              + " written_at) select ?, ?, ?, count(*) + 1, cast(? as uuid), ?, ?, ?"
              + " from person_meeting_note where meeting = ?",
          note.id(),
          provider,
          meeting,
          note.corrects(),
          note.text(),
          note.writtenBy(),
          note.writtenAt(),
          meeting);
    }
  }

  void sign(Id<Provider> provider, Id<MinutesNote> note, Instant at) {
    handle.execute(
        "update person_meeting_note set signed_at = ? where provider = ? and id = ?"
            + " and signed_at is null",
        at,
        provider,
        note);
  }

  void add(Id<Provider> provider, Id<PersonMeeting> meeting, MinutesCopy copy, Id<Staff> by) {
    handle.execute(
        "insert into person_meeting_copy (disclosure, provider, meeting, invitee, how, handed_by,"
            + " handed_at) values (?, ?, ?, ?, ?, ?, ?)",
        copy.disclosure(),
        provider,
        meeting,
        copy.invitee(),
        copy.how(),
        by,
        copy.at());
  }

  void add(Id<Provider> provider, Id<PersonMeeting> meeting, AgreedAction made, Id<Staff> by) {
    handle.execute(
        "insert into person_meeting_decision (id, provider, meeting, ord, what, owner, answers,"
            + " due, task, decided_at, decided_by) select ?, ?, ?, count(*) + 1, ?, cast(? as"
            + " uuid), ?, ?, ?, ?, ? from person_meeting_decision where meeting = ?",
        made.id(),
        provider,
        meeting,
        made.what(),
        made.owner(),
        made.answers(),
        made.due(),
        made.task(),
        made.decidedAt(),
        by,
        meeting);
  }
}
