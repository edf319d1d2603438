package se.samordna.rule;

/** Who somebody is to an enrolment, for the steps of a model and for overrides. */
public enum ActorRole {
  /** Care staff of the provider with a relation to the person. */
  STAFF,
  /** Care staff of the enrolment's unit. */
  TEAM_MEMBER,
  TEAM_LEADER,
  UNIT_MANAGER,
  LEAD_COORDINATOR,
  /**
   * The lead coordinator, or whoever stands in for an absent one: the deputy named for the absence,
   * and in a long one any colleague who carries persons.
   */
  COORDINATOR_OR_DEPUTY,
  /** A physician of the unit; a psychiatrist is one. */
  PHYSICIAN
}
