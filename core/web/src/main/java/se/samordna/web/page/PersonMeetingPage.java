package se.samordna.web.page;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import se.samordna.Id;
import se.samordna.http.Answer;
import se.samordna.http.Route;
import se.samordna.meeting.MeetingType;
import se.samordna.personmeeting.Booking;
import se.samordna.personmeeting.CalendarFile;
import se.samordna.personmeeting.HeldMeeting;
import se.samordna.personmeeting.MeetingState;
import se.samordna.personmeeting.PersonMeeting;
import se.samordna.refusal.Code;
import se.samordna.refusal.Refusal;
import se.samordna.text.Days;
import se.samordna.web.text.Texts;
import se.samordna.web.view.AdminView;
import se.samordna.web.view.AdminView.Line;
import se.samordna.web.view.AdminView.Table;
import se.samordna.web.view.Button;
import se.samordna.web.view.Frame;
import se.samordna.web.view.Parts.Empty;
import se.samordna.web.view.Parts.Link;
import se.samordna.web.view.Parts.Notice;
import se.samordna.web.view.PersonView.Tab;

/** One meeting about a person: who comes, who may be told of what, and what came of it. */
final class PersonMeetingPage {
  private final Site site;

  PersonMeetingPage(Site site) {
    this.site = site;
  }

  List<Route> routes() {
    String at = "/persons/{person}/meetings/{meeting}";
    return List.of(
        site.get(at, visit -> show(visit, null)),
        site.get(at + "/calendar.ics", this::calendar),
        site.post(at + "/minutes/{note}/sign", this::sign),
        site.get(at + "/wrong", visit -> writing(visit, null)),
        site.post(at + "/wrong", this::written));
  }

  /** Where a meeting is. */
  static String address(PersonMeeting meeting) {
    return PersonMeetingsPage.address(meeting.person()) + "/" + meeting.id();
  }

  /** The meeting of the path, one of the person's. */
  static PersonMeeting meeting(Visit visit) {
    PersonMeeting meeting = visit.site().personMeetings().get(visit.caller(), visit.id("meeting"));
    if (!meeting.person().equals(visit.id("person"))) {
      throw Refusal.of(Code.NOT_FOUND);
    }
    return meeting;
  }

  private Answer calendar(Visit visit) {
    Id<PersonMeeting> meeting = visit.id("meeting");
    CalendarFile file = site.personMeetings().calendar(visit.caller(), meeting);
    return Answer.of(200, CalendarFile.MEDIA_TYPE, file.text().getBytes(StandardCharsets.UTF_8))
        .with("Content-Disposition", "attachment; filename=\"" + file.fileName() + "\"");
  }

  private Answer sign(Visit visit) {
    return visit.attempt(
        () -> {
          PersonMeeting signed =
              site.personMeetings()
                  .sign(
                      visit.caller(),
                      visit.id("meeting"),
                      visit.form().revision(),
                      visit.id("note"));
          return Visit.after(address(signed) + "#minutes", Done.MEETING_SAVED);
        },
        refusal -> show(visit, refusal));
  }

  private Answer writing(Visit visit, @Nullable Refusal refusal) {
    meeting(visit);
    return Corrections.form(
        visit,
        new Corrections.About(PersonFrame.read(visit), Tab.OVERVIEW, Corrections.place(visit)),
        refusal);
  }

  private Answer written(Visit visit) {
    return visit.attempt(
        () -> {
          site.personMeetings()
              .correct(visit.caller(), visit.id("meeting"), Corrections.read(visit));
          return Corrections.after(visit);
        },
        refusal -> writing(visit, refusal));
  }

  private Answer show(Visit visit, @Nullable Refusal refusal) {
    Texts t = visit.t();
    PersonMeeting meeting = meeting(visit);
    PersonHeading heading = PersonHeading.read(visit);
    MeetingTables tables = new MeetingTables(meeting, visit);
    List<Table> all = new ArrayList<>();
    all.add(facts(meeting, visit));
    all.add(tables.invitees());
    PlanSettlingForms.card(meeting, visit).ifPresent(all::add);
    if (meeting.state() == MeetingState.HELD) {
      all.add(tables.decisions());
      all.add(tables.minutes());
      all.add(tables.toHandOver());
    }
    if (!meeting.corrections().isEmpty()) {
      all.add(tables.corrections());
    }
    if (meeting.bookings().size() > 1) {
      all.add(tables.bookings());
    }
    Frame frame =
        heading
            .below(t.named(meeting.type()), Tab.OVERVIEW)
            .crumbs(
                List.of(
                    new Link("/persons", t.of("menu.persons")),
                    new Link(heading.address(), heading.person().name()),
                    new Link(PersonMeetingsPage.address(meeting.person()), t.of("meetings.title")),
                    new Link("", t.named(meeting.type()))))
            .lead(meeting.purpose())
            .doing(verbs(meeting, t).toArray(Button[]::new));
    List<Notice> notices = new ArrayList<>();
    if (refusal != null) {
      refusal
          .problems()
          .forEach(
              one ->
                  notices.add(Notice.stop(one.says(visit.language()), one.mend(visit.language()))));
    }
    if (meeting.state() == MeetingState.PLANNED && meeting.coverage().lacking() > 0) {
      notices.add(
          Notice.think(
              t.count("meetings.lacking", meeting.coverage().lacking()),
              t.of("meetings.lacking.why")));
    }
    int status = refusal == null ? 200 : refusal.kind().status();
    return visit.show(status, "admin", frame.notices(notices), new AdminView(all));
  }

  private static List<Button> verbs(PersonMeeting meeting, Texts t) {
    String at = address(meeting);
    boolean bySip = meeting.type() == MeetingType.SIP;
    String sip = PersonFrame.address(meeting.person()) + "/sip";
    List<Button> verbs = new ArrayList<>();
    switch (meeting.state()) {
      case PLANNED -> {
        if (bySip) {
          verbs.add(Button.to(sip, t.of("sip.back")).icon("target").primary());
        } else {
          verbs.add(Button.to(at + "/hold", t.of("meetings.hold")).icon("check").primary());
        }
        verbs.add(Button.to(at + "/invite", t.of("meetings.invite")).icon("people"));
        verbs.add(Button.to(at + "/agenda", t.of("meetings.agenda.change")).icon("pencil"));
        verbs.add(Button.to(at + "/rebook", t.of("meetings.rebook")).icon("calendar"));
        if (!bySip) {
          verbs.add(Button.to(at + "/cancel", t.of("meetings.cancel")));
        }
        verbs.add(Button.to(at + "/calendar.ics", t.of("meetings.calendar")));
      }
      case HELD -> {
        if (bySip) {
          verbs.add(Button.to(sip, t.of("sip.back")).icon("target"));
        }
        verbs.add(Button.to(at + "/decide", t.of("meetings.decide")).icon("plus").primary());
        verbs.add(Button.to(at + "/minutes", t.of("meetings.write")).icon("pencil"));
        verbs.add(
            Button.to(
                SharedDecisionsPage.address(meeting.person()) + "/new?meeting=" + meeting.id(),
                t.of("decisions.new")));
      }
      case CANCELLED -> verbs.add(Button.to(at + "/calendar.ics", t.of("meetings.calendar")));
    }
    verbs.add(Button.to(at + "/wrong", t.of("plan.correct")));
    return verbs;
  }

  private static Table facts(PersonMeeting meeting, Visit visit) {
    Texts t = visit.t();
    Booking booking = meeting.booking();
    List<Line> lines = new ArrayList<>();
    lines.add(fact(t.of("meetings.state"), t.named(meeting.state())));
    lines.add(fact(t.of("meeting.when"), when(booking, t)));
    lines.add(fact(t.of("meetings.place"), place(booking, t)));
    if (!booking.interpreter().isEmpty()) {
      lines.add(fact(t.of("meetings.interpreter"), booking.interpreter()));
    }
    lines.add(fact(t.of("meetings.called.by"), meeting.calledByName()));
    HeldMeeting held = meeting.held();
    if (held != null) {
      String why = held.why().isEmpty() ? "" : ": " + held.why();
      lines.add(fact(t.of("meetings.persons.part"), t.named(held.person()) + why));
      if (held.next() != null) {
        lines.add(fact(t.of("meetings.next"), t.dates().dated(held.next())));
      }
    }
    if (!meeting.cancelledWhy().isEmpty()) {
      lines.add(fact(t.of("meetings.cancelled.why"), meeting.cancelledWhy()));
    }
    return new Table(
        "facts",
        t.of("meetings.facts"),
        "",
        List.of(t.of("meetings.what"), t.of("meetings.holds")),
        lines,
        new Empty("calendar", "", "", null),
        null);
  }

  private static Line fact(String what, String holds) {
    return new Line(List.of(what, holds), List.of());
  }

  /** The day and the time of it, in Sweden. */
  static String when(Booking booking, Texts t) {
    return t.dates().whole(Days.of(booking.from()))
        + " "
        + t.dates().clock(booking.from())
        + "–"
        + t.dates().clock(booking.to());
  }

  /** Where it is, or how to come in. */
  static String place(Booking booking, Texts t) {
    String where = booking.place().isEmpty() ? t.of("meetings.place.none") : booking.place();
    return booking.video() ? t.of("meetings.by.video", where) : where;
  }

  /** What a button sends that changes a meeting. */
  static Map<String, String> revision(PersonMeeting meeting) {
    return Map.of("revision", Integer.toString(meeting.revision()));
  }
}
