package se.samordna.engine.sip;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import se.samordna.Id;
import se.samordna.engine.access.Access;
import se.samordna.engine.personmeeting.Covering;
import se.samordna.information.InformationCategory;
import se.samordna.meeting.MeetingType;
import se.samordna.network.NetworkMember;
import se.samordna.personmeeting.Coverage;
import se.samordna.sip.Sip;
import se.samordna.sip.SipLeave;
import se.samordna.sip.SipParty;

/**
 * Whether those who are to come to a SIP may be told what it is about, and whether they are still
 * with the person's yes; reckoned anew each time.
 */
final class SipLeaves {
  private static final List<InformationCategory> ABOUT =
      List.of(InformationCategory.PLAN_GOALS, InformationCategory.PLAN_INTERVENTIONS);

  private SipLeaves() {}

  /** The SIP with what each party may be told, while it is worked on. */
  static Sip read(Access access, Sip sip) {
    if (!sip.state().isWritable()) {
      return sip;
    }
    SipRecipients recipients = SipRecipients.of(access);
    Map<Id<NetworkMember>, NetworkMember> network = network(access, sip);
    return sip.withLeaves(
        sip.parties().stream()
            .map(party -> new SipLeave(party.id(), how(party, network, recipients)))
            .toList());
  }

  private static Coverage.How how(
      SipParty party, Map<Id<NetworkMember>, NetworkMember> network, SipRecipients recipients) {
    if (party.own()) {
      return Coverage.How.IN_CARE;
    }
    if (party.member() != null) {
      return Covering.ofMember(network.get(party.member()), ABOUT);
    }
    return Covering.ofRecipient(
        recipients.consents(), MeetingType.SIP, recipients.recipient(party), ABOUT);
  }

  /** The network as of today, where a party is from there. */
  static Map<Id<NetworkMember>, NetworkMember> network(Access access, Sip sip) {
    return sip.parties().stream().map(SipParty::member).noneMatch(Objects::nonNull)
        ? Map.of()
        : Covering.members(access);
  }

  /** Whether a party may come: all but a member who is no longer with the person's yes. */
  static boolean mayCome(SipParty party, Map<Id<NetworkMember>, NetworkMember> network) {
    return party.member() == null || hasYes(network.get(party.member()));
  }

  static boolean hasYes(@Nullable NetworkMember member) {
    return member != null && member.status().hasThePersonsYes();
  }
}
