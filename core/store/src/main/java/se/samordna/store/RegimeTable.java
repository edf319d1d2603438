package se.samordna.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import se.samordna.Id;
import se.samordna.engine.store.RegimeStore;
import se.samordna.organisation.LegalRegime;
import se.samordna.organisation.Provider;
import se.samordna.organisation.Unit;
import se.samordna.organisation.UnitRegime;
import se.samordna.person.Person;
import se.samordna.text.Days;

/** Under which law units keep records, and of whom and where one is kept. */
final class RegimeTable implements RegimeStore {
  private final Handle handle;

  RegimeTable(Handle handle) {
    this.handle = handle;
  }

  @Override
  public Optional<Owner> owner(Id<Unit> unit) {
    return handle
        .createQuery(
            "select p.id, p.kind from unit u join provider p on p.id = u.provider where u.id = ?")
        .bind(0, unit)
        .map((row, context) -> new Owner(Sql.id(row, 1), Provider.Kind.valueOf(row.getString(2))))
        .findOne();
  }

  @Override
  public List<UnitRegime> settled(Id<Provider> provider, Id<Unit> unit) {
    return handle
        .createQuery(
            "select unit, regime, from_day, set_by, set_at from unit_regime"
                + " where unit = ? and provider = ? order by ord desc")
        .bind(0, unit)
        .bind(1, provider)
        .map((row, context) -> regime(row))
        .list();
  }

  private static UnitRegime regime(ResultSet row) throws SQLException {
    return new UnitRegime(
        Sql.id(row, 1),
        LegalRegime.valueOf(row.getString(2)),
        row.getObject(3, LocalDate.class),
        null,
        row.getString(4),
        Sql.required(row, 5));
  }

  @Override
  public void settle(Id<Provider> provider, UnitRegime regime) {
    handle.execute(
        "insert into unit_regime (unit, ord, provider, regime, from_day, set_by, set_at)"
            + " select ?, coalesce(max(ord), 0) + 1, ?, ?, ?, ?, ? from unit_regime where unit = ?",
        regime.unit(),
        provider,
        regime.regime().name(),
        regime.from(),
        regime.setBy(),
        regime.setAt(),
        regime.unit());
  }

  @Override
  public Map<Id<Unit>, LegalRegime> of(
      Id<Provider> provider, Collection<Id<Unit>> units, LocalDate day) {
    Map<Id<Unit>, LegalRegime> laws = new HashMap<>();
    handle
        .createQuery(
            """
            select u.id, p.kind, (select x.regime from unit_regime x where x.unit = u.id
                and x.from_day <= :day order by x.ord desc limit 1)
            from unit u join provider p on p.id = u.provider
            where u.provider = :provider and u.id = any(:units)
            """)
        .bind("provider", provider)
        .bind("units", Sql.uuids(units))
        .bind("day", day)
        .map((row, context) -> Map.entry(Sql.<Unit>id(row, 1), law(row)))
        .forEach(each -> laws.put(each.getKey(), each.getValue()));
    return laws;
  }

  private static LegalRegime law(ResultSet row) throws SQLException {
    String settled = row.getString(3);
    return settled == null
        ? LegalRegime.usual(Provider.Kind.valueOf(row.getString(2)))
        : LegalRegime.valueOf(settled);
  }

  @Override
  public Set<Id<Unit>> withoutRecord(Id<Provider> provider, Collection<Id<Unit>> units) {
    return new HashSet<>(
        handle
            .createQuery(
                "select u.id from unit u left join record_unit k on k.unit = u.id"
                    + " where u.provider = ? and u.id = any(?) and k.unit is null")
            .bind(0, provider)
            .bind(1, Sql.uuids(units))
            .map((row, context) -> Sql.<Unit>id(row, 1))
            .list());
  }

  /** Every writing leaves an entry; of meetings as such, and their working notes, there is none. */
  @Override
  public boolean hasWritten(Id<Provider> provider, Id<Unit> unit) {
    return handle
        .createQuery(
            "select case when exists (select 1 from record_entry where unit = :unit)"
                + " or exists (select 1 from meeting where unit = :unit and provider = :provider)"
                + " or exists (select 1 from task where unit = :unit and provider = :provider)"
                + " or exists (select 1 from enrolment where unit = :unit and provider = :provider)"
                + " or exists (select 1 from consent where unit = :unit and provider = :provider)"
                + " or exists"
                + " (select 1 from instrument_score where unit = :unit and provider = :provider)"
                + " then 1 else 0 end")
        .bind("unit", unit)
        .bind("provider", provider)
        .mapTo(Integer.class)
        .one()
        .equals(1);
  }

  @Override
  public boolean recordOf(Id<Provider> provider, Id<Person> person) {
    return handle
        .createQuery("select 1 from record_person where provider = ? and person = ?")
        .bind(0, provider)
        .bind(1, person)
        .mapTo(Integer.class)
        .findOne()
        .isPresent();
  }

  @Override
  public void keep(Id<Provider> provider, Id<Unit> unit) {
    handle.execute("delete from ombud_unit where unit = ? and provider = ?", unit, provider);
    handle.execute(
        "insert into record_unit (unit, provider) select id, provider from unit where id = ?"
            + " and provider = ? and not exists (select 1 from record_unit where unit = ?)",
        unit,
        provider,
        unit);
    handle.execute(
        "insert into record_person (person, provider) select p.id, p.provider from person p"
            + " where p.provider = ? and exists"
            + " (select 1 from care_relation r where r.person = p.id and r.unit = ?"
            + " and r.ended_at is null)"
            + " and not exists (select 1 from record_person x where x.person = p.id)",
        provider,
        unit);
  }

  @Override
  public void keepNone(Id<Provider> provider, Id<Unit> unit) {
    handle.execute("delete from record_unit where unit = ? and provider = ?", unit, provider);
    handle.execute(
        "insert into ombud_unit (unit, provider) select id, provider from unit where id = ?"
            + " and provider = ? and not exists (select 1 from ombud_unit where unit = ?)",
        unit,
        provider,
        unit);
    handle.execute(
        "delete from record_person where provider = ? and person in"
            + " (select r.person from care_relation r where r.provider = ? and r.unit = ?)"
            + " and not exists (select 1 from care_relation o join record_unit k on k.unit = o.unit"
            + " where o.person = record_person.person)",
        provider,
        provider,
        unit);
  }

  @Override
  public void keepNoneOf(Id<Provider> provider, Id<Person> person) {
    handle.execute(
        "delete from record_person where provider = ? and person = ? and not exists"
            + " (select 1 from care_relation o join record_unit k on k.unit = o.unit"
            + " where o.person = record_person.person)",
        provider,
        person);
  }

  @Override
  public void written(Id<Provider> provider, Collection<Id<Person>> persons, Entry entry) {
    if (!persons.isEmpty()) {
      PreparedBatch batch = batch();
      persons.forEach(person -> add(batch.bind("provider", provider), person, entry));
      batch.execute();
    }
  }

  @Override
  public void written(Id<Provider> provider, Map<Entry, Id<Person>> entries) {
    if (!entries.isEmpty()) {
      PreparedBatch batch = batch();
      entries.forEach((entry, person) -> add(batch.bind("provider", provider), person, entry));
      batch.execute();
    }
  }

  private PreparedBatch batch() {
    return handle.prepareBatch(
        "insert into record_entry (id, provider, person, unit, regime, action, object_kind,"
            + " object, at) values (:id, :provider, :person, :unit, coalesce((select r.regime"
            + " from unit_regime r where r.unit = :unit and r.from_day <= :day"
            + " order by r.ord desc limit 1), (select case when p.kind = 'HEALTH_CARE'"
            + " then 'HSL' else 'SOL' end from provider p where p.id = :provider)),"
            + " :action, :kind, cast(:thing as uuid), :at)");
  }

  private static void add(PreparedBatch batch, Id<Person> person, Entry entry) {
    batch
        .bind("id", UUID.randomUUID())
        .bind("person", person)
        .bind("unit", entry.unit())
        .bind("day", Days.of(entry.at()))
        .bind("action", entry.action())
        .bind("kind", entry.kind())
        .bind("thing", entry.thing())
        .bind("at", entry.at())
        .add();
  }
}
