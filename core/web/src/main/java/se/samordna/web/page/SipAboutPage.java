package se.samordna.web.page;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import se.samordna.http.Answer;
import se.samordna.http.Route;
import se.samordna.web.text.Texts;
import se.samordna.web.view.Button;
import se.samordna.web.view.Frame;
import se.samordna.web.view.Frame.Menu;
import se.samordna.web.view.Lists;
import se.samordna.web.view.Lists.CrisisPart;
import se.samordna.web.view.Lists.RowCard;
import se.samordna.web.view.OwnView.Card;
import se.samordna.web.view.OwnView.OwnTab;
import se.samordna.web.view.Parts.Empty;
import se.samordna.web.view.Parts.Row;
import se.samordna.web.view.PersonView.Tab;
import se.samordna.web.view.Tone;

/** What a SIP is, on one page in plain words: for staff, for the person and on paper. */
final class SipAboutPage {
  private static final String OWN = "/my/sip/about";

  private final Site site;

  SipAboutPage(Site site) {
    this.site = site;
  }

  List<Route> routes() {
    return List.of(
        site.get("/persons/{person}/sip/about", SipAboutPage::show),
        site.own(OWN, SipAboutPage::toPerson));
  }

  /** The explanation in its parts, the same words everywhere. */
  static List<CrisisPart> parts(Texts t) {
    return List.of(
        part(t.of("sip.about.why"), t.of("sip.about.why.1"), t.of("sip.about.why.2")),
        part(t.of("sip.about.you"), t.of("sip.about.you.1"), t.of("sip.about.you.2")),
        part(
            t.of("sip.about.how"),
            t.of("sip.about.how.1"),
            t.of("sip.about.how.2"),
            t.of("sip.about.how.3")),
        part(
            t.of("sip.about.says"),
            t.of("sip.about.says.1"),
            t.of("sip.about.says.2"),
            t.of("sip.about.says.3"),
            t.of("sip.about.says.4")),
        part(t.of("sip.about.after"), t.of("sip.about.after.1"), t.of("sip.about.after.2")));
  }

  /** The way to it from the person's own pages. */
  static Button own(Texts t) {
    return Button.to(OWN, t.of("sip.about")).icon("info");
  }

  private static CrisisPart part(String title, String... lines) {
    return new CrisisPart(title, List.of(lines), false, false);
  }

  private static Answer show(Visit visit) {
    PersonFrame frame = PersonFrame.read(visit);
    Texts t = visit.t();
    List<RowCard> cards = new ArrayList<>();
    for (CrisisPart part : parts(t)) {
      cards.add(
          new RowCard(
              "part-" + cards.size(),
              part.title(),
              "",
              lines(part).toList(),
              new Empty("info", "", "", null),
              null));
    }
    return visit.show(
        "personRows",
        frame.below(t.of("sip.about"), Tab.PLAN).lead(t.of("sip.about.lead")),
        new Lists.PersonRows(
            frame.banner(Tab.PLAN),
            List.of(Button.to(SipPage.place(visit), t.of("sip.back"))),
            cards,
            null,
            ""));
  }

  private static Answer toPerson(Visit visit) {
    Texts t = visit.t();
    List<Card> cards = new ArrayList<>();
    for (CrisisPart part : parts(t)) {
      cards.add(
          Card.rows(
              "part-" + cards.size(),
              part.title(),
              "",
              lines(part).toList(),
              new Empty("info", "", "", null)));
    }
    Frame frame =
        visit
            .frame(t.of("sip.about"), Menu.NONE)
            .crumbs(OwnPlansPage.way(t, OwnTab.MEETINGS, t.of("sip.about")))
            .lead(t.of("sip.about.lead"));
    return OwnStartPage.own(visit, frame, OwnTab.MEETINGS, cards);
  }

  private static Stream<Row> lines(CrisisPart part) {
    return part.lines().stream().map(line -> new Row(null, Tone.PLAIN, line, null, "", ""));
  }
}
