package se.samordna.instrument;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.osgi.annotation.versioning.ProviderType;
import se.samordna.Id;
import se.samordna.access.Caller;
import se.samordna.organisation.Unit;
import se.samordna.person.Person;

/**
 * Scores of instruments of units and persons. An instrument that needs a licence is answered where
 * its owner allows it; here stand its score, day, rater, code and version. Each call is one access;
 * safe for use by many threads.
 */
@ProviderType
public interface Instruments {
  /** The most scores that one unit or person is answered with. */
  int MOST = 200;

  /** Every instrument whose scores can be recorded. */
  List<Instrument> catalogue(Caller caller);

  /** The unit's newest scores, newest first. */
  List<InstrumentScore> ofUnit(Caller caller, Id<Unit> unit);

  /** The person's newest scores, newest first. */
  List<InstrumentScore> ofPerson(Caller caller, Id<Person> person);

  /**
   * Records a score of a unit.
   *
   * @throws se.samordna.refusal.Refusal {@code CM-4271} to {@code CM-4275} for a score that the
   *     instrument can't have
   */
  InstrumentScore recordForUnit(Caller caller, Id<Unit> unit, NewScore score);

  /**
   * Records a score of a person.
   *
   * @throws se.samordna.refusal.Refusal {@code CM-4271} to {@code CM-4275} for a score that the
   *     instrument can't have
   */
  InstrumentScore recordForPerson(Caller caller, Id<Person> person, NewScore score);

  /**
   * Records a score in the place of another of the same instrument.
   *
   * @param reason why; kept and shown
   * @throws se.samordna.refusal.Refusal {@code CM-4276} when another stands in its place already
   */
  InstrumentScore correct(
      Caller caller, Id<InstrumentScore> score, NewScore instead, String reason);

  /**
   * What is needed to record a score.
   *
   * @param version {@code null} for the usual one
   */
  record NewScore(
      String instrument,
      @Nullable String version,
      LocalDate day,
      InstrumentScore.RatedBy ratedBy,
      String rater,
      @Nullable BigDecimal total,
      Map<String, BigDecimal> parts) {
    public NewScore {
      parts = Map.copyOf(parts);
    }
  }
}
