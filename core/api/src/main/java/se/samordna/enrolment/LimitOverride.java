package se.samordna.enrolment;

import java.time.Instant;
import java.util.Map;
import se.samordna.Id;
import se.samordna.organisation.Staff;
import se.samordna.person.Person;
import se.samordna.text.Text;

/**
 * A limit that somebody decided to go over, with a reason.
 *
 * @param personName a place in the list instead of the name, for whom the reader may not see by
 *     name
 * @param stepName the step that was taken
 * @param rule the rule that asked for an override
 * @param title what the rule said
 * @param figures the figures at that moment by name ({@code perFte}, {@code limit}, {@code
 *     persons}, {@code fte}), exact
 */
public record LimitOverride(
    Id<LimitOverride> id,
    Id<Enrolment> enrolment,
    Id<Person> person,
    String personName,
    String model,
    Text stepName,
    String rule,
    Text title,
    Map<String, String> figures,
    String reason,
    Id<Staff> by,
    String byName,
    Instant at) {
  public LimitOverride {
    figures = Map.copyOf(figures);
  }
}
