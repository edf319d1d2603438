package se.samordna.web.page;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import se.samordna.Id;
import se.samordna.disposal.DisposalDecision;
import se.samordna.disposal.DisposalRun;
import se.samordna.disposal.DisposalSubject;
import se.samordna.disposal.Disposals.NewDecision;
import se.samordna.disposal.Disposals.State;
import se.samordna.http.Answer;
import se.samordna.http.Route;
import se.samordna.organisation.Provider;
import se.samordna.refusal.Refusal;
import se.samordna.web.text.Texts;
import se.samordna.web.view.AdminView;
import se.samordna.web.view.AdminView.Line;
import se.samordna.web.view.AdminView.Table;
import se.samordna.web.view.Button;
import se.samordna.web.view.Field;
import se.samordna.web.view.Field.Kind;
import se.samordna.web.view.FormView;
import se.samordna.web.view.Frame;
import se.samordna.web.view.Frame.Menu;
import se.samordna.web.view.Frame.Shape;
import se.samordna.web.view.Parts.Empty;
import se.samordna.web.view.Parts.Link;

/** What the organisation has decided may be disposed of, what would go today, and what has gone. */
final class DisposalPage {
  static final String PLACE = "/admin/disposal";

  private final Site site;

  DisposalPage(Site site) {
    this.site = site;
  }

  List<Route> routes() {
    return List.of(
        site.get(PLACE, this::show),
        site.get(PLACE + "/new", visit -> form(visit, null)),
        site.post(PLACE + "/new", this::record),
        site.post(PLACE + "/{decision}/withdraw", this::withdraw));
  }

  private static Id<Provider> provider(Visit visit) {
    return visit.caller().provider();
  }

  private Answer show(Visit visit) {
    Texts t = visit.t();
    State state = site.disposals().state(visit.caller(), provider(visit));
    Frame frame =
        visit
            .frame(t.of("disposal.title"), Menu.ADMIN)
            .crumbs(AdminPage.crumbs(t, t.of("disposal.title")))
            .lead(lead(state, t))
            .doing(Button.to(RecordsDuePage.PLACE, t.of("records.title")));
    return visit.show(
        "admin", frame, new AdminView(List.of(decisions(state, visit), runs(state, visit))));
  }

  private static String lead(State state, Texts t) {
    return state
        .inForce()
        .map(one -> t.count("disposal.due", state.due()))
        .orElseGet(() -> t.of("disposal.nothing") + " " + t.count("disposal.old", state.old()));
  }

  private static Table decisions(State state, Visit visit) {
    Texts t = visit.t();
    return new Table(
        "decisions",
        t.of("disposal.decisions"),
        t.of("disposal.decisions.lead"),
        List.of(
            t.of("disposal.by"),
            t.of("disposal.on"),
            t.of("disposal.reference"),
            t.of("disposal.applies"),
            t.of("disposal.kept"),
            t.of("disposal.state")),
        state.decisions().stream().map(one -> line(one, visit)).toList(),
        new Empty("clock", t.of("disposal.none"), t.of("disposal.none.normally"), null),
        Button.to(PLACE + "/new", t.of("disposal.record")).icon("plus").small());
  }

  private static Line line(DisposalDecision one, Visit visit) {
    Texts t = visit.t();
    String holds =
        one.withdrawnAt() != null
            ? t.of("disposal.withdrawn", t.dates().near(one.withdrawnAt(), visit.today()))
            : t.of(one.holdsOn(visit.today()) ? "disposal.holds" : "disposal.later");
    List<Button> verbs =
        one.withdrawnAt() == null
            ? List.of(
                Button.send(
                        PLACE + "/" + one.id() + "/withdraw", t.of("disposal.withdraw"), Map.of())
                    .look(Button.Look.DANGER)
                    .small())
            : List.of();
    return new Line(
        List.of(
            one.decidedBy(),
            t.dates().dated(one.decidedOn()),
            one.reference(),
            t.named(one.appliesTo()),
            one.keptDays() == 0
                ? t.of("disposal.kept.rules")
                : t.count("disposal.days", one.keptDays()),
            holds),
        verbs);
  }

  private static Table runs(State state, Visit visit) {
    Texts t = visit.t();
    return new Table(
        "runs",
        t.of("disposal.runs"),
        "",
        List.of(t.of("disposal.day"), t.of("disposal.removed")),
        state.runs().stream().map(one -> line(one, t)).toList(),
        new Empty("check-circle", t.of("disposal.runs.none"), "", null),
        null);
  }

  private static Line line(DisposalRun run, Texts t) {
    return new Line(List.of(t.dates().dated(run.day()), RecordsDuePage.said(run, t)), List.of());
  }

  private Answer form(Visit visit, @Nullable Refusal refusal) {
    visit.mustRunUnits();
    Texts t = visit.t();
    Typed typed = Typed.in(visit, refusal);
    FormView form =
        FormView.of(
                PLACE + "/new",
                t.of("form.save"),
                List.of(
                    Field.of(Kind.RADIO, "appliesTo", t.of("disposal.applies"))
                        .options(subjects(visit))
                        .value(typed.or("appliesTo", DisposalSubject.TEAM_WORK.name())),
                    Field.of(Kind.TEXT, "decidedBy", t.of("disposal.by"))
                        .hint(t.of("disposal.by.hint"))
                        .value(typed.or("decidedBy", "")),
                    Field.of(Kind.DATE, "decidedOn", t.of("disposal.on"))
                        .hint(t.of("disposal.on.hint"))
                        .value(typed.or("decidedOn", visit.today().toString())),
                    Field.of(Kind.TEXT, "reference", t.of("disposal.reference"))
                        .hint(t.of("disposal.reference.hint"))
                        .value(typed.or("reference", "")),
                    Field.of(Kind.NUMBER, "keptDays", t.of("disposal.kept"))
                        .hint(t.of("disposal.kept.hint"))
                        .mayBeLeftOut()
                        .value(typed.or("keptDays", "")),
                    Field.of(Kind.TEXT, "archive", t.of("disposal.archive"))
                        .hint(t.of("disposal.archive.hint"))
                        .mayBeLeftOut()
                        .value(typed.or("archive", "")),
                    Field.of(Kind.TEXT, "person", t.of("disposal.person"))
                        .hint(t.of("disposal.person.hint"))
                        .mayBeLeftOut()
                        .value(typed.or("person", ""))))
            .leave(PLACE, t.of("form.leave"));
    return FormPages.show(
        visit,
        visit
            .frame(t.of("disposal.record"), Menu.ADMIN)
            .shape(Shape.NARROW)
            .crumbs(
                List.of(
                    new Link("/admin", t.of("menu.admin")),
                    new Link(PLACE, t.of("disposal.title")),
                    new Link("", t.of("disposal.record"))))
            .lead(t.of("disposal.record.lead")),
        form,
        refusal);
  }

  /** What a provider of this kind can dispose of. */
  private List<Field.Option> subjects(Visit visit) {
    Provider.Kind kind = site.organisations().providers(visit.caller()).get(0).kind();
    List<DisposalSubject> some =
        kind == Provider.Kind.HEALTH_CARE
            ? List.of(
                DisposalSubject.TEAM_WORK,
                DisposalSubject.PATIENT_RECORD,
                DisposalSubject.DESTRUCTION_ORDER)
            : List.of(
                DisposalSubject.TEAM_WORK,
                DisposalSubject.SOCIAL_RECORD,
                DisposalSubject.CONTACT_DATA,
                DisposalSubject.OMBUD_MANDATE);
    return some.stream().map(one -> Field.Option.of(one.name(), visit.t().named(one))).toList();
  }

  private Answer record(Visit visit) {
    return visit.attempt(
        () -> {
          Reading form = visit.form();
          NewDecision decision =
              new NewDecision(
                  form.choice("appliesTo", DisposalSubject.class, DisposalSubject.TEAM_WORK),
                  form.text("decidedBy"),
                  form.neededDay("decidedOn", visit.today()),
                  form.text("reference"),
                  form.number("keptDays"),
                  form.text("archive"),
                  form.id("person"));
          form.check();
          site.disposals().record(visit.caller(), provider(visit), decision);
          return Visit.after(PLACE, Done.ADMIN_SAVED);
        },
        refusal -> form(visit, refusal));
  }

  private Answer withdraw(Visit visit) {
    site.disposals().withdraw(visit.caller(), provider(visit), visit.id("decision"));
    return Visit.after(PLACE, Done.ADMIN_SAVED);
  }
}
