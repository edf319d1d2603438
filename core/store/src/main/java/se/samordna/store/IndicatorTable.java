package se.samordna.store;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import org.jdbi.v3.core.statement.SqlStatements;
import org.jspecify.annotations.Nullable;
import se.samordna.Id;
import se.samordna.Page;
import se.samordna.PageRequest;
import se.samordna.engine.store.IndicatorStore;
import se.samordna.organisation.Provider;
import se.samordna.organisation.Unit;
import se.samordna.person.Protection;
import se.samordna.selfcheck.CountedRow.Counted;
import se.samordna.selfcheck.Period;
import se.samordna.text.Days;

/** What self-checks are counted from, and the figures that are kept. */
final class IndicatorTable implements IndicatorStore {
  /** A contact this many days after the period still ends the wait of a stay that began in it. */
  private static final int WAITED = 7;

  private static final Tally NOTHING = new Tally(0, 0, 0, 0, null);

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
              percentile_cont(0.5) within group (order by coalesce(days, :still)), count(days)
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
        known && row.getInt(6) > 0 ? exactly(median) : null);
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
  public List<Instant> boardMeetings(Question question) {
    return handle
        .createQuery(
            "select m.started_at from "
                + Sql.atUnits("meeting", "m")
                + """
                  where m.type = 'BOARD' and m.started_at >= :from and m.started_at < :end
                  order by m.started_at
                  """)
        .bind("provider", question.provider())
        .bind("units", Sql.uuids(List.of(question.unit())))
        .bind("from", question.from())
        .bind("end", question.end())
        .map((row, context) -> Sql.required(row, 1))
        .list();
  }

  @Override
  public List<Stay> stays(Question question) {
    Map<UUID, Stay> stays = new LinkedHashMap<>();
    bound(question, IndicatorSql.STAYS)
        .bind("margin", question.days() + 2)
        .map((row, context) -> gathered(stays, row))
        .list();
    return List.copyOf(stays.values());
  }

  private static boolean gathered(Map<UUID, Stay> stays, ResultSet row) throws SQLException {
    UUID id = row.getObject(1, UUID.class);
    if (id != null) {
      Stay stay = stays.get(id);
      stays.put(id, stay == null ? stay(row) : with(stay, Sql.instant(row, 9)));
    }
    return id != null;
  }

  private static Stay stay(ResultSet row) throws SQLException {
    Instant first = Sql.instant(row, 9);
    return new Stay(
        Sql.id(row, 2),
        row.getString(3) + " " + row.getString(4),
        Protection.valueOf(row.getString(5)),
        row.getBoolean(6),
        row.getObject(7, LocalDate.class),
        row.getObject(8, LocalDate.class),
        first == null ? List.of() : List.of(first));
  }

  private static Stay with(Stay stay, @Nullable Instant contact) {
    List<Instant> contacts = new ArrayList<>(stay.contacts());
    if (contact != null) {
      contacts.add(contact);
    }
    return new Stay(
        stay.person(),
        stay.personName(),
        stay.protection(),
        stay.here(),
        stay.admitted(),
        stay.discharged(),
        contacts);
  }

  @Override
  public void keep(Id<Provider> provider, Id<Unit> unit, String model, Kept kept, Instant at) {
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

  @Override
  public List<Kept> kept(
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

  @Override
  public List<UnitModel> inUse() {
    return handle
        .createQuery(
            "select distinct provider, unit, model from enrolment order by provider, unit, model")
        .map((row, context) -> new UnitModel(Sql.id(row, 1), Sql.id(row, 2), row.getString(3)))
        .list();
  }

  private Query bound(Question question, String sql) {
    LocalDate since = question.lastDay().minusDays(question.days());
    Query query =
        handle
            .createQuery(sql)
            .configure(SqlStatements.class, each -> each.setUnusedBindingAllowed(true))
            .bind("provider", question.provider())
            .bind("units", Sql.uuids(List.of(question.unit())))
            .bind("model", question.model())
            .bind("active", texts(question.active()))
            .bind("board", texts(question.board()))
            .bind("outcomes", texts(question.outcomes()))
            .bind("firstDay", question.firstDay())
            .bind("lastDay", question.lastDay())
            .bind("from", question.from())
            .bind("end", question.end())
            .bind("least", question.least())
            .bind("sinceDay", since)
            .bind("since", Days.start(since))
            .bind("settled", Days.start(question.lastDay().minusDays(question.least() - 1L)))
            .bind("waited", question.end().plus(java.time.Duration.ofDays(WAITED)));
    for (int week = 0; week < question.weeks().size(); week++) {
      query
          .bind("begins" + week, question.weeks().get(week).begins())
          .bind("ends" + week, question.weeks().get(week).ends());
    }
    return query;
  }

  private static String[] texts(Set<String> some) {
    return some.stream().sorted().toArray(String[]::new);
  }

  /** Where a page begins. */
  private record After(Instant at, UUID id) {
    static After of(List<String> keys) {
      return new After(Instant.parse(keys.get(0)), UUID.fromString(keys.get(1)));
    }
  }
}
