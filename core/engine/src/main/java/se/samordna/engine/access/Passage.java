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
   * @param grants what gives the right; at least one, and none when the person asks
   * @param seen how the caller sees the person
   * @param recordKept whether the unit that the caller acts from keeps a record
   * @param closing what the person asked for has blocked
   */
  record Granted(
      @Nullable Id<Person> person,
      List<Grant> grants,
      Ground ground,
      Seen seen,
      boolean recordKept,
      Closing closing)
      implements Passage {
    public Granted {
      grants = List.copyOf(grants);
    }

    /** The assignment that gives the right. */
    Assignment by() {
      return grants.get(0).by();
    }

    /** The caller's units where the right holds. */
    List<Id<Unit>> units() {
      return grants.stream().map(one -> one.by().unit()).distinct().toList();
    }
  }

  /**
   * One assignment that gives the right.
   *
   * @param cell what the table of rights was asked
   */
  record Grant(Assignment by, Cell cell) {}

  /**
   * The caller may not.
   *
   * @param code {@code CM-5004} where the caller may know that it is there, {@code CM-5008} where
   *     it is for named staff only, {@code CM-6020} where the caller's unit keeps no record, else
   *     {@code CM-1014}
   */
  record Denied(@Nullable Id<Person> person, Code code) implements Passage {}
}
