package se.samordna.engine.instrument;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import se.samordna.Id;
import se.samordna.access.Caller;
import se.samordna.audit.Action;
import se.samordna.engine.access.Access;
import se.samordna.engine.access.Whose;
import se.samordna.engine.access.Work;
import se.samordna.engine.check.Checks;
import se.samordna.engine.store.Tx;
import se.samordna.instrument.Instrument;
import se.samordna.instrument.InstrumentScore;
import se.samordna.instrument.Instruments;
import se.samordna.organisation.Unit;
import se.samordna.person.Person;
import se.samordna.refusal.Code;
import se.samordna.refusal.Refusal;

/** Scores in the store. */
@Component(service = Instruments.class)
public final class KeptInstruments implements Instruments {
  private static final String SCORES = "scores";
  private static final int LONGEST_REASON = 400;

  private final Work work;

  /** Made by the component runtime, or by hand outside OSGi. */
  @Activate
  public KeptInstruments(@Reference Work work) {
    this.work = work;
  }

  @Override
  public List<Instrument> catalogue(Caller caller) {
    return InstrumentCatalogue.all();
  }

  @Override
  public List<InstrumentScore> ofUnit(Caller caller, Id<Unit> unit) {
    return work.by(caller, Action.SCORE_READ)
        .unit(unit)
        .read(access -> access.tx().scores().ofUnit(access.provider(), unit, MOST));
  }

  @Override
  public List<InstrumentScore> ofPerson(Caller caller, Id<Person> person) {
    return work.by(caller, Action.SCORE_READ)
        .person(person)
        .about(SCORES, person)
        .read(access -> access.tx().scores().ofPerson(access.provider(), person, MOST));
  }

  @Override
  public InstrumentScore recordForUnit(Caller caller, Id<Unit> unit, NewScore score) {
    return work.by(caller, Action.SCORE_RECORD)
        .unit(unit)
        .write(access -> kept(access, unit, null, score, Correction.NONE));
  }

  @Override
  public InstrumentScore recordForPerson(Caller caller, Id<Person> person, NewScore score) {
    return work.by(caller, Action.SCORE_RECORD)
        .person(person)
        .write(access -> kept(access, access.by().unit(), person, score, Correction.NONE));
  }

  @Override
  public InstrumentScore correct(
      Caller caller, Id<InstrumentScore> score, NewScore instead, String reason) {
    return work.by(caller, Action.SCORE_RECORD)
        .either("score", score, tx -> whose(tx, caller, score))
        .write(
            access -> {
              InstrumentScore before = get(access, score);
              if (before.corrected()) {
                throw Refusal.of(Code.SCORE_CORRECTED);
              }
              Checks checks = new Checks();
              String why = checks.required("/reason", reason, LONGEST_REASON);
              checks.that(
                  before.instrument().equals(instead.instrument()),
                  "/instead/instrument",
                  Code.FIELD_WRONG);
              checks.done();
              return kept(
                  access,
                  before.unit(),
                  before.person(),
                  instead,
                  new Correction(score, why, "/instead"));
            });
  }

  private static Optional<Whose> whose(Tx tx, Caller caller, Id<InstrumentScore> score) {
    return tx.scores()
        .get(caller.provider(), score)
        .map(one -> new Whose(one.person(), one.unit()));
  }

  private static InstrumentScore get(Access access, Id<InstrumentScore> score) {
    return access
        .tx()
        .scores()
        .get(access.provider(), score)
        .orElseThrow(() -> Refusal.of(Code.NOT_FOUND));
  }

  private static InstrumentScore kept(
      Access access,
      Id<Unit> unit,
      @Nullable Id<Person> person,
      NewScore score,
      Correction correction) {
    Instrument.Subject subject =
        person == null ? Instrument.Subject.UNIT : Instrument.Subject.PERSON;
    String version = ScoreChecks.version(score, subject, access.today(), correction.at());
    InstrumentScore kept =
        new InstrumentScore(
            Id.next(),
            unit,
            person,
            score.instrument(),
            version,
            score.day(),
            score.ratedBy(),
            score.rater().strip(),
            score.total(),
            score.parts(),
            access.caller().staff(),
            access.now(),
            correction.corrects(),
            correction.reason(),
            false);
    access.tx().scores().add(access.provider(), kept);
    access.about("score", kept.id());
    return kept;
  }

  /**
   * What a score stands in the place of.
   *
   * @param at the pointer of the new score in what was sent
   */
  private record Correction(@Nullable Id<InstrumentScore> corrects, String reason, String at) {
    static final Correction NONE = new Correction(null, "", "");
  }
}
