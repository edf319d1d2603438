package se.samordna.web.page;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.samordna.plan.Evaluation;
import se.samordna.plan.Intervention;
import se.samordna.plan.LifeGoal;
import se.samordna.plan.Plan;
import se.samordna.plan.PlanType;
import se.samordna.plan.SubGoal;
import se.samordna.web.plot.RatingLine;
import se.samordna.web.text.Texts;
import se.samordna.web.view.Button;
import se.samordna.web.view.Parts.Fact;
import se.samordna.web.view.PersonView.Goal;
import se.samordna.web.view.PersonView.GoalStep;

/** A plan's goals as they are read: the person's words first, then who does what by when. */
final class PlanView {
  private final Plan plan;
  private final PersonFrame frame;
  private final Visit visit;
  private final Texts t;

  PlanView(Plan plan, PersonFrame frame, Visit visit) {
    this.plan = plan;
    this.frame = frame;
    this.visit = visit;
    this.t = visit.t();
  }

  /** What a kind of plan stands on: its law, and its national code. */
  static String stands(PlanType type, Texts t) {
    String code = type.nationalCode().map(one -> t.of("plan.code", one)).orElse("");
    return Stream.of(type.law(), code)
        .filter(one -> !one.isEmpty())
        .collect(Collectors.joining(" · "));
  }

  /** The goals, to be read. */
  List<Goal> goals() {
    return plan.content().goals().stream().map(goal -> goal(goal, List.of())).toList();
  }

  /** The goals with what can be done with each. */
  List<Goal> goalsToWorkOn() {
    return plan.content().goals().stream().map(goal -> goal(goal, verbs(goal))).toList();
  }

  /** What it says beside the goals. */
  List<Fact> parts() {
    return plan.content().parts().stream()
        .map(part -> Fact.of(visit.in(part.item().words()), part.text()))
        .toList();
  }

  /** Where the plan is worked on. */
  String address() {
    return frame.address() + "/plans/" + plan.id();
  }

  private Goal goal(LifeGoal goal, List<Button> verbs) {
    String whose = t.of("goal.whose", t.whose(frame.person().givenName()));
    String label = goal.lifeArea().isEmpty() ? whose : whose + " · " + goal.lifeArea();
    return new Goal(label, goal.ownWords(), rating(goal), steps(goal), verbs);
  }

  private @Nullable RatingLine rating(LifeGoal goal) {
    List<Integer> ratings = new ArrayList<>();
    for (Evaluation one : plan.evaluations()) {
      if (one.goal().equals(goal.id()) && one.personRating() != null) {
        ratings.add(one.personRating());
      }
    }
    Collections.reverse(ratings);
    if (goal.ownRating() != null) {
      ratings.add(0, goal.ownRating());
    }
    if (ratings.isEmpty()) {
      return null;
    }
    String whose = t.of("goal.rating", t.whose(frame.person().givenName()));
    String numbers = String.join(", ", ratings.stream().map(String::valueOf).toList());
    return new RatingLine(ratings, whose, whose + ": " + numbers);
  }

  private List<GoalStep> steps(LifeGoal goal) {
    List<GoalStep> steps = new ArrayList<>();
    for (SubGoal subGoal : goal.subGoals()) {
      if (subGoal.interventions().isEmpty()) {
        steps.add(new GoalStep(false, subGoal.text(), t.of("goal.no.intervention"), true));
      }
      for (Intervention one : subGoal.interventions()) {
        steps.add(step(one));
      }
    }
    return steps;
  }

  private GoalStep step(Intervention one) {
    boolean over =
        one.status() == Intervention.Status.DONE || one.status() == Intervention.Status.STOPPED;
    String who = one.performer().isBlank() ? t.of("goal.no.performer") : one.performer();
    String often = one.cadence().isBlank() ? "" : ", " + one.cadence();
    String what = one.what() + often + " – " + who + InterventionFields.answers(one, t);
    if (over) {
      return new GoalStep(
          one.status() == Intervention.Status.DONE, what, t.named(one.status()), false);
    }
    boolean missing = !one.canBeActive();
    String due =
        one.followUp() == null
            ? t.of("goal.no.day")
            : t.of("goal.follow.up", t.dates().day(one.followUp(), visit.today()));
    return new GoalStep(false, what, due, missing);
  }

  private List<Button> verbs(LifeGoal goal) {
    List<Button> verbs = new ArrayList<>();
    String place = address() + "/goals/" + goal.id();
    verbs.add(Button.to(place, t.of("plan.goal.change")).icon("pencil").small());
    boolean adopted =
        plan.current() != null
            && plan.current().content().goals().stream()
                .anyMatch(one -> one.id().equals(goal.id()));
    if (adopted) {
      verbs.add(Button.to(place + "/evaluate", t.of("plan.goal.evaluate")).icon("check").small());
    }
    return verbs;
  }
}
