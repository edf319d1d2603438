package se.samordna.web.page;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import se.samordna.Id;
import se.samordna.http.Answer;
import se.samordna.http.Route;
import se.samordna.meeting.Meeting;
import se.samordna.meeting.MeetingType;
import se.samordna.meeting.Meetings.Attendant;
import se.samordna.organisation.Staff;
import se.samordna.organisation.Unit;
import se.samordna.person.Person;
import se.samordna.refusal.Code;
import se.samordna.refusal.Refusal;
import se.samordna.web.text.Texts;
import se.samordna.web.view.AdminView;
import se.samordna.web.view.Button;
import se.samordna.web.view.Field;
import se.samordna.web.view.FormView;
import se.samordna.web.view.Frame.Menu;
import se.samordna.web.view.Frame.Shape;
import se.samordna.web.view.Parts.Empty;

/** The team's meetings: who is there, what was decided, and the end. */
final class MeetingPage {
  private final Site site;

  MeetingPage(Site site) {
    this.site = site;
  }

  /** Where a meeting of the type is opened at the unit. */
  static String opening(Id<Unit> unit, MeetingType type) {
    return "/units/" + unit + "/meetings/" + type;
  }

  List<Route> routes() {
    return List.of(
        site.get("/units/{unit}/meetings", this::choose),
        site.get("/units/{unit}/meetings/{type}", visit -> opening(visit, null)),
        site.post("/units/{unit}/meetings/{type}", this::open),
        site.get("/meetings/{meeting}", this::show),
        site.get("/meetings/{meeting}/decide/{person}", visit -> decision(visit, null)),
        site.post("/meetings/{meeting}/decide/{person}", this::decide),
        site.post("/meetings/{meeting}/close", this::close));
  }

  private Answer choose(Visit visit) {
    Texts t = visit.t();
    Id<Unit> unit = visit.id("unit");
    List<AdminView.Line> lines =
        Arrays.stream(MeetingType.values())
            .filter(MeetingType::isTeams)
            .map(
                type ->
                    new AdminView.Line(
                        List.of(t.named(type)),
                        List.of(Button.to(opening(unit, type), t.of("meeting.open")).small())))
            .toList();
    AdminView.Table table =
        new AdminView.Table(
            "meetings",
            t.of("meeting.kinds"),
            "",
            List.of(t.of("meeting.kind")),
            lines,
            new Empty("calendar", "", "", null),
            null);
    return visit.show(
        "admin",
        visit.frame(t.of("meeting.open"), Menu.BOARD).shape(Shape.NARROW),
        new AdminView(List.of(table)));
  }

  private static MeetingType type(Visit visit) {
    return Reading.constant(MeetingType.class, visit.request().variable("type"))
        .filter(MeetingType::isTeams)
        .orElseThrow(() -> Refusal.of(Code.NOT_FOUND));
  }

  private Answer opening(Visit visit, @Nullable Refusal refusal) {
    Texts t = visit.t();
    MeetingType type = type(visit);
    Id<Unit> unit = visit.id("unit");
    var going = site.meetings().openAt(visit.caller(), unit, type);
    if (going.isPresent() && refusal == null) {
      return Answer.seeOther(place(going.get()));
    }
    List<Field.Option> staff = Teams.staffChoices(visit, unit, false);
    FormView form =
        FormView.of(
                opening(unit, type),
                t.of("meeting.open"),
                List.of(
                    Field.of(Field.Kind.CHECKS, "there", t.of("meeting.there"))
                        .options(staff)
                        .answers(
                            refusal == null
                                ? List.of(visit.caller().staff().toString())
                                : visit.form().all("there")),
                    Field.of(Field.Kind.LONG, "guests", t.of("meeting.guests"))
                        .hint(t.of("form.one.a.line"))
                        .mayBeLeftOut()
                        .value(Typed.in(visit, refusal).or("guests", ""))))
            .leave(type == MeetingType.BOARD ? "/board/" + unit : "/", t.of("form.leave"));
    return FormPages.show(
        visit,
        visit.frame(t.named(type), Menu.BOARD).shape(Shape.NARROW).lead(t.of("meeting.lead")),
        form,
        refusal);
  }

  private Answer open(Visit visit) {
    return visit.attempt(
        () -> {
          Reading form = visit.form();
          List<Attendant> attendants = new ArrayList<>();
          form.all("there").forEach(id -> attendants.add(new Attendant(Visit.<Staff>idOf(id), "")));
          form.lines("guests").forEach(name -> attendants.add(new Attendant(null, name)));
          Meeting meeting =
              site.meetings().open(visit.caller(), visit.id("unit"), type(visit), null, attendants);
          return Visit.after(place(meeting), Done.MEETING_OPENED);
        },
        refusal -> opening(visit, refusal));
  }

  private static String place(Meeting meeting) {
    return meeting.type() == MeetingType.BOARD && meeting.isOpen()
        ? "/board/" + meeting.unit()
        : "/meetings/" + meeting.id();
  }

  private Answer show(Visit visit) {
    Texts t = visit.t();
    Meeting meeting = site.meetings().get(visit.caller(), visit.id("meeting"));
    List<AdminView.Line> there =
        meeting.attendance().stream()
            .map(
                one ->
                    new AdminView.Line(
                        List.of(
                            one.name(),
                            one.profession() == null
                                ? t.of("meeting.guest")
                                : t.named(one.profession())),
                        List.of()))
            .toList();
    List<AdminView.Line> decided =
        meeting.decisions().stream()
            .map(
                one ->
                    new AdminView.Line(
                        List.of(one.text(), t.dates().clock(one.decidedAt())),
                        List.of(
                            Button.to(PersonFrame.address(one.person()), t.of("meeting.person"))
                                .small())))
            .toList();
    AdminView view =
        new AdminView(
            List.of(
                new AdminView.Table(
                    "there",
                    t.of("meeting.there"),
                    "",
                    List.of(t.of("persons.name"), t.of("meeting.profession")),
                    there,
                    new Empty("people", t.of("meeting.nobody"), "", null),
                    null),
                new AdminView.Table(
                    "decided",
                    t.of("meeting.decisions"),
                    "",
                    List.of(t.of("meeting.decision"), t.of("meeting.when")),
                    decided,
                    new Empty(
                        "check-circle",
                        t.of("meeting.no.decisions"),
                        t.of("meeting.no.decisions.normally"),
                        null),
                    null)));
    var frame =
        visit
            .frame(t.named(meeting.type()), Menu.BOARD)
            .lead(
                t.of(
                    meeting.isOpen() ? "meeting.going" : "meeting.held",
                    t.dates().near(meeting.startedAt(), visit.today())));
    return visit.show("admin", meeting.isOpen() ? frame.doing(closing(meeting, t)) : frame, view);
  }

  /** The button that ends a meeting. */
  static Button closing(Meeting meeting, Texts t) {
    return Button.send(
        "/meetings/" + meeting.id() + "/close",
        t.of("meeting.close"),
        Map.of("revision", Integer.toString(meeting.revision())));
  }

  private Answer close(Visit visit) {
    Meeting meeting =
        site.meetings().close(visit.caller(), visit.id("meeting"), visit.form().revision());
    return Visit.after("/meetings/" + meeting.id(), Done.MEETING_CLOSED);
  }

  private Answer decision(Visit visit, @Nullable Refusal refusal) {
    Texts t = visit.t();
    Meeting meeting = site.meetings().get(visit.caller(), visit.id("meeting"));
    Person person = site.persons().get(visit.caller(), visit.id("person"));
    FormView form =
        FormView.of(
                visit.request().path() + at(visit),
                t.of("form.save"),
                List.of(
                    Field.of(Field.Kind.LONG, "text", t.of("meeting.decision"))
                        .value(Typed.in(visit, refusal).or("text", "")),
                    FormPages.revision(meeting.revision())))
            .leave(place(meeting) + at(visit), t.of("form.leave"));
    return FormPages.show(
        visit,
        visit
            .frame(t.of("meeting.decision.about", person.name()), Menu.BOARD)
            .shape(Shape.NARROW)
            .guarded(person.protection().hides()),
        form,
        refusal);
  }

  /** The entry that the board meeting speaks of, to come back to it. */
  private static String at(Visit visit) {
    return visit.asked("at").map(entry -> "?at=" + Visit.idOf(entry)).orElse("");
  }

  private Answer decide(Visit visit) {
    return visit.attempt(
        () -> {
          Reading form = visit.form();
          String text = form.needed("text");
          form.check();
          Meeting meeting =
              site.meetings()
                  .decide(
                      visit.caller(),
                      visit.id("meeting"),
                      form.revision(),
                      visit.id("person"),
                      text);
          return Visit.after(place(meeting) + at(visit), Done.DECISION_NOTED);
        },
        refusal -> decision(visit, refusal));
  }
}
