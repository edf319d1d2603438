package se.samordna.engine.audit;

import se.samordna.Id;
import se.samordna.Page;
import se.samordna.PageRequest;
import se.samordna.audit.AuditLine;
import se.samordna.audit.Ground;
import se.samordna.audit.Outcome;
import se.samordna.audit.PersonLogs.Told;
import se.samordna.audit.ReadAbout;
import se.samordna.engine.access.Access;
import se.samordna.engine.store.AuditReviewStore.Wanted;
import se.samordna.engine.store.Tx;
import se.samordna.organisation.Provider;
import se.samordna.person.Person;

/**
 * A person's log as the person is told of it, for whoever the gate has let through: staff who ask
 * on the person's behalf, or the person.
 */
public final class LogInWords {
  private LogInWords() {}

  /** One page of it, newest first. */
  public static Page<ReadAbout> of(
      Tx tx, Id<Provider> provider, Id<Person> person, PageRequest page) {
    Told told = told(tx, provider);
    return lines(tx, provider, person, page).map(line -> told(line, told));
  }

  /** The same for staff who ask on the person's behalf. */
  static Page<ReadAbout> told(Access access, PageRequest page) {
    Told told = told(access.tx(), access.provider());
    return OmbudsAccesses.told(
            access,
            lines(access.tx(), access.provider(), access.person(), page),
            line -> line.who().unit(),
            AuditLine::action)
        .map(line -> told(line, told));
  }

  private static Page<AuditLine> lines(
      Tx tx, Id<Provider> provider, Id<Person> person, PageRequest page) {
    return tx.auditReviews()
        .search(provider, new Wanted(null, person, null, null, null, null), page);
  }

  private static Told told(Tx tx, Id<Provider> provider) {
    return tx.auditReviews().tellings(provider).stream()
        .filter(one -> one.until() == null)
        .map(one -> one.told())
        .findFirst()
        .orElse(Told.ROLE);
  }

  private static ReadAbout told(AuditLine line, Told told) {
    return new ReadAbout(
        line.at(),
        line.who().unitName(),
        told == Told.NAME ? line.who().name() : "",
        line.who().role(),
        line.action().words(),
        line.outcome() == Outcome.REFUSED,
        line.ground() == Ground.EMERGENCY);
  }
}
