package se.samordna.plan;

import java.util.List;
import org.jspecify.annotations.Nullable;
import se.samordna.Id;

/**
 * A goal in the person's own words.
 *
 * @param ownWords what the person said, never rewritten
 * @param lifeArea the area of life, free of codes, empty when not said
 * @param ownRating the person's own rating today, 0 to 10, {@code null} when not given
 */
public record LifeGoal(
    Id<LifeGoal> id,
    String ownWords,
    String lifeArea,
    @Nullable Integer ownRating,
    List<SubGoal> subGoals) {
  public LifeGoal {
    subGoals = List.copyOf(subGoals);
  }

  /** The same with other parts. */
  public LifeGoal with(List<SubGoal> others) {
    return new LifeGoal(id, ownWords, lifeArea, ownRating, others);
  }
}
