package se.samordna.sip;

import se.samordna.Id;
import se.samordna.personmeeting.Coverage;

/**
 * Whether a party may be told what the plan is about, its goals and interventions, reckoned from
 * what the person lets it know at the moment the SIP is read.
 *
 * @param party one that is called or invited, or will be
 * @param how {@link Coverage.How#NO_PART} for a member who is out of the network, and who is not
 *     invited any more
 */
public record SipLeave(Id<SipParty> party, Coverage.How how) {}
