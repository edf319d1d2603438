package se.samordna.engine.consent;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import se.samordna.Id;
import se.samordna.Page;
import se.samordna.PageRequest;
import se.samordna.access.Caller;
import se.samordna.audit.Action;
import se.samordna.audit.Ground;
import se.samordna.consent.Consent;
import se.samordna.consent.ConsentAttempt;
import se.samordna.consent.ConsentTerms;
import se.samordna.consent.ConsentType;
import se.samordna.consent.ConsentWord;
import se.samordna.consent.Consents;
import se.samordna.consent.Disclosure;
import se.samordna.consent.DisclosureAnswer;
import se.samordna.consent.Recipient;
import se.samordna.engine.access.Access;
import se.samordna.engine.access.Work;
import se.samordna.engine.check.Checks;
import se.samordna.engine.person.Identifiers;
import se.samordna.engine.store.ConsentStore.Kept;
import se.samordna.engine.store.OrganisationStore;
import se.samordna.organisation.Provider;
import se.samordna.organisation.Unit;
import se.samordna.person.Person;
import se.samordna.refusal.Code;
import se.samordna.refusal.Refusal;

/** Consents in the store. */
@Component(service = Consents.class)
public final class KeptConsents implements Consents {
  private static final String CONSENT = "consent";

  private final Work work;
  private final Identifiers identifiers;
  private final Withdrawals withdrawals;

  /** Made by the component runtime, or by hand outside OSGi. */
  @Activate
  public KeptConsents(
      @Reference Work work,
      @Reference Identifiers identifiers,
      @Reference Withdrawals withdrawals) {
    this.work = work;
    this.identifiers = identifiers;
    this.withdrawals = withdrawals;
  }

  @Override
  public List<Consent> of(Caller caller, Id<Person> person, @Nullable Instant at) {
    return work.by(caller, Action.CONSENT_READ)
        .person(person)
        .about("consents", person)
        .read(
            access -> {
              Instant moment = at == null || at.isAfter(access.now()) ? access.now() : at;
              return access.tx().consents().of(access.provider(), person).stream()
                  .map(Kept::consent)
                  .filter(one -> !one.recordedAt().isAfter(moment))
                  .map(one -> one.readAt(moment))
                  .toList();
            });
  }

  @Override
  public List<ConsentAttempt> attempts(Caller caller, Id<Person> person) {
    return work.by(caller, Action.CONSENT_READ)
        .person(person)
        .about("consent attempts", person)
        .read(access -> access.tx().consents().attempts(access.provider(), person));
  }

  @Override
  public List<Recipient> recipients(Caller caller, Id<Person> person) {
    return work.by(caller, Action.CONSENT_READ)
        .person(person)
        .about("recipients", null)
        .read(KeptConsents::others);
  }

  private static List<Recipient> others(Access access) {
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

  @Override
  public Consent give(Caller caller, Id<Person> person, NewConsent wanted) {
    return recorded(
        caller,
        person,
        access -> {
          ConsentChecks checks = new ConsentChecks(access);
          LocalDate from = Objects.requireNonNullElse(wanted.from(), access.today());
          LocalDate to = wanted.to() == null ? usualEnd(wanted.terms().type(), from) : wanted.to();
          ConsentTerms terms = checks.terms(wanted.terms());
          checks.period(from, to);
          ConsentWord word = checks.word(wanted.word(), person(access), true);
          checks.done();
          return consent(access, terms, from, to, word);
        });
  }

  private static LocalDate usualEnd(ConsentType type, LocalDate from) {
    return from.plusMonths(type == ConsentType.SIP_CREATION ? USUAL_MONTHS_OF_SIP : USUAL_MONTHS);
  }

  @Override
  public Consent refuse(Caller caller, Id<Person> person, NewRefusal wanted) {
    return recorded(
        caller,
        person,
        access -> {
          ConsentChecks checks = new ConsentChecks(access);
          ConsentTerms terms = checks.terms(wanted.terms());
          ConsentWord word = checks.word(wanted.word(), person(access), true);
          checks.done();
          return consent(access, terms, access.today(), null, word);
        });
  }

  private Consent recorded(Caller caller, Id<Person> person, Function<Access, Consent> made) {
    return work.by(caller, Action.CONSENT_CHANGE)
        .person(person)
        .write(
            access -> {
              Consent consent = made.apply(access);
              LocalDate last = consent.to();
              Kept kept =
                  new Kept(
                      consent,
                      access.by().unit(),
                      last == null ? null : tasks(access).remind(last, access.today()));
              withdrawals.endLapsed(access);
              access.tx().consents().add(access.provider(), kept);
              access.about(CONSENT, consent.id());
              return consent.readAt(access.now());
            });
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
        access.caller().staff(),
        access.now(),
        null,
        Consent.Status.ACTIVE);
  }

  @Override
  public Consent withdraw(Caller caller, Id<Consent> consent, ConsentWord said) {
    return work.by(caller, Action.CONSENT_CHANGE)
        .thing(CONSENT, consent, tx -> tx.consents().personOf(caller.provider(), consent))
        .write(
            access -> {
              ConsentChecks checks = new ConsentChecks(access);
              ConsentWord word = checks.word(said, person(access), false);
              checks.done();
              Kept kept =
                  access.tx().consents().of(access.provider(), access.person()).stream()
                      .filter(one -> one.consent().id().equals(consent))
                      .findFirst()
                      .orElseThrow(() -> Refusal.of(Code.NOT_FOUND));
              return withdrawals.withdraw(
                  access.tx(), access.provider(), kept, word, caller.staff(), access.now());
            });
  }

  @Override
  public ConsentAttempt attempt(Caller caller, Id<Person> person, NewAttempt wanted) {
    return work.by(caller, Action.CONSENT_CHANGE)
        .person(person)
        .write(
            access -> {
              Checks checks = new Checks();
              checks.notAfter("/day", wanted.day(), access.today());
              String note = checks.required("/note", wanted.note(), Checks.TEXT);
              checks.done();
              ConsentAttempt attempt =
                  new ConsentAttempt(
                      Id.next(), wanted.type(), wanted.day(), note, caller.staff(), access.now());
              access.tx().consents().add(access.provider(), person, attempt);
              access.about("consent attempt", attempt.id());
              return attempt;
            });
  }

  @Override
  public DisclosureAnswer mayDisclose(Caller caller, Id<Person> person, NewDisclosure asked) {
    return work.by(caller, Action.CONSENT_READ)
        .person(person)
        .about("disclosure", null)
        .read(access -> Disclosing.of(access, asked).answer());
  }

  @Override
  public Disclosure disclose(Caller caller, Id<Person> person, NewDisclosure wanted) {
    return work.by(caller, Action.DISCLOSURE_RECORD)
        .person(person)
        .write(
            access -> {
              Disclosure disclosure = Disclosing.of(access, wanted).copy();
              access.tx().consents().add(access.provider(), disclosure);
              if (disclosure.ground() == Ground.EMERGENCY) {
                tasks(access).askForReview(access.today());
              }
              access.about("disclosure", disclosure.id());
              return disclosure;
            });
  }

  @Override
  public Page<Disclosure> disclosures(Caller caller, Id<Person> person, PageRequest page) {
    return work.by(caller, Action.CONSENT_READ)
        .person(person)
        .about("disclosures", person)
        .read(access -> access.tx().consents().disclosures(access.provider(), person, page));
  }

  private static ConsentTasks tasks(Access access) {
    return new ConsentTasks(
        access.tx(), access.provider(), access.person(), access.by().unit(), access.now());
  }

  private Person person(Access access) {
    return access
        .tx()
        .persons()
        .get(access.provider(), access.person(), identifiers.reader())
        .orElseThrow(() -> Refusal.of(Code.NOT_FOUND));
  }
}
