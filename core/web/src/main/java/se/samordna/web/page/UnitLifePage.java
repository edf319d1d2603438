package se.samordna.web.page;

import java.util.ArrayList;
import java.util.List;
import se.samordna.Id;
import se.samordna.http.Answer;
import se.samordna.http.Route;
import se.samordna.life.LifeState;
import se.samordna.life.StateCount;
import se.samordna.organisation.Unit;
import se.samordna.web.text.Texts;
import se.samordna.web.view.Frame.Menu;
import se.samordna.web.view.Lists.RowCard;
import se.samordna.web.view.Parts.Empty;
import se.samordna.web.view.Parts.Link;
import se.samordna.web.view.Parts.Row;
import se.samordna.web.view.ScoresView;
import se.samordna.web.view.Tone;

/** What was last said of a unit's persons, as counts; no state is better than another. */
final class UnitLifePage {
  private final Site site;

  UnitLifePage(Site site) {
    this.site = site;
  }

  List<Route> routes() {
    return List.of(site.get("/units/{unit}/life", this::show));
  }

  private Answer show(Visit visit) {
    Texts t = visit.t();
    List<StateCount> counts = site.lifeFacts().atUnit(visit.caller(), visit.id("unit"));
    List<RowCard> cards = new ArrayList<>();
    for (LifeState.Area area : LifeState.Area.values()) {
      List<Row> rows =
          counts.stream().filter(one -> one.area() == area).map(one -> row(one, t)).toList();
      cards.add(
          new RowCard(
              "area-" + area,
              t.named(area),
              "",
              rows,
              new Empty("people", t.of("life.none"), t.of("life.unit.normally"), null),
              null));
    }
    Id<Unit> unit = visit.id("unit");
    return visit.show(
        "scores",
        visit
            .frame(t.of("life.unit.title"), Menu.CASELOAD)
            .lead(t.of("life.unit.lead"))
            .crumbs(
                List.of(
                    new Link("/caseload/" + unit, t.of("menu.caseload")),
                    new Link(SelfCheckPage.address(unit), t.of("check.crumb")),
                    new Link("", t.of("life.unit.title")))),
        ScoresView.of(cards));
  }

  private static Row row(StateCount count, Texts t) {
    String persons = count.persons() == null ? t.of("life.hidden") : count.persons().toString();
    LifeState state = count.state();
    return new Row(
        state == null ? "circle" : "person",
        Tone.PLAIN,
        state == null ? t.of("life.unsaid") : t.named(state),
        null,
        "",
        persons);
  }
}
