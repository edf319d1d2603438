package se.samordna.web.page;

import java.time.LocalDate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.samordna.plan.Intervention;
import se.samordna.plan.LifeGoal;
import se.samordna.plan.PlanChanges.Wording;
import se.samordna.plan.SubGoal;
import se.samordna.web.text.Texts;

/** A goal, a part of one and what is done for it, each as one line in the reader's language. */
record PlanWords(Texts t) {

  /** For what a version says otherwise than the one before. */
  Wording wording() {
    return new Wording(this::goal, this::part, this::intervention);
  }

  private String goal(LifeGoal goal) {
    Integer rating = goal.ownRating();
    return line(
        goal.ownWords(), goal.lifeArea(), rating == null ? "" : t.of("plan.line.rating", rating));
  }

  private String part(SubGoal part) {
    LocalDate by = part.by();
    return line(
        part.text(), part.measure(), by == null ? "" : t.of("plan.line.by", t.dates().dated(by)));
  }

  private String intervention(Intervention one) {
    LocalDate start = one.start();
    LocalDate followUp = one.followUp();
    return line(
            one.what(),
            one.performer(),
            one.cadence(),
            start == null ? "" : t.of("plan.line.start", t.dates().dated(start)),
            followUp == null ? "" : t.of("plan.line.follow.up", t.dates().dated(followUp)),
            one.status() == Intervention.Status.ACTIVE ? "" : t.named(one.status()))
        + InterventionFields.answers(one, t);
  }

  private static String line(String... parts) {
    return Stream.of(parts).filter(part -> !part.isBlank()).collect(Collectors.joining(" · "));
  }
}
