package se.samordna.web.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.samordna.Id;
import se.samordna.enrolment.Enrolment;
import se.samordna.enrolment.EnrolmentView;
import se.samordna.enrolment.Judged;
import se.samordna.enrolment.Lifecycle;
import se.samordna.enrolment.StepOutcome;
import se.samordna.enrolment.StepPreview;
import se.samordna.enrolment.StepRequest;
import se.samordna.http.Answer;
import se.samordna.http.Route;
import se.samordna.meeting.Meeting;
import se.samordna.model.Step;
import se.samordna.model.Who;
import se.samordna.organisation.Unit;
import se.samordna.refusal.Refusal;
import se.samordna.rule.StepInput;
import se.samordna.web.text.Texts;
import se.samordna.web.view.Button;
import se.samordna.web.view.Frame;
import se.samordna.web.view.Lists.RowCard;
import se.samordna.web.view.Parts.Notice;
import se.samordna.web.view.PersonView.Tab;
import se.samordna.web.view.StepView;

/**
 * Takes a step: what must be filled in, and everything the rules say about it.
 *
 * <p>The same page makes an enrolment, by a model's first step, and moves one on.
 */
final class StepPage {
  private final Site site;

  StepPage(Site site) {
    this.site = site;
  }

  List<Route> routes() {
    return List.of(
        site.get("/enrolments/{enrolment}/steps/{step}", visit -> onward(visit).show()),
        site.post("/enrolments/{enrolment}/steps/{step}", visit -> onward(visit).take()),
        site.post("/enrolments/{enrolment}/steps/{step}/sign", this::sign),
        site.get("/persons/{person}/enrol/{unit}/{model}/{step}", visit -> first(visit).show()),
        site.post("/persons/{person}/enrol/{unit}/{model}/{step}", visit -> first(visit).take()));
  }

  /** The entry that a board meeting speaks of, to come back to it; empty outside one. */
  static String at(Visit visit) {
    return visit.asked("at").map(entry -> "?at=" + Visit.idOf(entry)).orElse("");
  }

  /** The step's own address, also when it was signed there. */
  static String here(Visit visit) {
    return visit.request().path().replaceAll("/sign$", "") + at(visit);
  }

  private Answer sign(Visit visit) {
    Id<Enrolment> id = visit.id("enrolment");
    String step = visit.request().variable("step");
    return visit.attempt(
        () -> {
          site.enrolments().sign(visit.caller(), id, visit.form().revision(), step);
          return Visit.after("/enrolments/" + id + "/steps/" + step + at(visit), Done.SIGNED);
        },
        refusal -> onward(visit).shown(StepInput.EMPTY, null, refusal));
  }

  private Attempt onward(Visit visit) {
    Id<Enrolment> id = visit.id("enrolment");
    EnrolmentView view = site.enrolments().get(visit.caller(), id);
    Enrolment enrolment = view.enrolment();
    Optional<Step> step = StepTry.of(site, visit, enrolment.model(), enrolment.major());
    return new Attempt(
        visit,
        PersonFrame.of(visit, enrolment.person()),
        Optional.of(view),
        enrolment.unit(),
        step);
  }

  private Attempt first(Visit visit) {
    Id<Unit> unit = visit.id("unit");
    Optional<Step> step = StepTry.first(site, visit, unit);
    return new Attempt(visit, PersonFrame.read(visit), Optional.empty(), unit, step);
  }

  /** One try at one step. */
  private final class Attempt {
    private final Visit visit;
    private final PersonFrame person;
    private final Optional<EnrolmentView> enrolment;
    private final Id<Unit> unit;
    private final Optional<Step> definition;
    private final String step;
    private final Texts t;

    Attempt(
        Visit visit,
        PersonFrame person,
        Optional<EnrolmentView> enrolment,
        Id<Unit> unit,
        Optional<Step> definition) {
      this.visit = visit;
      this.person = person;
      this.enrolment = enrolment;
      this.unit = unit;
      this.definition = definition;
      this.step = visit.request().variable("step");
      this.t = visit.t();
    }

    Answer show() {
      return shown(StepInput.EMPTY, null, null);
    }

    Answer take() {
      Reading form = visit.form();
      StepInput input = input(form);
      return visit.attempt(
          () -> {
            StepOutcome outcome = take(request(form, input), form.revision());
            if (outcome instanceof StepOutcome.Taken) {
              return Visit.after(after(), Done.STEP_TAKEN);
            }
            return shown(input, outcome.verdicts(), null);
          },
          refusal -> shown(input, null, refusal));
    }

    private StepOutcome take(StepRequest request, int revision) {
      return enrolment
          .map(
              view ->
                  site.enrolments().take(visit.caller(), view.enrolment().id(), revision, request))
          .orElseGet(
              () ->
                  site.enrolments()
                      .start(visit.caller(), person.person().id(), unit, model(), request));
    }

    private StepPreview preview(StepRequest request) {
      return enrolment
          .map(view -> site.enrolments().preview(visit.caller(), view.enrolment().id(), request))
          .orElseGet(
              () ->
                  site.enrolments()
                      .previewStart(visit.caller(), person.person().id(), unit, model(), request));
    }

    private String model() {
      return visit.request().variable("model");
    }

    private StepInput input(Reading form) {
      return StepForm.input(definition.map(Step::fields).orElse(List.of()), form);
    }

    private StepRequest request(Reading form, StepInput input) {
      return new StepRequest(
          step, input, StepForm.acknowledged(form), form.text(StepForm.OVERRIDE), meeting());
    }

    private Optional<Id<Meeting>> meeting() {
      return going().map(Meeting::id);
    }

    private Optional<Meeting> going() {
      return need().flatMap(need -> site.meetings().openAt(visit.caller(), unit, need.type()));
    }

    /** Back to the meeting that one came from, or else to the person. */
    private String after() {
      return at(visit).isEmpty() ? person.address() : "/board/" + unit + at(visit);
    }

    private Optional<Who.MeetingNeed> need() {
      return definition.flatMap(one -> one.who().meeting());
    }

    Answer shown(StepInput input, @Nullable List<Judged> verdicts, @Nullable Refusal refusal) {
      Optional<Meeting> going = going();
      Optional<Id<Meeting>> meeting = going.map(Meeting::id);
      StepPreview preview = preview(new StepRequest(step, input, Map.of(), "", meeting));
      StepTry one = new StepTry(visit, verdicts, refusal);
      List<Judged> judged = one.judged(preview.verdicts());
      StepForm form = new StepForm(visit, definition, preview, judged, unit);
      Verdicts words = new Verdicts(visit, person.address(), enrolment, unit, going);
      List<Judged> against = words.against(judged, one.tried());
      StepView page =
          new StepView(
              person.banner(Tab.OVERVIEW),
              visit.in(preview.label()),
              from(preview),
              words.result(against, one.tried()),
              against.stream().map(words::said).toList(),
              one.allowed(judged),
              one.form(here(visit), form.fields(one.typed(), StepInput.EMPTY, revision()), after()),
              verbs(meeting),
              note(preview, meeting),
              comingDown());
      Frame frame = person.below(visit.in(preview.label()), Tab.OVERVIEW).notices(guidelines());
      return visit.show(one.status(), "step", frame, page);
    }

    /** The checklist, where the step leads down from the board or towards it. */
    private @Nullable RowCard comingDown() {
      return definition
          .filter(DownWords::leadsDown)
          .flatMap(one -> enrolment)
          .flatMap(EnrolmentView::board)
          .map(entry -> DownWords.card(visit, entry))
          .orElse(null);
    }

    /** What guidelines say of the model is known before somebody has a place in it. */
    private List<Notice> guidelines() {
      boolean before =
          enrolment
              .map(view -> view.enrolment().lifecycle())
              .map(now -> now == Lifecycle.PROPOSED || now == Lifecycle.WAITING)
              .orElse(true);
      String model = enrolment.map(view -> view.enrolment().model()).orElseGet(this::model);
      return before ? Guidelines.of(visit, model) : List.of();
    }

    private int revision() {
      return enrolment.map(view -> view.enrolment().revision()).orElse(0);
    }

    private String from(StepPreview preview) {
      String to = visit.in(preview.to());
      return enrolment
          .map(view -> visit.in(view.enrolment().phaseLabel()))
          .filter(from -> !to.isEmpty() && !from.equals(to))
          .map(from -> t.of("step.from.to", from, to))
          .orElse(to);
    }

    private String note(StepPreview preview, Optional<Id<Meeting>> meeting) {
      String hint = visit.in(preview.hint());
      String decided = meeting.map(id -> t.of("step.decided.by.meeting")).orElse("");
      String known =
          preview.notes().stream().map(visit::in).collect(java.util.stream.Collectors.joining(" "));
      return (known + " " + hint + " " + decided + " " + t.of("step.nothing.saved")).strip();
    }

    private List<Button> verbs(Optional<Id<Meeting>> meeting) {
      List<Button> verbs = new ArrayList<>();
      if (need().isPresent() && meeting.isEmpty()) {
        String opening = MeetingPage.opening(unit, need().get().type());
        verbs.add(Button.to(WayBack.leading(opening, here(visit)), t.of("meeting.open")));
      }
      if (enrolment.isPresent()
          && !definition.map(one -> one.who().allOf()).orElse(java.util.Set.of()).isEmpty()) {
        verbs.add(
            Button.send(
                visit.request().path().replaceAll("/sign$", "") + "/sign" + at(visit),
                t.of("step.sign"),
                Map.of("revision", Integer.toString(revision()))));
      }
      return verbs;
    }
  }
}
