package se.samordna.benchmarks.population;

import java.time.LocalDate;
import java.util.UUID;

/**
 * Somebody in a person's network.
 *
 * @param relation what they are to the person, such as {@code mother}
 * @param inResourceGroup whether the person has invited them into the resource group
 */
public record MemberRow(
    int person,
    int ordinal,
    UUID id,
    String name,
    String relation,
    boolean inResourceGroup,
    LocalDate from) {}
