package se.samordna.engine.enrolment;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.samordna.engine.access.Access;
import se.samordna.enrolment.Basis;
import se.samordna.enrolment.ClosingOutcome;
import se.samordna.enrolment.Coordinator;
import se.samordna.enrolment.Enrolment;
import se.samordna.enrolment.Lifecycle;
import se.samordna.enrolment.StepRequest;
import se.samordna.model.Phase;
import se.samordna.model.Step;

/**
 * One step while it is being written: what its effects change of the enrolment, and what came of
 * it. Belongs to one write closure.
 */
final class StepChange {
  private final Access access;
  private final Scene scene;
  private final StepRequest request;
  private final Map<String, String> results = new LinkedHashMap<>();
  private final Set<String> marks;
  private @Nullable Coordinator coordinator;
  private @Nullable Basis basis;
  private @Nullable ClosingOutcome outcome;

  StepChange(Access access, Scene scene, StepRequest request) {
    this.access = access;
    this.scene = scene;
    this.request = request;
    this.marks = new LinkedHashSet<>(scene.enrolment().marks());
    this.coordinator = scene.enrolment().coordinator();
    this.basis = scene.enrolment().basis();
    this.outcome = scene.enrolment().outcome();
  }

  Access access() {
    return access;
  }

  Scene scene() {
    return scene;
  }

  StepRequest request() {
    return request;
  }

  Enrolment before() {
    return scene.enrolment();
  }

  /** What was filled in at a field. */
  Optional<String> field(String id) {
    return scene.input().one(id);
  }

  void result(String name, String value) {
    results.put(name, value);
  }

  Map<String, String> results() {
    return results;
  }

  void coordinate(Coordinator chosen) {
    coordinator = chosen;
  }

  void rest(Basis ground) {
    basis = ground;
  }

  void end(ClosingOutcome how) {
    outcome = how;
  }

  /** The marks in force after the step's effects, before an end of the enrolment ends them. */
  Set<String> marks() {
    return Set.copyOf(marks);
  }

  void mark(String mark) {
    marks.add(mark);
  }

  boolean unmark(String mark) {
    return marks.remove(mark);
  }

  /** The phase after the step; the present one when the step stays. */
  Optional<Phase> to() {
    return scene
        .step()
        .from(before().phase())
        .or(() -> scene.step().moves().stream().filter(move -> move.from().isEmpty()).findFirst())
        .flatMap(Step.Move::to)
        .flatMap(scene.running().model()::phase);
  }

  /** The enrolment after the step. */
  Enrolment after() {
    Enrolment before = before();
    Optional<Phase> to = to();
    Instant now = access.now();
    Lifecycle lifecycle = to.map(Phase::lifecycle).orElse(before.lifecycle());
    boolean begins = lifecycle == Lifecycle.ACTIVE && before.activeSince() == null;
    return new Enrolment(
        before.id(),
        before.provider(),
        before.person(),
        before.unit(),
        before.model(),
        before.major(),
        before.revision() + 1,
        lifecycle,
        to.map(Phase::id).orElse(before.phase()),
        to.map(Phase::name).orElse(before.phaseLabel()),
        to.map(Phase::attention).orElse(before.attention()),
        to.isPresent() ? now : before.phaseSince(),
        lifecycle == Lifecycle.CLOSED ? Set.of() : marks,
        coordinator,
        basis,
        before.referredAt(),
        begins ? now : before.activeSince(),
        lifecycle == Lifecycle.CLOSED ? now : before.closedAt(),
        lifecycle == Lifecycle.CLOSED ? outcome : null);
  }
}
