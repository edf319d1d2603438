package se.samordna.store;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import se.samordna.Id;
import se.samordna.Page;
import se.samordna.PageRequest;
import se.samordna.engine.store.IndicatorStore;
import se.samordna.organisation.Profession;
import se.samordna.organisation.Provider;
import se.samordna.organisation.Role;
import se.samordna.organisation.Unit;
import se.samordna.person.Protection;
import se.samordna.selfcheck.CountedRow.Counted;
import se.samordna.selfcheck.Period;
import se.samordna.supervision.Coaching;

/** What self-checks are counted from, and the figures that are kept; each kind in its own rows. */
final class IndicatorTable implements IndicatorStore {
  private static final Tally NOTHING = new Tally(0, 0, 0, 0, null, BigDecimal.ZERO);

  private final Handle handle;

  IndicatorTable(Handle handle) {
    this.handle = handle;
  }

  @Override
  public Tally tally(Question question) {
    if (isEmpty(question)) {
      return NOTHING;
    }
    return bound(
            question,
            """
            select count(counted), count(case when counted then 1 end), count(*) - count(counted),
              count(distinct person),
              percentile_cont(0.5) within group (order by coalesce(days, :still)), count(days),
              coalesce(sum(days), 0)
            from (
            """
                + IndicatorSql.rows(question)
                + ") r")
        .bind("still", (double) IndicatorSql.STILL_WAITING)
        .map((row, context) -> tally(row))
        .one();
  }

  private static Tally tally(ResultSet row) throws SQLException {
    double median = row.getDouble(5);
    boolean known = !row.wasNull() && median < IndicatorSql.STILL_WAITING / 2.0;
    return new Tally(
        row.getInt(1),
        row.getInt(2),
        row.getInt(3),
        row.getInt(4),
        known && row.getInt(6) > 0 ? exactly(median) : null,
        exactly(row.getDouble(7)));
  }

  /** To a ten-thousandth of a day, which is some nine seconds. */
  private static BigDecimal exactly(double days) {
    return BigDecimal.valueOf(days).setScale(4, RoundingMode.HALF_UP);
  }

  /** A month that has only begun has no whole week yet. */
  private static boolean isEmpty(Question question) {
    return question.kind() == Kind.SEVERAL_OF_TEAM && question.weeks().isEmpty();
  }

  @Override
  public Page<Row> rows(Question question, PageRequest page) {
    After after = Cursors.read(page.cursor(), 2, After::of);
    if (isEmpty(question)) {
      return new Page<>(List.of(), null);
    }
    Query query =
        bound(
                question,
                """
                select r.id, r.person, p.given_name, p.family_name, p.protection,
                  exists (select 1 from care_relation k where k.person = r.person
                    and k.unit = any(:units) and k.ended_at is null),
                  r.at, r.counted, r.days
                from (
                """
                    + IndicatorSql.rows(question)
                    + ") r left join person p on p.id = r.person"
                    + (after == null ? "" : " where r.at > :at or (r.at = :at and r.id > :id)")
                    + " order by r.at, r.id limit :size")
            .bind("size", page.size() + 1);
    if (after != null) {
      query.bind("at", after.at()).bind("id", after.id());
    }
    return Cursors.page(
        query.map((row, context) -> row(row)).list(), page, last -> List.of(last.at(), last.id()));
  }

  private static Row row(ResultSet row) throws SQLException {
    boolean counted = row.getBoolean(8);
    Counted one = row.wasNull() ? Counted.UNKNOWN : counted ? Counted.YES : Counted.NO;
    double days = row.getDouble(9);
    return new Row(
        Sql.id(row, 1),
        Sql.id(row, 2),
        row.getString(3) + " " + row.getString(4),
        Protection.valueOf(row.getString(5)),
        row.getBoolean(6),
        Sql.required(row, 7),
        one,
        row.wasNull() ? null : exactly(days));
  }

  @Override
  public Optional<Instant> firstActive(Question question) {
    return bound(
            question,
            """
            select min(i.begun_at), count(case when i.ended_at is null or i.ended_at >= :from
              then 1 end)
            from
            """
                + Sql.atUnits("enrolment", "n")
                + """
                  join enrolment_interval i on i.enrolment = n.id and not i.mark
                    and i.code = any(:active) and i.begun_at < :end
                  where n.model = :model
                  """)
        .map(
            (row, context) ->
                row.getInt(2) == 0 ? Optional.<Instant>empty() : Optional.of(Sql.required(row, 1)))
        .one();
  }

  @Override
  public List<Stay> stays(Question question) {
    return StayRows.of(handle, question);
  }

  @Override
  public List<DailyMeeting> dailyMeetings(Question question) {
    return bound(question, TeamSql.DAILY_MEETINGS)
        .map((row, context) -> new DailyMeeting(Sql.required(row, 1), row.getInt(2)))
        .list();
  }

  @Override
  public List<Supervision> supervisions(Question question) {
    return bound(question, TeamSql.SUPERVISIONS)
        .map((row, context) -> new Supervision(Sql.required(row, 1), row.getInt(2)))
        .list();
  }

  @Override
  public List<Coached> coached(Question question) {
    return bound(question, TeamSql.COACHED)
        .map(
            (row, context) ->
                new Coached(
                    Coaching.Kind.valueOf(row.getString(1)),
                    Sql.id(row, 2),
                    row.getObject(3, LocalDate.class),
                    row.getInt(4)))
        .list();
  }

  @Override
  public List<Instant> begun(Question question) {
    return bound(question, "select r.at from (" + IndicatorSql.rows(question) + ") r order by r.at")
        .map((row, context) -> Sql.required(row, 1))
        .list();
  }

  @Override
  public List<Assigned> assignments(Question question) {
    return bound(question, TeamSql.ASSIGNMENTS)
        .map(
            (row, context) ->
                new Assigned(
                    Sql.id(row, 1),
                    Role.valueOf(row.getString(2)),
                    Profession.valueOf(row.getString(3)),
                    row.getBigDecimal(4),
                    row.getObject(5, LocalDate.class),
                    Sql.day(row, 6)))
        .list();
  }

  @Override
  public void keep(Id<Provider> provider, Id<Unit> unit, String model, Kept kept, Instant at) {
    new FigureRows(handle).keep(provider, unit, model, kept, at);
  }

  @Override
  public List<Kept> kept(
      Id<Provider> provider,
      Id<Unit> unit,
      String model,
      Period.Length length,
      LocalDate fromMonth,
      LocalDate toMonth) {
    return new FigureRows(handle).kept(provider, unit, model, length, fromMonth, toMonth);
  }

  @Override
  public List<UnitModel> inUse() {
    return handle
        .createQuery(
            "select distinct provider, unit, model from enrolment order by provider, unit, model")
        .map((row, context) -> new UnitModel(Sql.id(row, 1), Sql.id(row, 2), row.getString(3)))
        .list();
  }

  private Query bound(Question question, String sql) {
    return BoundQuestion.of(handle, question, sql);
  }

  /** Where a page begins. */
  private record After(Instant at, UUID id) {
    static After of(List<String> keys) {
      return new After(Instant.parse(keys.get(0)), UUID.fromString(keys.get(1)));
    }
  }
}
