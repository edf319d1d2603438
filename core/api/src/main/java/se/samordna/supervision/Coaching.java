package se.samordna.supervision;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import se.samordna.Id;
import se.samordna.organisation.Staff;

/**
 * Support that a colleague has been given in the method. It is about the colleague and names no
 * person; what was seen of one belongs in that person's record.
 *
 * @param by who gave it
 * @param minutes how long it took; for a review it may be left at 0
 * @param tool which tool was read, {@code null} for mentoring
 * @param struckWhy why it does not count, empty while it does
 */
public record Coaching(
    Id<Coaching> id,
    Kind kind,
    Id<Staff> by,
    String byName,
    Id<Staff> colleague,
    String colleagueName,
    LocalDate day,
    int minutes,
    @Nullable Tool tool,
    Instant recordedAt,
    String struckWhy) {
  /** Whether it counts. */
  public boolean counts() {
    return struckWhy.isEmpty();
  }

  /** What it was. */
  public enum Kind {
    /** Along with the colleague where the colleague meets persons. */
    FIELD_MENTORING,
    /** The supervisor reads how the colleague uses a tool, and says what is good and what next. */
    TOOL_REVIEW
  }

  /** What was read. */
  public enum Tool {
    /** The strengths sheet, or another assessment. */
    ASSESSMENT,
    PLAN,
    CRISIS_PLAN,
    NOTES
  }
}
