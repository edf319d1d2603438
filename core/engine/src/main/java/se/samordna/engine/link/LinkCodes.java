package se.samordna.engine.link;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import se.samordna.Id;
import se.samordna.access.Caller;
import se.samordna.audit.Action;
import se.samordna.consent.ConsentWord;
import se.samordna.engine.access.Access;
import se.samordna.engine.access.Request;
import se.samordna.engine.access.Work;
import se.samordna.engine.check.Checks;
import se.samordna.engine.consent.LivingConsents;
import se.samordna.engine.person.Identifiers;
import se.samordna.engine.store.AuditActor;
import se.samordna.engine.store.AuditRow;
import se.samordna.engine.store.LinkStore.Half;
import se.samordna.engine.store.LinkStore.Offered;
import se.samordna.engine.store.Store;
import se.samordna.engine.time.SamordnaClock;
import se.samordna.link.LinkOffer;
import se.samordna.link.PersonLink;
import se.samordna.link.PersonLinks;
import se.samordna.link.PersonLinks.Confirmation;
import se.samordna.link.PersonLinks.NewOffer;
import se.samordna.organisation.Provider;
import se.samordna.person.Person;
import se.samordna.refusal.Code;
import se.samordna.refusal.Refusal;

/**
 * The codes that persons carry from one provider to another. Whatever is wrong with a code, the
 * answer is the same, so that entering codes tells nothing of whom anybody knows; and a code that
 * is entered at somebody else's is spent, so that it can't be tried on one person after another.
 */
@Component(service = LinkCodes.class)
public final class LinkCodes {
  private static final String OFFER = "link code";

  private final Work work;
  private final Store store;
  private final SamordnaClock clock;
  private final Identifiers identifiers;

  /** Made by the component runtime, or by hand outside OSGi. */
  @Activate
  public LinkCodes(
      @Reference Work work,
      @Reference Store store,
      @Reference SamordnaClock clock,
      @Reference Identifiers identifiers) {
    this.work = work;
    this.store = store;
    this.clock = clock;
    this.identifiers = identifiers;
  }

  List<LinkOffer> offers(Caller caller, Id<Person> person) {
    return work.by(caller, Action.CONSENT_READ)
        .person(person)
        .about("link codes", person)
        .read(
            access -> {
              Map<Id<Provider>, String> names = Names.of(access.tx());
              return access.tx().links().offers(access.provider(), person).stream()
                  .map(one -> shown(access, one, names))
                  .toList();
            });
  }

  private static LinkOffer shown(Access access, Offered one, Map<Id<Provider>, String> names) {
    return new LinkOffer(
        one.id(),
        one.to(),
        names.getOrDefault(one.to(), ""),
        one.at(),
        one.lastDay(),
        state(access, one));
  }

  private static LinkOffer.State state(Access access, Offered one) {
    if (one.usedAt() != null) {
      return LinkOffer.State.USED;
    }
    if (one.spentAt() != null) {
      return LinkOffer.State.SPENT;
    }
    return access.today().isAfter(one.lastDay()) ? LinkOffer.State.OVER : LinkOffer.State.OPEN;
  }

  NewOffer offer(Caller caller, Id<Person> person, Id<Provider> to) {
    return work.by(caller, Action.LINK_CHANGE)
        .person(person)
        .write(
            access -> {
              Checks checks = new Checks();
              checks.that(
                  !to.equals(access.provider())
                      && access.tx().organisations().provider(to).isPresent(),
                  "/to",
                  Code.FIELD_WRONG);
              checks.done();
              checkOpen(access, to);
              if (!LinkGrounds.letsKnow(LivingConsents.of(access), to)) {
                throw Refusal.of(Code.LINK_WITHOUT_CONSENT);
              }
              return made(access, to);
            });
  }

  /** One link with each provider, and none of a record that is closed for good. */
  private static void checkOpen(Access access, Id<Provider> other) {
    if (access.tx().merges().isClosed(access.provider(), access.person())) {
      throw Refusal.of(Code.RECORD_CLOSED);
    }
    boolean linked =
        access.tx().links().of(access.provider(), access.person()).stream()
            .anyMatch(half -> half.endedAt() == null && half.other().equals(other));
    if (linked) {
      throw Refusal.of(Code.LINK_EXISTS);
    }
  }

  private static NewOffer made(Access access, Id<Provider> to) {
    String code = LinkCode.draw();
    Offered offered =
        new Offered(
            Id.next(),
            access.provider(),
            access.person(),
            to,
            access.caller().staff(),
            access.now(),
            access.today().plusDays(PersonLinks.CODE_DAYS),
            null,
            null);
    access.tx().links().add(offered, LinkCode.hash(code));
    access.about(OFFER, offered.id());
    return new NewOffer(shown(access, offered, Names.of(access.tx())), code);
  }

  void takeBack(Caller caller, Id<LinkOffer> offer) {
    work.by(caller, Action.LINK_CHANGE)
        .thing(OFFER, offer, tx -> tx.links().personOfOffer(caller.provider(), offer))
        .write(
            access -> {
              if (!access.tx().links().close(access.provider(), offer, false, access.now())) {
                throw Refusal.of(Code.LINK_ENDED);
              }
              return offer;
            });
  }

  PersonLink confirm(
      Caller caller,
      Id<Person> person,
      Confirmation confirmation,
      BiFunction<Access, Half, PersonLink> shown) {
    Request request = work.by(caller, Action.LINK_CHANGE).person(person);
    Attempt attempt = request.look(access -> attempt(access, confirmation));
    if (attempt.fitting() == null) {
      spend(attempt.misused());
      throw request.refuse(wrong());
    }
    return request.write(
        access -> {
          Offered offered =
              Optional.ofNullable(attempt(access, confirmation).fitting())
                  .orElseThrow(LinkCodes::wrong);
          checkOpen(access, offered.provider());
          return shown.apply(access, linked(access, offered, confirmation.word()));
        });
  }

  private static Refusal wrong() {
    return Refusal.at("/code", Code.LINK_CODE_WRONG);
  }

  private Attempt attempt(Access access, Confirmation confirmation) {
    ConsentWord word = confirmation.word();
    Checks checks = new Checks();
    checks.notAfter("/word/day", word.day(), access.today());
    checks.optional("/word/note", word.note(), Checks.TEXT);
    checks.that(word.guardian() == null, "/word/guardian", Code.CONSENT_BY_PROXY);
    checks.done();
    Offered offered =
        access
            .tx()
            .links()
            .offer(access.provider(), LinkCode.hash(confirmation.code()))
            .filter(one -> state(access, one) == LinkOffer.State.OPEN)
            .orElse(null);
    if (offered == null || !isGrounded(access, offered)) {
      return new Attempt(null, null);
    }
    return isSameHuman(access, offered) ? new Attempt(offered, null) : new Attempt(null, offered);
  }

  private static boolean isGrounded(Access access, Offered offered) {
    return LinkGrounds.letsKnow(
        LivingConsents.of(access.tx(), offered.provider(), offered.person(), access.now()),
        access.provider());
  }

  private boolean isSameHuman(Access access, Offered offered) {
    Person own = person(access, access.provider(), access.person());
    return SameHuman.possible(
        own, person(access, offered.provider(), offered.person()), access.today());
  }

  private Person person(Access access, Id<Provider> provider, Id<Person> person) {
    return access
        .tx()
        .persons()
        .get(provider, person, identifiers.reader())
        .orElseThrow(LinkCodes::wrong);
  }

  private void spend(@Nullable Offered misused) {
    if (misused != null) {
      store.write(tx -> tx.links().close(misused.provider(), misused.id(), false, clock.now()));
    }
  }

  private static Half linked(Access access, Offered offered, ConsentWord word) {
    if (!access.tx().links().close(offered.provider(), offered.id(), true, access.now())) {
      throw wrong();
    }
    Half own =
        new Half(
            Id.next(),
            access.provider(),
            access.person(),
            offered.provider(),
            offered.person(),
            offered.id(),
            access.caller().staff(),
            access.now(),
            null);
    Half other =
        new Half(
            Id.next(),
            offered.provider(),
            offered.person(),
            access.provider(),
            access.person(),
            offered.id(),
            offered.by(),
            access.now(),
            null);
    access.tx().links().add(own, Objects.requireNonNull(word));
    access.tx().links().add(other, null);
    access
        .tx()
        .audit()
        .append(
            AuditRow.allowed(
                access.now(),
                AuditActor.of(access.caller(), access.by()).askingOf(offered.provider()),
                Action.LINK_CHANGE,
                List.of(offered.person())));
    access.about("person link", own.id());
    return own;
  }

  /**
   * What a code came to.
   *
   * @param fitting the code that links this person, {@code null} for none
   * @param misused a code that was given to somebody else, {@code null} for none
   */
  private record Attempt(@Nullable Offered fitting, @Nullable Offered misused) {}
}
