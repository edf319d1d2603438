package se.samordna.web.page;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.samordna.Id;
import se.samordna.Page;
import se.samordna.http.Answer;
import se.samordna.http.Route;
import se.samordna.person.Person;
import se.samordna.protection.ProtectedExport;
import se.samordna.protection.ProtectedExport.Decision;
import se.samordna.protection.ProtectedExport.State;
import se.samordna.protection.ProtectedExport.What;
import se.samordna.protection.ProtectedPersons.NewExport;
import se.samordna.refusal.Refusal;
import se.samordna.web.text.Texts;
import se.samordna.web.view.AdminView;
import se.samordna.web.view.AdminView.Line;
import se.samordna.web.view.AdminView.Table;
import se.samordna.web.view.Button;
import se.samordna.web.view.Field;
import se.samordna.web.view.Field.Kind;
import se.samordna.web.view.Field.Option;
import se.samordna.web.view.FormView;
import se.samordna.web.view.Frame.Menu;
import se.samordna.web.view.Frame.Shape;
import se.samordna.web.view.Parts.Empty;

/** Files of protected persons: one asks, another says yes, and the file is taken once. */
final class ExportsPage {
  static final String PLACE = "/exports";

  private final Site site;

  ExportsPage(Site site) {
    this.site = site;
  }

  List<Route> routes() {
    return List.of(
        site.get("/persons/{person}/exports", this::ofPerson),
        site.get("/persons/{person}/exports/new", visit -> form(visit, null)),
        site.post("/persons/{person}/exports/new", this::ask),
        site.get(PLACE, this::asked),
        site.get(PLACE + "/{export}/decide", visit -> decision(visit, null)),
        site.post(PLACE + "/{export}/decide", this::decide));
  }

  static String address(Id<Person> person) {
    return PersonFrame.address(person) + "/exports";
  }

  /** Nothing of the person stands here but that there are questions. */
  private Answer ofPerson(Visit visit) {
    Texts t = visit.t();
    Id<Person> person = visit.id("person");
    List<ProtectedExport> all = site.protectedPersons().exports(visit.caller(), person);
    Table table =
        table(
            visit,
            all.stream().map(one -> line(one, visit, taking(one, visit))).toList(),
            Button.to(address(person) + "/new", t.of("exports.ask")).icon("plus").small());
    return visit.show(
        "admin",
        visit
            .frame(t.of("exports.title"), Menu.NONE)
            .guarded(true)
            .lead(t.of("exports.lead", ProtectedExport.LASTS.toHours())),
        new AdminView(List.of(table)));
  }

  private static Table table(Visit visit, List<Line> lines, @Nullable Button verb) {
    Texts t = visit.t();
    return new Table(
        "exports",
        t.of("exports.title"),
        "",
        List.of(
            t.of("openings.when"),
            t.of("openings.who"),
            t.of("exports.what"),
            t.of("exports.reason"),
            t.of("exports.said")),
        lines,
        new Empty("check-circle", t.of("exports.none"), t.of("exports.normally"), null),
        verb);
  }

  private static Line line(ProtectedExport one, Visit visit, List<Button> verbs) {
    Texts t = visit.t();
    return new Line(
        List.of(
            t.dates().near(one.askedAt(), visit.today()),
            one.askedByName(),
            t.named(one.what()),
            one.reason(),
            said(one, visit)),
        verbs);
  }

  private static String said(ProtectedExport one, Visit visit) {
    Texts t = visit.t();
    String state = t.named(one.at(visit.now()));
    Decision decision = one.decision();
    return decision == null
        ? state
        : t.of(
            "exports.decided",
            state,
            decision.byName(),
            t.dates().near(decision.at(), visit.today()),
            decision.words());
  }

  private static List<Button> taking(ProtectedExport one, Visit visit) {
    boolean own = one.askedBy().equals(visit.caller().staff());
    if (!own || one.at(visit.now()) != State.GRANTED) {
      return List.of();
    }
    String at = PersonFrame.address(one.person());
    String file =
        switch (one.what()) {
          case CRISIS_PLAN -> at + "/crisis-plan.html";
          case SIP -> at + "/plan";
          case LOG -> at + "/readers.csv";
        };
    return List.of(Button.to(file, visit.t().of("exports.take")).small());
  }

  private Answer form(Visit visit, @Nullable Refusal refusal) {
    Texts t = visit.t();
    Id<Person> person = visit.id("person");
    Typed typed = Typed.in(visit, refusal);
    List<Option> whats = Choices.of(What.class, t);
    FormView form =
        FormView.of(
                address(person) + "/new",
                t.of("exports.ask"),
                Teams.questions(
                    visit,
                    Field.of(Kind.RADIO, "what", t.of("exports.what"))
                        .options(whats)
                        .value(typed.or("what", "")),
                    Field.of(Kind.LONG, "reason", t.of("exports.reason"))
                        .hint(t.of("openings.words.hint"))
                        .value(typed.or("reason", ""))))
            .leave(address(person), t.of("form.leave"));
    return FormPages.show(
        visit,
        visit
            .frame(t.of("exports.ask"), Menu.NONE)
            .shape(Shape.NARROW)
            .guarded(true)
            .lead(t.of("exports.lead", ProtectedExport.LASTS.toHours())),
        form,
        refusal);
  }

  private Answer ask(Visit visit) {
    return visit.attempt(
        () -> {
          Reading form = visit.form();
          form.needed("what");
          NewExport wanted =
              new NewExport(form.choice("what", What.class, What.LOG), form.text("reason"));
          form.check();
          Id<Person> person = visit.id("person");
          var unused = site.protectedPersons().askExport(visit.caller(), person, wanted);
          return Visit.after(address(person), Done.EXPORT_ASKED);
        },
        refusal -> form(visit, refusal));
  }

  private Answer asked(Visit visit) {
    Texts t = visit.t();
    Page<ProtectedExport> found =
        site.protectedPersons().exportsAsked(visit.caller(), visit.page());
    Button next = visit.next(found, PLACE);
    List<Line> lines = new ArrayList<>();
    for (ProtectedExport one : found.rows()) {
      boolean others = !one.askedBy().equals(visit.caller().staff());
      Button decide = Button.to(PLACE + "/" + one.id() + "/decide", t.of("exports.decide")).small();
      lines.add(line(one, visit, others ? List.of(decide) : List.<Button>of()));
    }
    return visit.show(
        "admin",
        visit
            .frame(t.of("exports.asked"), Menu.NONE)
            .lead(t.of("exports.lead", ProtectedExport.LASTS.toHours())),
        new AdminView(List.of(table(visit, lines, next))));
  }

  private Answer decision(Visit visit, @Nullable Refusal refusal) {
    Texts t = visit.t();
    Typed typed = Typed.in(visit, refusal);
    FormView form =
        FormView.of(
                visit.request().path(),
                t.of("form.save"),
                Teams.questions(
                    visit,
                    Field.of(Kind.RADIO, "granted", t.of("exports.decide"))
                        .options(
                            List.of(
                                Option.of("yes", t.of("exports.yes")),
                                Option.of("no", t.of("exports.no"))))
                        .value(typed.or("granted", "")),
                    Field.of(Kind.LONG, "words", t.of("exports.words"))
                        .hint(t.of("openings.words.hint"))
                        .mayBeLeftOut()
                        .value(typed.or("words", ""))))
            .leave(PLACE, t.of("form.leave"));
    return FormPages.show(
        visit, visit.frame(t.of("exports.decide"), Menu.NONE).shape(Shape.NARROW), form, refusal);
  }

  private Answer decide(Visit visit) {
    return visit.attempt(
        () -> {
          Reading form = visit.form();
          boolean granted = form.needed("granted").equals("yes");
          String words = form.text("words");
          form.check();
          Id<ProtectedExport> export = visit.id("export");
          var unused = site.protectedPersons().decideExport(visit.caller(), export, granted, words);
          return Visit.after(PLACE, Done.EXPORT_DECIDED);
        },
        refusal -> decision(visit, refusal));
  }
}
