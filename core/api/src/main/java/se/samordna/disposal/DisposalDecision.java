package se.samordna.disposal;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import se.samordna.Id;
import se.samordna.person.Person;

/**
 * The organisation's own decision that something may be disposed of, <em>gallringsbeslut</em>
 * (sources.md, retention). It is made outside Samordna and recorded here; without one nothing is
 * ever removed.
 *
 * @param decidedBy who in the organisation decided, in words
 * @param decidedOn from which day it holds
 * @param reference where the decision is found
 * @param keptDays how many days working notes and ended mandates are kept before they are removed;
 *     0 for what the rules say
 * @param recordedBy who recorded it here
 * @param withdrawnAt when it ended, {@code null} while it holds
 * @param archive where the archive authority's own decision is found; empty where none is needed
 * @param person whose record is to be destroyed, {@code null} for decisions on many and once it is
 *     gone
 * @param dueOn records that were due on this day go by it, and none that fall due later; {@code
 *     null} for decisions that go on
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
    @Nullable Instant withdrawnAt,
    String archive,
    @Nullable Id<Person> person,
    @Nullable LocalDate dueOn) {

  /** Whether it holds on the day. */
  public boolean holdsOn(LocalDate day) {
    return withdrawnAt == null && !decidedOn.isAfter(day);
  }
}
