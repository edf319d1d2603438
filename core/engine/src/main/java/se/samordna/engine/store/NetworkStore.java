package se.samordna.engine.store;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.osgi.annotation.versioning.ProviderType;
import se.samordna.Id;
import se.samordna.network.MemberInterval;
import se.samordna.network.NetworkMember;
import se.samordna.network.ScopeInterval;
import se.samordna.organisation.Provider;
import se.samordna.person.Person;

/**
 * Networks of persons. Members are as they were last recorded: {@link NetworkMember#readOn} says
 * whose time has run out.
 */
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
   * Replaces what is known of a member, its status and scope aside, and keeps what was.
   *
   * @return whether the stored revision was the one before
   */
  boolean change(Id<Provider> provider, NetworkMember member, Instant at);

  /**
   * Begins a status, which ends the one before; what was agreed on ends with the person's yes.
   *
   * @return whether the stored revision was the one before
   */
  boolean replace(Id<Provider> provider, NetworkMember member, MemberInterval status);

  /**
   * Moves everybody in a person's network who has the person's yes to a status where it holds no
   * more, in a fixed number of statements; answers how many.
   */
  int suspend(Id<Provider> provider, Id<Person> person, MemberInterval status);

  /** Says from which day on a person's guardians are members no more. */
  void guardiansEnd(Id<Provider> provider, Id<Person> person, LocalDate on);

  /**
   * Says from which day on a person's statutory support persons are members no more.
   *
   * @param on {@code null} for until somebody says so
   * @param today whoever's time has run out by then stays out
   */
  void supportPersonsEnd(
      Id<Provider> provider, Id<Person> person, @Nullable LocalDate on, LocalDate today);

  /**
   * Begins what a member may know, which ends what held before.
   *
   * @return whether the stored revision was the one before
   */
  boolean agree(Id<Provider> provider, NetworkMember member, ScopeInterval scope);

  /** What a member has been let know, oldest first. */
  List<ScopeInterval> scopes(Id<Provider> provider, Id<NetworkMember> member);

  /** The statuses of a member, oldest first. */
  List<MemberInterval> history(Id<Provider> provider, Id<NetworkMember> member);
}
