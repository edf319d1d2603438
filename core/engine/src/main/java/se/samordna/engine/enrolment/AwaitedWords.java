package se.samordna.engine.enrolment;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import se.samordna.Id;
import se.samordna.audit.Action;
import se.samordna.engine.access.Access;
import se.samordna.engine.access.Gate;
import se.samordna.engine.store.Waiting;
import se.samordna.organisation.Role;
import se.samordna.organisation.Unit;
import se.samordna.protection.EmergencyOpenings;
import se.samordna.start.Start.Awaited;
import se.samordna.start.Start.Awaited.Kind;
import se.samordna.text.Days;

/**
 * Tells those who lead or run units what waits for them there, and auditors what has waited too
 * long anywhere at the provider. Counts alone; nobody else is asked for.
 */
final class AwaitedWords {
  private final Gate gate;

  AwaitedWords(Gate gate) {
    this.gate = gate;
  }

  /** What waits; nothing where there is nothing. */
  List<Awaited> read(Access access) {
    List<Awaited> awaited = new ArrayList<>();
    add(awaited, Kind.EMERGENCY_REVIEW, emergencies(access));
    if (access.caller().has(Role.AUDITOR)) {
      add(
          awaited,
          Kind.PROTECTION_REVIEW,
          access.tx().auditReviews().protectionsWaiting(access.provider(), access.today()));
    }
    return awaited;
  }

  private Waiting emergencies(Access access) {
    Instant due = Days.start(access.today().minusDays(EmergencyOpenings.REVIEW_DAYS));
    if (access.caller().has(Role.AUDITOR)) {
      return access.tx().protections().unreviewed(access.provider(), null, due).lateOnes();
    }
    List<Id<Unit>> units = units(access, Action.EMERGENCY_REVIEW);
    return units.isEmpty()
        ? Waiting.NOTHING
        : access.tx().protections().unreviewed(access.provider(), units, due);
  }

  private List<Id<Unit>> units(Access access, Action action) {
    return access.units().stream()
        .filter(unit -> gate.mayAt(access.caller(), action, unit))
        .toList();
  }

  private static void add(List<Awaited> awaited, Kind kind, Waiting found) {
    if (found.count() > 0) {
      awaited.add(new Awaited(kind, found.count(), found.late()));
    }
  }
}
