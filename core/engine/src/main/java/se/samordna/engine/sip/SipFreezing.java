package se.samordna.engine.sip;

import java.util.List;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import se.samordna.Id;
import se.samordna.consent.Consent;
import se.samordna.consent.ConsentType;
import se.samordna.engine.consent.ConsentHearer;
import se.samordna.engine.consent.LivingConsents;
import se.samordna.engine.personmeeting.MeetingWork;
import se.samordna.engine.store.SipStore.Kept;
import se.samordna.engine.store.TaskStore.Ending;
import se.samordna.engine.store.Tx;
import se.samordna.engine.task.PersonTasks;
import se.samordna.information.InformationCategory;
import se.samordna.organisation.Provider;
import se.samordna.personmeeting.PersonMeeting;
import se.samordna.sip.Sip;
import se.samordna.sip.SipParty;
import se.samordna.sip.SipState;
import se.samordna.sip.SipVersion;
import se.samordna.sip.Sips;
import se.samordna.task.Task;

/**
 * Freezes the SIPs that rest on a consent which the person takes back: one that was made by it, one
 * whose copies left by it, and one that is adopted and that a principal of it could know by this
 * consent alone. Every copy says so. Copies stay with those who have them, and each principal's own
 * interventions go on.
 */
@Component(service = ConsentHearer.class)
public final class SipFreezing implements ConsentHearer {
  /** Why the meeting to come is off, as the record has it. */
  private static final String WITHDRAWN = "Samtycket till SIP är återkallat.";

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
              PersonTasks.end(
                  tx,
                  provider,
                  consent.person(),
                  Sips.FOLLOW_UP_TASK,
                  new Ending(Task.Status.CANCELLED, withdrawal.at(), withdrawal.by(), ""));
              callOff(tx, provider, kept.sip(), withdrawal);
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

  /** Nobody is to come to a meeting about a plan that is frozen. */
  private static void callOff(
      Tx tx, Id<Provider> provider, Sip sip, Consent.Withdrawal withdrawal) {
    Id<PersonMeeting> meeting = SipCalls.toCome(sip);
    if (meeting != null) {
      MeetingWork.callOff(
          tx,
          provider,
          MeetingWork.taken(tx, provider, meeting),
          WITHDRAWN,
          new Ending(Task.Status.CANCELLED, withdrawal.at(), withdrawal.by(), ""));
    }
  }

  private static boolean mayCarry(ConsentType type) {
    return type == ConsentType.SIP_CREATION || type == ConsentType.DISCLOSURE_BETWEEN_PRINCIPALS;
  }

  /** Whether the SIP was made by the consent, or a copy of it left by it. */
  private static boolean restsOn(Tx tx, Id<Provider> provider, Kept kept, Consent consent) {
    return consent.id().value().equals(kept.consent())
        || tx.sipCopies().leftBy(provider, kept.sip().id(), consent.id().value())
        || closes(tx, provider, kept.sip(), consent);
  }

  /** Whether it alone let a principal of an adopted SIP know what the plan says. */
  private static boolean closes(Tx tx, Id<Provider> provider, Sip sip, Consent consent) {
    Consent.Withdrawal withdrawal = consent.withdrawn();
    SipVersion version = sip.current().orElse(null);
    if (version == null || withdrawal == null) {
      return false;
    }
    List<InformationCategory> told = SipRecipients.categories(version.content());
    List<SipParty> open =
        version.parties().stream()
            .filter(party -> !party.own() && party.kind().isPrincipal())
            .filter(party -> SipRecipients.lets(consent, party, told))
            .toList();
    if (open.isEmpty()) {
      return false;
    }
    List<Consent> living =
        LivingConsents.of(tx, provider, consent.person(), withdrawal.at()).living();
    return open.stream()
        .anyMatch(party -> living.stream().noneMatch(one -> SipRecipients.lets(one, party, told)));
  }
}
