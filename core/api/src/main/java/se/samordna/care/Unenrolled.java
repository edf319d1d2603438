package se.samordna.care;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import se.samordna.Id;
import se.samordna.organisation.Unit;
import se.samordna.person.Person;

/**
 * Somebody whose care a unit takes part in without anything going on there.
 *
 * @param personName never that of a protected person
 * @param since from when the unit takes part
 * @param lastDay the day after which it ends by itself; {@code null} when somebody has to end it
 */
public record Unenrolled(
    Id<Person> person,
    String personName,
    Id<Unit> unit,
    String unitName,
    Instant since,
    @Nullable LocalDate lastDay) {}
