package se.samordna.web.page;

import java.text.Collator;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import se.samordna.Id;
import se.samordna.Page;
import se.samordna.PageRequest;
import se.samordna.daily.DailyRow;
import se.samordna.enrolment.Enrolment;
import se.samordna.http.Answer;
import se.samordna.http.Route;
import se.samordna.meeting.MeetingType;
import se.samordna.model.Model;
import se.samordna.organisation.Unit;
import se.samordna.web.text.Texts;
import se.samordna.web.view.AdminView;
import se.samordna.web.view.Button;
import se.samordna.web.view.DailyView;
import se.samordna.web.view.Frame;
import se.samordna.web.view.Frame.Menu;
import se.samordna.web.view.Frame.Shape;
import se.samordna.web.view.Parts.Empty;
import se.samordna.web.view.Parts.Link;

/**
 * A team's daily list: all its persons, and of each what is to be done today. A team of the usual
 * size stands on one page.
 */
final class DailyListPage {
  private static final Locale SWEDISH = new Locale.Builder().setLanguage("sv").build();

  private final Site site;

  DailyListPage(Site site) {
    this.site = site;
  }

  List<Route> routes() {
    return List.of(
        site.get("/daily/{unit}", this::show),
        site.get(
            "/daily/{unit}/past",
            visit -> PastMoment.at(visit, () -> pastFrame(visit), this::past)),
        site.post("/daily/{unit}/past", visit -> PastMoment.chosen(visit, () -> pastFrame(visit))),
        site.post("/daily/{unit}/tasks/{task}/done", this::done));
  }

  static String address(Id<Unit> unit) {
    return "/daily/" + unit;
  }

  /** Where a person's row is. */
  static String row(Id<Unit> unit, Id<Enrolment> enrolment) {
    return address(unit) + "#" + DailyWords.anchor(enrolment);
  }

  /** Whether a model on offer at the unit works by such a list. */
  static boolean has(Visit visit, Id<Unit> unit) {
    return visit.site().models().offered(visit.caller(), unit).stream()
        .map(Model::dailyList)
        .anyMatch(list -> list.isPresent());
  }

  /** A board of a unit that has such a list, too, with the way there first. */
  static Frame beside(Frame board, Id<Unit> unit) {
    List<Button> verbs = new ArrayList<>();
    verbs.add(Button.to(address(unit), board.t().of("daily.list")));
    verbs.addAll(board.verbs());
    return board.doing(verbs.toArray(Button[]::new));
  }

  private static boolean hasBoard(Visit visit, Id<Unit> unit) {
    return visit.site().models().offered(visit.caller(), unit).stream()
        .anyMatch(model -> model.board().isPresent());
  }

  private static PageRequest page(Visit visit) {
    return new PageRequest(visit.page().cursor(), Page.MAX_SIZE);
  }

  private Answer show(Visit visit) {
    Id<Unit> unit = visit.id("unit");
    Page<DailyRow> page = site.dailyLists().of(visit.caller(), unit, page(visit));
    Map<Id<Unit>, String> mine = Teams.mine(visit);
    Frame frame =
        visit
            .frame(visit.t().of("daily.title", mine.getOrDefault(unit, "")), Menu.BOARD)
            .shape(Shape.WIDE)
            .lead(lead(visit, page))
            .doing(verbs(visit, unit));
    return visit.show(
        "daily",
        frame,
        view(
            page,
            new DailyWords(visit.reader(), unit),
            mine.entrySet().stream()
                .map(
                    one ->
                        new Link(
                            one.getKey().equals(unit) ? "" : address(one.getKey()), one.getValue()))
                .toList()));
  }

  /** How many stand on it, and of how many something is left to do. */
  private static String lead(Visit visit, Page<DailyRow> page) {
    long left =
        page.rows().stream()
            .filter(
                row ->
                    !row.tasks().isEmpty()
                        || row.deliveries().stream().anyMatch(one -> one.noted() == null))
            .count();
    Texts t = visit.t();
    return t.count("daily.persons", page.rows().size())
        + ", "
        + t.of("daily.lead", left, t.dates().whole(visit.today()));
  }

  /** Everything on the list, by name; who is only a number comes last. */
  static DailyView view(Page<DailyRow> page, DailyWords words, List<Link> units) {
    Texts t = words.t();
    return new DailyView(
        units,
        page.rows().stream()
            .sorted(
                Comparator.comparing((DailyRow row) -> row.protection().hides())
                    .thenComparing(DailyRow::personName, Collator.getInstance(SWEDISH)))
            .map(words::row)
            .toList(),
        new Empty("people", t.of("daily.nobody"), t.of("daily.nobody.normally"), null),
        page.next().map(after -> "?after=" + after).orElse(null));
  }

  private static Button[] verbs(Visit visit, Id<Unit> unit) {
    Texts t = visit.t();
    List<Button> verbs = new ArrayList<>();
    if (hasBoard(visit, unit)) {
      verbs.add(Button.to("/board/" + unit, t.of("menu.board")));
    }
    verbs.add(Button.to("/units/" + unit + "/meetings", t.of("board.meetings")));
    verbs.add(Button.to(address(unit) + "/past", t.of("past.title")));
    verbs.add(Button.to("#print", t.of("board.print")).icon("print"));
    verbs.add(
        Button.to(MeetingPage.opening(unit, MeetingType.TEAM_DAILY), t.of("daily.meeting.start"))
            .primary());
    return verbs.toArray(Button[]::new);
  }

  private static Frame pastFrame(Visit visit) {
    Texts t = visit.t();
    return visit
        .frame(t.of("past.daily"), Menu.BOARD)
        .crumbs(
            List.of(
                new Link(address(visit.id("unit")), t.of("daily.list")),
                new Link("", t.of("past.title"))));
  }

  private Answer past(Visit visit, Instant at) {
    Texts t = visit.t();
    Page<DailyRow> then = site.dailyLists().past(visit.caller(), visit.id("unit"), at, page(visit));
    DailyWords words = new DailyWords(visit.reader(), visit.id("unit"));
    return visit.show(
        "admin",
        pastFrame(visit)
            .shape(Shape.WIDE)
            .lead(PastMoment.words(at, t))
            .doing(PastMoment.verbs(visit, then.next().map(after -> further(visit, at, after)))),
        new AdminView(
            List.of(
                PastPage.table(
                    t,
                    "daily",
                    t.of("past.daily"),
                    words.heads(),
                    then.rows().stream().map(row -> words.then(row, at)).toList()))));
  }

  private static Button further(Visit visit, Instant at, String after) {
    return Button.to(
        visit.request().path() + PastMoment.asked(visit, at) + "&after=" + after,
        visit.t().of("list.next"));
  }

  private Answer done(Visit visit) {
    Reading form = visit.form();
    Id<Enrolment> enrolment = form.neededId("enrolment");
    form.check();
    site.tasks().done(visit.caller(), visit.id("task"), form.revision());
    return Visit.after(row(visit.id("unit"), enrolment), Done.TASK_DONE);
  }
}
