package se.samordna.web.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.samordna.Id;
import se.samordna.http.Answer;
import se.samordna.http.Route;
import se.samordna.personmeeting.MeetingState;
import se.samordna.personmeeting.PersonMeeting;
import se.samordna.plan.Plan;
import se.samordna.plan.PlanRecords.Settling;
import se.samordna.plan.ProvisionalVersion;
import se.samordna.refusal.Refusal;
import se.samordna.text.Days;
import se.samordna.web.text.Texts;
import se.samordna.web.view.AdminView.Line;
import se.samordna.web.view.AdminView.Table;
import se.samordna.web.view.Button;
import se.samordna.web.view.Field;
import se.samordna.web.view.Field.Option;
import se.samordna.web.view.FormView.Section;
import se.samordna.web.view.Parts.Empty;

/** What a meeting about the person says of changes of the plan that were made outside it. */
final class PlanSettlingForms {
  private final Site site;

  PlanSettlingForms(Site site) {
    this.site = site;
  }

  List<Route> routes() {
    String at = "/persons/{person}/meetings/{meeting}/plans/{plan}";
    return List.of(site.get(at, visit -> settling(visit, null)), site.post(at, this::settle));
  }

  /** The changes that wait for a meeting of the type, as a card; none where nothing waits. */
  static Optional<Table> card(PersonMeeting meeting, Visit visit) {
    List<ProvisionalVersion> waiting =
        visit.site().planRecords().provisional(visit.caller(), meeting.person()).stream()
            .filter(one -> one.waits() && one.waitsFor().equals(meeting.type().name()))
            .toList();
    if (waiting.isEmpty()) {
      return Optional.empty();
    }
    Texts t = visit.t();
    boolean held = meeting.state() == MeetingState.HELD;
    return Optional.of(
        new Table(
            "provisional",
            t.of("provisional.title"),
            t.of(held ? "provisional.lead.held" : "provisional.lead"),
            List.of(t.of("provisional.version"), t.of("provisional.since")),
            waiting.stream().map(one -> line(one, meeting, held, t)).toList(),
            new Empty("target", "", "", null),
            null));
  }

  private static Line line(ProvisionalVersion one, PersonMeeting meeting, boolean held, Texts t) {
    String version =
        PersonFrame.address(one.person()) + "/plans/" + one.plan() + "/versions/" + one.version();
    List<Button> verbs = new ArrayList<>();
    verbs.add(Button.to(version, t.of("provisional.look")).small());
    if (held) {
      verbs.add(
          Button.to(
                  PersonMeetingPage.address(meeting) + "/plans/" + one.plan(),
                  t.of("provisional.settle"))
              .small());
    }
    return new Line(
        List.of(t.of("plan.version", one.version()), t.dates().dated(Days.of(one.since()))), verbs);
  }

  private Answer settling(Visit visit, @Nullable Refusal refusal) {
    Texts t = visit.t();
    PersonMeeting meeting = PersonMeetingPage.meeting(visit);
    Id<Plan> id = visit.id("plan");
    Plan plan = site.plans().get(visit.caller(), id);
    Typed typed = Typed.in(visit, refusal);
    return MeetingForms.form(
        visit,
        t.of("provisional.settle"),
        t.of("provisional.settle.lead"),
        List.of(
            new Section(
                "all",
                "",
                "",
                List.of(
                    Field.of(Field.Kind.RADIO, "confirmed", t.of("provisional.question"))
                        .options(
                            List.of(
                                Option.of("true", t.of("provisional.yes")),
                                Option.of("false", t.of("provisional.no"))))
                        .value(typed.or("confirmed", "")),
                    Field.of(Field.Kind.LONG, "words", t.of("provisional.words"))
                        .inOwnWords()
                        .mayBeLeftOut()
                        .value(typed.or("words", "")),
                    FormPages.revision(plan.revision())))),
        PersonMeetingPage.address(meeting),
        refusal);
  }

  private Answer settle(Visit visit) {
    return visit.attempt(
        () -> {
          Reading form = visit.form();
          String answer = form.needed("confirmed");
          form.check();
          PersonMeeting meeting = PersonMeetingPage.meeting(visit);
          var unused =
              site.planRecords()
                  .settle(
                      visit.caller(),
                      visit.id("plan"),
                      form.revision(),
                      new Settling(meeting.id(), answer.equals("true"), form.text("words")));
          return Visit.after(
              PersonMeetingPage.address(meeting),
              answer.equals("true") ? Done.PLAN_CONFIRMED : Done.PLAN_TAKEN_BACK);
        },
        refusal -> settling(visit, refusal));
  }
}
