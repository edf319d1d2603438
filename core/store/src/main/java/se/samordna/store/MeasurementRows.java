package se.samordna.store;

import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import se.samordna.Id;
import se.samordna.engine.store.ModelSettingStore.NewMeasurement;
import se.samordna.model.Measurements.Measurement;
import se.samordna.organisation.Provider;
import se.samordna.organisation.Unit;

/** Whether units measure how things go, decision by decision. */
final class MeasurementRows {
  private final Handle handle;

  MeasurementRows(Handle handle) {
    this.handle = handle;
  }

  void add(NewMeasurement measurement) {
    handle.execute(
        """
        insert into outcome_measurement (id, provider, unit, model, measured, reason, by_staff,
          set_at) values (?, ?, ?, ?, ?, ?, ?, ?)
        """,
        UUID.randomUUID(),
        measurement.provider(),
        measurement.unit(),
        measurement.model(),
        measurement.on(),
        measurement.reason(),
        measurement.byStaff(),
        measurement.setAt());
  }

  List<Measurement> of(Id<Provider> provider, Id<Unit> unit, String model) {
    return handle
        .createQuery(
            """
            select m.measured, m.set_at, m.reason, s.given_name, s.family_name
            from outcome_measurement m join staff s on s.id = m.by_staff
            where m.provider = :provider and m.unit = :unit and m.model = :model
            order by m.set_at desc, m.id
            """)
        .bind("provider", provider)
        .bind("unit", unit)
        .bind("model", model)
        .map(
            (row, context) ->
                new Measurement(
                    row.getBoolean(1),
                    Sql.required(row, 2),
                    row.getString(3),
                    row.getString(4) + " " + row.getString(5)))
        .list();
  }
}
