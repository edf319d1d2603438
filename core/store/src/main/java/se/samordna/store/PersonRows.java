package se.samordna.store;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import se.samordna.Id;
import se.samordna.Page;
import se.samordna.engine.store.PersonStore.Wanted;
import se.samordna.person.Person;
import se.samordna.person.PersonRow;
import se.samordna.person.identifier.IdentifierReader;
import se.samordna.store.PersonTable.Found;

/** What a list shows of the persons of one page: two statements, however many they are. */
final class PersonRows {
  private final Handle handle;
  private final Wanted wanted;
  private final List<Id<Person>> persons;

  private PersonRows(Handle handle, Wanted wanted, List<Id<Person>> persons) {
    this.handle = handle;
    this.wanted = wanted;
    this.persons = persons;
  }

  static Page<PersonRow> of(
      Handle handle, Wanted wanted, Page<Found> page, IdentifierReader reader) {
    if (page.rows().isEmpty()) {
      return new Page<>(List.of(), null);
    }
    List<Id<Person>> persons = page.rows().stream().map(Found::id).toList();
    PersonRows rows = new PersonRows(handle, wanted, persons);
    Map<Id<Person>, String> numbers = rows.numbers(reader);
    Map<Id<Person>, Support> support = rows.support();
    return page.map(
        found ->
            row(
                found,
                numbers.getOrDefault(found.id(), ""),
                support.getOrDefault(found.id(), Support.NONE)));
  }

  private static PersonRow row(Found found, String number, Support support) {
    return new PersonRow(
        found.id(),
        found.name(),
        found.birthDate(),
        number,
        found.protection(),
        support.model(),
        support.phase(),
        support.coordinator());
  }

  /** The newest identifier in force of each person, masked. */
  private Map<Id<Person>, String> numbers(IdentifierReader reader) {
    Map<Id<Person>, String> numbers = new HashMap<>();
    handle
        .createQuery(
            """
            select person, oid, number from person_identifier
            where provider = :provider and person = any(:persons) and to_day is null
            order by from_day desc, id
            """)
        .bind("provider", wanted.provider())
        .bind("persons", Sql.uuids(persons))
        .map(
            (row, context) ->
                Map.entry(
                    Sql.<Person>id(row, 1),
                    reader.recall(row.getString(2), row.getString(3)).masked()))
        .forEach(number -> numbers.putIfAbsent(number.getKey(), number.getValue()));
    return numbers;
  }

  /** The newest open enrolment of each person at the units. */
  private Map<Id<Person>, Support> support() {
    Map<Id<Person>, Support> support = new HashMap<>();
    handle
        .createQuery(
            """
            select n.person, n.model, n.phase, s.given_name, s.family_name
            from unnest(cast(:persons as uuid array)) w(person)
            join enrolment n on n.person = w.person
            left join enrolment_coordinator k on k.enrolment = n.id and k.ended_at is null
            left join staff s on s.id = k.staff
            where n.provider = :provider and n.unit = any(:units)
              and n.lifecycle <> 'CLOSED'
            order by n.referred_at desc, n.id
            """)
        .bind("provider", wanted.provider())
        .bind("persons", Sql.uuids(persons))
        .bind("units", Sql.uuids(wanted.units()))
        .map(
            (row, context) ->
                Map.entry(
                    Sql.<Person>id(row, 1),
                    new Support(
                        row.getString(2),
                        row.getString(3),
                        row.getString(4) == null ? "" : row.getString(4) + " " + row.getString(5))))
        .forEach(found -> support.putIfAbsent(found.getKey(), found.getValue()));
    return support;
  }

  private record Support(String model, String phase, String coordinator) {
    static final Support NONE = new Support("", "", "");
  }
}
