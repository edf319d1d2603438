package se.samordna.web.page;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.samordna.access.RightsRow;
import se.samordna.access.RightsTable;
import se.samordna.http.Answer;
import se.samordna.http.Route;
import se.samordna.organisation.Role;
import se.samordna.web.text.Texts;
import se.samordna.web.view.Button;
import se.samordna.web.view.Frame;
import se.samordna.web.view.Frame.Menu;
import se.samordna.web.view.Frame.Shape;
import se.samordna.web.view.Parts.Empty;
import se.samordna.web.view.Parts.Link;
import se.samordna.web.view.Parts.Notice;
import se.samordna.web.view.RightsView;
import se.samordna.web.view.Tone;

/**
 * The table of rights that decides every access, in words and with the law of each row, for those
 * who answer for it and those who review accesses; also as a file and on paper.
 */
final class RightsTablePage {
  static final String PLACE = "/rights";

  private final Site site;

  RightsTablePage(Site site) {
    this.site = site;
  }

  List<Route> routes() {
    return List.of(
        site.get(PLACE, this::show),
        site.get(PLACE + ".csv", this::file),
        site.get(PLACE + ".pdf", this::paper));
  }

  /** The way back: to administration, or to the log for whoever reviews it. */
  static List<Link> crumbs(Visit visit, String title) {
    return runs(visit) ? AdminPage.crumbs(visit.t(), title) : AuditPage.crumbs(visit.t(), title);
  }

  /** Under administration for those who run units; whoever reviews comes from the log. */
  static Menu menu(Visit visit) {
    return runs(visit) ? Menu.ADMIN : Menu.NONE;
  }

  private static boolean runs(Visit visit) {
    return visit.caller().has(Role.ADMIN) || visit.caller().has(Role.UNIT_MANAGER);
  }

  private RightsTable table(Visit visit) {
    return site.rights().table(visit.caller(), visit.caller().provider());
  }

  private Answer show(Visit visit) {
    Texts t = visit.t();
    RightsTable table = table(visit);
    RightsLines lines = new RightsLines(t);
    String words = visit.asked("words").orElse("");
    List<RightsRow> found = lines.holding(table, words);
    RightsView view =
        new RightsView(
            words,
            lines.facts(table),
            t.of("rights.table.found", found.size(), table.rows().size()),
            lines.tables(found),
            new Empty("search", t.of("rights.table.none"), t.of("rights.table.normally"), null));
    Frame frame =
        visit
            .frame(t.of("rights.table.title"), menu(visit))
            .shape(Shape.WIDE)
            .crumbs(crumbs(visit, t.of("rights.table.title")))
            .lead(t.of("rights.table.lead"))
            .doing(doing(visit));
    return visit.show("rights", table.isDecided() ? frame : undecided(frame, visit), view);
  }

  /** What an administrator is to do about a table that the provider has not decided on. */
  private static Frame undecided(Frame frame, Visit visit) {
    Texts t = visit.t();
    Link link =
        visit.caller().has(Role.ADMIN)
            ? new Link(RightsDecisionsPage.NEW, t.of("rights.decision.do"))
            : null;
    return frame.notices(
        new Notice(
            "warning",
            Tone.THINK,
            t.of("rights.decision.missing"),
            t.of("rights.decision.why"),
            link));
  }

  private static Button[] doing(Visit visit) {
    Texts t = visit.t();
    List<Button> all = new ArrayList<>();
    all.add(Button.to(PLACE + ".pdf", t.of("paper.pdf")).icon("paper"));
    all.add(Button.to(PLACE + ".csv", t.of("rights.table.csv")));
    all.add(Button.to(RightsDecisionsPage.PLACE, t.of("rights.decision.title")));
    return all.toArray(Button[]::new);
  }

  /** What the table says, below which one it is. */
  private Answer file(Visit visit) {
    Texts t = visit.t();
    RightsTable table = table(visit);
    RightsLines lines = new RightsLines(t);
    Stream<List<String>> facts =
        lines.facts(table).stream().map(one -> List.of(one.label(), one.value()));
    Stream<List<String>> rows =
        Stream.concat(Stream.of(List.of(), lines.heads()), table.rows().stream().map(lines::cells));
    String file =
        Stream.concat(facts, rows)
            .map(CsvFile::line)
            .collect(Collectors.joining("\r\n", CsvFile.MARK, "\r\n"));
    return Answer.of(200, "text/csv; charset=utf-8", file.getBytes(StandardCharsets.UTF_8))
        .with("Content-Disposition", "attachment; filename=\"" + name(table) + ".csv\"")
        .with("Content-Language", visit.language().tag());
  }

  private Answer paper(Visit visit) {
    Texts t = visit.t();
    RightsTable table = table(visit);
    RightsLines lines = new RightsLines(t);
    return PaperText.in(t, false)
        .tables(
            t.of("rights.table.title"),
            t.of("rights.table.lead"),
            lines.facts(table),
            lines.tables(table.rows()))
        .named(name(table));
  }

  private static String name(RightsTable table) {
    return "rights-" + table.version() + "-" + table.day();
  }
}
