package se.samordna.engine.store;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;
import se.samordna.Id;
import se.samordna.merge.Merge;
import se.samordna.merge.MergedKind;
import se.samordna.merge.Merges.Later;
import se.samordna.merge.PossibleDouble;
import se.samordna.organisation.Provider;
import se.samordna.organisation.Staff;
import se.samordna.organisation.Unit;
import se.samordna.person.Person;
import se.samordna.person.Protection;
import se.samordna.person.identifier.IdentifierReader;

/**
 * Rows of persons that were merged. What hangs on a person is read from the database itself, so
 * that nothing that is kept of persons is left behind because somebody forgot it.
 */
@ProviderType
public interface MergeStore {
  /** The row that a merged row leads to in the end; empty for one that stands by itself. */
  Optional<Id<Person>> survivor(Id<Provider> provider, Id<Person> person);

  /** The person's row and all that were merged with it, in whichever direction; at least itself. */
  List<Id<Person>> same(Id<Provider> provider, Id<Person> person);

  /** How many things of each kind each of the rows has; only what there is. */
  Map<Id<Person>, Map<MergedKind, Integer>> counts(
      Id<Provider> provider, Collection<Id<Person>> persons);

  /** Whether both have somebody in a role that one alone may hold. */
  boolean shareARole(Id<Provider> provider, Id<Person> survivor, Id<Person> merged);

  /** Whether the record was closed for good. */
  boolean isClosed(Id<Provider> provider, Id<Person> person);

  /** Closes the record for good; answers whether it was open. */
  boolean close(Id<Provider> provider, Id<Person> person, Id<Staff> by, Instant at);

  /** Those at the units who may be the same human; nobody protected. */
  List<PossibleDouble> doubles(
      Id<Provider> provider, Collection<Id<Unit>> units, Person person, IdentifierReader reader);

  /** Brings all that is kept of one row over to the other, and remembers what was whose. */
  void join(Id<Provider> provider, Joined joined);

  /** Brings what came over back. */
  void part(Id<Provider> provider, Joined joined, Later later);

  /** Keeps that a merge was undone. */
  void undone(Id<Provider> provider, Id<Merge> merge, Id<Staff> by, Instant at, String reason);

  /** Whose merge it is: the surviving row's. */
  Optional<Id<Person>> personOf(Id<Provider> provider, Id<Merge> merge);

  /** One merge. */
  Optional<Joined> get(Id<Provider> provider, Id<Merge> merge);

  /** The merges into a row, the newest first. */
  List<Merge> of(Id<Provider> provider, Id<Person> survivor);

  /**
   * A merge as it was made.
   *
   * @param survivorProtection the survivor's before
   */
  record Joined(
      Id<Merge> id,
      Id<Person> survivor,
      Id<Person> merged,
      Protection survivorProtection,
      Protection mergedProtection,
      Id<Staff> by,
      Instant at,
      String reason,
      boolean holds) {}
}
