package se.samordna.rest;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import se.samordna.Id;
import se.samordna.meeting.Meeting;
import se.samordna.meeting.MeetingType;
import se.samordna.meeting.Meetings;
import se.samordna.meeting.Meetings.Attendant;
import se.samordna.person.Person;
import se.samordna.refusal.Code;
import se.samordna.refusal.Refusal;

/** Meetings of teams and about persons. */
record MeetingResource(Meetings meetings) implements Resource {
  record NewMeeting(MeetingType type, Optional<Id<Person>> person, List<Attendant> attendants) {}

  record Attendance(List<Attendant> attendants) {}

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
