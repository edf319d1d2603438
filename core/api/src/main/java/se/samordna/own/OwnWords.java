package se.samordna.own;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.osgi.annotation.versioning.ProviderType;
import se.samordna.Id;
import se.samordna.block.Block;
import se.samordna.block.BlockLift;
import se.samordna.consent.Consent;
import se.samordna.consent.ConsentType;
import se.samordna.consent.Purpose;
import se.samordna.consent.Recipient;
import se.samordna.contact.Contact;
import se.samordna.decision.SharedDecision;
import se.samordna.information.InformationCategory;
import se.samordna.network.MemberScope;
import se.samordna.network.NetworkMember;
import se.samordna.ombud.OmbudMandate;
import se.samordna.organisation.Unit;
import se.samordna.personmeeting.PersonMeeting;
import se.samordna.plan.Plan;
import se.samordna.sip.Sip;

/**
 * What a person says about themselves by their own login: it is kept as said by the person, and no
 * member of staff stands for it. Each call is one access; safe for use by many threads.
 */
@ProviderType
public interface OwnWords {
  /**
   * Says yes.
   *
   * @throws se.samordna.refusal.Refusal as {@link se.samordna.consent.Consents#give}
   */
  OwnConsents.Given give(Self self, OwnYes yes);

  /**
   * Says no; nothing is opened or closed by it.
   *
   * @throws se.samordna.refusal.Refusal as {@link se.samordna.consent.Consents#refuse}
   */
  OwnConsents.Given refuse(Self self, OwnTerms terms);

  /**
   * Takes a yes back, in force on the next request.
   *
   * @throws se.samordna.refusal.Refusal {@code CM-2231} when it is not active, {@code CM-1014} for
   *     anybody else's
   */
  OwnConsents.Given withdraw(Self self, Id<Consent> consent);

  /**
   * Says yes to a member of the network, or removes one; removal works at once.
   *
   * @throws se.samordna.refusal.Refusal {@code CM-2201} when it can't follow the present status,
   *     {@code CM-1011} when somebody was first, {@code CM-1014} for anybody else's
   */
  OwnFile.Member decide(Self self, Id<NetworkMember> member, int revision, boolean yes);

  /**
   * Says that something in an adopted version of a plan is wrong. The version stays, and the note
   * stands beside it.
   *
   * @throws se.samordna.refusal.Refusal {@code CM-1014} when the person is shown no such version
   */
  OwnPlan.Correction correct(Self self, Id<Plan> plan, int version, String words);

  /**
   * Says that something in the SIP that was adopted last is wrong, as of a plan.
   *
   * @throws se.samordna.refusal.Refusal {@code CM-1014} when the person is shown no such version
   */
  OwnPlan.Correction correct(Self self, Id<Sip> sip, int version, OwnCorrection correction);

  /**
   * Asks for a SIP: the need is recorded as seen by the person, and whoever coordinates is to
   * answer, by going on with it or with a reason why there is none.
   *
   * @throws se.samordna.refusal.Refusal {@code CM-2257} when one is under way
   */
  OwnSip askForSip(Self self, String why);

  /** What is wrong, and what is right. */
  record OwnCorrection(String words) {}

  /**
   * Says that something in the version of the crisis plan that the person is shown is wrong.
   *
   * @throws se.samordna.refusal.Refusal {@code CM-1014} when the person is shown no such version
   */
  OwnPlan.Correction correctCrisisPlan(Self self, int version, String words);

  /**
   * Says that the person does not want a crisis plan; one that there is stays. It is asked about
   * again, and is the person's to change at any time.
   *
   * @param words why, if the person wants to tell; may be empty
   */
  OwnFile.Declined declineCrisisPlan(Self self, String words);

  /**
   * Says that the person may want a crisis plan after all.
   *
   * @throws se.samordna.refusal.Refusal {@code CM-2334} when the person has not declined
   */
  void reconsiderCrisisPlan(Self self);

  /**
   * Says that something in a contact is wrong. What was recorded stays, and the note stands beside
   * it.
   *
   * @throws se.samordna.refusal.Refusal {@code CM-1014} when the person is shown no such contact
   */
  OwnContact correct(Self self, Id<Contact> contact, OwnCorrection correction);

  /**
   * Says that something in what stands of a meeting about the person is wrong.
   *
   * @throws se.samordna.refusal.Refusal {@code CM-1014} when the person is shown no such meeting
   */
  OwnMeeting correctMeeting(Self self, Id<PersonMeeting> meeting, String words);

  /**
   * Says that something in a shared decision is wrong. What was recorded stays, and the note stands
   * beside it.
   *
   * @throws se.samordna.refusal.Refusal {@code CM-1014} when the person is shown no such decision
   */
  OwnDecision correctDecision(Self self, Id<SharedDecision> decision, String words);

  /**
   * Adds somebody to the network, with the person's yes and with what they may know.
   *
   * @throws se.samordna.refusal.Refusal {@code CM-2337} for a legal representative; otherwise as
   *     {@link se.samordna.network.Networks#suggest} and {@link se.samordna.network.Networks#agree}
   */
  OwnFile.Member add(Self self, OwnMember member);

  /**
   * Says anew what a member may know, and whether they may have minutes; in force at once.
   *
   * @throws se.samordna.refusal.Refusal as {@link se.samordna.network.Networks#agree}; {@code
   *     CM-1014} for anybody else's
   */
  OwnFile.Member agree(Self self, Id<NetworkMember> member, int revision, MemberScope scope);

  /**
   * Blocks what a unit has written and writes for the provider's other units, at once.
   *
   * @throws se.samordna.refusal.Refusal {@code CM-5076} in social care, {@code CM-5078} when it is
   *     blocked already, {@code CM-1003} for a unit that never took part in the care
   */
  OwnBlocks.Laid block(Self self, Id<Unit> unit);

  /**
   * Ends a block, at once.
   *
   * @throws se.samordna.refusal.Refusal {@code CM-5079} when it has ended, {@code CM-1014} for
   *     anybody else's
   */
  OwnBlocks.Laid unblock(Self self, Id<Block> block);

  /**
   * Lets one more unit read what is blocked, at once and for a while.
   *
   * @param lastDay the last day, within {@link se.samordna.block.Blocks#MOST_DAYS} days
   * @throws se.samordna.refusal.Refusal {@code CM-1003} for a unit that never took part in the
   *     care, {@code CM-5079} when the block has ended, {@code CM-5080} when nothing is closed to
   *     the unit, {@code CM-1014} for anybody else's
   */
  OwnBlocks.Laid lift(Self self, Id<Block> block, Id<Unit> unit, LocalDate lastDay);

  /**
   * Closes it to that unit again, at once.
   *
   * @throws se.samordna.refusal.Refusal {@code CM-5079} when it is closed already, {@code CM-1014}
   *     for anybody else's
   */
  OwnBlocks.Laid endLift(Self self, Id<Block> block, Id<BlockLift> lift);

  /**
   * Ends a personal ombud's mandate, or takes back that one was asked for, at once and without a
   * reason. Coming back is to ask anew.
   *
   * @throws se.samordna.refusal.Refusal {@code CM-6042} when it has ended, {@code CM-1014} for
   *     anybody else's
   */
  OwnMandate endMandate(Self self, Id<OmbudMandate> mandate);

  /**
   * Somebody whom the person adds to the network.
   *
   * @param relation {@code null} for none of the relations that there are words for
   * @param relationWords what the member is in the person's words; needed without a relation
   * @param closeness as {@link NetworkMember#closeness()}
   * @param phone how the team reaches them; may be empty, and is not shown on the own pages
   * @param scope what they may know
   */
  record OwnMember(
      String name,
      NetworkMember.@Nullable Relation relation,
      String relationWords,
      @Nullable Integer closeness,
      String phone,
      boolean emergencyContact,
      MemberScope scope) {}

  /** What a yes or no is about. */
  record OwnTerms(
      ConsentType type,
      List<Recipient> recipients,
      Purpose purpose,
      List<InformationCategory> categories,
      List<InformationCategory> exclusions) {
    public OwnTerms {
      recipients = List.copyOf(recipients);
      categories = List.copyOf(categories);
      exclusions = List.copyOf(exclusions);
    }
  }

  /**
   * A yes.
   *
   * @param from the first day, {@code null} for today
   * @param to the last day, {@code null} for the usual time
   */
  record OwnYes(OwnTerms terms, @Nullable LocalDate from, @Nullable LocalDate to) {}
}
