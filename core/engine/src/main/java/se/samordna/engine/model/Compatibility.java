package se.samordna.engine.model;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import se.samordna.form.Canonical;
import se.samordna.model.Activity;
import se.samordna.model.BoardDefinition;
import se.samordna.model.CaseloadRule;
import se.samordna.model.Field;
import se.samordna.model.Mark;
import se.samordna.model.Model;
import se.samordna.model.Phase;
import se.samordna.model.Step;
import se.samordna.model.TeamActivity;

/**
 * Whether a minor keeps its promise: the same phases, steps and forms or more, with the same
 * meaning. Words may change, and so may the numbers that steer without deciding: thresholds,
 * deadlines, cadences, review days and contact targets.
 */
final class Compatibility {
  private final List<String> changes = new ArrayList<>();

  private Compatibility() {}

  /** What the newer takes away or gives another meaning, by its place in {@code model.json}. */
  static List<String> broken(Model older, Model newer) {
    Compatibility check = new Compatibility();
    check.same("descriptor", older.descriptor(), newer.descriptor());
    check.same("caseload/weight", older.weight(), newer.weight());
    older.phases().forEach(phase -> check.phase(phase, newer.phase(phase.id())));
    check.kept(
        "marks",
        older.marks().stream().map(Mark::id).toList(),
        newer.marks().stream().map(Mark::id).toList());
    older.steps().forEach(step -> check.step(step, newer.step(step.id())));
    check.kept(
        "activities",
        older.activities().stream().map(Activity::key).toList(),
        newer.activities().stream().map(Activity::key).toList());
    check.kept(
        "activities/personal",
        older.activities().stream().filter(Activity::personal).map(Activity::key).toList(),
        newer.activities().stream().filter(Activity::personal).map(Activity::key).toList());
    check.kept(
        "teamActivities",
        older.teamActivities().stream().map(TeamActivity::key).toList(),
        newer.teamActivities().stream().map(TeamActivity::key).toList());
    check.kept("forms", urls(older), urls(newer));
    check.caseload(older, newer);
    check.board(older, newer);
    return List.copyOf(check.changes);
  }

  private void phase(Phase before, Optional<Phase> after) {
    String place = "phases/" + before.id();
    after.ifPresentOrElse(
        now -> {
          same(place + "/lifecycle", before.lifecycle(), now.lifecycle());
          same(place + "/attention", before.attention(), now.attention());
        },
        () -> changes.add(place));
  }

  private void step(Step before, Optional<Step> after) {
    String place = "steps/" + before.id();
    if (after.isEmpty()) {
      changes.add(place);
      return;
    }
    Step now = after.get();
    ways(before)
        .forEach(
            (from, to) -> {
              if (!to.equals(ways(now).get(from))) {
                changes.add(place + "/moves/" + from);
              }
            });
    same(place + "/who", before.who(), now.who());
    same(place + "/guards", before.guards(), now.guards());
    same(place + "/effects", before.effects(), now.effects());
    fields(place + "/fields/", before.fields(), now.fields());
  }

  private static Map<String, String> ways(Step step) {
    Map<String, String> ways = new TreeMap<>();
    for (Step.Move move : step.moves()) {
      Set<String> from = move.from().isEmpty() ? Set.of("-") : move.from();
      from.forEach(phase -> ways.put(phase, move.to().orElse(phase)));
    }
    return ways;
  }

  private void fields(String place, List<Field> before, List<Field> after) {
    for (Field old : before) {
      Optional<Field> now = after.stream().filter(one -> one.id().equals(old.id())).findFirst();
      if (now.isEmpty() || !takesAll(now.get(), old)) {
        changes.add(place + old.id());
      }
    }
    after.stream()
        .filter(Field::required)
        .filter(field -> before.stream().noneMatch(old -> old.id().equals(field.id())))
        .forEach(field -> changes.add(place + field.id()));
  }

  /** Whether everything that could be filled in before can still be, and suffices. */
  private static boolean takesAll(Field now, Field old) {
    return now.kind() == old.kind()
        && (now.repeats() || !old.repeats())
        && (!now.required() || old.required())
        && now.maxLength() >= old.maxLength()
        && codes(now).containsAll(codes(old));
  }

  private static Set<String> codes(Field field) {
    Set<String> codes = new HashSet<>();
    field.options().forEach(option -> codes.add(option.code()));
    return codes;
  }

  private void caseload(Model older, Model newer) {
    for (CaseloadRule before : older.caseload()) {
      boolean kept =
          newer.caseload().stream()
              .anyMatch(
                  now ->
                      now.id().equals(before.id())
                          && now.scope() == before.scope()
                          && now.notCounted().equals(before.notCounted()));
      if (!kept) {
        changes.add("caseload/rules/" + before.id());
      }
    }
  }

  private void board(Model older, Model newer) {
    same("board/phases", phases(older), phases(newer));
    kept("board/reasons", reasons(older), reasons(newer));
  }

  private static Set<String> phases(Model model) {
    return model.board().map(BoardDefinition::phases).orElse(Set.of());
  }

  private static List<String> reasons(Model model) {
    return model.board().map(BoardDefinition::reasons).orElse(List.of()).stream()
        .map(BoardDefinition.ReasonCode::code)
        .toList();
  }

  private static List<String> urls(Model model) {
    return model.forms().stream().map(form -> Canonical.of(form).url()).distinct().toList();
  }

  private void kept(String place, List<String> before, List<String> after) {
    before.stream()
        .filter(one -> !after.contains(one))
        .forEach(one -> changes.add(place + "/" + one));
  }

  private void same(String place, Object before, Object after) {
    if (!before.equals(after)) {
      changes.add(place);
    }
  }
}
