package se.samordna.engine.personmeeting;

import java.util.Objects;
import se.samordna.Id;
import se.samordna.audit.Action;
import se.samordna.audit.Ground;
import se.samordna.consent.Consent;
import se.samordna.consent.Disclosure;
import se.samordna.consent.Purpose;
import se.samordna.consent.Recipient;
import se.samordna.engine.access.Access;
import se.samordna.engine.access.Leave;
import se.samordna.engine.access.Side;
import se.samordna.engine.check.Checks;
import se.samordna.personmeeting.Invitee;
import se.samordna.personmeeting.MinutesCopy;
import se.samordna.personmeeting.MinutesNote;
import se.samordna.personmeeting.PersonMeeting;
import se.samordna.personmeeting.PersonMeetings.NewNote;
import se.samordna.refusal.Code;
import se.samordna.refusal.Refusal;

/** What the provider documents of a meeting, and who is given a copy of it. */
final class MinutesKeeping {
  private MinutesKeeping() {}

  /** A new note, or one's own unsigned with new words. */
  static MinutesNote note(Access access, PersonMeeting meeting, NewNote wanted) {
    Checks checks = new Checks();
    String text = checks.required("/text", wanted.text(), Checks.NOTE);
    Id<MinutesNote> corrects = wanted.corrects();
    checks.that(
        corrects == null || meeting.note(corrects).filter(MinutesNote::isSigned).isPresent(),
        "/corrects",
        Code.FIELD_WRONG);
    checks.done();
    Id<MinutesNote> known = wanted.note();
    return new MinutesNote(
        known == null ? Id.next() : own(access, meeting, known).id(),
        corrects,
        text,
        access.caller().staff(),
        "",
        access.now(),
        null);
  }

  /**
   * One's own note that is not signed.
   *
   * @throws Refusal {@code CM-2300} else
   */
  static MinutesNote own(Access access, PersonMeeting meeting, Id<MinutesNote> wanted) {
    MinutesNote note = meeting.note(wanted).orElseThrow(() -> Refusal.of(Code.NOT_FOUND));
    if (note.isSigned() || !note.writtenBy().equals(access.caller().staff())) {
      throw Refusal.of(Code.MEETING_NOTE_SIGNED);
    }
    return note;
  }

  /** Hands a copy over, if the person lets them have it now; it stands among disclosures, too. */
  static void handOver(Access access, PersonMeeting meeting, Invitee invitee, String wanted) {
    Checks checks = new Checks();
    String how = checks.required("/how", wanted, Checks.NAME);
    checks.done();
    if (meeting.notes().stream().noneMatch(MinutesNote::isSigned)) {
      throw Refusal.of(Code.MEETING_NOTHING_SIGNED);
    }
    Covering covering = Covering.of(access, meeting);
    Leave leave = covering.mayHaveMinutes(invitee) ? Leave.COVERED : Leave.NOT_COVERED;
    if (!access.mayCross(Action.DISCLOSURE_RECORD, null, Side.OTHER, leave)) {
      throw Refusal.of(Code.MINUTES_NOT_FOR);
    }
    Disclosure disclosure = disclosure(access, covering, invitee);
    access.tx().consents().add(access.provider(), disclosure);
    access
        .tx()
        .personMeetings()
        .add(
            access.provider(),
            meeting.id(),
            new MinutesCopy(invitee.id(), disclosure.id(), how, access.now()),
            access.caller().staff());
  }

  /** By the recipient's consent, or by what the person lets a member know. */
  private static Disclosure disclosure(Access access, Covering covering, Invitee invitee) {
    Recipient known = invitee.recipient();
    Consent consent = known == null ? null : covering.minutesConsent(known).orElseThrow();
    if (consent != null) {
      access.restsOn(consent.id());
    }
    return new Disclosure(
        Id.next(),
        access.person(),
        Objects.requireNonNullElseGet(known, () -> Recipient.outsider(invitee.name(), "")),
        consent == null ? Purpose.COORDINATION : consent.terms().purpose(),
        covering.told(),
        "Anteckningar från ett möte",
        Disclosure.Way.COPY,
        Ground.CONSENT,
        consent == null ? null : consent.id(),
        null,
        "",
        access.caller().staff(),
        access.now());
  }
}
