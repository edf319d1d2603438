package se.samordna.benchmarks.population;

import java.util.LinkedHashMap;
import java.util.Map;

/** How many rows of each kind a population has, for planning an import and its progress. */
public final class Counts {
  private Counts() {}

  /** The rows by the name of their table. */
  public static Map<String, Long> of(Population population) {
    Map<String, Long> counts = new LinkedHashMap<>();
    for (int person = 0; person < population.size(); person++) {
      counts.merge("persons", 1L, Long::sum);
      for (EnrolmentRow enrolment : population.enrolments(person)) {
        counts.merge("enrolments", 1L, Long::sum);
        counts.merge("open enrolments", enrolment.to() == null ? 1L : 0L, Long::sum);
        counts.merge("on the board", enrolment.onBoard() ? 1L : 0L, Long::sum);
      }
      counts.merge("members", (long) population.members(person).size(), Long::sum);
      counts.merge("plan versions", (long) population.plans(person).size(), Long::sum);
      counts.merge("goals", (long) population.goals(person).size(), Long::sum);
      counts.merge("interventions", (long) population.interventions(person).size(), Long::sum);
      counts.merge("answers", (long) population.answers(person).size(), Long::sum);
      counts.merge("contacts", (long) population.contacts(person).size(), Long::sum);
    }
    return counts;
  }
}
