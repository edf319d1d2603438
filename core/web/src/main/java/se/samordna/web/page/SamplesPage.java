package se.samordna.web.page;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import se.samordna.Id;
import se.samordna.Page;
import se.samordna.audit.AuditReviews.NewConclusion;
import se.samordna.audit.AuditReviews.NewSample;
import se.samordna.audit.AuditSample;
import se.samordna.audit.SampledAccess;
import se.samordna.audit.SampledAccess.Conclusion;
import se.samordna.http.Answer;
import se.samordna.http.Route;
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

/** Accesses that were drawn for review, and what reviews found. */
final class SamplesPage {
  static final String PLACE = AuditPage.PLACE + "/samples";

  private final Site site;

  SamplesPage(Site site) {
    this.site = site;
  }

  List<Route> routes() {
    return List.of(
        site.get(PLACE, this::list),
        site.get(PLACE + "/new", visit -> form(visit, null)),
        site.post(PLACE + "/new", this::draw),
        site.get(PLACE + "/{sample}", this::show),
        site.get(PLACE + "/{sample}/{seq}/review", visit -> review(visit, null)),
        site.post(PLACE + "/{sample}/{seq}/review", this::reviewed));
  }

  private Answer list(Visit visit) {
    Texts t = visit.t();
    List<AuditSample> samples =
        site.auditReviews().samples(visit.caller(), visit.caller().provider());
    Table table =
        new Table(
            "samples",
            t.of("samples.title"),
            "",
            List.of(
                t.of("samples.month"),
                t.of("samples.drawn"),
                t.of("samples.accesses"),
                t.of("samples.checks"),
                t.of("samples.reviewed")),
            samples.stream().map(one -> line(one, visit)).toList(),
            new Empty("check-circle", t.of("samples.none"), t.of("samples.normally"), null),
            Button.to(PLACE + "/new", t.of("samples.draw")).icon("plus").small());
    return visit.show(
        "admin",
        visit
            .frame(t.of("samples.title"), Menu.NONE)
            .crumbs(AuditPage.crumbs(t, t.of("samples.title")))
            .lead(t.of("samples.lead")),
        new AdminView(List.of(table)));
  }

  private static Line line(AuditSample one, Visit visit) {
    Texts t = visit.t();
    String checks =
        one.checks().stream()
            .filter(check -> check.found() > 0)
            .map(
                check ->
                    t.of("samples.check", t.named(check.reason()), check.drawn(), check.found()))
            .collect(Collectors.joining(", "));
    return new Line(
        List.of(
            one.month().toString().substring(0, 7),
            t.of(
                "samples.by",
                t.dates().near(one.drawnAt(), visit.today()),
                one.drawnBy(),
                one.seed()),
            Integer.toString(one.accesses()),
            checks,
            t.of("samples.of", one.reviewed(), one.drawn())),
        List.of(Button.to(PLACE + "/" + one.id(), t.of("samples.open")).small()));
  }

  private Answer form(Visit visit, @Nullable Refusal refusal) {
    AuditPage.mustReview(visit);
    Texts t = visit.t();
    Typed typed = Typed.in(visit, refusal);
    String month = visit.today().withDayOfMonth(1).minusMonths(1).toString();
    FormView form =
        FormView.of(
                PLACE + "/new",
                t.of("samples.draw"),
                List.of(
                    Field.of(Kind.DATE, "month", t.of("samples.month"))
                        .hint(t.of("samples.month.hint"))
                        .value(typed.or("month", month)),
                    Field.of(Kind.NUMBER, "seed", t.of("samples.seed"))
                        .hint(t.of("samples.seed.hint"))
                        .value(typed.or("seed", ""))))
            .leave(PLACE, t.of("form.leave"));
    return FormPages.show(
        visit,
        visit
            .frame(t.of("samples.draw"), Menu.NONE)
            .shape(Shape.NARROW)
            .crumbs(AuditPage.crumbs(t, t.of("samples.draw"))),
        form,
        refusal);
  }

  private Answer draw(Visit visit) {
    return visit.attempt(
        () -> {
          Reading form = visit.form();
          NewSample wanted =
              new NewSample(form.neededDay("month", visit.today()), form.number("seed"));
          form.check();
          AuditSample drawn =
              site.auditReviews().draw(visit.caller(), visit.caller().provider(), wanted);
          return Visit.after(PLACE + "/" + drawn.id(), Done.SAMPLE_DRAWN);
        },
        refusal -> form(visit, refusal));
  }

  private Answer show(Visit visit) {
    Texts t = visit.t();
    Id<AuditSample> sample = visit.id("sample");
    Page<SampledAccess> drawn = site.auditReviews().sampled(visit.caller(), sample, visit.page());
    Button next = visit.next(drawn, PLACE + "/" + sample);
    Table table =
        new Table(
            "drawn",
            t.of("samples.rows"),
            "",
            List.of(
                t.of("audit.when"),
                t.of("audit.who"),
                t.of("audit.what"),
                t.of("audit.whom"),
                t.of("audit.why"),
                t.of("samples.because"),
                t.of("samples.found")),
            drawn.rows().stream().map(one -> line(sample, one, visit)).toList(),
            new Empty("check-circle", t.of("samples.rows.none"), t.of("samples.normally"), null),
            next);
    return visit.show(
        "admin",
        visit
            .frame(t.of("samples.rows"), Menu.NONE)
            .crumbs(AuditPage.crumbs(t, t.of("samples.rows"))),
        new AdminView(List.of(table)));
  }

  private static Line line(Id<AuditSample> sample, SampledAccess one, Visit visit) {
    Texts t = visit.t();
    List<String> cells = new ArrayList<>(AuditPage.cells(one.access(), visit));
    cells.add(one.why().stream().map(t::named).collect(Collectors.joining(", ")));
    cells.add(ConclusionForm.said(one.review(), visit));
    boolean others = !visit.caller().staff().equals(one.access().who().staff());
    String place = PLACE + "/" + sample + "/" + one.access().seq() + "/review";
    return new Line(
        cells,
        others ? List.of(Button.to(place, t.of("samples.review")).small()) : List.<Button>of());
  }

  private static Answer review(Visit visit, @Nullable Refusal refusal) {
    return ConclusionForm.show(visit, refusal, PLACE + "/" + visit.id("sample"));
  }

  private Answer reviewed(Visit visit) {
    return visit.attempt(
        () -> {
          Reading form = visit.form();
          NewConclusion found =
              new NewConclusion(
                  seq(visit),
                  form.choice("conclusion", Conclusion.class, Conclusion.IN_ORDER),
                  form.text("words"));
          form.check();
          Id<AuditSample> sample = visit.id("sample");
          var unused = site.auditReviews().review(visit.caller(), sample, found);
          return Visit.after(PLACE + "/" + sample, Done.ACCESS_REVIEWED);
        },
        refusal -> review(visit, refusal));
  }

  private static long seq(Visit visit) {
    try {
      return Long.parseLong(visit.request().variable("seq"));
    } catch (NumberFormatException e) {
      throw Refusal.of(Code.NOT_FOUND);
    }
  }
}
