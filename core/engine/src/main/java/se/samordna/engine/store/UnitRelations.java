package se.samordna.engine.store;

import java.util.Set;
import se.samordna.Id;
import se.samordna.organisation.Unit;
import se.samordna.person.Protection;

/**
 * How some units stand to a person, and whether the person's identity is protected.
 *
 * @param open those that take part in the person's care now
 * @param past those that took part once and don't any more
 * @param withoutRecord those of both that keep no record
 * @param blocks whether the person has blocked anything
 */
public record UnitRelations(
    Set<Id<Unit>> open,
    Set<Id<Unit>> past,
    Set<Id<Unit>> withoutRecord,
    Protection protection,
    boolean blocks) {
  public UnitRelations {
    open = Set.copyOf(open);
    past = Set.copyOf(past);
    withoutRecord = Set.copyOf(withoutRecord);
  }
}
