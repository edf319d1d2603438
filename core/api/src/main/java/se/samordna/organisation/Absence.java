package se.samordna.organisation;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import se.samordna.Id;

/**
 * A period in which a member of staff is away. One of more than 14 days takes the member's capacity
 * out of the caseload and lists the persons left uncovered (sources.md, caseload).
 *
 * @param to last day, {@code null} while open
 */
public record Absence(Id<Absence> id, Id<Staff> staff, LocalDate from, @Nullable LocalDate to) {}
