package se.samordna.supervision;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What is written in the six steps; each is empty until it is.
 *
 * @param kept which of the ideas whoever presents takes along
 * @param nextWhat what is done next together with the person
 * @param nextOn when, {@code null} until it is settled
 * @param followed how it went
 */
public record SixSteps(
    String need,
    String clarified,
    String ideas,
    String kept,
    String nextWhat,
    @Nullable LocalDate nextOn,
    String followed) {
  /** Nothing yet. */
  public static final SixSteps NONE = new SixSteps("", "", "", "", "", null, "");

  /** The same with how it went. */
  public SixSteps followed(String how) {
    return new SixSteps(need, clarified, ideas, kept, nextWhat, nextOn, how);
  }
}
