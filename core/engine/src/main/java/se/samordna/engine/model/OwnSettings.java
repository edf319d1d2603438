package se.samordna.engine.model;

import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.samordna.Id;
import se.samordna.access.Actor;
import se.samordna.access.Caller;
import se.samordna.access.Operator;
import se.samordna.audit.Action;
import se.samordna.engine.access.Administration;
import se.samordna.engine.access.Work;
import se.samordna.engine.check.Checks;
import se.samordna.engine.store.ModelSettingStore.NewCadence;
import se.samordna.engine.store.ModelSettingStore.OwnActivityDays;
import se.samordna.engine.store.ModelSettingStore.OwnLeast;
import se.samordna.engine.store.ModelSettingStore.OwnThresholds;
import se.samordna.engine.store.ModelSettingStore.OwnWeights;
import se.samordna.engine.store.Store;
import se.samordna.engine.store.Tx;
import se.samordna.engine.time.SamordnaClock;
import se.samordna.model.Activity;
import se.samordna.model.ActivityDays;
import se.samordna.model.ActivityDays.NewActivityDays;
import se.samordna.model.BoardCadence;
import se.samordna.model.BoardDefinition;
import se.samordna.model.FidelityItem;
import se.samordna.model.Model;
import se.samordna.model.Models.CadenceInForce;
import se.samordna.model.Models.NewLeastScore;
import se.samordna.model.Models.ThresholdInForce;
import se.samordna.model.PhaseWeights;
import se.samordna.model.PhaseWeights.NewPhaseWeights;
import se.samordna.model.Thresholds;
import se.samordna.organisation.Provider;
import se.samordna.organisation.Unit;
import se.samordna.refusal.Code;
import se.samordna.refusal.Problem;
import se.samordna.refusal.Refusal;

/**
 * What organisations settle about the models they use: where, with which thresholds, and on which
 * days a board meets. What is settled for a unit is also its manager's to settle.
 */
final class OwnSettings {
  private static final int LONGEST_REASON = 500;
  private static final int MOST_DAYS = 3_650;
  private static final BigDecimal HEAVIEST = BigDecimal.TEN;
  private static final BigDecimal LARGEST = BigDecimal.valueOf(10_000);

  private final Store store;
  private final Administration administration;
  private final Work work;
  private final SamordnaClock clock;

  OwnSettings(Store store, Administration administration, Work work, SamordnaClock clock) {
    this.store = store;
    this.administration = administration;
    this.work = work;
    this.clock = clock;
  }

  /**
   * Enables a model; where no record is kept, and for all units while one of them keeps none, only
   * one that can be used without. One that is for those who keep none is enabled nowhere else.
   */
  void enable(Actor actor, RunningModel running, Id<Provider> provider, @Nullable Id<Unit> unit) {
    String model = running.model().id();
    change(
        actor,
        model,
        provider,
        unit,
        tx -> {
          List<Id<Unit>> meant = meant(tx, provider, unit);
          Set<Id<Unit>> without = tx.regimes().withoutRecord(provider, meant);
          if (!without.isEmpty()) {
            ModelsWithoutRecord.require("/unit", running);
          }
          if (!without.containsAll(meant)) {
            ModelsWithoutRecord.refuse("/unit", running);
          }
          tx.modelSettings().enable(provider, unit, model, name(actor), clock.now());
        });
  }

  private static List<Id<Unit>> meant(Tx tx, Id<Provider> provider, @Nullable Id<Unit> unit) {
    return unit != null
        ? List.of(unit)
        : tx.organisations().units(provider).stream().map(Unit::id).toList();
  }

  void disable(Actor actor, String model, Id<Provider> provider, @Nullable Id<Unit> unit) {
    change(
        actor,
        model,
        provider,
        unit,
        tx -> tx.modelSettings().disable(provider, unit, model, name(actor), clock.now()));
  }

  /** The thresholds of each caseload rule that hold at a unit on a day. */
  List<ThresholdInForce> thresholds(Actor actor, Id<Unit> unit, Model model, LocalDate day) {
    List<OwnThresholds> own =
        store
            .read(
                tx ->
                    tx.modelSettings().thresholds(providerOf(tx, actor, unit), List.of(unit), day))
            .stream()
            .filter(set -> set.model().equals(model.id()))
            .toList();
    List<ThresholdInForce> all = new ArrayList<>();
    model.caseload().forEach(rule -> all.add(EffectiveThresholds.inForce(rule, unit, own)));
    all.addAll(EffectiveThresholds.ofProfessions(model, unit, own));
    return List.copyOf(all);
  }

  void setThresholds(
      Actor actor,
      Id<Provider> provider,
      @Nullable Id<Unit> unit,
      Model model,
      String caseloadRule,
      Thresholds thresholds,
      LocalDate from,
      String reason) {
    Checks checks = new Checks();
    String why = checks.required("/reason", reason, LONGEST_REASON);
    checks.notBefore("/from", from, clock.today());
    checks.that(PartChecks.inOrder(thresholds), "/thresholds", Code.MODEL_THRESHOLDS_WRONG);
    checks.that(isShort(thresholds), "/thresholds", Code.FIELD_WRONG);
    checks.done();
    if (!EffectiveThresholds.isOf(model, caseloadRule)) {
      throw Refusal.of(Problem.of(Code.CASELOAD_RULE_UNKNOWN).with("caseload", caseloadRule));
    }
    OwnThresholds own =
        new OwnThresholds(
            provider,
            unit,
            model.id(),
            caseloadRule,
            thresholds,
            from,
            why,
            clock.now(),
            name(actor));
    change(actor, model.id(), provider, unit, tx -> tx.modelSettings().set(own));
  }

  void setLeastScore(Actor actor, Model model, NewLeastScore least) {
    Checks checks = new Checks();
    String why = checks.required("/reason", least.reason(), LONGEST_REASON);
    checks.notBefore("/from", least.from(), clock.today());
    boolean can = least.least() >= 0 && least.least() <= FidelityItem.HIGHEST;
    checks.that(can, "/least", Code.FIELD_WRONG);
    checks.done();
    NewLeastScore kept =
        new NewLeastScore(
            least.provider(),
            least.unit(),
            model.id(),
            least.item(),
            least.least(),
            least.from(),
            why);
    change(
        actor,
        model.id(),
        kept.provider(),
        kept.unit(),
        tx -> {
          if (model.fidelity().flatMap(scale -> scale.item(kept.item())).isEmpty()) {
            throw Refusal.of(Code.NOT_FOUND);
          }
          tx.modelSettings().set(new OwnLeast(kept, clock.now(), name(actor)));
        });
  }

  /** What a decimal(9, 2) holds. */
  private static boolean isShort(Thresholds limits) {
    return Stream.of(limits.target(), limits.soft(), limits.hard())
        .filter(Objects::nonNull)
        .allMatch(
            limit -> limit.stripTrailingZeros().scale() <= 2 && limit.compareTo(LARGEST) <= 0);
  }

  /** The days of the activities that may be set, as they hold at a unit on a day. */
  List<ActivityDays> activityDays(Actor actor, Id<Unit> unit, Model model, LocalDate day) {
    return store.read(tx -> new OwnDays(tx, providerOf(tx, actor, unit), unit, day).all(model));
  }

  void setActivityDays(
      Actor actor,
      Id<Provider> provider,
      @Nullable Id<Unit> unit,
      Model model,
      NewActivityDays wanted) {
    int declaredEvery = every(model, wanted.activity());
    Checks checks = new Checks();
    String why = checks.required("/reason", wanted.reason(), LONGEST_REASON);
    checks.notBefore("/from", wanted.from(), clock.today());
    int least =
        number(model, wanted.activity())
            .map(SettableNumbers::least)
            .orElse(ActivityOrder.isIn(model, wanted.activity()) ? 1 : 0);
    checks.within("/firstWithinDays", wanted.firstWithinDays(), least, MOST_DAYS);
    boolean once = declaredEvery == 0;
    checks.within("/everyDays", wanted.everyDays(), once ? 0 : 1, once ? 0 : MOST_DAYS);
    checks.done();
    NewActivityDays days =
        new NewActivityDays(
            wanted.activity(), wanted.firstWithinDays(), wanted.everyDays(), wanted.from(), why);
    OwnActivityDays own =
        new OwnActivityDays(provider, unit, model.id(), days, clock.now(), name(actor));
    change(
        actor,
        model.id(),
        provider,
        unit,
        tx -> {
          tx.modelSettings().set(own);
          ActivityOrder.require(tx, own, model);
        });
  }

  private static Optional<SettableNumbers> number(Model model, String key) {
    return SettableNumbers.of(model).stream().filter(one -> one.key().equals(key)).findFirst();
  }

  /** How often the model says that something is done whose days may be set; 0 for once. */
  private static int every(Model model, String key) {
    boolean isStep = number(model, key).isPresent();
    return isStep
        ? 0
        : model
            .activity(key)
            .filter(Activity::settable)
            .map(Activity::everyDays)
            .orElseThrow(
                () ->
                    Refusal.of(
                        Problem.at("/activity", Code.ACTIVITY_NOT_SETTABLE).with("activity", key)));
  }

  /** What a person weighs by phase at a unit on a day. */
  PhaseWeights weights(Actor actor, Id<Unit> unit, Model model, LocalDate day) {
    return store.read(
        tx ->
            UnitWeights.inForce(
                model,
                tx.modelSettings().weights(providerOf(tx, actor, unit), List.of(unit), day)));
  }

  void setWeights(
      Actor actor,
      Id<Provider> provider,
      @Nullable Id<Unit> unit,
      Model model,
      NewPhaseWeights wanted) {
    Checks checks = new Checks();
    String why = checks.required("/reason", wanted.reason(), LONGEST_REASON);
    checks.notBefore("/from", wanted.from(), clock.today());
    boolean own = wanted.kind() == PhaseWeights.Kind.OWN;
    checks.that(!own || !wanted.weights().isEmpty(), "/weights", Code.FIELD_MISSING);
    checks.that(own || wanted.weights().isEmpty(), "/weights", Code.FIELD_WRONG);
    List<String> phases = UnitWeights.phases(model);
    wanted
        .weights()
        .forEach(
            (phase, weight) -> {
              String at = "/weights/" + phase;
              checks.that(phases.contains(phase), at, Code.FIELD_WRONG);
              checks.within(at, weight, BigDecimal.ZERO, HEAVIEST);
            });
    checks.done();
    NewPhaseWeights kept = new NewPhaseWeights(wanted.kind(), wanted.weights(), wanted.from(), why);
    OwnWeights set = new OwnWeights(provider, unit, model.id(), kept, clock.now(), name(actor));
    change(actor, model.id(), provider, unit, tx -> tx.modelSettings().set(set));
  }

  /** On which days a unit's board has met and will meet. */
  List<CadenceInForce> cadences(Actor actor, Id<Unit> unit, Model model) {
    BoardDefinition board = board(model);
    return store.read(
        tx -> BoardDays.all(tx, providerOf(tx, actor, unit), unit, model.id(), board));
  }

  void setCadence(
      Actor actor,
      Id<Provider> provider,
      Id<Unit> unit,
      Model model,
      Set<DayOfWeek> days,
      LocalDate from,
      String reason) {
    Checks checks = new Checks();
    String why = checks.required("/reason", reason, LONGEST_REASON);
    checks.notBefore("/from", from, clock.today());
    checks.that(!days.isEmpty(), "/days", Code.FIELD_MISSING);
    checks.done();
    board(model);
    NewCadence cadence =
        new NewCadence(
            provider,
            unit,
            model.id(),
            new BoardCadence.Stretch(from, days),
            why,
            actor instanceof Caller caller ? caller.staff() : null,
            name(actor),
            clock.now());
    change(actor, model.id(), provider, unit, tx -> tx.modelSettings().set(cadence));
  }

  private static BoardDefinition board(Model model) {
    return model.board().orElseThrow(() -> Refusal.of(Code.NOT_FOUND));
  }

  private void change(
      Actor actor, String model, Id<Provider> provider, @Nullable Id<Unit> unit, Consumer<Tx> how) {
    String object = KeptModels.object(model);
    if (actor instanceof Caller caller && unit != null && caller.provider().equals(provider)) {
      work.by(caller, Action.MODEL_CHANGE)
          .unit(unit)
          .about(object, unit)
          .<@Nullable Object>write(access -> applied(access.tx(), provider, unit, how));
    } else {
      // what holds for every unit of a provider is its administrators' to settle
      administration.<@Nullable Object>change(
          actor,
          Action.ORGANISATION_CHANGE,
          provider,
          object,
          change -> applied(change.tx(), provider, unit, how));
    }
  }

  private static @Nullable Object applied(
      Tx tx, Id<Provider> provider, @Nullable Id<Unit> unit, Consumer<Tx> how) {
    boolean there =
        unit == null
            ? tx.organisations().provider(provider).isPresent()
            : tx.organisations().unit(provider, unit).isPresent();
    if (!there) {
      throw Refusal.of(Code.NOT_FOUND);
    }
    how.accept(tx);
    return null;
  }

  private static Id<Provider> providerOf(Tx tx, Actor actor, Id<Unit> unit) {
    if (actor instanceof Caller caller) {
      return caller.provider();
    }
    return tx.organisations()
        .unit(unit)
        .map(Unit::provider)
        .orElseThrow(() -> Refusal.of(Code.NOT_FOUND));
  }

  private static String name(Actor actor) {
    return actor instanceof Operator operator
        ? "operator " + operator.name()
        : "staff " + ((Caller) actor).staff();
  }
}
