package se.samordna.disposal;

import java.time.Instant;
import java.time.LocalDate;
import se.samordna.Id;

/**
 * What was removed on a day; counts only.
 *
 * @param decision by which
 * @param at when the last of it was removed
 */
public record DisposalRun(LocalDate day, Id<DisposalDecision> decision, int notes, Instant at) {}
