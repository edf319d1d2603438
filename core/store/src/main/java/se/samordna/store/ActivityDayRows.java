package se.samordna.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import se.samordna.Id;
import se.samordna.engine.store.ModelSettingStore.OwnActivityDays;
import se.samordna.model.ActivityDays.NewActivityDays;
import se.samordna.organisation.Provider;
import se.samordna.organisation.Unit;

/** Days of activities that organisations have set; they are added and never changed. */
final class ActivityDayRows {
  private final Handle handle;

  ActivityDayRows(Handle handle) {
    this.handle = handle;
  }

  void add(OwnActivityDays own) {
    handle.execute(
        "insert into model_activity_days (id, provider, unit, model, activity, first_within_days,"
            + " every_days, from_day, reason, set_at, set_by)"
            + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        UUID.randomUUID(),
        own.provider(),
        own.unit(),
        own.model(),
        own.days().activity(),
        own.days().firstWithinDays(),
        own.days().everyDays(),
        own.days().from(),
        own.days().reason(),
        own.setAt(),
        own.setBy());
  }

  /** In force at units on a day; one statement. */
  List<OwnActivityDays> at(Id<Provider> provider, Collection<Id<Unit>> units, LocalDate day) {
    return handle
        .createQuery(
            """
            select provider, at_unit, model, activity, first_within_days, every_days, from_day,
              reason, set_at, set_by
            from (
              select d.provider, u.id as at_unit, d.model, d.activity, d.first_within_days,
                d.every_days, d.from_day, d.reason, d.set_at, d.set_by,
                row_number() over (partition by u.id, d.model, d.activity order by
                  case when d.unit is null then 1 else 0 end, d.from_day desc, d.set_at desc) as n
              from unit u join model_activity_days d
                on d.provider = u.provider and (d.unit is null or d.unit = u.id)
              where u.provider = :provider and u.id = any(:units) and d.from_day <= :day) ranked
            where n = 1
            order by at_unit, model, activity
            """)
        .bind("provider", provider)
        .bind("units", Sql.uuids(units))
        .bind("day", day)
        .map((row, context) -> own(row))
        .list();
  }

  /** From which days on, not before one. */
  List<LocalDate> from(Id<Provider> provider, String model, LocalDate day) {
    return handle
        .createQuery(
            "select distinct from_day from model_activity_days where provider = :provider"
                + " and model = :model and from_day >= :day order by from_day")
        .bind("provider", provider)
        .bind("model", model)
        .bind("day", day)
        .mapTo(LocalDate.class)
        .list();
  }

  private static OwnActivityDays own(ResultSet row) throws SQLException {
    return new OwnActivityDays(
        Sql.id(row, 1),
        Sql.idOrNull(row, 2),
        row.getString(3),
        new NewActivityDays(
            row.getString(4),
            row.getInt(5),
            row.getInt(6),
            row.getObject(7, LocalDate.class),
            row.getString(8)),
        Sql.required(row, 9),
        row.getString(10));
  }
}
