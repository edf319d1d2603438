package se.samordna.rest;

import java.util.Arrays;
import java.util.List;
import se.samordna.Id;
import se.samordna.meeting.MeetingType;
import se.samordna.personmeeting.CalendarFile;
import se.samordna.personmeeting.DatedMeeting;
import se.samordna.personmeeting.InviteeAnswer;
import se.samordna.personmeeting.MeetingWeek;
import se.samordna.personmeeting.PersonMeeting;
import se.samordna.personmeeting.PersonMeetings;
import se.samordna.personmeeting.PersonMeetings.NewBooking;
import se.samordna.personmeeting.PersonMeetings.NewDecision;
import se.samordna.personmeeting.PersonMeetings.NewHeld;
import se.samordna.personmeeting.PersonMeetings.NewInvitee;
import se.samordna.personmeeting.PersonMeetings.NewMeeting;
import se.samordna.personmeeting.PersonMeetings.NewNote;
import se.samordna.personmeeting.PersonMeetings.NewTopic;
import se.samordna.personmeeting.PersonMeetings.NewWord;
import se.samordna.personmeeting.PersonMeetings.StaffInCare;
import se.samordna.plan.PlanRecords.NewCorrection;
import se.samordna.refusal.Code;
import se.samordna.refusal.Refusal;

/** Meetings about persons: who comes, who may be told of what, and what came of them. */
record PersonMeetingResource(PersonMeetings meetings) implements Resource {
  record Agenda(List<NewTopic> topics) {}

  record Why(String why) {}

  record Answered(InviteeAnswer answer) {}

  record HandedOver(String how) {}

  @Override
  public List<Operation> operations() {
    return List.of(
        Operation.get(
                "/persons/{person}/meetings/proposed-agenda/{type}",
                "proposedAgenda",
                "Topics that a meeting of a type may begin with")
            .givesRows(NewTopic.class)
            .by(this::proposed),
        Operation.get("/persons/{person}/meetings", "personMeetings", "The person's meetings")
            .givesPages(DatedMeeting.class)
            .by(call -> Reply.of(meetings.of(call.caller(), call.id("person"), call.page()))),
        Operation.post("/persons/{person}/meetings", "planMeeting", "Plan a meeting")
            .takes(NewMeeting.class)
            .makes(PersonMeeting.class)
            .by(this::plan),
        Operation.get("/persons/{person}/staff-in-care", "staffInCare", "Staff who may be invited")
            .givesRows(StaffInCare.class)
            .by(call -> Reply.of(new Rows<>(meetings.staff(call.caller(), call.id("person"))))),
        Operation.get("/units/{unit}/meeting-week", "meetingWeek", "A week's meetings of a unit")
            .gives(MeetingWeek.class)
            .needs("day")
            .knows("cursor", "size")
            .by(
                call ->
                    Reply.of(
                        meetings.week(
                            call.caller(), call.id("unit"), call.day("day"), call.page()))),
        Operation.get("/person-meetings/{meeting}", "personMeeting", "One meeting about a person")
            .gives(PersonMeeting.class)
            .by(this::get),
        Operation.get("/person-meetings/{meeting}/calendar", "meetingCalendar", "For a calendar")
            .gives(CalendarFile.class)
            .by(call -> Reply.of(meetings.calendar(call.caller(), call.id("meeting")))),
        Operation.get("/tasks/{task}/person-meeting", "meetingOfTask", "The meeting of a task")
            .gives(PersonMeeting.class)
            .by(call -> shown(meetings.ofTask(call.caller(), call.id("task")))),
        change("set-agenda", "setAgenda", "Replace what is to be spoken of")
            .takes(Agenda.class)
            .by(
                call ->
                    shown(
                        meetings.agenda(
                            call.caller(),
                            call.id("meeting"),
                            call.revision(),
                            call.body(Agenda.class).topics()))),
        change("rebook", "rebookMeeting", "Book another time or place")
            .takes(NewBooking.class)
            .by(
                call ->
                    shown(
                        meetings.rebook(
                            call.caller(),
                            call.id("meeting"),
                            call.revision(),
                            call.body(NewBooking.class)))),
        change("cancel", "cancelMeeting", "Cancel the meeting")
            .takes(Why.class)
            .by(
                call ->
                    shown(
                        meetings.cancel(
                            call.caller(),
                            call.id("meeting"),
                            call.revision(),
                            call.body(Why.class).why()))),
        change("invite", "inviteToMeeting", "Call or invite somebody")
            .takes(NewInvitee.class)
            .by(
                call ->
                    shown(
                        meetings.invite(
                            call.caller(),
                            call.id("meeting"),
                            call.revision(),
                            call.body(NewInvitee.class)))),
        invitee("answer", "answerInvitation", "What an invitee has answered")
            .takes(Answered.class)
            .by(
                call ->
                    shown(
                        meetings.answer(
                            call.caller(),
                            call.id("meeting"),
                            call.revision(),
                            call.id("invitee"),
                            call.body(Answered.class).answer()))),
        invitee("settle", "settleInvitee", "What the person says of whether an invitee stays")
            .takes(NewWord.class)
            .by(
                call ->
                    shown(
                        meetings.settle(
                            call.caller(),
                            call.id("meeting"),
                            call.revision(),
                            call.id("invitee"),
                            call.body(NewWord.class)))),
        invitee("hand-over-minutes", "handOverMinutes", "An invitee is given a copy of the minutes")
            .takes(HandedOver.class)
            .by(
                call ->
                    shown(
                        meetings.handOver(
                            call.caller(),
                            call.id("meeting"),
                            call.revision(),
                            call.id("invitee"),
                            call.body(HandedOver.class).how()))),
        change("hold", "holdMeeting", "Record that the meeting was held")
            .takes(NewHeld.class)
            .by(
                call ->
                    shown(
                        meetings.hold(
                            call.caller(),
                            call.id("meeting"),
                            call.revision(),
                            call.body(NewHeld.class)))),
        change("write-minutes", "writeMinutes", "Document the meeting in one's own record")
            .takes(NewNote.class)
            .by(
                call ->
                    shown(
                        meetings.write(
                            call.caller(),
                            call.id("meeting"),
                            call.revision(),
                            call.body(NewNote.class)))),
        Operation.post(
                "/person-meetings/{meeting}/corrections",
                "correctMeeting",
                "The person's word that something in what stands of it is wrong")
            .takes(NewCorrection.class)
            .makes(PersonMeeting.class)
            .by(
                call ->
                    Reply.of(
                        meetings.correct(
                            call.caller(), call.id("meeting"), call.body(NewCorrection.class)))),
        Operation.post(
                "/person-meetings/{meeting}/minutes/{note}:sign", "signMinutes", "Sign a note")
            .gives(PersonMeeting.class)
            .revises(PersonMeeting.class, this::get)
            .by(
                call ->
                    shown(
                        meetings.sign(
                            call.caller(), call.id("meeting"), call.revision(), call.id("note")))),
        change("decide", "decideAtMeeting", "Note a decision, which becomes a task")
            .takes(NewDecision.class)
            .by(
                call ->
                    shown(
                        meetings.decide(
                            call.caller(),
                            call.id("meeting"),
                            call.revision(),
                            call.body(NewDecision.class)))));
  }

  private Operation change(String verb, String id, String summary) {
    return Operation.post("/person-meetings/{meeting}:" + verb, id, summary)
        .gives(PersonMeeting.class)
        .revises(PersonMeeting.class, this::get);
  }

  private Operation invitee(String verb, String id, String summary) {
    return Operation.post("/person-meetings/{meeting}/invitees/{invitee}:" + verb, id, summary)
        .gives(PersonMeeting.class)
        .revises(PersonMeeting.class, this::get);
  }

  private Reply plan(Call call) {
    PersonMeeting meeting =
        meetings.plan(call.caller(), call.id("person"), call.body(NewMeeting.class));
    return shown(meeting).at("/person-meetings/" + meeting.id());
  }

  private Reply get(Call call) {
    Id<PersonMeeting> meeting = call.id("meeting");
    return shown(meetings.get(call.caller(), meeting));
  }

  private static Reply shown(PersonMeeting meeting) {
    return Reply.of(meeting, meeting.revision());
  }

  private Reply proposed(Call call) {
    MeetingType type =
        Arrays.stream(MeetingType.values())
            .filter(one -> one.name().equals(call.text("type")))
            .findFirst()
            .orElseThrow(() -> Refusal.of(Code.NOT_FOUND));
    return Reply.of(new Rows<>(meetings.proposedAgenda(call.caller(), call.id("person"), type)));
  }
}
