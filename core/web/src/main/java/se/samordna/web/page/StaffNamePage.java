package se.samordna.web.page;

import java.util.List;
import org.jspecify.annotations.Nullable;
import se.samordna.http.Answer;
import se.samordna.http.Route;
import se.samordna.organisation.Organisations.StaffAtUnit;
import se.samordna.protection.StaffIdentity;
import se.samordna.refusal.Code;
import se.samordna.refusal.Refusal;
import se.samordna.text.Days;
import se.samordna.web.text.Texts;
import se.samordna.web.view.Field;
import se.samordna.web.view.FormView;
import se.samordna.web.view.Frame;
import se.samordna.web.view.Parts.Notice;

/** The name of a member of staff whose own identity is protected: put away, read, shown again. */
final class StaffNamePage {
  private final Site site;

  StaffNamePage(Site site) {
    this.site = site;
  }

  List<Route> routes() {
    return List.of(
        site.get("/admin/units/{unit}/staff/{staff}/name", visit -> name(visit, null)),
        site.post("/admin/units/{unit}/staff/{staff}/name", this::hide),
        site.post("/admin/units/{unit}/staff/{staff}/name/show", this::show));
  }

  static String place(Visit visit, StaffAtUnit one) {
    return AdministeredUnit.of(visit).place() + "/staff/" + one.staff().id() + "/name";
  }

  private Answer name(Visit visit, @Nullable Refusal refusal) {
    Texts t = visit.t();
    StaffAtUnit one = member(visit);
    Frame frame = AdministeredUnit.of(visit).frame(t.of("admin.name"));
    if (one.staff().protectedIdentity()) {
      return known(visit, one, frame, refusal);
    }
    FormView form =
        FormView.of(
                place(visit, one),
                t.of("admin.name.hide"),
                List.of(
                    Field.of(Field.Kind.TEXT, "shownAs", t.of("admin.name.as"))
                        .hint(t.of("admin.name.as.hint"))
                        .value(
                            Typed.in(visit, refusal)
                                .or("shownAs", WorkWords.of(one.assignment(), t)))))
            .leave(AdministeredUnit.of(visit).place(), t.of("form.leave"));
    return FormPages.show(
        visit, frame.lead(t.of("admin.name.lead", one.staff().name())), form, refusal);
  }

  private Answer known(Visit visit, StaffAtUnit one, Frame frame, @Nullable Refusal refusal) {
    Texts t = visit.t();
    StaffIdentity identity =
        site.protectedStaff().identity(visit.caller(), visit.id("unit"), one.staff().id());
    String hsa = identity.hsaId() == null ? "" : " · " + t.of("admin.hsa") + " " + identity.hsaId();
    return FormPages.show(
        visit,
        frame.notices(
            Notice.info(
                t.of(
                    "admin.name.is",
                    identity.shownAs(),
                    identity.givenName() + " " + identity.familyName() + hsa,
                    t.dates().dated(Days.of(identity.since()))))),
        FormView.of(place(visit, one) + "/show", t.of("admin.name.show"), List.of())
            .leave(AdministeredUnit.of(visit).place(), t.of("form.leave")),
        refusal);
  }

  private StaffAtUnit member(Visit visit) {
    return site.organisations().staff(visit.caller(), visit.id("unit"), visit.today()).stream()
        .filter(one -> one.staff().id().equals(visit.id("staff")))
        .findFirst()
        .orElseThrow(() -> Refusal.of(Code.NOT_FOUND));
  }

  private Answer hide(Visit visit) {
    return visit.attempt(
        () -> {
          Reading form = visit.form();
          String word = form.needed("shownAs");
          form.check();
          site.protectedStaff().protect(visit.caller(), visit.id("staff"), word);
          return Visit.after(AdministeredUnit.of(visit).place(), Done.NAME_HIDDEN);
        },
        refusal -> name(visit, refusal));
  }

  private Answer show(Visit visit) {
    return visit.attempt(
        () -> {
          site.protectedStaff().show(visit.caller(), visit.id("staff"));
          return Visit.after(AdministeredUnit.of(visit).place(), Done.NAME_SHOWN);
        },
        refusal -> name(visit, refusal));
  }
}
