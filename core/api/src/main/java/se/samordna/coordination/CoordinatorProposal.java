package se.samordna.coordination;

import se.samordna.Id;
import se.samordna.enrolment.Coordinator.DecisionRule;
import se.samordna.organisation.Staff;

/**
 * What the rules come to, before anybody has decided.
 *
 * @param unresolved whether it holds for a time only, because nothing speaks for one before another
 */
public record CoordinatorProposal(
    Id<Staff> staff,
    String name,
    DecisionRule rule,
    boolean unresolved,
    CoordinatorEvidence evidence) {}
