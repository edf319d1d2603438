package se.samordna.web.page;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import se.samordna.Id;
import se.samordna.Page;
import se.samordna.enrolment.LimitOverride;
import se.samordna.http.Answer;
import se.samordna.http.Route;
import se.samordna.model.Model;
import se.samordna.organisation.Role;
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

/** What was decided over a limit, by whom and why, beside the limits that hold and since when. */
final class OverridesPage {
  private static final List<Integer> SPANS = List.of(30, 90, 365);

  private final Site site;

  OverridesPage(Site site) {
    this.site = site;
  }

  List<Route> routes() {
    return List.of(site.get("/caseload/{unit}/overrides", this::show));
  }

  private Answer show(Visit visit) {
    Texts t = visit.t();
    Id<Unit> unit = visit.id("unit");
    String place = "/caseload/" + unit + "/overrides";
    LocalDate to = day(visit, "to", visit.today());
    LocalDate from = day(visit, "from", to.minusDays(SPANS.get(1)));
    Page<LimitOverride> page =
        site.caseloads().overrides(visit.caller(), unit, from, to, visit.page());
    Button next =
        page.next()
            .map(
                after ->
                    Button.to(
                        place + "?from=" + from + "&to=" + to + "&after=" + after,
                        t.of("list.next")))
            .orElse(null);
    Table overrides =
        new Table(
            "overrides",
            t.of("overrides.title"),
            t.of("overrides.between", t.dates().dated(from), t.dates().dated(to)),
            List.of(
                t.of("overrides.when"),
                t.of("overrides.whom"),
                t.of("overrides.limit"),
                t.of("overrides.figures"),
                t.of("overrides.reason"),
                t.of("overrides.by")),
            page.rows().stream().map(one -> line(one, visit)).toList(),
            new Empty("check-circle", t.of("overrides.none"), t.of("overrides.normally"), null),
            next);
    String name = Teams.mine(visit).getOrDefault(unit, "");
    return visit.show(
        "admin",
        visit
            .frame(t.of("overrides.title"), Menu.CASELOAD)
            .lead(t.of("overrides.lead"))
            .crumbs(
                List.of(
                    new Link("/caseload/" + unit, t.of("caseload.title", name)),
                    new Link("", t.of("overrides.title"))))
            .doing(spans(place, visit)),
        new AdminView(List.of(overrides, limits(unit, visit))));
  }

  private static Button[] spans(String place, Visit visit) {
    return SPANS.stream()
        .map(
            days ->
                Button.to(
                        place + "?from=" + visit.today().minusDays(days) + "&to=" + visit.today(),
                        visit.t().of("overrides.days", days))
                    .small())
        .toArray(Button[]::new);
  }

  private static Line line(LimitOverride one, Visit visit) {
    Texts t = visit.t();
    List<Button> verbs =
        visit.cares(visit.<Unit>id("unit"))
            ? List.of(Button.to("/enrolments/" + one.enrolment(), t.of("overrides.open")).small())
            : List.of();
    return new Line(
        List.of(
            t.dates().dated(Days.of(one.at())) + " " + t.dates().clock(one.at()),
            one.personName(),
            visit.in(one.stepName()) + ": " + visit.in(one.title()),
            figures(one.figures(), t),
            one.reason(),
            one.byName()),
        verbs);
  }

  private static String figures(Map<String, String> figures, Texts t) {
    return figures.containsKey("persons") && figures.containsKey("fte")
        ? t.of(
            "overrides.of",
            figures.get("persons"),
            LoadWords.percent(new java.math.BigDecimal(figures.get("fte")), t))
        : "–";
  }

  private Table limits(Id<Unit> unit, Visit visit) {
    Texts t = visit.t();
    List<Line> lines = new ArrayList<>();
    for (Model model : site.models().offered(visit.caller(), unit)) {
      site.models()
          .thresholds(visit.caller(), unit, model.id(), visit.today())
          .forEach(
              one ->
                  lines.add(
                      new Line(
                          List.of(
                              visit.called(model),
                              t.named(one.scope()),
                              UnitAdminPage.values(one.thresholds(), t),
                              UnitAdminPage.source(one, visit)),
                          List.of())));
    }
    Button change =
        visit.caller().has(Role.ADMIN) || visit.caller().has(Role.UNIT_MANAGER, unit)
            ? Button.to("/admin/units/" + unit + "#limits", t.of("admin.limit.change")).small()
            : null;
    return new Table(
        "limits",
        t.of("admin.limits"),
        t.of("admin.limits.lead"),
        List.of(
            t.of("admin.model"),
            t.of("admin.limit.scope"),
            t.of("admin.limit.values"),
            t.of("admin.limit.source")),
        lines,
        new Empty("load", t.of("admin.limits.none"), t.of("admin.limits.normally"), null),
        change);
  }

  /** A day in the address; one that is none is as if it were not there. */
  private static LocalDate day(Visit visit, String name, LocalDate otherwise) {
    try {
      return visit.asked(name).map(LocalDate::parse).orElse(otherwise);
    } catch (DateTimeParseException e) {
      return otherwise;
    }
  }
}
