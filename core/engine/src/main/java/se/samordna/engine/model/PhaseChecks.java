package se.samordna.engine.model;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import se.samordna.enrolment.Lifecycle;
import se.samordna.model.Model;
import se.samordna.model.Phase;
import se.samordna.model.Step;
import se.samordna.refusal.Code;

/**
 * Whether the steps lead everywhere and out again: one way in, no phase that nobody can come to, no
 * phase that nobody can leave, and nothing that core's lifecycle forbids.
 */
final class PhaseChecks {
  private final Model model;
  private final Findings findings;
  private final Map<String, Set<String>> ways = new LinkedHashMap<>();

  private PhaseChecks(Model model, Findings findings) {
    this.model = model;
    this.findings = findings;
    model.phases().forEach(phase -> ways.put(phase.id(), new HashSet<>()));
  }

  static void check(Model model, Findings findings) {
    PhaseChecks checks = new PhaseChecks(model, findings);
    checks.starts();
    for (int step = 0; step < model.steps().size(); step++) {
      checks.moves(step);
    }
    checks.reachable();
    checks.endable();
  }

  private void starts() {
    List<String> starts = model.steps().stream().filter(Step::starts).map(Step::id).toList();
    if (starts.size() != 1) {
      findings
          .at("/steps", Code.MODEL_START_WRONG)
          .with("count", Integer.toString(starts.size()))
          .with("steps", String.join(", ", starts))
          .note();
    }
  }

  private void moves(int number) {
    Step step = model.steps().get(number);
    Set<String> seen = new HashSet<>();
    for (int i = 0; i < step.moves().size(); i++) {
      Step.Move move = step.moves().get(i);
      String pointer = "/steps/" + number + "/moves/" + i;
      if (move.from().isEmpty()) {
        startMove(step, move, pointer);
      }
      move.to().ifPresent(to -> known(to, pointer + "/to"));
      for (String from : move.from().stream().sorted().toList()) {
        known(from, pointer + "/from");
        if (!seen.add(from)) {
          findings
              .at(pointer, Code.MODEL_MOVE_TWICE)
              .with("phase", from)
              .with("step", step.id())
              .note();
        }
        legal(step, from, move.to().orElse(from), pointer);
      }
    }
  }

  private void startMove(Step step, Step.Move move, String pointer) {
    Optional<Phase> to = move.to().flatMap(model::phase);
    boolean proposed = to.isPresent() && to.get().lifecycle() == Lifecycle.PROPOSED;
    if (step.moves().size() > 1 || move.to().isEmpty() || (to.isPresent() && !proposed)) {
      findings.at(pointer, Code.MODEL_START_MOVE_WRONG).with("step", step.id()).note();
    }
  }

  private void known(String phase, String pointer) {
    if (model.phase(phase).isEmpty()) {
      References.unknown(findings, pointer, References.PHASE, phase);
    }
  }

  private void legal(Step step, String from, String to, String pointer) {
    Optional<Phase> before = model.phase(from);
    Optional<Phase> after = model.phase(to);
    if (before.isEmpty() || after.isEmpty()) {
      return;
    }
    ways.getOrDefault(from, new HashSet<>()).add(to);
    boolean reopened = before.get().lifecycle() == Lifecycle.CLOSED;
    if (reopened || !before.get().lifecycle().mayBecome(after.get().lifecycle())) {
      findings
          .at(pointer, Code.MODEL_MOVE_ILLEGAL)
          .with("step", step.id())
          .with("from", from + " (" + before.get().lifecycle() + ")")
          .with("to", to + " (" + after.get().lifecycle() + ")")
          .note();
    }
  }

  private void reachable() {
    Deque<String> next = new ArrayDeque<>();
    model.steps().stream()
        .flatMap(step -> step.moves().stream())
        .filter(move -> move.from().isEmpty())
        .flatMap(move -> move.to().stream())
        .forEach(next::add);
    Set<String> reached = walk(next, ways);
    each(reached, Code.MODEL_PHASE_UNREACHABLE);
  }

  private void endable() {
    Map<String, Set<String>> back = new LinkedHashMap<>();
    ways.forEach(
        (from, all) ->
            all.forEach(to -> back.computeIfAbsent(to, any -> new HashSet<>()).add(from)));
    Deque<String> next = new ArrayDeque<>();
    model.phases().stream()
        .filter(phase -> phase.lifecycle() == Lifecycle.CLOSED)
        .map(Phase::id)
        .forEach(next::add);
    each(walk(next, back), Code.MODEL_PHASE_WITHOUT_END);
  }

  private static Set<String> walk(Deque<String> next, Map<String, Set<String>> ways) {
    Set<String> reached = new HashSet<>();
    while (!next.isEmpty()) {
      String phase = next.remove();
      if (reached.add(phase)) {
        next.addAll(ways.getOrDefault(phase, Set.of()));
      }
    }
    return reached;
  }

  private void each(Set<String> good, Code otherwise) {
    for (int i = 0; i < model.phases().size(); i++) {
      String phase = model.phases().get(i).id();
      if (!good.contains(phase)) {
        findings.at("/phases/" + i, otherwise).with("phase", phase).note();
      }
    }
  }
}
