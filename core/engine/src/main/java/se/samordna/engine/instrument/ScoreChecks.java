package se.samordna.engine.instrument;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import se.samordna.engine.check.Checks;
import se.samordna.instrument.Instrument;
import se.samordna.instrument.Instruments.NewScore;
import se.samordna.instrument.ScoreRange;
import se.samordna.refusal.Code;
import se.samordna.refusal.Problem;
import se.samordna.refusal.Refusal;

/** Whether a score is one that its instrument can have. */
final class ScoreChecks {
  private static final int MOST_DECIMALS = 2;

  private final Checks checks = new Checks();
  private final String at;

  private ScoreChecks(String at) {
    this.at = at;
  }

  /**
   * The version that the score is of.
   *
   * @param at the pointer of the score in what was sent, empty when it is the whole
   * @throws Refusal with everything that is wrong with the score
   */
  static String version(NewScore score, Instrument.Subject subject, LocalDate today, String at) {
    Instrument instrument =
        InstrumentCatalogue.find(score.instrument())
            .orElseThrow(
                () ->
                    Refusal.of(
                        Problem.at(at + "/instrument", Code.INSTRUMENT_UNKNOWN)
                            .with("instrument", score.instrument())));
    ScoreChecks all = new ScoreChecks(at);
    String version = score.version() == null ? instrument.versions().get(0) : score.version();
    all.frame(score, instrument, version, subject, today);
    all.numbers(score, instrument);
    all.checks.done();
    return version;
  }

  private void frame(
      NewScore score,
      Instrument instrument,
      String version,
      Instrument.Subject subject,
      LocalDate today) {
    if (instrument.subject() != subject) {
      checks.problem(
          Problem.at(at + "/instrument", Code.INSTRUMENT_OF_OTHERS)
              .with("instrument", instrument.code()));
    }
    if (!instrument.versions().contains(version)) {
      checks.problem(
          Problem.at(at + "/version", Code.INSTRUMENT_VERSION_UNKNOWN)
              .with("instrument", instrument.code())
              .with("version", version)
              .with("known", String.join(", ", instrument.versions())));
    }
    checks.notAfter(at + "/day", score.day(), today);
    checks.required(at + "/rater", score.rater(), Checks.NAME);
  }

  private void numbers(NewScore score, Instrument instrument) {
    BigDecimal total = score.total();
    if (total == null && score.parts().isEmpty()) {
      checks.problem(Problem.at(at + "/total", Code.FIELD_MISSING));
    }
    if (total != null) {
      if (instrument.total() == null) {
        checks.problem(Problem.at(at + "/total", Code.FIELD_WRONG));
      } else {
        within(at + "/total", total, instrument.total());
      }
    }
    for (Map.Entry<String, BigDecimal> part : new TreeMap<>(score.parts()).entrySet()) {
      instrument
          .subScore(part.getKey())
          .ifPresentOrElse(
              known -> within(at + "/parts/" + known.code(), part.getValue(), known.range()),
              () -> unknown(instrument, part.getKey()));
    }
  }

  private void unknown(Instrument instrument, String part) {
    checks.problem(
        Problem.at(at + "/parts", Code.SCORE_PART_UNKNOWN)
            .with("instrument", instrument.code())
            .with("part", part)
            .with(
                "known",
                String.join(
                    ", ",
                    instrument.subScores().stream().map(Instrument.SubScore::code).toList())));
  }

  private void within(String pointer, BigDecimal score, ScoreRange range) {
    if (!range.holds(score) || score.stripTrailingZeros().scale() > MOST_DECIMALS) {
      checks.problem(
          Problem.at(pointer, Code.SCORE_OUT_OF_RANGE)
              .with("least", range.least())
              .with("most", range.most()));
    }
  }
}
