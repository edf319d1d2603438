package se.samordna.web.page;

import java.util.List;
import org.jspecify.annotations.Nullable;
import se.samordna.access.AccessRights.NewRightsDecision;
import se.samordna.access.RightsDecision;
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

/** Who at the provider has decided that a table of rights holds, and when. */
final class RightsDecisionsPage {
  static final String PLACE = RightsTablePage.PLACE + "/decisions";
  static final String NEW = PLACE + "/new";

  private final Site site;

  RightsDecisionsPage(Site site) {
    this.site = site;
  }

  List<Route> routes() {
    return List.of(
        site.get(PLACE, this::list),
        site.get(NEW, visit -> form(visit, null)),
        site.post(NEW, this::decide));
  }

  private Answer list(Visit visit) {
    Texts t = visit.t();
    List<Line> lines =
        site.rights().decisions(visit.caller(), visit.caller().provider()).stream()
            .map(one -> line(one, visit))
            .toList();
    boolean decides = visit.caller().has(Role.ADMIN);
    Table table =
        new Table(
            "decisions",
            t.of("rights.decision.title"),
            "",
            List.of(
                t.of("rights.decision.on"),
                t.of("rights.decision.by"),
                t.of("rights.decision.reference"),
                t.of("rights.table.version"),
                t.of("rights.decision.recorded")),
            lines,
            new Empty("eye", t.of("rights.decision.none"), t.of("rights.decision.normally"), null),
            decides ? Button.to(NEW, t.of("rights.decision.do")).icon("plus").small() : null);
    return visit.show(
        "admin",
        visit
            .frame(t.of("rights.decision.title"), RightsTablePage.menu(visit))
            .crumbs(RightsTablePage.crumbs(visit, t.of("rights.decision.title")))
            .lead(t.of("rights.decision.lead"))
            .doing(Button.to(RightsTablePage.PLACE, t.of("rights.table.title"))),
        new AdminView(List.of(table)));
  }

  private static Line line(RightsDecision one, Visit visit) {
    Texts t = visit.t();
    return new Line(
        List.of(
            t.dates().dated(one.decidedOn()),
            one.decidedBy(),
            one.reference(),
            one.version(),
            one.recordedBy() + ", " + t.dates().near(one.recordedAt(), visit.today())),
        List.of());
  }

  private Answer form(Visit visit, @Nullable Refusal refusal) {
    if (!visit.caller().has(Role.ADMIN)) {
      throw Refusal.of(Code.NOT_YOURS);
    }
    Texts t = visit.t();
    Typed typed = Typed.in(visit, refusal);
    String version = site.rights().table(visit.caller(), visit.caller().provider()).version();
    FormView form =
        FormView.of(
                NEW,
                t.of("form.save"),
                List.of(
                    Field.of(Kind.HIDDEN, "version", "").value(typed.or("version", version)),
                    Field.of(Kind.TEXT, "decidedBy", t.of("rights.decision.by"))
                        .hint(t.of("rights.decision.by.hint"))
                        .value(typed.or("decidedBy", "")),
                    Field.of(Kind.DATE, "decidedOn", t.of("rights.decision.on"))
                        .value(typed.or("decidedOn", visit.today().toString())),
                    Field.of(Kind.TEXT, "reference", t.of("rights.decision.reference"))
                        .hint(t.of("rights.decision.reference.hint"))
                        .value(typed.or("reference", ""))))
            .leave(RightsTablePage.PLACE, t.of("form.leave"));
    return FormPages.show(
        visit,
        visit
            .frame(t.of("rights.decision.do"), Menu.ADMIN)
            .shape(Shape.NARROW)
            .crumbs(RightsTablePage.crumbs(visit, t.of("rights.decision.do")))
            .lead(t.of("rights.decision.on.table", version)),
        form,
        refusal);
  }

  private Answer decide(Visit visit) {
    return visit.attempt(
        () -> {
          Reading form = visit.form();
          NewRightsDecision wanted =
              new NewRightsDecision(
                  form.needed("version"),
                  form.needed("decidedBy"),
                  form.neededDay("decidedOn", visit.today()),
                  form.needed("reference"));
          form.check();
          var unused = site.rights().decide(visit.caller(), visit.caller().provider(), wanted);
          return Visit.after(RightsTablePage.PLACE, Done.RIGHTS_DECIDED);
        },
        refusal -> form(visit, refusal));
  }
}
