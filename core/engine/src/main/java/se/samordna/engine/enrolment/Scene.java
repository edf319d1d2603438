package se.samordna.engine.enrolment;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.samordna.Id;
import se.samordna.engine.model.RunningModel;
import se.samordna.engine.model.UnitWeights;
import se.samordna.engine.store.CaseloadStore.Post;
import se.samordna.engine.store.EnrolmentStore.EnrolmentRow;
import se.samordna.enrolment.Coordinator;
import se.samordna.enrolment.Enrolment;
import se.samordna.enrolment.Lifecycle;
import se.samordna.meeting.Meeting;
import se.samordna.model.BoardDefinition;
import se.samordna.model.Field;
import se.samordna.model.Step;
import se.samordna.model.Thresholds;
import se.samordna.organisation.Staff;
import se.samordna.rule.ActorRole;
import se.samordna.rule.CaseloadFacts;
import se.samordna.rule.Fact;
import se.samordna.rule.Facts;
import se.samordna.rule.StepInput;

/**
 * Everything that was read about a step, at one moment. Two scenes that are equal in {@link
 * #basis()} lead to the same verdicts.
 *
 * @param known the facts that the step's rules need, but for the caseload
 * @param carried the unit's open enrolments, empty when no rule asks for the caseload
 * @param takenIn how many the team was given in the model this month, nought when no rule asks for
 *     the caseload
 * @param thresholds the organisation's own thresholds in force, by caseload rule
 * @param weights what the organisation lets persons weigh
 */
record Scene(
    RunningModel running,
    Step step,
    EnrolmentRow row,
    StepInput input,
    Set<ActorRole> actor,
    Set<ActorRole> signed,
    Optional<Meeting> meeting,
    boolean activeBeside,
    Map<Fact, Object> known,
    List<Post> posts,
    List<EnrolmentRow> carried,
    int takenIn,
    Map<String, Thresholds> thresholds,
    UnitWeights weights,
    LocalDate today) {

  /** The enrolment before the step. */
  Enrolment enrolment() {
    return row.enrolment();
  }

  /**
   * The scene of a handover: the enrolment that is left counts no more, and those who lead have
   * settled who takes the step.
   */
  Scene handedOver(Id<Enrolment> left, boolean otherActive, Set<ActorRole> settledBy) {
    return new Scene(
        running,
        step,
        row,
        input,
        settledBy,
        signed,
        meeting,
        otherActive,
        known,
        posts,
        carried.stream().filter(one -> !one.enrolment().id().equals(left)).toList(),
        takenIn,
        thresholds,
        weights,
        today);
  }

  /** What the verdicts rest on; compared before the step is written. */
  List<Object> basis() {
    List<Object> basis = new ArrayList<>();
    // the revision stands for the whole; an enrolment that is not made yet carries only the moment
    // it was read at, which is another in the write
    basis.add(enrolment().id());
    basis.add(enrolment().revision());
    basis.add(signed);
    basis.add(meeting);
    basis.add(activeBeside);
    basis.add(known);
    basis.add(posts);
    basis.add(takenIn);
    basis.add(thresholds);
    basis.add(weights);
    carried.stream().map(EnrolmentRow::enrolment).map(Scene::burden).forEach(basis::add);
    return basis;
  }

  private static List<Object> burden(Enrolment enrolment) {
    Coordinator coordinator = enrolment.coordinator();
    return List.of(
        enrolment.id(),
        enrolment.lifecycle(),
        enrolment.phase(),
        enrolment.marks(),
        coordinator == null ? "" : coordinator.staff());
  }

  /**
   * The picture that the rules see.
   *
   * @param caseload the caseload with the enrolment added, {@code null} when no rule asks for it
   */
  Picture picture(@Nullable CaseloadFacts caseload) {
    Map<Fact, Object> facts = new EnumMap<>(Fact.class);
    facts.putAll(known);
    if (caseload != null) {
      facts.put(Fact.CASELOAD, caseload);
    }
    Facts.Situation situation = new Facts.Situation(today, enrolment(), input, actor);
    return new Picture(
        Facts.of(situation, facts),
        actor,
        signed,
        meeting,
        meeting
            .filter(m -> Actors.coordinatorIsThere(m, enrolment().coordinator(), posts))
            .isPresent(),
        activeBeside);
  }

  /** Who would coordinate: whom the step's field names, else who does. */
  @Nullable Id<Staff> coordinator() {
    Optional<String> chosen =
        step.fields().stream()
            .filter(field -> field.kind() == Field.Kind.COORDINATOR)
            .flatMap(field -> input.one(field.id()).stream())
            .findFirst();
    if (chosen.isPresent()) {
      return Id.of(chosen.get());
    }
    Coordinator coordinator = enrolment().coordinator();
    return coordinator == null ? null : coordinator.staff();
  }

  /** The enrolment as it is weighed: in the phase that the step leads to. */
  Enrolment weighed() {
    Enrolment before = enrolment();
    return step.from(before.phase())
        .or(() -> step.moves().stream().filter(move -> move.from().isEmpty()).findFirst())
        .flatMap(Step.Move::to)
        .map(before::in)
        .orElse(before);
  }

  /** The loads of the model's enrolments with this one added as active. */
  List<Caseload.Load> loadsWith(Map<Id<Enrolment>, BigDecimal> weights, BigDecimal own) {
    List<Caseload.Load> loads = new ArrayList<>();
    Set<String> boardPhases = running.model().board().map(BoardDefinition::phases).orElse(Set.of());
    for (EnrolmentRow other : carried) {
      if (!other.enrolment().id().equals(enrolment().id())
          && other.enrolment().model().equals(enrolment().model())) {
        loads.add(
            Loads.of(
                other.enrolment(),
                weights.getOrDefault(other.enrolment().id(), BigDecimal.ONE),
                boardPhases));
      }
    }
    loads.add(
        new Caseload.Load(
            Lifecycle.ACTIVE,
            enrolment().phase(),
            enrolment().marks(),
            coordinator(),
            "",
            own,
            boardPhases.contains(enrolment().phase())));
    return loads;
  }
}
