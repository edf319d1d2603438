package se.samordna.engine.sip;

import java.util.List;
import java.util.UUID;
import se.samordna.Id;
import se.samordna.engine.access.Access;
import se.samordna.organisation.Principal;
import se.samordna.organisation.Provider;
import se.samordna.refusal.Code;
import se.samordna.refusal.Refusal;
import se.samordna.sip.Sip;
import se.samordna.sip.SipContent;
import se.samordna.sip.SipNeed;
import se.samordna.sip.SipParty;
import se.samordna.sip.SipState;

/** How a SIP begins: with a need that somebody has seen, the person among others. */
public final class SipBeginning {
  private SipBeginning() {}

  /** The person asks for one by their own login; whoever coordinates is to answer. */
  public static Id<Sip> asked(Access access, String why) {
    Id<Sip> sip = begin(access, new SipNeed(SipNeed.SeenBy.PERSON, access.today(), why));
    SipTasks.asked(access);
    return sip;
  }

  /**
   * Records a need.
   *
   * @throws Refusal {@code CM-2257} when a SIP is under way
   */
  static Id<Sip> begin(Access access, SipNeed wanted) {
    SipNeed need = SipChecks.need(wanted, access.today());
    boolean underWay =
        access.tx().sips().of(access.provider(), access.person()).stream()
            .anyMatch(kept -> !kept.sip().state().isOver());
    if (underWay) {
      throw Refusal.of(Code.SIP_UNDER_WAY);
    }
    Sip sip =
        new Sip(
            Id.next(),
            access.person(),
            UUID.randomUUID().toString(),
            1,
            SipState.IDENTIFIED,
            need,
            SipContent.EMPTY,
            null,
            List.of(own(access)),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            access.now());
    access.tx().sips().add(access.provider(), sip, access.recordedBy());
    access.about(KeptSips.SIP, sip.id());
    return sip.id();
  }

  /** The provider that keeps the SIP is a party of its own. */
  private static SipParty own(Access access) {
    Provider provider =
        access
            .tx()
            .organisations()
            .provider(access.provider())
            .orElseThrow(() -> Refusal.of(Code.NOT_FOUND));
    SipParty.Kind kind =
        access
            .tx()
            .organisations()
            .principal(provider.principal())
            .map(Principal::kind)
            .map(SipBeginning::kind)
            .orElse(SipParty.Kind.OTHER);
    return new SipParty(Id.next(), kind, provider.name(), "", true, null, null);
  }

  private static SipParty.Kind kind(Principal.Kind kind) {
    return switch (kind) {
      case REGION -> SipParty.Kind.REGION;
      case MUNICIPALITY -> SipParty.Kind.MUNICIPALITY;
      case PRIVATE_PROVIDER -> SipParty.Kind.PRIVATE_PROVIDER;
      case STATE_AUTHORITY -> SipParty.Kind.AUTHORITY;
      case NGO -> SipParty.Kind.OTHER;
    };
  }
}
