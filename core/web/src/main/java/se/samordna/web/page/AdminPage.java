package se.samordna.web.page;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.samordna.enrolment.MajorInUse;
import se.samordna.http.Answer;
import se.samordna.http.Route;
import se.samordna.model.Model;
import se.samordna.model.ModelState;
import se.samordna.model.Models.Enabling;
import se.samordna.organisation.Role;
import se.samordna.organisation.Unit;
import se.samordna.refusal.Problem;
import se.samordna.refusal.Refusal;
import se.samordna.text.DateWords;
import se.samordna.text.Days;
import se.samordna.text.Wording;
import se.samordna.web.text.Texts;
import se.samordna.web.view.AdminView;
import se.samordna.web.view.AdminView.Line;
import se.samordna.web.view.AdminView.Table;
import se.samordna.web.view.Button;
import se.samordna.web.view.Field;
import se.samordna.web.view.FormView;
import se.samordna.web.view.Frame.Menu;
import se.samordna.web.view.Frame.Shape;
import se.samordna.web.view.Parts.Empty;
import se.samordna.web.view.Parts.Link;

/** What an organisation looks after: its units, and which models they use. */
final class AdminPage {
  /** What stands against one model, as far as a cell of a table bears it. */
  private static final int MOST_FINDINGS = 3;

  private final Site site;

  AdminPage(Site site) {
    this.site = site;
  }

  List<Route> routes() {
    return List.of(
        site.get("/admin", this::show),
        site.get("/admin/units/new", visit -> newUnit(visit, null)),
        site.post("/admin/units/new", this::addUnit),
        site.post("/admin/models/{model}/enable", visit -> enable(visit, true)),
        site.post("/admin/models/{model}/disable", visit -> enable(visit, false)));
  }

  /** The way back to the first page of administration. */
  static List<Link> crumbs(Texts t, String title) {
    return List.of(new Link("/admin", t.of("menu.admin")), new Link("", title));
  }

  private Answer show(Visit visit) {
    visit.mustRunUnits();
    Texts t = visit.t();
    List<Line> units =
        site.organisations().units(visit.caller(), visit.caller().provider()).stream()
            .map(unit -> unit(unit, t))
            .toList();
    List<Line> models = models(visit);
    AdminView view =
        new AdminView(
            List.of(
                new Table(
                    "units",
                    t.of("admin.units"),
                    "",
                    List.of(t.of("persons.name"), t.of("admin.hsa")),
                    units,
                    new Empty("home", t.of("admin.units.none"), t.of("admin.units.normally"), null),
                    visit.caller().has(Role.ADMIN)
                        ? Button.to("/admin/units/new", t.of("admin.unit.new")).icon("plus").small()
                        : null),
                new Table(
                    "models",
                    t.of("admin.models"),
                    t.of("admin.models.lead"),
                    List.of(
                        t.of("admin.model"),
                        t.of("admin.version"),
                        t.of("admin.status"),
                        t.of("admin.enrolled"),
                        t.of("guideline.title"),
                        t.of("admin.enabled")),
                    models,
                    new Empty(
                        "board", t.of("admin.models.none"), t.of("admin.models.normally"), null),
                    Button.to(ModelComparisonPage.PLACE, t.of("models.title")).small()),
                new Table(
                    "presence",
                    t.of("admin.presence"),
                    t.of("admin.presence.lead"),
                    List.of(
                        t.of("admin.model"),
                        t.of("admin.version"),
                        t.of("admin.presence.from"),
                        t.of("admin.presence.to"),
                        t.of("admin.presence.node")),
                    presence(visit),
                    new Empty(
                        "clock",
                        t.of("admin.presence.none"),
                        t.of("admin.presence.normally"),
                        null),
                    null)));
    return visit.show(
        "admin",
        visit
            .frame(t.of("admin.title"), Menu.ADMIN)
            .notices(ModelWarnings.of(visit))
            .doing(doing(visit)),
        view);
  }

  /** Where plans are kept and how readers are named is settled by an administrator alone. */
  private static Button[] doing(Visit visit) {
    Texts t = visit.t();
    List<Button> all = new ArrayList<>();
    if (visit.caller().has(Role.ADMIN)) {
      all.add(Button.to(PlanSystemsPage.PLACE, t.of("plan.systems")));
      all.add(Button.to(ReadersPage.TELLING, t.of("telling.title")));
      all.add(Button.to(RightsReviewsPage.PLACE, t.of("rights.title")));
    }
    all.add(Button.to(RightsTablePage.PLACE, t.of("rights.table.title")));
    all.add(Button.to(DisposalPage.PLACE, t.of("disposal.title")));
    all.add(Button.to(TargetGroupsPage.PLACE, t.of("groups.title")));
    all.add(Button.to(TeamLoadsPage.PLACE, t.of("teamloads.title")).icon("load"));
    return all.toArray(Button[]::new);
  }

  /** When models could be used here; a gap between two intervals is when one was away. */
  private List<Line> presence(Visit visit) {
    return site.models().presence(visit.caller()).stream()
        .map(
            one ->
                new Line(
                    List.of(
                        one.model(),
                        one.version().toString(),
                        time(one.begunAt(), visit),
                        time(one.endedAt(), visit),
                        one.node()),
                    List.of()))
        .toList();
  }

  private static String time(@Nullable Instant at, Visit visit) {
    return at == null
        ? visit.t().of("admin.presence.now")
        : DateWords.brief(Days.of(at), visit.language()) + " " + visit.t().dates().clock(at);
  }

  private static Line unit(Unit unit, Texts t) {
    String hsa = unit.hsaId();
    return new Line(
        List.of(unit.name(), hsa == null ? "–" : hsa),
        List.of(Button.to("/admin/units/" + unit.id(), t.of("admin.unit.open")).small()));
  }

  private List<Line> models(Visit visit) {
    List<MajorInUse> inUse = site.moves().inUse(visit.caller());
    return visit.models().stream()
        .map(state -> model(state, new Enrolled(state.id(), inUse), visit))
        .toList();
  }

  /** How many are enrolled in each major of a model. */
  private record Enrolled(String model, List<MajorInUse> inUse) {
    int in(int major) {
      return inUse.stream()
          .filter(one -> one.model().equals(model) && one.major() == major)
          .mapToInt(MajorInUse::open)
          .sum();
    }
  }

  /** Rejected ones may claim any version. */
  private static int major(ModelState state) {
    return state.model().map(model -> model.version().major()).orElse(0);
  }

  /**
   * The way on to the next major while somebody is on this one, and to how this one was come to
   * when nobody is left before it: while somebody is, the line above leads there.
   */
  private void moves(ModelState state, Enrolled enrolled, Visit visit, List<Button> verbs) {
    if (major(state) == 0 || !visit.caller().has(Role.ADMIN)) {
      return;
    }
    int next = major(state) + 1;
    if (enrolled.in(major(state)) > 0 && site.models().find(state.id(), next).isPresent()) {
      verbs.add(
          Button.to(
                  MovePage.place(state.id(), major(state)), visit.t().of("admin.model.move", next))
              .small());
    }
    boolean allCame =
        enrolled.in(major(state) - 1) == 0
            || site.models().find(state.id(), major(state) - 1).isEmpty();
    if (major(state) > 1 && state.status() != ModelState.Status.AWAY && allCame) {
      verbs.add(
          Button.to(
                  MovePage.place(state.id(), major(state) - 1),
                  visit.t().of("admin.model.moved", major(state) - 1))
              .small());
    }
  }

  private Line model(ModelState state, Enrolled enrolled, Visit visit) {
    Texts t = visit.t();
    List<Enabling> enablings =
        site.models().enablings(visit.caller(), state.id()).stream()
            .filter(one -> one.provider().equals(visit.caller().provider()))
            .toList();
    boolean everywhere = enablings.stream().anyMatch(one -> one.unit() == null);
    String where =
        everywhere
            ? t.of("admin.everywhere")
            : String.join(", ", enablings.stream().map(Enabling::unitName).toList());
    List<Button> verbs = new ArrayList<>();
    boolean settled = isSettledHere(state, visit) && visit.caller().has(Role.ADMIN);
    if (everywhere && settled) {
      verbs.add(
          Button.send("/admin/models/" + state.id() + "/disable", t.of("admin.disable"), Map.of())
              .look(Button.Look.DANGER)
              .small());
    } else if (settled && state.status() == ModelState.Status.AVAILABLE) {
      verbs.add(
          Button.send("/admin/models/" + state.id() + "/enable", t.of("admin.enable"), Map.of())
              .small());
    }
    moves(state, enrolled, visit, verbs);
    if (settled && !where.isEmpty()) {
      verbs.add(Button.to(ModelNamePage.place(state.id()), t.of("admin.model.name")).small());
    }
    return new Line(
        List.of(
            ModelWords.both(visit, state),
            state.version(),
            status(state, visit),
            Integer.toString(enrolled.in(major(state))),
            Guidelines.of(visit, state),
            where.isEmpty() ? "–" : where),
        verbs);
  }

  /**
   * Where a model may be used is settled for all its versions at once: in the line of the newest,
   * or in each while none is here.
   */
  static boolean isSettledHere(ModelState state, Visit visit) {
    return visit
        .site()
        .models()
        .newest(state.id())
        .map(newest -> state.model().map(Model::version).equals(Optional.of(newest.version())))
        .orElse(true);
  }

  /** With what stands against the model: code, place, why, and how to mend it. */
  private static String status(ModelState state, Visit visit) {
    String status = visit.t().named(state.status());
    if (state.findings().isEmpty()) {
      return status;
    }
    List<String> told =
        state.findings().stream().limit(MOST_FINDINGS).map(one -> told(one, visit)).toList();
    int more = state.findings().size() - told.size();
    return status + ": " + String.join(" ", told) + (more > 0 ? " (+" + more + ")" : "");
  }

  private static String told(Problem problem, Visit visit) {
    String file = Wording.write(problem.values().get("file"), visit.language());
    String place = (file + " " + problem.pointer()).strip();
    return problem.code().id()
        + (place.isEmpty() ? "" : " " + place)
        + ": "
        + problem.says(visit.language())
        + " "
        + problem.mend(visit.language());
  }

  private Answer enable(Visit visit, boolean on) {
    String model = visit.request().variable("model");
    String place = UnitAdminPage.back(visit);
    var unit = UnitAdminPage.unit(visit);
    if (on) {
      site.models().enable(visit.caller(), model, visit.caller().provider(), unit);
    } else {
      site.models().disable(visit.caller(), model, visit.caller().provider(), unit);
    }
    return Visit.after(place, Done.ADMIN_SAVED);
  }

  private Answer newUnit(Visit visit, @Nullable Refusal refusal) {
    visit.mustRunUnits();
    Texts t = visit.t();
    FormView form =
        FormView.of(
                "/admin/units/new",
                t.of("form.save"),
                List.of(
                    Field.of(Field.Kind.TEXT, "name", t.of("persons.name"))
                        .value(Typed.in(visit, refusal).or("name", "")),
                    Field.of(Field.Kind.TEXT, "hsaId", t.of("admin.hsa"))
                        .mayBeLeftOut()
                        .value(Typed.in(visit, refusal).or("hsaId", ""))))
            .leave("/admin", t.of("form.leave"));
    String title = t.of("admin.unit.new");
    return FormPages.show(
        visit,
        visit.frame(title, Menu.ADMIN).shape(Shape.NARROW).crumbs(crumbs(t, title)),
        form,
        refusal);
  }

  private Answer addUnit(Visit visit) {
    return visit.attempt(
        () -> {
          Reading form = visit.form();
          String name = form.needed("name");
          form.check();
          String hsa = form.text("hsaId");
          site.organisations()
              .addUnit(visit.caller(), visit.caller().provider(), name, hsa.isEmpty() ? null : hsa);
          return Visit.after("/admin", Done.ADMIN_SAVED);
        },
        refusal -> newUnit(visit, refusal));
  }
}
