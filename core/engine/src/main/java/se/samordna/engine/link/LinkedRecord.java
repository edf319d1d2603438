package se.samordna.engine.link;

import java.util.List;
import se.samordna.Id;
import se.samordna.audit.Action;
import se.samordna.engine.access.Access;
import se.samordna.engine.store.AuditActor;
import se.samordna.engine.store.AuditRow;
import se.samordna.engine.store.LinkStore.Half;
import se.samordna.organisation.Provider;
import se.samordna.person.Person;

/**
 * The record that a linked provider keeps of the same human: where a copy may be laid, and never
 * read from. Its person's id stays within the engine.
 */
public final class LinkedRecord {
  private final Half half;

  private LinkedRecord(Half half) {
    this.half = half;
  }

  /** Those of the person that the access is to, of links that last; one statement. */
  public static List<LinkedRecord> of(Access access) {
    return access.tx().links().of(access.provider(), access.person()).stream()
        .filter(half -> half.endedAt() == null)
        .map(LinkedRecord::new)
        .toList();
  }

  /** Whose record it is. */
  public Id<Provider> provider() {
    return half.other();
  }

  /** Of whom, as that provider knows them. */
  public Id<Person> person() {
    return half.otherPerson();
  }

  /**
   * Whether the caller sees nothing of the person there: somebody is protected, and either side
   * does not know, or the caller is not named.
   */
  public boolean hides(Access access) {
    return Sight.hidden(access, half);
  }

  /** Leaves in that provider's log what was done in its record. */
  public void note(Access access, Action action) {
    access
        .tx()
        .audit()
        .append(
            AuditRow.allowed(
                access.now(),
                AuditActor.of(access.caller(), access.by()).askingOf(half.other()),
                action,
                List.of(half.otherPerson())));
  }
}
