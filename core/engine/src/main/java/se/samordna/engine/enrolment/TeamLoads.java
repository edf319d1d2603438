package se.samordna.engine.enrolment;

import static java.util.stream.Collectors.groupingBy;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import se.samordna.Id;
import se.samordna.engine.figure.SmallCounts;
import se.samordna.engine.model.ModelRegistry;
import se.samordna.engine.model.RunningModel;
import se.samordna.engine.model.UnitWeights;
import se.samordna.engine.store.CaseloadStore.Carried;
import se.samordna.engine.store.CaseloadStore.Post;
import se.samordna.engine.store.EnrolmentStore.EnrolmentRow;
import se.samordna.engine.store.ModelSettingStore.OwnThresholds;
import se.samordna.engine.store.Tx;
import se.samordna.enrolment.CaseloadFigure;
import se.samordna.enrolment.TeamLoad;
import se.samordna.model.CaseloadRule;
import se.samordna.model.Thresholds;
import se.samordna.model.Thresholds.Level;
import se.samordna.organisation.Provider;
import se.samordna.organisation.Unit;

/**
 * How every team of a provider stands, reckoned from counts and by {@link Caseload} as each unit's
 * own caseload is.
 */
final class TeamLoads {
  private final ModelRegistry registry;
  private final Loads loads;

  TeamLoads(ModelRegistry registry, Loads loads) {
    this.registry = registry;
    this.loads = loads;
  }

  /** Everything is read in a fixed number of statements, however many the units are. */
  Reading read(Tx tx, Id<Provider> provider, LocalDate day) {
    List<Unit> units = tx.organisations().units(provider);
    List<Id<Unit>> ids = units.stream().map(Unit::id).toList();
    List<Carried> counted = tx.caseloads().counted(provider);
    List<Id<Unit>> each =
        counted.stream()
            .filter(one -> !CountedLoads.isByPhase(registry, one))
            .map(Carried::unit)
            .distinct()
            .toList();
    return new Reading(
        day,
        units,
        counted,
        each.isEmpty() ? List.of() : tx.caseloads().carried(provider, each),
        tx.caseloads().posts(provider, ids, day).stream().collect(groupingBy(Post::unit)),
        tx.modelSettings().enabled(provider, ids),
        tx.modelSettings().thresholds(provider, ids, day).stream()
            .collect(groupingBy(TeamLoads::unitOf)),
        new UnitWeights(tx.modelSettings().weights(provider, ids, day)));
  }

  private static Id<Unit> unitOf(OwnThresholds own) {
    Id<Unit> unit = own.unit();
    if (unit == null) {
      throw new IllegalStateException("Thresholds of units name the unit");
    }
    return unit;
  }

  /** The teams, by unit and then by model; to be called with no store connection held. */
  List<TeamLoad> reckon(Reading reading) {
    CountedLoads carried = new CountedLoads(registry, loads, reading.day(), reading.weights());
    carried.add(reading.counted());
    carried.addEach(reading.each());
    Map<Id<Unit>, Set<String>> models = new HashMap<>();
    reading.enabled().forEach((unit, enabled) -> models.put(unit, new TreeSet<>(enabled)));
    reading
        .counted()
        .forEach(one -> models.computeIfAbsent(one.unit(), u -> new TreeSet<>()).add(one.model()));
    List<TeamLoad> teams = new ArrayList<>();
    for (Unit unit : reading.units()) {
      for (String model : models.getOrDefault(unit.id(), Set.of())) {
        teams.add(team(reading, unit, model, carried));
      }
    }
    return teams;
  }

  /** One team in one model. */
  private static TeamLoad team(Reading reading, Unit unit, String model, CountedLoads counted) {
    List<Caseload.Load> carried = counted.of(unit.id(), model);
    List<Post> posts = reading.posts().getOrDefault(unit.id(), List.of());
    Optional<RunningModel> running = counted.running(model);
    List<CaseloadRule> rules =
        running
            .map(one -> one.model().caseload())
            .orElseGet(() -> List.of(Weighed.away(List.of()).countedAsOne()));
    Map<String, Thresholds> inForce =
        running
            .map(
                one ->
                    SceneReader.byRule(
                        one.model(), reading.own().getOrDefault(unit.id(), List.of())))
            .orElse(Map.of());
    Caseload caseload = new Caseload(unit.name(), carried, posts, 0, inForce);
    List<CaseloadFigure> coordinators = List.of();
    Optional<CaseloadFigure> team = Optional.empty();
    for (CaseloadRule rule : rules) {
      Thresholds thresholds = inForce.getOrDefault(rule.id(), rule.thresholds());
      if (rule.scope() == CaseloadRule.Scope.COORDINATOR) {
        coordinators = caseload.coordinators(rule, thresholds);
      } else if (rule.scope() == CaseloadRule.Scope.TEAM) {
        team = Optional.of(caseload.team(rule, thresholds));
      }
    }
    List<Caseload.Load> active = carried.stream().filter(Caseload.Load::active).toList();
    int waiting = Caseload.persons(carried) - Caseload.persons(active);
    return new TeamLoad(
        unit.id(),
        unit.name(),
        model,
        reading.day(),
        Caseload.persons(active),
        team,
        fullest(coordinators),
        coordinators.size(),
        at(coordinators, Set.of(Level.OVER_TARGET)),
        at(coordinators, Set.of(Level.OVER_SOFT, Level.OVER_HARD)),
        room(coordinators, team),
        SmallCounts.shown(Caseload.persons(active.stream().filter(caseload::isUncovered).toList())),
        SmallCounts.shown(waiting));
  }

  private static Optional<CaseloadFigure> fullest(List<CaseloadFigure> coordinators) {
    return coordinators.stream()
        .filter(one -> one.fte().signum() > 0)
        .max(Comparator.comparing(one -> one.load().divide(one.fte(), 6, RoundingMode.UP)));
  }

  private static int at(List<CaseloadFigure> coordinators, Set<Level> levels) {
    return (int) coordinators.stream().filter(one -> levels.contains(one.level())).count();
  }

  /** What each has left to the target, where the team has so much left too. */
  private static int room(List<CaseloadFigure> coordinators, Optional<CaseloadFigure> team) {
    int each = coordinators.stream().mapToInt(TeamLoads::room).sum();
    return team.map(TeamLoads::room)
        .map(own -> coordinators.isEmpty() ? own : Math.min(own, each))
        .orElse(each);
  }

  private static int room(CaseloadFigure figure) {
    if (!figure.thresholds().areSet()) {
      return 0;
    }
    BigDecimal left = figure.thresholds().target().multiply(figure.fte()).subtract(figure.load());
    return Math.max(0, left.setScale(0, RoundingMode.FLOOR).intValue());
  }

  /** What it is reckoned from. */
  record Reading(
      LocalDate day,
      List<Unit> units,
      List<Carried> counted,
      List<EnrolmentRow> each,
      Map<Id<Unit>, List<Post>> posts,
      Map<Id<Unit>, Set<String>> enabled,
      Map<Id<Unit>, List<OwnThresholds>> own,
      UnitWeights weights) {}
}
