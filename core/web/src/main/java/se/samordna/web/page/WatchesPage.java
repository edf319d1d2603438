package se.samordna.web.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import se.samordna.Id;
import se.samordna.Page;
import se.samordna.audit.AuditReviews.NewWatch;
import se.samordna.audit.Watch;
import se.samordna.http.Answer;
import se.samordna.http.Route;
import se.samordna.person.Person;
import se.samordna.refusal.Refusal;
import se.samordna.text.Days;
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

/** Whom auditors keep a special eye on; for them alone. */
final class WatchesPage {
  static final String PLACE = AuditPage.PLACE + "/watches";
  private static final String NEW = AuditPage.PLACE + "/persons/{person}/watch";
  private static final int USUAL_MONTHS = 3;

  private final Site site;

  WatchesPage(Site site) {
    this.site = site;
  }

  List<Route> routes() {
    return List.of(
        site.get(PLACE, this::list),
        site.post(PLACE + "/{watch}/end", this::end),
        site.get(NEW, visit -> form(visit, null)),
        site.post(NEW, this::begin));
  }

  /** Where a special eye on the person begins. */
  static String address(Id<Person> person) {
    return AuditPage.PLACE + "/persons/" + person + "/watch";
  }

  private Answer list(Visit visit) {
    Texts t = visit.t();
    Page<Watch> found = site.auditReviews().watches(visit.caller(), visit.page());
    Button next = visit.next(found, PLACE);
    Table table =
        new Table(
            "watches",
            t.of("watches.title"),
            "",
            List.of(
                t.of("audit.whom"),
                t.of("watches.reason"),
                t.of("watches.from"),
                t.of("watches.until"),
                t.of("watches.by")),
            found.rows().stream().map(one -> line(one, visit)).toList(),
            new Empty("eye", t.of("watches.none"), t.of("watches.normally"), null),
            next);
    return visit.show(
        "admin",
        visit
            .frame(t.of("watches.title"), Menu.NONE)
            .crumbs(AuditPage.crumbs(t, t.of("watches.title")))
            .lead(t.of("watches.lead")),
        new AdminView(List.of(table)));
  }

  private static Line line(Watch one, Visit visit) {
    Texts t = visit.t();
    boolean goesOn = one.goesOn(visit.now());
    String last = t.dates().dated(Days.of(one.endsAt().minusSeconds(1)));
    List<Button> verbs = new ArrayList<>();
    verbs.add(
        Button.to(AuditPage.PLACE + "/persons/" + one.person(), t.of("protections.log")).small());
    if (goesOn) {
      verbs.add(
          Button.send(PLACE + "/" + one.id() + "/end", t.of("watches.end"), Map.of()).small());
    }
    return new Line(
        List.of(
            one.personName().isEmpty() ? t.of("watches.hidden") : one.personName(),
            one.reason(),
            t.dates().dated(one.from()),
            goesOn ? last : t.of("watches.over", last),
            one.byName().isEmpty() ? t.of("watches.auditor") : one.byName()),
        verbs);
  }

  private Answer end(Visit visit) {
    var unused = site.auditReviews().endWatch(visit.caller(), visit.id("watch"));
    return Visit.after(PLACE, Done.WATCH_ENDED);
  }

  private Answer form(Visit visit, @Nullable Refusal refusal) {
    AuditPage.mustReview(visit);
    Texts t = visit.t();
    Typed typed = Typed.in(visit, refusal);
    FormView form =
        FormView.of(
                visit.request().path(),
                t.of("form.save"),
                List.of(
                    Field.of(Kind.LONG, "reason", t.of("watches.reason"))
                        .hint(t.of("watches.reason.hint"))
                        .value(typed.or("reason", "")),
                    Field.of(Kind.DATE, "from", t.of("watches.from"))
                        .hint(t.of("watches.from.hint"))
                        .value(typed.or("from", visit.today().toString())),
                    Field.of(Kind.DATE, "until", t.of("watches.until"))
                        .hint(t.of("watches.until.hint", Watch.MONTHS))
                        .value(
                            typed.or("until", visit.today().plusMonths(USUAL_MONTHS).toString()))))
            .leave(AuditPage.PLACE + "/persons/" + visit.id("person"), t.of("form.leave"));
    return FormPages.show(
        visit,
        visit
            .frame(t.of("watches.do"), Menu.NONE)
            .shape(Shape.NARROW)
            .crumbs(AuditPage.crumbs(t, t.of("watches.do")))
            .lead(t.of("watches.lead")),
        form,
        refusal);
  }

  private Answer begin(Visit visit) {
    return visit.attempt(
        () -> {
          Reading form = visit.form();
          NewWatch wanted =
              new NewWatch(
                  form.needed("reason"),
                  form.neededDay("from", visit.today()),
                  form.neededDay("until", visit.today()));
          form.check();
          var unused = site.auditReviews().watch(visit.caller(), visit.id("person"), wanted);
          return Visit.after(PLACE, Done.WATCH_BEGUN);
        },
        refusal -> form(visit, refusal));
  }
}
