package se.samordna.engine.enrolment;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import se.samordna.Id;
import se.samordna.audit.Action;
import se.samordna.audit.Ground;
import se.samordna.engine.model.OwnDays;
import se.samordna.engine.store.AuditActor;
import se.samordna.engine.store.AuditRow;
import se.samordna.engine.store.TaskStore.Ending;
import se.samordna.enrolment.Basis;
import se.samordna.enrolment.ClosingOutcome;
import se.samordna.enrolment.Coordinator;
import se.samordna.enrolment.PhaseInterval;
import se.samordna.model.Activity;
import se.samordna.model.EffectUse;
import se.samordna.organisation.Staff;
import se.samordna.plan.Plan;
import se.samordna.plan.PlanVersion;
import se.samordna.rule.Parameters;
import se.samordna.task.Task;
import se.samordna.text.Text;

/** Carries out a step's effects, within the step's own write. */
final class Effects {
  private static final Map<String, Effect> BY_NAME = new LinkedHashMap<>();

  static {
    BY_NAME.put("set-coordinator", Effects::setCoordinator);
    BY_NAME.put("set-basis", Effects::setBasis);
    BY_NAME.put("begin-activity", Effects::beginActivity);
    BY_NAME.put("end-tasks", Effects::endTasks);
    BY_NAME.put("suggest-board", BoardEffects::suggest);
    BY_NAME.put("open-board", BoardEffects::open);
    BY_NAME.put("board-again", BoardEffects::again);
    BY_NAME.put("end-board-reason", BoardEffects::endReason);
    BY_NAME.put("halve-contact-target", BoardEffects::halveTarget);
    BY_NAME.put("review-board", BoardEffects::review);
    BY_NAME.put("close-board", BoardEffects::close);
    BY_NAME.put("resume-plan", Effects::resumePlan);
    BY_NAME.put("record-admission", StayEffects::admit);
    BY_NAME.put("end-admission", StayEffects::discharge);
    BY_NAME.put("set-mark", Effects::setMark);
    BY_NAME.put("clear-mark", Effects::clearMark);
    BY_NAME.put("open-door", Effects::openDoor);
    BY_NAME.put("open-crisis-plan", Effects::openCrisisPlan);
    BY_NAME.put("close", Effects::close);
  }

  private Effects() {}

  /** The names that can be carried out. */
  static List<String> names() {
    return List.copyOf(BY_NAME.keySet());
  }

  /** Carries out the effects in the order they are declared. */
  static void carryOut(StepChange change, List<EffectUse> uses) {
    for (EffectUse use : uses) {
      Effect effect = BY_NAME.get(use.effect());
      if (effect == null) {
        throw new IllegalStateException("No effect " + use.effect());
      }
      if (applies(change, use.parameters())) {
        effect.carryOut(change, use.parameters());
      }
    }
  }

  /** Whether the field and the phase that the effect depends on, if any, are as it says. */
  private static boolean applies(StepChange change, Parameters parameters) {
    boolean fromThere =
        !parameters.has("ifPhases")
            || parameters.texts("ifPhases").contains(change.before().phase());
    return fromThere
        && (!parameters.has("ifField")
            || change
                .scene()
                .input()
                .all(parameters.text("ifField"))
                .contains(parameters.text("value", "true")));
  }

  private static void setCoordinator(StepChange change, Parameters parameters) {
    Optional<String> chosen = change.field(parameters.text("field"));
    if (chosen.isEmpty()) {
      return;
    }
    boolean temporary = Boolean.TRUE.equals(parameters.values().get("temporary"));
    boolean exclusive = change.scene().running().model().descriptor().exclusiveCoordination();
    Coordinator.DecisionRule rule =
        exclusive && !temporary
            ? Coordinator.DecisionRule.EXCLUSIVE_TEAM
            : Coordinator.DecisionRule.TEMPORARY;
    coordinate(change, Id.of(chosen.get()), rule, "", Map.of("step", change.scene().step().id()));
  }

  /** Makes somebody the lead coordinator, unless they are already. */
  static void coordinate(
      StepChange change,
      Id<Staff> staff,
      Coordinator.DecisionRule rule,
      String personsView,
      Map<String, String> evidence) {
    Coordinator before = change.before().coordinator();
    if (before != null && before.staff().equals(staff) && before.rule() == rule) {
      return;
    }
    String name =
        change.scene().posts().stream()
            .filter(post -> post.staff().equals(staff))
            .map(post -> post.name())
            .findFirst()
            .orElse("");
    Coordinator chosen =
        new Coordinator(
            staff,
            name,
            rule,
            evidence,
            change.access().caller().staff(),
            personsView,
            change.access().now(),
            null);
    change
        .access()
        .tx()
        .enrolments()
        .coordinate(change.access().provider(), change.before().id(), chosen);
    change.coordinate(chosen);
  }

  private static void setBasis(StepChange change, Parameters parameters) {
    change.field(parameters.text("field")).map(Basis::valueOf).ifPresent(change::rest);
  }

  private static void beginActivity(StepChange change, Parameters parameters) {
    List<String> reasons = parameters.texts("ifReasons");
    if (!reasons.isEmpty() && !BoardEffects.hadReason(change, reasons)) {
      return;
    }
    Activity activity =
        change
            .scene()
            .running()
            .model()
            .activity(parameters.text("activity"))
            .orElseThrow(() -> new IllegalStateException("No such activity"));
    add(change, activity);
    change.scene().running().model().activities().stream()
        .filter(one -> one.with().equals(activity.key()))
        .forEach(one -> add(change, one));
  }

  private static void add(StepChange change, Activity declared) {
    Activity activity =
        new OwnDays(
                change.access().tx(),
                change.access().provider(),
                change.before().unit(),
                change.access().today())
            .of(change.before().model(), declared);
    if (!Measuring.allows(
        change.access(), change.before().unit(), change.before().model(), activity)) {
      return;
    }
    LocalDate due =
        Preparations.first(
            change.access(), change.before(), change.scene().running().model(), activity);
    Coordinator coordinator = change.after().coordinator();
    Task task =
        new Task(
            Id.next(),
            1,
            change.before().person(),
            change.scene().row().personName(),
            change.before().unit(),
            change.before().id(),
            activity.key(),
            activity.name(),
            coordinator == null ? null : coordinator.staff(),
            due,
            due.plusDays(activity.graceDays()),
            Task.Status.OPEN,
            null);
    change.access().tx().tasks().add(change.access().provider(), task, change.access().now());
  }

  private static void endTasks(StepChange change, Parameters parameters) {
    Ending ending =
        new Ending(
            Task.Status.CANCELLED,
            change.access().now(),
            change.access().caller().staff(),
            change.scene().step().id());
    change
        .access()
        .tx()
        .tasks()
        .endOpenOf(
            change.access().provider(),
            change.before().id(),
            parameters.has("activity") ? parameters.text("activity") : null,
            ending);
  }

  private static void resumePlan(StepChange change, Parameters parameters) {
    boolean resumed = change.field(parameters.text("field")).filter("RESUME"::equals).isPresent();
    change
        .access()
        .tx()
        .plans()
        .of(change.access().provider(), List.of(change.before().person()))
        .getOrDefault(change.before().person(), List.of())
        .stream()
        .filter(plan -> plan.endedAt() == null && plan.current() != null)
        .findFirst()
        .ifPresent(plan -> noteVersion(change, plan, resumed));
  }

  private static void noteVersion(StepChange change, Plan plan, boolean resumed) {
    PlanVersion version = plan.current();
    change.result("plan", plan.id().toString());
    change.result("version", version == null ? "" : String.valueOf(version.number()));
    change.result("resumed", String.valueOf(resumed));
  }

  static String required(StepChange change, Parameters parameters, String name) {
    return change
        .field(parameters.text(name))
        .orElseThrow(() -> new IllegalStateException("The step's field is not required"));
  }

  private static void setMark(StepChange change, Parameters parameters) {
    String mark = parameters.text("mark");
    if (change.before().marks().contains(mark)) {
      return;
    }
    Text label =
        change.scene().running().model().marks().stream()
            .filter(one -> one.id().equals(mark))
            .map(one -> one.name())
            .findFirst()
            .orElse(new Text(mark, mark));
    change.mark(mark);
    change
        .access()
        .tx()
        .enrolments()
        .begin(
            change.access().provider(),
            change.before().id(),
            new PhaseInterval(
                mark,
                true,
                label,
                change.scene().step().id(),
                change.access().caller().staff(),
                change.access().now(),
                null));
  }

  private static void clearMark(StepChange change, Parameters parameters) {
    String mark = parameters.text("mark");
    if (change.unmark(mark)) {
      change
          .access()
          .tx()
          .enrolments()
          .end(change.access().provider(), change.before().id(), true, mark, change.access().now());
    }
  }

  /** The crisis plan is opened to whoever takes the step, as an access of its own. */
  private static void openCrisisPlan(StepChange change, Parameters parameters) {
    change
        .access()
        .tx()
        .audit()
        .append(
            AuditRow.allowed(
                    change.access().now(),
                    AuditActor.of(change.access().caller(), change.access().by()),
                    Action.CRISIS_PLAN_READ,
                    List.of(change.before().person()))
                .withObject("crisis plan", change.before().person())
                .withGround(Ground.CARE_RELATION));
    change.result("crisisPlan", "opened");
  }

  private static void openDoor(StepChange change, Parameters parameters) {
    LocalDate until =
        change.access().today().plusMonths(parameters.number("months").intValueExact());
    change
        .access()
        .tx()
        .enrolments()
        .leaveOpen(change.access().provider(), change.before().id(), until);
    change.result("openDoor", until.toString());
  }

  private static void close(StepChange change, Parameters parameters) {
    Optional<String> outcome =
        parameters.has("outcome")
            ? Optional.of(parameters.text("outcome"))
            : change.field(parameters.text("outcomeField"));
    outcome.map(ClosingOutcome::valueOf).ifPresent(change::end);
    change
        .access()
        .tx()
        .boards()
        .endSuggestions(change.access().provider(), change.before().id(), change.access().now());
  }

  /** What an effect does. */
  interface Effect {
    void carryOut(StepChange change, Parameters parameters);
  }
}
