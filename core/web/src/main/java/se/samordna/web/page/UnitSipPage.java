package se.samordna.web.page;

import java.util.ArrayList;
import java.util.List;
import se.samordna.Id;
import se.samordna.http.Answer;
import se.samordna.http.Route;
import se.samordna.organisation.Unit;
import se.samordna.sip.SipCount;
import se.samordna.web.text.Texts;
import se.samordna.web.view.Frame.Menu;
import se.samordna.web.view.Lists.RowCard;
import se.samordna.web.view.Parts.Empty;
import se.samordna.web.view.Parts.Link;
import se.samordna.web.view.Parts.Row;
import se.samordna.web.view.ScoresView;
import se.samordna.web.view.Tone;

/** How it went with a unit's SIPs, as counts that tell of nobody. */
final class UnitSipPage {
  private final Site site;

  UnitSipPage(Site site) {
    this.site = site;
  }

  List<Route> routes() {
    return List.of(site.get("/units/{unit}/sip", this::show));
  }

  private Answer show(Visit visit) {
    Texts t = visit.t();
    Id<Unit> unit = visit.id("unit");
    List<SipCount> counts = site.sips().counts(visit.caller(), unit);
    List<RowCard> cards = new ArrayList<>();
    for (SipCount.Part part : SipCount.Part.values()) {
      List<Row> rows =
          counts.stream().filter(one -> one.what().part() == part).map(one -> row(one, t)).toList();
      cards.add(
          new RowCard(
              "part-" + part, t.named(part), "", rows, new Empty("people", "", "", null), null));
    }
    return visit.show(
        "scores",
        visit
            .frame(t.of("sip.unit.title"), Menu.CASELOAD)
            .lead(t.of("sip.unit.lead"))
            .crumbs(
                List.of(
                    new Link("/caseload/" + unit, t.of("menu.caseload")),
                    new Link(SelfCheckPage.address(unit), t.of("check.crumb")),
                    new Link("", t.of("sip.unit.title")))),
        ScoresView.of(cards));
  }

  private static Row row(SipCount one, Texts t) {
    Integer count = one.count();
    return new Row(
        "circle",
        Tone.PLAIN,
        t.named(one.what()),
        null,
        "",
        count == null ? t.of("life.hidden") : count.toString());
  }
}
