package se.samordna.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.StatementContext;
import se.samordna.engine.store.ModelStore;
import se.samordna.form.Canonical;
import se.samordna.model.ModelPresence;
import se.samordna.model.ModelVersion;
import se.samordna.text.Text;

/** Snapshots of models and forms, and when nodes could run them. */
final class ModelTable implements ModelStore {
  private static final String SNAPSHOT =
      "select model, major, minor, name_sv, name_en, hash, content, kept_at from model_snapshot"
          + " where model = ? and major = ?";
  private static final String PRESENCE =
      "select node, model, major, minor, begun_at, ended_at from model_presence p ";

  private final Handle handle;

  ModelTable(Handle handle) {
    this.handle = handle;
  }

  @Override
  public Optional<ModelSnapshot> snapshot(String model, ModelVersion version) {
    return handle
        .createQuery(SNAPSHOT + " and minor = ?")
        .bind(0, model)
        .bind(1, version.major())
        .bind(2, version.minor())
        .map(ModelTable::snapshotOf)
        .findOne();
  }

  @Override
  public Optional<ModelSnapshot> newest(String model, int major) {
    return handle
        .createQuery(SNAPSHOT + " order by minor desc limit 1")
        .bind(0, model)
        .bind(1, major)
        .map(ModelTable::snapshotOf)
        .findOne();
  }

  @Override
  public List<KnownModel> known() {
    return handle
        .createQuery(
            """
            select s.model, s.major, s.minor, s.name_sv, s.name_en from model_snapshot s
            where not exists (select 1 from model_snapshot o
              where o.model = s.model and o.major = s.major and o.minor > s.minor)
            order by s.model, s.major
            """)
        .map(
            (row, context) ->
                new KnownModel(
                    row.getString(1),
                    new ModelVersion(row.getInt(2), row.getInt(3)),
                    new Text(row.getString(4), row.getString(5))))
        .list();
  }

  @Override
  public void keep(ModelSnapshot snapshot) {
    handle.execute(
        "insert into model_snapshot (model, major, minor, name_sv, name_en, hash, content, kept_at)"
            + " values (?, ?, ?, ?, ?, ?, ?, ?)",
        snapshot.model(),
        snapshot.version().major(),
        snapshot.version().minor(),
        snapshot.name().sv(),
        snapshot.name().en(),
        snapshot.hash(),
        snapshot.content(),
        snapshot.keptAt());
  }

  @Override
  public Optional<FormSnapshot> form(Canonical canonical) {
    return handle
        .createQuery(
            "select url, version, model, hash, content, kept_at from form_snapshot"
                + " where url = ? and version = ?")
        .bind(0, canonical.url())
        .bind(1, canonical.version())
        .map(
            (row, context) ->
                new FormSnapshot(
                    new Canonical(row.getString(1), row.getString(2)),
                    row.getString(3),
                    row.getString(4),
                    row.getBytes(5),
                    Sql.required(row, 6)))
        .findOne();
  }

  @Override
  public List<Canonical> formVersions(String url) {
    return handle
        .createQuery("select version from form_snapshot where url = ?")
        .bind(0, url)
        .map((row, context) -> new Canonical(url, row.getString(1)))
        .list();
  }

  @Override
  public void keep(FormSnapshot form) {
    handle.execute(
        "insert into form_snapshot (url, version, model, hash, content, kept_at)"
            + " values (?, ?, ?, ?, ?, ?)",
        form.canonical().url(),
        form.canonical().version(),
        form.model(),
        form.hash(),
        form.content(),
        form.keptAt());
  }

  @Override
  public List<ModelPresence> present(String node) {
    return intervals("where node = ? and ended_at is null order by model, major", node);
  }

  @Override
  public List<ModelPresence> left(String node) {
    return intervals(
        """
        where p.node = ? and p.ended_at is not null and not exists (select 1 from model_presence o
          where o.node = p.node and o.model = p.model and o.major = p.major
            and o.begun_at > p.begun_at)
        order by p.model, p.major
        """,
        node);
  }

  @Override
  public void begin(String node, String model, ModelVersion version, Instant at) {
    handle.execute(
        "insert into model_presence (node, model, major, minor, begun_at) values (?, ?, ?, ?, ?)",
        node,
        model,
        version.major(),
        version.minor(),
        at);
  }

  @Override
  public boolean end(String node, String model, int major, Instant at) {
    return handle.execute(
            "update model_presence set ended_at = ? where node = ? and model = ? and major = ?"
                + " and ended_at is null",
            at,
            node,
            model,
            major)
        > 0;
  }

  @Override
  public List<ModelPresence> presence(String model) {
    return intervals("where model = ? order by begun_at desc, node limit 200", model);
  }

  @Override
  public List<ModelPresence> presences(int most) {
    return intervals("order by begun_at desc, node, model, major limit ?", most);
  }

  /** Intervals of presence, as the rest of the statement says. */
  private List<ModelPresence> intervals(String rest, Object of) {
    return handle.createQuery(PRESENCE + rest).bind(0, of).map(ModelTable::presence).list();
  }

  private static ModelSnapshot snapshotOf(ResultSet row, StatementContext context)
      throws SQLException {
    return new ModelSnapshot(
        row.getString(1),
        new ModelVersion(row.getInt(2), row.getInt(3)),
        new Text(row.getString(4), row.getString(5)),
        row.getString(6),
        row.getBytes(7),
        Sql.required(row, 8));
  }

  private static ModelPresence presence(ResultSet row, StatementContext context)
      throws SQLException {
    Instant begun = Sql.required(row, 5);
    return new ModelPresence(
        row.getString(1),
        row.getString(2),
        new ModelVersion(row.getInt(3), row.getInt(4)),
        begun,
        Sql.instant(row, 6));
  }
}
