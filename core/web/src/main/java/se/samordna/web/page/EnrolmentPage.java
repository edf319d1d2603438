package se.samordna.web.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.samordna.Id;
import se.samordna.enrolment.Coordinator;
import se.samordna.enrolment.Enrolment;
import se.samordna.enrolment.EnrolmentView;
import se.samordna.enrolment.Enrolments.StepTaken;
import se.samordna.http.Answer;
import se.samordna.http.Route;
import se.samordna.model.Model;
import se.samordna.model.Step;
import se.samordna.organisation.Unit;
import se.samordna.text.Days;
import se.samordna.web.text.Texts;
import se.samordna.web.view.Button;
import se.samordna.web.view.Lists;
import se.samordna.web.view.Lists.RowCard;
import se.samordna.web.view.Parts.Empty;
import se.samordna.web.view.Parts.Row;
import se.samordna.web.view.PersonView.Tab;
import se.samordna.web.view.Tone;

/** A person in a model: which steps there are from here, who leads, and what has been done. */
final class EnrolmentPage {
  private final Site site;

  EnrolmentPage(Site site) {
    this.site = site;
  }

  List<Route> routes() {
    return List.of(
        site.get("/persons/{person}/enrol", this::offers),
        site.get("/enrolments/{enrolment}", this::show));
  }

  private Answer offers(Visit visit) {
    PersonFrame frame = PersonFrame.read(visit);
    Texts t = visit.t();
    List<RowCard> cards = new ArrayList<>();
    Set<Id<Unit>> ombuds = visit.withoutRecord();
    for (Map.Entry<Id<Unit>, String> unit : Teams.mine(visit).entrySet()) {
      List<Row> rows = new ArrayList<>();
      if (ombuds.contains(unit.getKey())) {
        rows.add(asOmbud(frame, t));
      }
      for (Model model : models(visit, unit.getKey(), ombuds)) {
        model.steps().stream()
            .filter(Step::starts)
            .forEach(step -> rows.add(firstStep(visit, frame, unit.getKey(), model, step)));
      }
      Empty empty = new Empty("door", t.of("enrol.none"), t.of("enrol.none.normally"), null);
      cards.add(new RowCard("unit-" + cards.size(), unit.getValue(), "", rows, empty, null));
    }
    Lists.PersonRows view =
        new Lists.PersonRows(
            frame.banner(Tab.OVERVIEW),
            List.of(Button.to(frame.address() + "/refer", t.of("refer.title")).icon("next")),
            cards,
            null,
            "");
    return visit.show("personRows", frame.below(t.of("person.enrol"), Tab.OVERVIEW), view);
  }

  /** Where no record is kept nobody is enrolled; an ombud's mandate has pages of its own. */
  private List<Model> models(Visit visit, Id<Unit> unit, Set<Id<Unit>> ombuds) {
    return ombuds.contains(unit) ? List.of() : site.models().offered(visit.caller(), unit);
  }

  private static Row asOmbud(PersonFrame frame, Texts t) {
    return new Row(
        "people",
        Tone.ACTION,
        t.of("ombud.title"),
        MandatesPage.ofPerson(frame.person().id()),
        "",
        "");
  }

  /** The way to a model's first step at a unit, with what guidelines say of the model. */
  static Row firstStep(Visit visit, PersonFrame frame, Id<Unit> unit, Model model, Step step) {
    return new Row(
        "door",
        Tone.ACTION,
        visit.called(model) + ": " + visit.in(step.name()),
        frame.address() + "/enrol/" + unit + "/" + model.id() + "/" + step.id(),
        Stream.concat(
                Stream.of(visit.in(step.hint())),
                model.guidelines().stream().map(one -> Guidelines.said(visit, one)))
            .collect(Collectors.joining(" "))
            .strip(),
        "");
  }

  /** Why no step can be taken, and who mends it when only a newer major is here. */
  private Empty away(EnrolmentView view, Visit visit) {
    Texts t = visit.t();
    int newer = NewerMajor.of(site, view.enrolment());
    return newer == 0
        ? new Empty("clock", t.of("enrolment.away"), t.of("enrolment.away.why"), null)
        : new Empty(
            "clock",
            t.of("enrolment.gone", view.enrolment().major()),
            t.of("enrolment.gone.why", newer),
            null);
  }

  private Answer show(Visit visit) {
    Texts t = visit.t();
    EnrolmentView view = site.enrolments().get(visit.caller(), visit.<Enrolment>id("enrolment"));
    PersonFrame frame = PersonFrame.of(visit, view.enrolment().person());
    String place = "/enrolments/" + view.enrolment().id();
    List<Row> steps =
        view.steps().stream()
            .map(
                step ->
                    new Row(
                        "next",
                        Tone.ACTION,
                        visit.in(step.label()),
                        place + "/steps/" + step.step() + StepPage.at(visit),
                        "",
                        ""))
            .toList();
    List<Row> leading =
        site.enrolments().coordinators(visit.caller(), view.enrolment().id()).stream()
            .map(one -> leading(one, visit))
            .toList();
    List<Row> taken =
        site.enrolments().steps(visit.caller(), view.enrolment().id()).stream()
            .map(one -> taken(one, new StepWords(view.enrolment(), visit)))
            .toList();
    Empty away =
        view.available()
            ? new Empty(
                "check-circle", t.of("enrolment.no.steps"), t.of("enrolment.no.steps.why"), null)
            : away(view, visit);
    List<RowCard> cards =
        List.of(
            new RowCard(
                "steps",
                t.of("enrolment.steps", visit.in(view.modelName())),
                "",
                steps,
                away,
                null),
            new RowCard(
                "coordinators",
                t.of("enrolment.coordinators"),
                "",
                leading,
                new Empty(
                    "person",
                    t.of("enrolment.no.coordinator"),
                    t.of("enrolment.no.coordinator.why"),
                    null),
                null),
            new RowCard(
                "cadences",
                t.of("cadence.title"),
                "",
                CadencePage.rows(
                    visit,
                    view.enrolment(),
                    site.enrolments().cadences(visit.caller(), view.enrolment().id())),
                new Empty("clock", t.of("cadence.none"), "", null),
                null),
            new RowCard(
                "taken",
                t.of("enrolment.taken"),
                "",
                taken,
                new Empty("check-circle", t.of("enrolment.taken.none"), "", null),
                null));
    Lists.PersonRows page =
        new Lists.PersonRows(frame.banner(Tab.OVERVIEW), verbs(view, t), cards, null, "");
    return visit.show("personRows", frame.below(visit.in(view.modelName()), Tab.OVERVIEW), page);
  }

  private List<Button> verbs(EnrolmentView view, Texts t) {
    Id<Enrolment> enrolment = view.enrolment().id();
    Button basis = Button.to(BasisPage.address(enrolment), t.of("basis.title"));
    if (view.enrolment().isClosed()) {
      return List.of(basis);
    }
    List<Button> verbs = new ArrayList<>();
    verbs.add(
        Button.to("/enrolments/" + enrolment + "/coordinator", t.of("enrolment.choose"))
            .icon("person"));
    verbs.add(basis);
    verbs.add(Button.to(PersonHandoverPage.address(enrolment), t.of("given.title")));
    if (site.models().newest(view.enrolment().model()).flatMap(Model::dailyList).isPresent()) {
      verbs.add(Button.to(DailyPersonPage.address(enrolment), t.of("daily.of")));
    }
    return verbs;
  }

  private static Row leading(Coordinator one, Visit visit) {
    Texts t = visit.t();
    String view = one.personsView().isEmpty() ? "" : " ”" + one.personsView() + "”";
    String to = one.to() == null ? "" : " – " + t.dates().dated(Days.of(one.to()));
    return new Row(
        "person",
        one.to() == null ? Tone.ACTION : Tone.PLAIN,
        one.name(),
        null,
        t.named(one.rule()) + stood(one, t) + view,
        t.dates().dated(Days.of(one.from())) + to);
  }

  /** How the chosen one stood among those who could have been chosen, as it was then. */
  private static String stood(Coordinator one, Texts t) {
    String rank = one.evidence().get("rank");
    String load = one.evidence().get("perFteAfter");
    return rank == null || load == null
        ? ""
        : " · "
            + t.of("enrolment.stood", rank, LoadWords.number(new java.math.BigDecimal(load), t));
  }

  private static Row taken(StepTaken one, StepWords words) {
    Visit visit = words.visit();
    Texts t = visit.t();
    List<String> under = new ArrayList<>(List.of(one.byName()));
    under.addAll(words.of(one));
    under.addAll(one.acknowledged().values());
    if (!one.overrideReason().isEmpty()) {
      under.add(t.of("enrolment.override", one.overrideReason()));
    }
    return new Row(
        "check",
        Tone.KEPT,
        visit.in(one.label()),
        null,
        String.join(" · ", under),
        t.dates().near(one.at(), visit.today()));
  }
}
