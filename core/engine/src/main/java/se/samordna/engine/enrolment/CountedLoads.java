package se.samordna.engine.enrolment;

import static java.util.stream.Collectors.groupingBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import se.samordna.Id;
import se.samordna.engine.model.ModelRegistry;
import se.samordna.engine.model.RunningModel;
import se.samordna.engine.model.UnitWeights;
import se.samordna.engine.store.CaseloadStore.Carried;
import se.samordna.engine.store.EnrolmentStore.EnrolmentRow;
import se.samordna.enrolment.Enrolment;
import se.samordna.enrolment.Lifecycle;
import se.samordna.organisation.Unit;
import se.samordna.text.Text;

/**
 * What counts of enrolments weigh, for many units at once: somebody in each phase is weighed, for
 * all who are there, where their unit has no weight of its own. Where a model's own rule says what
 * an enrolment weighs that is not enough, and the enrolments of its units are weighed one by one.
 */
final class CountedLoads {
  /** What these say of an enrolment depends on its phase alone. */
  private static final Set<String> BY_PHASE = Set.of("weight-constant", "weight-by-phase");

  private static final UUID NOBODY = new UUID(0, 0);

  private final ModelRegistry registry;
  private final Loads loads;
  private final LocalDate day;
  private final UnitWeights own;
  private final Map<Team, List<Caseload.Load>> carried = new HashMap<>();
  private final Set<String> silent = new HashSet<>();
  private int somebody;

  CountedLoads(ModelRegistry registry, Loads loads, LocalDate day, UnitWeights own) {
    this.registry = registry;
    this.loads = loads;
    this.day = day;
    this.own = own;
  }

  /**
   * Whether the phase says what an enrolment of the model weighs; so it does of one that is away.
   */
  static boolean isByPhase(ModelRegistry registry, Carried one) {
    return registry
        .find(one.model(), one.major())
        .filter(running -> !BY_PHASE.contains(running.model().weight().rule()))
        .isEmpty();
  }

  /** Adds what was counted; the model's rule is asked once for each phase. */
  void add(List<Carried> counts) {
    counts.stream()
        .filter(one -> isByPhase(registry, one))
        .collect(groupingBy(one -> new Version(one.model(), one.major())))
        .forEach(this::add);
  }

  private void add(Version version, List<Carried> counts) {
    Map<String, Enrolment> phases = new HashMap<>();
    counts.forEach(one -> phases.computeIfAbsent(one.phase(), phase -> in(one)));
    Weighed weighed = weigh(version, List.copyOf(phases.values()), UnitWeights.NONE);
    for (Carried one : counts) {
      Enrolment like = phases.computeIfAbsent(one.phase(), phase -> in(one));
      add(
          new Team(one.unit(), one.model()),
          new Caseload.Load(
              one.lifecycle(),
              one.phase(),
              Set.of(),
              one.coordinator(),
              "",
              own.of(in(one)).orElseGet(() -> weighed.of(like)),
              false,
              one.persons()));
    }
  }

  /** Adds the enrolments that their model weighs one by one. */
  void addEach(List<EnrolmentRow> rows) {
    rows.stream()
        .map(EnrolmentRow::enrolment)
        .filter(CountedLoads::counts)
        .filter(one -> !isByPhase(registry, like(one)))
        .collect(groupingBy(one -> new Version(one.model(), one.major())))
        .forEach(
            (version, all) -> {
              Weighed weighed = weigh(version, all, own);
              all.forEach(
                  one ->
                      add(
                          new Team(one.unit(), one.model()),
                          Loads.of(one, weighed.of(one), Set.of())));
            });
  }

  private Weighed weigh(Version version, List<Enrolment> enrolments, UnitWeights weights) {
    Weighed weighed = loads.weighToRead(version.in(registry), enrolments, day, weights);
    if (weighed.running().isEmpty()) {
      silent.add(version.model());
    }
    return weighed;
  }

  /** The model by whose limits its persons count; none while it is away or does not answer. */
  Optional<RunningModel> running(String model) {
    return silent.contains(model) ? Optional.empty() : registry.newest(model);
  }

  private static boolean counts(Enrolment one) {
    return one.lifecycle() == Lifecycle.ACTIVE || one.lifecycle() == Lifecycle.WAITING;
  }

  private static Carried like(Enrolment one) {
    return new Carried(one.unit(), one.model(), one.major(), one.lifecycle(), one.phase(), null, 1);
  }

  private void add(Team team, Caseload.Load load) {
    carried.computeIfAbsent(team, t -> new ArrayList<>()).add(load);
  }

  /** What a team carries in a model. */
  List<Caseload.Load> of(Id<Unit> unit, String model) {
    return carried.getOrDefault(new Team(unit, model), List.of());
  }

  /** Anybody in the phase: what such a rule sees of an enrolment is where it stands. */
  private Enrolment in(Carried one) {
    somebody++;
    return new Enrolment(
        new Id<>(new UUID(0, somebody)),
        new Id<>(NOBODY),
        new Id<>(NOBODY),
        one.unit(),
        one.model(),
        one.major(),
        0,
        one.lifecycle(),
        one.phase(),
        new Text("", ""),
        false,
        Instant.EPOCH,
        Set.of(),
        null,
        null,
        Instant.EPOCH,
        Instant.EPOCH,
        null,
        null);
  }

  private record Team(Id<Unit> unit, String model) {}

  private record Version(String model, int major) {
    Optional<RunningModel> in(ModelRegistry registry) {
      return registry.find(model, major);
    }
  }
}
