package se.samordna.web.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import se.samordna.Id;
import se.samordna.http.Answer;
import se.samordna.http.Route;
import se.samordna.meeting.Meeting;
import se.samordna.meeting.MeetingType;
import se.samordna.meeting.Meetings.Attendant;
import se.samordna.organisation.Staff;
import se.samordna.organisation.Unit;
import se.samordna.refusal.Code;
import se.samordna.refusal.Refusal;
import se.samordna.web.text.Texts;
import se.samordna.web.view.Button;
import se.samordna.web.view.Field;
import se.samordna.web.view.FormView;
import se.samordna.web.view.Frame.Menu;
import se.samordna.web.view.Frame.Shape;

/** The course of a team's meeting: its opening, who is there, and the end. */
final class MeetingPage {
  private final Site site;

  MeetingPage(Site site) {
    this.site = site;
  }

  /** Where a meeting of the type is opened at the unit. */
  static String opening(Id<Unit> unit, MeetingType type) {
    return "/units/" + unit + "/meetings/" + type;
  }

  /** Where it is ticked who is there. */
  static String attending(Id<Meeting> meeting) {
    return "/meetings/" + meeting + "/attend";
  }

  /** Where a meeting is ended. */
  static String ending(Id<Meeting> meeting) {
    return "/meetings/" + meeting + "/close";
  }

  List<Route> routes() {
    return List.of(
        site.get("/units/{unit}/meetings/{type}", visit -> opening(visit, null)),
        site.post("/units/{unit}/meetings/{type}", this::open),
        site.get("/meetings/{meeting}/attend", visit -> attending(visit, null)),
        site.post("/meetings/{meeting}/attend", this::attend),
        site.get("/meetings/{meeting}/close", visit -> ending(visit, null)),
        site.post("/meetings/{meeting}/close", this::close));
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
      return Answer.seeOther(onward(visit, going.get()));
    }
    List<String> there = List.of(visit.caller().staff().toString());
    FormView form =
        FormView.of(
                here(visit, opening(unit, type)),
                t.of("meeting.open"),
                present(visit, unit, Typed.in(visit, refusal), there, ""))
            .leave(
                WayBack.asked(visit).orElse(type == MeetingType.BOARD ? "/board/" + unit : "/"),
                t.of("form.leave"));
    return FormPages.show(
        visit,
        visit.frame(t.named(type), Menu.BOARD).shape(Shape.NARROW).lead(t.of("meeting.lead")),
        form,
        refusal);
  }

  /** Who is there: a box for each of the unit's staff, and the guests, one a line. */
  private static List<Field> present(
      Visit visit, Id<Unit> unit, Typed typed, List<String> there, String guests) {
    Texts t = visit.t();
    return List.of(
        Field.of(Field.Kind.CHECKS, "there", t.of("meeting.there"))
            .options(Teams.byProfession(visit, unit))
            .answers(typed.all("there", there)),
        Field.of(Field.Kind.LONG, "guests", t.of("meeting.guests"))
            .hint(t.of("form.one.a.line"))
            .mayBeLeftOut()
            .value(typed.or("guests", guests)));
  }

  private static List<Attendant> attendants(Reading form) {
    List<Attendant> attendants = new ArrayList<>();
    form.all("there").forEach(id -> attendants.add(new Attendant(Visit.<Staff>idOf(id), "")));
    form.lines("guests").forEach(name -> attendants.add(new Attendant(null, name)));
    return attendants;
  }

  private Answer open(Visit visit) {
    return visit.attempt(
        () -> {
          Meeting meeting =
              site.meetings()
                  .open(
                      visit.caller(),
                      visit.id("unit"),
                      type(visit),
                      null,
                      attendants(visit.form()));
          return Visit.after(onward(visit, meeting), Done.MEETING_OPENED);
        },
        refusal -> opening(visit, refusal));
  }

  /** Where a meeting is led while it is on, and looked at afterwards. */
  static String place(Meeting meeting) {
    if (meeting.type() == MeetingType.GROUP_SUPERVISION) {
      return SupervisionPage.address(meeting.id());
    }
    return meeting.type() == MeetingType.BOARD && meeting.isOpen()
        ? "/board/" + meeting.unit()
        : "/meetings/" + meeting.id();
  }

  /** Where its form leads: back to the step that lacked it, or else to the meeting. */
  private static String onward(Visit visit, Meeting meeting) {
    return WayBack.asked(visit).orElse(place(meeting));
  }

  /** The form's own address, which remembers the step that it leads back to. */
  private static String here(Visit visit, String page) {
    return WayBack.asked(visit).map(step -> WayBack.leading(page, step)).orElse(page);
  }

  private Answer attending(Visit visit, @Nullable Refusal refusal) {
    Texts t = visit.t();
    Meeting meeting = site.meetings().get(visit.caller(), visit.id("meeting"));
    List<String> there =
        meeting.attendance().stream()
            .map(Meeting.Attendance::staff)
            .filter(Objects::nonNull)
            .map(Id::toString)
            .toList();
    String guests =
        String.join(
            "\n",
            meeting.attendance().stream()
                .filter(one -> one.staff() == null)
                .map(Meeting.Attendance::name)
                .toList());
    List<Field> fields =
        new ArrayList<>(present(visit, meeting.unit(), Typed.in(visit, refusal), there, guests));
    fields.add(FormPages.revision(meeting.revision()));
    FormView form =
        FormView.of(here(visit, attending(meeting.id())), t.of("form.save"), fields)
            .leave(onward(visit, meeting), t.of("form.leave"));
    return FormPages.show(
        visit,
        visit
            .frame(t.of("meeting.there"), Menu.BOARD)
            .shape(Shape.NARROW)
            .lead(t.of("meeting.lead")),
        form,
        refusal);
  }

  private Answer attend(Visit visit) {
    return visit.attempt(
        () -> {
          Meeting meeting =
              site.meetings()
                  .attend(
                      visit.caller(),
                      visit.id("meeting"),
                      visit.form().revision(),
                      attendants(visit.form()));
          return Visit.after(onward(visit, meeting), Done.ATTENDANCE_SAVED);
        },
        refusal -> attending(visit, refusal));
  }

  /** The button that ends a meeting. */
  static Button closing(Meeting meeting, Texts t) {
    return Button.send(
        ending(meeting.id()),
        t.of("meeting.close"),
        Map.of("revision", Integer.toString(meeting.revision())));
  }

  /** Says who is left, and ends the meeting all the same if that is meant. */
  private Answer ending(Visit visit, @Nullable Refusal refusal) {
    Texts t = visit.t();
    Meeting meeting = site.meetings().get(visit.caller(), visit.id("meeting"));
    if (!meeting.isOpen()) {
      return Answer.seeOther(place(meeting));
    }
    List<String> left = new MeetingLeft(site, visit).names(meeting);
    String lead =
        left.isEmpty() ? t.of("meeting.end.all") : t.count("meeting.end.left", left.size());
    List<Field> fields = new ArrayList<>();
    if (!left.isEmpty()) {
      fields.add(
          Field.of(Field.Kind.DISPLAY, "left", String.join(", ", left))
              .hint(t.of("meeting.end.left.hint")));
      fields.add(Field.of(Field.Kind.HIDDEN, "anyway", "").value("true"));
    }
    fields.add(FormPages.revision(meeting.revision()));
    FormView form =
        FormView.of(ending(meeting.id()), t.of("meeting.end"), fields)
            .leave(place(meeting), t.of("meeting.go.on"));
    return FormPages.show(
        visit,
        visit.frame(t.of("meeting.end"), Menu.BOARD).shape(Shape.NARROW).lead(lead),
        form,
        refusal);
  }

  private Answer close(Visit visit) {
    return visit.attempt(
        () -> {
          Reading form = visit.form();
          Meeting meeting = site.meetings().get(visit.caller(), visit.id("meeting"));
          if (!form.ticked("anyway") && new MeetingLeft(site, visit).isAnybody(meeting)) {
            return ending(visit, null);
          }
          Meeting closed = site.meetings().close(visit.caller(), meeting.id(), form.revision());
          return Visit.after(
              closed.type() == MeetingType.GROUP_SUPERVISION
                  ? place(closed)
                  : "/meetings/" + closed.id(),
              Done.MEETING_CLOSED);
        },
        refusal -> ending(visit, refusal));
  }
}
