package se.samordna.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jdbi.v3.core.statement.Query;
import se.samordna.Id;
import se.samordna.Page;
import se.samordna.PageRequest;
import se.samordna.contact.Contact;
import se.samordna.contact.ContactPath;
import se.samordna.engine.store.ContactStore;
import se.samordna.network.Correction;
import se.samordna.organisation.Provider;
import se.samordna.organisation.Staff;
import se.samordna.person.Person;

/** Contacts and contact paths. */
final class ContactTable implements ContactStore {
  /** The kinds that {@link Contact.Kind#isWithPerson()} holds for. */
  private static final String WITH_PERSON =
      Arrays.stream(Contact.Kind.values())
          .filter(Contact.Kind::isWithPerson)
          .map(kind -> "'" + kind.name() + "'")
          .collect(Collectors.joining(", ", " and kind in (", ")"));

  private final Handle handle;

  ContactTable(Handle handle) {
    this.handle = handle;
  }

  @Override
  public void add(Id<Provider> provider, Collection<Contact> contacts) {
    PreparedBatch rows =
        handle.prepareBatch(
            "insert into contact (id, provider, person, kind, place, happened_at, recorded_at,"
                + " minutes, reached, note, crisis) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
    PreparedBatch staff =
        handle.prepareBatch(
            "insert into contact_staff (contact, ord, provider, staff) values (?, ?, ?, ?)");
    for (Contact contact : contacts) {
      rows.add(
          contact.id(),
          provider,
          contact.person(),
          contact.kind().name(),
          contact.place().name(),
          contact.happenedAt(),
          contact.recordedAt(),
          contact.minutes(),
          contact.reached(),
          contact.note(),
          contact.crisis());
      for (int ord = 0; ord < contact.by().size(); ord++) {
        staff.add(contact.id(), ord, provider, contact.by().get(ord));
      }
    }
    rows.execute();
    staff.execute();
  }

  @Override
  public Page<Contact> of(Id<Provider> provider, Id<Person> person, PageRequest page) {
    return page(provider, person, page, "");
  }

  @Override
  public Page<Contact> withPerson(Id<Provider> provider, Id<Person> person, PageRequest page) {
    return page(provider, person, page, WITH_PERSON);
  }

  @Override
  public Page<Contact> inCrisis(Id<Provider> provider, Id<Person> person, PageRequest page) {
    return page(provider, person, page, " and crisis");
  }

  private Page<Contact> page(
      Id<Provider> provider, Id<Person> person, PageRequest page, String which) {
    Before before = Cursors.read(page.cursor(), 2, Before::of);
    Query query =
        handle
            .createQuery(
                """
                select id, person, kind, place, happened_at, recorded_at, minutes, reached, note,
                  crisis,
                """
                    + PutAway.of("contact")
                    + " from contact where provider = :provider and person = :person"
                    + which
                    + (before == null
                        ? ""
                        : " and (happened_at < :at or (happened_at = :at and id < :id))")
                    + " order by happened_at desc, id desc limit :size")
            .bind("provider", provider)
            .bind("person", person)
            .bind("size", page.size() + 1);
    if (before != null) {
      query.bind("at", before.at()).bind("id", before.id());
    }
    Page<Contact> found =
        Cursors.page(
            query.map((row, context) -> contact(row)).list(),
            page,
            last -> List.of(last.happenedAt(), last.id()));
    return new Page<>(withCorrections(provider, withStaff(found.rows())), found.nextCursor());
  }

  @Override
  public Optional<Contact> get(Id<Provider> provider, Id<Contact> contact) {
    List<Contact> found =
        handle
            .createQuery(
                """
                select id, person, kind, place, happened_at, recorded_at, minutes, reached, note,
                  crisis,
                """
                    + PutAway.of("contact")
                    + " from contact where provider = :provider and id = :id")
            .bind("provider", provider)
            .bind("id", contact)
            .map((row, context) -> contact(row))
            .list();
    return withCorrections(provider, withStaff(found)).stream().findFirst();
  }

  @Override
  public Optional<Id<Person>> personOf(Id<Provider> provider, Id<Contact> contact) {
    return Owners.of(handle, "contact", provider, contact);
  }

  @Override
  public void add(Id<Provider> provider, Id<Person> person, Id<Contact> contact, Correction note) {
    corrections().add(provider, person, contact, note);
  }

  private CorrectionRows<Contact> corrections() {
    return new CorrectionRows<>(handle, "contact");
  }

  private List<Contact> withCorrections(Id<Provider> provider, List<Contact> contacts) {
    Map<Id<Contact>, List<Correction>> notes =
        corrections().of(provider, contacts.stream().map(Contact::id).toList());
    return contacts.stream().map(one -> one.with(notes.getOrDefault(one.id(), List.of()))).toList();
  }

  @Override
  public Map<Id<Person>, List<Contact>> since(
      Id<Provider> provider, Collection<Id<Person>> persons, Instant from) {
    List<Contact> found =
        handle
            .createQuery(
                """
                select id, person, kind, place, happened_at, recorded_at, minutes, reached, '', crisis,
                  cast(null as varchar(10))
                from contact where provider = :provider and person = any(:persons)
                  and happened_at >= :from
                order by happened_at desc, id desc
                """)
            .bind("provider", provider)
            .bind("persons", Sql.uuids(persons))
            .bind("from", from)
            .map((row, context) -> contact(row))
            .list();
    return Owners.grouped(withStaff(found), Contact::person);
  }

  private static Contact contact(ResultSet row) throws SQLException {
    return new Contact(
            Sql.id(row, 1),
            Sql.id(row, 2),
            Contact.Kind.valueOf(row.getString(3)),
            Contact.Place.valueOf(row.getString(4)),
            Sql.required(row, 5),
            Sql.required(row, 6),
            List.of(),
            List.of(),
            row.getInt(7),
            row.getBoolean(8),
            PutAway.in(row.getString(9), row.getString(11)))
        .inCrisis(row.getBoolean(10));
  }

  private List<Contact> withStaff(List<Contact> contacts) {
    if (contacts.isEmpty()) {
      return contacts;
    }
    Map<Id<Contact>, Took> part = new HashMap<>();
    handle
        .createQuery(
            """
            select c.contact, c.staff, s.given_name, s.family_name
            from contact_staff c join staff s on s.id = c.staff
            where c.contact = any(:contacts) order by c.contact, c.ord
            """)
        .bind("contacts", Sql.uuids(contacts.stream().map(Contact::id).toList()))
        .map(
            (row, context) ->
                new Row(Sql.id(row, 1), Sql.id(row, 2), row.getString(3) + " " + row.getString(4)))
        .forEach(row -> part.computeIfAbsent(row.contact(), key -> new Took()).add(row));
    return contacts.stream()
        .map(contact -> part.getOrDefault(contact.id(), new Took()).in(contact))
        .toList();
  }

  @Override
  public Map<Id<Person>, List<ContactPath>> paths(
      Id<Provider> provider, Collection<Id<Person>> persons) {
    return Owners.grouped(
            handle
                .createQuery(
                    "select person, id, who, channel, hours, after_hours, "
                        + PutAway.of("contact_path")
                        + """
                         from contact_path
                        where provider = :provider and person = any(:persons) and ended_at is null
                        order by person, ord
                        """)
                .bind("provider", provider)
                .bind("persons", Sql.uuids(persons))
                .map((row, context) -> Map.entry(Sql.<Person>id(row, 1), path(row)))
                .list(),
            Map.Entry::getKey)
        .entrySet()
        .stream()
        .collect(
            Collectors.toMap(
                Map.Entry::getKey, of -> of.getValue().stream().map(Map.Entry::getValue).toList()));
  }

  private static ContactPath path(ResultSet row) throws SQLException {
    return new ContactPath(
        Sql.id(row, 2),
        PutAway.in(row.getString(3), row.getString(7)),
        row.getString(4),
        row.getString(5),
        row.getBoolean(6));
  }

  @Override
  public void setPaths(
      Id<Provider> provider, Id<Person> person, List<ContactPath> paths, Instant at) {
    handle.execute(
        "update contact_path set ended_at = ? where provider = ? and person = ? and ended_at is null",
        at,
        provider,
        person);
    if (paths.isEmpty()) {
      return;
    }
    PreparedBatch rows =
        handle.prepareBatch(
            "insert into contact_path (id, provider, person, ord, who, channel, hours,"
                + " after_hours, begun_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?)");
    for (int ord = 0; ord < paths.size(); ord++) {
      ContactPath path = paths.get(ord);
      rows.add(
          path.id(),
          provider,
          person,
          ord,
          path.who(),
          path.channel(),
          path.hours(),
          path.afterHours(),
          at);
    }
    rows.execute();
  }

  private record Row(Id<Contact> contact, Id<Staff> staff, String name) {}

  private record Before(Instant at, UUID id) {
    static Before of(List<String> keys) {
      return new Before(Instant.parse(keys.get(0)), UUID.fromString(keys.get(1)));
    }
  }

  /** Who took part in a contact. */
  private static final class Took {
    private final List<Id<Staff>> staff = new ArrayList<>();
    private final List<String> names = new ArrayList<>();

    void add(Row row) {
      staff.add(row.staff());
      names.add(row.name());
    }

    Contact in(Contact bare) {
      return new Contact(
              bare.id(),
              bare.person(),
              bare.kind(),
              bare.place(),
              bare.happenedAt(),
              bare.recordedAt(),
              staff,
              names,
              bare.minutes(),
              bare.reached(),
              bare.note())
          .inCrisis(bare.crisis());
    }
  }
}
