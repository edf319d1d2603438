package se.samordna.web.page;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.samordna.Id;
import se.samordna.Page;
import se.samordna.audit.PersonLogs.Telling;
import se.samordna.audit.PersonLogs.Told;
import se.samordna.audit.ReadAbout;
import se.samordna.http.Answer;
import se.samordna.http.Route;
import se.samordna.organisation.Role;
import se.samordna.person.Person;
import se.samordna.text.Days;
import se.samordna.web.text.Texts;
import se.samordna.web.view.AdminView;
import se.samordna.web.view.AdminView.Line;
import se.samordna.web.view.AdminView.Table;
import se.samordna.web.view.Button;
import se.samordna.web.view.Frame.Menu;
import se.samordna.web.view.Parts.Empty;

/**
 * "Vem har läst om mig?": the person's log in words for the person, to be shown, printed and handed
 * over; and what the organisation has settled that it tells.
 */
final class ReadersPage {
  static final String TELLING = "/admin/log";

  private final Site site;

  ReadersPage(Site site) {
    this.site = site;
  }

  List<Route> routes() {
    return List.of(
        site.get("/persons/{person}/readers", this::show),
        site.get("/persons/{person}/readers/all", this::whole),
        site.get("/persons/{person}/readers.csv", this::file),
        site.get(TELLING, this::tellings),
        site.post(TELLING, this::tell));
  }

  static String address(Id<Person> person) {
    return "/persons/" + person + "/readers";
  }

  private Answer show(Visit visit) {
    Id<Person> person = visit.id("person");
    Page<ReadAbout> rows = site.personLogs().of(visit.caller(), person, visit.page());
    Texts t = visit.t();
    Button next = visit.next(rows, address(person));
    return visit.show(
        "admin",
        visit
            .frame(t.of("readers.title"), Menu.NONE)
            .lead(t.of("readers.lead"))
            .doing(verbs(person, visit)),
        new AdminView(List.of(table(visit, rows.rows(), next))));
  }

  private static Button[] verbs(Id<Person> person, Visit visit) {
    Texts t = visit.t();
    List<Button> verbs = new ArrayList<>();
    verbs.add(Button.to(address(person) + "/all", t.of("readers.all")));
    verbs.add(Button.to(address(person) + ".csv", t.of("readers.file")));
    if (visit.cares()) {
      verbs.add(Button.to(ExportsPage.address(person), t.of("exports.title")));
    }
    return verbs.toArray(Button[]::new);
  }

  private Answer whole(Visit visit) {
    List<ReadAbout> rows = site.personLogs().whole(visit.caller(), visit.id("person"));
    Texts t = visit.t();
    return visit.show(
        "admin",
        visit.frame(t.of("readers.title"), Menu.NONE).lead(t.of("readers.lead")),
        new AdminView(List.of(table(visit, rows, null))));
  }

  private static Table table(Visit visit, List<ReadAbout> rows, @Nullable Button next) {
    Texts t = visit.t();
    return new Table(
        "readers",
        t.of("readers.title"),
        "",
        heads(t),
        rows.stream().map(row -> new Line(cells(row, t), List.of())).toList(),
        new Empty("eye", t.of("log.none"), t.of("log.none.normally"), null),
        next);
  }

  private static List<String> heads(Texts t) {
    return List.of(t.of("audit.when"), t.of("audit.unit"), t.of("audit.who"), t.of("audit.what"));
  }

  private static List<String> cells(ReadAbout row, Texts t) {
    return List.of(
        t.dates().dated(Days.of(row.at())) + " " + t.dates().clock(row.at()),
        row.unit().isEmpty() ? "–" : row.unit(),
        who(row, t),
        what(row, t));
  }

  private static String who(ReadAbout row, Texts t) {
    Role role = row.role();
    String as = role == null ? t.of("log.operator") : t.named(role);
    return row.name().isEmpty() ? as : row.name() + ", " + as;
  }

  private static String what(ReadAbout row, Texts t) {
    String done = row.what().in(t.language()) + ".";
    String stopped = row.refused() ? " " + t.of("log.refused") : "";
    return done + stopped + (row.emergency() ? " " + t.of("log.emergency") + "." : "");
  }

  private Answer file(Visit visit) {
    List<ReadAbout> rows = site.personLogs().whole(visit.caller(), visit.id("person"));
    Texts t = visit.t();
    String file =
        Stream.concat(Stream.of(heads(t)), rows.stream().map(row -> cells(row, t)))
            .map(CsvFile::line)
            .collect(Collectors.joining("\r\n", CsvFile.MARK, "\r\n"));
    return Answer.of(200, "text/csv; charset=utf-8", file.getBytes(StandardCharsets.UTF_8))
        .with("Content-Disposition", "attachment; filename=\"readers.csv\"")
        .with("Content-Language", visit.language().tag());
  }

  private Answer tellings(Visit visit) {
    Texts t = visit.t();
    List<Telling> all = site.personLogs().tellings(visit.caller(), visit.caller().provider());
    Told now =
        all.stream()
            .filter(one -> one.until() == null)
            .map(Telling::told)
            .findFirst()
            .orElse(Told.ROLE);
    Told other = now == Told.ROLE ? Told.NAME : Told.ROLE;
    Table table =
        new Table(
            "tellings",
            t.of("telling.title"),
            t.of(now == Told.ROLE ? "telling.role" : "telling.name"),
            List.of(t.of("telling.told"), t.of("telling.from"), t.of("telling.by")),
            all.stream().map(one -> line(one, visit)).toList(),
            new Empty("clock", t.of("telling.none"), t.of("telling.normally"), null),
            Button.send(
                    TELLING,
                    t.of(other == Told.NAME ? "telling.do.name" : "telling.do.role"),
                    Map.of("told", other.name()))
                .small());
    return visit.show(
        "admin",
        visit
            .frame(t.of("telling.title"), Menu.ADMIN)
            .crumbs(AdminPage.crumbs(t, t.of("telling.title")))
            .lead(t.of("telling.lead")),
        new AdminView(List.of(table)));
  }

  private static Line line(Telling one, Visit visit) {
    Texts t = visit.t();
    return new Line(
        List.of(t.named(one.told()), t.dates().near(one.from(), visit.today()), one.by()),
        List.of());
  }

  private Answer tell(Visit visit) {
    Reading form = visit.form();
    Told told = form.choice("told", Told.class, Told.ROLE);
    form.check();
    var unused = site.personLogs().tell(visit.caller(), visit.caller().provider(), told);
    return Visit.after(TELLING, Done.ADMIN_SAVED);
  }
}
