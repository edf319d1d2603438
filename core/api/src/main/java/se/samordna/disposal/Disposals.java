package se.samordna.disposal;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.osgi.annotation.versioning.ProviderType;
import se.samordna.Id;
import se.samordna.access.Actor;
import se.samordna.organisation.Provider;

/**
 * What may be disposed of at a provider and what has been. Removing is scheduled work, once a day
 * and by one node. Each call is one access; safe for use by many threads.
 */
@ProviderType
public interface Disposals {
  /** What has been decided, what would be removed today, and what has been removed. */
  State state(Actor actor, Id<Provider> provider);

  /**
   * Records a decision that the organisation has made.
   *
   * @throws se.samordna.refusal.Refusal {@code CM-1002} and {@code CM-1003} for what is missing or
   *     wrong
   */
  DisposalDecision record(Actor actor, Id<Provider> provider, NewDecision decision);

  /**
   * Ends a decision; nothing more is removed by it.
   *
   * @throws se.samordna.refusal.Refusal {@code CM-1014} when none such is in force
   */
  void withdraw(Actor actor, Id<Provider> provider, Id<DisposalDecision> decision);

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
   * @param keptDays {@code null} for the usual number
   */
  record NewDecision(
      DisposalSubject appliesTo,
      String decidedBy,
      LocalDate decidedOn,
      String reference,
      @Nullable Integer keptDays) {}
}
