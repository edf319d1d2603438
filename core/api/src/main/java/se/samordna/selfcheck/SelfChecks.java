package se.samordna.selfcheck;

import java.util.List;
import org.osgi.annotation.versioning.ProviderType;
import se.samordna.Id;
import se.samordna.Page;
import se.samordna.PageRequest;
import se.samordna.access.Caller;
import se.samordna.access.Operator;
import se.samordna.organisation.Unit;

/**
 * Self-checks of units, counted when they are asked for; figures of past months are kept. Whoever
 * may not see the persons sees no figure that rests on fewer than five (sources.md, indicators).
 * Each call is one access; safe for use by many threads.
 */
@ProviderType
public interface SelfChecks {
  /**
   * The unit's self-check in each model that it has indicators for.
   *
   * @throws se.samordna.refusal.Refusal {@code CM-1012} at {@code /month} for a month to come
   */
  List<SelfCheck> of(Caller caller, Id<Unit> unit, Period period);

  /**
   * The same as somebody sees it who may not see the persons, whoever asks: for lists that leave
   * the unit.
   */
  List<SelfCheck> published(Caller caller, Id<Unit> unit, Period period);

  /**
   * The same for an operator, who sees no person; leaves no audit row.
   *
   * @throws se.samordna.refusal.Refusal {@code CM-1014} for no such unit
   */
  List<SelfCheck> figures(Operator operator, Id<Unit> unit, Period period);

  /**
   * What a figure was counted from, oldest first; for those who may see the unit's persons.
   *
   * @throws se.samordna.refusal.Refusal {@code CM-1014} for an indicator that the model has not
   */
  Page<CountedRow> rows(
      Caller caller,
      Id<Unit> unit,
      String model,
      String indicator,
      Period period,
      PageRequest page);
}
