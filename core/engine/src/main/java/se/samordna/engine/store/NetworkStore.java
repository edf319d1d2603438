package se.samordna.engine.store;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;
import se.samordna.Id;
import se.samordna.network.MemberInterval;
import se.samordna.network.NetworkMember;
import se.samordna.organisation.Provider;
import se.samordna.person.Person;

/** Networks of persons. */
@ProviderType
public interface NetworkStore {
  /** Whose network the member is in. */
  Optional<Id<Person>> personOf(Id<Provider> provider, Id<NetworkMember> member);

  /** Keeps a new member with its first status. */
  void add(Id<Provider> provider, NetworkMember member, MemberInterval status);

  /** One member. */
  Optional<NetworkMember> get(Id<Provider> provider, Id<NetworkMember> member);

  /** The networks of some persons, members in force first, then by name; one statement. */
  Map<Id<Person>, List<NetworkMember>> of(Id<Provider> provider, Collection<Id<Person>> persons);

  /**
   * Replaces a member and begins a status, which ends the one before.
   *
   * @return whether the stored revision was the one before
   */
  boolean replace(Id<Provider> provider, NetworkMember member, MemberInterval status);

  /** The statuses of a member, oldest first. */
  List<MemberInterval> history(Id<Provider> provider, Id<NetworkMember> member);
}
