package se.samordna.engine.store;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;
import se.samordna.Id;
import se.samordna.organisation.Provider;
import se.samordna.organisation.Staff;
import se.samordna.own.Withheld;
import se.samordna.person.Person;

/** What is withheld from persons' own pages, as rows with from and to. */
@ProviderType
public interface WithheldStore {
  /** Whose pages it is withheld from. */
  Optional<Id<Person>> personOf(Id<Provider> provider, Id<Withheld> withheld);

  /** What is and was withheld from a person's pages, the newest first; one statement. */
  List<Withheld> of(Id<Provider> provider, Id<Person> person);

  /** Keeps that something is withheld. */
  void add(Id<Provider> provider, Withheld withheld);

  /**
   * Ends it.
   *
   * @return whether it had not ended
   */
  boolean end(Id<Provider> provider, Id<Withheld> withheld, Instant at, Id<Staff> by);
}
