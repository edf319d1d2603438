package se.samordna.engine.sip;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.samordna.Id;
import se.samordna.discharge.JointPlanning;
import se.samordna.engine.access.Access;
import se.samordna.engine.check.Checks;
import se.samordna.refusal.Code;
import se.samordna.refusal.Problem;
import se.samordna.refusal.Refusal;
import se.samordna.sip.Sip;
import se.samordna.sip.SipMeeting;
import se.samordna.sip.SipParty;
import se.samordna.sip.SipState;
import se.samordna.sip.SipVersion;
import se.samordna.sip.SipVersion.Copy;
import se.samordna.sip.SipVersion.Standing;
import se.samordna.sip.SipVersion.Way;
import se.samordna.sip.Sips;
import se.samordna.sip.Sips.NewConfirmation;
import se.samordna.sip.Sips.NewHandOver;
import se.samordna.text.SwedishDays;

/** Adopts versions, and keeps what principals do with them afterwards. */
final class SipVersions {
  private SipVersions() {}

  static void adopt(Access access, Sip sip, List<Id<SipParty>> tookPart) {
    SipMoves.may(sip, SipState.ADOPTED);
    List<Problem> problems = SipAdoption.problems(sip, access.today());
    if (!problems.isEmpty()) {
      throw new Refusal(problems);
    }
    int number = sip.versions().size() + 1;
    String sum = SipCanonical.sha256(sip.commonId(), number, sip.draft(), sip.parties());
    List<SipParty> principals =
        sip.parties().stream().filter(party -> party.kind().isPrincipal()).toList();
    SipVersion version =
        new SipVersion(
            number,
            sip.draft(),
            sip.parties(),
            sum,
            true,
            access.now(),
            access.caller().staff(),
            principals.stream().map(one -> standing(access, sip, one, tookPart)).toList(),
            principals.stream().map(one -> copy(access, one, sum)).toList(),
            leavesInpatientCare(access));
    access.tx().sips().add(access.provider(), sip.id(), version);
    SipCopies.layIn(access, sip, version);
    SipMoves.move(access, sip, SipState.ADOPTED);
    LocalDate followUp = sip.draft().followUp();
    if (followUp != null) {
      SipTasks.followUp(access, followUp);
    }
  }

  /** Whether leaving is being planned, and not in another way than by a SIP. */
  private static boolean leavesInpatientCare(Access access) {
    return access
        .tx()
        .discharges()
        .openOf(access.provider(), access.person(), access.now())
        .stream()
        .anyMatch(one -> one.joint() == null || one.joint() == JointPlanning.SIP);
  }

  /** The provider's own copy is in its record at once; the others' leave by consent. */
  private static Copy copy(Access access, SipParty party, String sum) {
    return party.own()
        ? new Copy(party.id(), true, sum, access.today(), "", Way.OWN_RECORD)
        : new Copy(party.id(), false, sum, null, "", Way.TO_HAND_OVER);
  }

  private static Standing standing(
      Access access, Sip sip, SipParty party, List<Id<SipParty>> tookPart) {
    boolean there =
        party.own()
            || (sip.versions().isEmpty() ? came(sip, party) : tookPart.contains(party.id()));
    return new Standing(
        party.id(),
        there ? null : SwedishDays.plusWorked(from(access, sip), Sips.CONFIRM_DAYS),
        null);
  }

  private static boolean came(Sip sip, SipParty party) {
    SipMeeting.Held held = held(sip);
    return held != null && held.came(party.id());
  }

  private static SipMeeting.@Nullable Held held(Sip sip) {
    return sip.meeting().map(SipMeeting::held).orElse(null);
  }

  /** The days to confirm are counted from the meeting, of a revision from its adoption. */
  private static LocalDate from(Access access, Sip sip) {
    SipMeeting.Held held = held(sip);
    return held == null || !sip.versions().isEmpty() ? access.today() : held.on();
  }

  static void confirm(Access access, Sip sip, NewConfirmation wanted) {
    SipVersion version = inForce(sip);
    Checks checks = new Checks();
    checks.notAfter("/day", wanted.day(), access.today());
    String by = checks.required("/by", wanted.by(), Checks.NAME);
    Standing standing =
        version.standings().stream()
            .filter(one -> one.party().equals(wanted.party()) && !one.agreed())
            .findFirst()
            .orElseThrow(() -> Refusal.at("/party", Code.SIP_NOTHING_TO_CONFIRM));
    LocalDate last = standing.confirmBy();
    checks.that(last == null || !wanted.day().isAfter(last), "/day", Code.SIP_CONFIRMED_TOO_LATE);
    checks.done();
    SipVersion.Confirmation confirmation =
        new SipVersion.Confirmation(wanted.day(), by, access.caller().staff(), access.now());
    access
        .tx()
        .sips()
        .confirm(access.provider(), sip.id(), version.number(), wanted.party(), confirmation);
    access
        .tx()
        .sipCopies()
        .confirm(
            access.provider(),
            sip.commonId(),
            version.number(),
            version.standings().indexOf(standing),
            confirmation);
  }

  static void handOver(Access access, Sip sip, NewHandOver wanted) {
    SipVersion version = inForce(sip);
    Checks checks = new Checks();
    checks.notAfter("/day", wanted.day(), access.today());
    String how = checks.optional("/how", wanted.how(), Checks.NAME);
    Copy copy =
        version.copies().stream()
            .filter(one -> one.party().equals(wanted.party()) && one.handedOn() == null)
            .findFirst()
            .orElseThrow(() -> Refusal.at("/party", Code.SIP_NOTHING_TO_CONFIRM));
    checks.done();
    SipCopies.handOver(
        access,
        sip,
        version,
        copy,
        new NewHandOver(wanted.party(), wanted.day(), how, wanted.touches()));
  }

  /** The version that holds; a plan that is over or frozen takes nothing more. */
  private static SipVersion inForce(Sip sip) {
    if (!Set.of(SipState.ADOPTED, SipState.FOLLOW_UP_DUE, SipState.REVISED).contains(sip.state())) {
      throw Refusal.of(Problem.of(Code.SIP_NOT_WRITABLE).with("state", sip.state().name()));
    }
    SipVersion version = sip.current().orElseThrow(() -> Refusal.of(Code.SIP_NOTHING_TO_CONFIRM));
    if (!version.intact()) {
      throw Refusal.of(Code.SIP_COPY_DIFFERS);
    }
    return version;
  }
}
