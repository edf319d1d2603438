package se.samordna.engine.enrolment;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import se.samordna.Id;
import se.samordna.engine.model.RuleCall;
import se.samordna.engine.model.RunningModel;
import se.samordna.engine.store.CaseloadStore.TakenIn;
import se.samordna.engine.store.EnrolmentStore.EnrolmentRow;
import se.samordna.enrolment.CaseloadFigure;
import se.samordna.enrolment.Coordinator;
import se.samordna.enrolment.Enrolment;
import se.samordna.enrolment.Judged;
import se.samordna.enrolment.Judged.Outcome;
import se.samordna.enrolment.Lifecycle;
import se.samordna.model.CaseloadRule;
import se.samordna.model.CaseloadRule.Scope;
import se.samordna.model.Thresholds;
import se.samordna.organisation.Staff;
import se.samordna.rule.CaseloadFacts;
import se.samordna.rule.Fact;
import se.samordna.rule.Facts;
import se.samordna.rule.StepInput;
import se.samordna.rule.Verdict;
import se.samordna.text.Text;

/**
 * A unit's caseload in one model, and what the model's caseload rules say of one person more.
 *
 * @param weighed every open enrolment in the model
 */
record ModelTeam(
    Weighed weighed,
    Caseload caseload,
    Map<String, Thresholds> inForce,
    Loads loads,
    LocalDate today) {
  /**
   * The unit's enrolments in a model.
   *
   * @param weighing by the model's rule, or as one each when that does not answer
   */
  static ModelTeam of(
      String model,
      KeptCaseloads.Reading unit,
      Loads loads,
      Function<List<Enrolment>, Weighed> weighing) {
    List<Enrolment> open =
        unit.carried().stream()
            .map(EnrolmentRow::enrolment)
            .filter(enrolment -> enrolment.model().equals(model))
            .toList();
    Weighed weighed = weighing.apply(open);
    List<Caseload.Load> each =
        open.stream().map(one -> Loads.of(one, weighed.of(one), Set.of())).toList();
    Map<String, Thresholds> inForce =
        weighed.running().map(one -> SceneReader.byRule(one.model(), unit.own())).orElse(Map.of());
    return new ModelTeam(
        weighed,
        new Caseload(
            unit.unitName(), each, unit.posts(), TakenIn.in(model, unit.takenIn()), inForce),
        inForce,
        loads,
        unit.day());
  }

  /** Empty while the model is away or its rule for weights does not answer. */
  private Optional<RunningModel> running() {
    return weighed.running();
  }

  /** The caseloads of the others at work, with the enrolment added. */
  List<CaseloadFigure> others(Enrolment enrolment, @Nullable Id<Staff> but) {
    CaseloadRule rule = coordinatorRule();
    Thresholds thresholds = thresholds(rule);
    return caseload.coordinators(rule, thresholds).stream()
        .filter(figure -> figure.staff() != null && !figure.staff().equals(but))
        .filter(figure -> figure.fte().signum() > 0)
        .map(figure -> Caseload.with(figure, weight(enrolment), figure.thresholds()))
        .toList();
  }

  /** Everybody at work who carries persons, in the order of the posts. */
  List<CaseloadFigure> carriers() {
    CaseloadRule rule = coordinatorRule();
    return caseload.coordinators(rule, thresholds(rule)).stream()
        .filter(figure -> figure.fte().signum() > 0)
        .toList();
  }

  /** A figure with the enrolment added; whoever is not active adds nothing. */
  CaseloadFigure with(CaseloadFigure figure, Enrolment enrolment) {
    return enrolment.lifecycle() == Lifecycle.ACTIVE
        ? Caseload.with(figure, weight(enrolment), figure.thresholds())
        : figure;
  }

  /** The caseload of one colleague, in the team as it is. */
  CaseloadFigure figure(Id<Staff> staff) {
    CaseloadRule rule = coordinatorRule();
    return caseload.coordinator(rule, thresholds(rule), staff);
  }

  /** What the rule for coordinators says of each figure. */
  List<Judged> verdicts(Enrolment enrolment, List<CaseloadFigure> figures) {
    if (running().isEmpty()) {
      Text none = new Text("", "");
      String rule = LimitGuards.of(coordinatorRule()).rule();
      Judged judged =
          new Judged(
              rule, Outcome.ALLOWED, "", weighed.asOne(), none, List.of(), List.of(), List.of());
      return figures.stream().map(figure -> judged).toList();
    }
    CaseloadRule rule = coordinatorRule();
    return ask(
        enrolment,
        figures.stream().map(figure -> Map.of(rule.id(), figure)).toList(),
        figures.stream().map(figure -> rule).toList());
  }

  /** What stands in the way of a place with the present coordinator, in the team as it is. */
  List<Judged> why(EnrolmentRow row) {
    if (running().isEmpty()) {
      return List.of();
    }
    Enrolment enrolment = row.enrolment();
    Coordinator coordinator = enrolment.coordinator();
    Map<String, CaseloadFigure> figures = new LinkedHashMap<>();
    List<CaseloadRule> rules = new ArrayList<>();
    for (CaseloadRule rule : running().get().model().caseload()) {
      now(rule, thresholds(rule), coordinator)
          .ifPresent(
              now -> {
                rules.add(rule);
                figures.put(rule.id(), withAdded(now, enrolment, rule));
              });
    }
    return ask(enrolment, rules.stream().map(rule -> figures).toList(), rules).stream()
        .filter(judged -> judged.outcome() != Outcome.ALLOWED)
        .toList();
  }

  /** A rule's figure in the team as it is; empty where it is about nobody's place. */
  private Optional<CaseloadFigure> now(
      CaseloadRule rule, Thresholds thresholds, @Nullable Coordinator coordinator) {
    return switch (rule.scope()) {
      case COORDINATOR ->
          Optional.ofNullable(coordinator)
              .map(one -> caseload.coordinator(rule, thresholds, one.staff()));
      case TEAM -> Optional.of(caseload.team(rule, thresholds));
      case INTAKE -> Optional.of(caseload.intake(thresholds));
      case BOARD_SHARE -> Optional.empty();
    };
  }

  /** Whoever is active counts already; who comes is one, whatever they weigh. */
  private CaseloadFigure withAdded(CaseloadFigure figure, Enrolment enrolment, CaseloadRule rule) {
    BigDecimal more = rule.scope() == Scope.INTAKE ? BigDecimal.ONE : weight(enrolment);
    return enrolment.lifecycle() == Lifecycle.ACTIVE
        ? figure
        : Caseload.with(figure, more, figure.thresholds());
  }

  private List<Judged> ask(
      Enrolment enrolment, List<Map<String, CaseloadFigure>> figures, List<CaseloadRule> rules) {
    RunningModel model = running().orElseThrow();
    Facts.Situation situation = new Facts.Situation(today, enrolment, StepInput.EMPTY, Set.of());
    List<RuleCall> calls = new ArrayList<>();
    for (int i = 0; i < rules.size(); i++) {
      CaseloadFacts facts = new CaseloadFacts(figures.get(i), List.of());
      calls.add(
          new RuleCall(
              LimitGuards.of(rules.get(i)), Facts.of(situation, Map.of(Fact.CASELOAD, facts))));
    }
    RuleWords words = new RuleWords(model, Coordinators.step(model, enrolment));
    List<Object> answers = loads.ask(model, calls);
    List<Judged> judged = new ArrayList<>();
    for (int i = 0; i < calls.size(); i++) {
      String rule = calls.get(i).use().rule();
      judged.add(words.judged(rule, rule, (Verdict) answers.get(i)));
    }
    return judged;
  }

  private CaseloadRule coordinatorRule() {
    return running()
        .flatMap(
            one ->
                one.model().caseload().stream()
                    .filter(rule -> rule.scope() == Scope.COORDINATOR)
                    .findFirst())
        .orElseGet(weighed::countedAsOne);
  }

  private Thresholds thresholds(CaseloadRule rule) {
    return inForce.getOrDefault(rule.id(), rule.thresholds());
  }

  /** What the enrolment weighs while it is active. */
  BigDecimal weight(Enrolment enrolment) {
    return weighed.of(enrolment);
  }
}
