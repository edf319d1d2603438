package se.samordna.rule;

import java.util.Set;

/**
 * What a rule says of a step.
 *
 * <p>All verdicts of a step are collected, so that the user sees every reason at once and what
 * would change it.
 */
public sealed interface Verdict {
  /** Nothing stands in the way. */
  Verdict ALLOWED = new Allowed();

  /** Nothing stands in the way. */
  record Allowed() implements Verdict {}

  /** The step can be taken; the user acknowledges the reason in writing. */
  record Cautioned(Reason reason) implements Verdict {}

  /**
   * The step can be taken when somebody in one of the roles overrides the rule with a reason.
   *
   * @param byRoles who may, at least one
   */
  record NeedsOverride(Set<ActorRole> byRoles, Reason reason) implements Verdict {
    private static final Set<ActorRole> USUAL =
        Set.of(ActorRole.TEAM_LEADER, ActorRole.UNIT_MANAGER);

    public NeedsOverride {
      if (byRoles.isEmpty()) {
        throw new IllegalArgumentException("Somebody overrides; what nobody may is refused");
      }
      byRoles = Set.copyOf(byRoles);
    }

    /** For the team leader and the unit manager, who answer for the team's share of work. */
    public NeedsOverride(Reason reason) {
      this(USUAL, reason);
    }
  }

  /** The step can't be taken as things are. */
  record Refused(Reason reason) implements Verdict {}
}
