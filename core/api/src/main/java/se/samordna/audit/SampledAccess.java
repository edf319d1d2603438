package se.samordna.audit;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.samordna.Id;
import se.samordna.organisation.Staff;

/**
 * One access that was drawn for review.
 *
 * @param review the newest of what has been said of it, {@code null} when nothing has
 */
public record SampledAccess(AuditLine access, List<SampleReason> why, @Nullable Review review) {
  public SampledAccess {
    why = List.copyOf(why);
  }

  /**
   * What somebody found who looked at the access.
   *
   * @param byName empty for somebody whose identity is protected
   */
  public record Review(
      Id<Staff> by, String byName, Instant at, Conclusion conclusion, String words) {}

  /** What a review came to. The names are stored and are never changed. */
  public enum Conclusion {
    IN_ORDER,
    /** Somebody has been asked and has not answered yet. */
    ASKED_ABOUT,
    NOT_IN_ORDER
  }
}
