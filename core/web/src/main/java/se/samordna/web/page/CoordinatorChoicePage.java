package se.samordna.web.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.samordna.Id;
import se.samordna.enrolment.Enrolment;
import se.samordna.enrolment.EnrolmentView;
import se.samordna.enrolment.Judged;
import se.samordna.enrolment.StepOutcome;
import se.samordna.http.Answer;
import se.samordna.http.Route;
import se.samordna.organisation.Staff;
import se.samordna.refusal.Refusal;
import se.samordna.web.text.Texts;
import se.samordna.web.view.Button;
import se.samordna.web.view.Field;
import se.samordna.web.view.FormView;
import se.samordna.web.view.FormView.Section;
import se.samordna.web.view.PersonView.Tab;
import se.samordna.web.view.StepView;

/**
 * Chooses another lead coordinator of the team: whom, whose choice it is, and what the rules say.
 */
final class CoordinatorChoicePage {
  private final Site site;

  CoordinatorChoicePage(Site site) {
    this.site = site;
  }

  List<Route> routes() {
    return List.of(
        site.get("/enrolments/{enrolment}/coordinator", visit -> coordinator(visit, null, null)),
        site.post("/enrolments/{enrolment}/coordinator", this::choose));
  }

  private Answer coordinator(
      Visit visit, @Nullable List<Judged> verdicts, @Nullable Refusal refusal) {
    Texts t = visit.t();
    EnrolmentView view = site.enrolments().get(visit.caller(), visit.<Enrolment>id("enrolment"));
    PersonFrame frame = PersonFrame.of(visit, view.enrolment().person());
    String name = frame.person().givenName();
    boolean tried = verdicts != null || refusal != null;
    Typed typed = new Typed(tried ? Optional.of(visit.form()) : Optional.empty());
    List<Field> fields = new ArrayList<>();
    fields.add(
        Field.of(Field.Kind.SELECT, "staff", t.of("enrolment.coordinator"))
            .options(
                Choices.orNone(
                    t.of("form.choose"), Teams.staffChoices(visit, view.enrolment().unit(), true)))
            .value(typed.or("staff", visit.asked("staff").orElse(""))));
    fields.add(
        Field.of(Field.Kind.TICK, "personsChoice", t.of("enrolment.persons.choice", name))
            .value(typed.or("personsChoice", "")));
    fields.add(
        Field.of(Field.Kind.LONG, "personsView", t.of("enrolment.persons.view", name))
            .inOwnWords()
            .mayBeLeftOut()
            .value(typed.or("personsView", "")));
    List<Judged> judged = verdicts == null ? List.of() : verdicts;
    if (judged.stream().anyMatch(one -> one.outcome() != Judged.Outcome.ALLOWED)) {
      fields.add(StepForm.override(typed, t));
    }
    fields.add(FormPages.revision(view.enrolment().revision()));
    FormView form =
        new FormView(
            visit.request().path(),
            List.of(new Section("who", "", "", fields)),
            List.of(),
            Button.to("", t.of("enrolment.choose")).primary(),
            Button.to("/enrolments/" + view.enrolment().id(), t.of("form.leave")),
            "");
    if (refusal != null) {
      form = Mistakes.in(form, refusal, visit.language());
    }
    Verdicts words =
        new Verdicts(
            visit, frame.address(), Optional.of(view), view.enrolment().unit(), Optional.empty());
    List<Judged> against = words.against(judged, true);
    StepView page =
        new StepView(
            frame.banner(Tab.OVERVIEW),
            t.of("enrolment.choose"),
            visit.in(view.modelName()),
            words.result(against, true),
            against.stream().map(words::said).toList(),
            List.of(),
            form,
            List.of(),
            t.of("enrolment.choose.note"),
            null);
    int status = refusal != null ? refusal.kind().status() : verdicts != null ? 422 : 200;
    return visit.show(status, "step", frame.below(t.of("enrolment.choose"), Tab.OVERVIEW), page);
  }

  private Answer choose(Visit visit) {
    return visit.attempt(
        () -> {
          Reading form = visit.form();
          Id<Staff> staff = form.neededId("staff");
          form.check();
          Id<Enrolment> id = visit.id("enrolment");
          StepOutcome outcome =
              site.enrolments()
                  .chooseCoordinator(
                      visit.caller(),
                      id,
                      form.revision(),
                      staff,
                      form.ticked("personsChoice"),
                      form.text("personsView"),
                      form.text(StepForm.OVERRIDE));
          return outcome instanceof StepOutcome.Taken
              ? Visit.after("/enrolments/" + id, Done.COORDINATOR_CHOSEN)
              : coordinator(visit, outcome.verdicts(), null);
        },
        refusal -> coordinator(visit, null, refusal));
  }
}
