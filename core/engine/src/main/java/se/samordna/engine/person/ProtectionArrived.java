package se.samordna.engine.person;

import se.samordna.Id;
import se.samordna.audit.ProtectionReview;
import se.samordna.engine.access.Access;
import se.samordna.person.Person;

/**
 * An identity that becomes protected: whoever has read of the person before is gone through by an
 * auditor (sources.md, protection).
 */
public final class ProtectionArrived {
  private ProtectionArrived() {}

  /** Asks the auditors for it. */
  public static void of(Access access, Id<Person> person) {
    access
        .tx()
        .auditReviews()
        .ask(
            access.provider(),
            new ProtectionReview(
                Id.next(),
                person,
                access.now(),
                access.today().plusDays(ProtectionReview.WITHIN_DAYS),
                null));
  }
}
