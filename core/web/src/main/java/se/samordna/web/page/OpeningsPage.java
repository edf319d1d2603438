package se.samordna.web.page;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.samordna.Page;
import se.samordna.http.Answer;
import se.samordna.http.Route;
import se.samordna.organisation.Role;
import se.samordna.protection.EmergencyOpening;
import se.samordna.protection.EmergencyOpening.Finding;
import se.samordna.protection.EmergencyOpening.Review;
import se.samordna.protection.EmergencyOpenings;
import se.samordna.protection.EmergencyOpenings.NewReview;
import se.samordna.refusal.Refusal;
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

/**
 * What was opened or told in an emergency, for those who lead or run units and auditors to review;
 * nobody is named but the staff.
 */
final class OpeningsPage {
  static final String PLACE = "/openings";

  private final Site site;

  OpeningsPage(Site site) {
    this.site = site;
  }

  List<Route> routes() {
    return List.of(
        site.get(PLACE, this::list),
        site.get(PLACE + "/{opening}/review", visit -> form(visit, null)),
        site.post(PLACE + "/{opening}/review", this::review));
  }

  private Answer list(Visit visit) {
    Texts t = visit.t();
    Page<EmergencyOpening> found = site.openings().list(visit.caller(), visit.page());
    Button next = visit.next(found, PLACE);
    Table table =
        new Table(
            "openings",
            t.of("openings.title"),
            "",
            List.of(
                t.of("openings.when"),
                t.of("openings.who"),
                t.of("openings.unit"),
                t.of("openings.kind"),
                t.of("opening.reason"),
                t.of("openings.review")),
            found.rows().stream().map(one -> line(one, visit)).toList(),
            new Empty("check-circle", t.of("openings.none"), t.of("openings.normally"), null),
            next);
    return visit.show(
        "admin",
        visit
            .frame(t.of("openings.title"), Menu.NONE)
            .lead(t.of("openings.lead", EmergencyOpenings.REVIEW_DAYS)),
        new AdminView(List.of(table)));
  }

  private static Line line(EmergencyOpening one, Visit visit) {
    Texts t = visit.t();
    Review review = one.review();
    return new Line(
        List.of(
            t.dates().near(one.openedAt(), visit.today()),
            one.staffName(),
            one.unitName(),
            t.named(one.why()),
            one.reason(),
            review == null ? t.of("openings.waiting") : said(review, visit)),
        verbs(one, visit));
  }

  private static String said(Review review, Visit visit) {
    Texts t = visit.t();
    return t.of(
        "openings.reviewed",
        t.named(review.finding()),
        review.byName(),
        t.dates().near(review.at(), visit.today()),
        review.words());
  }

  private static List<Button> verbs(EmergencyOpening one, Visit visit) {
    Texts t = visit.t();
    boolean others = !one.staff().equals(visit.caller().staff());
    Button review =
        Button.to(PLACE + "/" + one.id() + "/review", t.of("openings.do.review")).small();
    Button person = Button.to(PersonFrame.address(one.person()), t.of("openings.person")).small();
    boolean leads = visit.caller().has(Role.TEAM_LEADER, one.unit());
    return Stream.of(
            one.review() == null && others ? List.of(review) : List.<Button>of(),
            leads ? List.of(person) : List.<Button>of())
        .flatMap(List::stream)
        .toList();
  }

  private Answer form(Visit visit, @Nullable Refusal refusal) {
    Texts t = visit.t();
    Typed typed = Typed.in(visit, refusal);
    FormView form =
        FormView.of(
                visit.request().path(),
                t.of("form.save"),
                List.of(
                    Field.of(Field.Kind.RADIO, "finding", t.of("openings.finding"))
                        .options(Choices.of(Finding.class, t))
                        .value(typed.or("finding", "")),
                    Field.of(Field.Kind.LONG, "words", t.of("openings.words"))
                        .hint(t.of("openings.words.hint"))
                        .value(typed.or("words", ""))))
            .leave(PLACE, t.of("form.leave"));
    return FormPages.show(visit, frame(visit), form, refusal);
  }

  private static Frame frame(Visit visit) {
    Texts t = visit.t();
    return visit
        .frame(t.of("openings.do.review"), Menu.NONE)
        .shape(Shape.NARROW)
        .crumbs(
            List.of(
                new Link(PLACE, t.of("openings.title")), new Link("", t.of("openings.do.review"))));
  }

  private Answer review(Visit visit) {
    return visit.attempt(
        () -> {
          Reading form = visit.form();
          Finding finding = form.choice("finding", Finding.class, Finding.NOT_JUSTIFIED);
          String words = form.needed("words");
          form.check();
          var unused =
              site.openings()
                  .review(visit.caller(), visit.id("opening"), new NewReview(finding, words));
          return Visit.after(PLACE, Done.OPENING_REVIEWED);
        },
        refusal -> form(visit, refusal));
  }
}
