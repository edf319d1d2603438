package se.samordna.benchmarks.population;

import java.time.Instant;
import java.util.UUID;

/**
 * A contact with a person.
 *
 * @param ordinal from 0, the first in time
 * @param path {@code VISIT}, {@code PHONE}, {@code VIDEO} or {@code MESSAGE}
 * @param minutes how long it took
 * @param note what was written about it
 */
public record ContactRow(
    int person,
    int ordinal,
    UUID id,
    Instant at,
    String path,
    int minutes,
    boolean reached,
    String note) {}
