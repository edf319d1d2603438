package se.samordna.web.page;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.samordna.Id;
import se.samordna.enrolment.Judged;
import se.samordna.enrolment.Judged.Outcome;
import se.samordna.enrolment.StepPreview;
import se.samordna.http.Answer;
import se.samordna.http.Route;
import se.samordna.model.Model;
import se.samordna.model.Step;
import se.samordna.ombud.MandateGiven;
import se.samordna.ombud.MandateStep;
import se.samordna.ombud.MandateStepOffer;
import se.samordna.ombud.MandateStepOutcome;
import se.samordna.ombud.OmbudMandate;
import se.samordna.organisation.Unit;
import se.samordna.person.Person;
import se.samordna.refusal.Refusal;
import se.samordna.rule.StepInput;
import se.samordna.web.text.Texts;
import se.samordna.web.view.Field;
import se.samordna.web.view.Parts.Notice;
import se.samordna.web.view.PersonView.Tab;
import se.samordna.web.view.StepView;
import se.samordna.web.view.StepView.Said;

/** Takes a step with a mandate: choices and dates, and everything that the model's rules say. */
final class MandateStepPage {
  /** A tick here, where other steps ask for words; what a limit says leads to it. */
  private static final String ANYWAY = StepForm.OVERRIDE;

  private static final String ON = "given.on";
  private static final String HOW = "given.how";
  private static final String UNTIL = "given.until";
  private static final String OTHERS = "given.othersToo";

  private final Site site;

  MandateStepPage(Site site) {
    this.site = site;
  }

  List<Route> routes() {
    return List.of(
        site.get(MandatesPage.PLACE + "{ombudMandate}/steps/{step}", visit -> onward(visit).show()),
        site.post(
            MandatesPage.PLACE + "{ombudMandate}/steps/{step}", visit -> onward(visit).take()),
        site.get("/persons/{person}/ombud/{unit}/{model}/{step}", visit -> begin(visit).show()),
        site.post("/persons/{person}/ombud/{unit}/{model}/{step}", visit -> begin(visit).take()));
  }

  /** Where a model's first step is. */
  static String first(Id<Person> person, Id<Unit> unit, Model model, Step step) {
    return MandatesPage.ofPerson(person) + "/" + unit + "/" + model.id() + "/" + step.id();
  }

  private Attempt onward(Visit visit) {
    OmbudMandate mandate =
        site.ombudMandates().get(visit.caller(), visit.id("ombudMandate")).mandate();
    Optional<Step> step = StepTry.of(site, visit, mandate.model(), mandate.major());
    return new Attempt(
        visit, PersonFrame.of(visit, mandate.person()), Optional.of(mandate), mandate.unit(), step);
  }

  private Attempt begin(Visit visit) {
    Id<Unit> unit = visit.id("unit");
    Optional<Step> step = StepTry.first(site, visit, unit);
    return new Attempt(visit, PersonFrame.read(visit), Optional.empty(), unit, step);
  }

  /** One try at one step. */
  private final class Attempt {
    private final Visit visit;
    private final PersonFrame person;
    private final Optional<OmbudMandate> mandate;
    private final Id<Unit> unit;
    private final Optional<Step> definition;
    private final String step;
    private final Texts t;

    Attempt(
        Visit visit,
        PersonFrame person,
        Optional<OmbudMandate> mandate,
        Id<Unit> unit,
        Optional<Step> definition) {
      this.visit = visit;
      this.person = person;
      this.mandate = mandate;
      this.unit = unit;
      this.definition = definition;
      this.step = visit.request().variable("step");
      this.t = visit.t();
    }

    Answer show() {
      return shown(null, null);
    }

    Answer take() {
      return visit.attempt(
          () -> {
            Reading form = visit.form();
            MandateStep wanted = wanted(form);
            form.check();
            MandateStepOutcome outcome = take(wanted, form.revision());
            return outcome instanceof MandateStepOutcome.Taken taken
                ? Visit.after(MandatesPage.address(taken.mandate().id()), Done.OMBUD_STEP_TAKEN)
                : shown(outcome.verdicts(), null);
          },
          refusal -> shown(null, refusal));
    }

    private MandateStepOutcome take(MandateStep wanted, int revision) {
      return mandate
          .map(one -> site.ombudMandates().take(visit.caller(), one.id(), revision, wanted))
          .orElseGet(
              () ->
                  site.ombudMandates()
                      .start(visit.caller(), person.person().id(), unit, model(), wanted));
    }

    private MandateStepOffer preview() {
      MandateStep empty = new MandateStep(step, StepInput.EMPTY, Optional.empty(), false);
      return mandate
          .map(one -> site.ombudMandates().preview(visit.caller(), one.id(), empty))
          .orElseGet(
              () ->
                  site.ombudMandates()
                      .previewStart(visit.caller(), person.person().id(), unit, model(), empty));
    }

    private String model() {
      return visit.request().variable("model");
    }

    private MandateStep wanted(Reading form) {
      StepInput input = StepForm.input(definition.map(Step::fields).orElse(List.of()), form);
      return new MandateStep(step, input, given(form), form.ticked(ANYWAY));
    }

    private Optional<MandateGiven> given(Reading form) {
      if (form.text(ON).isEmpty()) {
        return Optional.empty();
      }
      LocalDate until = form.day(UNTIL);
      return Optional.of(
          new MandateGiven(
              form.neededDay(ON, visit.today()),
              form.choice(HOW, MandateGiven.MandateHow.class, MandateGiven.MandateHow.ORAL),
              until,
              form.choice(
                  OTHERS, MandateGiven.MandateOthers.class, MandateGiven.MandateOthers.ASK)));
    }

    Answer shown(@Nullable List<Judged> verdicts, @Nullable Refusal refusal) {
      MandateStepOffer offer = preview();
      StepTry one = new StepTry(visit, verdicts, refusal);
      List<Judged> judged = one.judged(offer.verdicts());
      Verdicts words =
          new Verdicts(visit, person.address(), Optional.empty(), unit, Optional.empty());
      List<Judged> against = words.against(judged, one.tried());
      StepView page =
          new StepView(
              person.banner(Tab.OVERVIEW),
              visit.in(offer.label()),
              visit.in(offer.to()),
              result(words, against, one.tried()),
              against.stream().map(verdict -> said(words, verdict)).toList(),
              one.allowed(judged),
              one.form(visit.request().path(), fields(offer, judged, one.typed()), back()),
              List.of(),
              (visit.in(offer.hint()) + " " + t.of("ombud.no.words")).strip(),
              null);
      return visit.show(
          one.status(), "step", person.below(visit.in(offer.label()), Tab.OVERVIEW), page);
    }

    /** What is only to be thought of is ticked here and not explained. */
    private @Nullable Notice result(Verdicts words, List<Judged> against, boolean tried) {
      boolean stops = against.stream().anyMatch(one -> one.outcome() == Outcome.REFUSED);
      return stops || against.isEmpty()
          ? words.result(against, tried)
          : Notice.think(t.of("ombud.think"), t.of("ombud.anyway.hint"));
    }

    private Said said(Verdicts words, Judged verdict) {
      Said said = words.said(verdict);
      return verdict.outcome() == Outcome.REFUSED
          ? said
          : new Said(said.tone(), said.icon(), said.kind(), said.what(), said.why(), List.of());
    }

    private String back() {
      return mandate
          .map(one -> MandatesPage.address(one.id()))
          .orElseGet(() -> MandatesPage.ofPerson(person.person().id()));
    }

    /** What the step asks for; in spite of a caution it is taken by a tick and by no words. */
    private List<Field> fields(MandateStepOffer offer, List<Judged> judged, Typed typed) {
      StepPreview preview =
          new StepPreview(
              offer.step(),
              offer.revision(),
              offer.label(),
              offer.hint(),
              offer.to(),
              offer.fields(),
              List.of(),
              offer.possible(),
              List.of());
      StepForm asked = new StepForm(visit, definition, preview, List.of(), unit);
      List<Field> fields = new ArrayList<>();
      if (offer.asksGiven()) {
        fields.addAll(givenFields(typed));
      }
      fields.addAll(asked.fields(typed, StepInput.EMPTY, offer.revision()));
      boolean think =
          judged.stream()
              .anyMatch(
                  one ->
                      one.outcome() == Outcome.CAUTIONED
                          || one.outcome() == Outcome.NEEDS_OVERRIDE);
      if (think) {
        fields.add(
            Field.of(Field.Kind.TICK, ANYWAY, t.of("ombud.anyway"))
                .hint(t.of("ombud.anyway.hint"))
                .mayBeLeftOut());
      }
      return fields;
    }

    private List<Field> givenFields(Typed typed) {
      MandateGiven before = mandate.map(OmbudMandate::given).orElse(null);
      LocalDate until = before == null ? null : before.until();
      return List.of(
          Field.of(Field.Kind.DATE, ON, t.of("ombud.given.on"))
              .value(typed.or(ON, before == null ? "" : before.on().toString())),
          Field.of(Field.Kind.RADIO, HOW, t.of("ombud.given.how"))
              .options(Choices.of(MandateGiven.MandateHow.class, t))
              .value(typed.or(HOW, before == null ? "" : before.how().name())),
          Field.of(Field.Kind.DATE, UNTIL, t.of("ombud.given.until"))
              .mayBeLeftOut()
              .value(typed.or(UNTIL, until == null ? "" : until.toString())),
          Field.of(Field.Kind.RADIO, OTHERS, t.of("ombud.given.others"))
              .options(Choices.of(MandateGiven.MandateOthers.class, t))
              .value(typed.or(OTHERS, before == null ? "" : before.othersToo().name())));
    }
  }
}
