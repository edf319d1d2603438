package se.samordna.benchmarks.population;

import java.time.LocalDate;
import java.util.UUID;

/**
 * One adopted version of a person's plan.
 *
 * @param version from 1
 * @param current whether no later version was adopted
 * @param followUp when it is to be followed up; in the past for a late plan
 */
public record PlanRow(
    int person, int version, UUID id, LocalDate adopted, LocalDate followUp, boolean current) {}
