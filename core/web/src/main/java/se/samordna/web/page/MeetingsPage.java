package se.samordna.web.page;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import se.samordna.Id;
import se.samordna.Page;
import se.samordna.http.Answer;
import se.samordna.http.Route;
import se.samordna.meeting.Meeting;
import se.samordna.meeting.MeetingLine;
import se.samordna.meeting.MeetingReport;
import se.samordna.meeting.MeetingType;
import se.samordna.organisation.Unit;
import se.samordna.refusal.Refusal;
import se.samordna.web.text.Texts;
import se.samordna.web.view.AdminView;
import se.samordna.web.view.Button;
import se.samordna.web.view.Field;
import se.samordna.web.view.FormView;
import se.samordna.web.view.Frame;
import se.samordna.web.view.Frame.Menu;
import se.samordna.web.view.MeetingView;
import se.samordna.web.view.Parts.Empty;
import se.samordna.web.view.Parts.Link;
import se.samordna.web.view.Parts.Notice;

/** The meetings of a team: the list of them, and each as a whole. */
final class MeetingsPage {
  private final Site site;

  MeetingsPage(Site site) {
    this.site = site;
  }

  List<Route> routes() {
    return List.of(
        site.get("/units/{unit}/meetings", this::list),
        site.get("/meetings/{meeting}", visit -> show(visit, null)),
        site.post("/meetings/{meeting}/notes", this::write));
  }

  private Answer list(Visit visit) {
    Texts t = visit.t();
    Id<Unit> unit = visit.id("unit");
    Page<MeetingLine> held = site.meetings().held(visit.caller(), unit, visit.page());
    List<AdminView.Table> tables = new ArrayList<>();
    if (visit.asked("after").isEmpty() && Teams.keepsRecord(visit, unit)) {
      tables.add(kinds(unit, t));
    }
    Button more =
        held.nextCursor() == null
            ? null
            : Button.to(
                "/units/" + unit + "/meetings?after=" + held.nextCursor(), t.of("meeting.older"));
    tables.add(
        new AdminView.Table(
            "held",
            t.of("meeting.list"),
            "",
            List.of(
                t.of("meeting.when"),
                t.of("meeting.kind"),
                t.of("meeting.there"),
                t.of("meeting.spoken"),
                t.of("meeting.decisions")),
            held.rows().stream().map(line -> line(line, visit)).toList(),
            new Empty("calendar", t.of("meeting.list.none"), t.of("meeting.list.normally"), null),
            more));
    return visit.show(
        "admin",
        visit
            .frame(t.of("meeting.list"), Menu.BOARD)
            .doing(
                Button.to("/units/" + unit + "/meeting-week", t.of("meetings.week.title")),
                Button.to(CoachingPage.address(unit), t.of("coaching.title")),
                Button.to("/units/" + unit + "/discharges", t.of("discharges.unit"))),
        new AdminView(tables));
  }

  private static AdminView.Table kinds(Id<Unit> unit, Texts t) {
    List<AdminView.Line> lines =
        Arrays.stream(MeetingType.values())
            .filter(MeetingType::isTeams)
            .map(
                type ->
                    new AdminView.Line(
                        List.of(t.named(type)),
                        List.of(
                            Button.to(MeetingPage.opening(unit, type), t.of("meeting.open"))
                                .small())))
            .toList();
    return new AdminView.Table(
        "meetings",
        t.of("meeting.kinds"),
        "",
        List.of(t.of("meeting.kind")),
        lines,
        new Empty("calendar", "", "", null),
        null);
  }

  private static AdminView.Line line(MeetingLine line, Visit visit) {
    Texts t = visit.t();
    String spoken =
        line.notPassed() == 0
            ? Integer.toString(line.passed())
            : t.of("meeting.spoken.of", line.passed(), line.passed() + line.notPassed());
    return new AdminView.Line(
        List.of(
            t.dates().near(line.startedAt(), visit.today()),
            t.named(line.type()),
            t.of("board.there", line.present(), line.professions()),
            spoken,
            Integer.toString(line.decisions())),
        List.of(Button.to(look(line), t.of("meeting.look")).small()));
  }

  private static String look(MeetingLine line) {
    return line.type() == MeetingType.GROUP_SUPERVISION
        ? SupervisionPage.address(line.id())
        : "/meetings/" + line.id();
  }

  private Answer show(Visit visit, @Nullable Refusal refusal) {
    Texts t = visit.t();
    MeetingReport report = site.meetings().report(visit.caller(), visit.id("meeting"));
    Meeting meeting = report.meeting();
    List<MeetingView.Spoken> passed = new ArrayList<>();
    List<MeetingView.Spoken> left = new ArrayList<>();
    for (int place = 0; place < report.spoken().size(); place++) {
      MeetingReport.Spoken one = report.spoken().get(place);
      boolean spoken = one.turn().isPassed() || one.turn().note() != null;
      (spoken || !one.decisions().isEmpty() ? passed : left).add(spoken(one, place, t));
    }
    MeetingView view =
        new MeetingView(
            left.isEmpty() || meeting.isOpen()
                ? null
                : Notice.think(t.count("meeting.not.passed", left.size()), ""),
            there(meeting, t),
            passed,
            left,
            report.others() == 0 ? "" : t.count("meeting.others", report.others()),
            notes(visit, meeting),
            meeting.type().isTeams() ? writing(visit, meeting, refusal) : null);
    int status = refusal == null ? 200 : refusal.kind().status();
    return visit.show(status, "meeting", frame(visit, report), view);
  }

  private static Frame frame(Visit visit, MeetingReport report) {
    Texts t = visit.t();
    Meeting meeting = report.meeting();
    String when = t.dates().near(meeting.startedAt(), visit.today());
    String to = meeting.closedAt() == null ? "" : "–" + t.dates().clock(meeting.closedAt());
    Frame frame =
        visit
            .frame(t.named(meeting.type()), Menu.BOARD)
            .crumbs(
                List.of(
                    new Link("/board/" + meeting.unit(), t.of("menu.board")),
                    new Link("/units/" + meeting.unit() + "/meetings", t.of("meeting.list")),
                    new Link("", when)))
            .lead(
                report.unitName()
                    + ". "
                    + t.of(meeting.isOpen() ? "meeting.going" : "meeting.held", when + to));
    return meeting.isOpen()
        ? frame.doing(going(report, t))
        : frame.doing(Button.to("#print", t.of("board.print")).icon("print"));
  }

  private static Button[] going(MeetingReport report, Texts t) {
    Meeting meeting = report.meeting();
    List<Button> verbs = new ArrayList<>();
    DailyTurnPage.left(report).stream()
        .findFirst()
        .ifPresent(
            next ->
                verbs.add(
                    Button.to(
                            DailyTurnPage.address(meeting.id(), next.person()), t.of("daily.walk"))
                        .primary()));
    verbs.add(Button.to(MeetingPage.attending(meeting.id()), t.of("meeting.there")));
    if (meeting.type() == MeetingType.GROUP_SUPERVISION) {
      verbs.add(Button.to(SupervisionPage.address(meeting.id()), t.of("supervision.whole.back")));
    }
    verbs.add(MeetingPage.closing(meeting, t));
    return verbs.toArray(Button[]::new);
  }

  private static List<MeetingView.Profession> there(Meeting meeting, Texts t) {
    Map<String, List<String>> there = new LinkedHashMap<>();
    meeting
        .attendance()
        .forEach(
            one ->
                there
                    .computeIfAbsent(
                        one.profession() == null
                            ? t.of("meeting.guest")
                            : t.named(one.profession()),
                        key -> new ArrayList<>())
                    .add(one.name()));
    return there.entrySet().stream()
        .map(one -> new MeetingView.Profession(one.getKey(), one.getValue()))
        .toList();
  }

  private static MeetingView.Spoken spoken(MeetingReport.Spoken one, int place, Texts t) {
    String person = PersonFrame.address(one.person());
    boolean noted = one.turn().note() != null;
    return new MeetingView.Spoken(
        one.name(),
        one.protection().hides() ? t.of("board.cover", place + 1) : "",
        person,
        noted ? t.of("meeting.note.there") : "",
        noted ? person + "/contacts" : "",
        one.decisions().stream().map(Meeting.Decision::text).toList());
  }

  private List<MeetingView.Note> notes(Visit visit, Meeting meeting) {
    Texts t = visit.t();
    return meeting.type().isTeams()
        ? site.workingNotes().of(visit.caller(), meeting.id()).stream()
            .map(
                note ->
                    new MeetingView.Note(
                        note.writtenByName()
                            + ", "
                            + t.dates().near(note.writtenAt(), visit.today()),
                        note.text()))
            .toList()
        : List.of();
  }

  private static FormView writing(Visit visit, Meeting meeting, @Nullable Refusal refusal) {
    Texts t = visit.t();
    FormView form =
        FormView.of(
            "/meetings/" + meeting.id() + "/notes",
            t.of("notes.write"),
            List.of(
                Field.of(Field.Kind.LONG, "text", t.of("notes.new"))
                    .hint(t.of("notes.hint"))
                    .value(Typed.in(visit, refusal).or("text", ""))));
    return visit.mended(form, refusal);
  }

  private Answer write(Visit visit) {
    return visit.attempt(
        () -> {
          Id<Meeting> meeting = visit.id("meeting");
          Reading form = visit.form();
          String text = form.needed("text");
          form.check();
          site.workingNotes().write(visit.caller(), meeting, text);
          return Visit.after("/meetings/" + meeting + "#notes", Done.NOTE_WRITTEN);
        },
        refusal -> show(visit, refusal));
  }
}
