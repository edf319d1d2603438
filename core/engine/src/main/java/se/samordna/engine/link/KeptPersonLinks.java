package se.samordna.engine.link;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import se.samordna.Id;
import se.samordna.access.Caller;
import se.samordna.audit.Action;
import se.samordna.consent.Consent;
import se.samordna.consent.ConsentType;
import se.samordna.consent.ConsentWord;
import se.samordna.consent.Disclosure;
import se.samordna.engine.access.Access;
import se.samordna.engine.access.Work;
import se.samordna.engine.check.Checks;
import se.samordna.engine.consent.Withdrawals;
import se.samordna.engine.store.AuditActor;
import se.samordna.engine.store.AuditRow;
import se.samordna.engine.store.ConsentStore.Kept;
import se.samordna.engine.store.LinkStore.Half;
import se.samordna.engine.store.LinkStore.Judged;
import se.samordna.engine.store.Store;
import se.samordna.engine.time.SamordnaClock;
import se.samordna.information.InformationCategory;
import se.samordna.link.LinkOffer;
import se.samordna.link.LinkedView;
import se.samordna.link.PersonLink;
import se.samordna.link.PersonLinks;
import se.samordna.link.SharedText;
import se.samordna.organisation.Provider;
import se.samordna.person.Person;
import se.samordna.refusal.Code;
import se.samordna.refusal.Refusal;

/** Links in the store, and what is read through them. */
@Component(service = PersonLinks.class)
public final class KeptPersonLinks implements PersonLinks {
  private static final String LINK = "person link";
  private static final Set<Code> CLOSED =
      Set.of(Code.CONSENT_MISSING, Code.CONSENT_WITHDRAWN, Code.CONSENT_EXPIRED);
  private static final int MOST_TEXTS = 500;

  private final Work work;
  private final Store store;
  private final SamordnaClock clock;
  private final LinkCodes codes;
  private final Withdrawals withdrawals;

  /** Made by the component runtime, or by hand outside OSGi. */
  @Activate
  public KeptPersonLinks(
      @Reference Work work,
      @Reference Store store,
      @Reference SamordnaClock clock,
      @Reference LinkCodes codes,
      @Reference Withdrawals withdrawals) {
    this.work = work;
    this.store = store;
    this.clock = clock;
    this.codes = codes;
    this.withdrawals = withdrawals;
  }

  @Override
  public List<PersonLink> of(Caller caller, Id<Person> person) {
    return work.by(caller, Action.CONSENT_READ)
        .person(person)
        .about("person links", person)
        .read(
            access ->
                access.tx().links().of(access.provider(), person).stream()
                    .map(half -> shown(access, half))
                    .toList());
  }

  private static PersonLink shown(Access access, Half half) {
    Sight sight = Sight.of(access, half);
    Closed closed = sight.open().isEmpty() ? Closed.of(sight.refusal()) : Closed.OPEN;
    return new PersonLink(
        half.id(),
        half.person(),
        half.other(),
        name(access, half.other()),
        half.begunAt(),
        half.endedAt(),
        closed.reading(),
        closed.since(),
        List.copyOf(sight.open().keySet()));
  }

  private static String name(Access access, Id<Provider> provider) {
    return Names.of(access.tx()).getOrDefault(provider, "");
  }

  @Override
  public List<LinkOffer> offers(Caller caller, Id<Person> person) {
    return codes.offers(caller, person);
  }

  @Override
  public NewOffer offer(Caller caller, Id<Person> person, Id<Provider> to) {
    return codes.offer(caller, person, to);
  }

  @Override
  public void takeBack(Caller caller, Id<LinkOffer> offer) {
    codes.takeBack(caller, offer);
  }

  @Override
  public PersonLink confirm(Caller caller, Id<Person> person, Confirmation confirmation) {
    return codes.confirm(caller, person, confirmation, KeptPersonLinks::shown);
  }

  @Override
  public LinkedView read(Caller caller, Id<PersonLink> link) {
    try {
      return work.by(caller, Action.LINKED_READ)
          .thing(LINK, link, tx -> tx.links().personOf(caller.provider(), link))
          .write(access -> read(access, half(access, link)));
    } catch (Refusal refusal) {
      noteAtOther(caller, link, refusal);
      throw refusal;
    }
  }

  private static LinkedView read(Access access, Half half) {
    Sight sight = Sight.of(access, half);
    if (sight.open().isEmpty()) {
      throw sight.refusal();
    }
    LinkedView view = new ReadThrough(access, sight).view(name(access, half.other()));
    new Reading(access, sight).leave(Disclosure.Way.LIVE_VIEW);
    return view;
  }

  private static AuditRow atOther(Access access, Half half, Action action) {
    return AuditRow.allowed(
        access.now(),
        AuditActor.of(access.caller(), access.by()).askingOf(half.other()),
        action,
        List.of(half.otherPerson()));
  }

  /** Who asked for what is closed by now stands in the log of the provider that was asked, too. */
  private void noteAtOther(Caller caller, Id<PersonLink> link, Refusal refusal) {
    Code code = refusal.problems().get(0).code();
    if (CLOSED.contains(code)) {
      store
          .read(tx -> tx.links().get(caller.provider(), link))
          .ifPresent(
              half ->
                  store.record(
                      AuditRow.refused(
                          clock.now(),
                          AuditActor.of(caller).askingOf(half.other()),
                          Action.READ_FROM_OUTSIDE,
                          code,
                          List.of(half.otherPerson()))));
    }
  }

  @Override
  public PersonLink withdraw(Caller caller, Id<PersonLink> link, ConsentWord said) {
    return changed(
        caller,
        link,
        access -> {
          Half half = half(access, link);
          Checks checks = new Checks();
          checks.notAfter("/day", said.day(), access.today());
          checks.that(said.guardian() == null, "/guardian", Code.CONSENT_BY_PROXY);
          String note = checks.optional("/note", said.note(), Checks.TEXT);
          checks.done();
          takeBack(access, half, new ConsentWord(said.form(), said.day(), null, note));
          access.tx().audit().append(atOther(access, half, Action.CONSENT_CHANGE));
        });
  }

  private void takeBack(Access access, Half half, ConsentWord word) {
    List<Kept> living =
        access.tx().consents().of(half.other(), half.otherPerson()).stream()
            .filter(one -> one.consent().readNow(access.now()).status() == Consent.Status.ACTIVE)
            .filter(one -> names(one.consent(), access.provider()))
            .toList();
    if (living.isEmpty()) {
      throw Refusal.of(Code.CONSENT_OVER);
    }
    living.forEach(
        one ->
            withdrawals.withdraw(
                access.tx(), half.other(), one, word, access.caller().staff(), access.now()));
  }

  private static boolean names(Consent consent, Id<Provider> provider) {
    return consent.terms().type() == ConsentType.DISCLOSURE_BETWEEN_PRINCIPALS
        && consent.terms().recipients().stream()
            .anyMatch(recipient -> provider.equals(recipient.provider()));
  }

  @Override
  public PersonLink end(Caller caller, Id<PersonLink> link, String reason) {
    return changed(
        caller,
        link,
        access -> {
          Half half = half(access, link);
          Checks checks = new Checks();
          String why = checks.required("/reason", reason, Checks.TEXT);
          checks.done();
          if (half.endedAt() != null) {
            throw Refusal.of(Code.LINK_ENDED);
          }
          access.tx().links().end(half.pair(), access.now(), caller.staff(), why);
          access.tx().audit().append(atOther(access, half, Action.LINK_CHANGE));
        });
  }

  private PersonLink changed(Caller caller, Id<PersonLink> link, Consumer<Access> change) {
    return work.by(caller, Action.LINK_CHANGE)
        .thing(LINK, link, tx -> tx.links().personOf(caller.provider(), link))
        .write(
            access -> {
              change.accept(access);
              return shown(access, half(access, link));
            });
  }

  private static Half half(Access access, Id<PersonLink> link) {
    return access
        .tx()
        .links()
        .get(access.provider(), link)
        .orElseThrow(() -> Refusal.of(Code.NOT_FOUND));
  }

  @Override
  public List<SharedText> texts(Caller caller, Id<Person> person) {
    return work.by(caller, Action.PLAN_READ)
        .person(person)
        .about("shared texts", person)
        .read(access -> SharedTexts.of(access.tx(), access.provider(), person).all());
  }

  @Override
  public List<SharedText> judge(Caller caller, Id<Person> person, List<SharedText> texts) {
    return work.by(caller, Action.LINK_CHANGE)
        .person(person)
        .about("shared texts", person)
        .write(
            access -> {
              Checks checks = new Checks();
              checks.within("", texts.size(), 0, MOST_TEXTS);
              checks.done();
              List<SharedText> there = SharedTexts.of(access.tx(), access.provider(), person).all();
              texts.forEach(text -> judge(access, there, text));
              return SharedTexts.of(access.tx(), access.provider(), person).all();
            });
  }

  private static void judge(Access access, List<SharedText> there, SharedText text) {
    List<InformationCategory> touches = text.touches();
    if (there.stream().noneMatch(one -> SharedTexts.same(one, text))) {
      throw Refusal.of(Code.REVISION_STALE);
    }
    if (touches != null) {
      access
          .tx()
          .links()
          .add(
              access.provider(),
              access.person(),
              new Judged(
                  text.plan(),
                  text.version(),
                  text.item(),
                  touches.stream().distinct().sorted().toList(),
                  access.caller().staff(),
                  access.now()));
    }
  }

  /** Where a link stands for whoever reads through it. */
  private record Closed(PersonLink.Reading reading, @Nullable LocalDate since) {
    static final Closed OPEN = new Closed(PersonLink.Reading.OPEN, null);

    static Closed of(Refusal refusal) {
      var problem = refusal.problems().get(0);
      Object date = problem.values().get("date");
      return switch (problem.code()) {
        case CONSENT_WITHDRAWN ->
            new Closed(PersonLink.Reading.WITHDRAWN, LocalDate.parse("" + date));
        case CONSENT_EXPIRED -> new Closed(PersonLink.Reading.EXPIRED, LocalDate.parse("" + date));
        default -> new Closed(PersonLink.Reading.NOTHING, null);
      };
    }
  }
}
