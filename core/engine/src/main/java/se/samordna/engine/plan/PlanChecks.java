package se.samordna.engine.plan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.samordna.Id;
import se.samordna.engine.check.Checks;
import se.samordna.plan.Intervention;
import se.samordna.plan.LegalBasis;
import se.samordna.plan.LifeGoal;
import se.samordna.plan.PlanContent;
import se.samordna.plan.PlanItem;
import se.samordna.plan.PlanPart;
import se.samordna.plan.PlanType;
import se.samordna.plan.SubGoal;
import se.samordna.refusal.Code;
import se.samordna.refusal.Problem;

/** What a plan must be like to be saved as a draft, and to be adopted. */
final class PlanChecks {
  /** Goals of a plan, parts of a goal, interventions of a part: more is no plan to follow. */
  private static final int MOST = 30;

  /** Interventions of a whole plan. */
  private static final int MOST_INTERVENTIONS = 300;

  /** Characters of a whole plan, so that it fits into one document. */
  private static final int LONGEST = 200_000;

  private final Checks checks = new Checks();
  private final Set<Id<?>> ids = new HashSet<>();
  private int length;

  private PlanChecks() {}

  /**
   * The draft with space around texts gone. A draft may lack what it must have to be adopted.
   *
   * @throws se.samordna.refusal.Refusal with every problem
   */
  static PlanContent draft(PlanContent content, PlanType type) {
    PlanChecks checks = new PlanChecks();
    checks.few("/goals", content.goals());
    List<LifeGoal> goals = new ArrayList<>();
    for (int i = 0; i < content.goals().size(); i++) {
      goals.add(checks.goal("/goals/" + i, content.goals().get(i)));
    }
    checks.checks.that(
        content.interventions().size() <= MOST_INTERVENTIONS, "/goals", Code.FIELD_TOO_LONG);
    List<PlanPart> parts = checks.parts(content.parts(), type);
    checks.checks.that(checks.length <= LONGEST, "/goals", Code.FIELD_TOO_LONG);
    checks.checks.done();
    return new PlanContent(goals, parts);
  }

  /** What the kind of plan has a place for, once each; what says nothing is left out. */
  private List<PlanPart> parts(List<PlanPart> parts, PlanType type) {
    Set<PlanItem> said = EnumSet.noneOf(PlanItem.class);
    List<PlanPart> kept = new ArrayList<>();
    for (int i = 0; i < parts.size(); i++) {
      PlanItem item = parts.get(i).item();
      if (item == PlanItem.UNITS_APPROVED) {
        continue;
      }
      boolean fits =
          type.items().contains(item) || item == PlanItem.REFERENCE || item == PlanItem.SUMMARY;
      checks.that(fits && said.add(item), "/parts/" + i + "/item", Code.FIELD_WRONG);
      String text = text("/parts/" + i + "/text", parts.get(i).text(), Checks.TEXT);
      if (!text.isEmpty()) {
        kept.add(new PlanPart(item, text));
      }
    }
    return kept;
  }

  private LifeGoal goal(String at, LifeGoal goal) {
    once(at, goal.id());
    few(at + "/subGoals", goal.subGoals());
    checks.rating(at + "/ownRating", goal.ownRating());
    List<SubGoal> parts = new ArrayList<>();
    for (int i = 0; i < goal.subGoals().size(); i++) {
      parts.add(subGoal(at + "/subGoals/" + i, goal.subGoals().get(i)));
    }
    return new LifeGoal(
        goal.id(),
        text(at + "/ownWords", goal.ownWords(), Checks.TEXT),
        text(at + "/lifeArea", goal.lifeArea(), Checks.NAME),
        goal.ownRating(),
        parts);
  }

  private SubGoal subGoal(String at, SubGoal part) {
    once(at, part.id());
    few(at + "/interventions", part.interventions());
    checks.plausible(at + "/by", part.by());
    List<Intervention> interventions = new ArrayList<>();
    for (int i = 0; i < part.interventions().size(); i++) {
      interventions.add(intervention(at + "/interventions/" + i, part.interventions().get(i)));
    }
    return new SubGoal(
        part.id(),
        text(at + "/text", part.text(), Checks.TEXT),
        text(at + "/measure", part.measure(), Checks.TEXT),
        part.by(),
        interventions);
  }

  private Intervention intervention(String at, Intervention one) {
    once(at, one.id());
    checks.plausible(at + "/start", one.start());
    checks.notBefore(at + "/followUp", one.followUp(), one.start());
    return new Intervention(
        one.id(),
        text(at + "/what", one.what(), Checks.TEXT),
        text(at + "/performer", one.performer(), Checks.NAME),
        one.start(),
        text(at + "/cadence", one.cadence(), Checks.NAME),
        one.followUp(),
        one.status(),
        one.principal(),
        basis(at + "/legalBasis", one.legalBasis()),
        text(at + "/stage", one.stage(), Checks.NAME),
        one.performerStaff(),
        one.offer());
  }

  private @Nullable LegalBasis basis(String at, @Nullable LegalBasis basis) {
    if (basis == null) {
      return null;
    }
    String words = text(at + "/words", basis.words(), Checks.NAME);
    String exemptBy = text(at + "/exemptBy", basis.exemptBy(), Checks.NAME);
    checks.that(
        basis.law() != LegalBasis.Law.OTHER || !words.isEmpty(), at + "/words", Code.FIELD_MISSING);
    checks.that(
        exemptBy.isEmpty() || basis.law() == LegalBasis.Law.SOL_WITHOUT_ASSESSMENT,
        at + "/exemptBy",
        Code.INTERVENTION_EXEMPT_WRONGLY);
    return new LegalBasis(basis.law(), words, exemptBy);
  }

  private String text(String at, String text, int longest) {
    length += text.length();
    return checks.optional(at, text, longest);
  }

  private void once(String at, Id<?> id) {
    checks.that(ids.add(id), at + "/id", Code.FIELD_WRONG);
  }

  private void few(String at, List<?> list) {
    checks.that(list.size() <= MOST, at, Code.FIELD_TOO_LONG);
  }

  /** Every reason why the draft can't be adopted; empty when it can. */
  static List<Problem> adoption(PlanContent draft, PlanType type) {
    List<Problem> problems = new ArrayList<>();
    boolean noGoal =
        type.needsGoal() && draft.goals().stream().allMatch(goal -> goal.ownWords().isBlank());
    if (noGoal) {
      problems.add(Problem.at("/goals", Code.PLAN_WITHOUT_GOAL));
    }
    for (int g = 0; g < draft.goals().size(); g++) {
      LifeGoal goal = draft.goals().get(g);
      if (goal.ownWords().isBlank() && !noGoal) {
        problems.add(Problem.at("/goals/" + g + "/ownWords", Code.FIELD_MISSING));
      }
      for (int s = 0; s < goal.subGoals().size(); s++) {
        active(new Place(g, s), goal.subGoals().get(s), type, problems);
      }
    }
    return problems;
  }

  private static void active(Place at, SubGoal of, PlanType type, List<Problem> problems) {
    for (int i = 0; i < of.interventions().size(); i++) {
      Intervention one = of.interventions().get(i);
      if (one.status() == Intervention.Status.ACTIVE) {
        if (one.performer().isBlank()) {
          problems.add(at.problem(i, "/performer", Code.INTERVENTION_WITHOUT_PERFORMER));
        }
        if (one.followUp() == null) {
          problems.add(at.problem(i, "/followUp", Code.INTERVENTION_WITHOUT_FOLLOW_UP));
        }
        if (one.principal() == null && type.namesPrincipals()) {
          problems.add(
              at.problem(i, "/principal", Code.INTERVENTION_WITHOUT_PRINCIPAL)
                  .with("law", type.law()));
        }
      }
    }
  }

  /** A part of a goal by number. */
  private record Place(int goal, int part) {
    /** Of which intervention, by number: what it says is the person's and in no refusal. */
    Problem problem(int intervention, String field, Code code) {
      String at = "/goals/" + goal + "/subGoals/" + part + "/interventions/" + intervention;
      return Problem.at(at + field, code)
          .with("goal", goal + 1)
          .with("subGoal", part + 1)
          .with("intervention", intervention + 1);
    }
  }

  /** The day by which something is followed up at the latest, twelve months from a day. */
  static LocalDate withinAYear(LocalDate day) {
    return day.plusMonths(12);
  }
}
