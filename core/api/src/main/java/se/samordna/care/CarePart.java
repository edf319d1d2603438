package se.samordna.care;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import se.samordna.Id;
import se.samordna.organisation.Unit;

/**
 * The part that a unit takes in a person's care: as long as it lasts, the unit's staff read and
 * write of the person.
 *
 * @param since from when, on whichever ground came first
 * @param lastDay the day after which it ends by itself; {@code null} when it does not
 */
public record CarePart(
    Id<Unit> unit, String unitName, Instant since, @Nullable LocalDate lastDay) {}
