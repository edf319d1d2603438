package se.samordna.engine.consent;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import se.samordna.Id;
import se.samordna.Page;
import se.samordna.PageRequest;
import se.samordna.access.Caller;
import se.samordna.audit.Action;
import se.samordna.consent.Consent;
import se.samordna.consent.ConsentAttempt;
import se.samordna.consent.ConsentWord;
import se.samordna.consent.Consents;
import se.samordna.consent.Disclosure;
import se.samordna.consent.DisclosureAnswer;
import se.samordna.consent.Recipient;
import se.samordna.engine.access.Work;
import se.samordna.engine.check.Checks;
import se.samordna.engine.store.ConsentStore.Kept;
import se.samordna.person.Person;

/** Consents in the store. */
@Component(service = Consents.class)
public final class KeptConsents implements Consents {
  private static final String CONSENT = "consent";

  private final Work work;
  private final ConsentWriting writing;

  /** Made by the component runtime, or by hand outside OSGi. */
  @Activate
  public KeptConsents(@Reference Work work, @Reference ConsentWriting writing) {
    this.work = work;
    this.writing = writing;
  }

  @Override
  public List<Consent> of(Caller caller, Id<Person> person, @Nullable Instant at) {
    return work.by(caller, Action.CONSENT_READ)
        .person(person)
        .about("consents", person)
        .read(
            access -> {
              List<Consent> all =
                  access.tx().consents().of(access.provider(), person).stream()
                      .map(Kept::consent)
                      .toList();
              return at == null || !at.isBefore(access.now())
                  ? all.stream().map(one -> one.readNow(access.now())).toList()
                  : all.stream()
                      .filter(one -> !one.recordedAt().isAfter(at))
                      .map(one -> one.readAt(at))
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
        .read(ConsentWriting::recipients);
  }

  @Override
  public Consent give(Caller caller, Id<Person> person, NewConsent wanted) {
    return work.by(caller, Action.CONSENT_CHANGE)
        .person(person)
        .write(access -> writing.give(access, wanted));
  }

  @Override
  public Consent refuse(Caller caller, Id<Person> person, NewRefusal wanted) {
    return work.by(caller, Action.CONSENT_CHANGE)
        .person(person)
        .write(access -> writing.refuse(access, wanted));
  }

  @Override
  public Consent withdraw(Caller caller, Id<Consent> consent, ConsentWord said) {
    return work.by(caller, Action.CONSENT_CHANGE)
        .thing(CONSENT, consent, tx -> tx.consents().personOf(caller.provider(), consent))
        .write(access -> writing.withdraw(access, consent, said));
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
        .write(access -> ConsentWriting.disclose(access, wanted));
  }

  @Override
  public Page<Disclosure> disclosures(Caller caller, Id<Person> person, PageRequest page) {
    return work.by(caller, Action.CONSENT_READ)
        .person(person)
        .about("disclosures", person)
        .read(access -> access.tx().consents().disclosures(access.provider(), person, page));
  }
}
