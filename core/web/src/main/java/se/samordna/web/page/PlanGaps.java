package se.samordna.web.page;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.samordna.plan.Intervention;
import se.samordna.plan.LifeGoal;
import se.samordna.plan.PlanContent;
import se.samordna.plan.PlanType;
import se.samordna.plan.SubGoal;
import se.samordna.web.text.Texts;
import se.samordna.web.view.Field;
import se.samordna.web.view.Lists.RowCard;
import se.samordna.web.view.Parts.Empty;
import se.samordna.web.view.Parts.Row;
import se.samordna.web.view.Tone;

/** What a draft lacks to be adopted: each intervention by its heading, and where it is mended. */
final class PlanGaps {
  private final String plan;
  private final boolean principals;
  private final Texts t;
  private final List<Row> rows = new ArrayList<>();

  private PlanGaps(String plan, boolean principals, Texts t) {
    this.plan = plan;
    this.principals = principals;
    this.t = t;
  }

  /**
   * The interventions that lack something, {@code null} when none does.
   *
   * @param plan where the plan is worked on
   */
  static @Nullable RowCard card(@Nullable PlanContent draft, PlanType type, String plan, Texts t) {
    PlanGaps gaps = new PlanGaps(plan, type.namesPrincipals(), t);
    List<LifeGoal> goals = draft == null ? List.of() : draft.goals();
    for (int g = 0; g < goals.size(); g++) {
      for (int s = 0; s < goals.get(g).subGoals().size(); s++) {
        gaps.look(goals.get(g), g, s);
      }
    }
    return gaps.rows.isEmpty()
        ? null
        : new RowCard(
            "gaps",
            t.of("plan.gaps"),
            Integer.toString(gaps.rows.size()),
            gaps.rows,
            new Empty("target", "", "", null),
            null);
  }

  private void look(LifeGoal goal, int g, int s) {
    SubGoal part = goal.subGoals().get(s);
    for (int i = 0; i < part.interventions().size(); i++) {
      Intervention one = part.interventions().get(i);
      if (one.status() == Intervention.Status.ACTIVE && lacks(one)) {
        String place = t.of("plan.gap.place", g + 1, s + 1, i + 1);
        String field = "sub-" + s + "-do-" + i + "-" + field(one);
        rows.add(
            new Row(
                "warning",
                Tone.THINK,
                one.what().isBlank() ? place : one.what(),
                plan + "/goals/" + goal.id() + "#" + Field.idOf(field),
                place,
                said(one)));
      }
    }
  }

  private boolean lacks(Intervention one) {
    return !one.canBeActive() || (principals && one.principal() == null);
  }

  /** The first field that is missing. */
  private static String field(Intervention one) {
    if (one.performer().isBlank()) {
      return "performer";
    }
    return one.followUp() == null ? "followUp" : "principal";
  }

  private String said(Intervention one) {
    List<String> missing = new ArrayList<>();
    if (one.performer().isBlank()) {
      missing.add(t.of("goal.no.performer"));
    }
    if (one.followUp() == null) {
      missing.add(t.of("goal.no.day"));
    }
    if (principals && one.principal() == null) {
      missing.add(t.of("goal.no.principal"));
    }
    return String.join(", ", missing);
  }
}
