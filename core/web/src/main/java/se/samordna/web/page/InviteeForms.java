package se.samordna.web.page;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.samordna.Id;
import se.samordna.consent.Recipient;
import se.samordna.http.Answer;
import se.samordna.http.Route;
import se.samordna.network.NetworkMember;
import se.samordna.organisation.Staff;
import se.samordna.person.Person;
import se.samordna.personmeeting.Invitee;
import se.samordna.personmeeting.InviteeAnswer;
import se.samordna.personmeeting.PersonMeeting;
import se.samordna.personmeeting.PersonMeetings.NewInvitee;
import se.samordna.personmeeting.PersonMeetings.NewWord;
import se.samordna.refusal.Code;
import se.samordna.refusal.Refusal;
import se.samordna.web.text.Texts;
import se.samordna.web.view.Field;

/** Who is called and invited to a meeting, what they answer, and whether they stay. */
final class InviteeForms {
  private final Site site;

  InviteeForms(Site site) {
    this.site = site;
  }

  List<Route> routes() {
    String at = "/persons/{person}/meetings/{meeting}";
    return List.of(
        site.get(at + "/invite", visit -> inviting(visit, null)),
        site.post(at + "/invite", this::invite),
        site.get(at + "/invitees/{invitee}/answer", visit -> answering(visit, null)),
        site.post(at + "/invitees/{invitee}/answer", this::answer),
        site.get(at + "/invitees/{invitee}/settle", visit -> settling(visit, null)),
        site.post(at + "/invitees/{invitee}/settle", this::settle),
        site.get(at + "/invitees/{invitee}/copy", visit -> copying(visit, null)),
        site.post(at + "/invitees/{invitee}/copy", this::copy));
  }

  private Answer inviting(Visit visit, @Nullable Refusal refusal) {
    Texts t = visit.t();
    PersonMeeting meeting = PersonMeetingPage.meeting(visit);
    Id<Person> person = meeting.person();
    Typed typed = Typed.in(visit, refusal);
    List<Field.Option> staff =
        site.personMeetings().staff(visit.caller(), person).stream()
            .map(one -> Field.Option.of(one.staff().toString(), one.name()))
            .toList();
    List<Field.Option> members =
        site.networks().of(visit.caller(), person).stream()
            .filter(one -> one.status().hasThePersonsYes())
            .map(one -> Field.Option.of(one.id().toString(), one.name()))
            .toList();
    String none = t.of("meetings.nobody");
    List<Field> fields = new ArrayList<>();
    fields.add(
        Field.of(Field.Kind.SELECT, "staff", t.of("meetings.invite.staff"))
            .options(Choices.orNone(none, staff))
            .mayBeLeftOut()
            .value(typed.or("staff", "")));
    fields.add(
        Field.of(Field.Kind.SELECT, "member", t.of("meetings.invite.member"))
            .options(Choices.orNone(none, members))
            .mayBeLeftOut()
            .value(typed.or("member", "")));
    fields.add(
        Field.of(Field.Kind.SELECT, "recipient", t.of("meetings.invite.recipient"))
            .hint(t.of("meetings.invite.recipient.hint"))
            .options(
                Choices.orNone(
                    none, Recipients.options(site.consents().recipients(visit.caller(), person))))
            .mayBeLeftOut()
            .value(typed.or("recipient", "")));
    fields.add(Recipients.outsider(typed, t));
    fields.add(Recipients.organisation(typed, t));
    fields.add(
        Field.of(Field.Kind.RADIO, "called", t.of("meetings.how"))
            .options(
                List.of(
                    Field.Option.of("true", t.of("meetings.call")),
                    Field.Option.of("false", t.of("meetings.ask"))))
            .value(typed.or("called", "")));
    return MeetingForms.form(
        visit, meeting, t.of("meetings.invite"), t.of("meetings.invite.lead"), fields, refusal);
  }

  private Answer invite(Visit visit) {
    return visit.attempt(
        () -> {
          Reading form = visit.form();
          Id<Staff> staff = form.id("staff");
          Id<NetworkMember> member = form.id("member");
          List<Recipient> recipients =
              Stream.concat(
                      Recipients.chosen(List.of(form.text("recipient"))).stream(),
                      Recipients.outsider(form).stream())
                  .toList();
          String called = form.needed("called");
          form.check();
          if (recipients.size() > 1) {
            throw Refusal.at("/recipient", Code.FIELD_WRONG);
          }
          NewInvitee wanted =
              new NewInvitee(
                  staff,
                  member,
                  recipients.isEmpty() ? null : recipients.get(0),
                  called.equals("true"));
          return MeetingForms.after(
              site.personMeetings()
                  .invite(visit.caller(), visit.id("meeting"), form.revision(), wanted));
        },
        refusal -> inviting(visit, refusal));
  }

  private static Invitee invitee(Visit visit, PersonMeeting meeting) {
    Id<Invitee> wanted = visit.id("invitee");
    return meeting.invitee(wanted).orElseThrow(() -> Refusal.of(Code.NOT_FOUND));
  }

  private Answer answering(Visit visit, @Nullable Refusal refusal) {
    Texts t = visit.t();
    PersonMeeting meeting = PersonMeetingPage.meeting(visit);
    Invitee invitee = invitee(visit, meeting);
    return MeetingForms.form(
        visit,
        meeting,
        t.of("meetings.answer"),
        invitee.name(),
        List.of(
            Field.of(Field.Kind.RADIO, "answer", t.of("meetings.answer"))
                .options(
                    Choices.of(
                        List.of(
                            InviteeAnswer.COMING, InviteeAnswer.DECLINED, InviteeAnswer.EXCUSED),
                        t))
                .value(Typed.in(visit, refusal).or("answer", ""))),
        refusal);
  }

  private Answer answer(Visit visit) {
    return visit.attempt(
        () -> {
          Reading form = visit.form();
          InviteeAnswer answer = form.choice("answer", InviteeAnswer.class, InviteeAnswer.COMING);
          form.check();
          return MeetingForms.after(
              site.personMeetings()
                  .answer(
                      visit.caller(),
                      visit.id("meeting"),
                      form.revision(),
                      visit.id("invitee"),
                      answer));
        },
        refusal -> answering(visit, refusal));
  }

  private Answer settling(Visit visit, @Nullable Refusal refusal) {
    Texts t = visit.t();
    PersonMeeting meeting = PersonMeetingPage.meeting(visit);
    Typed typed = Typed.in(visit, refusal);
    return MeetingForms.form(
        visit,
        meeting,
        t.of("meetings.settle.title", invitee(visit, meeting).name()),
        t.of("meetings.settle.lead"),
        List.of(
            Field.of(Field.Kind.RADIO, "stays", t.of("meetings.settle"))
                .options(
                    List.of(
                        Field.Option.of("true", t.of("meetings.stays")),
                        Field.Option.of("false", t.of("meetings.goes"))))
                .value(typed.or("stays", "")),
            DayFields.day("day", t.of("meetings.said.on"), visit.today().toString(), typed, t),
            Field.of(Field.Kind.LONG, "words", t.of("meetings.persons.words"))
                .inOwnWords()
                .mayBeLeftOut()
                .value(typed.or("words", ""))),
        refusal);
  }

  private Answer settle(Visit visit) {
    return visit.attempt(
        () -> {
          Reading form = visit.form();
          NewWord word =
              new NewWord(
                  form.needed("stays").equals("true"),
                  form.neededDay("day", visit.today()),
                  form.text("words"));
          form.check();
          return MeetingForms.after(
              site.personMeetings()
                  .settle(
                      visit.caller(),
                      visit.id("meeting"),
                      form.revision(),
                      visit.id("invitee"),
                      word));
        },
        refusal -> settling(visit, refusal));
  }

  private Answer copying(Visit visit, @Nullable Refusal refusal) {
    Texts t = visit.t();
    PersonMeeting meeting = PersonMeetingPage.meeting(visit);
    return MeetingForms.form(
        visit,
        meeting,
        t.of("meetings.hand.over"),
        t.of("meetings.hand.over.lead", invitee(visit, meeting).name()),
        List.of(
            Field.of(Field.Kind.TEXT, "how", t.of("meetings.copy.how"))
                .hint(t.of("meetings.copy.how.hint"))
                .value(Typed.in(visit, refusal).or("how", ""))),
        refusal);
  }

  private Answer copy(Visit visit) {
    return visit.attempt(
        () -> {
          Reading form = visit.form();
          return MeetingForms.after(
              site.personMeetings()
                  .handOver(
                      visit.caller(),
                      visit.id("meeting"),
                      form.revision(),
                      visit.id("invitee"),
                      form.text("how")));
        },
        refusal -> copying(visit, refusal));
  }
}
