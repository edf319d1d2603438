package se.samordna.engine.enrolment;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import se.samordna.Id;
import se.samordna.Page;
import se.samordna.PageRequest;
import se.samordna.access.Caller;
import se.samordna.audit.Action;
import se.samordna.audit.Ground;
import se.samordna.engine.access.Access;
import se.samordna.engine.access.Work;
import se.samordna.engine.check.Checks;
import se.samordna.engine.store.AuditActor;
import se.samordna.engine.store.AuditRow;
import se.samordna.engine.store.CaseloadStore.OverrideRow;
import se.samordna.enrolment.Judged;
import se.samordna.enrolment.Judged.Outcome;
import se.samordna.enrolment.LimitOverride;
import se.samordna.enrolment.StepRequest;
import se.samordna.organisation.Role;
import se.samordna.organisation.Unit;
import se.samordna.rule.NamedValue;
import se.samordna.text.Days;

/**
 * Limits that were gone over: kept with the step that did, and read by who answers for the unit.
 */
final class Overrides {
  private Overrides() {}

  /**
   * What taking a step asks the gate for. A unit manager reads no record and takes no step of the
   * team's; to go over a limit, with a reason, is another thing.
   */
  static Action asked(Caller caller, String overrideReason) {
    return caller.has(Role.UNIT_MANAGER) && !overrideReason.isBlank()
        ? Action.LIMIT_OVERRIDE
        : Action.STEP_TAKE;
  }

  /** Whether somebody answers for the unit and reads no record there. */
  static boolean isManagers(Caller caller, Id<Unit> unit) {
    return caller.has(Role.UNIT_MANAGER, unit) && Named.to(caller, unit) == Named.NOBODY;
  }

  /** Keeps what the step went over, with an audit row of its own, in the step's write. */
  static void keep(Access access, Scene scene, StepRequest request, List<Judged> verdicts) {
    List<Judged> overridden =
        verdicts.stream().filter(one -> one.outcome() == Outcome.NEEDS_OVERRIDE).toList();
    boolean decided = access.action() == Action.LIMIT_OVERRIDE;
    if (!overridden.isEmpty() || decided) {
      append(access, scene, decided ? Action.STEP_TAKE : Action.LIMIT_OVERRIDE);
    }
    for (Judged judged : overridden) {
      access
          .tx()
          .caseloads()
          .add(
              access.provider(),
              scene.enrolment().unit(),
              override(access, scene, request, judged),
              scene.step().id());
    }
  }

  /**
   * What the step's own row does not say: for a leader that a limit was gone over, for a manager
   * that the step was taken by that.
   */
  private static void append(Access access, Scene scene, Action action) {
    access
        .tx()
        .audit()
        .append(
            AuditRow.allowed(
                    access.now(),
                    AuditActor.of(access.caller(), access.by()),
                    action,
                    List.of(scene.enrolment().person()))
                .withObject("enrolment", scene.enrolment().id())
                .withGround(Ground.CARE_RELATION));
  }

  private static LimitOverride override(
      Access access, Scene scene, StepRequest request, Judged judged) {
    return new LimitOverride(
        Id.next(),
        scene.enrolment().id(),
        scene.enrolment().person(),
        "",
        scene.enrolment().model(),
        scene.step().name(),
        judged.rule(),
        judged.title(),
        figures(judged),
        request.overrideReason(),
        access.caller().staff(),
        access.caller().displayName(),
        access.now());
  }

  /** The numbers among a verdict's facts, exact. */
  static Map<String, String> figures(Judged judged) {
    Map<String, String> figures = new LinkedHashMap<>();
    for (NamedValue fact : judged.facts()) {
      if (fact.value() instanceof BigDecimal number) {
        figures.put(fact.name(), number.toPlainString());
      } else if (fact.value() instanceof Integer number) {
        figures.put(fact.name(), number.toString());
      }
    }
    return figures;
  }

  /** A unit's overrides of a period. */
  static Page<LimitOverride> of(
      Work work, Caller caller, Id<Unit> unit, LocalDate from, LocalDate to, PageRequest page) {
    Checks checks = new Checks();
    checks.plausible("/from", from);
    checks.plausible("/to", to);
    checks.notBefore("/to", to, from);
    checks.done();
    Named named = Named.to(caller, unit);
    return work.by(caller, Action.CASELOAD_READ)
        .unit(unit)
        .read(
            access -> {
              Page<OverrideRow> rows =
                  access
                      .tx()
                      .caseloads()
                      .overrides(
                          access.provider(),
                          unit,
                          Days.start(from),
                          Days.start(to.plusDays(1)),
                          page);
              access.shows(rows.rows().stream().map(row -> row.override().person()).toList());
              return new Page<>(shown(rows.rows(), named), rows.nextCursor());
            });
  }

  private static List<LimitOverride> shown(List<OverrideRow> rows, Named named) {
    List<LimitOverride> shown = new ArrayList<>();
    for (OverrideRow row : rows) {
      LimitOverride one = row.override();
      shown.add(
          new LimitOverride(
              one.id(),
              one.enrolment(),
              one.person(),
              named.name(one.personName(), row.protection(), shown.size() + 1),
              one.model(),
              one.stepName(),
              one.rule(),
              one.title(),
              one.figures(),
              one.reason(),
              one.by(),
              one.byName(),
              one.at()));
    }
    return shown;
  }
}
