package se.samordna.organisation;

/** What an assignment gives the right to; the right also needs a relation to the person. */
public enum Role {
  /** Care and support for the unit's persons. */
  CARE_STAFF,
  /** As care staff, and leads the team: accepts referrals, overrides limits with a reason. */
  TEAM_LEADER,
  /** Answers for the unit: overrides, enabling of models, thresholds. Reads no record. */
  UNIT_MANAGER,
  /** Runs the organisation's units, staff, accounts and models. Reads no record. */
  ADMIN,
  /** Reviews who has read what. Reads no record's content. */
  AUDITOR
}
