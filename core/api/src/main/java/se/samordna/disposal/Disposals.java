package se.samordna.disposal;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.osgi.annotation.versioning.ProviderType;
import se.samordna.Id;
import se.samordna.access.Actor;
import se.samordna.organisation.Provider;
import se.samordna.person.Person;

/**
 * What may be disposed of at a provider and what has been. Removing is scheduled work, once a day
 * and by one node. Each call is one access; safe for use by many threads.
 */
@ProviderType
public interface Disposals {
  /** What has been decided, what would be removed today, and what has been removed. */
  State state(Actor actor, Id<Provider> provider);

  /**
   * Records a decision that the organisation has made. What it removes of persons goes from the day
   * after on, so that it can be withdrawn.
   *
   * @throws se.samordna.refusal.Refusal {@code CM-1002} and {@code CM-1003} for what is missing or
   *     wrong, {@code CM-6021} for what a provider of this kind does not keep, {@code CM-6024} for
   *     the audit trail, {@code CM-6025} where it is not known in which municipality the provider
   *     is, {@code CM-6026} and {@code CM-6027} for an order on somebody who is held or in care
   */
  DisposalDecision record(Actor actor, Id<Provider> provider, NewDecision decision);

  /**
   * Ends a decision; nothing more is removed by it.
   *
   * @throws se.samordna.refusal.Refusal {@code CM-1014} when none such is in force
   */
  void withdraw(Actor actor, Id<Provider> provider, Id<DisposalDecision> decision);

  /** What could be disposed of today, whether it is decided or not; nothing is changed. */
  RecordsDue due(Actor actor, Id<Provider> provider);

  /** The legal holds, newest first, with those that have ended. */
  List<LegalHold> holds(Actor actor, Id<Provider> provider);

  /**
   * Keeps a person's record from being disposed of.
   *
   * @throws se.samordna.refusal.Refusal {@code CM-1014} for somebody whom the provider does not
   *     know, {@code CM-6028} for a last day of what the law keeps for good, {@code CM-6020} at
   *     {@code /reason} for words of somebody of whom no record is kept
   */
  LegalHold hold(Actor actor, Id<Provider> provider, NewHold hold);

  /**
   * Ends a hold before its last day.
   *
   * @throws se.samordna.refusal.Refusal {@code CM-1014} when none such is in force
   */
  void endHold(Actor actor, Id<Provider> provider, Id<LegalHold> hold, String reason);

  /**
   * Says in which municipality a provider is, on which it depends whose files are kept for
   * research.
   *
   * @param municipality its four digits
   */
  void place(Actor actor, Id<Provider> provider, String municipality);

  /** How long everything is kept, in the order of the rules; no provider's data. */
  List<RetentionRule> rules();

  /**
   * What is needed to hold a record.
   *
   * @param to the last day, {@code null} while nobody knows
   */
  record NewHold(
      Id<Person> person,
      HoldGround ground,
      String reason,
      LocalDate from,
      @Nullable LocalDate to) {}

  /**
   * What an organisation has decided and what that comes to.
   *
   * @param decisions newest first, with those that have been withdrawn
   * @param inForce the decision by which notes are removed today, empty when none is
   * @param due how many notes would be removed today; 0 without a decision
   * @param old how many notes are older than they are usually kept, whether there is a decision or
   *     not
   * @param runs what was removed, newest first
   */
  record State(
      List<DisposalDecision> decisions,
      Optional<DisposalDecision> inForce,
      int due,
      int old,
      List<DisposalRun> runs) {
    public State {
      decisions = List.copyOf(decisions);
      runs = List.copyOf(runs);
    }
  }

  /**
   * What is needed to record a decision.
   *
   * @param keptDays {@code null} for the usual number; only for working notes
   * @param archive where the archive authority's decision is found; {@code null} for none
   * @param person whose record is to be destroyed; {@code null} for all others
   */
  record NewDecision(
      DisposalSubject appliesTo,
      String decidedBy,
      LocalDate decidedOn,
      String reference,
      @Nullable Integer keptDays,
      @Nullable String archive,
      @Nullable Id<Person> person) {
    /** A decision on working notes. */
    public NewDecision(
        DisposalSubject appliesTo,
        String decidedBy,
        LocalDate decidedOn,
        String reference,
        @Nullable Integer keptDays) {
      this(appliesTo, decidedBy, decidedOn, reference, keptDays, null, null);
    }
  }
}
