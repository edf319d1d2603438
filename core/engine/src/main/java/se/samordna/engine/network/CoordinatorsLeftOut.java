package se.samordna.engine.network;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import se.samordna.Id;
import se.samordna.consent.Consent;
import se.samordna.consent.ConsentTerms;
import se.samordna.consent.ConsentType;
import se.samordna.consent.Purpose;
import se.samordna.consent.Recipient;
import se.samordna.engine.consent.ConsentHearer;
import se.samordna.engine.consent.LivingConsents;
import se.samordna.engine.person.NetworkHearer;
import se.samordna.engine.store.Tx;
import se.samordna.network.MemberInterval;
import se.samordna.network.MemberStatus;
import se.samordna.network.NetworkMember.Relation;
import se.samordna.organisation.Principal;
import se.samordna.organisation.Provider;

/**
 * Suspends the other principal's coordinator in the network when the person takes back the consent
 * that the two coordinated by, and no other goes on: until the person says anew that the
 * coordinator stays, nothing is agreed on with them.
 */
@Component(service = ConsentHearer.class)
public final class CoordinatorsLeftOut implements ConsentHearer {
  private final NetworkHearer hearer;

  /** Made by the component runtime, or by hand outside OSGi. */
  @Activate
  public CoordinatorsLeftOut(@Reference NetworkHearer hearer) {
    this.hearer = hearer;
  }

  @Override
  public void withdrawn(Tx tx, Id<Provider> provider, Consent consent) {
    Consent.Withdrawal withdrawal = consent.withdrawn();
    if (withdrawal == null || !coordinatesBy(consent.terms())) {
      return;
    }
    Set<Relation> leftOut = leftOut(tx, provider, consent, withdrawal.at());
    if (leftOut.isEmpty()) {
      return;
    }
    MemberInterval suspended =
        new MemberInterval(
            MemberStatus.SUSPENDED, withdrawal.at(), null, withdrawal.by(), null, "");
    tx
        .networks()
        .of(provider, List.of(consent.person()))
        .getOrDefault(consent.person(), List.of())
        .stream()
        .filter(member -> leftOut.contains(member.relation()))
        .filter(member -> member.status().hasThePersonsYes())
        .forEach(
            member -> {
              tx.networks()
                  .replace(
                      provider, member.moved(MemberStatus.SUSPENDED, withdrawal.at()), suspended);
              hearer.suspended(tx, provider, member, withdrawal.at());
            });
  }

  private static boolean coordinatesBy(ConsentTerms terms) {
    return terms.type() == ConsentType.DISCLOSURE_BETWEEN_PRINCIPALS
        && terms.purpose() == Purpose.COORDINATION;
  }

  /** What coordinators of those are to the person whom nothing may be told any more. */
  private static Set<Relation> leftOut(Tx tx, Id<Provider> provider, Consent consent, Instant at) {
    List<Recipient> told =
        LivingConsents.of(tx, provider, consent.person(), at).living().stream()
            .filter(one -> coordinatesBy(one.terms()))
            .flatMap(one -> one.terms().recipients().stream())
            .toList();
    Set<Relation> relations = EnumSet.noneOf(Relation.class);
    consent.terms().recipients().stream()
        .map(Recipient::provider)
        .filter(Objects::nonNull)
        .filter(other -> told.stream().noneMatch(one -> other.equals(one.provider())))
        .flatMap(other -> coordinator(tx, other).stream())
        .forEach(relations::add);
    return relations;
  }

  private static Optional<Relation> coordinator(Tx tx, Id<Provider> other) {
    return tx.organisations()
        .provider(other)
        .flatMap(one -> tx.organisations().principal(one.principal()))
        .map(Principal::kind)
        .flatMap(
            kind ->
                switch (kind) {
                  case MUNICIPALITY -> Optional.of(Relation.MUNICIPAL_COORDINATOR);
                  case REGION -> Optional.of(Relation.REGION_COORDINATOR);
                  case PRIVATE_PROVIDER, STATE_AUTHORITY, NGO -> Optional.empty();
                });
  }
}
