package se.samordna.store;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import se.samordna.Id;
import se.samordna.engine.store.ModelSettingStore.NewName;
import se.samordna.model.ModelNames;
import se.samordna.model.OwnModelName;
import se.samordna.organisation.Provider;
import se.samordna.text.Text;

/** What providers call models; a name ends and is never overwritten. */
final class ModelNameRows {
  private final Handle handle;

  ModelNameRows(Handle handle) {
    this.handle = handle;
  }

  void add(NewName name) {
    handle.execute(
        "insert into model_name (id, provider, model, name_sv, name_en, begun_at, by_staff,"
            + " begun_by) values (?, ?, ?, ?, ?, ?, ?, ?)",
        UUID.randomUUID(),
        name.provider(),
        name.model(),
        name.name().sv(),
        name.name().en(),
        name.begunAt(),
        name.byStaff(),
        name.begunBy());
  }

  void end(Id<Provider> provider, String model, String by, Instant at) {
    handle
        .createUpdate(
            "update model_name set ended_at = :at, ended_by = :by where provider = :provider"
                + " and model = :model and ended_at is null")
        .bind("provider", provider)
        .bind("model", model)
        .bind("at", at)
        .bind("by", by)
        .execute();
  }

  /** Those that hold; of two that were set at once, the later. */
  ModelNames of(Id<Provider> provider) {
    Map<String, OwnModelName> names = new LinkedHashMap<>();
    handle
        .createQuery(
            """
            select n.model, n.name_sv, n.name_en, n.begun_at, n.begun_by, s.given_name,
              s.family_name
            from model_name n left join staff s on s.id = n.by_staff
            where n.provider = :provider and n.ended_at is null
            order by n.begun_at, n.id
            """)
        .bind("provider", provider)
        .map(
            (row, context) ->
                new OwnModelName(
                    row.getString(1),
                    new Text(row.getString(2), row.getString(3)),
                    Sql.required(row, 4),
                    row.getString(6) == null
                        ? row.getString(5)
                        : row.getString(6) + " " + row.getString(7)))
        .forEach(one -> names.put(one.model(), one));
    return new ModelNames(List.copyOf(names.values()));
  }
}
