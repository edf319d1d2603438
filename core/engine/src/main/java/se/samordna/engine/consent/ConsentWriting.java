package se.samordna.engine.consent;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import se.samordna.Id;
import se.samordna.audit.Ground;
import se.samordna.consent.Consent;
import se.samordna.consent.ConsentTerms;
import se.samordna.consent.ConsentType;
import se.samordna.consent.ConsentWord;
import se.samordna.consent.Consents;
import se.samordna.consent.Consents.NewConsent;
import se.samordna.consent.Consents.NewDisclosure;
import se.samordna.consent.Consents.NewRefusal;
import se.samordna.consent.Disclosure;
import se.samordna.consent.Recipient;
import se.samordna.engine.access.Access;
import se.samordna.engine.person.Identifiers;
import se.samordna.engine.store.ConsentStore.Kept;
import se.samordna.engine.store.OrganisationStore;
import se.samordna.engine.store.ProtectionStore.Opened;
import se.samordna.organisation.Provider;
import se.samordna.organisation.Unit;
import se.samordna.person.Person;
import se.samordna.refusal.Code;
import se.samordna.refusal.Refusal;

/**
 * Writes down yes, no and no longer, for whoever the gate has let through: staff who record what
 * the person said, or the person.
 */
@Component(service = ConsentWriting.class)
public final class ConsentWriting {
  private final Identifiers identifiers;
  private final Withdrawals withdrawals;

  /** Made by the component runtime, or by hand outside OSGi. */
  @Activate
  public ConsentWriting(@Reference Identifiers identifiers, @Reference Withdrawals withdrawals) {
    this.identifiers = identifiers;
    this.withdrawals = withdrawals;
  }

  /** A yes; refused as {@link Consents#give} says. */
  public Consent give(Access access, NewConsent wanted) {
    ConsentChecks checks = new ConsentChecks(access);
    LocalDate from = Objects.requireNonNullElse(wanted.from(), access.today());
    LocalDate to = wanted.to() == null ? usualEnd(wanted.terms().type(), from) : wanted.to();
    ConsentTerms terms = checks.terms(wanted.terms());
    checks.period(from, to);
    ConsentWord word = checks.word(wanted.word(), person(access), true);
    checks.done();
    return kept(access, consent(access, terms, from, to, word));
  }

  private static LocalDate usualEnd(ConsentType type, LocalDate from) {
    return from.plusMonths(
        type == ConsentType.SIP_CREATION ? Consents.USUAL_MONTHS_OF_SIP : Consents.USUAL_MONTHS);
  }

  /** A no; refused as {@link Consents#refuse} says. */
  public Consent refuse(Access access, NewRefusal wanted) {
    ConsentChecks checks = new ConsentChecks(access);
    ConsentTerms terms = checks.terms(wanted.terms());
    ConsentWord word = checks.word(wanted.word(), person(access), true);
    checks.done();
    return kept(access, consent(access, terms, access.today(), null, word));
  }

  /** A yes taken back; refused as {@link Consents#withdraw} says. */
  public Consent withdraw(Access access, Id<Consent> consent, ConsentWord said) {
    ConsentChecks checks = new ConsentChecks(access);
    ConsentWord word = checks.word(said, person(access), false);
    checks.done();
    Kept kept =
        access.tx().consents().of(access.provider(), access.person()).stream()
            .filter(one -> one.consent().id().equals(consent))
            .findFirst()
            .orElseThrow(() -> Refusal.of(Code.NOT_FOUND));
    return withdrawals.withdraw(
        access.tx(), access.provider(), kept, word, access.recordedBy(), access.now());
  }

  /** A copy that is handed over; refused as {@link Consents#disclose} says. */
  public static Disclosure disclose(Access access, NewDisclosure wanted) {
    Disclosure disclosure = Disclosing.of(access, wanted).copy();
    access.tx().consents().add(access.provider(), disclosure);
    if (disclosure.ground() == Ground.EMERGENCY) {
      access.tx().protections().open(access.provider(), Opened.of(disclosure, access.by().unit()));
      tasks(access).askForReview(access.today());
      access.restsOnEmergency();
    }
    access.about("disclosure", disclosure.id());
    return disclosure;
  }

  /** The other providers and their units, in Swedish order; two statements. */
  public static List<Recipient> recipients(Access access) {
    OrganisationStore organisations = access.tx().organisations();
    Map<Id<Provider>, List<Unit>> units =
        organisations.unitsBeside(access.provider()).stream()
            .collect(Collectors.groupingBy(Unit::provider));
    List<Recipient> others = new ArrayList<>();
    for (Provider provider : organisations.providers()) {
      if (!provider.id().equals(access.provider())) {
        others.add(Recipient.of(provider));
        units
            .getOrDefault(provider.id(), List.of())
            .forEach(unit -> others.add(Recipient.of(provider, unit)));
      }
    }
    return others;
  }

  private Consent kept(Access access, Consent consent) {
    LocalDate last = consent.to();
    Kept kept =
        new Kept(
            consent,
            access.unit(),
            last == null ? null : tasks(access).remind(last, access.today()));
    withdrawals.endLapsed(access);
    access.tx().consents().add(access.provider(), kept);
    access.about("consent", consent.id());
    return consent.readAt(access.now());
  }

  private static Consent consent(
      Access access, ConsentTerms terms, LocalDate from, @Nullable LocalDate to, ConsentWord word) {
    return new Consent(
        Id.next(),
        access.person(),
        terms,
        from,
        to,
        word,
        to == null,
        access.recordedBy(),
        access.now(),
        null,
        Consent.Status.ACTIVE);
  }

  static ConsentTasks tasks(Access access) {
    return new ConsentTasks(
        access.tx(), access.provider(), access.person(), access.unit(), access.now());
  }

  private Person person(Access access) {
    return access
        .tx()
        .persons()
        .get(access.provider(), access.person(), identifiers.reader())
        .orElseThrow(() -> Refusal.of(Code.NOT_FOUND));
  }
}
