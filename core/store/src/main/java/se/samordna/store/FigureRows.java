package se.samordna.store;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jdbi.v3.core.Handle;
import se.samordna.Id;
import se.samordna.engine.store.IndicatorStore.Kept;
import se.samordna.organisation.Provider;
import se.samordna.organisation.Unit;
import se.samordna.selfcheck.Period;

/** Figures of self-checks as they are kept, month by month. */
final class FigureRows {
  private final Handle handle;

  FigureRows(Handle handle) {
    this.handle = handle;
  }

  /** Keeps a figure in the place of the one before. */
  void keep(Id<Provider> provider, Id<Unit> unit, String model, Kept kept, Instant at) {
    handle.execute(
        "delete from indicator_figure where provider = ? and unit = ? and model = ? and span = ?"
            + " and for_month = ? and indicator = ?",
        provider,
        unit,
        model,
        kept.length().name(),
        kept.month(),
        kept.indicator());
    handle.execute(
        "insert into indicator_figure (provider, unit, model, indicator, span, for_month, numerator,"
            + " denominator, median, persons, not_known, kept_at)"
            + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        provider,
        unit,
        model,
        kept.indicator(),
        kept.length().name(),
        kept.month(),
        kept.numerator(),
        kept.denominator(),
        kept.median(),
        kept.persons(),
        kept.unknown(),
        at);
  }

  /** The figures from one month to another, oldest first; one statement. */
  List<Kept> kept(
      Id<Provider> provider,
      Id<Unit> unit,
      String model,
      Period.Length length,
      LocalDate fromMonth,
      LocalDate toMonth) {
    return handle
        .createQuery(
            """
            select indicator, span, for_month, numerator, denominator, median, persons, not_known
            from indicator_figure where provider = :provider and unit = :unit and model = :model
              and span = :span and for_month >= :first and for_month <= :last
            order by for_month, indicator
            """)
        .bind("provider", provider)
        .bind("unit", unit)
        .bind("model", model)
        .bind("span", length.name())
        .bind("first", fromMonth)
        .bind("last", toMonth)
        .map(
            (row, context) ->
                new Kept(
                    row.getString(1),
                    Period.Length.valueOf(row.getString(2)),
                    row.getObject(3, LocalDate.class),
                    row.getBigDecimal(4),
                    row.getBigDecimal(5),
                    row.getBigDecimal(6),
                    row.getInt(7),
                    row.getInt(8)))
        .list();
  }
}
