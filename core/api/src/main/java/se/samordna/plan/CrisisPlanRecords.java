package se.samordna.plan;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.osgi.annotation.versioning.ProviderType;
import se.samordna.Id;
import se.samordna.access.Actor;
import se.samordna.access.Caller;
import se.samordna.consent.Purpose;
import se.samordna.consent.Recipient;
import se.samordna.network.Said;
import se.samordna.organisation.Provider;
import se.samordna.person.Person;
import se.samordna.plan.PlanRecords.NewCorrection;

/**
 * What belongs to crisis plans as records: every version and what it changed, what the person says
 * is wrong, who was given a copy, and that the person does not want one. Depends on no enrolment
 * and no model. Each call is one access; safe for use by many threads.
 */
@ProviderType
public interface CrisisPlanRecords {
  /**
   * After how many days whoever did not want a crisis plan is asked again, where the organisation
   * has settled nothing. Our own choice: twice in the twelve months within which a crisis plan is
   * looked through (sources.md, crisis plan).
   */
  int USUAL_DAYS = 180;

  /** The fewest days that an organisation may settle; ours, so that a no is left in peace. */
  int FEWEST_DAYS = 14;

  /** The most days that an organisation may settle; ours, as long as a crisis plan lasts. */
  int MOST_DAYS = 365;

  /**
   * The person's file with all that there is of the crisis plan.
   *
   * @throws se.samordna.refusal.Refusal {@code CM-5070} when there is a version and the person has
   *     blocked it
   */
  CrisisPlanHistory history(Caller caller, Id<Person> person);

  /**
   * What a version says otherwise than another, whichever is the older.
   *
   * @throws se.samordna.refusal.Refusal {@code CM-1014} when there is no such version, {@code
   *     CM-5070} when the person has blocked it
   */
  List<CrisisPlanChange> changes(Caller caller, Id<Person> person, int version, int since);

  /**
   * Records that the person says that something in a version is wrong. The version is unchanged.
   *
   * @throws se.samordna.refusal.Refusal {@code CM-1014} when there is no such version; {@code
   *     CM-2207} when it was said by a representative who may not
   */
  CrisisPlanCorrection correct(Caller caller, Id<Person> person, int version, NewCorrection note);

  /**
   * Records that a copy of a version is given: to the person, or to somebody else by a living
   * consent that covers crisis plans. No statute and no emergency stands in for that here; what
   * rests on those is recorded by {@link se.samordna.consent.Consents#disclose}.
   *
   * @throws se.samordna.refusal.Refusal {@code CM-5020} when no consent covers it, {@code CM-5021}
   *     and {@code CM-5022} when the consent that did was taken back or is over
   */
  CrisisPlanCopy giveCopy(Caller caller, Id<Person> person, int version, NewCopy copy);

  /**
   * Records that the person does not want a crisis plan; what was said before is no more.
   *
   * @throws se.samordna.refusal.Refusal {@code CM-2207} when it was said by a representative who
   *     may not
   */
  CrisisPlanDecline decline(Caller caller, Id<Person> person, NewDecline decline);

  /**
   * Records that the person has changed it and may want a crisis plan. Writing one says the same.
   *
   * @throws se.samordna.refusal.Refusal {@code CM-2334} when the person has not declined
   */
  void reconsider(Caller caller, Id<Person> person);

  /** What has been settled of asking again, the newest first; the usual where nothing was. */
  List<AskAgain> askAgain(Actor actor, Id<Provider> provider);

  /**
   * Settles after how many days persons are asked again from now on. What was promised to those who
   * have declined already stays.
   *
   * @param days from {@link #FEWEST_DAYS} to {@link #MOST_DAYS}
   */
  AskAgain askAgainAfter(Actor actor, Id<Provider> provider, int days);

  /**
   * Who is given a copy.
   *
   * @param recipient {@code null} for the person
   * @param purpose what for; coordination where nothing is said
   */
  record NewCopy(@Nullable Recipient recipient, @Nullable Purpose purpose) {}

  /** That the person does not want a crisis plan, in the person's words. */
  record NewDecline(String words, Said said) {}
}
