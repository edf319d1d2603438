package se.samordna.engine.model;

import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import se.samordna.Id;
import se.samordna.access.Actor;
import se.samordna.access.Caller;
import se.samordna.access.Operator;
import se.samordna.audit.Action;
import se.samordna.engine.access.Administration;
import se.samordna.engine.access.Work;
import se.samordna.engine.check.Checks;
import se.samordna.engine.store.EnrolmentStore;
import se.samordna.engine.store.ModelSettingStore.NewCadence;
import se.samordna.engine.store.ModelSettingStore.OwnThresholds;
import se.samordna.engine.store.Store;
import se.samordna.engine.store.Tx;
import se.samordna.engine.time.SamordnaClock;
import se.samordna.form.FhirForms;
import se.samordna.model.BoardCadence;
import se.samordna.model.BoardDefinition;
import se.samordna.model.Model;
import se.samordna.model.ModelPresence;
import se.samordna.model.ModelState;
import se.samordna.model.Models;
import se.samordna.model.Thresholds;
import se.samordna.organisation.Provider;
import se.samordna.organisation.Unit;
import se.samordna.refusal.Code;
import se.samordna.refusal.Problem;
import se.samordna.refusal.Refusal;

/** The models of this installation: what the registry runs, and what the store keeps about it. */
@Component(service = Models.class)
public final class KeptModels implements Models {
  private static final int LONGEST_REASON = 500;
  private static final int MOST_INTERVALS = 50;
  private static final int LONGEST_ID = 40;

  private final ModelRegistry registry;
  private final ModelDoor door;
  private final Store store;
  private final Administration administration;
  private final Work work;
  private final SamordnaClock clock;
  private final KnownModels known;

  /** Made by the component runtime. */
  @Activate
  public KeptModels(
      @Reference ModelRegistry registry,
      @Reference ModelPlatform platform,
      @Reference FhirForms forms,
      @Reference Store store,
      @Reference Administration administration,
      @Reference Work work,
      @Reference SamordnaClock clock) {
    this(registry, new ModelDoor(platform, registry), forms, store, administration, work, clock);
  }

  KeptModels(
      ModelRegistry registry,
      ModelDoor door,
      FhirForms forms,
      Store store,
      Administration administration,
      Work work,
      SamordnaClock clock) {
    this.registry = registry;
    this.door = door;
    this.store = store;
    this.administration = administration;
    this.work = work;
    this.clock = clock;
    this.known = new KnownModels(registry, new ModelParser(forms), store);
  }

  @Override
  public List<ModelState> all(Actor actor) {
    return known.all();
  }

  @Override
  public List<ModelState> states(Actor actor, String model) {
    return known.all().stream().filter(state -> state.id().equals(model)).toList();
  }

  @Override
  public List<ModelPresence> presence(Actor actor, String model) {
    return store.read(tx -> tx.models().presence(model));
  }

  @Override
  public List<ModelPresence> presence(Actor actor) {
    return store.read(tx -> tx.models().presences(MOST_INTERVALS));
  }

  @Override
  public List<Model> offered(Caller caller, Id<Unit> unit) {
    Set<String> enabled =
        store
            .read(tx -> tx.modelSettings().enabled(caller.provider(), List.of(unit)))
            .getOrDefault(unit, Set.of());
    return registry.newest().stream()
        .map(RunningModel::model)
        .filter(model -> enabled.contains(model.id()))
        .toList();
  }

  @Override
  public Optional<Model> find(String model, int major) {
    return registry.find(model, major).map(RunningModel::model);
  }

  @Override
  public Optional<Model> newest(String model) {
    return registry.newest().stream()
        .map(RunningModel::model)
        .filter(one -> one.id().equals(model))
        .findFirst();
  }

  @Override
  public List<Problem> check(Operator operator, Path file) {
    return door.check(ModelFile.read(file));
  }

  @Override
  public ModelState install(Operator operator, Path file) {
    ModelState state = door.install(ModelFile.read(file));
    note(operator, state.id());
    return state;
  }

  @Override
  public UninstallEffect uninstallEffect(Operator operator, String model) {
    if (!door.has(model)) {
      throw notHere(model);
    }
    EnrolmentStore.OpenCount open = store.read(tx -> tx.enrolments().countOpen(model));
    return new UninstallEffect(model, open.open(), open.active(), open.onBoard());
  }

  @Override
  public UninstallEffect uninstall(Operator operator, String model, boolean force) {
    UninstallEffect effect = uninstallEffect(operator, model);
    if (effect.open() > 0 && !force) {
      throw Refusal.of(
          Problem.of(Code.MODEL_IN_USE)
              .with("active", Integer.toString(effect.active()))
              .with("awaiting", Integer.toString(effect.awaiting()))
              .with("onBoard", Integer.toString(effect.onBoard())));
    }
    note(operator, model);
    door.remove(model);
    return effect;
  }

  @Override
  public void enable(Actor actor, String model, Id<Provider> provider, @Nullable Id<Unit> unit) {
    if (registry.newest().stream().noneMatch(one -> one.model().id().equals(model))) {
      throw notHere(model);
    }
    change(
        actor,
        model,
        provider,
        unit,
        tx -> tx.modelSettings().enable(provider, unit, model, name(actor), clock.now()));
  }

  @Override
  public void disable(Actor actor, String model, Id<Provider> provider, @Nullable Id<Unit> unit) {
    change(
        actor,
        model,
        provider,
        unit,
        tx -> tx.modelSettings().disable(provider, unit, model, name(actor), clock.now()));
  }

  @Override
  public List<Enabling> enablings(Actor actor, String model) {
    Id<Provider> own = actor instanceof Caller caller ? caller.provider() : null;
    return store.read(tx -> tx.modelSettings().enablings(model, own));
  }

  @Override
  public List<ThresholdInForce> thresholds(
      Actor actor, Id<Unit> unit, String model, LocalDate day) {
    Model declared = declared(model);
    List<OwnThresholds> own =
        store
            .read(
                tx ->
                    tx.modelSettings().thresholds(providerOf(tx, actor, unit), List.of(unit), day))
            .stream()
            .filter(set -> set.model().equals(model))
            .toList();
    return declared.caseload().stream()
        .map(rule -> EffectiveThresholds.inForce(rule, unit, own))
        .toList();
  }

  @Override
  public void setThresholds(
      Actor actor,
      Id<Provider> provider,
      @Nullable Id<Unit> unit,
      String model,
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
    if (declared(model).caseload().stream().noneMatch(rule -> rule.id().equals(caseloadRule))) {
      throw Refusal.of(Problem.of(Code.CASELOAD_RULE_UNKNOWN).with("caseload", caseloadRule));
    }
    OwnThresholds own =
        new OwnThresholds(
            provider, unit, model, caseloadRule, thresholds, from, why, clock.now(), name(actor));
    change(actor, model, provider, unit, tx -> tx.modelSettings().set(own));
  }

  @Override
  public List<CadenceInForce> cadences(Actor actor, Id<Unit> unit, String model) {
    BoardDefinition board = board(model);
    return store.read(tx -> BoardDays.all(tx, providerOf(tx, actor, unit), unit, model, board));
  }

  @Override
  public void setCadence(
      Actor actor,
      Id<Provider> provider,
      Id<Unit> unit,
      String model,
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
            model,
            new BoardCadence.Stretch(from, days),
            why,
            actor instanceof Caller caller ? caller.staff() : null,
            name(actor),
            clock.now());
    change(actor, model, provider, unit, tx -> tx.modelSettings().set(cadence));
  }

  private BoardDefinition board(String model) {
    return declared(model).board().orElseThrow(() -> Refusal.of(Code.NOT_FOUND));
  }

  /** What a decimal(9, 2) holds. */
  private static boolean isShort(Thresholds limits) {
    return java.util.stream.Stream.of(limits.target(), limits.soft(), limits.hard())
        .filter(java.util.Objects::nonNull)
        .allMatch(
            limit ->
                limit.stripTrailingZeros().scale() <= 2
                    && limit.compareTo(java.math.BigDecimal.valueOf(10_000)) <= 0);
  }

  /** The newest that anybody knows the model to declare; it may be away. */
  private Model declared(String model) {
    return known.all().stream()
        .filter(state -> state.id().equals(model))
        .flatMap(state -> state.model().stream())
        .max(java.util.Comparator.comparing(Model::version))
        .orElseThrow(() -> notHere(model));
  }

  private void change(
      Actor actor, String model, Id<Provider> provider, @Nullable Id<Unit> unit, Consumer<Tx> how) {
    if (actor instanceof Caller caller && unit != null && caller.provider().equals(provider)) {
      work.by(caller, Action.MODEL_CHANGE)
          .unit(unit)
          .about(object(model), unit)
          .<@Nullable Object>write(access -> applied(access.tx(), provider, unit, how));
    } else {
      // what holds for every unit of a provider is its administrators' to settle
      administration.<@Nullable Object>change(
          actor,
          Action.ORGANISATION_CHANGE,
          provider,
          object(model),
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
    return tx.organisations().providers().stream()
        .map(Provider::id)
        .filter(provider -> tx.organisations().unit(provider, unit).isPresent())
        .findFirst()
        .orElseThrow(() -> Refusal.of(Code.NOT_FOUND));
  }

  private void note(Operator operator, String model) {
    administration.<@Nullable Object>change(
        operator, Action.MODEL_CHANGE, object(model), change -> null);
  }

  /** The model as audit rows name it; what was rejected may claim any id. */
  private static String object(String model) {
    return model.length() > LONGEST_ID ? "model" : model;
  }

  private static String name(Actor actor) {
    return actor instanceof Operator operator
        ? "operator " + operator.name()
        : "staff " + ((Caller) actor).staff();
  }

  private static Refusal notHere(String model) {
    return Refusal.of(Problem.of(Code.MODEL_NOT_HERE).with("model", model));
  }
}
