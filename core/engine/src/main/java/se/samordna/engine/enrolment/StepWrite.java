package se.samordna.engine.enrolment;

import java.util.Optional;
import se.samordna.Id;
import se.samordna.engine.access.Access;
import se.samordna.engine.store.EnrolmentStore;
import se.samordna.engine.store.EnrolmentStore.StepRow;
import se.samordna.enrolment.Enrolment;
import se.samordna.enrolment.Lifecycle;
import se.samordna.enrolment.PhaseInterval;
import se.samordna.enrolment.StepRequest;
import se.samordna.meeting.Meeting;
import se.samordna.model.Descriptor.Branch;
import se.samordna.model.Phase;
import se.samordna.model.Step;
import se.samordna.refusal.Code;
import se.samordna.refusal.Refusal;
import se.samordna.text.Language;
import se.samordna.text.Text;

/** Writes a step that was judged: effects, phase, the step itself and the meeting's decision. */
final class StepWrite {
  private StepWrite() {}

  static void write(Access access, Scene scene, StepRequest request) {
    Enrolment before = scene.enrolment();
    EnrolmentStore enrolments = access.tx().enrolments();
    StepChange change = new StepChange(access, scene, request);
    if (before.revision() == 0) {
      Branch branch = scene.running().model().descriptor().branch();
      enrolments.add(before, branch != Branch.ADVOCACY);
      CareAfterwards.begun(access, before);
    }
    Effects.carryOut(change, scene.step().effects());
    Enrolment after = change.after();
    if (!enrolments.change(after)) {
      throw Refusal.of(Code.REVISION_STALE);
    }
    change.to().ifPresent(phase -> move(access, scene, phase));
    keep(access, scene, change);
    decide(access, scene, after);
    if (after.lifecycle() == Lifecycle.CLOSED) {
      change
          .marks()
          .forEach(
              mark -> enrolments.end(access.provider(), before.id(), true, mark, access.now()));
      CareAfterwards.closed(access, before);
    }
  }

  private static void move(Access access, Scene scene, Phase to) {
    Enrolment before = scene.enrolment();
    if (to.id().equals(before.phase())) {
      return;
    }
    EnrolmentStore enrolments = access.tx().enrolments();
    if (!before.phase().isEmpty()) {
      enrolments.end(access.provider(), before.id(), false, before.phase(), access.now());
    }
    enrolments.begin(
        access.provider(),
        before.id(),
        new PhaseInterval(
            to.id(),
            false,
            to.name(),
            scene.step().id(),
            access.caller().staff(),
            access.now(),
            null));
  }

  /** Keeps that the step was taken, by whom and why in spite of what. */
  static void keep(Access access, Scene scene, StepChange change) {
    access
        .tx()
        .enrolments()
        .took(access.provider(), scene.enrolment().id(), row(access, scene, change));
  }

  private static StepRow row(Access access, Scene scene, StepChange change) {
    StepRequest request = change.request();
    return new StepRow(
        scene.step().id(),
        scene.step().name(),
        access.caller().staff(),
        access.now(),
        scene.enrolment().phase(),
        change.after().phase(),
        request.input(),
        request.acknowledged(),
        request.overrideReason(),
        scene.meeting().map(Meeting::id).orElse(null),
        change.results());
  }

  /** A step that a meeting decided stands among the meeting's decisions, in the person's record. */
  private static void decide(Access access, Scene scene, Enrolment after) {
    Optional<Meeting> meeting = scene.meeting();
    if (meeting.isEmpty()) {
      return;
    }
    Language language = access.caller().language();
    Meeting.Decision decision =
        new Meeting.Decision(
            Id.next(),
            after.person(),
            scene.step().name().in(language),
            scene.step().id(),
            access.now());
    if (!access.tx().meetings().carryOut(access.provider(), meeting.get().id(), decision)) {
      throw Refusal.of(Code.MEETING_CLOSED);
    }
  }

  /** Where the step leads, in the model's words. */
  static Text to(Scene scene) {
    Step step = scene.step();
    return step.from(scene.enrolment().phase())
        .or(() -> step.moves().stream().filter(move -> move.from().isEmpty()).findFirst())
        .flatMap(Step.Move::to)
        .flatMap(scene.running().model()::phase)
        .map(Phase::name)
        .orElse(scene.enrolment().phaseLabel());
  }
}
