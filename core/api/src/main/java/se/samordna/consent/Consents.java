package se.samordna.consent;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.osgi.annotation.versioning.ProviderType;
import se.samordna.Id;
import se.samordna.Page;
import se.samordna.PageRequest;
import se.samordna.access.Caller;
import se.samordna.information.InformationCategory;
import se.samordna.person.Person;

/**
 * What persons have said yes and no to, and what has been told of them. Staff record it for the
 * person. A consent is looked at anew each time something is told, and what has been taken back
 * opens nothing from the next request on. Each call is one access; safe for use by many threads.
 */
@ProviderType
public interface Consents {
  /** For how many months a consent lasts where nobody says (sources.md, consent). */
  int USUAL_MONTHS = 12;

  /** The same for a SIP: the longest time to its next follow-up (sources.md, SIP). */
  int USUAL_MONTHS_OF_SIP = 6;

  /** The most years that a consent may last; our own limit (sources.md, consent). */
  int MOST_YEARS = 5;

  /** How many days before its last day a reminder is due (sources.md, consent). */
  int REMINDER_DAYS = 30;

  /** The key of the task that reminds of a consent's last day. */
  String REMINDER_TASK = "consent-renewal";

  /** The key of the task that says a consent has been taken back. */
  String WITHDRAWN_TASK = "consent-withdrawn";

  /** The key of the task to review what was told in an emergency. */
  String REVIEW_TASK = "disclosure-review";

  /**
   * The person's consents, the newest first.
   *
   * @param at as they stood at this moment, {@code null} for now
   */
  List<Consent> of(Caller caller, Id<Person> person, @Nullable Instant at);

  /** What was tried to find out what the person wants, the newest first. */
  List<ConsentAttempt> attempts(Caller caller, Id<Person> person);

  /** The other providers of this installation and their units, in Swedish order. */
  List<Recipient> recipients(Caller caller, Id<Person> person);

  /**
   * Records that the person said yes.
   *
   * @throws se.samordna.refusal.Refusal {@code CM-2230} for a spoken yes without a note, {@code
   *     CM-2232} for a period in the wrong order or too long, {@code CM-2233} when somebody says it
   *     for an adult, {@code CM-2234} without recipient and {@code CM-2235} without category where
   *     the type needs them, {@code CM-2236} for a category that is both let out and excluded,
   *     {@code CM-2237} for a type that comes by integration alone
   */
  Consent give(Caller caller, Id<Person> person, NewConsent consent);

  /**
   * Records that the person said no; nothing is opened or closed by it.
   *
   * @throws se.samordna.refusal.Refusal as {@link #give}
   */
  Consent refuse(Caller caller, Id<Person> person, NewRefusal refusal);

  /**
   * Records that the person has taken a consent back. Nothing more is told on it from the next
   * request on, on every node.
   *
   * @throws se.samordna.refusal.Refusal {@code CM-2231} when it is not active, {@code CM-2233} as
   *     for {@link #give}
   */
  Consent withdraw(Caller caller, Id<Consent> consent, ConsentWord word);

  /** Records that somebody tried to find out what the person wants. */
  ConsentAttempt attempt(Caller caller, Id<Person> person, NewAttempt attempt);

  /** Whether something may be told now; nothing is told by asking. */
  DisclosureAnswer mayDisclose(Caller caller, Id<Person> person, NewDisclosure asked);

  /**
   * Records that a copy is handed over, if it may be.
   *
   * @throws se.samordna.refusal.Refusal {@code CM-5020} when no consent and no other ground covers
   *     it, {@code CM-5021} and {@code CM-5022} when the consent that did was taken back or is over
   */
  Disclosure disclose(Caller caller, Id<Person> person, NewDisclosure disclosure);

  /** What has been told of the person, the newest first. */
  Page<Disclosure> disclosures(Caller caller, Id<Person> person, PageRequest page);

  /**
   * What is needed to record a yes.
   *
   * @param from the first day, {@code null} for today
   * @param to the last day, {@code null} for the usual time
   */
  record NewConsent(
      ConsentTerms terms, @Nullable LocalDate from, @Nullable LocalDate to, ConsentWord word) {}

  /** What is needed to record a no. */
  record NewRefusal(ConsentTerms terms, ConsentWord word) {}

  /** What is needed to record an attempt. */
  record NewAttempt(ConsentType type, LocalDate day, String note) {}

  /**
   * What is to be told.
   *
   * @param what in words
   * @param statute the section of law it is claimed to rest on, {@code null} for none
   * @param emergency whether it is claimed to be an emergency
   * @param reason why, where it rests on anything but consent; may be empty otherwise
   */
  record NewDisclosure(
      Recipient recipient,
      Purpose purpose,
      List<InformationCategory> categories,
      String what,
      @Nullable StatutoryGround statute,
      boolean emergency,
      String reason) {
    public NewDisclosure {
      categories = categories.stream().distinct().sorted().toList();
    }
  }
}
