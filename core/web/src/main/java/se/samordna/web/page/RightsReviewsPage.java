package se.samordna.web.page;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.samordna.access.Accounts.NewRightsReview;
import se.samordna.access.RightsReview;
import se.samordna.http.Answer;
import se.samordna.http.Route;
import se.samordna.organisation.Role;
import se.samordna.refusal.Code;
import se.samordna.refusal.Refusal;
import se.samordna.web.text.Texts;
import se.samordna.web.view.AdminView;
import se.samordna.web.view.AdminView.Line;
import se.samordna.web.view.AdminView.Table;
import se.samordna.web.view.Button;
import se.samordna.web.view.Field;
import se.samordna.web.view.Field.Kind;
import se.samordna.web.view.FormView;
import se.samordna.web.view.Frame.Menu;
import se.samordna.web.view.Frame.Shape;
import se.samordna.web.view.Parts.Empty;

/** When accounts, roles and rights were gone through, and by whom. */
final class RightsReviewsPage {
  static final String PLACE = "/admin/rights";

  private final Site site;

  RightsReviewsPage(Site site) {
    this.site = site;
  }

  List<Route> routes() {
    return List.of(
        site.get(PLACE, this::list),
        site.get(PLACE + "/new", visit -> form(visit, null)),
        site.post(PLACE + "/new", this::review));
  }

  private Answer list(Visit visit) {
    Texts t = visit.t();
    List<Line> lines =
        site.accounts().rightsReviews(visit.caller(), visit.caller().provider()).stream()
            .map(one -> line(one, visit))
            .toList();
    Table table =
        new Table(
            "rights",
            t.of("rights.title"),
            "",
            List.of(
                t.of("openings.when"),
                t.of("openings.who"),
                t.of("openings.words"),
                t.of("rights.next")),
            lines,
            new Empty("eye", t.of("rights.none"), t.of("rights.normally"), null),
            Button.to(PLACE + "/new", t.of("rights.do")).icon("plus").small());
    return visit.show(
        "admin",
        visit
            .frame(t.of("rights.title"), Menu.ADMIN)
            .crumbs(AdminPage.crumbs(t, t.of("rights.title")))
            .lead(t.of("rights.lead", RightsReview.MONTHS)),
        new AdminView(List.of(table)));
  }

  private static Line line(RightsReview one, Visit visit) {
    Texts t = visit.t();
    return new Line(
        List.of(
            t.dates().near(one.at(), visit.today()),
            one.byName(),
            one.words(),
            t.dates().dated(one.nextBy())),
        List.of());
  }

  private Answer form(Visit visit, @Nullable Refusal refusal) {
    if (!visit.caller().has(Role.ADMIN)) {
      throw Refusal.of(Code.NOT_YOURS);
    }
    Texts t = visit.t();
    Typed typed = Typed.in(visit, refusal);
    LocalDate next = visit.today().plusMonths(RightsReview.MONTHS);
    FormView form =
        FormView.of(
                PLACE + "/new",
                t.of("form.save"),
                List.of(
                    Field.of(Kind.LONG, "words", t.of("openings.words"))
                        .hint(t.of("rights.words.hint"))
                        .value(typed.or("words", "")),
                    Field.of(Kind.DATE, "nextBy", t.of("rights.next"))
                        .value(typed.or("nextBy", next.toString()))))
            .leave(PLACE, t.of("form.leave"));
    return FormPages.show(
        visit,
        visit
            .frame(t.of("rights.do"), Menu.ADMIN)
            .shape(Shape.NARROW)
            .crumbs(AdminPage.crumbs(t, t.of("rights.do")))
            .lead(t.of("rights.lead", RightsReview.MONTHS)),
        form,
        refusal);
  }

  private Answer review(Visit visit) {
    return visit.attempt(
        () -> {
          Reading form = visit.form();
          NewRightsReview wanted =
              new NewRightsReview(form.needed("words"), form.neededDay("nextBy", visit.today()));
          form.check();
          var unused =
              site.accounts().reviewRights(visit.caller(), visit.caller().provider(), wanted);
          return Visit.after(PLACE, Done.RIGHTS_REVIEWED);
        },
        refusal -> form(visit, refusal));
  }
}
