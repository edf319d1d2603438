package se.samordna.web.page;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.samordna.http.Answer;
import se.samordna.http.Route;
import se.samordna.organisation.PlannedPost;
import se.samordna.organisation.Profession;
import se.samordna.organisation.Staffing.NewPlannedPost;
import se.samordna.organisation.Staffing.UnitStaffing;
import se.samordna.organisation.Unit;
import se.samordna.refusal.Refusal;
import se.samordna.web.text.Texts;
import se.samordna.web.view.AdminView.Line;
import se.samordna.web.view.AdminView.Table;
import se.samordna.web.view.Button;
import se.samordna.web.view.Field;
import se.samordna.web.view.Field.Option;
import se.samordna.web.view.FormView;
import se.samordna.web.view.Frame.Shape;
import se.samordna.web.view.Parts.Empty;

/** For how many posts of each profession a unit is planned, from which day on. */
final class PlannedPostsPage {
  private final Site site;

  PlannedPostsPage(Site site) {
    this.site = site;
  }

  List<Route> routes() {
    return List.of(
        site.get("/caseload/{unit}/planned-posts/new", visit -> planning(visit, null)),
        site.post("/caseload/{unit}/planned-posts/new", this::plan));
  }

  private static String place(Visit visit) {
    return "/caseload/" + visit.<Unit>id("unit") + "/planned-posts/new";
  }

  /** All that was settled, and what is settled next. */
  static Table table(Visit visit, UnitStaffing staffing, boolean changes) {
    Texts t = visit.t();
    return new Table(
        "planned-posts",
        t.of("staffing.posts"),
        t.of("staffing.posts.lead"),
        List.of(
            t.of("meeting.profession"),
            t.of("staffing.posts.count"),
            t.of("admin.from"),
            t.of("staffing.posts.why"),
            t.of("staffing.posts.by")),
        staffing.planned().stream().map(one -> line(one, t)).toList(),
        new Empty("people", t.of("staffing.posts.none"), t.of("staffing.posts.normally"), null),
        changes ? Button.to(place(visit), t.of("staffing.posts.new")).icon("plus").small() : null);
  }

  private static Line line(PlannedPost one, Texts t) {
    return new Line(
        List.of(
            t.named(one.profession()),
            LoadWords.number(one.fte(), t),
            t.dates().dated(one.from()),
            one.reason(),
            one.setByName()),
        List.of());
  }

  private Answer planning(Visit visit, @Nullable Refusal refusal) {
    Texts t = visit.t();
    Typed typed = Typed.in(visit, refusal);
    FormView form =
        FormView.of(
                place(visit),
                t.of("form.save"),
                List.of(
                    Field.of(Field.Kind.SELECT, "profession", t.of("meeting.profession"))
                        .options(
                            List.of(Profession.values()).stream()
                                .map(one -> Option.of(one.name(), t.named(one)))
                                .toList())
                        .value(typed.or("profession", "")),
                    Field.of(Field.Kind.DECIMAL, "fte", t.of("staffing.posts.count"))
                        .hint(t.of("staffing.posts.count.hint"))
                        .value(typed.or("fte", "")),
                    DayFields.day("from", t.of("admin.from"), visit.today().toString(), typed, t),
                    Field.of(Field.Kind.LONG, "reason", t.of("staffing.posts.why"))
                        .value(typed.or("reason", ""))))
            .leave(StaffingPage.place(visit), t.of("form.leave"));
    return FormPages.show(
        visit,
        StaffingPage.frame(visit, t.of("staffing.posts.new"))
            .shape(Shape.NARROW)
            .lead(t.of("staffing.posts.new.lead")),
        form,
        refusal);
  }

  private Answer plan(Visit visit) {
    return visit.attempt(
        () -> {
          Reading form = visit.form();
          form.needed("profession");
          Profession profession = form.choice("profession", Profession.class, Profession.NURSE);
          BigDecimal fte = form.neededDecimal("fte");
          LocalDate from = form.neededDay("from", visit.today());
          String reason = form.needed("reason");
          form.check();
          site.staffing()
              .plan(
                  visit.caller(),
                  visit.id("unit"),
                  new NewPlannedPost(profession, fte, from, reason));
          return Visit.after(StaffingPage.place(visit), Done.STAFFING_SAVED);
        },
        refusal -> planning(visit, refusal));
  }
}
