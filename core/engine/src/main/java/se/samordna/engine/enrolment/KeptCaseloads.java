package se.samordna.engine.enrolment;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import se.samordna.Id;
import se.samordna.Page;
import se.samordna.PageRequest;
import se.samordna.access.Caller;
import se.samordna.access.Operator;
import se.samordna.audit.Action;
import se.samordna.engine.access.Access;
import se.samordna.engine.access.Request;
import se.samordna.engine.access.Work;
import se.samordna.engine.figure.SmallCounts;
import se.samordna.engine.model.ModelRegistry;
import se.samordna.engine.model.RunningModel;
import se.samordna.engine.model.UnitWeights;
import se.samordna.engine.store.CaseloadStore.Post;
import se.samordna.engine.store.CaseloadStore.TakenIn;
import se.samordna.engine.store.EnrolmentStore.EnrolmentRow;
import se.samordna.engine.store.ModelSettingStore.OwnThresholds;
import se.samordna.engine.store.ModelSettingStore.OwnWeights;
import se.samordna.engine.store.Tx;
import se.samordna.engine.time.SamordnaClock;
import se.samordna.enrolment.CaseloadFigure;
import se.samordna.enrolment.CaseloadFigures;
import se.samordna.enrolment.Caseloads;
import se.samordna.enrolment.Coordinator;
import se.samordna.enrolment.CoordinatorWanted;
import se.samordna.enrolment.CoordinatorWish;
import se.samordna.enrolment.Enrolment;
import se.samordna.enrolment.Lifecycle;
import se.samordna.enrolment.LimitOverride;
import se.samordna.enrolment.SeveralCoordinate;
import se.samordna.enrolment.TeamLoad;
import se.samordna.enrolment.UnitCaseload;
import se.samordna.model.BoardDefinition;
import se.samordna.model.CaseloadRule;
import se.samordna.model.Descriptor.Branch;
import se.samordna.model.Thresholds;
import se.samordna.organisation.Provider;
import se.samordna.organisation.Staff;
import se.samordna.organisation.Unit;
import se.samordna.person.Person;
import se.samordna.refusal.Code;
import se.samordna.refusal.Refusal;
import se.samordna.text.Days;

/** Caseloads of units, reckoned by {@link Caseload} from one reading. */
@Component(service = {Caseloads.class, KeptCaseloads.class})
public final class KeptCaseloads implements Caseloads {
  private static final Weighed NOBODY = Weighed.away(List.of());

  private final Work work;
  private final ModelRegistry registry;
  private final Loads loads;
  private final CoordinatorsWanted wanted;

  /** Made by the component runtime, or by hand outside OSGi. */
  @Activate
  public KeptCaseloads(
      @Reference Work work, @Reference ModelRegistry registry, @Reference Loads loads) {
    this.work = work;
    this.registry = registry;
    this.loads = loads;
    this.wanted = new CoordinatorsWanted(work, new CoordinatorRanks(loads, registry::find));
  }

  @Override
  public List<UnitCaseload> of(Caller caller, Id<Unit> unit) {
    Request asked = work.by(caller, Action.CASELOAD_READ).unit(unit);
    Reading reading = asked.look(access -> read(access, unit));
    List<UnitCaseload> caseloads =
        asked.reckon(() -> reckon(List.of(reading), Named.to(caller, unit)));
    asked.record(named(caseloads));
    return caseloads;
  }

  /**
   * A unit's caseloads as they were.
   *
   * @param checked refuses a moment that may not be read
   */
  public List<UnitCaseload> then(
      Caller caller, Id<Unit> unit, Instant at, UnaryOperator<Access> checked) {
    Request asked = work.by(caller, Action.CASELOAD_READ).unit(unit).about("past", unit);
    Reading reading = asked.look(access -> then(checked.apply(access), unit, at));
    List<UnitCaseload> caseloads =
        asked.reckon(() -> reckon(List.of(reading), Named.to(caller, unit)));
    asked.record(named(caseloads));
    return caseloads;
  }

  private static Reading then(Access access, Id<Unit> unit, Instant at) {
    List<EnrolmentRow> carried = access.tx().past().carried(access.provider(), List.of(unit), at);
    return read(access.tx(), access.provider(), at, List.of(unit), carried).stream()
        .findFirst()
        .orElseThrow(() -> Refusal.of(Code.NOT_FOUND));
  }

  @Override
  public List<TeamLoad> teams(Caller caller) {
    Request asked =
        work.by(caller, Action.TEAM_LOADS_READ).provider(caller.provider()).about("caseload", null);
    TeamLoads teams = new TeamLoads(registry, loads);
    TeamLoads.Reading reading =
        asked.look(access -> teams.read(access.tx(), access.provider(), access.today()));
    List<TeamLoad> found = asked.reckon(() -> teams.reckon(reading));
    asked.record();
    return found;
  }

  @Override
  public List<CaseloadFigures> figures(Operator operator, Id<Unit> unit) {
    Reading reading =
        work.figures(
            operator,
            (tx, now) -> {
              Id<Provider> provider =
                  tx.organisations()
                      .unit(unit)
                      .map(Unit::provider)
                      .orElseThrow(() -> Refusal.of(Code.NOT_FOUND));
              return read(tx, provider, now, List.of(unit)).get(0);
            });
    return reckon(List.of(reading)).stream().map(KeptCaseloads::figures).toList();
  }

  /** The same without the persons, and without counts that would tell of one of them. */
  private static CaseloadFigures figures(UnitCaseload one) {
    return new CaseloadFigures(
        one.unit(),
        one.unitName(),
        one.model(),
        one.day(),
        one.coordinators(),
        one.oneMore(),
        one.team(),
        one.boardShare(),
        one.intake(),
        SmallCounts.shown(one.uncovered().size()),
        SmallCounts.shown(one.waiting().size()));
  }

  @Override
  public Page<CoordinatorWanted> waiting(Caller caller, Id<Unit> unit, PageRequest page) {
    return wanted.waiting(caller, unit, page);
  }

  @Override
  public List<SeveralCoordinate> several(Caller caller, Id<Unit> unit) {
    return work.by(caller, Action.CASELOAD_READ)
        .unit(unit)
        .about("coordination", unit)
        .read(
            access -> {
              List<SeveralCoordinate> several =
                  new SeveralCoordinators(access, unit, this::isCoordination)
                      .read(Named.to(caller, unit));
              access.shows(several.stream().map(SeveralCoordinate::person).toList());
              return several;
            });
  }

  private boolean isCoordination(Enrolment enrolment) {
    return registry
        .find(enrolment.model(), enrolment.major())
        .filter(running -> running.model().descriptor().branch() == Branch.ADVOCACY)
        .isEmpty();
  }

  @Override
  public CoordinatorWanted candidates(Caller caller, Id<Enrolment> enrolment) {
    return wanted.candidates(caller, enrolment);
  }

  @Override
  public CoordinatorWish wish(
      Caller caller, Id<Enrolment> enrolment, Id<Staff> staff, String words) {
    return wanted.wish(caller, enrolment, staff, words);
  }

  @Override
  public Page<LimitOverride> overrides(
      Caller caller, Id<Unit> unit, LocalDate from, LocalDate to, PageRequest page) {
    return Overrides.of(work, caller, unit, from, to, page);
  }

  /** What a unit's caseloads are reckoned from. */
  static Reading read(Access access, Id<Unit> unit) {
    return read(access, List.of(unit)).stream()
        .findFirst()
        .orElseThrow(() -> Refusal.of(Code.NOT_FOUND));
  }

  /** The same with the team, the posts and the limits as they are on a day, today or later. */
  static Reading read(Access access, Id<Unit> unit, LocalDate day) {
    Instant at = day.isAfter(access.today()) ? Days.start(day) : access.now();
    return read(access.tx(), access.provider(), at, List.of(unit)).stream()
        .findFirst()
        .orElseThrow(() -> Refusal.of(Code.NOT_FOUND));
  }

  /**
   * What the caseloads of the provider's units are reckoned from, in the order of the units; in as
   * many statements for many units as for one.
   */
  static List<Reading> read(Access access, List<Id<Unit>> units) {
    return read(access.tx(), access.provider(), access.now(), units);
  }

  private static List<Reading> read(
      Tx tx, Id<Provider> provider, Instant at, List<Id<Unit>> units) {
    return read(tx, provider, at, units, tx.caseloads().carried(provider, units));
  }

  private static List<Reading> read(
      Tx tx,
      Id<Provider> provider,
      Instant at,
      List<Id<Unit>> units,
      List<EnrolmentRow> enrolments) {
    LocalDate day = SamordnaClock.day(at);
    Map<Id<Unit>, String> names =
        tx.organisations().units(provider, units).stream().collect(toMap(Unit::id, Unit::name));
    Map<Id<Unit>, Set<String>> enabled = tx.modelSettings().enabled(provider, units);
    Map<Id<Unit>, List<EnrolmentRow>> carried =
        enrolments.stream().collect(groupingBy(row -> row.enrolment().unit()));
    Map<Id<Unit>, List<Post>> posts =
        tx.caseloads().posts(provider, units, day).stream().collect(groupingBy(Post::unit));
    List<OwnThresholds> own = tx.modelSettings().thresholds(provider, units, day);
    List<OwnWeights> weights = tx.modelSettings().weights(provider, units, day);
    List<TakenIn> takenIn = tx.caseloads().takenIn(provider, units, monthOf(day), at);
    List<Reading> readings = new ArrayList<>();
    for (Id<Unit> unit : units) {
      String name = names.get(unit);
      if (name != null) {
        List<EnrolmentRow> rows = carried.getOrDefault(unit, List.of());
        readings.add(
            new Reading(
                unit,
                name,
                day,
                models(rows, enabled.getOrDefault(unit, Set.of())),
                rows,
                posts.getOrDefault(unit, List.of()),
                own.stream().filter(set -> unit.equals(set.unit())).toList(),
                new UnitWeights(weights.stream().filter(set -> unit.equals(set.unit())).toList()),
                takenIn.stream().filter(one -> unit.equals(one.unit())).toList()));
      }
    }
    return readings;
  }

  /** When the calendar month of the day began. */
  static Instant monthOf(LocalDate day) {
    return Days.start(day.withDayOfMonth(1));
  }

  /** The models that persons are in, those in use before those that are only enabled. */
  private static List<String> models(List<EnrolmentRow> carried, Set<String> enabled) {
    Set<String> models = new LinkedHashSet<>();
    carried.forEach(row -> models.add(row.enrolment().model()));
    models.addAll(enabled);
    return List.copyOf(models);
  }

  /**
   * The caseloads, one for each unit and model; to be called with no store connection held. Each
   * model is asked once for all units, so that one that hangs keeps the reader waiting once.
   */
  List<UnitCaseload> reckon(List<Reading> readings) {
    return reckon(readings, Named.NOBODY);
  }

  private List<UnitCaseload> reckon(List<Reading> readings, Named named) {
    List<Part> parts =
        readings.stream()
            .flatMap(reading -> reading.models().stream().map(model -> part(reading, model)))
            .toList();
    Map<Optional<RunningModel>, Weighed> weighed = new HashMap<>();
    parts.stream()
        .collect(groupingBy(Part::running))
        .forEach((running, of) -> weighed.put(running, weigh(running, of)));
    return parts.stream()
        .map(part -> caseload(part, weighed.getOrDefault(part.running(), NOBODY), named))
        .toList();
  }

  private Weighed weigh(Optional<RunningModel> running, List<Part> parts) {
    List<Enrolment> all =
        parts.stream().flatMap(part -> part.rows().stream()).map(EnrolmentRow::enrolment).toList();
    UnitWeights own =
        new UnitWeights(
            parts.stream()
                .flatMap(part -> part.reading().weights().own().stream())
                .distinct()
                .toList());
    return loads.weighToRead(running, all, parts.get(0).reading().day(), own);
  }

  private Part part(Reading reading, String model) {
    List<EnrolmentRow> rows =
        reading.carried().stream().filter(row -> row.enrolment().model().equals(model)).toList();
    Optional<RunningModel> running =
        rows.stream()
            .findFirst()
            .flatMap(row -> registry.find(model, row.enrolment().major()))
            .or(() -> registry.newest(model));
    return new Part(reading, model, running, rows);
  }

  private static UnitCaseload caseload(Part part, Weighed weighed, Named named) {
    Set<String> boardPhases =
        weighed
            .running()
            .flatMap(one -> one.model().board())
            .map(BoardDefinition::phases)
            .orElse(Set.of());
    List<Caseload.Load> each =
        part.rows().stream()
            .map(EnrolmentRow::enrolment)
            .map(one -> Loads.of(one, weighed.of(one), boardPhases))
            .toList();
    Reading reading = part.reading();
    Caseload caseload =
        new Caseload(
            reading.unitName(),
            each,
            reading.posts(),
            TakenIn.in(part.model(), reading.takenIn()),
            weighed
                .running()
                .map(one -> SceneReader.byRule(one.model(), reading.own()))
                .orElse(Map.of()));
    return view(part, weighed, each, caseload, named);
  }

  private static UnitCaseload view(
      Part part, Weighed weighed, List<Caseload.Load> each, Caseload caseload, Named named) {
    Reading reading = part.reading();
    List<EnrolmentRow> rows = part.rows();
    Optional<RunningModel> running = weighed.running();
    List<CaseloadRule> rules =
        running.map(one -> one.model().caseload()).orElseGet(() -> List.of(weighed.countedAsOne()));
    Map<String, Thresholds> inForce =
        running.map(one -> SceneReader.byRule(one.model(), reading.own())).orElse(Map.of());
    List<CaseloadFigure> coordinators = List.of();
    List<CaseloadFigure> oneMore = List.of();
    Optional<CaseloadFigure> team = Optional.empty();
    Optional<CaseloadFigure> share = Optional.empty();
    Optional<CaseloadFigure> intake = Optional.empty();
    for (CaseloadRule rule : rules) {
      Thresholds thresholds = inForce.getOrDefault(rule.id(), rule.thresholds());
      switch (rule.scope()) {
        case COORDINATOR -> {
          coordinators = caseload.coordinators(rule, thresholds);
          oneMore = caseload.oneMore(rule, thresholds, BigDecimal.ONE);
        }
        case TEAM -> team = Optional.of(caseload.team(rule, thresholds));
        case BOARD_SHARE ->
            share = Optional.of(caseload.boardShare(thresholds)).filter(named::mayKnow);
        case INTAKE -> intake = Optional.of(caseload.intake(thresholds)).filter(named::mayCount);
      }
    }
    List<UnitCaseload.Row> uncovered = new ArrayList<>();
    List<UnitCaseload.Row> waiting = new ArrayList<>();
    for (int i = 0; i < rows.size(); i++) {
      if (each.get(i).active() && caseload.isUncovered(each.get(i))) {
        uncovered.add(
            row(rows.get(i), caseload.deputyName(each.get(i)), named, uncovered.size() + 1));
      }
      if (rows.get(i).enrolment().lifecycle() == Lifecycle.WAITING) {
        waiting.add(row(rows.get(i), "", named, waiting.size() + 1));
      }
    }
    return new UnitCaseload(
        reading.unit(),
        reading.unitName(),
        part.model(),
        reading.day(),
        coordinators,
        oneMore,
        team,
        share,
        intake,
        uncovered,
        waiting);
  }

  private static UnitCaseload.Row row(EnrolmentRow row, String deputyName, Named named, int place) {
    Coordinator coordinator = row.enrolment().coordinator();
    return new UnitCaseload.Row(
        row.enrolment().id(),
        row.enrolment().revision(),
        row.enrolment().person(),
        named.name(row.personName(), row.protection(), place),
        coordinator == null ? "" : coordinator.name(),
        deputyName,
        Days.of(row.enrolment().referredAt()));
  }

  /** The persons whose names the answer shows. */
  private static List<Id<Person>> named(List<UnitCaseload> caseloads) {
    return caseloads.stream()
        .flatMap(one -> Stream.concat(one.uncovered().stream(), one.waiting().stream()))
        .map(UnitCaseload.Row::person)
        .distinct()
        .toList();
  }

  /**
   * What one unit has in one model.
   *
   * @param running empty while the model is away
   */
  private record Part(
      Reading reading, String model, Optional<RunningModel> running, List<EnrolmentRow> rows) {}

  /**
   * One reading of a unit.
   *
   * @param own the organisation's own thresholds in force there, of every model
   * @param takenIn how many were given a place this month, of every model
   */
  record Reading(
      Id<Unit> unit,
      String unitName,
      LocalDate day,
      List<String> models,
      List<EnrolmentRow> carried,
      List<Post> posts,
      List<OwnThresholds> own,
      UnitWeights weights,
      List<TakenIn> takenIn) {
    /** The same unit, were these its enrolments. */
    Reading carrying(List<EnrolmentRow> others) {
      return new Reading(unit, unitName, day, models, others, posts, own, weights, takenIn);
    }
  }
}
