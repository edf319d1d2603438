package se.samordna.engine.sip;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.samordna.Id;
import se.samordna.engine.access.Access;
import se.samordna.engine.check.Checks;
import se.samordna.engine.personmeeting.MeetingWork;
import se.samordna.engine.task.Deeds;
import se.samordna.meeting.MeetingType;
import se.samordna.network.NetworkMember;
import se.samordna.organisation.Staff;
import se.samordna.personmeeting.Invitee;
import se.samordna.personmeeting.InviteeAnswer;
import se.samordna.personmeeting.PersonMeeting;
import se.samordna.personmeeting.PersonMeetings;
import se.samordna.personmeeting.PersonMeetings.NewMeeting;
import se.samordna.refusal.Code;
import se.samordna.refusal.Refusal;
import se.samordna.sip.Sip;
import se.samordna.sip.SipMeeting;
import se.samordna.sip.SipMeeting.Attendance;
import se.samordna.sip.SipMeeting.Called;
import se.samordna.sip.SipParty;
import se.samordna.sip.SipState;
import se.samordna.sip.Sips.NewCall;
import se.samordna.sip.Sips.NewHeld;

/**
 * The meetings of a SIP: each is a meeting about the person, which the SIP calls its parties to,
 * calls off and holds. What is kept here is what the SIP's own process asks of it.
 */
final class SipCalls {
  /** What the meeting is for, as the record has it. */
  private static final String PURPOSE = "Att göra en samordnad individuell plan";

  /** Why a meeting is off whose SIP comes to nothing, where no words were said of that. */
  static final String NO_SIP = "Det blir ingen SIP.";

  private SipCalls() {}

  /** Calls the principals and invites the others. */
  static void call(Access access, Sip sip, NewCall wanted) {
    SipMoves.may(sip, SipState.CALLED);
    SipConsents.needed(access);
    Checks checks = new Checks();
    long principals = sip.parties().stream().filter(party -> party.kind().isPrincipal()).count();
    checks.that(principals >= 2, "/parties", Code.SIP_TOO_FEW_PRINCIPALS);
    PersonMeeting meeting =
        MeetingWork.plan(
            access,
            checks,
            new NewMeeting(
                access.by().unit(), MeetingType.SIP, PURPOSE, wanted.booking(), wanted.topics()));
    SipRecipients recipients = SipRecipients.of(access);
    Map<Id<NetworkMember>, NetworkMember> network = SipLeaves.network(access, sip);
    List<Called> called =
        sip.parties().stream()
            .filter(party -> SipLeaves.mayCome(party, network))
            .map(party -> invited(access, meeting, party, recipients))
            .toList();
    access
        .tx()
        .sips()
        .add(
            access.provider(),
            sip.id(),
            new SipMeeting(
                sip.meetings().size() + 1,
                meeting.id(),
                access.today(),
                "",
                called,
                access.now(),
                access.caller().staff(),
                false,
                null));
    SipMoves.move(access, sip, SipState.CALLED);
  }

  /** The provider itself comes by whoever calls; a close one is never bound to come. */
  private static Called invited(
      Access access, PersonMeeting meeting, SipParty party, SipRecipients recipients) {
    Id<Staff> own = party.own() ? access.caller().staff() : null;
    Id<NetworkMember> member = party.own() ? null : party.member();
    Invitee invitee =
        new Invitee(
            Id.next(),
            own,
            member,
            own == null && member == null ? recipients.recipient(party) : null,
            "",
            party.kind().isPrincipal(),
            InviteeAnswer.ASKED,
            null,
            access.now());
    MeetingWork.invite(access, meeting, invitee);
    return new Called(party.id(), invitee.id());
  }

  /** Calls off the meeting to come; the SIP is where it was before it was called. */
  static void callOff(Access access, Sip sip, String why) {
    boolean met = sip.meetings().stream().anyMatch(one -> one.held() != null);
    SipState back = met ? SipState.HELD : SipState.PREPARED;
    SipMoves.from(SipState.CALLED, sip, back);
    none(access, sip, why);
    SipMoves.move(access, sip, back);
  }

  /** The SIP comes to nothing, and so does the meeting that was called. */
  static void none(Access access, Sip sip, String why) {
    Id<PersonMeeting> meeting = toCome(sip);
    if (meeting != null) {
      MeetingWork.callOff(access, taken(access, meeting), why);
    }
  }

  /** The meeting that is called and not held. */
  static @Nullable Id<PersonMeeting> toCome(Sip sip) {
    return sip.meeting().filter(one -> one.held() == null).map(SipMeeting::meeting).orElse(null);
  }

  private static PersonMeeting taken(Access access, Id<PersonMeeting> meeting) {
    return MeetingWork.taken(access.tx(), access.provider(), meeting);
  }

  /** Records what came of the meeting. */
  static void hold(Access access, Deeds deeds, Sip sip, NewHeld wanted) {
    SipMoves.may(sip, SipState.HELD);
    SipConsents.needed(access);
    SipMeeting meeting =
        sip.meeting()
            .filter(one -> one.held() == null)
            .orElseThrow(() -> Refusal.of(Code.NOT_FOUND));
    NewHeld checked = SipChecks.held(sip, meeting, wanted, access.today());
    if (staysAwayAgain(access, sip, checked)) {
      SipTasks.absence(access);
    }
    Id<PersonMeeting> about = meeting.meeting();
    if (about != null) {
      hold(access, deeds, taken(access, about), meeting, checked);
    }
    access
        .tx()
        .sips()
        .hold(
            access.provider(),
            sip.id(),
            meeting,
            new SipMeeting.Held(
                checked.on(),
                checked.person(),
                checked.why(),
                checked.attendance(),
                checked.choice(),
                access.caller().staff(),
                access.now()));
    SipMoves.move(access, sip, SipState.HELD);
  }

  private static void hold(
      Access access, Deeds deeds, PersonMeeting about, SipMeeting meeting, NewHeld held) {
    List<PersonMeetings.Attendance> attendance =
        about.invitees().stream()
            .map(one -> new PersonMeetings.Attendance(one.id(), how(one.id(), meeting, held)))
            .toList();
    MeetingWork.hold(
        access,
        deeds,
        about,
        new PersonMeetings.NewHeld(held.person(), held.why(), attendance, null));
  }

  /** How somebody took part: a party as the SIP says it, others as is said beside. */
  private static InviteeAnswer how(Id<Invitee> invitee, SipMeeting meeting, NewHeld held) {
    Id<SipParty> party =
        meeting.called().stream()
            .filter(one -> invitee.equals(one.invitee()))
            .map(Called::party)
            .findFirst()
            .orElse(null);
    if (party == null) {
      return held.beside().stream()
          .filter(one -> one.invitee().equals(invitee))
          .map(PersonMeetings.Attendance::how)
          .findFirst()
          .orElse(InviteeAnswer.ABSENT);
    }
    return held.attendance().stream()
        .filter(one -> one.party().equals(party))
        .map(
            one ->
                switch (one.how()) {
                  case CAME -> InviteeAnswer.PRESENT;
                  case EXCUSED -> InviteeAnswer.EXCUSED;
                  case ABSENT -> InviteeAnswer.ABSENT;
                })
        .findFirst()
        .orElse(InviteeAnswer.ABSENT);
  }

  /** Whether a principal is absent without word that was so at an earlier meeting of the person. */
  private static boolean staysAwayAgain(Access access, Sip sip, NewHeld now) {
    Set<String> before = new HashSet<>();
    access
        .tx()
        .sips()
        .of(access.provider(), access.person())
        .forEach(
            kept ->
                kept.sip()
                    .meetings()
                    .forEach(
                        meeting -> {
                          SipMeeting.Held held = meeting.held();
                          if (held != null) {
                            before.addAll(absent(kept.sip(), held.attendance()));
                          }
                        }));
    return absent(sip, now.attendance()).stream().anyMatch(before::contains);
  }

  private static Set<String> absent(Sip sip, List<Attendance> attendance) {
    Set<String> names = new HashSet<>();
    attendance.stream()
        .filter(one -> one.how() == Attendance.How.ABSENT)
        .flatMap(one -> sip.party(one.party()).stream())
        .filter(party -> party.kind().isPrincipal())
        .forEach(party -> names.add(party.kind() + " " + party.name().toLowerCase(Locale.ROOT)));
    return names;
  }
}
