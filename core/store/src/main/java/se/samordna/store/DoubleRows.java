package se.samordna.store;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import se.samordna.Id;
import se.samordna.merge.PossibleDouble;
import se.samordna.organisation.Provider;
import se.samordna.organisation.Unit;
import se.samordna.person.Person;
import se.samordna.person.identifier.IdentifierReader;
import se.samordna.text.SwedishOrder;

/** Those of some units who may be the same human as somebody: two statements. */
final class DoubleRows {
  private static final int MOST = 20;

  /** Of the same name, or born on the same day with one name in common. */
  private static final String ALIKE =
      "select distinct p.id, p.given_name, p.family_name, p.birth_date, p.sort_key from "
          + Sql.atUnits("care_relation", "r")
          + """
            join person p on p.id = r.person and p.provider = r.provider
            where r.ended_at is null and p.protection = 'NONE' and p.id <> :person
              and (p.search_key = :name or (p.birth_date = cast(:born as date)
                and (' ' || p.search_key || ' ' like :given or ' ' || p.search_key || ' '
                  like :family)))
            order by p.sort_key, p.id limit :most
            """;

  private final Handle handle;
  private final Id<Provider> provider;
  private final IdentifierReader reader;

  DoubleRows(Handle handle, Id<Provider> provider, IdentifierReader reader) {
    this.handle = handle;
    this.provider = provider;
    this.reader = reader;
  }

  List<PossibleDouble> of(Collection<Id<Unit>> units, Person person) {
    List<Alike> alike =
        handle
            .createQuery(ALIKE)
            .bind("provider", provider)
            .bind("units", Sql.uuids(units))
            .bind("person", person.id())
            .bind("name", SwedishOrder.searchKey(person.name()))
            .bind("born", person.birthDate())
            .bind("given", "% " + SwedishOrder.searchKey(person.givenName()) + " %")
            .bind("family", "% " + SwedishOrder.searchKey(person.familyName()) + " %")
            .bind("most", MOST)
            .map(
                (row, context) ->
                    new Alike(
                        Sql.id(row, 1), row.getString(2) + " " + row.getString(3), Sql.day(row, 4)))
            .list();
    Map<Id<Person>, String> numbers = numbers(alike.stream().map(Alike::id).toList());
    return alike.stream()
        .map(
            one ->
                new PossibleDouble(
                    one.id(), one.name(), one.birthDate(), numbers.getOrDefault(one.id(), "")))
        .toList();
  }

  private Map<Id<Person>, String> numbers(List<Id<Person>> persons) {
    Map<Id<Person>, String> numbers = new HashMap<>();
    handle
        .createQuery(
            """
            select person, oid, number from person_identifier
            where provider = :provider and person = any(:persons) and to_day is null
            order by from_day desc, id
            """)
        .bind("provider", provider)
        .bind("persons", Sql.uuids(persons))
        .map(
            (row, context) ->
                Map.entry(
                    Sql.<Person>id(row, 1),
                    reader.recall(row.getString(2), row.getString(3)).masked()))
        .forEach(number -> numbers.putIfAbsent(number.getKey(), number.getValue()));
    return numbers;
  }

  private record Alike(Id<Person> id, String name, @Nullable LocalDate birthDate) {}
}
