package se.samordna.web.page;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.samordna.Id;
import se.samordna.Page;
import se.samordna.http.Answer;
import se.samordna.http.Route;
import se.samordna.meeting.MeetingType;
import se.samordna.organisation.Unit;
import se.samordna.person.Person;
import se.samordna.personmeeting.DatedMeeting;
import se.samordna.personmeeting.MeetingWeek;
import se.samordna.personmeeting.PersonMeeting;
import se.samordna.web.text.Texts;
import se.samordna.web.view.AdminView;
import se.samordna.web.view.AdminView.Line;
import se.samordna.web.view.AdminView.Table;
import se.samordna.web.view.Button;
import se.samordna.web.view.Frame;
import se.samordna.web.view.Frame.Menu;
import se.samordna.web.view.Parts.Empty;
import se.samordna.web.view.Parts.Link;
import se.samordna.web.view.Parts.Notice;
import se.samordna.web.view.PersonView.Tab;

/** Lists of meetings about persons: one person's, and a unit's week. */
final class PersonMeetingsPage {
  private final Site site;

  PersonMeetingsPage(Site site) {
    this.site = site;
  }

  List<Route> routes() {
    return List.of(
        site.get("/persons/{person}/meetings", this::ofPerson),
        site.get("/units/{unit}/meeting-week", this::week),
        site.get("/tasks/{task}/meeting", this::ofTask));
  }

  /** Where a person's meetings are. */
  static String address(Id<Person> person) {
    return PersonFrame.address(person) + "/meetings";
  }

  /** The meeting that a task came from. */
  private Answer ofTask(Visit visit) {
    PersonMeeting meeting = site.personMeetings().ofTask(visit.caller(), visit.id("task"));
    return Answer.seeOther(PersonMeetingPage.address(meeting));
  }

  private Answer ofPerson(Visit visit) {
    Texts t = visit.t();
    PersonHeading heading = PersonHeading.read(visit);
    Id<Person> person = heading.person().id();
    Page<DatedMeeting> page = site.personMeetings().of(visit.caller(), person, visit.page());
    String at = address(person);
    List<Button> verbs = new ArrayList<>();
    verbs.add(Button.to(at + "/new", t.of("meetings.plan")).icon("plus").primary());
    verbs.add(
        Button.to(at + "/new?type=" + MeetingType.RESOURCE_GROUP, t.of("meetings.plan.group"))
            .icon("people"));
    verbs.add(
        Button.to(SharedDecisionsPage.address(person), t.of("decisions.title")).icon("target"));
    page.next()
        .ifPresent(next -> verbs.add(Button.to(at + "?after=" + next, t.of("meeting.older"))));
    Table table =
        new Table(
            "meetings",
            t.of("meetings.all"),
            t.of("meetings.all.lead"),
            List.of(t.of("meeting.when"), t.of("meeting.kind"), t.of("meetings.state")),
            page.rows().stream().map(one -> line(one, visit, false)).toList(),
            new Empty("calendar", t.of("meetings.none"), t.of("meetings.none.normally"), null),
            null);
    Frame frame =
        heading.below(t.of("meetings.title"), Tab.OVERVIEW).doing(verbs.toArray(Button[]::new));
    return visit.show("admin", frame, new AdminView(List.of(table)));
  }

  private static Line line(DatedMeeting one, Visit visit, boolean named) {
    Texts t = visit.t();
    List<String> cells = new ArrayList<>();
    cells.add(when(one, visit));
    if (named) {
      cells.add(one.personName());
    }
    cells.add(t.named(one.type()));
    cells.add(t.named(one.state()));
    String place =
        one.meeting() == null
            ? PersonFrame.address(one.person()) + "/sip"
            : address(one.person()) + "/" + one.meeting();
    return new Line(cells, List.of(Button.to(place, t.of("meeting.look")).small()));
  }

  private static String when(DatedMeeting one, Visit visit) {
    Texts t = visit.t();
    String day = t.dates().whole(one.day());
    return Stream.of(one.from(), one.to())
        .filter(moment -> moment != null)
        .map(moment -> t.dates().clock(moment))
        .collect(Collectors.joining("–", day + " ", ""))
        .strip();
  }

  private Answer week(Visit visit) {
    Texts t = visit.t();
    Id<Unit> unit = visit.id("unit");
    LocalDate day = asked(visit);
    MeetingWeek week = site.personMeetings().week(visit.caller(), unit, day, visit.page());
    String at = "/units/" + unit + "/meeting-week?day=";
    List<Button> verbs = new ArrayList<>();
    verbs.add(Button.to(at + week.monday().minusDays(7), t.of("meetings.week.before")));
    verbs.add(Button.to(at + week.monday().plusDays(7), t.of("meetings.week.after")));
    Table table =
        new Table(
            "week",
            t.of(
                "meetings.week",
                t.dates().week(week.monday()),
                t.dates().dated(week.monday()),
                t.dates().dated(week.monday().plusDays(6))),
            "",
            List.of(
                t.of("meeting.when"),
                t.of("meetings.person"),
                t.of("meeting.kind"),
                t.of("meetings.state")),
            week.rows().stream().map(one -> line(one, visit, true)).toList(),
            new Empty("calendar", t.of("meetings.week.none"), t.of("meetings.week.normally"), null),
            more(at, week, t));
    Frame frame =
        visit
            .frame(t.of("meetings.week.title"), Menu.BOARD)
            .crumbs(
                List.of(
                    new Link("/units/" + unit + "/meetings", t.of("meeting.list")),
                    new Link("", t.of("meetings.week.title"))))
            .doing(verbs.toArray(Button[]::new));
    List<Notice> notices = new ArrayList<>();
    if (week.hidden() > 0) {
      notices.add(Notice.info(t.count("meetings.hidden", week.hidden())));
    }
    return visit.show("admin", frame.notices(notices), new AdminView(List.of(table)));
  }

  private static @Nullable Button more(String at, MeetingWeek week, Texts t) {
    String next = week.nextCursor();
    return next == null
        ? null
        : Button.to(at + week.monday() + "&after=" + next, t.of("meetings.more"));
  }

  /** The day that the address asks for; today where it asks for none that there is. */
  private static LocalDate asked(Visit visit) {
    return visit
        .asked("day")
        .filter(text -> text.matches("20\\d\\d-(0[1-9]|1[0-2])-([01]\\d|2[0-8])"))
        .map(LocalDate::parse)
        .orElse(visit.today());
  }
}
