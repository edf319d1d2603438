package se.samordna.store;

import java.time.Instant;
import org.jdbi.v3.core.Handle;
import se.samordna.Id;
import se.samordna.organisation.Provider;
import se.samordna.person.Person;
import se.samordna.person.Protection;

/** How protected persons' identities were, as intervals. */
final class ProtectionRows {
  private ProtectionRows() {}

  /** Keeps that the degree changed, if it did. */
  static void keep(Handle handle, Person person, Instant at) {
    int ended =
        handle.execute(
            "update protection_degree set ended_at = ?"
                + " where provider = ? and person = ? and ended_at is null and degree <> ?",
            at,
            person.provider(),
            person.id(),
            person.protection().name());
    if (ended > 0) {
      handle.execute(
          "insert into protection_degree (person, ord, provider, degree, begun_at)"
              + " select person, max(ord) + 1, provider, ?, cast(? as timestamp with time zone)"
              + " from protection_degree where provider = ? and person = ?"
              + " group by person, provider",
          person.protection().name(),
          at,
          person.provider(),
          person.id());
    }
  }

  /** The degree at a moment. */
  static Protection then(Handle handle, Id<Provider> provider, Id<Person> person, Instant at) {
    return handle
        .createQuery(
            """
            select degree from protection_degree where provider = :provider and person = :person
              and (begun_at is null or begun_at <= :at) and (ended_at is null or ended_at > :at)
            """)
        .bind("provider", provider)
        .bind("person", person)
        .bind("at", at)
        .map((row, context) -> Protection.valueOf(row.getString(1)))
        .findOne()
        .orElse(Protection.NONE);
  }
}
