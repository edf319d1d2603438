package se.samordna.enrolment;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.samordna.Id;
import se.samordna.organisation.Staff;
import se.samordna.text.Text;

/**
 * How often something that recurs is done for one person.
 *
 * @param activity the model's activity
 * @param modelDays every how many days by the model
 * @param everyDays every how many days for this person
 * @param leastDays the fewest days that the model lets anybody choose
 * @param mostDays the most
 * @param own what was decided for this person, newest first; empty when nobody has
 */
public record Cadence(
    String activity,
    Text name,
    int modelDays,
    int everyDays,
    int leastDays,
    int mostDays,
    List<OwnCadence> own) {
  public Cadence {
    own = List.copyOf(own);
  }

  /**
   * A decision on one person.
   *
   * @param everyDays {@code null} for as the model says
   * @param reason why, in a sentence
   * @param to {@code null} while it holds
   */
  public record OwnCadence(
      String activity,
      @Nullable Integer everyDays,
      String reason,
      Id<Staff> by,
      String byName,
      Instant from,
      @Nullable Instant to) {}

  /**
   * What is wanted for one person.
   *
   * @param everyDays from 1 to 365; {@code null} for as the model says
   */
  public record NewCadence(String activity, @Nullable Integer everyDays, String reason) {}
}
