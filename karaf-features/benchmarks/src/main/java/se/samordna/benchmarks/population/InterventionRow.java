package se.samordna.benchmarks.population;

import java.time.LocalDate;
import java.util.UUID;

/**
 * What somebody does towards a goal of one version of a plan.
 *
 * @param goal the goal's ordinal in the same version
 */
public record InterventionRow(
    int person,
    int version,
    int goal,
    int ordinal,
    UUID id,
    String what,
    String performer,
    LocalDate followUp) {}
