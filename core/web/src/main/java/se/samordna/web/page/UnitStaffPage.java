package se.samordna.web.page;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.samordna.http.Answer;
import se.samordna.http.Route;
import se.samordna.organisation.Organisations.NewPost;
import se.samordna.organisation.Organisations.NewStaff;
import se.samordna.organisation.Profession;
import se.samordna.organisation.Role;
import se.samordna.organisation.Staff;
import se.samordna.refusal.Code;
import se.samordna.refusal.Problem;
import se.samordna.refusal.Refusal;
import se.samordna.text.Text;
import se.samordna.web.text.Texts;
import se.samordna.web.view.Field;
import se.samordna.web.view.FormView;

/** Who works at a unit: somebody new, a way to log in, absence, and the end of an assignment. */
final class UnitStaffPage {
  private final Site site;

  UnitStaffPage(Site site) {
    this.site = site;
  }

  List<Route> routes() {
    return List.of(
        site.get("/admin/units/{unit}/staff/new", visit -> newStaff(visit, null)),
        site.post("/admin/units/{unit}/staff/new", this::addStaff),
        site.get("/admin/units/{unit}/staff/{staff}/account", visit -> newAccount(visit, null)),
        site.post("/admin/units/{unit}/staff/{staff}/account", this::addAccount),
        site.get("/admin/units/{unit}/staff/{staff}/absence", visit -> absence(visit, null)),
        site.post("/admin/units/{unit}/staff/{staff}/absence", this::addAbsence),
        site.get("/admin/units/{unit}/assignments/{assignment}/end", visit -> ending(visit, null)),
        site.post("/admin/units/{unit}/assignments/{assignment}/end", this::end));
  }

  private Answer newStaff(Visit visit, @Nullable Refusal refusal) {
    Texts t = visit.t();
    Typed typed = Typed.in(visit, refusal);
    FormView form =
        FormView.of(
                AdministeredUnit.of(visit).place() + "/staff/new",
                t.of("form.save"),
                List.of(
                    Field.of(Field.Kind.TEXT, "givenName", t.of("person.given"))
                        .value(typed.or("givenName", "")),
                    Field.of(Field.Kind.TEXT, "familyName", t.of("person.family"))
                        .value(typed.or("familyName", "")),
                    Field.of(Field.Kind.TEXT, "hsaId", t.of("admin.hsa"))
                        .mayBeLeftOut()
                        .value(typed.or("hsaId", "")),
                    Field.of(Field.Kind.TICK, "protectedIdentity", t.of("admin.staff.protected"))
                        .value(typed.or("protectedIdentity", "")),
                    Field.of(Field.Kind.RADIO, "role", t.of("admin.role"))
                        .options(Choices.of(Role.ofStaff(), t))
                        .value(typed.or("role", Role.CARE_STAFF.name())),
                    Field.of(Field.Kind.SELECT, "profession", t.of("meeting.profession"))
                        .options(Choices.of(Profession.class, t))
                        .value(typed.or("profession", Profession.CASE_MANAGER.name())),
                    Field.of(Field.Kind.NUMBER, "percent", t.of("admin.percent"))
                        .hint(t.of("admin.percent.hint"))
                        .value(typed.or("percent", "100")),
                    Field.of(Field.Kind.TICK, "caseCarrying", t.of("admin.carries.tick"))
                        .value(typed.or("caseCarrying", typed.sent().isPresent() ? "" : "true")),
                    Field.of(Field.Kind.DATE, "from", t.of("admin.from"))
                        .value(typed.or("from", visit.today().toString()))))
            .leave(AdministeredUnit.of(visit).place(), t.of("form.leave"));
    return FormPages.show(
        visit, AdministeredUnit.of(visit).frame(t.of("admin.staff.new")), form, refusal);
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
          NewPost post =
              new NewPost(
                  visit.id("unit"), role, profession, fte, form.ticked("caseCarrying"), from, null);
          Staff staff = site.organisations().employ(visit.caller(), person, post).staff();
          return Visit.after(
              AdministeredUnit.of(visit).place() + "/staff/" + staff.id() + "/account",
              Done.ADMIN_SAVED);
        },
        refusal -> newStaff(visit, refusal));
  }

  static BigDecimal fte(Reading form) {
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
                AdministeredUnit.of(visit).place() + "/staff/" + visit.id("staff") + "/account",
                t.of("admin.account.new"),
                List.of(
                    Field.of(Field.Kind.USER_NAME, "userName", t.of("login.name"))
                        .value(Typed.in(visit, refusal).or("userName", "")),
                    Field.of(Field.Kind.NEW_PASSWORD, "password", t.of("login.password"))
                        .hint(t.of("setup.password.hint"))))
            .leave(AdministeredUnit.of(visit).place(), t.of("admin.account.without"));
    return FormPages.show(
        visit, AdministeredUnit.of(visit).frame(t.of("admin.account.new")), form, refusal);
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
          return Visit.after(AdministeredUnit.of(visit).place(), Done.ADMIN_SAVED);
        },
        refusal -> newAccount(visit, refusal));
  }

  private Answer absence(Visit visit, @Nullable Refusal refusal) {
    Texts t = visit.t();
    Typed typed = Typed.in(visit, refusal);
    FormView form =
        FormView.of(
                AdministeredUnit.of(visit).place() + "/staff/" + visit.id("staff") + "/absence",
                t.of("form.save"),
                DayFields.absence(visit.today(), typed, t))
            .leave(AdministeredUnit.of(visit).place(), t.of("form.leave"));
    return FormPages.show(
        visit,
        AdministeredUnit.of(visit).frame(t.of("admin.absence")).lead(t.of("admin.absence.lead")),
        form,
        refusal);
  }

  private Answer addAbsence(Visit visit) {
    return visit.attempt(
        () -> {
          Reading form = visit.form();
          var from = form.neededDay("from", visit.today());
          var to = form.day("to");
          form.check();
          site.organisations().addAbsence(visit.caller(), visit.id("staff"), from, to);
          return Visit.after(AdministeredUnit.of(visit).place(), Done.ADMIN_SAVED);
        },
        refusal -> absence(visit, refusal));
  }

  private Answer ending(Visit visit, @Nullable Refusal refusal) {
    Texts t = visit.t();
    FormView form =
        FormView.of(
                AdministeredUnit.of(visit).place()
                    + "/assignments/"
                    + visit.id("assignment")
                    + "/end",
                t.of("admin.end"),
                List.of(
                    DayFields.day(
                        "lastDay",
                        t.of("admin.last.day"),
                        visit.today().toString(),
                        Typed.in(visit, refusal),
                        t)))
            .leave(AdministeredUnit.of(visit).place(), t.of("form.leave"));
    return FormPages.show(
        visit, AdministeredUnit.of(visit).frame(t.of("admin.end")), form, refusal);
  }

  private Answer end(Visit visit) {
    return visit.attempt(
        () -> {
          Reading form = visit.form();
          var day = form.neededDay("lastDay", visit.today());
          form.check();
          site.organisations().endAssignment(visit.caller(), visit.id("assignment"), day);
          return Visit.after(AdministeredUnit.of(visit).place(), Done.ADMIN_SAVED);
        },
        refusal -> ending(visit, refusal));
  }
}
