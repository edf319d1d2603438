package se.samordna.web.page;

import java.util.ArrayList;
import java.util.List;
import se.samordna.personmeeting.AgreedAction;
import se.samordna.personmeeting.Booking;
import se.samordna.personmeeting.Coverage;
import se.samordna.personmeeting.Invitee;
import se.samordna.personmeeting.MeetingState;
import se.samordna.personmeeting.MinutesCopy;
import se.samordna.personmeeting.MinutesNote;
import se.samordna.personmeeting.PersonMeeting;
import se.samordna.personmeeting.Topic;
import se.samordna.web.text.Texts;
import se.samordna.web.view.AdminView.Line;
import se.samordna.web.view.AdminView.Table;
import se.samordna.web.view.Button;
import se.samordna.web.view.Parts.Empty;

/** What a meeting's page says in tables; a mark and a word, so that no colour is needed. */
final class MeetingTables {
  private final PersonMeeting meeting;
  private final Visit visit;
  private final Texts t;
  private final String at;

  MeetingTables(PersonMeeting meeting, Visit visit) {
    this.meeting = meeting;
    this.visit = visit;
    this.t = visit.t();
    this.at = PersonMeetingPage.address(meeting);
  }

  /** Who comes, and of each topic whether they may be told. */
  Table invitees() {
    List<String> heads = new ArrayList<>();
    heads.add(t.of("meetings.who"));
    heads.add(t.of("meetings.answer"));
    for (Topic topic : meeting.topics()) {
      heads.add(t.of("meetings.topic.of", topic.words(), t.named(topic.category())));
    }
    return new Table(
        "invitees",
        t.of("meetings.invitees"),
        t.of("meetings.invitees.lead"),
        heads,
        meeting.invitees().stream().map(this::line).toList(),
        new Empty(
            "people", t.of("meetings.invitees.none"), t.of("meetings.invitees.normally"), null),
        null);
  }

  private Line line(Invitee invitee) {
    List<String> cells = new ArrayList<>();
    cells.add(invitee.name());
    cells.add(
        t.of(invitee.called() ? "meetings.is.called" : "meetings.is.invited")
            + ", "
            + t.named(invitee.answer()));
    meeting
        .coverage()
        .of(invitee.id())
        .map(Coverage.Line::cells)
        .orElse(List.of())
        .forEach(cell -> cells.add((cell.how().mayKnow() ? "✓ " : "✗ ") + t.named(cell.how())));
    List<Button> verbs = new ArrayList<>();
    if (meeting.state() == MeetingState.PLANNED) {
      String place = at + "/invitees/" + invitee.id();
      verbs.add(Button.to(place + "/answer", t.of("meetings.answer")).small());
      verbs.add(Button.to(place + "/settle", t.of("meetings.settle")).small());
    }
    return new Line(cells, verbs);
  }

  /** What was decided, who does it and where it stands. */
  Table decisions() {
    return new Table(
        "decisions",
        t.of("meeting.decisions"),
        t.of("meetings.decisions.lead"),
        List.of(
            t.of("meeting.decision"),
            t.of("meetings.owner"),
            t.of("meetings.due"),
            t.of("meetings.state")),
        meeting.decisions().stream().map(this::line).toList(),
        new Empty("target", t.of("meetings.decisions.none"), "", null),
        null);
  }

  private Line line(AgreedAction one) {
    String who =
        one.owner() == null ? t.of("meetings.others.answer", one.answers()) : one.ownerName();
    return new Line(
        List.of(one.what(), who, t.dates().dated(one.due()), t.named(one.standing())), List.of());
  }

  /** What the provider has documented, each with its verb while it can be changed. */
  Table minutes() {
    return new Table(
        "minutes",
        t.of("meetings.minutes"),
        t.of("meetings.minutes.lead"),
        List.of(t.of("meetings.by"), t.of("meetings.minutes.text"), t.of("meetings.state")),
        meeting.notes().stream().map(this::line).toList(),
        new Empty("pencil", t.of("meetings.minutes.none"), "", null),
        null);
  }

  private Line line(MinutesNote note) {
    String when = t.dates().near(note.writtenAt(), visit.today());
    List<Button> verbs = new ArrayList<>();
    if (note.isSigned()) {
      verbs.add(Button.to(at + "/minutes?corrects=" + note.id(), t.of("meetings.correct")).small());
    } else if (note.writtenBy().equals(visit.caller().staff())) {
      verbs.add(
          Button.send(
                  at + "/minutes/" + note.id() + "/sign",
                  t.of("meetings.sign"),
                  PersonMeetingPage.revision(meeting))
              .small());
      verbs.add(Button.to(at + "/minutes?note=" + note.id(), t.of("meetings.change")).small());
    }
    String text = note.corrects() == null ? note.text() : t.of("meetings.corrects", note.text());
    return new Line(
        List.of(
            note.writtenByName() + ", " + when,
            text,
            t.of(note.isSigned() ? "meetings.signed" : "meetings.not.signed")),
        verbs);
  }

  /** Who may have a copy now, and who has been given one. */
  Table toHandOver() {
    List<Line> lines = new ArrayList<>();
    for (Invitee invitee : meeting.invitees()) {
      if (meeting.toHandOver().contains(invitee.id())) {
        lines.add(
            new Line(
                List.of(invitee.name(), t.of("meetings.copy.to.give")),
                List.of(
                    Button.to(
                            at + "/invitees/" + invitee.id() + "/copy", t.of("meetings.hand.over"))
                        .small())));
      }
    }
    for (MinutesCopy copy : meeting.copies()) {
      String name = meeting.invitee(copy.invitee()).map(Invitee::name).orElse("");
      String when = t.dates().near(copy.at(), visit.today());
      lines.add(new Line(List.of(name, t.of("meetings.copy.given", when, copy.how())), List.of()));
    }
    return new Table(
        "copies",
        t.of("meetings.copies"),
        t.of("meetings.copies.lead"),
        List.of(t.of("meetings.who"), t.of("meetings.copy")),
        lines,
        new Empty("people", t.of("meetings.copies.none"), t.of("meetings.copies.normally"), null),
        null);
  }

  /** What the person says is wrong in what stands of it. */
  Table corrections() {
    return new Table(
        "corrections",
        t.of("plan.corrections"),
        "",
        List.of(t.of("meetings.what"), t.of("meetings.holds")),
        meeting.corrections().stream()
            .map(
                one ->
                    new Line(
                        List.of(
                            "”" + one.words() + "”",
                            t.of(
                                "network.said",
                                t.named(one.said().by()),
                                t.named(one.said().way()),
                                t.dates().dated(one.said().day()))),
                        List.of()))
            .toList(),
        new Empty("pencil", "", "", null),
        null);
  }

  /** Every time it was booked for. */
  Table bookings() {
    List<Line> lines = new ArrayList<>();
    for (Booking one : meeting.bookings()) {
      lines.add(
          new Line(
              List.of(
                  PersonMeetingPage.when(one, t),
                  t.dates().near(one.at(), visit.today()),
                  one.why().isEmpty() ? "–" : one.why()),
              List.of()));
    }
    return new Table(
        "bookings",
        t.of("meetings.bookings"),
        "",
        List.of(t.of("meeting.when"), t.of("meetings.booked"), t.of("meetings.why")),
        lines,
        new Empty("calendar", "", "", null),
        null);
  }
}
