package se.samordna.web.page;

import java.util.ArrayList;
import java.util.List;
import se.samordna.Id;
import se.samordna.disposal.DataCount;
import se.samordna.disposal.DisposalRun;
import se.samordna.disposal.LegalHold;
import se.samordna.disposal.RecordsDue;
import se.samordna.disposal.RecordsDue.DueCount;
import se.samordna.disposal.RecordsDue.DuePerson;
import se.samordna.http.Answer;
import se.samordna.http.Route;
import se.samordna.organisation.Provider;
import se.samordna.web.text.Texts;
import se.samordna.web.view.AdminView;
import se.samordna.web.view.AdminView.Line;
import se.samordna.web.view.AdminView.Table;
import se.samordna.web.view.Button;
import se.samordna.web.view.Frame.Menu;
import se.samordna.web.view.Parts.Empty;
import se.samordna.web.view.Parts.Link;

/** Whose records could go today, how much that is, and which are held; nothing is changed here. */
final class RecordsDuePage {
  static final String PLACE = DisposalPage.PLACE + "/records";

  private final Site site;

  RecordsDuePage(Site site) {
    this.site = site;
  }

  List<Route> routes() {
    return List.of(site.get(PLACE, this::show));
  }

  /** The way to a page below this one. */
  static List<Link> crumbs(Texts t, String title) {
    return List.of(
        new Link("/admin", t.of("menu.admin")),
        new Link(DisposalPage.PLACE, t.of("disposal.title")),
        new Link(PLACE, t.of("records.title")),
        new Link("", title));
  }

  private Answer show(Visit visit) {
    visit.mustRunUnits();
    Texts t = visit.t();
    Id<Provider> provider = visit.caller().provider();
    RecordsDue due = site.disposals().due(visit.caller(), provider);
    List<Table> tables = new ArrayList<>();
    tables.add(counts(due, t));
    if (!due.data().isEmpty()) {
      tables.add(data(due, t));
      tables.add(persons(due, t));
    }
    tables.add(holds(site.disposals().holds(visit.caller(), provider), visit));
    String place = due.municipality();
    return visit.show(
        "admin",
        visit
            .frame(t.of("records.title"), Menu.ADMIN)
            .crumbs(
                List.of(
                    new Link("/admin", t.of("menu.admin")),
                    new Link(DisposalPage.PLACE, t.of("disposal.title")),
                    new Link("", t.of("records.title"))))
            .lead(
                t.of("records.lead")
                    + " "
                    + (place == null ? t.of("records.place.none") : t.of("records.place", place)))
            .doing(
                Button.to(LegalHoldPage.PLACE_OF_PROVIDER, t.of("records.place.change")),
                Button.to(DisposalPage.PLACE + "/new", t.of("disposal.record")).icon("plus")),
        new AdminView(tables));
  }

  private static Table counts(RecordsDue due, Texts t) {
    return new Table(
        "due",
        t.of("records.due"),
        "",
        List.of(
            t.of("disposal.applies"),
            t.of("records.persons"),
            t.of("records.late"),
            t.of("records.decided"),
            t.of("records.held"),
            t.of("records.exempt"),
            t.of("regime.law")),
        due.counts().stream().map(one -> line(one, t)).toList(),
        new Empty("check-circle", t.of("records.none"), t.of("records.none.normally"), null),
        null);
  }

  private static Line line(DueCount one, Texts t) {
    return new Line(
        List.of(
            t.named(one.subject()),
            Integer.toString(one.due()),
            Integer.toString(one.late()),
            Integer.toString(one.decided()),
            Integer.toString(one.held()),
            Integer.toString(one.exempt()),
            one.law()),
        List.of());
  }

  private static Table data(RecordsDue due, Texts t) {
    return new Table(
        "data",
        t.of("records.data"),
        t.of("records.data.lead"),
        List.of(t.of("records.kind"), t.of("records.count")),
        due.data().stream()
            .map(
                one ->
                    new Line(List.of(t.named(one.kind()), Long.toString(one.count())), List.of()))
            .toList(),
        new Empty("list", "", "", null),
        null);
  }

  /** What went on a day, in words: how many notes, or persons and things. */
  static String said(DisposalRun run, Texts t) {
    if (!run.appliesTo().isOfPersons()) {
      return t.count("disposal.notes", run.notes());
    }
    List<String> words = new ArrayList<>();
    for (DataCount one : run.counts()) {
      words.add(t.named(one.kind()) + " " + one.count());
    }
    return t.named(run.appliesTo()) + ": " + String.join(", ", words);
  }

  private static Table persons(RecordsDue due, Texts t) {
    return new Table(
        "persons",
        t.of("records.who"),
        t.of("records.who.lead"),
        List.of(
            t.of("persons.name"),
            t.of("disposal.applies"),
            t.of("records.last"),
            t.of("records.from"),
            t.of("records.by")),
        due.persons().stream().map(one -> line(one, t)).toList(),
        new Empty("people", "", "", null),
        null);
  }

  private static Line line(DuePerson one, Texts t) {
    var by = one.finishBy();
    return new Line(
        List.of(
            one.name().isEmpty() ? t.of("records.protected") : one.name(),
            t.named(one.subject()),
            t.dates().dated(one.lastDay()),
            t.dates().dated(one.dueFrom()),
            by == null ? "–" : t.dates().dated(by)),
        List.of(Button.to(LegalHoldPage.placing(one.person()), t.of("hold.place")).small()));
  }

  private static Table holds(List<LegalHold> holds, Visit visit) {
    Texts t = visit.t();
    return new Table(
        "holds",
        t.of("hold.title"),
        t.of("hold.lead"),
        List.of(
            t.of("persons.name"),
            t.of("hold.ground"),
            t.of("hold.reason"),
            t.of("hold.from"),
            t.of("hold.to"),
            t.of("regime.by")),
        holds.stream().map(one -> line(one, visit)).toList(),
        new Empty("lock", t.of("hold.none"), t.of("hold.none.normally"), null),
        null);
  }

  private static Line line(LegalHold one, Visit visit) {
    Texts t = visit.t();
    var to = one.to();
    var ended = one.endedAt();
    String until =
        ended != null
            ? t.of("disposal.withdrawn", t.dates().near(ended, visit.today()))
            : to == null ? "–" : t.dates().dated(to);
    return new Line(
        List.of(
            one.name().isEmpty() ? t.of("records.protected") : one.name(),
            t.named(one.ground()),
            one.name().isEmpty() ? t.of("hold.reason.hidden") : one.reason(),
            t.dates().dated(one.from()),
            until,
            one.placedBy()),
        ended == null
            ? List.of(Button.to(LegalHoldPage.ending(one.id()), t.of("hold.end")).small())
            : List.of());
  }
}
