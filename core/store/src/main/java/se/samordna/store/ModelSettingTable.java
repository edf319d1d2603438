package se.samordna.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.StatementContext;
import org.jspecify.annotations.Nullable;
import se.samordna.Id;
import se.samordna.engine.store.ModelSettingStore;
import se.samordna.model.Measurements.Measurement;
import se.samordna.model.ModelNames;
import se.samordna.model.Models;
import se.samordna.model.Thresholds;
import se.samordna.organisation.Provider;
import se.samordna.organisation.Unit;
import se.samordna.text.Text;

/** Where models are enabled, and organisations' own thresholds. */
final class ModelSettingTable implements ModelSettingStore {
  private static final String OPEN =
      " from model_enabling where provider = :provider and model = :model and ended_at is null and ";

  private final Handle handle;

  ModelSettingTable(Handle handle) {
    this.handle = handle;
  }

  @Override
  public void enable(
      Id<Provider> provider, @Nullable Id<Unit> unit, String model, String by, Instant at) {
    boolean already =
        handle
                .createQuery("select count(*)" + OPEN + place(unit))
                .bind("provider", provider)
                .bind("model", model)
                .bindMap(unit == null ? Map.of() : Map.of("unit", unit.value()))
                .mapTo(Integer.class)
                .one()
            > 0;
    if (!already) {
      handle.execute(
          "insert into model_enabling (id, provider, unit, model, begun_at, begun_by)"
              + " values (?, ?, ?, ?, ?, ?)",
          UUID.randomUUID(),
          provider,
          unit,
          model,
          at,
          by);
    }
  }

  @Override
  public void disable(
      Id<Provider> provider, @Nullable Id<Unit> unit, String model, String by, Instant at) {
    handle
        .createUpdate(
            "update model_enabling set ended_at = :at, ended_by = :by where provider = :provider"
                + " and model = :model and ended_at is null and "
                + place(unit))
        .bind("provider", provider)
        .bind("model", model)
        .bind("at", at)
        .bind("by", by)
        .bindMap(unit == null ? Map.of() : Map.of("unit", unit.value()))
        .execute();
  }

  @Override
  public List<Models.Enabling> enablings(String model, @Nullable Id<Provider> provider) {
    return handle
        .createQuery(
            "select e.model, e.provider, p.name, e.unit, u.name from model_enabling e"
                + " join provider p on p.id = e.provider left join unit u on u.id = e.unit"
                + " where e.model = :model and e.ended_at is null"
                + (provider == null ? "" : " and e.provider = :provider")
                + " order by p.name, u.sort_key, e.id")
        .bind("model", model)
        .bindMap(provider == null ? Map.of() : Map.of("provider", provider.value()))
        .map(
            (row, context) ->
                new Models.Enabling(
                    row.getString(1),
                    Sql.id(row, 2),
                    row.getString(3),
                    Sql.idOrNull(row, 4),
                    row.getString(5) == null ? "" : row.getString(5)))
        .list();
  }

  @Override
  public Map<Id<Unit>, Set<String>> enabled(Id<Provider> provider, Collection<Id<Unit>> units) {
    Map<Id<Unit>, Set<String>> enabled = new HashMap<>();
    units.forEach(unit -> enabled.put(unit, new TreeSet<>()));
    handle
        .createQuery(
            """
            select u.id, e.model from unit u join model_enabling e
              on e.provider = u.provider and (e.unit is null or e.unit = u.id)
            where u.provider = :provider and u.id = any(:units) and e.ended_at is null
            """)
        .bind("provider", provider)
        .bind("units", Sql.uuids(units))
        .map((row, context) -> Map.entry(Sql.<Unit>id(row, 1), row.getString(2)))
        .forEach(one -> enabled.getOrDefault(one.getKey(), new TreeSet<>()).add(one.getValue()));
    return enabled;
  }

  @Override
  public Set<String> enabledAnywhere(Id<Provider> provider) {
    return new TreeSet<>(
        handle
            .createQuery(
                "select distinct model from model_enabling"
                    + " where provider = :provider and ended_at is null")
            .bind("provider", provider)
            .mapTo(String.class)
            .list());
  }

  @Override
  public void set(NewName name) {
    new ModelNameRows(handle).add(name);
  }

  @Override
  public void endName(Id<Provider> provider, String model, String by, Instant at) {
    new ModelNameRows(handle).end(provider, model, by, at);
  }

  @Override
  public ModelNames names(Id<Provider> provider) {
    return new ModelNameRows(handle).of(provider);
  }

  @Override
  public void set(OwnThresholds own) {
    handle.execute(
        "insert into model_threshold (id, provider, unit, model, caseload, target, soft, hard,"
            + " from_day, reason, set_at, set_by) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        UUID.randomUUID(),
        own.provider(),
        own.unit(),
        own.model(),
        own.caseloadRule(),
        own.limits().target(),
        own.limits().soft(),
        own.limits().hard(),
        own.from(),
        own.reason(),
        own.setAt(),
        own.setBy());
  }

  @Override
  public List<OwnThresholds> thresholds(
      Id<Provider> provider, Collection<Id<Unit>> units, LocalDate day) {
    return handle
        .createQuery(
            """
            select provider, at_unit, model, caseload, target, soft, hard, from_day, reason,
              set_at, set_by
            from (
              select t.provider, u.id as at_unit, t.model, t.caseload, t.target, t.soft, t.hard,
                t.from_day, t.reason, t.set_at, t.set_by,
                row_number() over (partition by u.id, t.model, t.caseload order by
                  case when t.unit is null then 1 else 0 end, t.from_day desc, t.set_at desc) as n
              from unit u join model_threshold t
                on t.provider = u.provider and (t.unit is null or t.unit = u.id)
              where u.provider = :provider and u.id = any(:units) and t.from_day <= :day) ranked
            where n = 1
            order by at_unit, model, caseload
            """)
        .bind("provider", provider)
        .bind("units", Sql.uuids(units))
        .bind("day", day)
        .map(ModelSettingTable::own)
        .list();
  }

  @Override
  public void set(OwnActivityDays days) {
    new ActivityDayRows(handle).add(days);
  }

  @Override
  public List<OwnActivityDays> activityDays(
      Id<Provider> provider, Collection<Id<Unit>> units, LocalDate day) {
    return new ActivityDayRows(handle).at(provider, units, day);
  }

  @Override
  public List<LocalDate> activityDaysFrom(Id<Provider> provider, String model, LocalDate day) {
    return new ActivityDayRows(handle).from(provider, model, day);
  }

  @Override
  public void set(OwnWeights weights) {
    new WeightRows(handle).add(weights);
  }

  @Override
  public List<OwnWeights> weights(
      Id<Provider> provider, Collection<Id<Unit>> units, LocalDate day) {
    return new WeightRows(handle).at(provider, units, day);
  }

  @Override
  public void set(NewCadence cadence) {
    new MeetingDayRows(handle).add(cadence);
  }

  @Override
  public List<CadenceRow> cadences(Id<Provider> provider, Id<Unit> unit, String model) {
    return new MeetingDayRows(handle).of(provider, unit, model);
  }

  @Override
  public List<SettledDays> cadencesAt(Id<Provider> provider, Collection<Id<Unit>> units) {
    return new MeetingDayRows(handle).at(provider, units);
  }

  @Override
  public void set(OwnLeast own) {
    handle.execute(
        "insert into fidelity_least (id, provider, unit, model, item, least, from_day, reason,"
            + " set_at, set_by) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        UUID.randomUUID(),
        own.least().provider(),
        own.least().unit(),
        own.least().model(),
        own.least().item(),
        own.least().least(),
        own.least().from(),
        own.least().reason(),
        own.setAt(),
        own.setBy());
  }

  @Override
  public Map<String, Integer> leasts(
      Id<Provider> provider, Id<Unit> unit, String model, LocalDate day) {
    Map<String, Integer> leasts = new HashMap<>();
    handle
        .createQuery(
            """
            select item, least from fidelity_least
            where provider = :provider and model = :model and (unit is null or unit = :unit)
              and from_day <= :day
            order by case when unit is null then 0 else 1 end, from_day, set_at
            """)
        .bind("provider", provider)
        .bind("unit", unit)
        .bind("model", model)
        .bind("day", day)
        .map((row, context) -> Map.entry(row.getString(1), row.getInt(2)))
        .forEach(one -> leasts.put(one.getKey(), one.getValue()));
    return leasts;
  }

  @Override
  public void set(NewMeasurement measurement) {
    new MeasurementRows(handle).add(measurement);
  }

  @Override
  public List<Measurement> measurements(Id<Provider> provider, Id<Unit> unit, String model) {
    return new MeasurementRows(handle).of(provider, unit, model);
  }

  private static String place(@Nullable Id<Unit> unit) {
    return unit == null ? "unit is null" : "unit = :unit";
  }

  private static OwnThresholds own(ResultSet row, StatementContext context) throws SQLException {
    LocalDate from = row.getObject(8, LocalDate.class);
    return new OwnThresholds(
        Sql.id(row, 1),
        Sql.idOrNull(row, 2),
        row.getString(3),
        row.getString(4),
        new Thresholds(
            row.getBigDecimal(5), row.getBigDecimal(6), row.getBigDecimal(7), new Text("", "")),
        from,
        row.getString(9),
        Sql.required(row, 10),
        row.getString(11));
  }
}
