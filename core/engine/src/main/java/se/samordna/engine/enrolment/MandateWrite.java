package se.samordna.engine.enrolment;

import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.samordna.Id;
import se.samordna.engine.access.Access;
import se.samordna.engine.store.OmbudStore.MandateRow;
import se.samordna.enrolment.ClosingOutcome;
import se.samordna.enrolment.Lifecycle;
import se.samordna.model.EffectUse;
import se.samordna.model.Field;
import se.samordna.model.Phase;
import se.samordna.model.Step;
import se.samordna.ombud.MandateEnd;
import se.samordna.ombud.MandateGiven;
import se.samordna.ombud.MandatePhase;
import se.samordna.organisation.Staff;
import se.samordna.refusal.Code;
import se.samordna.refusal.Refusal;
import se.samordna.rule.Parameters;

/**
 * Writes a step that was judged. Of what the model says happens then, who is the ombud and why it
 * ended are kept; tasks, boards and all else belong to a record.
 */
final class MandateWrite {
  private static final String REGISTERED = "mandate";

  private final Access access;
  private final Scene scene;
  private final MandateRow before;

  MandateWrite(Access access, Scene scene, MandateRow before) {
    this.access = access;
    this.scene = scene;
    this.before = before;
  }

  /** Where the step leads, the present phase when it stays. */
  static Optional<Phase> to(Scene scene) {
    return scene
        .step()
        .from(scene.enrolment().phase())
        .or(() -> scene.step().moves().stream().filter(move -> move.from().isEmpty()).findFirst())
        .flatMap(Step.Move::to)
        .flatMap(scene.running().model()::phase);
  }

  /** Writes it, and answers the id. */
  MandateRow write(@Nullable MandateGiven given, boolean overLimit) {
    MandateRow after = after(given, overLimit);
    if (before.revision() == 0) {
      access.tx().ombuds().add(after);
      access
          .tx()
          .careRelations()
          .open(access.provider(), before.person(), before.unit(), REGISTERED, access.now());
      access.tx().careRelations().stay(access.provider(), before.person(), before.unit());
    }
    if (!access.tx().ombuds().change(after)) {
      throw Refusal.of(Code.REVISION_STALE);
    }
    if (before.revision() == 0 || after.phase() != before.phase()) {
      access.tx().ombuds().moved(after, access.caller().staff(), access.now());
    }
    if (!after.lasts()) {
      MandateEnding.leave(access, after);
    }
    return after;
  }

  private MandateRow after(@Nullable MandateGiven given, boolean overLimit) {
    Instant now = access.now();
    Optional<Phase> to = to(scene);
    MandatePhase phase = to.map(one -> MandatePhase.valueOf(one.id())).orElse(before.phase());
    Lifecycle lifecycle = to.map(Phase::lifecycle).orElse(before.lifecycle());
    boolean begins = lifecycle == Lifecycle.ACTIVE && before.activeSince() == null;
    boolean ends = lifecycle == Lifecycle.CLOSED;
    return new MandateRow(
        before.id(),
        before.provider(),
        before.person(),
        before.personName(),
        before.protection(),
        before.unit(),
        before.unitName(),
        before.revision() + 1,
        before.model(),
        scene.running().model().version(),
        phase,
        lifecycle,
        phase == before.phase() && before.revision() > 0 ? before.phaseSince() : now,
        ombud(),
        before.ombudName(),
        before.askedAt(),
        begins ? now : before.activeSince(),
        given == null ? before.given() : given,
        ends ? now : null,
        ends ? end() : null,
        before.overLimit() || overLimit);
  }

  private @Nullable Id<Staff> ombud() {
    Optional<Id<Staff>> chosen =
        scene.step().effects().stream()
            .filter(use -> use.effect().equals("set-coordinator"))
            .flatMap(use -> scene.input().one(use.parameters().text("field")).stream())
            .findFirst()
            .map(Id::of);
    return chosen.orElse(before.ombud());
  }

  /** Why it ended: what the step says, or what was chosen in it. */
  private MandateEnd end() {
    ClosingOutcome outcome =
        scene.step().effects().stream()
            .filter(use -> use.effect().equals("close"))
            .map(EffectUse::parameters)
            .flatMap(parameters -> outcome(parameters).stream())
            .findFirst()
            .map(ClosingOutcome::valueOf)
            .orElse(ClosingOutcome.COMPLETED);
    MandateEnd plain = MandateEnd.valueOf(outcome.name());
    return outcome == ClosingOutcome.DECLINED ? declined().orElse(plain) : plain;
  }

  private Optional<String> outcome(Parameters parameters) {
    return parameters.has("outcome")
        ? Optional.of(parameters.text("outcome"))
        : scene.input().one(parameters.text("outcomeField"));
  }

  private Optional<MandateEnd> declined() {
    return scene.step().fields().stream()
        .filter(field -> field.kind() == Field.Kind.CHOICE)
        .flatMap(field -> scene.input().all(field.id()).stream())
        .flatMap(code -> Arrays.stream(MandateEnd.values()).filter(one -> one.name().equals(code)))
        .findFirst();
  }
}
