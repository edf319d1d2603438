package se.samordna.engine.store;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.osgi.annotation.versioning.ProviderType;
import se.samordna.Id;
import se.samordna.Page;
import se.samordna.PageRequest;
import se.samordna.organisation.Provider;
import se.samordna.organisation.Staff;
import se.samordna.organisation.Unit;
import se.samordna.person.IdentifierAssurance;
import se.samordna.person.Person;
import se.samordna.person.PersonIdentifier;
import se.samordna.person.PersonRow;
import se.samordna.person.identifier.IdentifierReader;

/** Persons, as each provider knows them. */
@ProviderType
public interface PersonStore {
  /** Keeps a new person with its identifiers. */
  void add(Person person);

  /** One person; two statements. */
  Optional<Person> get(Id<Provider> provider, Id<Person> person, IdentifierReader reader);

  /**
   * Replaces a person's facts, except identifiers; how protected the identity was stays known.
   *
   * @return whether the stored revision was the one before
   */
  boolean replace(Person person, Instant at);

  /** Whose number it is at the provider. */
  Optional<Id<Person>> withNumber(Id<Provider> provider, String oid, String number);

  /** Gives a person one more identifier. */
  void add(Id<Provider> provider, Id<Person> person, PersonIdentifier identifier);

  /** Keeps how sure a number is from a day on; what was said before stays. */
  void assure(
      Id<Provider> provider,
      Id<PersonIdentifier> identifier,
      IdentifierAssurance said,
      Id<Staff> by,
      Instant at);

  /** Ends an identifier with its last day. */
  void end(Id<Provider> provider, Id<PersonIdentifier> identifier, LocalDate lastDay);

  /**
   * Persons whose care the units take part in, in Swedish order; two statements. Protected persons
   * are in it only when asked for by number, and then whoever takes part in their care.
   *
   * @throws se.samordna.refusal.Refusal {@code CM-1006} for a cursor that no page gave
   */
  Page<PersonRow> find(Wanted wanted, PageRequest page, IdentifierReader reader);

  /**
   * Which persons are wanted.
   *
   * @param words the beginnings of names, as {@code SwedishOrder.searchKey} makes them
   * @param oid with {@code number}: an exact number, {@code null} for any
   * @param coordinator whose persons, {@code null} for anybody's
   */
  record Wanted(
      Id<Provider> provider,
      Collection<Id<Unit>> units,
      List<String> words,
      @Nullable String oid,
      @Nullable String number,
      @Nullable Id<Staff> coordinator) {
    public Wanted {
      units = List.copyOf(units);
      words = List.copyOf(words);
    }
  }
}
