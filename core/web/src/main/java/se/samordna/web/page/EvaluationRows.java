package se.samordna.web.page;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import se.samordna.plan.Evaluation;
import se.samordna.plan.LifeGoal;
import se.samordna.plan.Plan;
import se.samordna.plan.PlanContent;
import se.samordna.plan.PlanVersion;
import se.samordna.web.text.Texts;
import se.samordna.web.view.Parts.Row;
import se.samordna.web.view.Tone;

/** How the goals of a plan went: the person's view and the staff's, each in a row of its own. */
record EvaluationRows(String name, Texts t) {

  /** The newest first; a goal is called what it is called now, or was when it was last there. */
  List<Row> of(Plan plan, List<PlanVersion> versions) {
    List<PlanContent> contents =
        Stream.concat(
                Stream.of(plan.content()), versions.stream().map(version -> version.content()))
            .toList();
    List<Row> rows = new ArrayList<>();
    for (Evaluation one : plan.evaluations()) {
      rows.add(persons(one, goal(one, contents)));
      rows.add(staffs(one));
    }
    return rows;
  }

  private static String goal(Evaluation one, List<PlanContent> contents) {
    return contents.stream()
        .flatMap(content -> content.goals().stream())
        .filter(goal -> goal.id().equals(one.goal()))
        .map(LifeGoal::ownWords)
        .findFirst()
        .orElse("–");
  }

  private Row persons(Evaluation one, String goal) {
    Integer rating = one.personRating();
    String rated =
        rating == null
            ? t.of("plan.evaluated.whose.none", name)
            : t.of("plan.evaluated.whose", t.whose(name), rating);
    String view = one.personsView().isEmpty() ? "" : ". ”" + one.personsView() + "”";
    return new Row(
        "person",
        Tone.ACTION,
        t.of("plan.evaluated", goal, t.named(one.outcome())),
        null,
        rated + view,
        t.dates().dated(one.date()));
  }

  private Row staffs(Evaluation one) {
    Integer rating = one.staffRating();
    String next = one.next().isEmpty() ? "" : t.of("plan.evaluated.next", one.next());
    return new Row(
        "people",
        Tone.PLAIN,
        rating == null ? t.of("plan.evaluated.staff.none") : t.of("plan.evaluated.staff", rating),
        null,
        Stream.of(one.comment(), next)
            .filter(words -> !words.isEmpty())
            .reduce((first, second) -> first + " " + second)
            .orElse(""),
        "");
  }
}
