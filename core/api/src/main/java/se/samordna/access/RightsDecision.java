package se.samordna.access;

import java.time.Instant;
import java.time.LocalDate;
import se.samordna.Id;

/**
 * That a provider has decided that a table of rights holds there (PDL 4 kap. 2 §, SoLPuL 10 §).
 * What was decided before stays beside it.
 *
 * @param version of the table that was decided on
 * @param decidedBy who decided, by name or office
 * @param reference where the decision is found, with its analysis of needs and risks
 * @param recordedBy who recorded it, or the operator's name
 */
public record RightsDecision(
    Id<RightsDecision> id,
    String version,
    String decidedBy,
    LocalDate decidedOn,
    String reference,
    String recordedBy,
    Instant recordedAt) {}
