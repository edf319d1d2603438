package se.samordna.store;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import se.samordna.Id;
import se.samordna.engine.store.WithheldStore;
import se.samordna.organisation.Provider;
import se.samordna.organisation.Staff;
import se.samordna.own.OwnPart;
import se.samordna.own.Withheld;
import se.samordna.person.Person;

/** What is withheld from persons' own pages. */
final class WithheldTable implements WithheldStore {
  private final Handle handle;

  WithheldTable(Handle handle) {
    this.handle = handle;
  }

  @Override
  public Optional<Id<Person>> personOf(Id<Provider> provider, Id<Withheld> withheld) {
    return Owners.of(handle, "withheld", provider, withheld);
  }

  @Override
  public List<Withheld> of(Id<Provider> provider, Id<Person> person) {
    return handle
        .createQuery(
            "select id, person, part, thing, reason, words, by_staff, begun_at, ended_at, ended_by"
                + " from withheld where provider = ? and person = ? order by begun_at desc, id desc")
        .bind(0, provider)
        .bind(1, person)
        .map(
            (row, context) ->
                new Withheld(
                    Sql.id(row, 1),
                    Sql.id(row, 2),
                    OwnPart.valueOf(row.getString(3)),
                    row.getObject(4, UUID.class),
                    Withheld.Reason.valueOf(row.getString(5)),
                    row.getString(6),
                    Sql.id(row, 7),
                    Sql.required(row, 8),
                    Sql.instant(row, 9),
                    Sql.idOrNull(row, 10)))
        .list();
  }

  @Override
  public void add(Id<Provider> provider, Withheld withheld) {
    handle.execute(
        "insert into withheld (id, provider, person, part, thing, reason, words, by_staff,"
            + " begun_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?)",
        withheld.id(),
        provider,
        withheld.person(),
        withheld.part().name(),
        withheld.thing(),
        withheld.reason().name(),
        withheld.words(),
        withheld.by(),
        withheld.from());
  }

  @Override
  public boolean end(Id<Provider> provider, Id<Withheld> withheld, Instant at, Id<Staff> by) {
    return handle.execute(
            "update withheld set ended_at = ?, ended_by = ?"
                + " where provider = ? and id = ? and ended_at is null",
            at,
            by,
            provider,
            withheld)
        == 1;
  }
}
