package se.samordna.web.page;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.samordna.Id;
import se.samordna.http.Answer;
import se.samordna.http.Route;
import se.samordna.ombud.OmbudCounts;
import se.samordna.organisation.Unit;
import se.samordna.web.text.Texts;
import se.samordna.web.view.AdminView;
import se.samordna.web.view.AdminView.Line;
import se.samordna.web.view.AdminView.Table;
import se.samordna.web.view.Button;
import se.samordna.web.view.Frame.Menu;
import se.samordna.web.view.Parts.Empty;
import se.samordna.web.view.Parts.Link;

/** What a unit of personal ombuds tells of its work in a year: counts, and small ones hidden. */
final class OmbudCountsPage {
  private final Site site;

  OmbudCountsPage(Site site) {
    this.site = site;
  }

  List<Route> routes() {
    return List.of(
        site.get(
            OmbudsPage.PLACE + "/{unit}/counts",
            visit -> show(visit, visit.today().withDayOfYear(1), visit.today())),
        site.get(
            OmbudsPage.PLACE + "/{unit}/counts/last-year",
            visit -> {
              LocalDate first = visit.today().minusYears(1).withDayOfYear(1);
              return show(visit, first, first.plusYears(1).minusDays(1));
            }));
  }

  /** Where a unit's counts are. */
  static String address(Id<Unit> unit) {
    return OmbudsPage.address(unit) + "/counts";
  }

  private Answer show(Visit visit, LocalDate from, LocalDate to) {
    Texts t = visit.t();
    Id<Unit> unit = visit.id("unit");
    OmbudCounts counts = site.ombudMandates().counts(visit.caller(), unit, from, to);
    List<Line> lines = new ArrayList<>();
    lines.add(line(t.of("ombud.counts.asked"), counts.asked(), t));
    lines.add(line(t.of("ombud.counts.ended"), counts.ended(), t));
    lines.add(line(t.of("ombud.counts.ongoing"), counts.ongoing(), t));
    boolean now = to.equals(visit.today());
    return visit.show(
        "admin",
        visit
            .frame(t.of("ombud.counts.title", counts.unitName()), Menu.CASELOAD)
            .lead(
                t.of(
                    "ombud.counts.lead",
                    t.dates().dated(counts.from()),
                    t.dates().dated(counts.to())))
            .crumbs(
                List.of(
                    visit.cares(unit)
                        ? new Link(OmbudsPage.address(unit), t.of("ombud.mine"))
                        : new Link("/caseload", t.of("menu.caseload")),
                    new Link("", t.of("ombud.counts"))))
            .doing(
                now
                    ? Button.to(address(unit) + "/last-year", t.of("ombud.counts.last"))
                    : Button.to(address(unit), t.of("ombud.counts.this"))),
        new AdminView(
            List.of(
                table("counts", t.of("ombud.counts.all"), lines, t),
                table(
                    "ends",
                    t.of("ombud.counts.ends"),
                    counts.byEnd().stream()
                        .map(one -> line(t.named(one.why()), one.count(), t))
                        .toList(),
                    t),
                table(
                    "kinds",
                    t.of("ombud.counts.kinds"),
                    counts.appointments().stream()
                        .map(one -> line(t.named(one.kind()), one.count(), t))
                        .toList(),
                    t))));
  }

  private static Table table(String id, String title, List<Line> lines, Texts t) {
    return new Table(
        id,
        title,
        "",
        List.of(t.of("ombud.what"), t.of("ombud.counts.number")),
        lines,
        new Empty("target", "", "", null),
        null);
  }

  private static Line line(String what, @Nullable Integer count, Texts t) {
    return new Line(
        List.of(what, count == null ? t.of("ombud.counts.hidden") : count.toString()), List.of());
  }
}
