package se.samordna.disposal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import se.samordna.Id;

/**
 * What was removed on a day; counts only.
 *
 * @param decision by which
 * @param notes how many working notes, or mandates of personal ombuds
 * @param at when the last of it was removed
 * @param persons of how many persons all that was kept is gone
 * @param counts how much of what
 */
public record DisposalRun(
    LocalDate day,
    Id<DisposalDecision> decision,
    int notes,
    Instant at,
    DisposalSubject appliesTo,
    int persons,
    List<DataCount> counts) {
  public DisposalRun {
    counts = List.copyOf(counts);
  }
}
