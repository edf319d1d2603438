package se.samordna.web.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import se.samordna.Id;
import se.samordna.enrolment.CaseloadFigure;
import se.samordna.http.Answer;
import se.samordna.http.Route;
import se.samordna.organisation.Unit;
import se.samordna.start.Start;
import se.samordna.start.Start.UnitRow;
import se.samordna.web.text.Texts;
import se.samordna.web.view.Button;
import se.samordna.web.view.Frame;
import se.samordna.web.view.Frame.Menu;
import se.samordna.web.view.Lists;
import se.samordna.web.view.Parts.Attention;
import se.samordna.web.view.Parts.DayPoint;
import se.samordna.web.view.Parts.Empty;
import se.samordna.web.view.Parts.Link;
import se.samordna.web.view.Parts.Notice;
import se.samordna.web.view.Parts.Row;
import se.samordna.web.view.Parts.TaskGroup;
import se.samordna.web.view.PersonView.Tab;
import se.samordna.web.view.Tone;

/** The first page of the day: who needs me first, and what there is to do. */
final class StartPage {
  private final Site site;

  StartPage(Site site) {
    this.site = site;
  }

  List<Route> routes() {
    return List.of(site.get("/", this::show));
  }

  private Answer show(Visit visit) {
    Texts t = visit.t();
    Start start = site.starts().today(visit.caller());
    String first = visit.caller().displayName().split(" ", 2)[0];
    Frame frame =
        visit
            .frame(t.dates().greeting(visit.now()) + ", " + first, Menu.START)
            .lead(t.of("start.lead", t.dates().whole(start.day()), t.dates().week(start.day())));
    Lists.Start view =
        new Lists.Start(
            notices(start, visit),
            start.attention().stream().map(one -> attention(one, visit)).toList(),
            new Empty("check-circle", t.of("start.nobody"), t.of("start.nobody.normally"), null),
            tasks(start, visit),
            new Link("/tasks", allTasks(start, t)),
            new Empty("check-circle", t.of("tasks.none"), t.of("tasks.none.normally"), null),
            start.units().stream().map(unit -> team(unit, visit)).toList(),
            start.boardChanges().stream().map(one -> change(one, visit)).toList(),
            board(start, visit)
                .map(unit -> new Link("/board/" + unit.unit(), t.of("start.board.open")))
                .orElse(null),
            start.caseload().stream().findFirst().map(one -> load(one, t)).orElse(null));
    return visit.show("start", visit.cares() ? withPersons(frame, t) : frame, view);
  }

  private static List<Notice> notices(Start start, Visit visit) {
    List<Notice> notices = new ArrayList<>();
    start.awaited().forEach(one -> notices.add(awaited(one, visit.t())));
    start.missedModels().forEach(one -> notices.add(missed(one, visit)));
    if (start.unenrolled() > 0) {
      notices.add(unenrolled(start.unenrolled(), visit.t()));
    }
    return notices;
  }

  /** What waits for the reader's review or word, and how much of it is late. */
  private static Notice awaited(Start.Awaited one, Texts t) {
    String late = one.late() == 0 ? "" : t.count("start.awaited.late", one.late());
    return new Notice(
        one.late() == 0 ? "eye" : "warning",
        one.late() == 0 ? Tone.ACTION : Tone.THINK,
        said(one, t),
        late,
        new Link(place(one.kind()), t.of("start.awaited.open")));
  }

  private static String said(Start.Awaited one, Texts t) {
    return switch (one.kind()) {
      case EMERGENCY_REVIEW -> t.count("start.emergencies", one.count());
      case PROTECTION_REVIEW -> t.count("start.protections", one.count());
      case AUDIT_SAMPLE -> t.count("start.samples", one.count());
      case PROTECTED_EXPORT -> t.count("start.exports", one.count());
      case RIGHTS_REVIEW -> t.of("start.rights");
      case RIGHTS_DECISION -> t.of("start.rights.decision");
    };
  }

  private static String place(Start.Awaited.Kind kind) {
    return switch (kind) {
      case EMERGENCY_REVIEW -> OpeningsPage.PLACE;
      case PROTECTION_REVIEW -> ProtectionReviewsPage.PLACE;
      case AUDIT_SAMPLE -> SamplesPage.PLACE;
      case PROTECTED_EXPORT -> ExportsPage.PLACE;
      case RIGHTS_REVIEW -> RightsReviewsPage.PLACE;
      case RIGHTS_DECISION -> RightsTablePage.PLACE;
    };
  }

  private static Notice unenrolled(int many, Texts t) {
    String count = many == Start.MOST_UNENROLLED ? many + "+" : String.valueOf(many);
    return new Notice(
        "people",
        Tone.ACTION,
        "",
        t.of("start.unenrolled", count),
        new Link(CarePartsPage.WITHOUT_ENROLMENT, t.of("parts.without")));
  }

  /** A model that is away: since when, whom it concerns, and what goes on without it. */
  private static Notice missed(Start.MissedModel one, Visit visit) {
    Texts t = visit.t();
    return Notice.think(
        t.of(
            "start.missed",
            visit.in(one.modelName()),
            one.unitName(),
            t.dates().near(one.since(), visit.today())),
        open(one, t) + " " + t.of("enrolment.away.why"));
  }

  private static String open(Start.MissedModel one, Texts t) {
    Integer open = one.open();
    return open == null ? t.of("start.missed.few") : t.count("start.missed.open", open);
  }

  /** What the teams have missed together first: nobody else is reminded of it. */
  private static List<TaskGroup> tasks(Start start, Visit visit) {
    Map<Id<Unit>, String> names =
        start.units().size() < 2
            ? Map.of()
            : start.units().stream().collect(Collectors.toMap(UnitRow::unit, UnitRow::name));
    TaskWords words = new TaskWords(visit, "start");
    List<TaskGroup> groups = new ArrayList<>(words.together(start.missedTogether(), names));
    groups.addAll(words.groups(start.tasks()));
    return groups;
  }

  private static String allTasks(Start start, Texts t) {
    return start.missedTasks() == 0
        ? t.of("start.all.tasks", start.openTasks())
        : t.of("start.all.tasks.missed", start.openTasks(), start.missedTasks());
  }

  private static Frame withPersons(Frame frame, Texts t) {
    return frame.doing(
        Button.to("/persons/new", t.of("persons.new")).icon("plus"),
        Button.to("/persons?mine=yes", t.of("persons.mine")).icon("people").primary());
  }

  private static Optional<UnitRow> board(Start start, Visit visit) {
    return start.units().stream()
        .filter(UnitRow::hasBoard)
        .filter(one -> visit.cares(one.unit()))
        .findFirst();
  }

  private static Attention attention(Start.Attention one, Visit visit) {
    Texts t = visit.t();
    String person = PersonFrame.address(one.person());
    List<Button> verbs = new ArrayList<>();
    switch (one.kind()) {
      case BOARD_NOT_CONFIRMED, BOARD_NO_ACTION, REVIEW_DUE -> {
        verbs.add(crisis(person, t));
        verbs.add(Button.to("/board", t.of("start.see.board")).small());
      }
      case MODEL_AWAY -> verbs.add(crisis(person, t));
      case SPEAKS_FOR_BOARD ->
          verbs.add(Button.to("/board/signs", t.of("board.signs.see")).small());
      case REFERRAL_WAITING ->
          verbs.add(Button.to("/enrolments/" + one.enrolment(), t.of("person.step")).small());
    }
    return new Attention(
        icon(one.kind()), tone(one.kind()), one.personName(), person, visit.in(one.why()), verbs);
  }

  private static Button crisis(String person, Texts t) {
    return Button.to(person + Tab.CRISIS.path(), t.of("start.open.crisis"))
        .look(Button.Look.DANGER)
        .small();
  }

  private static String icon(Start.Attention.Kind kind) {
    return switch (kind) {
      case BOARD_NOT_CONFIRMED -> "life";
      case BOARD_NO_ACTION -> "warning";
      case MODEL_AWAY, REVIEW_DUE -> "clock";
      case REFERRAL_WAITING -> "door";
      case SPEAKS_FOR_BOARD -> "up";
    };
  }

  private static Tone tone(Start.Attention.Kind kind) {
    return switch (kind) {
      case BOARD_NOT_CONFIRMED, BOARD_NO_ACTION -> Tone.STOP;
      case MODEL_AWAY, REVIEW_DUE, REFERRAL_WAITING, SPEAKS_FOR_BOARD -> Tone.THINK;
    };
  }

  /**
   * A team leads to its board, or to the list it goes through every day, or to its caseload for
   * those who read no record there.
   */
  private static DayPoint team(UnitRow unit, Visit visit) {
    Texts t = visit.t();
    String where =
        !unit.hasBoard()
            ? (unit.hasDailyList() ? t.of("daily.list") : "")
            : unit.meeting().isPresent()
                ? t.of("start.meeting.going", unit.onBoard())
                : t.of("start.on.board", unit.onBoard());
    String caseload =
        visit.cares(unit.unit()) || visit.manages(unit.unit()) ? "/caseload/" + unit.unit() : null;
    boolean cares = visit.cares(unit.unit());
    return new DayPoint(
        unit.meeting().isPresent() ? t.of("day.now") : "",
        unit.name(),
        cares && unit.hasBoard()
            ? "/board/" + unit.unit()
            : cares && unit.hasDailyList() ? DailyListPage.address(unit.unit()) : caseload,
        where,
        unit.meeting().isPresent());
  }

  private static Row change(Start.BoardChange one, Visit visit) {
    return new Row(
        one.up() ? "up" : "down",
        one.up() ? Tone.STOP : Tone.KEPT,
        one.personName(),
        PersonFrame.address(one.person()),
        visit.in(one.what()),
        "");
  }

  private static Lists.Load load(CaseloadFigure figure, Texts t) {
    return new Lists.Load(
        LoadWords.number(figure.perFte(), t),
        t.of("start.per.post", LoadWords.word(figure, t)),
        LoadWords.bullet(figure, t),
        t.of("start.load.note", figure.persons(), LoadWords.percent(figure.fte(), t))
            + " "
            + figure.thresholds().source().in(t.language()));
  }
}
