package se.samordna.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;
import se.samordna.Id;
import se.samordna.Page;
import se.samordna.PageRequest;
import se.samordna.contact.Contact;
import se.samordna.daily.DailyLists.DeliveryNote;
import se.samordna.daily.DailyLists.NewDelivery;
import se.samordna.daily.DailyRow;
import se.samordna.daily.DailyRow.LastContact;
import se.samordna.engine.store.DailyStore;
import se.samordna.enrolment.Boards.NewRisk;
import se.samordna.enrolment.Enrolment;
import se.samordna.organisation.Provider;
import se.samordna.organisation.Staff;
import se.samordna.person.Protection;
import se.samordna.text.Days;
import se.samordna.text.Text;

/** Daily lists. A page is read in three statements, however many stand on it. */
final class DailyTable implements DailyStore {
  private final Handle handle;

  DailyTable(Handle handle) {
    this.handle = handle;
  }

  @Override
  public Page<Listed> of(Id<Provider> provider, Asked asked, PageRequest page) {
    After after = Cursors.read(page.cursor(), 2, After::of);
    Query query =
        asked(handle.createQuery(DailySql.rows(after != null)), provider, asked)
            .bind("size", page.size() + 1);
    if (after != null) {
      query.bind("since", after.since()).bind("id", after.id());
    }
    Page<Bare> bare =
        Cursors.page(
            query.map((row, context) -> bare(row)).list(),
            page,
            last -> List.of(last.row().since(), last.row().enrolment()));
    Map<Id<Enrolment>, DailyDetails> details = details(provider, asked, bare.rows());
    Map<UUID, LastContact> last = last(provider, bare.rows());
    return bare.map(
        one ->
            new Listed(
                asked.unit(),
                one.model(),
                details
                    .getOrDefault(one.row().enrolment(), new DailyDetails())
                    .fill(one.row(), one.last() == null ? null : last.get(one.last()))));
  }

  private static Query asked(Query query, Id<Provider> provider, Asked asked) {
    return query
        .bind("provider", provider)
        .bind("units", new UUID[] {asked.unit().value()})
        .bind("at", asked.at())
        .bind("without", asked.without().toArray(String[]::new));
  }

  private Map<Id<Enrolment>, DailyDetails> details(
      Id<Provider> provider, Asked asked, List<Bare> rows) {
    Map<Id<Enrolment>, DailyDetails> details = new HashMap<>();
    if (rows.isEmpty()) {
      return details;
    }
    asked(handle.createQuery(DailySql.DETAILS), provider, asked)
        .bind("first", rows.get(0).row().since())
        .bind("last", rows.get(rows.size() - 1).row().since())
        .bind("day", asked.day())
        .bind("digit", "%" + asked.day().getDayOfWeek().getValue() + "%")
        .bind("week", Days.start(asked.day().minusDays(6)))
        .bind("contacts", asked.contacts().toArray(String[]::new))
        .map(
            (row, context) ->
                details
                    .computeIfAbsent(Sql.id(row, 1), id -> new DailyDetails())
                    .add(row, asked.day()))
        .list();
    return details;
  }

  private Map<UUID, LastContact> last(Id<Provider> provider, List<Bare> rows) {
    Map<UUID, LastContact> contacts = new HashMap<>();
    UUID[] ids = rows.stream().map(Bare::last).filter(Objects::nonNull).toArray(UUID[]::new);
    if (ids.length == 0) {
      return contacts;
    }
    handle
        .createQuery(DailySql.LAST)
        .bind("provider", provider)
        .bind("last", ids)
        .map(
            (row, context) -> {
              LastContact one = contact(row);
              return contacts.merge(Sql.id(row, 1).value(), one, DailyTable::together);
            })
        .list();
    return contacts;
  }

  private static LastContact contact(ResultSet row) throws SQLException {
    return new LastContact(
        Sql.required(row, 2),
        Contact.Kind.valueOf(row.getString(3)),
        List.of(row.getString(4) + " " + row.getString(5)));
  }

  /** One contact has a row for each of the staff who took part. */
  private static LastContact together(LastContact some, LastContact other) {
    List<String> by = new ArrayList<>(some.by());
    by.addAll(other.by());
    return new LastContact(some.at(), some.kind(), by);
  }

  private static Bare bare(ResultSet row) throws SQLException {
    String given = row.getString(11);
    return new Bare(
        row.getString(6),
        row.getObject(13, UUID.class),
        new DailyRow(
            Sql.id(row, 1),
            Sql.id(row, 2),
            row.getString(3) + " " + row.getString(4),
            Protection.valueOf(row.getString(5)),
            new Text(row.getString(8), row.getString(9)),
            row.getBoolean(10),
            List.of(),
            given == null ? "" : given + " " + row.getString(12),
            Sql.required(row, 7),
            null,
            null,
            DailyRow.Week.NONE,
            List.of(),
            List.of(),
            List.of()));
  }

  @Override
  public Optional<Filed> find(Id<Provider> provider, Id<Enrolment> enrolment) {
    return new DailyFile(handle, provider).find(enrolment);
  }

  @Override
  public void addRisk(
      Id<Provider> provider, Id<Enrolment> enrolment, NewRisk risk, Id<Staff> by, Instant at) {
    new DailyFile(handle, provider).addRisk(enrolment, risk, by, at);
  }

  @Override
  public void addDelivery(
      Id<Provider> provider,
      Id<Enrolment> enrolment,
      NewDelivery delivery,
      Id<Staff> by,
      Instant at) {
    new DailyFile(handle, provider).addDelivery(enrolment, delivery, by, at);
  }

  @Override
  public void endDelivery(
      Id<Provider> provider, Id<Enrolment> enrolment, int delivery, Id<Staff> by, Instant at) {
    new DailyFile(handle, provider).endDelivery(enrolment, delivery, by, at);
  }

  @Override
  public void note(Id<Provider> provider, NotedDay day, DeliveryNote note) {
    new DailyFile(handle, provider).note(day, note);
  }

  @Override
  public void takeBack(Id<Provider> provider, NotedDay day, LocalDate on) {
    new DailyFile(handle, provider).takeBack(day, on);
  }

  /**
   * A row with nothing of other tables yet.
   *
   * @param last the last contact, {@code null} when there was none
   */
  private record Bare(String model, @Nullable UUID last, DailyRow row) {}

  /** The keys of the last row of a page. */
  private record After(Instant since, UUID id) {
    static After of(List<String> keys) {
      return new After(Instant.parse(keys.get(0)), UUID.fromString(keys.get(1)));
    }
  }
}
