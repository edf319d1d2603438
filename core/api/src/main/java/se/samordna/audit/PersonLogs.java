package se.samordna.audit;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.osgi.annotation.versioning.ProviderType;
import se.samordna.Id;
import se.samordna.Page;
import se.samordna.PageRequest;
import se.samordna.access.Actor;
import se.samordna.access.Caller;
import se.samordna.organisation.Provider;
import se.samordna.person.Person;

/**
 * Who has read about a person, as the person is told on request (PDL 8 kap. 5 §, lag 2022:913 4
 * kap. 5 §; HSLF-FS 2016:40 4 kap. 10 §): from which unit and when, in words that can be
 * understood. Asked for by staff on the person's behalf, or by whoever reviews accesses. Each call
 * is one access, by duty of statute; safe for use by many threads.
 */
@ProviderType
public interface PersonLogs {
  /**
   * Who has read, newest first.
   *
   * @throws se.samordna.refusal.Refusal {@code CM-1014} when there is no such person or the caller
   *     may not know of it, {@code CM-5008} when the identity is protected and the caller is not
   *     named, {@code CM-1006} for a wrong cursor
   */
  Page<ReadAbout> of(Caller caller, Id<Person> person, PageRequest page);

  /**
   * The whole of it, newest first, to be printed or saved; of somebody protected it leaves by two.
   *
   * @throws se.samordna.refusal.Refusal as {@link #of}, and {@code CM-5085} of a protected person
   *     when nobody else has said yes ({@code ProtectedPersons})
   */
  List<ReadAbout> whole(Caller caller, Id<Person> person);

  /** What the provider has settled, newest first; until it has, the role is told. */
  List<Telling> tellings(Actor actor, Id<Provider> provider);

  /** Settles what is told from now on; what held before stays as it was. */
  Telling tell(Actor actor, Id<Provider> provider, Told told);

  /** What a person is told of who it was. */
  enum Told {
    NAME,
    ROLE
  }

  /**
   * What was told when.
   *
   * @param until when it ended, {@code null} while it holds
   */
  record Telling(Told told, Instant from, String by, @Nullable Instant until) {}
}
