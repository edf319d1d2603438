package se.samordna.web.page;

import java.util.List;
import java.util.stream.Collectors;
import se.samordna.Id;
import se.samordna.enrolment.SeveralCoordinate;
import se.samordna.enrolment.SeveralCoordinate.Coordinates;
import se.samordna.http.Answer;
import se.samordna.http.Route;
import se.samordna.organisation.Unit;
import se.samordna.text.Days;
import se.samordna.web.text.Texts;
import se.samordna.web.view.AdminView;
import se.samordna.web.view.AdminView.Line;
import se.samordna.web.view.AdminView.Table;
import se.samordna.web.view.Button;
import se.samordna.web.view.Frame.Menu;
import se.samordna.web.view.Parts.Empty;
import se.samordna.web.view.Parts.Link;

/** Whom the unit and another one both coordinate, so that somebody settles who leads. */
final class SeveralCoordinatePage {
  private final Site site;

  SeveralCoordinatePage(Site site) {
    this.site = site;
  }

  List<Route> routes() {
    return List.of(site.get("/caseload/{unit}/several", this::show));
  }

  /** Where a unit's list stands. */
  static String address(Id<Unit> unit) {
    return "/caseload/" + unit + "/several";
  }

  private Answer show(Visit visit) {
    Texts t = visit.t();
    Id<Unit> unit = visit.id("unit");
    Table several =
        new Table(
            "several",
            t.of("several.title"),
            t.of("several.lead"),
            List.of(t.of("several.person"), t.of("several.lead.who"), t.of("several.beside")),
            site.caseloads().several(visit.caller(), unit).stream()
                .map(one -> line(one, unit, visit))
                .toList(),
            new Empty("check-circle", t.of("several.none"), t.of("several.normally"), null),
            null);
    String name = Teams.mine(visit).getOrDefault(unit, "");
    return visit.show(
        "admin",
        visit
            .frame(t.of("several.title"), Menu.CASELOAD)
            .crumbs(
                List.of(
                    new Link("/caseload/" + unit, t.of("caseload.title", name)),
                    new Link("", t.of("several.title")))),
        new AdminView(List.of(several)));
  }

  private static Line line(SeveralCoordinate one, Id<Unit> unit, Visit visit) {
    List<Button> verbs =
        visit.cares(unit)
            ? List.of(
                Button.to(CoordinationPage.address(one.person()), visit.t().of("several.settle"))
                    .small())
            : List.of();
    return new Line(
        List.of(one.personName(), names(one, true, visit), names(one, false, visit)), verbs);
  }

  private static String names(SeveralCoordinate one, boolean leads, Visit visit) {
    Texts t = visit.t();
    String names =
        one.coordinators().stream()
            .filter(each -> each.leads() == leads)
            .map(each -> name(each, t))
            .collect(Collectors.joining("; "));
    return names.isEmpty() ? "–" : names;
  }

  private static String name(Coordinates one, Texts t) {
    return t.of("several.who", one.name(), one.unitName(), t.dates().dated(Days.of(one.since())));
  }
}
