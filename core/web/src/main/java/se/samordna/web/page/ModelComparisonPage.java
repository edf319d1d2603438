package se.samordna.web.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import se.samordna.http.Answer;
import se.samordna.http.Route;
import se.samordna.model.Activity;
import se.samordna.model.CaseloadRule;
import se.samordna.model.Comparison.Axes;
import se.samordna.model.Guideline;
import se.samordna.model.Model;
import se.samordna.model.ModelState;
import se.samordna.model.Phase;
import se.samordna.model.PlanDefinition;
import se.samordna.model.Thresholds;
import se.samordna.web.text.Texts;
import se.samordna.web.view.AdminView.Line;
import se.samordna.web.view.AdminView.Table;
import se.samordna.web.view.Frame.Menu;
import se.samordna.web.view.ModelsView;
import se.samordna.web.view.ModelsView.Axis;
import se.samordna.web.view.ModelsView.Place;
import se.samordna.web.view.ModelsView.Stand;
import se.samordna.web.view.Parts.Empty;

/**
 * The models that run here beside each other, by what they declare themselves: for those who choose
 * how a team is to work.
 */
final class ModelComparisonPage {
  static final String PLACE = "/admin/models";

  /** As many beside each other as can be read without losing the place. */
  private static final int BESIDE = 4;

  private final Site site;

  ModelComparisonPage(Site site) {
    this.site = site;
  }

  List<Route> routes() {
    return List.of(site.get(PLACE, this::show));
  }

  private Answer show(Visit visit) {
    visit.mustRunUnits();
    Texts t = visit.t();
    List<Model> here = running(visit);
    List<Model> chosen =
        here.stream().filter(model -> visit.askedAll("model").contains(model.id())).toList();
    List<Model> models = chosen.isEmpty() ? here : chosen;
    List<Table> tables = new ArrayList<>();
    for (int i = 0; i < models.size(); i += BESIDE) {
      tables.add(
          table(visit, "models-" + i, models.subList(i, Math.min(i + BESIDE, models.size()))));
    }
    if (tables.isEmpty()) {
      tables.add(table(visit, "models-0", List.of()));
    }
    String title = t.of("models.title");
    return visit.show(
        "models",
        visit
            .frame(title, Menu.ADMIN)
            .crumbs(AdminPage.crumbs(t, title))
            .notices(ModelWarnings.of(visit)),
        new ModelsView(
            axes(t),
            Axes.MOST,
            here.stream().map(model -> stand(visit, model, chosen.contains(model))).toList(),
            tables));
  }

  private static List<Axis> axes(Texts t) {
    return List.of(
        new Axis(
            t.of("models.axis.intensity"),
            t.of("models.axis.intensity.least"),
            t.of("models.axis.intensity.most")),
        new Axis(
            t.of("models.axis.coordination"),
            t.of("models.axis.coordination.least"),
            t.of("models.axis.coordination.most")),
        new Axis(
            t.of("models.axis.treatment"),
            t.of("models.axis.treatment.least"),
            t.of("models.axis.treatment.most")),
        new Axis(
            t.of("models.axis.shared"),
            t.of("models.axis.shared.least"),
            t.of("models.axis.shared.most")));
  }

  /** Where it stands from 1 to 5; the numbers are ours, and the words say so. */
  private static Stand stand(Visit visit, Model model, boolean chosen) {
    return new Stand(
        model.id(),
        ModelWords.both(visit, model),
        chosen,
        model.comparison().axes().map(ModelComparisonPage::places).orElse(List.of()).stream()
            .map(at -> new Place(at, visit.t().of("models.axis.of", at, Axes.MOST)))
            .toList());
  }

  private static List<Integer> places(Axes axes) {
    return List.of(axes.intensity(), axes.coordination(), axes.treatment(), axes.sharedDecisions());
  }

  /** The newest of each model that runs, in the order of their names. */
  static List<Model> running(Visit visit) {
    return visit.models().stream()
        .filter(state -> state.status() != ModelState.Status.AWAY)
        .map(ModelState::id)
        .distinct()
        .flatMap(id -> visit.site().models().newest(id).stream())
        .sorted(Comparator.comparing(visit::called))
        .toList();
  }

  private static Table table(Visit visit, String id, List<Model> models) {
    Texts t = visit.t();
    List<String> heads = new ArrayList<>();
    heads.add(t.of("models.what"));
    models.forEach(model -> heads.add(ModelWords.both(visit, model)));
    List<Line> lines =
        models.isEmpty()
            ? List.of()
            : List.of(
                line(t.of("models.also"), models, model -> String.join(", ", model.aliases())),
                line(
                    t.of("models.coordinator"),
                    models,
                    model -> visit.in(model.comparison().coordinator())),
                line(t.of("models.branch"), models, model -> t.named(model.descriptor().branch())),
                line(
                    t.of("models.responsibility"),
                    models,
                    model -> t.named(model.descriptor().responsibility())),
                line(
                    t.of("models.treats"),
                    models,
                    model -> yes(t, model.descriptor().coordinatorMayTreat())),
                line(
                    t.of("models.exclusive"),
                    models,
                    model -> yes(t, model.descriptor().exclusiveCoordination())),
                line(
                    t.of("models.availability"),
                    models,
                    model -> t.named(model.descriptor().availability())),
                line(t.of("models.load"), models, model -> load(visit, model)),
                line(t.of("models.meets"), models, model -> meets(visit, model)),
                line(t.of("models.group"), models, model -> visit.in(model.comparison().group())),
                line(t.of("models.crisis"), models, model -> visit.in(model.comparison().crisis())),
                line(t.of("models.onward"), models, model -> visit.in(model.comparison().onward())),
                line(
                    t.of("models.evidence"),
                    models,
                    model -> visit.in(model.comparison().evidence())),
                line(t.of("models.again"), models, model -> again(visit, model)),
                line(t.of("models.offers"), models, model -> offers(visit, model)),
                line(
                    t.of("models.judges.plans"),
                    models,
                    model -> yes(t, !model.plan().checks().isEmpty())),
                line(t.of("models.way"), models, model -> way(visit, model)),
                line(t.of("models.board"), models, model -> yes(t, model.board().isPresent())),
                line(t.of("models.level"), models, model -> levels(t, model)),
                line(t.of("guideline.title"), models, model -> guidelines(visit, model)));
    return new Table(
        id,
        models.stream().map(visit::called).collect(Collectors.joining(", ")),
        t.of("models.lead"),
        heads,
        lines,
        new Empty("board", t.of("admin.models.none"), t.of("admin.models.normally"), null),
        null);
  }

  private static Line line(String what, List<Model> models, Function<Model, String> told) {
    List<String> cells = new ArrayList<>();
    cells.add(what);
    models.stream().map(told).map(text -> text.isEmpty() ? "–" : text).forEach(cells::add);
    return new Line(cells, List.of());
  }

  private static String yes(Texts t, boolean yes) {
    return yes ? t.of("form.yes") : t.of("form.no");
  }

  private static String load(Visit visit, Model model) {
    return model.caseload().stream()
        .map(rule -> visit.in(rule.name()) + ": " + limits(rule, visit))
        .collect(Collectors.joining(" "));
  }

  private static String limits(CaseloadRule rule, Visit visit) {
    Texts t = visit.t();
    Thresholds limits = rule.thresholds();
    String said =
        limits.hard() == null
            ? t.of("models.limits", t.number(limits.target()), t.number(limits.soft()))
            : t.of(
                "models.limits.hard",
                t.number(limits.target()),
                t.number(limits.soft()),
                t.number(limits.hard()));
    return said + " " + visit.in(limits.source());
  }

  private static String meets(Visit visit, Model model) {
    Texts t = visit.t();
    return model.teamActivities().stream()
        .map(
            one ->
                one.onBoardDays()
                    ? t.of("models.on.board.days", visit.in(one.name()))
                    : one.everyDays() > 0
                        ? t.count("models.every", one.everyDays(), visit.in(one.name()))
                        : t.count("models.week", one.weekdays().size(), visit.in(one.name())))
        .collect(Collectors.joining(" "));
  }

  private static String again(Visit visit, Model model) {
    return model.activities().stream()
        .filter(one -> one.everyDays() > 0)
        .map(
            (Activity one) ->
                visit.t().count("models.every", one.everyDays(), visit.in(one.name())))
        .collect(Collectors.joining(" "));
  }

  private static String offers(Visit visit, Model model) {
    return model.plan().offers().stream()
        .map(PlanDefinition.Offer::label)
        .map(visit::in)
        .collect(Collectors.joining(", "));
  }

  private static String way(Visit visit, Model model) {
    return model.phases().stream()
        .map(Phase::name)
        .map(visit::in)
        .collect(Collectors.joining(" → "));
  }

  /** How strongly guidelines recommend it, in the order in which they are told below. */
  private static String levels(Texts t, Model model) {
    return model.guidelines().stream()
        .flatMap(one -> one.level().stream())
        .map(t::named)
        .distinct()
        .collect(Collectors.joining("; "));
  }

  private static String guidelines(Visit visit, Model model) {
    return model.guidelines().isEmpty()
        ? visit.t().of("guideline.none")
        : model.guidelines().stream()
            .map((Guideline one) -> Guidelines.said(visit, one))
            .collect(Collectors.joining(" "));
  }
}
