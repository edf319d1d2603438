package se.samordna.web.page;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.samordna.Id;
import se.samordna.http.Answer;
import se.samordna.http.Route;
import se.samordna.information.InformationCategory;
import se.samordna.personmeeting.Invitee;
import se.samordna.personmeeting.InviteeAnswer;
import se.samordna.personmeeting.PersonMeeting;
import se.samordna.personmeeting.PersonMeetings;
import se.samordna.personmeeting.PersonMeetings.NewTopic;
import se.samordna.personmeeting.PersonsPart;
import se.samordna.refusal.Code;
import se.samordna.refusal.Refusal;
import se.samordna.sip.Sip;
import se.samordna.sip.SipMeeting;
import se.samordna.sip.SipMeeting.Attendance;
import se.samordna.sip.SipMeeting.Choice;
import se.samordna.sip.SipParty;
import se.samordna.sip.SipVersion;
import se.samordna.sip.Sips.NewCall;
import se.samordna.sip.Sips.NewConfirmation;
import se.samordna.sip.Sips.NewEvaluation;
import se.samordna.sip.Sips.NewHandOver;
import se.samordna.sip.Sips.NewHeld;
import se.samordna.web.text.Texts;
import se.samordna.web.view.Field;
import se.samordna.web.view.FormView.Section;

/** What is written of a SIP from the call on: the meeting, adoption, copies, follow-up. */
final class SipMeetingForms {
  private final Site site;

  SipMeetingForms(Site site) {
    this.site = site;
  }

  List<Route> routes() {
    String at = "/persons/{person}/sip/{sip}";
    return List.of(
        site.get(at + "/call", visit -> call(visit, null)),
        site.post(at + "/call", this::called),
        site.get(at + "/call-off", visit -> callingOff(visit, null)),
        site.post(at + "/call-off", this::callOff),
        site.get(at + "/hold", visit -> hold(visit, null)),
        site.post(at + "/hold", this::held),
        site.get(at + "/adopt", visit -> adoption(visit, null)),
        site.post(at + "/adopt", this::adopt),
        site.get(at + "/copies/{party}", visit -> copy(visit, null)),
        site.post(at + "/copies/{party}", this::copied),
        site.get(at + "/evaluate", visit -> evaluation(visit, null)),
        site.post(at + "/evaluate", this::evaluate));
  }

  private static Answer after(Visit visit) {
    return Visit.after(SipPage.place(visit), Done.SIP_SAVED);
  }

  private Answer call(Visit visit, @Nullable Refusal refusal) {
    Texts t = visit.t();
    Typed typed = Typed.in(visit, refusal);
    List<Section> sections = new ArrayList<>();
    sections.add(
        new Section("when", t.of("meetings.when.where"), "", MeetingForms.times(null, typed, t)));
    sections.addAll(MeetingForms.topics(usual(t), typed, t));
    sections.add(
        new Section("end", "", "", List.of(FormPages.revision(SipPage.sip(visit).revision()))));
    return SipForms.sections(visit, t.of("sip.call"), t.of("sip.call.lead"), sections, refusal);
  }

  /** What every SIP is about. */
  private static List<NewTopic> usual(Texts t) {
    return List.of(
        new NewTopic(null, t.of("sip.topic.goals"), InformationCategory.PLAN_GOALS),
        new NewTopic(
            null, t.of("sip.topic.interventions"), InformationCategory.PLAN_INTERVENTIONS));
  }

  private Answer called(Visit visit) {
    return visit.attempt(
        () -> {
          Reading form = visit.form();
          NewCall call =
              new NewCall(MeetingForms.booking(form, visit, ""), MeetingForms.topics(form));
          form.check();
          site.sips().call(visit.caller(), visit.id("sip"), form.revision(), call);
          return after(visit);
        },
        refusal -> call(visit, refusal));
  }

  private Answer callingOff(Visit visit, @Nullable Refusal refusal) {
    Texts t = visit.t();
    return SipForms.form(
        visit,
        t.of("sip.call.off"),
        t.of("sip.call.off.lead"),
        List.of(
            Field.of(Field.Kind.TEXT, "why", t.of("meetings.why"))
                .value(Typed.in(visit, refusal).or("why", "")),
            FormPages.revision(SipPage.sip(visit).revision())),
        refusal);
  }

  private Answer callOff(Visit visit) {
    return visit.attempt(
        () -> {
          Reading form = visit.form();
          site.sips().callOff(visit.caller(), visit.id("sip"), form.revision(), form.text("why"));
          return after(visit);
        },
        refusal -> callingOff(visit, refusal));
  }

  private Answer hold(Visit visit, @Nullable Refusal refusal) {
    Texts t = visit.t();
    Sip sip = SipPage.sip(visit);
    Typed typed = Typed.in(visit, refusal);
    List<Field> fields = new ArrayList<>();
    fields.add(DayFields.day("on", t.of("sip.meeting.day"), visit.today().toString(), typed, t));
    fields.add(
        Field.of(Field.Kind.RADIO, "person", t.of("sip.persons.part"))
            .options(Choices.of(PersonsPart.class, t))
            .value(typed.or("person", "")));
    fields.add(
        Field.of(Field.Kind.TEXT, "why", t.of("sip.persons.part.why"))
            .mayBeLeftOut()
            .value(typed.or("why", "")));
    for (SipParty party : invited(sip)) {
      fields.add(
          Field.of(Field.Kind.RADIO, "party-" + party.id(), party.name())
              .options(Choices.of(Attendance.How.class, t))
              .value(typed.or("party-" + party.id(), "")));
    }
    for (Invitee invitee : beside(visit, sip)) {
      fields.add(
          Field.of(Field.Kind.RADIO, "invitee-" + invitee.id(), invitee.name())
              .options(
                  Choices.of(
                      List.of(InviteeAnswer.PRESENT, InviteeAnswer.EXCUSED, InviteeAnswer.ABSENT),
                      t))
              .value(typed.or("invitee-" + invitee.id(), "")));
    }
    fields.add(
        Field.of(Field.Kind.RADIO, "choice", t.of("sip.choice"))
            .hint(t.of("sip.choice.hint"))
            .options(Choices.of(Choice.class, t))
            .mayBeLeftOut()
            .value(typed.or("choice", "")));
    fields.add(FormPages.revision(sip.revision()));
    return SipForms.form(visit, t.of("sip.hold"), t.of("sip.hold.lead"), fields, refusal);
  }

  /** Those that were called or invited to the newest meeting, beside the provider itself. */
  private static List<SipParty> invited(Sip sip) {
    SipMeeting meeting = sip.meeting().orElseThrow(() -> Refusal.of(Code.NOT_FOUND));
    return sip.parties().stream()
        .filter(party -> !party.own() && meeting.isCalled(party.id()))
        .toList();
  }

  /** Those who were invited to the meeting beside the parties. */
  private List<Invitee> beside(Visit visit, Sip sip) {
    SipMeeting meeting = sip.meeting().orElseThrow(() -> Refusal.of(Code.NOT_FOUND));
    Id<PersonMeeting> about = meeting.meeting();
    return about == null
        ? List.of()
        : site.personMeetings().get(visit.caller(), about).invitees().stream()
            .filter(
                one ->
                    meeting.called().stream()
                        .noneMatch(called -> one.id().equals(called.invitee())))
            .toList();
  }

  private Answer held(Visit visit) {
    return visit.attempt(
        () -> {
          Reading form = visit.form();
          Sip sip = SipPage.sip(visit);
          List<Attendance> attendance = new ArrayList<>();
          for (SipParty party : invited(sip)) {
            attendance.add(
                new Attendance(
                    party.id(),
                    form.choice(
                        "party-" + party.id(), Attendance.How.class, Attendance.How.ABSENT)));
          }
          List<PersonMeetings.Attendance> others =
              beside(visit, sip).stream()
                  .map(
                      one ->
                          new PersonMeetings.Attendance(
                              one.id(),
                              form.choice(
                                  "invitee-" + one.id(),
                                  InviteeAnswer.class,
                                  InviteeAnswer.ABSENT)))
                  .toList();
          NewHeld held =
              new NewHeld(
                  form.neededDay("on", visit.today()),
                  form.choice("person", PersonsPart.class, PersonsPart.NOT_PRESENT),
                  form.text("why"),
                  attendance,
                  others,
                  form.text("choice").isEmpty()
                      ? null
                      : form.choice("choice", Choice.class, Choice.BOOK_AGAIN));
          form.check();
          site.sips().hold(visit.caller(), visit.id("sip"), form.revision(), held);
          return after(visit);
        },
        refusal -> hold(visit, refusal));
  }

  private Answer adoption(Visit visit, @Nullable Refusal refusal) {
    Texts t = visit.t();
    Sip sip = SipPage.sip(visit);
    List<Field> fields = new ArrayList<>();
    if (!sip.versions().isEmpty()) {
      fields.add(
          Field.of(Field.Kind.CHECKS, "tookPart", t.of("sip.took.part"))
              .hint(t.of("sip.took.part.hint"))
              .options(
                  sip.parties().stream()
                      .filter(party -> party.kind().isPrincipal() && !party.own())
                      .map(party -> Field.Option.of(party.id().toString(), party.name()))
                      .toList())
              .mayBeLeftOut()
              .answers(Typed.in(visit, refusal).all("tookPart", List.of())));
    }
    fields.add(FormPages.revision(sip.revision()));
    return SipForms.form(visit, t.of("sip.adopt"), t.of("sip.adopt.lead"), fields, refusal);
  }

  private Answer adopt(Visit visit) {
    return visit.attempt(
        () -> {
          Reading form = visit.form();
          List<Id<SipParty>> tookPart = form.ids("tookPart");
          form.check();
          site.sips().adopt(visit.caller(), visit.id("sip"), form.revision(), tookPart);
          return after(visit);
        },
        refusal -> adoption(visit, refusal));
  }

  /** What has come of one principal's copy: handed over, or confirmed. */
  private enum What {
    HANDED_OVER,
    CONFIRMED
  }

  private Answer copy(Visit visit, @Nullable Refusal refusal) {
    Texts t = visit.t();
    Sip sip = SipPage.sip(visit);
    SipParty party = sip.party(visit.id("party")).orElseThrow(() -> Refusal.of(Code.NOT_FOUND));
    SipVersion version = sip.current().orElseThrow(() -> Refusal.of(Code.NOT_FOUND));
    Typed typed = Typed.in(visit, refusal);
    List<Field.Option> what = new ArrayList<>();
    boolean there = waits(version, party).isThere();
    if (!there) {
      what.add(Field.Option.of(What.HANDED_OVER.name(), t.of("sip.hand.over")));
    }
    if (!version.binds(party.id())) {
      what.add(Field.Option.of(What.CONFIRMED.name(), t.of("sip.confirm")));
    }
    List<Field> fields = new ArrayList<>();
    fields.add(
        Field.of(Field.Kind.RADIO, "what", t.of("sip.copy.what"))
            .options(what)
            .value(typed.or("what", (there ? What.CONFIRMED : What.HANDED_OVER).name())));
    fields.add(DayFields.day("day", t.of("sip.copy.day"), visit.today().toString(), typed, t));
    fields.add(
        Field.of(Field.Kind.TEXT, "how", t.of("sip.copy.how"))
            .hint(t.of(party.provider() == null ? "sip.copy.how.hint" : "sip.copy.how.linked"))
            .mayBeLeftOut()
            .value(typed.or("how", "")));
    if (waits(version, party) == SipVersion.Way.TO_GO_THROUGH) {
      fields.add(
          Field.of(Field.Kind.TICK, "gone", t.of("sip.copy.gone.through"))
              .value(typed.or("gone", "")));
      fields.add(
          Field.of(Field.Kind.CHECKS, "touches", t.of("sip.copy.touches"))
              .options(Choices.of(InformationCategory.class, t))
              .mayBeLeftOut()
              .answers(typed.all("touches", List.of())));
    }
    fields.add(FormPages.revision(sip.revision()));
    return SipForms.form(visit, party.name(), t.of("sip.copy.lead"), fields, refusal);
  }

  private static SipVersion.Way waits(SipVersion version, SipParty party) {
    return version.copies().stream()
        .filter(copy -> copy.party().equals(party.id()))
        .map(SipVersion.Copy::way)
        .findFirst()
        .orElse(SipVersion.Way.TO_HAND_OVER);
  }

  private Answer copied(Visit visit) {
    return visit.attempt(
        () -> {
          Reading form = visit.form();
          What what = form.choice("what", What.class, What.HANDED_OVER);
          var day = form.neededDay("day", visit.today());
          String how = what == What.CONFIRMED ? form.needed("how") : form.text("how");
          List<InformationCategory> touches =
              form.ticked("gone") ? form.choices("touches", InformationCategory.class) : null;
          form.check();
          Id<Sip> sip = visit.id("sip");
          Id<SipParty> party = visit.id("party");
          if (what == What.CONFIRMED) {
            site.sips()
                .confirm(
                    visit.caller(), sip, form.revision(), new NewConfirmation(party, day, how));
          } else {
            site.sips()
                .handOver(
                    visit.caller(),
                    sip,
                    form.revision(),
                    new NewHandOver(party, day, how, touches));
          }
          return after(visit);
        },
        refusal -> copy(visit, refusal));
  }

  private Answer evaluation(Visit visit, @Nullable Refusal refusal) {
    Texts t = visit.t();
    Typed typed = Typed.in(visit, refusal);
    List<Field.Option> scale = new ArrayList<>();
    for (int i = 1; i <= 5; i++) {
      scale.add(Field.Option.of(Integer.toString(i), Integer.toString(i)));
    }
    return SipForms.form(
        visit,
        t.of("sip.evaluate"),
        t.of("sip.evaluate.lead"),
        List.of(
            DayFields.day("day", t.of("sip.evaluated.on"), visit.today().toString(), typed, t),
            Field.of(Field.Kind.SCALE, "helped", t.of("sip.helped"))
                .hint(t.of("sip.helped.hint"))
                .options(scale)
                .mayBeLeftOut()
                .value(typed.or("helped", "")),
            Field.of(Field.Kind.LONG, "personsView", t.of("sip.persons.view"))
                .inOwnWords()
                .mayBeLeftOut()
                .value(typed.or("personsView", "")),
            Field.of(Field.Kind.LONG, "staffsView", t.of("sip.staffs.view"))
                .mayBeLeftOut()
                .value(typed.or("staffsView", "")),
            Field.of(Field.Kind.RADIO, "revise", t.of("sip.goes.on"))
                .options(
                    List.of(
                        Field.Option.of("true", t.of("sip.revise")),
                        Field.Option.of("false", t.of("sip.end"))))
                .value(typed.or("revise", "")),
            FormPages.revision(SipPage.sip(visit).revision())),
        refusal);
  }

  private Answer evaluate(Visit visit) {
    return visit.attempt(
        () -> {
          Reading form = visit.form();
          String revise = form.needed("revise");
          NewEvaluation evaluation =
              new NewEvaluation(
                  form.neededDay("day", visit.today()),
                  form.number("helped"),
                  form.text("personsView"),
                  form.text("staffsView"),
                  revise.equals("true"));
          form.check();
          site.sips().evaluate(visit.caller(), visit.id("sip"), form.revision(), evaluation);
          return after(visit);
        },
        refusal -> evaluation(visit, refusal));
  }
}
