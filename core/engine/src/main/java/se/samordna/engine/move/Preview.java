package se.samordna.engine.move;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import se.samordna.Id;
import se.samordna.engine.store.MoveStore;
import se.samordna.engine.store.MoveStore.Counted;
import se.samordna.engine.store.MoveStore.Group;
import se.samordna.engine.store.MoveStore.Moving;
import se.samordna.engine.store.MoveStore.Scope;
import se.samordna.engine.store.Tx;
import se.samordna.enrolment.Enrolment;
import se.samordna.enrolment.Move;
import se.samordna.enrolment.MovePreview;
import se.samordna.enrolment.MovePreview.Carried;
import se.samordna.enrolment.MovePreview.PhaseMove;
import se.samordna.enrolment.Stuck;
import se.samordna.model.Activity;
import se.samordna.model.CaseloadRule;
import se.samordna.model.Mark;
import se.samordna.model.Model;
import se.samordna.text.Text;

/** Gathers what a move would do, provider by provider. */
final class Preview {
  private final Move move;
  private final Model model;
  private final Ways ways;
  private final Map<String, PhaseMove> phases = new TreeMap<>();
  private final Map<String, Carried> marks = new TreeMap<>();
  private final Map<String, Carried> reasons = new TreeMap<>();
  private final Map<String, Carried> tasks = new TreeMap<>();
  private final Map<String, Carried> settings = new TreeMap<>();
  private final List<Stuck> stuck = new ArrayList<>();
  private Set<String> before = new HashSet<>();
  private int open;
  private int held;
  private int reviewed;
  private int signatures;
  private int drafts;

  Preview(Move move, Model model, Ways ways) {
    this.move = move;
    this.model = model;
    this.ways = ways;
    model.activities().forEach(activity -> before.add(activity.key()));
  }

  /**
   * Adds one provider.
   *
   * @param old what the old major declared, if anybody remembers
   */
  Preview add(Scope scope, Tx tx, Optional<Model> old) {
    MoveStore moves = tx.moves();
    moves.groups(scope, ways.reasons()).forEach(this::add);
    carry(reasons, moves.reasons(scope), ways.reasons()::contains);
    carry(tasks, moves.tasks(scope), key -> model.activity(key).isPresent());
    carry(
        settings,
        moves.settings(scope),
        rule -> model.caseload().stream().map(CaseloadRule::id).anyMatch(rule::equals));
    signatures += moves.signatures(scope);
    drafts += moves.drafts(scope);
    old.ifPresent(
        known ->
            before = known.activities().stream().map(Activity::key).collect(Collectors.toSet()));
    if (held > 0) {
      tell(scope, moves);
    }
    return this;
  }

  private void add(Group group) {
    Ways.Way way = ways.of(group.standing());
    int count = group.count();
    int not = way.against().isPresent() ? count : 0;
    open += count;
    held += not;
    reviewed += not > 0 || way.review().isEmpty() ? 0 : count;
    PhaseMove one =
        new PhaseMove(
            group.standing().phase(),
            group.label(),
            way.to().id(),
            way.to().name(),
            way.fallback(),
            way.to().attention(),
            count,
            not);
    phases.merge(one.from() + " " + one.to(), one, Preview::together);
    for (String mark : group.standing().marks()) {
      put(marks, new Carried(mark, words(mark), count, ways.knowsMark(mark)));
    }
  }

  private static PhaseMove together(PhaseMove a, PhaseMove b) {
    return new PhaseMove(
        a.from(),
        a.fromLabel(),
        a.to(),
        a.toLabel(),
        a.fallback(),
        a.attention(),
        a.count() + b.count(),
        a.stuck() + b.stuck());
  }

  private Text words(String mark) {
    return model.marks().stream()
        .filter(one -> one.id().equals(mark))
        .map(Mark::name)
        .findFirst()
        .orElse(new Text(mark, mark));
  }

  private static void carry(
      Map<String, Carried> all, List<Counted> counted, Predicate<String> known) {
    counted.forEach(
        one -> put(all, new Carried(one.code(), one.label(), one.count(), known.test(one.code()))));
  }

  private static void put(Map<String, Carried> all, Carried one) {
    all.merge(
        one.key(),
        one,
        (a, b) -> new Carried(a.key(), a.label(), a.count() + b.count(), a.known()));
  }

  /** Who could not be moved, one by one. */
  private void tell(Scope scope, MoveStore moves) {
    Id<Enrolment> after = null;
    do {
      List<Moving> next = moves.next(scope, ways.reasons(), after, Batches.SIZE);
      next.forEach(this::tell);
      after = stuck.size() < Tally.TOLD ? after(next) : null;
    } while (after != null);
  }

  private void tell(Moving one) {
    ways.of(one.standing())
        .against()
        .filter(why -> stuck.size() < Tally.TOLD)
        .ifPresent(
            why -> stuck.add(new Stuck(one.enrolment(), one.unit(), one.standing().phase(), why)));
  }

  private static @Nullable Id<Enrolment> after(List<Moving> batch) {
    return batch.size() < Batches.SIZE ? null : batch.get(batch.size() - 1).enrolment();
  }

  MovePreview done() {
    return new MovePreview(
        move,
        model.version().toString(),
        open,
        open - held,
        reviewed,
        signatures,
        drafts,
        List.copyOf(phases.values()),
        List.copyOf(marks.values()),
        List.copyOf(reasons.values()),
        List.copyOf(tasks.values()),
        List.copyOf(settings.values()),
        model.activities().stream()
            .filter(activity -> !before.contains(activity.key()))
            .map(Activity::name)
            .toList(),
        stuck);
  }
}
