package se.samordna.web.page;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.samordna.Id;
import se.samordna.http.Answer;
import se.samordna.http.Route;
import se.samordna.model.ModelState;
import se.samordna.model.Models.Enabling;
import se.samordna.model.Models.ThresholdInForce;
import se.samordna.model.Thresholds;
import se.samordna.organisation.Assignment;
import se.samordna.organisation.Organisations.NewAssignment;
import se.samordna.organisation.Organisations.NewStaff;
import se.samordna.organisation.Organisations.StaffAtUnit;
import se.samordna.organisation.Profession;
import se.samordna.organisation.Role;
import se.samordna.organisation.Staff;
import se.samordna.organisation.Unit;
import se.samordna.refusal.Code;
import se.samordna.refusal.Problem;
import se.samordna.refusal.Refusal;
import se.samordna.text.Text;
import se.samordna.web.plot.Bullet;
import se.samordna.web.text.Texts;
import se.samordna.web.view.AdminView;
import se.samordna.web.view.AdminView.Line;
import se.samordna.web.view.AdminView.Table;
import se.samordna.web.view.Button;
import se.samordna.web.view.Field;
import se.samordna.web.view.FormView;
import se.samordna.web.view.Frame;
import se.samordna.web.view.Frame.Menu;
import se.samordna.web.view.Frame.Shape;
import se.samordna.web.view.Parts.Empty;
import se.samordna.web.view.Parts.Link;

/** One unit: who works there, which models it uses, and its own limits. */
final class UnitAdminPage {
  private final Site site;

  UnitAdminPage(Site site) {
    this.site = site;
  }

  List<Route> routes() {
    return List.of(
        site.get("/admin/units/{unit}", this::show),
        site.get("/admin/units/{unit}/staff/new", visit -> newStaff(visit, null)),
        site.post("/admin/units/{unit}/staff/new", this::addStaff),
        site.get("/admin/units/{unit}/staff/{staff}/account", visit -> newAccount(visit, null)),
        site.post("/admin/units/{unit}/staff/{staff}/account", this::addAccount),
        site.get("/admin/units/{unit}/staff/{staff}/absence", visit -> absence(visit, null)),
        site.post("/admin/units/{unit}/staff/{staff}/absence", this::addAbsence),
        site.get("/admin/units/{unit}/assignments/{assignment}/end", visit -> ending(visit, null)),
        site.post("/admin/units/{unit}/assignments/{assignment}/end", this::end),
        site.get("/admin/units/{unit}/limits/{model}/{rule}", visit -> limits(visit, null)),
        site.post("/admin/units/{unit}/limits/{model}/{rule}", this::setLimits));
  }

  /** Where one comes back to after a change that is made from two pages. */
  static String back(Visit visit) {
    Id<Unit> unit = unit(visit);
    return unit == null ? "/admin" : "/admin/units/" + unit;
  }

  static @Nullable Id<Unit> unit(Visit visit) {
    return visit.form().id("unit");
  }

  private static String place(Visit visit) {
    return "/admin/units/" + visit.<Unit>id("unit");
  }

  private String name(Visit visit) {
    return site.organisations().units(visit.caller(), visit.caller().provider()).stream()
        .filter(unit -> unit.id().equals(visit.<Unit>id("unit")))
        .findFirst()
        .map(Unit::name)
        .orElseThrow(() -> Refusal.of(Code.NOT_FOUND));
  }

  private Frame frame(Visit visit, String title) {
    Texts t = visit.t();
    return visit
        .frame(title, Menu.ADMIN)
        .shape(Shape.NARROW)
        .crumbs(
            List.of(
                new Link("/admin", t.of("menu.admin")),
                new Link(place(visit), name(visit)),
                new Link("", title)));
  }

  private Answer show(Visit visit) {
    Texts t = visit.t();
    String name = name(visit);
    List<Line> staff =
        Teams.staff(visit, visit.id("unit")).stream().map(one -> staff(one, visit)).toList();
    List<Line> models = new ArrayList<>();
    List<Line> limits = new ArrayList<>();
    for (ModelState state : site.models().all(visit.caller())) {
      models.add(model(state, visit));
      if (state.model().isPresent()) {
        limits.addAll(limits(state, visit));
      }
    }
    AdminView view =
        new AdminView(
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
                    new Empty(
                        "people", t.of("admin.staff.none"), t.of("admin.staff.normally"), null),
                    Button.to(place(visit) + "/staff/new", t.of("admin.staff.new"))
                        .icon("plus")
                        .small()),
                new Table(
                    "models",
                    t.of("admin.models"),
                    t.of("admin.models.lead"),
                    List.of(t.of("admin.model"), t.of("admin.version"), t.of("admin.enabled")),
                    models,
                    new Empty(
                        "board", t.of("admin.models.none"), t.of("admin.models.normally"), null),
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
                    new Empty(
                        "load", t.of("admin.limits.none"), t.of("admin.limits.normally"), null),
                    null)));
    return visit.show(
        "admin", visit.frame(name, Menu.ADMIN).crumbs(AdminPage.crumbs(t, name)), view);
  }

  private static Line staff(StaffAtUnit one, Visit visit) {
    Texts t = visit.t();
    Assignment work = one.assignment();
    String place = place(visit);
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
        List.of(visit.in(state.name()), state.version(), here ? t.of("form.yes") : t.of("form.no")),
        List.of(verb));
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
                        values(one.thresholds()),
                        source(one, visit)),
                    List.of(
                        Button.to(
                                place(visit) + "/limits/" + state.id() + "/" + one.caseloadRule(),
                                t.of("admin.limit.change"))
                            .small())))
        .toList();
  }

  private static String values(Thresholds limits) {
    String hard = limits.hard() == null ? "–" : Bullet.plain(limits.hard());
    return Bullet.plain(limits.target()) + " / " + Bullet.plain(limits.soft()) + " / " + hard;
  }

  private static String source(ThresholdInForce one, Visit visit) {
    return one.from() == null
        ? visit.in(one.thresholds().source())
        : visit.t().of("admin.limit.own", visit.t().dates().dated(one.from()), one.reason());
  }

  private Answer newStaff(Visit visit, @Nullable Refusal refusal) {
    Texts t = visit.t();
    Optional<Reading> sent = refusal == null ? Optional.empty() : Optional.of(visit.form());
    FormView form =
        FormView.of(
                place(visit) + "/staff/new",
                t.of("form.save"),
                List.of(
                    Field.of(Field.Kind.TEXT, "givenName", t.of("person.given"))
                        .value(typed(sent, "givenName", "")),
                    Field.of(Field.Kind.TEXT, "familyName", t.of("person.family"))
                        .value(typed(sent, "familyName", "")),
                    Field.of(Field.Kind.TEXT, "hsaId", t.of("admin.hsa"))
                        .mayBeLeftOut()
                        .value(typed(sent, "hsaId", "")),
                    Field.of(Field.Kind.TICK, "protectedIdentity", t.of("admin.staff.protected"))
                        .value(typed(sent, "protectedIdentity", "")),
                    Field.of(Field.Kind.RADIO, "role", t.of("admin.role"))
                        .options(Choices.of(Role.class, t))
                        .value(typed(sent, "role", Role.CARE_STAFF.name())),
                    Field.of(Field.Kind.SELECT, "profession", t.of("meeting.profession"))
                        .options(Choices.of(Profession.class, t))
                        .value(typed(sent, "profession", Profession.CASE_MANAGER.name())),
                    Field.of(Field.Kind.NUMBER, "percent", t.of("admin.percent"))
                        .hint(t.of("admin.percent.hint"))
                        .value(typed(sent, "percent", "100")),
                    Field.of(Field.Kind.TICK, "caseCarrying", t.of("admin.carries.tick"))
                        .value(typed(sent, "caseCarrying", sent.isPresent() ? "" : "true")),
                    Field.of(Field.Kind.DATE, "from", t.of("admin.from"))
                        .value(typed(sent, "from", visit.today().toString()))))
            .leave(place(visit), t.of("form.leave"));
    return FormPages.show(visit, frame(visit, t.of("admin.staff.new")), form, refusal);
  }

  private Answer addStaff(Visit visit) {
    return visit.attempt(
        () -> {
          Reading form = visit.form();
          String hsa = form.text("hsaId");
          NewStaff person =
              new NewStaff(
                  visit.caller().provider(),
                  form.needed("givenName"),
                  form.needed("familyName"),
                  hsa.isEmpty() ? null : hsa,
                  form.ticked("protectedIdentity"));
          Role role = form.choice("role", Role.class, Role.CARE_STAFF);
          Profession profession =
              form.choice("profession", Profession.class, Profession.CASE_MANAGER);
          BigDecimal fte = fte(form);
          var from = form.neededDay("from", visit.today());
          form.check();
          Staff staff = site.organisations().addStaff(visit.caller(), person);
          site.organisations()
              .assign(
                  visit.caller(),
                  new NewAssignment(
                      staff.id(),
                      visit.id("unit"),
                      role,
                      profession,
                      fte,
                      form.ticked("caseCarrying"),
                      from,
                      null));
          return Visit.after(place(visit) + "/staff/" + staff.id() + "/account", Done.ADMIN_SAVED);
        },
        refusal -> newStaff(visit, refusal));
  }

  private static BigDecimal fte(Reading form) {
    int percent = form.number("percent", 0);
    if (percent < 5 || percent > 100) {
      throw Refusal.of(
          Problem.at("/percent", Code.FIELD_NOT_OF_TYPE)
              .with("expected", new Text("5 till 100", "5 to 100")));
    }
    return BigDecimal.valueOf(percent).movePointLeft(2).setScale(2, RoundingMode.UNNECESSARY);
  }

  private Answer newAccount(Visit visit, @Nullable Refusal refusal) {
    Texts t = visit.t();
    FormView form =
        FormView.of(
                place(visit) + "/staff/" + visit.id("staff") + "/account",
                t.of("admin.account.new"),
                List.of(
                    Field.of(Field.Kind.USER_NAME, "userName", t.of("login.name"))
                        .value(refusal == null ? "" : visit.form().typed("userName")),
                    Field.of(Field.Kind.NEW_PASSWORD, "password", t.of("login.password"))
                        .hint(t.of("setup.password.hint"))))
            .leave(place(visit), t.of("admin.account.without"));
    return FormPages.show(visit, frame(visit, t.of("admin.account.new")), form, refusal);
  }

  private Answer addAccount(Visit visit) {
    return visit.attempt(
        () -> {
          Reading form = visit.form();
          String name = form.needed("userName");
          form.check();
          char[] password = form.secret("password");
          try {
            site.accounts().add(visit.caller(), visit.id("staff"), name, password);
          } finally {
            java.util.Arrays.fill(password, '\0');
          }
          return Visit.after(place(visit), Done.ADMIN_SAVED);
        },
        refusal -> newAccount(visit, refusal));
  }

  private Answer absence(Visit visit, @Nullable Refusal refusal) {
    Texts t = visit.t();
    Optional<Reading> sent = refusal == null ? Optional.empty() : Optional.of(visit.form());
    FormView form =
        FormView.of(
                place(visit) + "/staff/" + visit.id("staff") + "/absence",
                t.of("form.save"),
                List.of(
                    Field.of(Field.Kind.DATE, "from", t.of("admin.absence.from"))
                        .hint(t.of("form.date.hint"))
                        .value(typed(sent, "from", visit.today().toString())),
                    Field.of(Field.Kind.DATE, "to", t.of("admin.absence.to"))
                        .hint(t.of("admin.absence.to.hint"))
                        .mayBeLeftOut()
                        .value(typed(sent, "to", ""))))
            .leave(place(visit), t.of("form.leave"));
    return FormPages.show(
        visit, frame(visit, t.of("admin.absence")).lead(t.of("admin.absence.lead")), form, refusal);
  }

  private Answer addAbsence(Visit visit) {
    return visit.attempt(
        () -> {
          Reading form = visit.form();
          var from = form.neededDay("from", visit.today());
          var to = form.day("to");
          form.check();
          site.organisations().addAbsence(visit.caller(), visit.id("staff"), from, to);
          return Visit.after(place(visit), Done.ADMIN_SAVED);
        },
        refusal -> absence(visit, refusal));
  }

  private Answer ending(Visit visit, @Nullable Refusal refusal) {
    Texts t = visit.t();
    FormView form =
        FormView.of(
                place(visit) + "/assignments/" + visit.id("assignment") + "/end",
                t.of("admin.end"),
                List.of(
                    Field.of(Field.Kind.DATE, "lastDay", t.of("admin.last.day"))
                        .hint(t.of("form.date.hint"))
                        .value(
                            refusal == null
                                ? visit.today().toString()
                                : visit.form().typed("lastDay"))))
            .leave(place(visit), t.of("form.leave"));
    return FormPages.show(visit, frame(visit, t.of("admin.end")), form, refusal);
  }

  private Answer end(Visit visit) {
    return visit.attempt(
        () -> {
          Reading form = visit.form();
          var day = form.neededDay("lastDay", visit.today());
          form.check();
          site.organisations().endAssignment(visit.caller(), visit.id("assignment"), day);
          return Visit.after(place(visit), Done.ADMIN_SAVED);
        },
        refusal -> ending(visit, refusal));
  }

  private Answer limits(Visit visit, @Nullable Refusal refusal) {
    Texts t = visit.t();
    ThresholdInForce now =
        site
            .models()
            .thresholds(
                visit.caller(), visit.id("unit"), visit.request().variable("model"), visit.today())
            .stream()
            .filter(one -> one.caseloadRule().equals(visit.request().variable("rule")))
            .findFirst()
            .orElseThrow(() -> Refusal.of(Code.NOT_FOUND));
    Optional<Reading> sent = refusal == null ? Optional.empty() : Optional.of(visit.form());
    FormView form =
        FormView.of(
                visit.request().path(),
                t.of("form.save"),
                List.of(
                    Field.of(Field.Kind.DECIMAL, "target", t.of("admin.limit.target"))
                        .hint(t.of("admin.limit.target.hint"))
                        .value(typed(sent, "target", Bullet.plain(now.thresholds().target()))),
                    Field.of(Field.Kind.DECIMAL, "soft", t.of("admin.limit.soft"))
                        .hint(t.of("admin.limit.soft.hint"))
                        .value(typed(sent, "soft", Bullet.plain(now.thresholds().soft()))),
                    Field.of(Field.Kind.DECIMAL, "hard", t.of("admin.limit.hard"))
                        .hint(t.of("admin.limit.hard.hint"))
                        .mayBeLeftOut()
                        .value(typed(sent, "hard", Bullet.plain(now.thresholds().hard()))),
                    Field.of(Field.Kind.DATE, "from", t.of("admin.from"))
                        .value(typed(sent, "from", visit.today().toString())),
                    Field.of(Field.Kind.LONG, "reason", t.of("admin.limit.why"))
                        .value(typed(sent, "reason", ""))))
            .leave(place(visit), t.of("form.leave"));
    return FormPages.show(
        visit,
        frame(visit, t.of("admin.limit.change")).lead(visit.in(now.thresholds().source())),
        form,
        refusal);
  }

  private Answer setLimits(Visit visit) {
    return visit.attempt(
        () -> {
          Reading form = visit.form();
          BigDecimal target = form.neededDecimal("target");
          BigDecimal soft = form.neededDecimal("soft");
          BigDecimal hard = form.decimal("hard");
          String reason = form.needed("reason");
          var from = form.neededDay("from", visit.today());
          form.check();
          Thresholds limits = new Thresholds(target, soft, hard, new Text(reason, reason));
          site.models()
              .setThresholds(
                  visit.caller(),
                  visit.caller().provider(),
                  visit.id("unit"),
                  visit.request().variable("model"),
                  visit.request().variable("rule"),
                  limits,
                  from,
                  reason);
          return Visit.after(place(visit), Done.ADMIN_SAVED);
        },
        refusal -> limits(visit, refusal));
  }

  private static String typed(Optional<Reading> sent, String name, String otherwise) {
    return sent.map(in -> in.typed(name)).orElse(otherwise);
  }
}
