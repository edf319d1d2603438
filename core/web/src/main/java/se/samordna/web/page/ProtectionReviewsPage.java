package se.samordna.web.page;

import java.util.ArrayList;
import java.util.List;
import se.samordna.Id;
import se.samordna.Page;
import se.samordna.audit.AuditReviews.NewFinding;
import se.samordna.audit.ProtectionReview;
import se.samordna.audit.SampledAccess.Conclusion;
import se.samordna.http.Answer;
import se.samordna.http.Route;
import se.samordna.web.text.Texts;
import se.samordna.web.view.AdminView;
import se.samordna.web.view.AdminView.Line;
import se.samordna.web.view.AdminView.Table;
import se.samordna.web.view.Button;
import se.samordna.web.view.Frame.Menu;
import se.samordna.web.view.Parts.Empty;

/** Whose identities became protected, and whether somebody has gone through who had read before. */
final class ProtectionReviewsPage {
  static final String PLACE = AuditPage.PLACE + "/protections";
  private static final String REVIEW = PLACE + "/{review}/review";

  private final Site site;

  ProtectionReviewsPage(Site site) {
    this.site = site;
  }

  List<Route> routes() {
    return List.of(
        site.get(PLACE, this::list),
        site.get(REVIEW, visit -> ConclusionForm.show(visit, null, PLACE)),
        site.post(REVIEW, this::reviewed));
  }

  private Answer list(Visit visit) {
    Texts t = visit.t();
    Page<ProtectionReview> found = site.auditReviews().protections(visit.caller(), visit.page());
    Button next = visit.next(found, PLACE);
    Table table =
        new Table(
            "protections",
            t.of("protections.title"),
            "",
            List.of(t.of("protections.arrived"), t.of("protections.due"), t.of("samples.found")),
            found.rows().stream().map(one -> line(one, visit)).toList(),
            new Empty("check-circle", t.of("protections.none"), t.of("protections.normally"), null),
            next);
    return visit.show(
        "admin",
        visit
            .frame(t.of("protections.title"), Menu.NONE)
            .crumbs(AuditPage.crumbs(t, t.of("protections.title")))
            .lead(t.of("protections.lead")),
        new AdminView(List.of(table)));
  }

  private static Line line(ProtectionReview one, Visit visit) {
    Texts t = visit.t();
    boolean late = !one.isDone() && one.due().isBefore(visit.today());
    String due = t.dates().dated(one.due());
    List<Button> verbs = new ArrayList<>();
    verbs.add(
        Button.to(AuditPage.PLACE + "/persons/" + one.person(), t.of("protections.log")).small());
    if (!one.isDone()) {
      verbs.add(Button.to(PLACE + "/" + one.id() + "/review", t.of("samples.review")).small());
    }
    return new Line(
        List.of(
            t.dates().near(one.arrivedAt(), visit.today()),
            late ? t.of("protections.late", due) : due,
            ConclusionForm.said(one.review(), visit)),
        verbs);
  }

  private Answer reviewed(Visit visit) {
    return visit.attempt(
        () -> {
          Reading form = visit.form();
          NewFinding found =
              new NewFinding(
                  form.choice("conclusion", Conclusion.class, Conclusion.IN_ORDER),
                  form.text("words"));
          form.check();
          Id<ProtectionReview> review = visit.id("review");
          var unused = site.auditReviews().reviewProtection(visit.caller(), review, found);
          return Visit.after(PLACE, Done.PROTECTION_REVIEWED);
        },
        refusal -> ConclusionForm.show(visit, refusal, PLACE));
  }
}
