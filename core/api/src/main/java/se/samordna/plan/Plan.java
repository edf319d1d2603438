package se.samordna.plan;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.samordna.Id;
import se.samordna.person.Person;

/**
 * A plan of a person.
 *
 * <p>A plan has at most one draft, and adopted versions that never change. The newest adopted
 * version is the one that holds.
 *
 * @param revision counts the changes from 1
 * @param draft what is being worked on, {@code null} when nothing is
 * @param current the newest adopted version, {@code null} before the first
 * @param evaluations of the plan's goals, newest first
 */
public record Plan(
    Id<Plan> id,
    Id<Person> person,
    PlanType type,
    int revision,
    @Nullable PlanContent draft,
    @Nullable PlanVersion current,
    List<Evaluation> evaluations,
    Instant createdAt,
    @Nullable Instant endedAt) {
  public Plan {
    evaluations = List.copyOf(evaluations);
  }

  /** The draft if there is one, else the adopted content; empty content for a new plan. */
  public PlanContent content() {
    if (draft != null) {
      return draft;
    }
    return current == null ? PlanContent.EMPTY : current.content();
  }
}
