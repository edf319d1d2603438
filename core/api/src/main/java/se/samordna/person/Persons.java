package se.samordna.person;

import java.time.LocalDate;
import org.osgi.annotation.versioning.ProviderType;
import se.samordna.Id;
import se.samordna.Page;
import se.samordna.access.Caller;
import se.samordna.person.identifier.Assurance;

/**
 * The persons of the caller's provider.
 *
 * <p>Each call is one access: it leaves one audit row, refused or not. A person whom the caller may
 * not know of is refused as {@code CM-1014}, just as one who does not exist; {@code CM-5004} is
 * answered only where the caller's unit has or had a relation to the person, and {@code CM-5008}
 * where it has one, the person has protected identity, and the caller is not among the named staff
 * ({@code ProtectedPersons}). Safe for use by many threads.
 */
@ProviderType
public interface Persons {
  /**
   * Registers a person at one of the caller's units.
   *
   * @throws se.samordna.refusal.Refusal {@code CM-2001} when the number can't be read, with what is
   *     wrong with it; {@code CM-2002} when the provider has the number already; {@code CM-5088} at
   *     {@code /assurance} for what is no coordination number
   */
  Person register(Caller caller, NewPerson person);

  /** The persons that match, in Swedish order of family and given name. */
  Page<PersonRow> find(Caller caller, PersonQuery query);

  /** The person alone. */
  Person get(Caller caller, Id<Person> person);

  /** All that the first page about a person shows, in one access. */
  PersonFile file(Caller caller, Id<Person> person);

  /**
   * Changes the person's facts. Whoever gives a person protected identity, or registers somebody
   * who has it, is put on the list of named staff.
   *
   * @param revision the revision that the caller read
   * @throws se.samordna.refusal.Refusal {@code CM-5004} at {@code /protection} when somebody who
   *     neither coordinates nor leads changes a protection that there is
   * @throws se.samordna.refusal.Refusal {@code CM-1011} when somebody changed the person meanwhile
   */
  Person change(Caller caller, Id<Person> person, int revision, PersonChange change);

  /**
   * Says how sure a coordination number is, from a day on.
   *
   * @throws se.samordna.refusal.Refusal {@code CM-5088} at {@code /identifier} for another kind of
   *     number, {@code CM-1012} at {@code /from} for a day to come, {@code CM-1011} when somebody
   *     changed the person meanwhile
   */
  Person assure(Caller caller, Id<Person> person, int revision, NewAssurance said);

  /** What is needed to say how sure a number is. */
  record NewAssurance(Id<PersonIdentifier> identifier, Assurance level, LocalDate from) {}

  /** Adds an identifier; the earlier one of the same kind ends the day before. */
  Person addIdentifier(Caller caller, Id<Person> person, int revision, String number);
}
