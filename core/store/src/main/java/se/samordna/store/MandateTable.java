package se.samordna.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import se.samordna.Id;
import se.samordna.engine.store.MandateStore;
import se.samordna.network.Mandate;
import se.samordna.network.MaturityNote;
import se.samordna.network.NetworkMember;
import se.samordna.organisation.Provider;
import se.samordna.person.Person;

/** Mandates and judgements of maturity. */
final class MandateTable implements MandateStore {
  private final Handle handle;

  MandateTable(Handle handle) {
    this.handle = handle;
  }

  @Override
  public Optional<Id<Person>> personOf(Id<Provider> provider, Id<Mandate> mandate) {
    return Owners.of(handle, "mandate", provider, mandate);
  }

  @Override
  public void add(Id<Provider> provider, Mandate mandate) {
    handle.execute(
        "insert into mandate (id, provider, person, member, revision, relation, areas, decided_on,"
            + " from_day, to_day, recorded_by, recorded_at)"
            + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        mandate.id(),
        provider,
        mandate.person(),
        mandate.member(),
        mandate.revision(),
        mandate.relation().name(),
        mandate.areas().stream().map(Enum::name).collect(Collectors.joining(" ")),
        mandate.decidedOn(),
        mandate.from(),
        mandate.to(),
        mandate.recordedBy(),
        mandate.recordedAt());
  }

  @Override
  public List<Mandate> of(Id<Provider> provider, Id<Person> person) {
    return handle
        .createQuery(
            """
            select d.id, d.person, d.member, d.revision, m.name, d.relation, d.areas, d.decided_on,
              d.from_day, d.to_day, d.ended_on, d.recorded_by, d.recorded_at
            from mandate d join network_member m on m.id = d.member and m.provider = d.provider
            where d.provider = :provider and d.person = :person
            order by d.from_day desc, d.recorded_at desc, d.id
            """)
        .bind("provider", provider)
        .bind("person", person)
        .map((row, context) -> mandate(row))
        .list();
  }

  private static Mandate mandate(ResultSet row) throws SQLException {
    return new Mandate(
        Sql.id(row, 1),
        Sql.id(row, 2),
        Sql.id(row, 3),
        row.getInt(4),
        row.getString(5),
        NetworkMember.Relation.valueOf(row.getString(6)),
        Stream.of(row.getString(7).split(" ", -1))
            .filter(name -> !name.isEmpty())
            .map(Mandate.Area::valueOf)
            .toList(),
        Sql.day(row, 8),
        row.getObject(9, LocalDate.class),
        Sql.day(row, 10),
        Sql.day(row, 11),
        Sql.id(row, 12),
        Sql.required(row, 13),
        false);
  }

  @Override
  public boolean end(Id<Provider> provider, Id<Mandate> mandate, int revision, LocalDate lastDay) {
    return handle.execute(
            "update mandate set ended_on = ?, revision = revision + 1"
                + " where provider = ? and id = ? and revision = ? and ended_on is null",
            lastDay,
            provider,
            mandate,
            revision)
        == 1;
  }

  @Override
  public void add(Id<Provider> provider, Id<Person> person, MaturityNote note) {
    handle.execute(
        "insert into maturity_note (id, provider, person, on_day, judged_by, note, recorded_by,"
            + " recorded_at) values (?, ?, ?, ?, ?, ?, ?, ?)",
        note.id(),
        provider,
        person,
        note.day(),
        note.judgedBy(),
        note.note(),
        note.recordedBy(),
        note.recordedAt());
  }

  @Override
  public List<MaturityNote> maturity(Id<Provider> provider, Id<Person> person) {
    return handle
        .createQuery(
            "select id, on_day, judged_by, note, recorded_by, recorded_at from maturity_note"
                + " where provider = ? and person = ? order by on_day desc, recorded_at desc, id")
        .bind(0, provider)
        .bind(1, person)
        .map(
            (row, context) ->
                new MaturityNote(
                    Sql.id(row, 1),
                    row.getObject(2, LocalDate.class),
                    row.getString(3),
                    row.getString(4),
                    Sql.id(row, 5),
                    Sql.required(row, 6)))
        .list();
  }
}
