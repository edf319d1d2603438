package se.samordna.web.page;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import se.samordna.http.Answer;
import se.samordna.http.Route;
import se.samordna.person.Person;
import se.samordna.plan.CrisisPlan;
import se.samordna.plan.CrisisPlanHistory;
import se.samordna.protection.ProtectedExport.What;
import se.samordna.refusal.Code;
import se.samordna.refusal.Refusal;
import se.samordna.web.text.Texts;
import se.samordna.web.view.Button;
import se.samordna.web.view.Frame.Shape;
import se.samordna.web.view.Lists;
import se.samordna.web.view.Lists.RowCard;
import se.samordna.web.view.Parts.Empty;
import se.samordna.web.view.PersonView.Tab;

/** The crisis plan: read, dial, and print on one sheet. */
final class CrisisPlanPage {
  private final Site site;

  CrisisPlanPage(Site site) {
    this.site = site;
  }

  List<Route> routes() {
    return List.of(
        site.get("/persons/{person}/crisis-plan", this::show),
        site.get("/persons/{person}/crisis-plan.html", this::file));
  }

  /** The same on one file, which opens without a network. */
  private Answer file(Visit visit) {
    CrisisPlanHistory history = history(visit);
    CrisisPlan plan = history.person().crisisPlan().orElseThrow(() -> Refusal.of(Code.NOT_FOUND));
    Texts t = visit.t();
    Person whose = history.person().person();
    if (whose.protection().hides()) {
      var unused = site.protectedPersons().takeExport(visit.caller(), whose.id(), What.CRISIS_PLAN);
    }
    String file =
        CrisisPlanFile.write(new CrisisSheet(history, visit).of(plan, List.of(), List.of()), t);
    return Answer.of(200, "text/html; charset=utf-8", file.getBytes(StandardCharsets.UTF_8))
        .with(
            "Content-Disposition", "attachment; filename=\"" + t.of("crisis.file.name") + ".html\"")
        .with("Cache-Control", "no-store");
  }

  private CrisisPlanHistory history(Visit visit) {
    return site.crisisPlanRecords().history(visit.caller(), visit.id("person"));
  }

  private Answer show(Visit visit) {
    CrisisPlanHistory history = history(visit);
    CrisisSheet sheet = new CrisisSheet(history, visit);
    List<RowCard> cards = cards(history, visit);
    Lists.Crisis view =
        history
            .person()
            .crisisPlan()
            .map(plan -> sheet.of(plan, verbs(sheet.frame(), visit.t()), cards))
            .orElseGet(() -> none(sheet.frame(), cards, visit.t()));
    return visit.show("crisis", sheet.frame().frame().shape(Shape.CRISIS), view);
  }

  /** What whoever reads the crisis plan must see with it. */
  private static List<RowCard> cards(CrisisPlanHistory history, Visit visit) {
    List<RowCard> cards = new ArrayList<>();
    if (history.declined().isPresent()) {
      cards.add(CrisisDeclinePage.card(history, visit.t()));
    }
    history
        .person()
        .crisisPlan()
        .map(plan -> history.corrections(plan.number()))
        .filter(notes -> !notes.isEmpty())
        .ifPresent(notes -> cards.add(CrisisVersionsPage.corrections(notes, visit.t())));
    return cards;
  }

  private static Lists.Crisis none(PersonFrame frame, List<RowCard> cards, Texts t) {
    String name = frame.person().givenName();
    String at = frame.address() + "/crisis-plan";
    return new Lists.Crisis(
        frame.banner(Tab.CRISIS),
        "",
        "",
        "",
        "",
        "",
        List.of(),
        List.of(),
        new Empty(
            "life",
            t.of("crisis.none", name),
            t.of("crisis.none.normally", name),
            Button.to(at + "/edit", t.of("crisis.write")).icon("pencil").primary()),
        false,
        "",
        List.of(Button.to(at + "/versions", t.of("crisis.versions"))),
        cards);
  }

  private static List<Button> verbs(PersonFrame frame, Texts t) {
    String at = frame.address() + "/crisis-plan";
    return List.of(
        Button.to("#print", t.of("crisis.print")).icon("print"),
        Button.to(at + ".html", t.of("crisis.file")),
        Button.to(at + "/edit", t.of("crisis.change")).icon("pencil"),
        Button.to(at + "/evaluate", t.of("crisis.evaluate")).icon("check"),
        Button.to(at + "/versions", t.of("crisis.versions")));
  }
}
