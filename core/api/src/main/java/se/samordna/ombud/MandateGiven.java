package se.samordna.ombud;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * When and how a person gave the mandate: the answers to the model's form about it, each a date or
 * a code.
 *
 * @param on the day, at most today
 * @param until the last day, {@code null} when it holds until further notice
 * @param othersToo whether the ombud may speak with others for the person
 */
public record MandateGiven(
    LocalDate on, MandateHow how, @Nullable LocalDate until, MandateOthers othersToo) {
  /** How it was given; by word of mouth is enough. */
  public enum MandateHow {
    ORAL,
    WRITTEN
  }

  /** Whether the ombud may speak with others. */
  public enum MandateOthers {
    /** The person is asked every time. */
    ASK,
    YES,
    NO
  }
}
