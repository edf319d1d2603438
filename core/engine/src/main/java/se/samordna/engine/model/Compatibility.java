package se.samordna.engine.model;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import se.samordna.form.Canonical;
import se.samordna.form.Form;
import se.samordna.model.Activity;
import se.samordna.model.BoardDefinition;
import se.samordna.model.BoardDefinition.Column;
import se.samordna.model.BoardDefinition.ReasonCode;
import se.samordna.model.CaseloadRule;
import se.samordna.model.DoneBy;
import se.samordna.model.FidelityItem;
import se.samordna.model.FidelityScale;
import se.samordna.model.Field;
import se.samordna.model.Indicator;
import se.samordna.model.Mark;
import se.samordna.model.Model;
import se.samordna.model.Phase;
import se.samordna.model.PlanDefinition;
import se.samordna.model.Step;
import se.samordna.model.TeamActivity;

/**
 * Whether a minor keeps its promise: the same phases, steps and forms or more, with the same
 * meaning. Words may change, and so may the numbers that steer without deciding: thresholds,
 * deadlines, cadences, review days, contact targets and what a self-check aims at.
 */
final class Compatibility {
  private final List<String> changes = new ArrayList<>();

  private Compatibility() {}

  /** What the newer takes away or gives another meaning, by its place in {@code model.json}. */
  static List<String> broken(ModelWithForms before, ModelWithForms after) {
    Compatibility check = new Compatibility();
    Model older = before.model();
    Model newer = after.model();
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
        "activities/settable",
        older.activities().stream().filter(Activity::settable).map(Activity::key).toList(),
        newer.activities().stream().filter(Activity::settable).map(Activity::key).toList());
    check.kept(
        "activities/measures",
        older.activities().stream().filter(Activity::measures).map(Activity::key).toList(),
        newer.activities().stream().filter(Activity::measures).map(Activity::key).toList());
    older
        .activities()
        .forEach(one -> newer.activity(one.key()).ifPresent(now -> check.doneBy(one, now)));
    check.kept(
        "teamActivities",
        older.teamActivities().stream().map(TeamActivity::key).toList(),
        newer.teamActivities().stream().map(TeamActivity::key).toList());
    older.indicators().forEach(one -> check.indicator(one, newer.indicator(one.id())));
    check.fidelity(older, newer);
    check.kept("forms", urls(older), urls(newer));
    urls(older).forEach(url -> check.form(before.newest(url), after.newest(url)));
    check.caseload(older, newer);
    check.board(older, newer);
    check.plan(older.plan(), newer.plan());
    return List.copyOf(check.changes);
  }

  /** Answers to the version before are read by the same guards as those to this one. */
  private void form(Optional<Form> before, Optional<Form> after) {
    if (before.isPresent() && after.isPresent()) {
      FormCompatibility.broken(before.get(), after.get())
          .forEach(one -> changes.add("forms/" + after.get().canonical() + "/" + one));
    }
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

  /** What fulfils an activity goes on doing so; one that was ended by hand may come to say. */
  private void doneBy(Activity before, Activity now) {
    if (!before.doneBy().equals(DoneBy.HAND)) {
      same("activities/" + before.key() + "/doneBy", before.doneBy(), now.doneBy());
    }
  }

  /** A kept figure is compared with those before it: it goes on counting the same. */
  private void indicator(Indicator before, Optional<Indicator> after) {
    String place = "indicators/" + before.id();
    after.ifPresentOrElse(
        now -> {
          same(place + "/indicator", before.indicator(), now.indicator());
          same(place, before.parameters(), now.parameters());
        },
        () -> changes.add(place));
  }

  /** Scores are kept and compared: within a version of the scale an item stays what it is. */
  private void fidelity(Model older, Model newer) {
    Optional<FidelityScale> before = older.fidelity();
    Optional<FidelityScale> after = newer.fidelity();
    if (before.isEmpty()) {
      return;
    }
    if (after.isEmpty()) {
      changes.add("fidelity");
      return;
    }
    same("fidelity/instrument", before.get().instrument(), after.get().instrument());
    if (before.get().version().equals(after.get().version())) {
      for (FidelityItem item : before.get().items()) {
        if (after.get().item(item.id()).filter(now -> isSame(item, now)).isEmpty()) {
          changes.add("fidelity/items/" + item.id());
        }
      }
    }
  }

  private static boolean isSame(FidelityItem before, FidelityItem now) {
    return before.method() == now.method()
        && before.bands().equals(now.bands())
        && before.windowDays() == now.windowDays()
        && before
            .measure()
            .map(Indicator::indicator)
            .equals(now.measure().map(Indicator::indicator))
        && before
            .measure()
            .map(Indicator::parameters)
            .equals(now.measure().map(Indicator::parameters));
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
    return new HashSet<>(codesOf(field.options()));
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

  /** More may be offered; an offer keeps its stage, and what is judged stays as it is. */
  private void plan(PlanDefinition older, PlanDefinition newer) {
    List<String> stages = older.stages().stream().map(PlanDefinition.Stage::id).toList();
    if (!stages.isEmpty()) {
      same("plan/stages", stages, newer.stages().stream().map(PlanDefinition.Stage::id).toList());
    }
    for (PlanDefinition.Offer before : older.offers()) {
      boolean kept =
          newer
              .offer(before.key())
              .filter(now -> now.stage().equals(before.stage()))
              .filter(now -> now.needsGoal() == before.needsGoal())
              .isPresent();
      if (!kept) {
        changes.add("plan/offers/" + before.key());
      }
    }
    same("plan/checks", older.checks(), newer.checks());
    same("plan/confirmedBy", older.confirmedBy(), newer.confirmedBy());
  }

  private void board(Model older, Model newer) {
    same("board/phases", phases(older), phases(newer));
    kept("board/reasons", codes(reasons(older)), codes(reasons(newer)));
    for (ReasonCode before : reasons(older)) {
      reasons(newer).stream()
          .filter(now -> now.code().equals(before.code()))
          .forEach(now -> details(before, now));
    }
    columns(columns(older), columns(newer));
    if (older.dailyList().isPresent() && newer.dailyList().isEmpty()) {
      changes.add("dailyList");
    }
  }

  /** The details that a stay may carry, the field that they come from, and the mark. */
  private void details(ReasonCode before, ReasonCode now) {
    String place = "board/reasons/" + before.code();
    kept(place + "/details", codesOf(before.details()), codesOf(now.details()));
    same(place + "/mark", before.mark(), now.mark());
    if (!before.detailField().isEmpty()) {
      same(place + "/detailField", before.detailField(), now.detailField());
    }
  }

  /** A column takes what it took before, or more; which one is first may change. */
  private void columns(List<Column> older, List<Column> newer) {
    kept("board/columns", ids(older), ids(newer));
    for (Column before : older) {
      newer.stream()
          .filter(now -> now.id().equals(before.id()))
          .filter(
              now ->
                  !takesAll(now.phases(), before.phases())
                      || !takesAll(now.reasons(), before.reasons()))
          .forEach(now -> changes.add("board/columns/" + now.id()));
    }
  }

  /** Nothing named means everything. */
  private static boolean takesAll(Set<String> now, Set<String> before) {
    return now.isEmpty() || (!before.isEmpty() && now.containsAll(before));
  }

  private static Set<String> phases(Model model) {
    return model.board().map(BoardDefinition::phases).orElse(Set.of());
  }

  private static List<ReasonCode> reasons(Model model) {
    return model.board().map(BoardDefinition::reasons).orElse(List.of());
  }

  private static List<Column> columns(Model model) {
    return model.board().map(BoardDefinition::columns).orElse(List.of());
  }

  private static List<String> codes(List<ReasonCode> reasons) {
    return reasons.stream().map(ReasonCode::code).toList();
  }

  private static List<String> ids(List<Column> columns) {
    return columns.stream().map(Column::id).toList();
  }

  private static List<String> codesOf(List<Field.Option> options) {
    return options.stream().map(Field.Option::code).toList();
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
