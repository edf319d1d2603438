package se.samordna.engine.store;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.osgi.annotation.versioning.ProviderType;
import se.samordna.Id;
import se.samordna.organisation.LegalRegime;
import se.samordna.organisation.Provider;
import se.samordna.organisation.Unit;
import se.samordna.organisation.UnitRegime;
import se.samordna.person.Person;

/**
 * Under which law units keep records, what was written under which, and of whom and where no record
 * is kept. Where none is kept the database takes no row of what is written of somebody.
 */
@ProviderType
public interface RegimeStore {
  /** Whose a unit is, and of which kind its provider; empty for a unit that is not there. */
  Optional<Owner> owner(Id<Unit> unit);

  /** What has been settled of a unit, the one set last first; one statement. */
  List<UnitRegime> settled(Id<Provider> provider, Id<Unit> unit);

  /** Adds what was settled of a unit. */
  void settle(Id<Provider> provider, UnitRegime regime);

  /** Under which law some units keep their records on a day; one statement. */
  Map<Id<Unit>, LegalRegime> of(Id<Provider> provider, Collection<Id<Unit>> units, LocalDate day);

  /** Which of some units keep no record; one statement. */
  Set<Id<Unit>> withoutRecord(Id<Provider> provider, Collection<Id<Unit>> units);

  /** Whether anything has been written at a unit. */
  boolean hasWritten(Id<Provider> provider, Id<Unit> unit);

  /** Whether a record is kept of somebody, so that there can be words of them. */
  boolean recordOf(Id<Provider> provider, Id<Person> person);

  /** From now on the unit keeps a record, and so there is one of whoever it takes part in. */
  void keep(Id<Provider> provider, Id<Unit> unit);

  /** From now on the unit keeps none, nor does anybody of those whom no other unit knows. */
  void keepNone(Id<Provider> provider, Id<Unit> unit);

  /** No record is kept of somebody whom only such units know; for who has just been registered. */
  void keepNoneOf(Id<Provider> provider, Id<Person> person);

  /** Notes that something was written of persons, under the law that the unit is under then. */
  void written(Id<Provider> provider, Collection<Id<Person>> persons, Entry entry);

  /** Notes several things that were written at once, each of its person; one statement. */
  void written(Id<Provider> provider, Map<Entry, Id<Person>> entries);

  /** Whose a unit is. */
  record Owner(Id<Provider> provider, Provider.Kind kind) {}

  /**
   * Something written.
   *
   * @param action as the audit trail calls it
   * @param kind of what, a word of the glossary
   * @param thing of which, {@code null} when it is the person alone
   */
  record Entry(Id<Unit> unit, String action, String kind, @Nullable UUID thing, Instant at) {}
}
