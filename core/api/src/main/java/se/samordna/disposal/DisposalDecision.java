package se.samordna.disposal;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import se.samordna.Id;

/**
 * The organisation's own decision that something may be disposed of, <em>gallringsbeslut</em>
 * (sources.md, retention). It is made outside Samordna and recorded here; without one nothing is
 * ever removed.
 *
 * @param decidedBy who in the organisation decided, in words
 * @param decidedOn from which day it holds
 * @param reference where the decision is found
 * @param keptDays how many days what it applies to is kept before it is removed
 * @param recordedBy who recorded it here
 * @param withdrawnAt when it ended, {@code null} while it holds
 */
public record DisposalDecision(
    Id<DisposalDecision> id,
    DisposalSubject appliesTo,
    String decidedBy,
    LocalDate decidedOn,
    String reference,
    int keptDays,
    String recordedBy,
    Instant recordedAt,
    @Nullable Instant withdrawnAt) {

  /** Whether it holds on the day. */
  public boolean holdsOn(LocalDate day) {
    return withdrawnAt == null && !decidedOn.isAfter(day);
  }
}
