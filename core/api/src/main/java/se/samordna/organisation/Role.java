package se.samordna.organisation;

import java.util.List;
import java.util.stream.Stream;

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
  AUDITOR,
  /** The person, by a login of their own and about nobody else; no assignment gives it. */
  PERSON;

  /** Those that staff are assigned. */
  public static List<Role> ofStaff() {
    return Stream.of(values()).filter(Role::isOfStaff).toList();
  }

  /** Whether staff are assigned it. */
  public boolean isOfStaff() {
    return this != PERSON;
  }
}
