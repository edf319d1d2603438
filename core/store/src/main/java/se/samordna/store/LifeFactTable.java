package se.samordna.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import se.samordna.Id;
import se.samordna.engine.store.LifeFactStore;
import se.samordna.life.LifeFact;
import se.samordna.life.LifeState;
import se.samordna.organisation.Provider;
import se.samordna.organisation.Unit;
import se.samordna.person.Person;

/** Facts of how persons' lives are. */
final class LifeFactTable implements LifeFactStore {
  private static final String SELECT =
      """
      select f.id, f.person, f.state, f.words, f.on_day, f.said_by, f.recorded_by, f.recorded_at,
        f.corrects, f.reason, exists (select 1 from life_fact n where n.corrects = f.id)
      from life_fact f where f.provider = :provider\
      """;

  private final Handle handle;

  LifeFactTable(Handle handle) {
    this.handle = handle;
  }

  @Override
  public Optional<LifeFact> get(Id<Provider> provider, Id<LifeFact> fact) {
    return handle
        .createQuery(SELECT + " and f.id = :id")
        .bind("provider", provider)
        .bind("id", fact)
        .map((row, context) -> fact(row))
        .findOne();
  }

  @Override
  public void add(Id<Provider> provider, LifeFact fact) {
    handle.execute(
        "insert into life_fact (id, provider, person, area, state, words, on_day, said_by,"
            + " recorded_by, recorded_at, corrects, reason)"
            + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        fact.id(),
        provider,
        fact.person(),
        fact.state().area().name(),
        fact.state().name(),
        fact.words(),
        fact.day(),
        fact.saidBy().name(),
        fact.recordedBy(),
        fact.recordedAt(),
        fact.corrects(),
        fact.reason());
  }

  @Override
  public List<LifeFact> of(Id<Provider> provider, Id<Person> person, int most) {
    return handle
        .createQuery(
            SELECT
                + " and f.person = :person order by f.on_day desc, f.recorded_at desc, f.id"
                + " limit :most")
        .bind("provider", provider)
        .bind("person", person)
        .bind("most", most)
        .map((row, context) -> fact(row))
        .list();
  }

  @Override
  public List<Counted> atUnit(Id<Provider> provider, Id<Unit> unit) {
    List<Counted> counts = new ArrayList<>(said(provider, unit));
    int persons = persons(provider, unit);
    for (LifeState.Area area : LifeState.Area.values()) {
      int said = counts.stream().filter(one -> one.area() == area).mapToInt(Counted::persons).sum();
      if (persons > said) {
        counts.add(new Counted(area, null, persons - said));
      }
    }
    return counts;
  }

  /** What was last said of each: a row that was corrected counts no more. */
  private List<Counted> said(Id<Provider> provider, Id<Unit> unit) {
    return handle
        .createQuery(
            """
            select q.area, q.state, count(*) from (
              select f.area, f.state, row_number() over (partition by f.person, f.area
                order by f.on_day desc, f.recorded_at desc, f.id) as place
              from\
            """
                + here()
                + """
                  p join life_fact f on f.provider = :provider and f.person = p.person
                    and not exists (select 1 from life_fact c where c.corrects = f.id)) q
                where q.place = 1
                group by q.area, q.state order by q.area, q.state
                """)
        .bind("provider", provider)
        .bind("units", Sql.uuids(List.of(unit)))
        .map(
            (row, context) ->
                new Counted(
                    LifeState.Area.valueOf(row.getString(1)),
                    LifeState.valueOf(row.getString(2)),
                    row.getInt(3)))
        .list();
  }

  private int persons(Id<Provider> provider, Id<Unit> unit) {
    return handle
        .createQuery("select count(*) from " + here() + " p")
        .bind("provider", provider)
        .bind("units", Sql.uuids(List.of(unit)))
        .mapTo(Integer.class)
        .one();
  }

  /** Everybody with a place at the unit, once. */
  private static String here() {
    return " (select distinct n.person from "
        + Sql.atUnits("enrolment", "n")
        + " where n.lifecycle in ('ACTIVE', 'PAUSED')) ";
  }

  @Override
  public List<BoardSpan> onBoards(Id<Provider> provider, Id<Person> person) {
    return handle
        .createQuery(
            "select e.unit, e.opened_at, e.closed_at from board_entry e"
                + " where e.provider = :provider and e.person = :person"
                + " order by e.opened_at desc, e.id")
        .bind("provider", provider)
        .bind("person", person)
        .map(
            (row, context) ->
                new BoardSpan(Sql.id(row, 1), Sql.required(row, 2), Sql.instant(row, 3)))
        .list();
  }

  private static LifeFact fact(ResultSet row) throws SQLException {
    return new LifeFact(
        Sql.id(row, 1),
        Sql.id(row, 2),
        LifeState.valueOf(row.getString(3)),
        row.getString(4),
        row.getObject(5, LocalDate.class),
        LifeFact.SaidBy.valueOf(row.getString(6)),
        Sql.id(row, 7),
        Sql.required(row, 8),
        Sql.idOrNull(row, 9),
        row.getString(10),
        row.getBoolean(11));
  }
}
