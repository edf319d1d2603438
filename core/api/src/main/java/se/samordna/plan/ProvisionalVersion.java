package se.samordna.plan;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import se.samordna.Id;
import se.samordna.organisation.Staff;
import se.samordna.person.Person;

/**
 * A version of a plan that was adopted outside the meeting that a model of the person's wants such
 * changes to be made in. It holds, until the meeting has confirmed or rejected it.
 *
 * @param waitsFor the type of the meeting about the person that it waits for
 * @param model whose wish it is
 * @param since when it was adopted
 * @param meeting about the person that settled it, {@code null} while it waits
 * @param answer what the meeting said; when it was rejected, the plan went back to what was agreed
 *     before
 * @param words what the person said of it, empty when nothing
 */
public record ProvisionalVersion(
    Id<Person> person,
    Id<Plan> plan,
    int version,
    String waitsFor,
    String model,
    Instant since,
    @Nullable Id<?> meeting,
    Answer answer,
    String words,
    @Nullable Id<Staff> settledBy,
    @Nullable Instant settledAt) {
  /** Whether the meeting has not said yes or no. */
  public boolean waits() {
    return answer == Answer.WAITING;
  }

  /** What the meeting has said. */
  public enum Answer {
    WAITING,
    CONFIRMED,
    REJECTED
  }
}
