package se.samordna.store;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import se.samordna.Id;
import se.samordna.engine.store.ModelSettingStore.OwnWeights;
import se.samordna.model.PhaseWeights;
import se.samordna.model.PhaseWeights.NewPhaseWeights;
import se.samordna.organisation.Provider;
import se.samordna.organisation.Unit;

/** Weights that organisations have set; they are added and never changed. */
final class WeightRows {
  private final Handle handle;

  WeightRows(Handle handle) {
    this.handle = handle;
  }

  void add(OwnWeights own) {
    handle.execute(
        "insert into model_weight (id, provider, unit, model, kind, weights, from_day, reason,"
            + " set_at, set_by) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        UUID.randomUUID(),
        own.provider(),
        own.unit(),
        own.model(),
        own.set().kind().name(),
        write(own.set().weights()),
        own.set().from(),
        own.set().reason(),
        own.setAt(),
        own.setBy());
  }

  /** In force at units on a day; one statement. */
  List<OwnWeights> at(Id<Provider> provider, Collection<Id<Unit>> units, LocalDate day) {
    return handle
        .createQuery(
            """
            select provider, at_unit, model, kind, weights, from_day, reason, set_at, set_by
            from (
              select w.provider, u.id as at_unit, w.model, w.kind, w.weights, w.from_day, w.reason,
                w.set_at, w.set_by,
                row_number() over (partition by u.id, w.model order by
                  case when w.unit is null then 1 else 0 end, w.from_day desc, w.set_at desc) as n
              from unit u join model_weight w
                on w.provider = u.provider and (w.unit is null or w.unit = u.id)
              where u.provider = :provider and u.id = any(:units) and w.from_day <= :day) ranked
            where n = 1
            order by at_unit, model
            """)
        .bind("provider", provider)
        .bind("units", Sql.uuids(units))
        .bind("day", day)
        .map((row, context) -> own(row))
        .list();
  }

  private static OwnWeights own(ResultSet row) throws SQLException {
    return new OwnWeights(
        Sql.id(row, 1),
        Sql.idOrNull(row, 2),
        row.getString(3),
        new NewPhaseWeights(
            PhaseWeights.Kind.valueOf(row.getString(4)),
            read(row.getString(5)),
            row.getObject(6, LocalDate.class),
            row.getString(7)),
        Sql.required(row, 8),
        row.getString(9));
  }

  private static String write(Map<String, BigDecimal> weights) {
    return new TreeMap<>(weights)
        .entrySet().stream()
            .map(one -> one.getKey() + "=" + one.getValue().toPlainString())
            .collect(Collectors.joining(";"));
  }

  private static Map<String, BigDecimal> read(String text) {
    Map<String, BigDecimal> weights = new TreeMap<>();
    for (String one : text.isEmpty() ? new String[0] : text.split(";")) {
      int at = one.indexOf('=');
      weights.put(one.substring(0, at), new BigDecimal(one.substring(at + 1)));
    }
    return weights;
  }
}
