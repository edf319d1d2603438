package se.samordna.person;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import se.samordna.Id;

/**
 * A person in a list.
 *
 * @param maskedNumber the current identifier with its last digits masked, empty when there is none
 * @param modelId the model of the open enrolment at the caller's units, empty when there is none
 * @param phase the enrolment's phase, empty when there is none
 * @param coordinator the lead coordinator's name, empty when there is none
 */
public record PersonRow(
    Id<Person> id,
    String name,
    @Nullable LocalDate birthDate,
    String maskedNumber,
    Protection protection,
    String modelId,
    String phase,
    String coordinator) {}
