package se.samordna.web.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import se.samordna.consent.Consent;
import se.samordna.consent.Disclosure;
import se.samordna.own.OwnConsents;
import se.samordna.own.OwnConsents.Given;
import se.samordna.own.OwnConsents.Linked;
import se.samordna.own.OwnConsents.Told;
import se.samordna.text.Days;
import se.samordna.web.text.Texts;
import se.samordna.web.view.Button;
import se.samordna.web.view.OwnView.Card;
import se.samordna.web.view.Parts.Empty;
import se.samordna.web.view.Parts.Fact;
import se.samordna.web.view.Parts.Row;
import se.samordna.web.view.Tone;

/** What the person has said yes and no to, and what has been told, as the person reads it. */
final class OwnConsentCards {
  private final Texts t;

  OwnConsentCards(Texts t) {
    this.t = t;
  }

  List<Card> all(OwnConsents consents) {
    List<Card> cards = new ArrayList<>();
    consents.given().forEach(one -> cards.add(given(one, consents.told())));
    if (consents.given().isEmpty()) {
      cards.add(
          Card.none(
              "consents",
              t.of("own.consents"),
              new Empty("people", t.of("own.consents.none"), t.of("own.consents.normally"), null)));
    }
    cards.add(links(consents.links()));
    cards.add(told(consents.told()));
    return cards;
  }

  private Card given(Given one, List<Told> all) {
    List<Fact> facts = new ArrayList<>();
    String who =
        one.recipients().stream().map(ConsentsPage::called).collect(Collectors.joining("; "));
    facts.add(Fact.of(t.of("consent.recipients"), who.isEmpty() ? t.of("consent.nobody") : who));
    if (!one.categories().isEmpty()) {
      facts.add(Fact.of(t.of("consent.categories"), ConsentsPage.names(one.categories(), t)));
    }
    if (!one.exclusions().isEmpty()) {
      facts.add(Fact.of(t.of("consent.exclusions"), ConsentsPage.names(one.exclusions(), t)));
    }
    facts.add(Fact.of(t.of("consent.purpose"), t.named(one.purpose())));
    if (one.to() != null) {
      facts.add(
          Fact.of(
              t.of("own.consent.time"),
              t.of("consent.period", t.dates().dated(one.from()), t.dates().dated(one.to()))));
    }
    facts.add(
        Fact.of(
            t.of("own.consent.by"), t.of(one.own() ? "own.consent.here" : "own.consent.staff")));
    all.stream()
        .filter(told -> told.way() == Disclosure.Way.COPY && one.id().equals(told.consent()))
        .forEach(told -> facts.add(Fact.of(t.of("own.consent.copy"), copy(told))));
    Card card = Card.of("consent-" + one.id(), t.named(one.type()), standing(one), facts);
    return one.status() == Consent.Status.ACTIVE
        ? card.doing(
            List.of(
                Button.send(
                    "/my/consents/" + one.id() + "/withdraw",
                    t.of("own.consent.withdraw"),
                    Map.of())))
        : card;
  }

  /** A copy that was given stays with whoever has it, also when the yes is taken back. */
  private String copy(Told told) {
    return told.what()
        + ", "
        + ConsentsPage.called(told.recipient())
        + ", "
        + t.dates().dated(Days.of(told.at()));
  }

  private String standing(Given one) {
    return switch (one.status()) {
      case ACTIVE -> t.of("consent.active");
      case WITHDRAWN ->
          one.withdrawnAt() == null
              ? ""
              : t.of("consent.withdrawn", t.dates().dated(Days.of(one.withdrawnAt())));
      case EXPIRED -> t.of("consent.expired");
      case REFUSED -> t.of("consent.refused", t.dates().dated(one.from()));
    };
  }

  private Card links(List<Linked> links) {
    return Card.rows(
        "links",
        t.of("own.links"),
        t.of("own.links.lead"),
        links.stream()
            .map(
                one ->
                    new Row(
                        one.endedAt() == null ? "ties" : "circle",
                        Tone.PLAIN,
                        one.other(),
                        null,
                        one.endedAt() == null
                            ? t.of("own.links.lasts")
                            : t.of("own.links.ended", t.dates().dated(Days.of(one.endedAt()))),
                        t.dates().dated(Days.of(one.begunAt()))))
            .toList(),
        new Empty("ties", t.of("own.links.none"), t.of("own.links.normally"), null));
  }

  private Card told(List<Told> told) {
    return Card.rows(
        "told",
        t.of("consent.told"),
        t.of("own.told.lead"),
        told.stream().map(this::told).toList(),
        new Empty("eye", t.of("own.told.none"), t.of("consent.told.normally"), null));
  }

  private Row told(Told one) {
    String what = one.way() == Disclosure.Way.LIVE_VIEW ? t.of("consent.told.read") : one.what();
    String ground =
        switch (one.ground()) {
          case STATUTE -> t.of("own.told.law");
          case EMERGENCY -> t.of("consent.ground.emergency");
          case CONSENT, CARE_RELATION, NEED_IN_WORK, SVOD, OWN -> t.of("consent.ground.consent");
        };
    return new Row(
        "eye",
        Tone.PLAIN,
        ConsentsPage.called(one.recipient()) + ": " + what,
        null,
        ConsentsPage.names(one.categories(), t) + ". " + ground,
        t.dates().dated(Days.of(one.at())));
  }
}
