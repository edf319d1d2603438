package se.samordna.child;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import se.samordna.Id;
import se.samordna.organisation.Staff;
import se.samordna.person.Person;

/**
 * A child of a person, or one whom the person lives with.
 *
 * @param name as the person says it; a first name is enough
 * @param birthDate {@code null} when not known
 * @param needs what is known of the child's need of information, advice and support; may be empty
 */
public record Child(
    Id<Child> id,
    Id<Person> person,
    int revision,
    String name,
    @Nullable LocalDate birthDate,
    Lives lives,
    String needs,
    Id<Staff> recordedBy,
    Instant recordedAt) {

  /** How much the child lives with the person. */
  public enum Lives {
    ALWAYS,
    SOMETIMES,
    ELSEWHERE
  }
}
