package se.samordna.selfcheck;

import java.time.LocalDate;
import java.util.List;
import org.osgi.annotation.versioning.ProviderType;
import se.samordna.Id;
import se.samordna.access.Caller;
import se.samordna.organisation.Unit;

/**
 * Fidelity cards of units: what can be counted is counted when it is asked for, what a person must
 * judge is recorded with {@link se.samordna.instrument.Instruments}. A card is the team's own and
 * never a ranking of teams. Each call is one access; safe for use by many threads.
 */
@ProviderType
public interface FidelityCards {
  /**
   * The unit's card in each model that has a fidelity scale.
   *
   * @param lastDay the last day that counts, at most today; for whoever may not see the persons,
   *     the last day of a month up to then
   * @throws se.samordna.refusal.Refusal {@code CM-1012} at {@code /day} for a day to come
   */
  List<FidelityCard> of(Caller caller, Id<Unit> unit, LocalDate lastDay);
}
