package se.samordna.web.page;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.samordna.Id;
import se.samordna.http.Answer;
import se.samordna.http.Route;
import se.samordna.model.Model;
import se.samordna.model.ModelState;
import se.samordna.model.Models.Enabling;
import se.samordna.model.Models.ThresholdInForce;
import se.samordna.model.Thresholds;
import se.samordna.organisation.Assignment;
import se.samordna.organisation.Organisations.StaffAtUnit;
import se.samordna.organisation.Unit;
import se.samordna.web.text.Texts;
import se.samordna.web.view.AdminView;
import se.samordna.web.view.AdminView.Line;
import se.samordna.web.view.AdminView.Table;
import se.samordna.web.view.Button;
import se.samordna.web.view.Frame.Menu;
import se.samordna.web.view.Parts.Empty;

/** One unit: who works there, which models it uses, and what is settled of those. */
final class UnitAdminPage {
  private final Site site;

  UnitAdminPage(Site site) {
    this.site = site;
  }

  List<Route> routes() {
    return List.of(site.get("/admin/units/{unit}", this::show));
  }

  /** Where one comes back to after a change that is made from two pages. */
  static String back(Visit visit) {
    Id<Unit> unit = unit(visit);
    return unit == null ? "/admin" : "/admin/units/" + unit;
  }

  static @Nullable Id<Unit> unit(Visit visit) {
    return visit.form().id("unit");
  }

  private Answer show(Visit visit) {
    Texts t = visit.t();
    String name = AdministeredUnit.of(visit).name();
    List<Line> staff =
        Teams.staff(visit, visit.id("unit")).stream().map(one -> staff(one, visit)).toList();
    List<Line> models = new ArrayList<>();
    List<Line> limits = new ArrayList<>();
    Set<String> limited = new HashSet<>();
    List<Line> cadences = new ArrayList<>();
    List<ModelState> measured = new ArrayList<>();
    List<ModelState> declared = new ArrayList<>();
    Set<String> used = site.models().inUse(visit.caller(), visit.id("unit"));
    for (ModelState state : visit.models()) {
      models.add(model(state, visit));
      if (used.contains(state.id()) && state.model().isPresent() && limited.add(state.id())) {
        limits.addAll(limits(state, visit));
        declared.add(state);
        if (state.model().flatMap(Model::board).isPresent()) {
          cadences.addAll(MeetingDaysPage.lines(state, visit));
        }
        site.models()
            .newest(state.id())
            .filter(MeasurementPage::measures)
            .ifPresent(model -> measured.add(state));
      }
    }
    List<Table> tables = new ArrayList<>();
    tables.addAll(
        List.of(
            new Table(
                "staff",
                t.of("admin.staff"),
                "",
                List.of(
                    t.of("persons.name"),
                    t.of("admin.role"),
                    t.of("meeting.profession"),
                    t.of("caseload.post"),
                    t.of("admin.carries")),
                staff,
                new Empty("people", t.of("admin.staff.none"), t.of("admin.staff.normally"), null),
                Button.to(
                        AdministeredUnit.of(visit).place() + "/staff/new", t.of("admin.staff.new"))
                    .icon("plus")
                    .small()),
            new Table(
                "models",
                t.of("admin.models"),
                t.of("admin.models.lead"),
                List.of(
                    t.of("admin.model"),
                    t.of("admin.version"),
                    t.of("guideline.title"),
                    t.of("admin.enabled")),
                models,
                new Empty("board", t.of("admin.models.none"), t.of("admin.models.normally"), null),
                null),
            new Table(
                "limits",
                t.of("admin.limits"),
                t.of("admin.limits.lead"),
                List.of(
                    t.of("admin.model"),
                    t.of("admin.limit.scope"),
                    t.of("admin.limit.values"),
                    t.of("admin.limit.source")),
                limits,
                new Empty("load", t.of("admin.limits.none"), t.of("admin.limits.normally"), null),
                null),
            new Table(
                "cadence",
                t.of("admin.cadence"),
                t.of("admin.cadence.lead"),
                List.of(
                    t.of("admin.model"),
                    t.of("admin.cadence.days"),
                    t.of("admin.limit.scope"),
                    t.of("admin.cadence.who")),
                cadences,
                new Empty(
                    "board", t.of("admin.cadence.none"), t.of("admin.cadence.normally"), null),
                null),
            MeasurementPage.table(measured, visit),
            RegimePage.table(visit)));
    tables.addAll(tables.size() - 2, ActivityDaysPage.table(declared, visit));
    if (!declared.isEmpty()) {
      tables.add(tables.size() - 2, WeightsPage.table(declared, visit));
    }
    AdminView view = new AdminView(tables);
    return visit.show(
        "admin",
        visit
            .frame(name, Menu.ADMIN)
            .crumbs(AdminPage.crumbs(t, name))
            .notices(ModelWarnings.at(visit, used)),
        view);
  }

  private static Line staff(StaffAtUnit one, Visit visit) {
    Texts t = visit.t();
    Assignment work = one.assignment();
    String place = AdministeredUnit.of(visit).place();
    String name =
        one.absent() ? one.staff().name() + " " + t.of("admin.absent") : one.staff().name();
    return new Line(
        List.of(
            name,
            t.named(work.role()),
            t.named(work.profession()),
            LoadWords.percent(work.fte(), t),
            work.caseCarrying() ? t.of("form.yes") : t.of("form.no")),
        List.of(
            Button.to(place + "/staff/" + one.staff().id() + "/account", t.of("admin.account.new"))
                .small(),
            Button.to(place + "/staff/" + one.staff().id() + "/absence", t.of("admin.absence"))
                .small(),
            Button.to(StaffNamePage.place(visit, one), t.of("admin.name")).small(),
            Button.to(place + "/assignments/" + work.id() + "/end", t.of("admin.end")).small()));
  }

  private Line model(ModelState state, Visit visit) {
    Texts t = visit.t();
    Id<Unit> unit = visit.id("unit");
    boolean here =
        site.models().enablings(visit.caller(), state.id()).stream()
            .map(Enabling::unit)
            .anyMatch(unit::equals);
    Map<String, String> sends = Map.of("unit", unit.toString());
    Button verb =
        here
            ? Button.send("/admin/models/" + state.id() + "/disable", t.of("admin.disable"), sends)
                .look(Button.Look.DANGER)
                .small()
            : Button.send("/admin/models/" + state.id() + "/enable", t.of("admin.enable"), sends)
                .small();
    return new Line(
        List.of(
            ModelWords.both(visit, state),
            state.version(),
            Guidelines.of(visit, state),
            here ? t.of("form.yes") : t.of("form.no")),
        AdminPage.isSettledHere(state, visit) ? List.of(verb) : List.of());
  }

  private List<Line> limits(ModelState state, Visit visit) {
    Texts t = visit.t();
    return site
        .models()
        .thresholds(visit.caller(), visit.id("unit"), state.id(), visit.today())
        .stream()
        .map(
            one ->
                new Line(
                    List.of(
                        visit.in(state.name()),
                        t.named(one.scope()),
                        values(one.thresholds(), t),
                        source(one, visit)),
                    List.of(
                        Button.to(
                                AdministeredUnit.of(visit).place()
                                    + "/limits/"
                                    + state.id()
                                    + "/"
                                    + one.caseloadRule(),
                                t.of("admin.limit.change"))
                            .small())))
        .toList();
  }

  static String values(Thresholds limits, Texts t) {
    String hard = limits.hard() == null ? "–" : t.number(limits.hard());
    return t.number(limits.target()) + " / " + t.number(limits.soft()) + " / " + hard;
  }

  static String source(ThresholdInForce one, Visit visit) {
    return one.from() == null
        ? visit.in(one.thresholds().source())
        : visit.t().of("admin.limit.own", visit.t().dates().dated(one.from()), one.reason());
  }
}
