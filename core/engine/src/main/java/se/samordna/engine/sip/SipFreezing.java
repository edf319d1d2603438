package se.samordna.engine.sip;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import se.samordna.Id;
import se.samordna.consent.Consent;
import se.samordna.consent.ConsentType;
import se.samordna.engine.consent.ConsentHearer;
import se.samordna.engine.store.SipStore.Kept;
import se.samordna.engine.store.TaskStore.Ending;
import se.samordna.engine.store.Tx;
import se.samordna.organisation.Provider;
import se.samordna.sip.SipState;
import se.samordna.task.Task;

/**
 * Freezes the SIPs that rest on a consent which the person takes back, or whose copies left by it,
 * and says so in every copy. Copies stay with those who have them, and each principal's own
 * interventions go on.
 */
@Component(service = ConsentHearer.class)
public final class SipFreezing implements ConsentHearer {
  /** Made by the component runtime, or by hand outside OSGi. */
  @Activate
  public SipFreezing() {}

  @Override
  public void withdrawn(Tx tx, Id<Provider> provider, Consent consent) {
    Consent.Withdrawal withdrawal = consent.withdrawn();
    if (withdrawal == null || !mayCarry(consent.terms().type())) {
      return;
    }
    tx.sips().of(provider, consent.person()).stream()
        .filter(kept -> kept.sip().state().restsOnConsent())
        .filter(kept -> restsOn(tx, provider, kept, consent))
        .forEach(
            kept -> {
              SipTasks.end(
                  tx,
                  provider,
                  consent.person(),
                  new Ending(Task.Status.CANCELLED, withdrawal.at(), withdrawal.by(), ""));
              tx.sips().revise(provider, kept.sip().id(), kept.sip().revision());
              tx.sips()
                  .move(
                      provider,
                      kept.sip().id(),
                      SipState.CONSENT_WITHDRAWN,
                      withdrawal.at(),
                      withdrawal.by());
              tx.sipCopies().freeze(provider, kept.sip().commonId(), withdrawal.at());
            });
  }

  private static boolean mayCarry(ConsentType type) {
    return type == ConsentType.SIP_CREATION || type == ConsentType.DISCLOSURE_BETWEEN_PRINCIPALS;
  }

  /** Whether the SIP was made by the consent, or a copy of it left by it. */
  private static boolean restsOn(Tx tx, Id<Provider> provider, Kept kept, Consent consent) {
    return consent.id().value().equals(kept.consent())
        || tx.sipCopies().leftBy(provider, kept.sip().id(), consent.id().value());
  }
}
