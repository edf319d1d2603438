package se.samordna.plan;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.samordna.Id;

/**
 * A part of a life goal that can be seen to be reached.
 *
 * @param measure how anybody can tell
 * @param by when it should be reached, {@code null} when open
 */
public record SubGoal(
    Id<SubGoal> id,
    String text,
    String measure,
    @Nullable LocalDate by,
    List<Intervention> interventions) {
  public SubGoal {
    interventions = List.copyOf(interventions);
  }

  /** The same with other interventions. */
  public SubGoal with(List<Intervention> others) {
    return new SubGoal(id, text, measure, by, others);
  }
}
