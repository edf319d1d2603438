package se.samordna.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import se.samordna.Id;
import se.samordna.Page;
import se.samordna.PageRequest;
import se.samordna.care.CarePart;
import se.samordna.engine.store.CareRelationStore;
import se.samordna.engine.store.UnitRelations;
import se.samordna.organisation.Provider;
import se.samordna.organisation.Unit;
import se.samordna.person.Person;
import se.samordna.person.Protection;

/** Care relations as rows with from and to. */
final class CareRelationTable implements CareRelationStore {
  private static final String BLOCKS =
      "(select count(*) from access_block b where b.person = p.id and b.ended_at is null)";

  private final Handle handle;

  CareRelationTable(Handle handle) {
    this.handle = handle;
  }

  /**
   * All relations of the person are read, few as they are, and the units looked for among them:
   * with the units or the provider in the join as well, H2 walks through every relation of those.
   */
  @Override
  public Optional<UnitRelations> between(
      Id<Provider> provider, Id<Person> person, Collection<Id<Unit>> units) {
    List<Row> rows =
        handle
            .createQuery(
                "select r.unit, r.ended_at, k.unit, p.protection, "
                    + BLOCKS
                    + " from person p"
                    + " left join care_relation r on r.person = p.id"
                    + " left join record_unit k on k.unit = r.unit"
                    + " where p.provider = ? and p.id = ?")
            .bind(0, provider)
            .bind(1, person)
            .map((row, context) -> row(row, 1))
            .list();
    return rows.isEmpty() ? Optional.empty() : Optional.of(relations(rows, units));
  }

  @Override
  public Map<Id<Person>, UnitRelations> between(
      Id<Provider> provider, Collection<Id<Person>> persons, Collection<Id<Unit>> units) {
    Map<Id<Person>, List<Row>> rows = new HashMap<>();
    handle
        .createQuery(
            "select p.id, r.unit, r.ended_at, k.unit, p.protection, "
                + BLOCKS
                + " from person p"
                + " left join care_relation r on r.person = p.id"
                + " left join record_unit k on k.unit = r.unit"
                + " where p.provider = ? and p.id = any(?)")
        .bind(0, provider)
        .bind(1, Sql.uuids(persons))
        .map(
            (row, context) -> {
              Id<Person> person = Sql.id(row, 1);
              return Map.entry(person, row(row, 2));
            })
        .forEach(
            each ->
                rows.computeIfAbsent(each.getKey(), person -> new ArrayList<>())
                    .add(each.getValue()));
    Map<Id<Person>, UnitRelations> relations = new HashMap<>();
    rows.forEach((person, those) -> relations.put(person, relations(those, units)));
    return relations;
  }

  private static Row row(ResultSet row, int first) throws SQLException {
    return new Row(
        row.getObject(first, UUID.class),
        Sql.instant(row, first + 1),
        row.getObject(first + 2, UUID.class) != null,
        Protection.valueOf(row.getString(first + 3)),
        row.getInt(first + 4) > 0);
  }

  private static UnitRelations relations(List<Row> rows, Collection<Id<Unit>> units) {
    Set<Id<Unit>> open = new HashSet<>();
    Set<Id<Unit>> past = new HashSet<>();
    Set<Id<Unit>> withoutRecord = new HashSet<>();
    for (Row row : rows) {
      Id<Unit> unit = row.unit() == null ? null : new Id<>(row.unit());
      if (unit != null && units.contains(unit)) {
        (row.endedAt() == null ? open : past).add(unit);
        if (!row.keepsRecord()) {
          withoutRecord.add(unit);
        }
      }
    }
    past.removeAll(open);
    return new UnitRelations(
        open, past, withoutRecord, rows.get(0).protection(), rows.get(0).blocks());
  }

  @Override
  public void open(
      Id<Provider> provider, Id<Person> person, Id<Unit> unit, String ground, Instant at) {
    handle.execute(
        "insert into care_relation (id, provider, person, unit, ground, begun_at)"
            + " select ?, provider, id, ?, ?, ? from person where provider = ? and id = ?"
            + " and not exists (select 1 from care_relation where person = ? and unit = ?"
            + " and ground = ? and ended_at is null)",
        UUID.randomUUID(),
        unit,
        ground,
        at,
        provider,
        person,
        person,
        unit,
        ground);
    handle.execute(
        "insert into record_person (person, provider) select p.id, p.provider from person p"
            + " join record_unit k on k.unit = ? where p.provider = ? and p.id = ?"
            + " and not exists (select 1 from record_person x where x.person = p.id)",
        unit,
        provider,
        person);
  }

  @Override
  public void end(
      Id<Provider> provider, Id<Person> person, Id<Unit> unit, String ground, Instant at) {
    handle.execute(
        "update care_relation set ended_at = ? where provider = ? and person = ? and unit = ?"
            + " and ground = ? and ended_at is null",
        at,
        provider,
        person,
        unit,
        ground);
  }

  @Override
  public boolean endAll(Id<Provider> provider, Id<Person> person, Id<Unit> unit, Ended ended) {
    return handle.execute(
            "update care_relation set ended_at = ?, ended_by = ?, ended_reason = ?"
                + " where provider = ? and person = ? and unit = ? and ended_at is null",
            ended.at(),
            ended.by(),
            ended.reason(),
            provider,
            person,
            unit)
        > 0;
  }

  @Override
  public void until(
      Id<Provider> provider,
      Id<Person> person,
      Id<Unit> unit,
      @Nullable String ground,
      LocalDate lastDay) {
    var update =
        handle
            .createUpdate(
                "update care_relation set last_day = :day where provider = :provider"
                    + " and person = :person and unit = :unit and ended_at is null"
                    + (ground == null ? "" : " and ground = :ground"))
            .bind("day", lastDay)
            .bind("provider", provider)
            .bind("person", person)
            .bind("unit", unit);
    if (ground != null) {
      update.bind("ground", ground);
    }
    update.execute();
  }

  @Override
  public void stay(Id<Provider> provider, Id<Person> person, Id<Unit> unit) {
    handle.execute(
        "update care_relation set last_day = null where provider = ? and person = ? and unit = ?"
            + " and ended_at is null",
        provider,
        person,
        unit);
  }

  @Override
  public List<Over> over(LocalDate day, int atMost) {
    return handle
        .createQuery(
            "select distinct provider, person, unit from care_relation"
                + " where last_day < :day and ended_at is null limit :most")
        .bind("day", day)
        .bind("most", atMost)
        .map((row, context) -> new Over(Sql.id(row, 1), Sql.id(row, 2), Sql.id(row, 3)))
        .list();
  }

  @Override
  public void endOver(Over over, LocalDate day, Instant at) {
    handle.execute(
        "update care_relation set ended_at = ?, ended_reason = 'DOOR_CLOSED'"
            + " where provider = ? and person = ? and unit = ? and last_day < ?"
            + " and ended_at is null",
        at,
        over.provider(),
        over.person(),
        over.unit(),
        day);
  }

  @Override
  public List<CarePart> parts(Id<Provider> provider, Id<Person> person) {
    return PartRows.parts(handle, provider, person);
  }

  @Override
  public GoingOn goingOn(Id<Provider> provider, Id<Person> person, Id<Unit> unit, LocalDate day) {
    return PartRows.goingOn(handle, new Over(provider, person, unit), day);
  }

  @Override
  public Page<Idle> withoutEnrolment(
      Id<Provider> provider, Collection<Id<Unit>> units, PageRequest page) {
    return PartRows.idle(handle, provider, units, page);
  }

  @Override
  public int countWithoutEnrolment(Id<Provider> provider, Collection<Id<Unit>> units, int most) {
    return PartRows.countIdle(handle, provider, units, most);
  }

  private record Row(
      @Nullable UUID unit,
      @Nullable Instant endedAt,
      boolean keepsRecord,
      Protection protection,
      boolean blocks) {}
}
