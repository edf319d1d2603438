package se.samordna.engine.enrolment;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import se.samordna.Id;
import se.samordna.audit.Action;
import se.samordna.audit.Ground;
import se.samordna.coordination.CaseloadHandover;
import se.samordna.coordination.CaseloadHandover.Receiver;
import se.samordna.coordination.WantedHandover;
import se.samordna.engine.access.Access;
import se.samordna.engine.store.AuditActor;
import se.samordna.engine.store.AuditRow;
import se.samordna.engine.store.EnrolmentStore.StepRow;
import se.samordna.enrolment.Coordinator;
import se.samordna.enrolment.Coordinator.DecisionRule;
import se.samordna.enrolment.Enrolment;
import se.samordna.enrolment.Judged.Outcome;
import se.samordna.enrolment.LimitOverride;
import se.samordna.organisation.Staff;
import se.samordna.rule.StepInput;
import se.samordna.text.Text;

/** Writes a hand-over, whole; whatever does not fit throws, and the transaction with it. */
final class HandoverWrite {
  private static final String STEP = "handOver";
  private static final Text NAME = new Text("Överlämning", "Hand-over");

  private final Access access;
  private final HandoverReading reading;
  private final WantedHandover wanted;

  HandoverWrite(Access access, HandoverReading reading, WantedHandover wanted) {
    this.access = access;
    this.reading = reading;
    this.wanted = wanted;
  }

  void write(CaseloadHandover handover, Exclusive exclusive) {
    access.about("unit", handover.unit());
    for (Enrolment enrolment : reading.moved()) {
      Optional<Receiver> receiver =
          handover.receivers().stream()
              .filter(one -> one.model().equals(enrolment.model()))
              .filter(one -> to(enrolment).equals(one.after().staff()))
              .findFirst();
      move(enrolment, exclusive.takesOver(enrolment), receiver);
      receiver
          .filter(one -> one.verdict().outcome() == Outcome.NEEDS_OVERRIDE)
          .ifPresent(one -> override(enrolment, one));
      access.shows(enrolment.person());
    }
  }

  private Id<Staff> to(Enrolment enrolment) {
    Id<Staff> to = reading.to().get(enrolment.id());
    if (to == null) {
      throw HandoverReading.gone();
    }
    return to;
  }

  private void move(Enrolment enrolment, boolean exclusive, Optional<Receiver> receiver) {
    Id<Staff> to = to(enrolment);
    Map<String, String> evidence = new LinkedHashMap<>();
    evidence.put("step", STEP);
    evidence.put("from", reading.from().toString());
    evidence.put("reason", reading.reason());
    receiver.ifPresent(
        one -> {
          evidence.put("perFteAfter", String.valueOf(one.after().perFte()));
          evidence.put("level", one.after().level().name());
        });
    if (!wanted.overrideReason().isBlank()) {
      evidence.put("overrideReason", wanted.overrideReason());
    }
    Coordinator next =
        new Coordinator(
            to,
            reading.name(to),
            exclusive ? DecisionRule.EXCLUSIVE_TEAM : DecisionRule.TEMPORARY,
            evidence,
            access.caller().staff(),
            "",
            access.now(),
            null);
    access.tx().enrolments().coordinate(access.provider(), enrolment.id(), next);
    if (!access.tx().enrolments().change(enrolment.ledBy(next))) {
      throw HandoverReading.gone();
    }
    access.tx().enrolments().took(access.provider(), enrolment.id(), step(enrolment, to));
    access
        .tx()
        .tasks()
        .handOver(access.provider(), enrolment.unit(), enrolment.person(), reading.from(), to);
  }

  private StepRow step(Enrolment enrolment, Id<Staff> to) {
    return new StepRow(
        STEP,
        NAME,
        access.caller().staff(),
        access.now(),
        enrolment.phase(),
        enrolment.phase(),
        new StepInput(Map.of(Coordinators.FIELD, List.of(to.toString()))),
        Map.of(),
        wanted.overrideReason(),
        null,
        Map.of());
  }

  private void override(Enrolment enrolment, Receiver receiver) {
    access
        .tx()
        .caseloads()
        .add(
            access.provider(),
            enrolment.unit(),
            new LimitOverride(
                Id.next(),
                enrolment.id(),
                enrolment.person(),
                "",
                enrolment.model(),
                NAME,
                receiver.verdict().rule(),
                receiver.verdict().title(),
                Overrides.figures(receiver.verdict()),
                wanted.overrideReason(),
                access.caller().staff(),
                access.caller().displayName(),
                access.now()),
            STEP);
    access
        .tx()
        .audit()
        .append(
            AuditRow.allowed(
                    access.now(),
                    AuditActor.of(access.caller(), access.by()),
                    Action.LIMIT_OVERRIDE,
                    List.of(enrolment.person()))
                .withObject("enrolment", enrolment.id())
                .withGround(Ground.CARE_RELATION));
  }

  /** Whether the model's team takes the coordination over. */
  @FunctionalInterface
  interface Exclusive {
    boolean takesOver(Enrolment enrolment);
  }
}
