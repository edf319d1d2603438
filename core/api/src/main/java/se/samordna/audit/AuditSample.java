package se.samordna.audit;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import se.samordna.Id;

/**
 * Accesses of one month that were drawn for review. The same seed draws the same accesses from the
 * same trail, so that a draw can be repeated by somebody else.
 *
 * @param month the first day of the month
 * @param seed what it was drawn with
 * @param drawnBy who drew it, or the name of Samordna's own work
 * @param accesses how many accesses to persons' data the month had
 * @param checks by each reason, how many there were and how many were drawn
 * @param drawn how many accesses were drawn; one may be drawn for several reasons
 * @param reviewed for how many of them somebody has said what they found
 */
public record AuditSample(
    Id<AuditSample> id,
    LocalDate month,
    int seed,
    Instant drawnAt,
    String drawnBy,
    int accesses,
    List<Check> checks,
    int drawn,
    int reviewed) {
  /** Within how many days after a draw its accesses are reviewed; ours (sources.md, audit). */
  public static final int REVIEW_DAYS = 31;

  /** For how many months what nobody has reviewed is told of; ours (sources.md, audit). */
  public static final int TOLD_MONTHS = 3;

  public AuditSample {
    checks = List.copyOf(checks);
  }

  /** How many accesses there were by one reason, and how many of them were drawn. */
  public record Check(SampleReason reason, int found, int drawn) {}
}
