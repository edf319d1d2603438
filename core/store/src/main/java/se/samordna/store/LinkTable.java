package se.samordna.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import se.samordna.Id;
import se.samordna.consent.ConsentWord;
import se.samordna.engine.store.LinkStore;
import se.samordna.link.LinkOffer;
import se.samordna.link.PersonLink;
import se.samordna.organisation.Provider;
import se.samordna.organisation.Staff;
import se.samordna.person.Person;

/** Links between two providers' rows of the same human, and the codes that make them. */
final class LinkTable implements LinkStore {
  private static final String OFFER =
      "select id, provider, person, to_provider, by_staff, offered_at, last_day, used_at, spent_at"
          + " from link_offer where ";
  private static final String HALF =
      "select id, provider, person, other_provider, other_person, pair, by_staff, begun_at,"
          + " ended_at from person_link where provider = ? and ";

  private final Handle handle;

  LinkTable(Handle handle) {
    this.handle = handle;
  }

  @Override
  public void add(Offered offered, byte[] codeHash) {
    handle.execute(
        "insert into link_offer (id, provider, person, to_provider, code_hash, by_staff,"
            + " offered_at, last_day) values (?, ?, ?, ?, ?, ?, ?, ?)",
        offered.id(),
        offered.provider(),
        offered.person(),
        offered.to(),
        codeHash,
        offered.by(),
        offered.at(),
        offered.lastDay());
  }

  @Override
  public Optional<Id<Person>> personOfOffer(Id<Provider> provider, Id<LinkOffer> offer) {
    return Owners.of(handle, "link_offer", provider, offer);
  }

  @Override
  public List<Offered> offers(Id<Provider> provider, Id<Person> person) {
    return handle
        .createQuery(OFFER + "provider = ? and person = ? order by offered_at desc, id")
        .bind(0, provider)
        .bind(1, person)
        .map((row, context) -> offered(row))
        .list();
  }

  @Override
  public Optional<Offered> offer(Id<Provider> to, byte[] codeHash) {
    return handle
        .createQuery(OFFER + "to_provider = ? and code_hash = ?")
        .bind(0, to)
        .bind(1, codeHash)
        .map((row, context) -> offered(row))
        .findOne();
  }

  private static Offered offered(ResultSet row) throws SQLException {
    return new Offered(
        Sql.id(row, 1),
        Sql.id(row, 2),
        Sql.id(row, 3),
        Sql.id(row, 4),
        Sql.id(row, 5),
        Sql.required(row, 6),
        row.getObject(7, LocalDate.class),
        Sql.instant(row, 8),
        Sql.instant(row, 9));
  }

  @Override
  public boolean close(Id<Provider> provider, Id<LinkOffer> offer, boolean used, Instant at) {
    return handle.execute(
            "update link_offer set "
                + (used ? "used_at" : "spent_at")
                + " = ? where provider = ? and id = ? and used_at is null and spent_at is null",
            at,
            provider,
            offer)
        == 1;
  }

  @Override
  public void add(Half half, @Nullable ConsentWord word) {
    handle.execute(
        "insert into person_link (id, provider, person, other_provider, other_person, pair,"
            + " by_staff, begun_at, form, said_on, guardian, note)"
            + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        half.id(),
        half.provider(),
        half.person(),
        half.other(),
        half.otherPerson(),
        half.pair(),
        half.by(),
        half.begunAt(),
        word == null ? null : word.form().name(),
        word == null ? null : word.day(),
        word == null ? null : word.guardian(),
        word == null ? "" : word.note());
  }

  @Override
  public Optional<Id<Person>> personOf(Id<Provider> provider, Id<PersonLink> link) {
    return Owners.of(handle, "person_link", provider, link);
  }

  @Override
  public Optional<Half> get(Id<Provider> provider, Id<PersonLink> link) {
    return handle
        .createQuery(HALF + "id = ?")
        .bind(0, provider)
        .bind(1, link)
        .map((row, context) -> half(row))
        .findOne();
  }

  @Override
  public List<Half> of(Id<Provider> provider, Id<Person> person) {
    return handle
        .createQuery(HALF + "person = ? order by begun_at desc, id")
        .bind(0, provider)
        .bind(1, person)
        .map((row, context) -> half(row))
        .list();
  }

  private static Half half(ResultSet row) throws SQLException {
    return new Half(
        Sql.id(row, 1),
        Sql.id(row, 2),
        Sql.id(row, 3),
        Sql.id(row, 4),
        Sql.id(row, 5),
        Sql.id(row, 6),
        Sql.id(row, 7),
        Sql.required(row, 8),
        Sql.instant(row, 9));
  }

  @Override
  public void end(Id<LinkOffer> pair, Instant at, @Nullable Id<Staff> by, String reason) {
    handle.execute(
        "update person_link set ended_at = ?, ended_by = ?, ended_reason = ?"
            + " where pair = ? and ended_at is null",
        at,
        by,
        reason,
        pair);
  }

  @Override
  public void add(Id<Provider> provider, Id<Person> person, Judged judged) {
    handle.execute(
        "insert into judged_text (id, provider, person, plan, version, item, touches, by_staff,"
            + " at) values (?, ?, ?, ?, ?, ?, ?, ?, ?)",
        Id.next(),
        provider,
        person,
        judged.plan(),
        judged.version(),
        judged.item(),
        Categories.text(judged.touches()),
        judged.by(),
        judged.at());
  }

  @Override
  public List<Judged> judged(Id<Provider> provider, Id<Person> person) {
    return handle
        .createQuery(
            "select plan, version, item, touches, by_staff, at from judged_text"
                + " where provider = ? and person = ? order by at, id")
        .bind(0, provider)
        .bind(1, person)
        .map(
            (row, context) ->
                new Judged(
                    Sql.idOrNull(row, 1),
                    row.getInt(2),
                    row.getObject(3, UUID.class),
                    Categories.read(row.getString(4)),
                    Sql.id(row, 5),
                    Sql.required(row, 6)))
        .list();
  }
}
