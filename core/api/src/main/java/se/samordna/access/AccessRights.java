package se.samordna.access;

import java.time.LocalDate;
import java.util.List;
import org.osgi.annotation.versioning.ProviderType;
import se.samordna.Id;
import se.samordna.organisation.Provider;

/**
 * The table of rights that decides every access, for those who answer for it at a provider: the
 * conditions are the provider's to decide (PDL 4 kap. 2 §, SoLPuL 10 §), after an analysis of needs
 * and risks. Each call leaves one audit row; safe for use by many threads.
 */
@ProviderType
public interface AccessRights {
  /** The most decisions that are answered. */
  int MOST_DECISIONS = 50;

  /** The table as it decides today, what the provider has decided on it, and the last review. */
  RightsTable table(Actor actor, Id<Provider> provider);

  /** What the provider has decided on its tables, the newest first; at most the newest 50. */
  List<RightsDecision> decisions(Actor actor, Id<Provider> provider);

  /**
   * Records that the provider has decided that the table holds.
   *
   * @throws se.samordna.refusal.Refusal {@code CM-2327} when it is another table that decides now
   *     than the one that was read; {@code CM-1012} for a day of decision that is yet to come
   */
  RightsDecision decide(Actor actor, Id<Provider> provider, NewRightsDecision wanted);

  /**
   * What is needed to record it.
   *
   * @param version of the table that was decided on
   * @param reference where the decision is found, with its analysis of needs and risks
   */
  record NewRightsDecision(
      String version, String decidedBy, LocalDate decidedOn, String reference) {}
}
