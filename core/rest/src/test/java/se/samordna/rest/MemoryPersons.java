package se.samordna.rest;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import se.samordna.Id;
import se.samordna.Page;
import se.samordna.access.Caller;
import se.samordna.person.NewPerson;
import se.samordna.person.Person;
import se.samordna.person.PersonChange;
import se.samordna.person.PersonFile;
import se.samordna.person.PersonIdentifier;
import se.samordna.person.PersonQuery;
import se.samordna.person.PersonRow;
import se.samordna.person.Persons;
import se.samordna.person.identifier.Identifier;
import se.samordna.person.identifier.IdentifierKind;
import se.samordna.refusal.Code;
import se.samordna.refusal.Refusal;

/** Persons in memory, in the order they were registered; cursors are places in that order. */
final class MemoryPersons implements Persons {
  private final Map<Id<Person>, Person> persons = new LinkedHashMap<>();

  @Override
  public synchronized Person register(Caller caller, NewPerson person) {
    List<PersonIdentifier> identifiers = new ArrayList<>();
    if (!person.number().isEmpty()) {
      identifiers.add(identifier(person.number()));
    }
    return keep(made(caller, Id.next(), 1, person.facts(), identifiers));
  }

  @Override
  public synchronized Page<PersonRow> find(Caller caller, PersonQuery query) {
    String cursor = query.page().cursor();
    int from = cursor == null ? 0 : place(cursor);
    List<Person> rest = List.copyOf(persons.values()).subList(from, persons.size());
    List<PersonRow> rows =
        rest.stream().limit(query.page().size()).map(MemoryPersons::row).toList();
    int next = from + rows.size();
    return new Page<>(rows, next < persons.size() ? Integer.toString(next) : null);
  }

  @Override
  public synchronized Person get(Caller caller, Id<Person> person) {
    Person found = persons.get(person);
    if (found == null) {
      throw Refusal.of(Code.NOT_FOUND);
    }
    return found;
  }

  @Override
  public PersonFile file(Caller caller, Id<Person> person) {
    return new PersonFile(
        get(caller, person),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        java.util.Optional.empty(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        true,
        PersonFile.Blocked.NOTHING);
  }

  @Override
  public synchronized Person change(
      Caller caller, Id<Person> person, int revision, PersonChange change) {
    Person before = get(caller, person);
    if (before.revision() != revision) {
      throw Refusal.of(Code.REVISION_STALE);
    }
    return keep(made(caller, person, revision + 1, change, before.identifiers()));
  }

  @Override
  public Person addIdentifier(Caller caller, Id<Person> person, int revision, String number) {
    throw Refusal.at("/number", Code.IDENTIFIER_TAKEN);
  }

  @Override
  public Person assure(Caller caller, Id<Person> person, int revision, NewAssurance said) {
    throw Refusal.at("/identifier", Code.ASSURANCE_OF_OTHER_NUMBER);
  }

  int count() {
    return persons.size();
  }

  private int place(String cursor) {
    try {
      return Math.min(Integer.parseUnsignedInt(cursor), persons.size());
    } catch (NumberFormatException e) {
      throw Refusal.of(Code.CURSOR_WRONG);
    }
  }

  private Person keep(Person person) {
    persons.put(person.id(), person);
    return person;
  }

  private static PersonIdentifier identifier(String number) {
    String compact = number.replaceAll("[^0-9]", "");
    if (compact.length() != 12) {
      throw Refusal.at("/number", Code.FIELD_WRONG);
    }
    Identifier identifier =
        new Identifier(IdentifierKind.National.PERSONNUMMER, compact, null, null);
    return new PersonIdentifier(
        Id.next(), identifier, LocalDate.of(2026, 11, 21), null, null, null);
  }

  private static Person made(
      Caller caller, Id<Person> id, int revision, PersonChange facts, List<PersonIdentifier> ids) {
    return new Person(
        id,
        caller.provider(),
        revision,
        facts.givenName(),
        facts.familyName(),
        facts.pronoun(),
        facts.birthDate(),
        ids,
        facts.protection(),
        facts.phone(),
        facts.address(),
        facts.wishes());
  }

  private static PersonRow row(Person person) {
    return new PersonRow(
        person.id(), person.name(), person.birthDate(), "", person.protection(), "", "", "");
  }
}
