package se.samordna.rest;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import se.samordna.Id;
import se.samordna.meeting.Meeting;
import se.samordna.meeting.MeetingLine;
import se.samordna.meeting.MeetingReport;
import se.samordna.meeting.MeetingType;
import se.samordna.meeting.Meetings;
import se.samordna.meeting.Meetings.Attendant;
import se.samordna.meeting.WorkingNote;
import se.samordna.meeting.WorkingNotes;
import se.samordna.person.Person;
import se.samordna.refusal.Code;
import se.samordna.refusal.Refusal;

/** Meetings of teams and about persons. */
record MeetingResource(Meetings meetings, WorkingNotes notes) implements Resource {
  record NewMeeting(MeetingType type, Optional<Id<Person>> person, List<Attendant> attendants) {}

  record Attendance(List<Attendant> attendants) {}

  record Said(int revision, String said, boolean passed) {}

  record NewNote(String text) {}

  record NewDecision(Id<Person> person, String text) {}

  @Override
  public List<Operation> operations() {
    return List.of(
        Operation.post("/units/{unit}/meetings", "openMeeting", "Open a meeting")
            .takes(NewMeeting.class)
            .makes(Meeting.class)
            .by(this::open),
        Operation.get("/units/{unit}/meetings/{type}", "openMeetingAt", "The one going on")
            .gives(Meeting.class)
            .by(this::openAt),
        Operation.get("/meetings/{meeting}", "meeting", "One meeting")
            .gives(Meeting.class)
            .by(this::get),
        Operation.put("/meetings/{meeting}/attendance", "attend", "Replace who is there")
            .takes(Attendance.class)
            .gives(Meeting.class)
            .revises(Meeting.class, this::get)
            .by(this::attend),
        Operation.post("/meetings/{meeting}/decisions", "decide", "Note a decision about a person")
            .takes(NewDecision.class)
            .gives(Meeting.class)
            .revises(Meeting.class, this::get)
            .by(this::decide),
        Operation.put("/meetings/{meeting}/turns/{person}", "say", "Keep what is said of a person")
            .takes(Said.class)
            .gives(Meeting.Turn.class)
            .by(this::say),
        Operation.get("/units/{unit}/meetings", "heldMeetings", "The unit's team meetings")
            .givesPages(MeetingLine.class)
            .by(call -> Reply.of(meetings.held(call.caller(), call.id("unit"), call.page()))),
        Operation.get("/meetings/{meeting}/report", "meetingReport", "A team's meeting as a whole")
            .gives(MeetingReport.class)
            .by(call -> Reply.of(meetings.report(call.caller(), call.id("meeting")))),
        Operation.get("/meetings/{meeting}/working-notes", "workingNotes", "The team's own notes")
            .givesRows(WorkingNote.class)
            .by(call -> Reply.of(new Rows<>(notes.of(call.caller(), call.id("meeting"))))),
        Operation.post("/meetings/{meeting}/working-notes", "writeNote", "Write a working note")
            .takes(NewNote.class)
            .makes(WorkingNote.class)
            .by(this::write),
        Operation.post("/meetings/{meeting}:close", "closeMeeting", "Close the meeting")
            .gives(Meeting.class)
            .revises(Meeting.class, this::get)
            .by(call -> shown(meetings.close(call.caller(), call.id("meeting"), call.revision()))));
  }

  private Reply open(Call call) {
    NewMeeting meeting = call.body(NewMeeting.class);
    Meeting opened =
        meetings.open(
            call.caller(),
            call.id("unit"),
            meeting.type(),
            meeting.person().orElse(null),
            meeting.attendants());
    return shown(opened).at("/meetings/" + opened.id());
  }

  private Reply openAt(Call call) {
    MeetingType type =
        Arrays.stream(MeetingType.values())
            .filter(one -> one.name().equals(call.text("type")))
            .findFirst()
            .orElseThrow(() -> Refusal.of(Code.NOT_FOUND));
    return meetings
        .openAt(call.caller(), call.id("unit"), type)
        .map(MeetingResource::shown)
        .orElseThrow(() -> Refusal.of(Code.NOT_FOUND));
  }

  private Reply get(Call call) {
    return shown(meetings.get(call.caller(), call.id("meeting")));
  }

  private Reply attend(Call call) {
    List<Attendant> there = call.body(Attendance.class).attendants();
    return shown(meetings.attend(call.caller(), call.id("meeting"), call.revision(), there));
  }

  private Reply say(Call call) {
    Said said = call.body(Said.class);
    return Reply.of(
        meetings.say(
            call.caller(),
            call.id("meeting"),
            call.id("person"),
            said.revision(),
            said.said(),
            said.passed()));
  }

  private Reply write(Call call) {
    String text = call.body(NewNote.class).text();
    WorkingNote note = notes.write(call.caller(), call.id("meeting"), text);
    return Reply.of(note).at("/meetings/" + note.meeting() + "/working-notes");
  }

  private Reply decide(Call call) {
    NewDecision decision = call.body(NewDecision.class);
    return shown(
        meetings.decide(
            call.caller(),
            call.id("meeting"),
            call.revision(),
            decision.person(),
            decision.text()));
  }

  private static Reply shown(Meeting meeting) {
    return Reply.of(meeting, meeting.revision());
  }
}
