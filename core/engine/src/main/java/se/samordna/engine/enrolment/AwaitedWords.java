package se.samordna.engine.enrolment;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import se.samordna.Id;
import se.samordna.access.RightsReview;
import se.samordna.audit.Action;
import se.samordna.audit.AuditSample;
import se.samordna.engine.access.Access;
import se.samordna.engine.access.Gate;
import se.samordna.engine.store.Waiting;
import se.samordna.organisation.Role;
import se.samordna.organisation.Unit;
import se.samordna.protection.EmergencyOpenings;
import se.samordna.protection.ProtectedExport;
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
    if (access.caller().has(Role.AUDITOR)) {
      add(awaited, Kind.AUDIT_SAMPLE, drawn(access));
    }
    add(awaited, Kind.PROTECTED_EXPORT, exports(access));
    if (access.caller().has(Role.ADMIN)) {
      add(awaited, Kind.RIGHTS_REVIEW, rights(access));
      add(awaited, Kind.RIGHTS_DECISION, undecided(access));
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

  /** Accesses of the last months that were drawn, until somebody has said what they found. */
  private static Waiting drawn(Access access) {
    return access
        .tx()
        .auditReviews()
        .samplesWaiting(
            access.provider(),
            access.today().withDayOfMonth(1).minusMonths(AuditSample.TOLD_MONTHS),
            Days.start(access.today().minusDays(AuditSample.REVIEW_DAYS)));
  }

  /** Where nobody has gone through the rights yet it is asked for at once. */
  private static Waiting rights(Access access) {
    LocalDate nextBy =
        access.tx().accounts().reviews(access.provider(), 1).stream()
            .findFirst()
            .map(RightsReview::nextBy)
            .orElse(access.today());
    boolean due = !access.today().isBefore(nextBy.minusDays(RightsReview.REMINDER_DAYS));
    return due ? new Waiting(1, nextBy.isBefore(access.today()) ? 1 : 0) : Waiting.NOTHING;
  }

  /** A table of rights that the provider has not decided on, or no longer the one it has. */
  private Waiting undecided(Access access) {
    boolean decided =
        access.tx().accounts().decisions(access.provider(), 1).stream()
            .anyMatch(one -> one.version().equals(gate.version()));
    return decided ? Waiting.NOTHING : new Waiting(1, 0);
  }

  private Waiting exports(Access access) {
    List<Id<Unit>> units = units(access, Action.EXPORT_DECIDE);
    return units.isEmpty()
        ? Waiting.NOTHING
        : new Waiting(
            access
                .tx()
                .protections()
                .exportsWaiting(
                    access.provider(), units, access.now().minus(ProtectedExport.LASTS)),
            0);
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
