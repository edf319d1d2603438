package se.samordna.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import se.samordna.Id;
import se.samordna.Page;
import se.samordna.PageRequest;
import se.samordna.audit.Ground;
import se.samordna.consent.Disclosure;
import se.samordna.consent.Purpose;
import se.samordna.consent.StatutoryGround;
import se.samordna.organisation.Provider;
import se.samordna.person.Person;

/** What was told of persons. */
final class DisclosureRows {
  private DisclosureRows() {}

  static void add(Handle handle, Id<Provider> provider, Disclosure disclosure) {
    StatutoryGround statute = disclosure.statute();
    RecipientRows.bind(
            handle
                .createUpdate(
                    "insert into disclosure (id, provider, person, "
                        + RecipientRows.COLUMNS
                        + ", purpose, categories, what, way, ground, consent, statute, reason,"
                        + " by_staff, at) values (:id, :provider, :person, "
                        + RecipientRows.VALUES
                        + ", :purpose, :categories, :what, :way, :ground, :consent, :statute,"
                        + " :reason, :by, :at)")
                .bind("id", disclosure.id())
                .bind("provider", provider)
                .bind("person", disclosure.person())
                .bind("purpose", disclosure.purpose().name())
                .bind("categories", Categories.text(disclosure.categories()))
                .bind("what", disclosure.what())
                .bind("way", disclosure.way().name())
                .bind("ground", disclosure.ground().name())
                .bind("consent", disclosure.consent())
                .bind("statute", statute == null ? null : statute.name())
                .bind("reason", disclosure.reason())
                .bind("by", disclosure.by())
                .bind("at", disclosure.at()),
            disclosure.recipient())
        .execute();
  }

  static Page<Disclosure> of(
      Handle handle, Id<Provider> provider, Id<Person> person, PageRequest page) {
    Before before = Cursors.read(page.cursor(), 2, Before::of);
    Query query =
        handle
            .createQuery(
                "select id, person, purpose, categories, what, way, ground, consent, statute,"
                    + " reason, by_staff, at, "
                    + RecipientRows.COLUMNS
                    + " from disclosure where provider = :provider and person = :person"
                    + (before == null ? "" : " and (at < :at or (at = :at and id < :id))")
                    + " order by at desc, id desc limit :size")
            .bind("provider", provider)
            .bind("person", person)
            .bind("size", page.size() + 1);
    if (before != null) {
      query.bind("at", before.at()).bind("id", before.id());
    }
    return Cursors.page(
        query.map((row, context) -> disclosure(row)).list(),
        page,
        last -> List.of(last.at(), last.id()));
  }

  private static Disclosure disclosure(ResultSet row) throws SQLException {
    String statute = row.getString(9);
    return new Disclosure(
        Sql.id(row, 1),
        Sql.id(row, 2),
        RecipientRows.read(row, 13),
        Purpose.valueOf(row.getString(3)),
        Categories.read(row.getString(4)),
        row.getString(5),
        Disclosure.Way.valueOf(row.getString(6)),
        Ground.valueOf(row.getString(7)),
        Sql.idOrNull(row, 8),
        statute == null ? null : StatutoryGround.valueOf(statute),
        row.getString(10),
        Sql.id(row, 11),
        Sql.required(row, 12));
  }

  private record Before(Instant at, UUID id) {
    static Before of(List<String> keys) {
      return new Before(Instant.parse(keys.get(0)), UUID.fromString(keys.get(1)));
    }
  }
}
