package se.samordna.web.page;

import java.util.ArrayList;
import java.util.List;
import se.samordna.http.Answer;
import se.samordna.http.Route;
import se.samordna.own.OwnFile;
import se.samordna.web.text.Texts;
import se.samordna.web.view.Frame;
import se.samordna.web.view.Frame.Menu;
import se.samordna.web.view.OwnView;
import se.samordna.web.view.OwnView.Card;
import se.samordna.web.view.OwnView.OwnTab;

/** "Min sida": whom to reach, the way to a personal ombud, and what is not shown. */
final class OwnStartPage {
  private final Site site;

  OwnStartPage(Site site) {
    this.site = site;
  }

  List<Route> routes() {
    return List.of(site.own("/my", this::show));
  }

  private Answer show(Visit visit) {
    OwnFile.Start start = site.ownPages().start(visit.self());
    OwnCards cards = new OwnCards(visit);
    Texts t = visit.t();
    List<Card> all = new ArrayList<>();
    all.add(cards.paths(start.paths(), start.unit()));
    if (start.ombuds()) {
      all.add(OwnMandatesPage.way(t));
    }
    all.add(cards.notShown(start.notShown(), start.unit()));
    return own(
        visit,
        visit
            .frame(t.of("own.title"), Menu.NONE)
            .lead(t.of("own.lead", start.name(), start.provider())),
        OwnTab.START,
        all);
  }

  /** A page of the person's own; the band tells the person, too, of a protected identity. */
  static Answer own(Visit visit, Frame frame, OwnTab tab, List<Card> cards) {
    return visit.show("own", frame.guarded(visit.self().isProtected()), new OwnView(tab, cards));
  }
}
