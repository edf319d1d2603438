package se.samordna.engine.consent;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import se.samordna.Id;
import se.samordna.consent.Consent;
import se.samordna.consent.ConsentWord;
import se.samordna.engine.access.Access;
import se.samordna.engine.store.ConsentStore;
import se.samordna.engine.store.Tx;
import se.samordna.engine.time.SamordnaClock;
import se.samordna.organisation.Provider;
import se.samordna.organisation.Staff;
import se.samordna.refusal.Code;
import se.samordna.refusal.Refusal;

/**
 * Takes consents back: what rests on them ends in the same transaction, so that no request after it
 * finds anything open.
 */
@Component(service = Withdrawals.class)
public final class Withdrawals {
  private final List<ConsentHearer> hearers;

  /** Made by the component runtime, or by hand outside OSGi. */
  @Activate
  public Withdrawals(
      @Reference(
              cardinality = ReferenceCardinality.MULTIPLE,
              policyOption = ReferencePolicyOption.GREEDY)
          List<ConsentHearer> hearers) {
    this.hearers = List.copyOf(hearers);
  }

  /** Ends what rested on consents that are over, before a new one is kept. */
  void endLapsed(Access access) {
    hearers.forEach(
        hearer ->
            hearer.giving(
                access.tx(),
                access.provider(),
                access.person(),
                access.recordedBy(),
                access.now()));
  }

  /**
   * Takes a consent back.
   *
   * @param provider whose consent it is
   * @param by whoever records it, {@code null} for the person
   * @throws Refusal {@code CM-2231} when it is not active
   */
  public Consent withdraw(
      Tx tx,
      Id<Provider> provider,
      ConsentStore.Kept kept,
      ConsentWord word,
      @Nullable Id<Staff> by,
      Instant now) {
    Consent before = kept.consent().readNow(now);
    Consent.Withdrawal withdrawal = new Consent.Withdrawal(now, by, word);
    if (before.status() != Consent.Status.ACTIVE
        || !tx.consents().withdraw(provider, before.id(), withdrawal)) {
      throw Refusal.of(Code.CONSENT_OVER);
    }
    Consent after = before.takenBack(withdrawal);
    ConsentTasks tasks = new ConsentTasks(tx, provider, after.person(), kept.unit(), now);
    tasks.cancel(kept.reminder(), by);
    tasks.tellWithdrawn(SamordnaClock.day(now));
    hearers.forEach(hearer -> hearer.withdrawn(tx, provider, after));
    return after;
  }
}
