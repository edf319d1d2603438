package se.samordna.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import se.samordna.Id;
import se.samordna.Page;
import se.samordna.PageRequest;
import se.samordna.engine.store.CoachingStore;
import se.samordna.organisation.Provider;
import se.samordna.organisation.Staff;
import se.samordna.organisation.Unit;
import se.samordna.supervision.Coaching;

/** Field mentoring and reviews of tools. */
final class CoachingTable implements CoachingStore {
  private static final String COACHING =
      "select c.id, c.kind, c.given_by, b.given_name, b.family_name, c.colleague, s.given_name,"
          + " s.family_name, c.on_day, c.minutes, c.tool, c.recorded_at, c.struck_why"
          + " from coaching c join staff b on b.id = c.given_by join staff s on s.id = c.colleague"
          + " where c.provider = :provider and c.unit = :unit";

  private final Handle handle;

  CoachingTable(Handle handle) {
    this.handle = handle;
  }

  @Override
  public void add(Id<Provider> provider, Id<Unit> unit, Coaching one, Id<Staff> recordedBy) {
    Coaching.Tool tool = one.tool();
    handle.execute(
        "insert into coaching (id, provider, unit, kind, given_by, colleague, on_day, minutes, tool,"
            + " recorded_by, recorded_at, struck_why) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, '')",
        one.id(),
        provider,
        unit,
        one.kind().name(),
        one.by(),
        one.colleague(),
        one.day(),
        one.minutes(),
        tool == null ? null : tool.name(),
        recordedBy,
        one.recordedAt());
  }

  @Override
  public Page<Coaching> of(Id<Provider> provider, Id<Unit> unit, PageRequest page) {
    Before before = Cursors.read(page.cursor(), 2, Before::of);
    Query query =
        handle
            .createQuery(
                COACHING
                    + (before == null
                        ? ""
                        : " and (c.on_day < :day or (c.on_day = :day and c.id < :id))")
                    + " order by c.on_day desc, c.id desc limit :size")
            .bind("provider", provider)
            .bind("unit", unit)
            .bind("size", page.size() + 1);
    if (before != null) {
      query.bind("day", before.day()).bind("id", before.id());
    }
    return Cursors.page(
        query.map((row, context) -> coaching(row)).list(),
        page,
        last -> List.of(last.day(), last.id()));
  }

  @Override
  public Optional<Coaching> get(Id<Provider> provider, Id<Unit> unit, Id<Coaching> coaching) {
    return handle
        .createQuery(COACHING + " and c.id = :id")
        .bind("provider", provider)
        .bind("unit", unit)
        .bind("id", coaching)
        .map((row, context) -> coaching(row))
        .findOne();
  }

  @Override
  public boolean strike(Id<Provider> provider, Id<Coaching> coaching, Struck struck) {
    return handle.execute(
            "update coaching set struck_by = ?, struck_at = ?, struck_why = ? where provider = ?"
                + " and id = ? and struck_at is null",
            struck.by(),
            struck.at(),
            struck.why(),
            provider,
            coaching)
        == 1;
  }

  private static Coaching coaching(ResultSet row) throws SQLException {
    String tool = row.getString(11);
    return new Coaching(
        Sql.id(row, 1),
        Coaching.Kind.valueOf(row.getString(2)),
        Sql.id(row, 3),
        row.getString(4) + " " + row.getString(5),
        Sql.id(row, 6),
        row.getString(7) + " " + row.getString(8),
        row.getObject(9, LocalDate.class),
        row.getInt(10),
        tool == null ? null : Coaching.Tool.valueOf(tool),
        Sql.required(row, 12),
        row.getString(13));
  }

  /** The last row of the page before. */
  private record Before(LocalDate day, UUID id) {
    static Before of(List<String> keys) {
      return new Before(LocalDate.parse(keys.get(0)), UUID.fromString(keys.get(1)));
    }
  }
}
