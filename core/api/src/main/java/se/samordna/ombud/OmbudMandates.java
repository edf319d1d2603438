package se.samordna.ombud;

import java.time.LocalDate;
import java.util.List;
import org.osgi.annotation.versioning.ProviderType;
import se.samordna.Id;
import se.samordna.Page;
import se.samordna.PageRequest;
import se.samordna.access.Caller;
import se.samordna.access.Operator;
import se.samordna.organisation.Unit;
import se.samordna.person.Person;

/**
 * Mandates of personal ombuds, at units that keep no record and nowhere else. What is kept are
 * codes and dates; nothing takes a word. Which phases there are, which steps lead between them, who
 * takes them and how many an ombud carries is said by the model that is enabled at the unit.
 *
 * <p>Only the unit's own staff know that a person has an ombud, and the person, who ends it by
 * their own login ({@link se.samordna.own.OwnWords#endMandate}): to everybody else there is
 * nothing. Each call is one access; safe for use by many threads.
 */
@ProviderType
public interface OmbudMandates {
  /** The shortest and the longest that an appointment lasts, in minutes. */
  int SHORTEST = 5;

  int LONGEST = 600;

  /** Which mandates a list is of. */
  enum Which {
    /** Those that last and are the caller's own. */
    MINE,
    /** All that last. */
    ONGOING,
    /** Those that have ended, the latest first. */
    ENDED
  }

  /**
   * A unit's mandates; those that last with the longest in their phase first.
   *
   * @throws se.samordna.refusal.Refusal {@code CM-1014} for a unit that is none of the caller's
   *     without a record; {@code CM-1006} for a cursor that no page gave
   */
  Page<OmbudMandate> at(Caller caller, Id<Unit> unit, Which which, PageRequest page);

  /** The person's mandates at the caller's units without a record, the newest first. */
  List<OmbudMandate> of(Caller caller, Id<Person> person);

  /** One mandate. */
  MandateView get(Caller caller, Id<OmbudMandate> mandate);

  /** What a first step asks for and says; changes nothing. */
  MandateStepOffer previewStart(
      Caller caller, Id<Person> person, Id<Unit> unit, String model, MandateStep step);

  /**
   * Takes the model's first step: the person asks, for the first time or once more.
   *
   * @throws se.samordna.refusal.Refusal {@code CM-6041} while another of the person's mandates at
   *     the unit lasts; {@code CM-3004} for a model that is not enabled there; {@code CM-4254} and
   *     {@code CM-6040} for one that cannot be used where no record is kept
   */
  MandateStepOutcome start(
      Caller caller, Id<Person> person, Id<Unit> unit, String model, MandateStep step);

  /** What a step asks for and says; changes nothing. */
  MandateStepOffer preview(Caller caller, Id<OmbudMandate> mandate, MandateStep step);

  /**
   * Takes a step.
   *
   * @param revision what the mandate was read with
   */
  MandateStepOutcome take(Caller caller, Id<OmbudMandate> mandate, int revision, MandateStep step);

  /**
   * Makes an appointment of the caller's with the person.
   *
   * @throws se.samordna.refusal.Refusal {@code CM-6042} when the mandate has ended; {@code CM-1003}
   *     at {@code /minutes}
   */
  OmbudAppointment meet(Caller caller, Id<OmbudMandate> mandate, OmbudAppointment.New wanted);

  /** Calls an appointment off, or says that it came to nothing; does nothing the second time. */
  OmbudAppointment callOff(Caller caller, Id<OmbudAppointment> appointment);

  /** How many the unit's ombuds carry, in each model that is enabled there. */
  List<OmbudLoad> load(Caller caller, Id<Unit> unit);

  /**
   * Counts of a period; in whole months that are over for whoever may not see the persons.
   *
   * @param from the first day
   * @param to the last, at most today
   * @throws se.samordna.refusal.Refusal {@code CM-1012} for days in no order
   */
  OmbudCounts counts(Caller caller, Id<Unit> unit, LocalDate from, LocalDate to);

  /** The same for an operator, who reads of nobody; leaves no audit row. */
  OmbudCounts counts(Operator operator, Id<Unit> unit, LocalDate from, LocalDate to);
}
