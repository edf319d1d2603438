package se.samordna.engine.consent;

import se.samordna.Id;
import se.samordna.consent.Consent;
import se.samordna.engine.store.Tx;
import se.samordna.organisation.Provider;

/** Hears that a consent was taken back, such as what freezes a plan that rests on it. */
public interface ConsentHearer {
  /**
   * Within the transaction that takes the consent back; when it throws, nothing is taken back.
   *
   * @param provider whose consent it is; not always the provider of whoever recorded the withdrawal
   * @param consent as it stands now, with its withdrawal
   */
  void withdrawn(Tx tx, Id<Provider> provider, Consent consent);
}
