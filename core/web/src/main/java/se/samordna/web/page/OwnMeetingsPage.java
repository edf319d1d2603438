package se.samordna.web.page;

import java.util.ArrayList;
import java.util.List;
import se.samordna.http.Answer;
import se.samordna.http.Route;
import se.samordna.own.OwnFile.Met;
import se.samordna.own.OwnMeetings;
import se.samordna.own.OwnSip;
import se.samordna.web.text.Texts;
import se.samordna.web.view.Frame.Menu;
import se.samordna.web.view.OwnView.Card;
import se.samordna.web.view.OwnView.OwnTab;

/** The person's own SIPs and meetings. */
final class OwnMeetingsPage {
  private final Site site;

  OwnMeetingsPage(Site site) {
    this.site = site;
  }

  List<Route> routes() {
    return List.of(site.own(OwnTab.MEETINGS.address(), this::show));
  }

  private Answer show(Visit visit) {
    Texts t = visit.t();
    List<OwnSip> sips = site.ownPages().sips(visit.self());
    OwnMeetings about = site.ownPages().personMeetings(visit.self());
    List<Met> meetings = site.ownPages().meetings(visit.self());
    List<Card> cards =
        new ArrayList<>(new OwnMeetingCards(t).all(sips, about.meetings(), meetings));
    if (!about.notShown().isEmpty()) {
      cards.add(new OwnCards(visit).notShown(about.notShown()));
    }
    return OwnStartPage.own(
        visit, visit.frame(t.named(OwnTab.MEETINGS), Menu.NONE), OwnTab.MEETINGS, cards);
  }
}
