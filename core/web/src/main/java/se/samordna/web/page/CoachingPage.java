package se.samordna.web.page;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.samordna.Id;
import se.samordna.Page;
import se.samordna.http.Answer;
import se.samordna.http.Route;
import se.samordna.organisation.Unit;
import se.samordna.refusal.Refusal;
import se.samordna.supervision.Coaching;
import se.samordna.supervision.Coachings.NewCoaching;
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

/** Field mentoring and reviews of tools at a unit: what was given to whom, and recording it. */
final class CoachingPage {
  private final Site site;

  CoachingPage(Site site) {
    this.site = site;
  }

  List<Route> routes() {
    String at = "/units/{unit}/coaching";
    return List.of(
        site.get(at, this::list),
        site.get(at + "/new", visit -> recording(visit, null)),
        site.post(at + "/new", this::record),
        site.get(at + "/{coaching}/strike", visit -> striking(visit, null)),
        site.post(at + "/{coaching}/strike", this::strike));
  }

  /** Where a unit's mentoring and reviews stand. */
  static String address(Id<Unit> unit) {
    return "/units/" + unit + "/coaching";
  }

  private Answer list(Visit visit) {
    Texts t = visit.t();
    Id<Unit> unit = visit.id("unit");
    Page<Coaching> page = site.coachings().of(visit.caller(), unit, visit.page());
    Button more =
        page.nextCursor() == null
            ? null
            : Button.to(address(unit) + "?after=" + page.nextCursor(), t.of("coaching.older"));
    Table table =
        new Table(
            "coaching",
            t.of("coaching.title"),
            "",
            List.of(
                t.of("coaching.day"),
                t.of("coaching.what"),
                t.of("coaching.colleague"),
                t.of("coaching.by"),
                t.of("coaching.minutes")),
            page.rows().stream().map(one -> line(one, unit, t)).toList(),
            new Empty("people", t.of("coaching.none"), t.of("coaching.normally"), null),
            more);
    return visit.show(
        "admin",
        frame(visit, unit, t.of("coaching.title"))
            .lead(t.of("coaching.lead"))
            .doing(Button.to(address(unit) + "/new", t.of("coaching.new")).icon("plus").primary()),
        new AdminView(List.of(table)));
  }

  private static Frame frame(Visit visit, Id<Unit> unit, String title) {
    Texts t = visit.t();
    return visit
        .frame(title, Menu.BOARD)
        .crumbs(
            List.of(
                new Link("/units/" + unit + "/meetings", t.of("meeting.list")),
                new Link(address(unit), t.of("coaching.title"))));
  }

  private static Line line(Coaching one, Id<Unit> unit, Texts t) {
    Coaching.Tool tool = one.tool();
    String what = tool == null ? t.named(one.kind()) : t.named(one.kind()) + ": " + t.named(tool);
    List<Button> verbs = new ArrayList<>();
    if (one.counts()) {
      verbs.add(
          Button.to(address(unit) + "/" + one.id() + "/strike", t.of("coaching.strike")).small());
    }
    return new Line(
        List.of(
            t.dates().dated(one.day()),
            one.counts() ? what : t.of("coaching.struck", what, one.struckWhy()),
            one.colleagueName(),
            one.byName(),
            one.minutes() == 0 ? "" : Integer.toString(one.minutes())),
        verbs);
  }

  private Answer recording(Visit visit, @Nullable Refusal refusal) {
    Texts t = visit.t();
    Id<Unit> unit = visit.id("unit");
    Typed typed = Typed.in(visit, refusal);
    List<Field.Option> staff = Teams.staffChoices(visit, unit, false);
    List<Field> fields =
        List.of(
            Field.of(Field.Kind.RADIO, "kind", t.of("coaching.what"))
                .options(Choices.of(Coaching.Kind.class, t))
                .value(typed.or("kind", Coaching.Kind.FIELD_MENTORING.name())),
            Field.of(Field.Kind.SELECT, "by", t.of("coaching.by"))
                .options(staff)
                .value(typed.or("by", visit.caller().staff().toString())),
            Field.of(Field.Kind.SELECT, "colleague", t.of("coaching.colleague"))
                .options(Choices.orNone(t.of("form.choose"), staff))
                .value(typed.or("colleague", "")),
            DayFields.day("day", t.of("coaching.day"), visit.today().toString(), typed, t),
            Field.of(Field.Kind.NUMBER, "minutes", t.of("coaching.minutes"))
                .hint(t.of("coaching.minutes.hint"))
                .mayBeLeftOut()
                .value(typed.or("minutes", "")),
            Field.of(Field.Kind.SELECT, "tool", t.of("coaching.tool"))
                .hint(t.of("coaching.tool.hint"))
                .mayBeLeftOut()
                .options(
                    Choices.orNone(t.of("coaching.tool.none"), Choices.of(Coaching.Tool.class, t)))
                .value(typed.or("tool", "")));
    FormView form =
        FormView.of(address(unit) + "/new", t.of("form.save"), fields)
            .leave(address(unit), t.of("form.leave"));
    return FormPages.show(
        visit,
        frame(visit, unit, t.of("coaching.new"))
            .shape(Shape.NARROW)
            .lead(t.of("coaching.new.lead")),
        form,
        refusal);
  }

  private Answer record(Visit visit) {
    return visit.attempt(
        () -> {
          Reading form = visit.form();
          Coaching.Kind kind =
              form.choice("kind", Coaching.Kind.class, Coaching.Kind.FIELD_MENTORING);
          Coaching.Tool tool =
              form.text("tool").isEmpty()
                  ? null
                  : form.choice("tool", Coaching.Tool.class, Coaching.Tool.ASSESSMENT);
          NewCoaching wanted =
              new NewCoaching(
                  kind,
                  form.neededId("by"),
                  form.neededId("colleague"),
                  form.neededDay("day", visit.today()),
                  form.number("minutes", 0),
                  tool);
          form.check();
          Id<Unit> unit = visit.id("unit");
          var unused = site.coachings().record(visit.caller(), unit, wanted);
          return Visit.after(address(unit), Done.CHANGED);
        },
        refusal -> recording(visit, refusal));
  }

  private Answer striking(Visit visit, @Nullable Refusal refusal) {
    Texts t = visit.t();
    Id<Unit> unit = visit.id("unit");
    FormView form =
        FormView.of(
                visit.request().path(),
                t.of("coaching.strike"),
                List.of(
                    Field.of(Field.Kind.TEXT, "why", t.of("coaching.why"))
                        .value(Typed.in(visit, refusal).or("why", ""))))
            .leave(address(unit), t.of("form.leave"));
    return FormPages.show(
        visit,
        frame(visit, unit, t.of("coaching.strike"))
            .shape(Shape.NARROW)
            .lead(t.of("coaching.strike.lead")),
        form,
        refusal);
  }

  private Answer strike(Visit visit) {
    return visit.attempt(
        () -> {
          Id<Unit> unit = visit.id("unit");
          var unused =
              site.coachings()
                  .strike(visit.caller(), unit, visit.id("coaching"), visit.form().text("why"));
          return Visit.after(address(unit), Done.CHANGED);
        },
        refusal -> striking(visit, refusal));
  }
}
