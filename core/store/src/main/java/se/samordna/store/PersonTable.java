package se.samordna.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;
import se.samordna.Id;
import se.samordna.Page;
import se.samordna.PageRequest;
import se.samordna.engine.store.PersonStore;
import se.samordna.organisation.Provider;
import se.samordna.organisation.Staff;
import se.samordna.person.IdentifierAssurance;
import se.samordna.person.Person;
import se.samordna.person.PersonIdentifier;
import se.samordna.person.PersonRow;
import se.samordna.person.Protection;
import se.samordna.person.identifier.Assurance;
import se.samordna.person.identifier.IdentifierReader;
import se.samordna.refusal.Code;
import se.samordna.refusal.Refusal;
import se.samordna.text.SwedishOrder;

/** Persons and their identifiers. */
final class PersonTable implements PersonStore {
  /** The persons of some units, once for each relation. */
  private static final String OF_UNITS =
      Sql.atUnits("care_relation", "r")
          + "join person p on p.id = r.person and p.provider = r.provider"
          + " where r.ended_at is null";

  /**
   * The person with a number, if one of the units takes part in the care; a protected one also if
   * none does, for whoever asks to be told that there is somebody.
   */
  private static final String WITH_NUMBER =
      """
      person_identifier i join person p on p.id = i.person
      where i.provider = :provider and i.oid = :oid and i.number = :number
        and (p.protection <> 'NONE' or exists (select 1 from care_relation r
          where r.person = p.id and r.unit = any(:units) and r.ended_at is null))
      """;

  private final Handle handle;

  PersonTable(Handle handle) {
    this.handle = handle;
  }

  @Override
  public void add(Person person) {
    handle
        .createUpdate(
            """
            insert into person (id, provider, revision, given_name, family_name, sort_key,
              search_key, pronoun, birth_date, protection, phone, address)
            values (:id, :provider, :revision, :given, :family, :sort, :search, :pronoun, :birth,
              :protection, :phone, :address)
            """)
        .bind("id", person.id())
        .bind("provider", person.provider())
        .bind("revision", person.revision())
        .bind("given", person.givenName())
        .bind("family", person.familyName())
        .bind("sort", sortKey(person))
        .bind("search", SwedishOrder.searchKey(person.name()))
        .bind("pronoun", person.pronoun())
        .bind("birth", person.birthDate())
        .bind("protection", person.protection().name())
        .bind("phone", person.phone())
        .bind("address", person.address())
        .execute();
    handle.execute(
        "insert into protection_degree (person, ord, provider, degree) values (?, 1, ?, ?)",
        person.id(),
        person.provider(),
        person.protection().name());
    handle.execute(
        "insert into record_person (person, provider, wishes) values (?, ?, ?)",
        person.id(),
        person.provider(),
        person.wishes());
    person.identifiers().forEach(one -> add(person.provider(), person.id(), one));
  }

  private static String sortKey(Person person) {
    return SwedishOrder.sortKey(person.familyName() + " " + person.givenName());
  }

  @Override
  public Optional<Person> get(Id<Provider> provider, Id<Person> person, IdentifierReader reader) {
    return handle
        .createQuery(
            """
            select p.id, p.provider, p.revision, p.given_name, p.family_name, p.pronoun,
              p.birth_date, p.protection, p.phone, p.address, coalesce(k.wishes, '')
            from person p left join record_person k on k.person = p.id
            where p.provider = ? and p.id = ?
            """)
        .bind(0, provider)
        .bind(1, person)
        .map((row, context) -> bare(row))
        .findOne()
        .map(bare -> whole(bare, reader));
  }

  private static Person bare(ResultSet row) throws SQLException {
    return new Person(
        Sql.id(row, 1),
        Sql.id(row, 2),
        row.getInt(3),
        row.getString(4),
        row.getString(5),
        row.getString(6),
        Sql.day(row, 7),
        List.of(),
        Protection.valueOf(row.getString(8)),
        row.getString(9),
        row.getString(10),
        row.getString(11));
  }

  private Person whole(Person bare, IdentifierReader reader) {
    List<PersonIdentifier> identifiers =
        handle
            .createQuery(
                """
                select i.id, i.oid, i.number, i.from_day, i.to_day, i.linked_from, a.level,
                  a.from_day
                from person_identifier i
                left join identifier_assurance a on a.identifier = i.id and a.ord = (select
                  max(b.ord) from identifier_assurance b where b.identifier = i.id)
                where i.person = ? order by case when i.to_day is null then 0 else 1 end,
                  i.from_day desc, i.id
                """)
            .bind(0, bare.id())
            .map(
                (row, context) ->
                    new PersonIdentifier(
                        Sql.id(row, 1),
                        reader.recall(row.getString(2), row.getString(3)),
                        row.getObject(4, LocalDate.class),
                        Sql.day(row, 5),
                        row.getObject(6, UUID.class),
                        assurance(row)))
            .list();
    return new Person(
        bare.id(),
        bare.provider(),
        bare.revision(),
        bare.givenName(),
        bare.familyName(),
        bare.pronoun(),
        bare.birthDate(),
        identifiers,
        bare.protection(),
        bare.phone(),
        bare.address(),
        bare.wishes());
  }

  private static @Nullable IdentifierAssurance assurance(ResultSet row) throws SQLException {
    String level = row.getString(7);
    return level == null
        ? null
        : new IdentifierAssurance(Assurance.valueOf(level), row.getObject(8, LocalDate.class));
  }

  @Override
  public void assure(
      Id<Provider> provider,
      Id<PersonIdentifier> identifier,
      IdentifierAssurance said,
      Id<Staff> by,
      Instant at) {
    handle.execute(
        "insert into identifier_assurance (identifier, ord, provider, level, from_day, said_by,"
            + " said_at) select ?, coalesce(max(ord), 0) + 1, ?, ?, ?, ?, ?"
            + " from identifier_assurance where identifier = ?",
        identifier,
        provider,
        said.level().name(),
        said.from(),
        by,
        at,
        identifier);
  }

  @Override
  public boolean replace(Person person, Instant at) {
    boolean replaced = update(person);
    if (replaced) {
      wish(person);
      ProtectionRows.keep(handle, person, at);
    }
    return replaced;
  }

  /** Stands in the record; where none is kept there is no row for it. */
  private void wish(Person person) {
    int kept =
        handle.execute(
            "update record_person set wishes = ? where provider = ? and person = ?",
            person.wishes(),
            person.provider(),
            person.id());
    if (kept == 0 && !person.wishes().isEmpty()) {
      throw Refusal.of(Code.NO_RECORD_KEPT);
    }
  }

  private boolean update(Person person) {
    return handle
            .createUpdate(
                """
                update person set revision = :revision, given_name = :given,
                  family_name = :family, sort_key = :sort, search_key = :search,
                  pronoun = :pronoun, birth_date = :birth, protection = :protection,
                  phone = :phone, address = :address
                where provider = :provider and id = :id and revision = :revision - 1
                """)
            .bind("revision", person.revision())
            .bind("given", person.givenName())
            .bind("family", person.familyName())
            .bind("sort", sortKey(person))
            .bind("search", SwedishOrder.searchKey(person.name()))
            .bind("pronoun", person.pronoun())
            .bind("birth", person.birthDate())
            .bind("protection", person.protection().name())
            .bind("phone", person.phone())
            .bind("address", person.address())
            .bind("provider", person.provider())
            .bind("id", person.id())
            .execute()
        == 1;
  }

  @Override
  public Optional<Id<Person>> withNumber(Id<Provider> provider, String oid, String number) {
    return handle
        .createQuery(
            "select person from person_identifier where provider = ? and oid = ? and number = ?")
        .bind(0, provider)
        .bind(1, oid)
        .bind(2, number)
        .map((row, context) -> Sql.<Person>id(row, 1))
        .findOne();
  }

  @Override
  public void add(Id<Provider> provider, Id<Person> person, PersonIdentifier identifier) {
    handle.execute(
        "insert into person_identifier (id, provider, person, oid, number, from_day, to_day)"
            + " values (?, ?, ?, ?, ?, ?, ?)",
        identifier.id(),
        provider,
        person,
        identifier.identifier().kind().oid(),
        identifier.identifier().value(),
        identifier.from(),
        identifier.to());
  }

  @Override
  public void end(Id<Provider> provider, Id<PersonIdentifier> identifier, LocalDate lastDay) {
    handle.execute(
        "update person_identifier set to_day = ? where provider = ? and id = ?",
        lastDay,
        provider,
        identifier);
  }

  @Override
  public Page<PersonRow> find(Wanted wanted, PageRequest page, IdentifierReader reader) {
    Page<Found> found = Cursors.page(found(wanted, page), page, Found::keys);
    return PersonRows.of(handle, wanted, found, reader);
  }

  private List<Found> found(Wanted wanted, PageRequest page) {
    After after = Cursors.read(page.cursor(), 2, After::of);
    Query query =
        handle
            .createQuery(
                """
                select distinct p.id, p.given_name, p.family_name, p.birth_date, p.protection,
                  p.sort_key
                from
                """
                    + (wanted.number() == null ? OF_UNITS : WITH_NUMBER)
                    + conditions(wanted, after)
                    + " order by p.sort_key, p.id limit :size")
            .bind("provider", wanted.provider())
            .bind("units", Sql.uuids(wanted.units()))
            .bind("size", page.size() + 1);
    for (int i = 0; i < wanted.words().size(); i++) {
      query.bind("word" + i, "% " + wanted.words().get(i) + "%");
    }
    if (wanted.number() != null) {
      query.bind("oid", wanted.oid()).bind("number", wanted.number());
    }
    if (wanted.coordinator() != null) {
      query.bind("coordinator", wanted.coordinator());
    }
    if (after != null) {
      query.bind("sort", after.sortKey()).bind("after", after.id());
    }
    return query.map((row, context) -> found(row)).list();
  }

  private static String conditions(Wanted wanted, @Nullable After after) {
    List<String> conditions = new ArrayList<>();
    for (int i = 0; i < wanted.words().size(); i++) {
      conditions.add("' ' || p.search_key like :word" + i);
    }
    if (wanted.number() == null) {
      conditions.add("p.protection = 'NONE'");
    }
    if (wanted.coordinator() != null) {
      conditions.add(
          "exists (select 1 from enrolment n join enrolment_coordinator k"
              + " on k.enrolment = n.id and k.ended_at is null where n.person = p.id"
              + " and k.staff = :coordinator and n.lifecycle <> 'CLOSED')");
    }
    if (after != null) {
      conditions.add("(p.sort_key > :sort or (p.sort_key = :sort and p.id > :after))");
    }
    return conditions.isEmpty() ? "" : " and " + String.join(" and ", conditions);
  }

  private static Found found(ResultSet row) throws SQLException {
    return new Found(
        Sql.id(row, 1),
        row.getString(2) + " " + row.getString(3),
        Sql.day(row, 4),
        Protection.valueOf(row.getString(5)),
        row.getString(6));
  }

  /** A person of a page, before what comes from other tables. */
  record Found(
      Id<Person> id,
      String name,
      @Nullable LocalDate birthDate,
      Protection protection,
      String sortKey) {
    List<?> keys() {
      return List.of(sortKey, id);
    }
  }

  private record After(String sortKey, UUID id) {
    static After of(List<String> keys) {
      return new After(keys.get(0), UUID.fromString(keys.get(1)));
    }
  }
}
