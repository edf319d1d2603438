package se.samordna.web.page;

import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.samordna.enrolment.CaseloadFigure;
import se.samordna.enrolment.TeamLoad;
import se.samordna.http.Answer;
import se.samordna.http.Route;
import se.samordna.model.Thresholds.Level;
import se.samordna.web.text.Texts;
import se.samordna.web.view.AdminView;
import se.samordna.web.view.AdminView.Line;
import se.samordna.web.view.AdminView.Table;
import se.samordna.web.view.Button;
import se.samordna.web.view.Frame.Menu;
import se.samordna.web.view.Parts.Empty;

/**
 * How all teams of the provider stand against their limits, those that are above one first: for
 * those who answer for a unit or for the organisation. Names nobody but units.
 */
final class TeamLoadsPage {
  static final String PLACE = "/admin/caseloads";

  private static final Comparator<TeamLoad> WORST_FIRST =
      Comparator.comparing((TeamLoad one) -> seriousness(one.level())).reversed();

  private final Site site;

  TeamLoadsPage(Site site) {
    this.site = site;
  }

  List<Route> routes() {
    return List.of(site.get(PLACE, this::show));
  }

  private Answer show(Visit visit) {
    visit.mustRunUnits();
    Texts t = visit.t();
    List<Line> lines =
        site.caseloads().teams(visit.caller()).stream()
            .sorted(WORST_FIRST)
            .map(one -> line(one, visit))
            .toList();
    Table table =
        new Table(
            "teams",
            t.of("teamloads.teams"),
            t.of("teamloads.lead"),
            List.of(
                t.of("given.unit"),
                t.of("admin.model"),
                t.of("admin.status"),
                t.of("teamloads.persons"),
                t.of("teamloads.team"),
                t.of("teamloads.fullest"),
                t.of("teamloads.over"),
                t.of("teamloads.room"),
                t.of("caseload.without"),
                t.of("teamloads.waiting")),
            lines,
            new Empty("load", t.of("teamloads.none"), t.of("teamloads.normally"), null),
            null);
    String title = t.of("teamloads.title");
    return visit.show(
        "admin",
        visit
            .frame(title, Menu.ADMIN)
            .crumbs(AdminPage.crumbs(t, title))
            .lead(t.dates().whole(visit.today())),
        new AdminView(List.of(table)));
  }

  private static Line line(TeamLoad one, Visit visit) {
    Texts t = visit.t();
    return new Line(
        List.of(
            one.unitName(),
            ModelWords.name(visit, one.model()),
            word(one.level(), t),
            Integer.toString(one.persons()),
            one.team().map(team -> figure(team, t)).orElse("–"),
            one.fullest().map(who -> figure(who, t)).orElse("–"),
            t.of("teamloads.of", one.overTarget() + one.overSoft(), one.coordinators()),
            Integer.toString(one.room()),
            count(one.uncovered(), t),
            count(one.waiting(), t)),
        visit.manages(one.unit())
            ? List.of(Button.to("/caseload/" + one.unit(), t.of("admin.unit.open")).small())
            : List.of());
  }

  private static String figure(CaseloadFigure figure, Texts t) {
    return LoadWords.sum(figure, t);
  }

  /** One to four could tell of somebody. */
  private static String count(@Nullable Integer persons, Texts t) {
    return persons == null ? t.of("teamloads.few") : persons.toString();
  }

  private static int seriousness(Level level) {
    return switch (level) {
      case WITHIN -> 0;
      case UNCOVERED -> 1;
      case OVER_TARGET -> 2;
      case OVER_SOFT, OVER_HARD -> 3;
    };
  }

  private static String word(Level level, Texts t) {
    return switch (level) {
      case WITHIN -> t.of("teamloads.level.within");
      case UNCOVERED -> t.of("teamloads.level.uncovered");
      case OVER_TARGET -> t.of("teamloads.level.target");
      case OVER_SOFT, OVER_HARD -> t.of("teamloads.level.soft");
    };
  }
}
