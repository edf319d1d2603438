package se.samordna.link;

import java.util.List;
import org.osgi.annotation.versioning.ProviderType;
import se.samordna.Id;
import se.samordna.access.Caller;
import se.samordna.consent.ConsentWord;
import se.samordna.information.InformationCategory;
import se.samordna.organisation.Provider;
import se.samordna.person.Person;

/**
 * Links between two providers' rows of the same human. One side gives the person a code, and the
 * other enters it where the person hands it over; nobody can look up whether another provider knows
 * somebody. A link opens nothing by itself: what is read through it is what the other side's living
 * consent covers at that moment. Each call is one access; safe for use by many threads.
 */
@ProviderType
public interface PersonLinks {
  /** For how many days a code works; our own choice (sources.md, consent). */
  int CODE_DAYS = 14;

  /** The person's links, also those that have ended, the newest first. */
  List<PersonLink> of(Caller caller, Id<Person> person);

  /** The codes that the person was given, the newest first. */
  List<LinkOffer> offers(Caller caller, Id<Person> person);

  /**
   * Makes a code for the person to hand over; it can't be shown again.
   *
   * @throws se.samordna.refusal.Refusal {@code CM-2239} when no living consent lets the provider
   *     know anything, {@code CM-2240} when the person is linked with it already
   */
  NewOffer offer(Caller caller, Id<Person> person, Id<Provider> to);

  /** Takes a code back that has not been used. */
  void takeBack(Caller caller, Id<LinkOffer> offer);

  /**
   * Links the own person with whom another provider gave the code to.
   *
   * @throws se.samordna.refusal.Refusal {@code CM-2238} for any code that does not link this person
   *     now, whatever the reason; a code that was given to somebody else is spent by it. {@code
   *     CM-2240} when the person is linked with that provider already
   */
  PersonLink confirm(Caller caller, Id<Person> person, Confirmation confirmation);

  /**
   * What the other provider lets be read now. It leaves a row in both providers' logs and stands
   * among what the other has told.
   *
   * @throws se.samordna.refusal.Refusal {@code CM-5020} when no consent covers anything, {@code
   *     CM-5021} and {@code CM-5022} with the day when it was taken back or was over
   */
  LinkedView read(Caller caller, Id<PersonLink> link);

  /**
   * Takes back all that lets the own side read of the other, as the person has said here.
   *
   * @throws se.samordna.refusal.Refusal {@code CM-2231} when nothing is open
   */
  PersonLink withdraw(Caller caller, Id<PersonLink> link, ConsentWord word);

  /** Ends a link for both sides, for example one that was made in error. */
  PersonLink end(Caller caller, Id<PersonLink> link, String reason);

  /** The texts that others may read by consent, with what each is known to touch. */
  List<SharedText> texts(Caller caller, Id<Person> person);

  /**
   * Says what texts touch.
   *
   * @throws se.samordna.refusal.Refusal {@code CM-1011} for a text that is not in the newest
   *     version
   */
  List<SharedText> judge(Caller caller, Id<Person> person, List<SharedText> texts);

  /** What may be read through a link, in the order shown. */
  List<InformationCategory> READABLE =
      List.of(
          InformationCategory.CONTACT,
          InformationCategory.PLAN_GOALS,
          InformationCategory.PLAN_INTERVENTIONS,
          InformationCategory.CRISIS_PLAN);

  /** A code that was just made. */
  record NewOffer(LinkOffer offer, String code) {}

  /**
   * A code that the person handed over, and that the person said yes.
   *
   * @param code with or without dashes and blanks
   */
  record Confirmation(String code, ConsentWord word) {}
}
