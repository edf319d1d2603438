package se.samordna.engine.personmeeting;

import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.samordna.Id;
import se.samordna.consent.Recipient;
import se.samordna.engine.access.Access;
import se.samordna.engine.check.Checks;
import se.samordna.engine.consent.KnownRecipients;
import se.samordna.network.NetworkMember;
import se.samordna.personmeeting.Invitee;
import se.samordna.personmeeting.InviteeAnswer;
import se.samordna.personmeeting.PersonMeeting;
import se.samordna.personmeeting.PersonMeetings.NewInvitee;
import se.samordna.refusal.Code;
import se.samordna.refusal.Refusal;

/** Who may be called and invited to a meeting. */
final class Inviting {
  private Inviting() {}

  /** A new invitee, of whom nothing has been heard. */
  static Invitee invitee(Access access, PersonMeeting meeting, NewInvitee wanted) {
    Checks checks = new Checks();
    long named =
        Stream.of(wanted.staff(), wanted.member(), wanted.recipient())
            .filter(one -> one != null)
            .count();
    checks.that(named == 1, "/invitee", Code.FIELD_WRONG);
    checks.done();
    if (wanted.staff() != null) {
      checks.that(
          Covering.staff(access).stream().anyMatch(one -> one.staff().equals(wanted.staff())),
          "/staff",
          Code.STAFF_NOT_IN_CARE);
    }
    if (wanted.member() != null) {
      member(access, checks, wanted);
    }
    Recipient recipient =
        wanted.recipient() == null
            ? null
            : KnownRecipients.called(access, checks, "/recipient", wanted.recipient());
    checks.done();
    if (meeting.invitees().stream().anyMatch(one -> isSame(one, wanted, recipient))) {
      throw Refusal.of(Code.INVITED_ALREADY);
    }
    return new Invitee(
        Id.next(),
        wanted.staff(),
        wanted.member(),
        recipient,
        "",
        wanted.called(),
        InviteeAnswer.ASKED,
        null,
        access.now());
  }

  /** Somebody with the person's yes; a close one is invited and never bound to come. */
  private static void member(Access access, Checks checks, NewInvitee wanted) {
    NetworkMember member = Covering.members(access).get(wanted.member());
    checks.that(member != null, "/member", Code.FIELD_WRONG);
    if (member != null) {
      checks.that(member.status().hasThePersonsYes(), "/member", Code.INVITEE_WITHOUT_YES);
      checks.that(
          !wanted.called() || member.kind() == NetworkMember.Kind.PROFESSIONAL,
          "/called",
          Code.FIELD_WRONG);
    }
  }

  private static boolean isSame(Invitee one, NewInvitee wanted, @Nullable Recipient recipient) {
    return (wanted.staff() != null && wanted.staff().equals(one.staff()))
        || (wanted.member() != null && wanted.member().equals(one.member()))
        || (recipient != null && recipient.equals(one.recipient()));
  }
}
