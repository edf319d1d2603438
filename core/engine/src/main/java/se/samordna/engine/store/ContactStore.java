package se.samordna.engine.store;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;
import se.samordna.Id;
import se.samordna.Page;
import se.samordna.PageRequest;
import se.samordna.contact.Contact;
import se.samordna.contact.ContactPath;
import se.samordna.network.Correction;
import se.samordna.organisation.Provider;
import se.samordna.person.Person;

/** Contacts with persons, and how persons reach somebody. A contact is never changed. */
@ProviderType
public interface ContactStore {
  /** Keeps a new contact. */
  default void add(Id<Provider> provider, Contact contact) {
    add(provider, List.of(contact));
  }

  /** Keeps new contacts, at least one; two statements. */
  void add(Id<Provider> provider, Collection<Contact> contacts);

  /**
   * A person's contacts, newest first; three statements.
   *
   * @throws se.samordna.refusal.Refusal {@code CM-1006} for a cursor that no page gave
   */
  Page<Contact> of(Id<Provider> provider, Id<Person> person, PageRequest page);

  /** Those of them that were with the person, as {@link #of}. */
  Page<Contact> withPerson(Id<Provider> provider, Id<Person> person, PageRequest page);

  /** Those of them that were in a crisis, as {@link #of}. */
  Page<Contact> inCrisis(Id<Provider> provider, Id<Person> person, PageRequest page);

  /** One contact; three statements. */
  Optional<Contact> get(Id<Provider> provider, Id<Contact> contact);

  /** Whose contact it is. */
  Optional<Id<Person>> personOf(Id<Provider> provider, Id<Contact> contact);

  /** Keeps what the person says is wrong in a contact. */
  void add(Id<Provider> provider, Id<Person> person, Id<Contact> contact, Correction correction);

  /**
   * Contacts of some persons from a time on, newest first, without notes and corrections; two
   * statements.
   */
  Map<Id<Person>, List<Contact>> since(
      Id<Provider> provider, Collection<Id<Person>> persons, Instant from);

  /** The contact paths of some persons in their order; one statement. */
  Map<Id<Person>, List<ContactPath>> paths(Id<Provider> provider, Collection<Id<Person>> persons);

  /** Replaces a person's contact paths; those of before end and stay. */
  void setPaths(Id<Provider> provider, Id<Person> person, List<ContactPath> paths, Instant at);
}
