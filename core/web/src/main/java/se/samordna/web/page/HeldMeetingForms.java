package se.samordna.web.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.samordna.Id;
import se.samordna.http.Answer;
import se.samordna.http.Route;
import se.samordna.organisation.Staff;
import se.samordna.personmeeting.Invitee;
import se.samordna.personmeeting.InviteeAnswer;
import se.samordna.personmeeting.MinutesNote;
import se.samordna.personmeeting.PersonMeeting;
import se.samordna.personmeeting.PersonMeetings.Attendance;
import se.samordna.personmeeting.PersonMeetings.NewDecision;
import se.samordna.personmeeting.PersonMeetings.NewHeld;
import se.samordna.personmeeting.PersonMeetings.NewNote;
import se.samordna.personmeeting.PersonsPart;
import se.samordna.refusal.Refusal;
import se.samordna.web.text.Texts;
import se.samordna.web.view.Field;

/** What is written of a meeting about a person when it has been: who came, minutes, decisions. */
final class HeldMeetingForms {
  private final Site site;

  HeldMeetingForms(Site site) {
    this.site = site;
  }

  List<Route> routes() {
    String at = "/persons/{person}/meetings/{meeting}";
    return List.of(
        site.get(at + "/hold", visit -> holding(visit, null)),
        site.post(at + "/hold", this::hold),
        site.get(at + "/minutes", visit -> writing(visit, null)),
        site.post(at + "/minutes", this::write),
        site.get(at + "/decide", visit -> deciding(visit, null)),
        site.post(at + "/decide", this::decide));
  }

  private Answer holding(Visit visit, @Nullable Refusal refusal) {
    Texts t = visit.t();
    PersonMeeting meeting = PersonMeetingPage.meeting(visit);
    Typed typed = Typed.in(visit, refusal);
    List<Field> fields = new ArrayList<>();
    fields.add(
        Field.of(Field.Kind.RADIO, "person", t.of("sip.persons.part"))
            .options(Choices.of(PersonsPart.class, t))
            .value(typed.or("person", "")));
    fields.add(
        Field.of(Field.Kind.TEXT, "why", t.of("sip.persons.part.why"))
            .mayBeLeftOut()
            .value(typed.or("why", "")));
    for (Invitee invitee : meeting.invitees()) {
      fields.add(
          Field.of(Field.Kind.RADIO, "invitee-" + invitee.id(), invitee.name())
              .options(
                  Choices.of(
                      List.of(InviteeAnswer.PRESENT, InviteeAnswer.EXCUSED, InviteeAnswer.ABSENT),
                      t))
              .value(typed.or("invitee-" + invitee.id(), "")));
    }
    fields.add(DayFields.day("next", t.of("meetings.next"), "", typed, t).mayBeLeftOut());
    return MeetingForms.form(
        visit, meeting, t.of("meetings.hold"), t.of("meetings.hold.lead"), fields, refusal);
  }

  private Answer hold(Visit visit) {
    return visit.attempt(
        () -> {
          Reading form = visit.form();
          List<Attendance> attendance = new ArrayList<>();
          for (Invitee invitee : PersonMeetingPage.meeting(visit).invitees()) {
            attendance.add(
                new Attendance(
                    invitee.id(),
                    form.choice(
                        "invitee-" + invitee.id(), InviteeAnswer.class, InviteeAnswer.ABSENT)));
          }
          NewHeld held =
              new NewHeld(
                  form.choice("person", PersonsPart.class, PersonsPart.NOT_PRESENT),
                  form.text("why"),
                  attendance,
                  form.day("next"));
          form.check();
          return MeetingForms.after(
              site.personMeetings()
                  .hold(visit.caller(), visit.id("meeting"), form.revision(), held));
        },
        refusal -> holding(visit, refusal));
  }

  private Answer writing(Visit visit, @Nullable Refusal refusal) {
    Texts t = visit.t();
    PersonMeeting meeting = PersonMeetingPage.meeting(visit);
    Typed typed = Typed.in(visit, refusal);
    Optional<MinutesNote> note = visit.asked("note").flatMap(id -> meeting.note(Visit.idOf(id)));
    return MeetingForms.form(
        visit,
        meeting,
        t.of(visit.asked("corrects").isPresent() ? "meetings.correct" : "meetings.write"),
        t.of("meetings.write.lead"),
        List.of(
            Field.of(Field.Kind.HIDDEN, "note", "")
                .value(typed.or("note", note.map(one -> one.id().toString()).orElse(""))),
            Field.of(Field.Kind.HIDDEN, "corrects", "")
                .value(typed.or("corrects", corrected(note, visit))),
            Field.of(Field.Kind.LONG, "text", t.of("meetings.minutes.text"))
                .value(typed.or("text", note.map(MinutesNote::text).orElse("")))),
        refusal);
  }

  private static String corrected(Optional<MinutesNote> note, Visit visit) {
    return note.map(MinutesNote::corrects)
        .map(Id::toString)
        .or(() -> visit.asked("corrects"))
        .orElse("");
  }

  private Answer write(Visit visit) {
    return visit.attempt(
        () -> {
          Reading form = visit.form();
          NewNote note = new NewNote(form.id("note"), form.id("corrects"), form.needed("text"));
          form.check();
          PersonMeeting written =
              site.personMeetings()
                  .write(visit.caller(), visit.id("meeting"), form.revision(), note);
          return Visit.after(PersonMeetingPage.address(written) + "#minutes", Done.MEETING_SAVED);
        },
        refusal -> writing(visit, refusal));
  }

  private Answer deciding(Visit visit, @Nullable Refusal refusal) {
    Texts t = visit.t();
    PersonMeeting meeting = PersonMeetingPage.meeting(visit);
    Typed typed = Typed.in(visit, refusal);
    List<Field.Option> staff =
        site.personMeetings().staff(visit.caller(), meeting.person()).stream()
            .map(one -> Field.Option.of(one.staff().toString(), one.name()))
            .toList();
    return MeetingForms.form(
        visit,
        meeting,
        t.of("meetings.decide"),
        t.of("meetings.decide.lead"),
        List.of(
            Field.of(Field.Kind.TEXT, "what", t.of("meeting.decision")).value(typed.or("what", "")),
            Field.of(Field.Kind.SELECT, "owner", t.of("meetings.owner"))
                .options(Choices.orNone(t.of("meetings.nobody"), staff))
                .mayBeLeftOut()
                .value(typed.or("owner", "")),
            Field.of(Field.Kind.TEXT, "answers", t.of("meetings.answers"))
                .hint(t.of("meetings.answers.hint"))
                .mayBeLeftOut()
                .value(typed.or("answers", "")),
            DayFields.day(
                "due", t.of("meetings.due"), visit.today().plusDays(14).toString(), typed, t)),
        refusal);
  }

  private Answer decide(Visit visit) {
    return visit.attempt(
        () -> {
          Reading form = visit.form();
          Id<Staff> owner = form.id("owner");
          NewDecision decision =
              new NewDecision(
                  form.needed("what"),
                  owner,
                  form.text("answers"),
                  form.neededDay("due", visit.today()));
          form.check();
          return MeetingForms.after(
              site.personMeetings()
                  .decide(visit.caller(), visit.id("meeting"), form.revision(), decision));
        },
        refusal -> deciding(visit, refusal));
  }
}
