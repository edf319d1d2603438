package se.samordna.person;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import se.samordna.Id;

/**
 * A person in a list.
 *
 * <p>Whoever searches for the exact number of somebody with protected identity without being among
 * the named staff is told that there is such a person and nothing more: there is no id, and every
 * text is empty.
 *
 * @param id {@code null} when the caller may not read of the person
 * @param maskedNumber the current identifier with its last digits masked, empty when there is none
 * @param modelId the model of the open enrolment at the caller's units, empty when there is none
 * @param phase the enrolment's phase, empty when there is none
 * @param coordinator the lead coordinator's name, empty when there is none
 */
public record PersonRow(
    @Nullable Id<Person> id,
    String name,
    @Nullable LocalDate birthDate,
    String maskedNumber,
    Protection protection,
    String modelId,
    String phase,
    String coordinator) {
  /** Somebody with protected identity of whom the caller may not read. */
  public static PersonRow closed(Protection protection) {
    return new PersonRow(null, "", null, "", protection, "", "", "");
  }
}
