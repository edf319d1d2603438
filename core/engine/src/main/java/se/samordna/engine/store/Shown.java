package se.samordna.engine.store;

import java.util.List;
import org.jspecify.annotations.Nullable;
import se.samordna.Id;
import se.samordna.audit.Action;
import se.samordna.organisation.Unit;
import se.samordna.person.Person;

/**
 * What an answer has shown, and by which right: enough to ask the gate again, on another day.
 *
 * @param action what the caller did
 * @param kind what was read or changed, as in the audit row
 * @param unit where the right was held, {@code null} when it rested on the care of one person
 * @param persons whose data the answer shows
 */
public record Shown(
    Action action,
    String kind,
    @Nullable Id<?> thing,
    @Nullable Id<Unit> unit,
    List<Id<Person>> persons) {
  public Shown {
    persons = List.copyOf(persons);
  }
}
