package se.samordna.store;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jdbi.v3.core.Handle;
import se.samordna.Id;
import se.samordna.engine.store.ScoreStore;
import se.samordna.instrument.InstrumentScore;
import se.samordna.organisation.Provider;
import se.samordna.organisation.Unit;
import se.samordna.person.Person;

/** Scores of instruments. */
final class ScoreTable implements ScoreStore {
  private static final String SELECT =
      """
      select s.id, s.unit, s.person, s.instrument, s.version, s.on_day, s.rated_by, s.rater,
        s.total, s.parts, s.recorded_by, s.recorded_at, s.corrects, s.reason,
        exists (select 1 from instrument_score n where n.corrects = s.id)
      from\
      """;

  private static final String NEWEST =
      " order by s.on_day desc, s.recorded_at desc, s.id limit :most";

  private final Handle handle;

  ScoreTable(Handle handle) {
    this.handle = handle;
  }

  @Override
  public Optional<InstrumentScore> get(Id<Provider> provider, Id<InstrumentScore> score) {
    return handle
        .createQuery(SELECT + " instrument_score s where s.provider = :provider and s.id = :id")
        .bind("provider", provider)
        .bind("id", score)
        .map((row, context) -> score(row))
        .findOne();
  }

  @Override
  public void add(Id<Provider> provider, InstrumentScore score) {
    Map<String, String> parts = new TreeMap<>();
    score.parts().forEach((part, value) -> parts.put(part, value.toPlainString()));
    handle.execute(
        "insert into instrument_score (id, provider, unit, person, instrument, version, on_day,"
            + " rated_by, rater, total, parts, recorded_by, recorded_at, corrects, reason)"
            + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        score.id(),
        provider,
        score.unit(),
        score.person(),
        score.instrument(),
        score.version(),
        score.day(),
        score.ratedBy().name(),
        score.rater(),
        score.total(),
        Json.write(parts),
        score.recordedBy(),
        score.recordedAt(),
        score.corrects(),
        score.reason());
  }

  @Override
  public List<InstrumentScore> ofUnit(Id<Provider> provider, Id<Unit> unit, int most) {
    return handle
        .createQuery(
            SELECT + Sql.atUnits("instrument_score", "s") + " where s.person is null" + NEWEST)
        .bind("provider", provider)
        .bind("units", Sql.uuids(List.of(unit)))
        .bind("most", most)
        .map((row, context) -> score(row))
        .list();
  }

  @Override
  public List<InstrumentScore> ofPerson(Id<Provider> provider, Id<Person> person, int most) {
    return handle
        .createQuery(
            SELECT
                + " instrument_score s where s.provider = :provider and s.person = :person"
                + NEWEST)
        .bind("provider", provider)
        .bind("person", person)
        .bind("most", most)
        .map((row, context) -> score(row))
        .list();
  }

  private static InstrumentScore score(ResultSet row) throws SQLException {
    Map<String, BigDecimal> parts = new LinkedHashMap<>();
    Json.texts(row.getString(10)).forEach((part, value) -> parts.put(part, new BigDecimal(value)));
    return new InstrumentScore(
        Sql.id(row, 1),
        Sql.id(row, 2),
        Sql.idOrNull(row, 3),
        row.getString(4),
        row.getString(5),
        row.getObject(6, LocalDate.class),
        InstrumentScore.RatedBy.valueOf(row.getString(7)),
        row.getString(8),
        row.getBigDecimal(9),
        parts,
        Sql.id(row, 11),
        Sql.required(row, 12),
        Sql.idOrNull(row, 13),
        row.getString(14),
        row.getBoolean(15));
  }
}
