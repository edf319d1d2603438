package se.samordna.engine.enrolment;

import java.math.BigDecimal;
import se.samordna.Id;
import se.samordna.access.Caller;
import se.samordna.engine.access.Access;
import se.samordna.engine.figure.SmallCounts;
import se.samordna.enrolment.CaseloadFigure;
import se.samordna.organisation.Role;
import se.samordna.organisation.Unit;
import se.samordna.person.Protection;

/**
 * Whether persons in lists of a unit stand by name: for those who care for its persons, and never a
 * protected person. For others a place in the list stands instead.
 */
enum Named {
  PERSONS,
  NOBODY;

  /** What holds for the caller at the unit. */
  static Named to(Caller caller, Id<Unit> unit) {
    return caller.has(Role.CARE_STAFF, unit) || caller.has(Role.TEAM_LEADER, unit)
        ? PERSONS
        : NOBODY;
  }

  /** What holds for whoever was let through to a person, by the units that let them. */
  static Named to(Access access) {
    return access.units().stream().anyMatch(unit -> to(access.caller(), unit) == PERSONS)
        ? PERSONS
        : NOBODY;
  }

  /** Whether a share of the unit's persons may be told: for others none that tells of a few. */
  boolean mayKnow(CaseloadFigure share) {
    return this == PERSONS || !SmallCounts.tells(BigDecimal.valueOf(share.persons()), share.fte());
  }

  /** Whether a count of the unit's persons may be told: for others none that tells of a few. */
  boolean mayCount(CaseloadFigure counted) {
    return this == PERSONS || !SmallCounts.tells(counted.persons());
  }

  /** The name, or the place in the list. */
  String name(String name, Protection protection, int place) {
    return this == NOBODY || protection.hides() ? "Person " + place : name;
  }
}
