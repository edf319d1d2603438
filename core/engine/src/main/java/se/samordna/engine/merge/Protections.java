package se.samordna.engine.merge;

import se.samordna.Id;
import se.samordna.engine.access.Access;
import se.samordna.engine.check.Revisions;
import se.samordna.engine.person.ProtectionArrived;
import se.samordna.engine.store.MergeStore.Joined;
import se.samordna.network.MemberInterval;
import se.samordna.network.MemberStatus;
import se.samordna.person.Person;
import se.samordna.person.Protection;

/**
 * What becomes of protections: the stricter holds for both, and whose network it comes to approves
 * it anew.
 */
final class Protections {
  private Protections() {}

  /** Before two rows become one. */
  static void stricter(Access access, TwoRows rows) {
    Person survivor = rows.survivor();
    Protection holds = stricter(survivor.protection(), rows.merged().protection());
    if (holds.hides() && !survivor.protection().hides()) {
      suspend(access, survivor.id());
      ProtectionArrived.of(access, survivor.id());
    }
    if (holds.hides() && !rows.merged().protection().hides()) {
      suspend(access, rows.merged().id());
    }
    protect(access, survivor, holds);
  }

  /**
   * After the rows are two again: each has its own, unless another protection came meanwhile; it is
   * not known for whom it came, so it holds for both.
   */
  static void parted(Access access, Joined joined, Person survivor, Person merged) {
    Protection then = stricter(joined.survivorProtection(), joined.mergedProtection());
    if (survivor.protection() == then) {
      protect(access, survivor, joined.survivorProtection());
    } else {
      protect(access, merged, stricter(survivor.protection(), merged.protection()));
    }
  }

  private static Protection stricter(Protection one, Protection other) {
    return one.compareTo(other) >= 0 ? one : other;
  }

  private static void protect(Access access, Person person, Protection protection) {
    if (person.protection() != protection) {
      Person changed =
          new Person(
              person.id(),
              person.provider(),
              person.revision() + 1,
              person.givenName(),
              person.familyName(),
              person.pronoun(),
              person.birthDate(),
              person.identifiers(),
              protection,
              person.phone(),
              person.address(),
              person.wishes());
      Revisions.newest(access.tx().persons().replace(changed, access.now()));
    }
  }

  private static void suspend(Access access, Id<Person> person) {
    MemberInterval suspended =
        new MemberInterval(
            MemberStatus.SUSPENDED, access.now(), null, access.caller().staff(), null, "");
    var unused = access.tx().networks().suspend(access.provider(), person, suspended);
  }
}
