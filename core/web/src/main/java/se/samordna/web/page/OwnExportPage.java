package se.samordna.web.page;

import java.util.ArrayList;
import java.util.List;
import se.samordna.http.Answer;
import se.samordna.http.Route;
import se.samordna.own.OwnFile;
import se.samordna.own.OwnPlan;
import se.samordna.web.text.Texts;
import se.samordna.web.view.Button;
import se.samordna.web.view.Frame.Menu;
import se.samordna.web.view.OwnView.Card;
import se.samordna.web.view.OwnView.OwnTab;

/** All of it on one page, to be kept as PDF or printed; the API gives the same as JSON. */
final class OwnExportPage {
  private static final String FILE = OwnTab.EXPORT.address() + ".pdf";

  private final Site site;

  OwnExportPage(Site site) {
    this.site = site;
  }

  List<Route> routes() {
    return List.of(site.own(OwnTab.EXPORT.address(), this::show), site.own(FILE, this::paper));
  }

  private Answer show(Visit visit) {
    Texts t = visit.t();
    OwnFile file = site.ownPages().export(visit.self());
    return OwnStartPage.own(
        visit,
        visit
            .frame(t.named(OwnTab.EXPORT), Menu.NONE)
            .lead(lead(file, t))
            .doing(
                Button.to(FILE, t.of("paper.pdf")).icon("paper").primary(),
                Button.to("#print", t.of("own.export.print")).icon("print"),
                Button.to("/api/v1/me/export", t.of("own.export.json"))),
        OwnTab.EXPORT,
        cards(file, visit));
  }

  /** The same words as a PDF that a screen reader can follow. */
  private Answer paper(Visit visit) {
    Texts t = visit.t();
    OwnFile file = site.ownPages().export(visit.self());
    return PaperText.in(t, visit.self().isProtected())
        .cards(t.of("own.export.title", file.start().name()), lead(file, t), cards(file, visit))
        .named(t.of("own.export.file"));
  }

  private static String lead(OwnFile file, Texts t) {
    return t.of("own.export.lead", t.dates().dated(file.madeAt()));
  }

  private static List<Card> cards(OwnFile file, Visit visit) {
    Texts t = visit.t();
    OwnCards own = new OwnCards(visit);
    List<Card> cards = new ArrayList<>();
    cards.add(own.paths(file.start().paths(), file.start().unit()));
    cards.addAll(own.crisis(file.crisis()));
    for (OwnPlan plan : file.plans()) {
      cards.addAll(own.plan(plan));
    }
    cards.addAll(OwnDecisionCards.all(file.decisions(), t));
    cards.addAll(new OwnMeetingCards(t).all(file.sips(), file.personMeetings(), file.meetings()));
    cards.add(OwnContactsPage.card(file.contacts(), t, false));
    cards.addAll(OwnNetworkPage.cards(file.network(), t));
    if (!file.mandates().isEmpty()) {
      cards.addAll(OwnMandatesPage.cards(file.mandates(), t));
    }
    cards.addAll(OwnBlocksPage.cards(file.blocks(), visit));
    cards.addAll(new OwnConsentCards(t).all(file.consents()));
    cards.add(own.notShown(file.start().notShown(), file.start().unit()));
    cards.add(OwnLogPage.card(file.log(), t));
    return cards.stream().map(card -> card.doing(List.of())).toList();
  }
}
