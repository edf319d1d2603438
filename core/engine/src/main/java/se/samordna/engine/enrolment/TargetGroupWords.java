package se.samordna.engine.enrolment;

import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.samordna.coordination.TargetGroup;
import se.samordna.text.DateWords;
import se.samordna.text.Text;

/** What is said of an organisation's target group where somebody is to be enrolled. */
final class TargetGroupWords {
  private TargetGroupWords() {}

  /** The group in the organisation's own words, and whether the person's age is outside it. */
  static List<Text> of(TargetGroup group, @Nullable LocalDate born, LocalDate today) {
    List<Text> words = new ArrayList<>();
    Text decided = DateWords.dated(group.decidedOn());
    words.add(
        new Text(
            "Målgrupp enligt " + group.decidedBy() + " " + decided.sv() + ": " + group.words(),
            "Target group by " + group.decidedBy() + " " + decided.en() + ": " + group.words()));
    if (born != null && !group.includes(Period.between(born, today).getYears())) {
      words.add(
          new Text(
              "Personens ålder ligger utanför målgruppen.",
              "The person’s age is outside the target group."));
    }
    return words;
  }
}
