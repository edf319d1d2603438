package se.samordna.life;

import java.time.LocalDate;
import java.util.List;
import org.osgi.annotation.versioning.ProviderType;
import se.samordna.Id;
import se.samordna.access.Caller;
import se.samordna.life.LifeFact.SaidBy;
import se.samordna.organisation.Unit;
import se.samordna.person.Person;

/**
 * Facts of how persons' lives are: occupation, home, household and friends. Neutral, without any
 * judgement of success, and no items of anybody's scale. Each call is one access; safe for use by
 * many threads.
 */
@ProviderType
public interface LifeFacts {
  /** The most facts that one person is answered with. */
  int MOST = 200;

  /** The person's newest facts, newest first. */
  List<LifeFact> of(Caller caller, Id<Person> person);

  /** The person's times in care and on boards, newest first. */
  List<CareSpan> care(Caller caller, Id<Person> person);

  /**
   * Records how a part of the person's life was on a day.
   *
   * @throws se.samordna.refusal.Refusal {@code CM-1012} at {@code /day} for a day to come
   */
  LifeFact record(Caller caller, Id<Person> person, NewFact fact);

  /**
   * Records a fact in the place of another about the same part of the same person's life.
   *
   * @param reason why; kept and shown
   * @throws se.samordna.refusal.Refusal {@code CM-4277} when another stands in its place already
   */
  LifeFact correct(Caller caller, Id<LifeFact> fact, NewFact instead, String reason);

  /**
   * What was last said of the persons who have a place at the unit; as counts alone. Whoever may
   * not see the persons sees no part of life that has one to four in a state: every state of it
   * stands there without a number.
   */
  List<StateCount> atUnit(Caller caller, Id<Unit> unit);

  /** What is needed to record a fact. */
  record NewFact(LifeState state, String words, LocalDate day, SaidBy saidBy) {}
}
