package se.samordna.engine.sip;

import se.samordna.Id;
import se.samordna.engine.access.Access;
import se.samordna.engine.check.Revisions;
import se.samordna.refusal.Code;
import se.samordna.refusal.Problem;
import se.samordna.refusal.Refusal;
import se.samordna.sip.Sip;
import se.samordna.sip.SipState;

/** Brings a SIP from one state to another, along the table of moves and no other way. */
final class SipMoves {
  private SipMoves() {}

  /** The SIP as it is read today, with its versions held against their sums. */
  static Sip read(Access access, Id<Sip> id) {
    return access.tx().sips().of(access.provider(), access.person()).stream()
        .map(kept -> read(access, kept.sip()))
        .filter(sip -> sip.id().equals(id))
        .findFirst()
        .orElseThrow(() -> Refusal.of(Code.NOT_FOUND));
  }

  /** A SIP as it is read today. */
  static Sip read(Access access, Sip kept) {
    return SipLeaves.read(
        access, SipCopies.read(access, SipSums.checked(kept).readOn(access.today())));
  }

  /** The SIP for a change: the revision that the caller read, taken up for this change. */
  static Sip taken(Access access, Id<Sip> id, int revision) {
    Sip sip = read(access, id);
    Revisions.same(revision, sip.revision());
    Revisions.newest(access.tx().sips().revise(access.provider(), id, revision));
    return sip;
  }

  /**
   * Goes on if the SIP may come there from where it stands.
   *
   * @throws Refusal {@code CM-2255} else
   */
  static void may(Sip sip, SipState to) {
    if (!sip.state().next().contains(to)) {
      throw notPossible(sip, to);
    }
  }

  /**
   * Goes on if the SIP stands where this way to another state begins.
   *
   * @throws Refusal {@code CM-2255} else
   */
  static void from(SipState from, Sip sip, SipState to) {
    if (sip.state() != from) {
      throw notPossible(sip, to);
    }
  }

  private static Refusal notPossible(Sip sip, SipState to) {
    return Refusal.of(
        Problem.of(Code.SIP_MOVE_NOT_POSSIBLE)
            .with("from", sip.state().name())
            .with("to", to.name()));
  }

  /** Goes on if what the plan says may be written now. */
  static void mayWrite(Sip sip) {
    if (!sip.state().isWritable()) {
      throw Refusal.of(Problem.of(Code.SIP_NOT_WRITABLE).with("state", sip.state().name()));
    }
  }

  /** Comes there. */
  static void move(Access access, Sip sip, SipState to) {
    may(sip, to);
    access.tx().sips().move(access.provider(), sip.id(), to, access.now(), access.caller().staff());
  }
}
