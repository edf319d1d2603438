package se.samordna.engine.access;

import java.util.List;
import org.jspecify.annotations.Nullable;
import se.samordna.Id;
import se.samordna.audit.Ground;
import se.samordna.organisation.Assignment;
import se.samordna.organisation.Unit;
import se.samordna.person.Person;
import se.samordna.refusal.Code;

/** What the gate says to a request. */
sealed interface Passage {

  /** The person asked for, {@code null} when it was no person or none that the provider has. */
  @Nullable Id<Person> person();

  /**
   * The caller may.
   *
   * @param by the assignment that gives the right
   * @param units the caller's units where the right holds
   * @param seen how the caller sees the person
   */
  record Granted(
      @Nullable Id<Person> person, Assignment by, List<Id<Unit>> units, Ground ground, Seen seen)
      implements Passage {
    public Granted {
      units = List.copyOf(units);
    }
  }

  /**
   * The caller may not.
   *
   * @param code {@code CM-5004} where the caller may know that it is there, {@code CM-5008} where
   *     it is for named staff only, else {@code CM-1014}
   */
  record Denied(@Nullable Id<Person> person, Code code) implements Passage {}
}
