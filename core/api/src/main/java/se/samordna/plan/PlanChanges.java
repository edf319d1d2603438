package se.samordna.plan;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import se.samordna.plan.PlanChange.Where;

/** What differs between two versions of a plan; pure. */
public final class PlanChanges {
  private static final Wording PLAIN =
      new Wording(
          goal -> joined(goal.ownWords(), goal.lifeArea(), goal.ownRating()),
          part -> joined(part.text(), part.measure(), part.by()),
          PlanChanges::plain);

  private PlanChanges() {}

  /** How parts of a plan are said; what is said of one in other words has changed. */
  public record Wording(
      Function<LifeGoal, String> goal,
      Function<SubGoal, String> part,
      Function<Intervention, String> intervention) {}

  /**
   * Everything that differs: goals first, then their parts, interventions, and what else stands.
   */
  public static List<PlanChange> between(PlanContent before, PlanContent after) {
    return between(before, after, PLAIN);
  }

  /** The same in other words, such as those of a reader's language. */
  public static List<PlanChange> between(PlanContent before, PlanContent after, Wording words) {
    List<PlanChange> changes = new ArrayList<>();
    compare(Where.GOAL, goals(before, words), goals(after, words), changes);
    compare(Where.SUB_GOAL, subGoals(before, words), subGoals(after, words), changes);
    compare(Where.INTERVENTION, interventions(before, words), interventions(after, words), changes);
    compare(Where.ITEM, items(before), items(after), changes);
    return List.copyOf(changes);
  }

  private static void compare(
      Where where, Map<Object, String> before, Map<Object, String> after, List<PlanChange> found) {
    Set<Object> all = new LinkedHashSet<>(before.keySet());
    all.addAll(after.keySet());
    for (Object one : all) {
      String was = before.getOrDefault(one, "");
      String is = after.getOrDefault(one, "");
      if (!was.equals(is)) {
        found.add(new PlanChange(where, was, is));
      }
    }
  }

  private static Map<Object, String> goals(PlanContent content, Wording said) {
    Map<Object, String> words = new LinkedHashMap<>();
    content.goals().forEach(goal -> words.put(goal.id(), said.goal().apply(goal)));
    return words;
  }

  private static Map<Object, String> subGoals(PlanContent content, Wording said) {
    Map<Object, String> words = new LinkedHashMap<>();
    content.goals().stream()
        .flatMap(goal -> goal.subGoals().stream())
        .forEach(part -> words.put(part.id(), said.part().apply(part)));
    return words;
  }

  private static Map<Object, String> interventions(PlanContent content, Wording said) {
    Map<Object, String> words = new LinkedHashMap<>();
    content.interventions().forEach(one -> words.put(one.id(), said.intervention().apply(one)));
    return words;
  }

  private static String plain(Intervention one) {
    return joined(
        one.what(),
        one.performer(),
        one.cadence(),
        one.start(),
        one.followUp(),
        one.status() == Intervention.Status.ACTIVE ? "" : one.status(),
        one.principal(),
        basis(one),
        one.stage());
  }

  private static String basis(Intervention one) {
    LegalBasis basis = one.legalBasis();
    return basis == null ? "" : joined(basis.written(), basis.exemptBy());
  }

  private static Map<Object, String> items(PlanContent content) {
    Map<Object, String> words = new LinkedHashMap<>();
    content.parts().forEach(part -> words.put(part.item(), part.text()));
    return words;
  }

  private static String joined(@Nullable Object... parts) {
    List<String> said = new ArrayList<>();
    for (Object part : parts) {
      if (part != null && !part.toString().isBlank()) {
        said.add(part.toString());
      }
    }
    return String.join(", ", said);
  }
}
