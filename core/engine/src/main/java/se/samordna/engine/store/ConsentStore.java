package se.samordna.engine.store;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.osgi.annotation.versioning.ProviderType;
import se.samordna.Id;
import se.samordna.Page;
import se.samordna.PageRequest;
import se.samordna.consent.Consent;
import se.samordna.consent.ConsentAttempt;
import se.samordna.consent.Disclosure;
import se.samordna.organisation.Provider;
import se.samordna.organisation.Unit;
import se.samordna.person.Person;
import se.samordna.task.Task;

/**
 * Consents and what was told of persons. A consent is never changed but by being taken back, and a
 * disclosure never at all.
 */
@ProviderType
public interface ConsentStore {
  /** Whose consent it is. */
  Optional<Id<Person>> personOf(Id<Provider> provider, Id<Consent> consent);

  /** Keeps a new consent. */
  void add(Id<Provider> provider, Kept kept);

  /** A person's consents, not read at any moment, the newest first; two statements. */
  List<Kept> of(Id<Provider> provider, Id<Person> person);

  /**
   * Keeps that a consent was taken back.
   *
   * @return whether it had not been before
   */
  boolean withdraw(Id<Provider> provider, Id<Consent> consent, Consent.Withdrawal withdrawal);

  /** Keeps an attempt to find out what a person wants. */
  void add(Id<Provider> provider, Id<Person> person, ConsentAttempt attempt);

  /** The attempts, the newest first. */
  List<ConsentAttempt> attempts(Id<Provider> provider, Id<Person> person);

  /** Keeps that something was told. */
  void add(Id<Provider> provider, Disclosure disclosure);

  /**
   * What was told of a person, the newest first; one statement.
   *
   * @throws se.samordna.refusal.Refusal {@code CM-1006} for a cursor that no page gave
   */
  Page<Disclosure> disclosures(Id<Provider> provider, Id<Person> person, PageRequest page);

  /**
   * A consent, and what goes with it.
   *
   * @param unit where it was recorded
   * @param reminder the task that reminds of its last day, {@code null} for none
   */
  record Kept(Consent consent, Id<Unit> unit, @Nullable Id<Task> reminder) {}
}
