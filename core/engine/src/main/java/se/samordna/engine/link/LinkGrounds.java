package se.samordna.engine.link;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import se.samordna.Id;
import se.samordna.consent.Consent;
import se.samordna.consent.ConsentType;
import se.samordna.engine.consent.ConsentHearer;
import se.samordna.engine.consent.LivingConsents;
import se.samordna.engine.store.LinkStore.Half;
import se.samordna.engine.store.Tx;
import se.samordna.organisation.Provider;
import se.samordna.organisation.Staff;
import se.samordna.person.Person;

/**
 * Ends links with their ground: when no consent lives that lets either side know anything of the
 * other's, the link is over, and whoever wants one again asks the person for a new code.
 */
@Component(service = ConsentHearer.class)
public final class LinkGrounds implements ConsentHearer {

  /** Made by the component runtime, or by hand outside OSGi. */
  @Activate
  public LinkGrounds() {}

  @Override
  public void withdrawn(Tx tx, Id<Provider> provider, Consent consent) {
    Consent.Withdrawal withdrawal = consent.withdrawn();
    if (withdrawal != null) {
      endWithout(tx, provider, consent.person(), withdrawal.by(), withdrawal.at());
    }
  }

  @Override
  public void giving(
      Tx tx, Id<Provider> provider, Id<Person> person, @Nullable Id<Staff> by, Instant at) {
    endWithout(tx, provider, person, by, at);
  }

  private static void endWithout(
      Tx tx, Id<Provider> provider, Id<Person> person, @Nullable Id<Staff> by, Instant at) {
    tx.links().of(provider, person).stream()
        .filter(half -> half.endedAt() == null)
        .filter(half -> !isGrounded(tx, half, at))
        .forEach(half -> tx.links().end(half.pair(), at, by, ""));
  }

  private static boolean isGrounded(Tx tx, Half half, Instant at) {
    return letsKnow(LivingConsents.of(tx, half.provider(), half.person(), at), half.other())
        || letsKnow(LivingConsents.of(tx, half.other(), half.otherPerson(), at), half.provider());
  }

  /** Whether a living consent lets a provider, or one of its units, know anything. */
  static boolean letsKnow(LivingConsents consents, Id<Provider> provider) {
    return consents.living().stream()
        .filter(one -> one.terms().type() == ConsentType.DISCLOSURE_BETWEEN_PRINCIPALS)
        .flatMap(one -> one.terms().recipients().stream())
        .anyMatch(recipient -> provider.equals(recipient.provider()));
  }
}
