package se.samordna.engine.model;

import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
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
import se.samordna.engine.store.EnrolmentStore;
import se.samordna.engine.store.Store;
import se.samordna.engine.time.SamordnaClock;
import se.samordna.form.FhirForms;
import se.samordna.model.ActivityDays;
import se.samordna.model.ActivityDays.NewActivityDays;
import se.samordna.model.MixUp;
import se.samordna.model.Model;
import se.samordna.model.ModelNames;
import se.samordna.model.ModelPresence;
import se.samordna.model.ModelState;
import se.samordna.model.Models;
import se.samordna.model.OwnModelName.NewModelName;
import se.samordna.model.PhaseWeights;
import se.samordna.model.PhaseWeights.NewPhaseWeights;
import se.samordna.model.Thresholds;
import se.samordna.organisation.Provider;
import se.samordna.organisation.Unit;
import se.samordna.refusal.Code;
import se.samordna.refusal.Problem;
import se.samordna.refusal.Refusal;

/** The models of this installation: what the registry runs, and what the store keeps about it. */
@Component(service = Models.class)
public final class KeptModels implements Models {
  private static final int MOST_INTERVALS = 50;
  private static final int LONGEST_ID = 40;

  private final ModelRegistry registry;
  private final ModelDoor door;
  private final Store store;
  private final Administration administration;
  private final OwnSettings settings;
  private final OwnNames names;
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
    this.settings = new OwnSettings(store, administration, work, clock);
    this.names = new OwnNames(store, administration);
    this.known = new KnownModels(registry, new ModelParser(forms), store);
  }

  @Override
  public List<ModelState> all(Actor actor) {
    return actor instanceof Caller caller ? known.all(caller.provider()) : known.all();
  }

  @Override
  public List<ModelState> states(Actor actor, String model) {
    return all(actor).stream().filter(state -> state.id().equals(model)).toList();
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
    return registry.newest(model).map(RunningModel::model);
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
    RunningModel running = registry.newest(model).orElseThrow(() -> notHere(model));
    settings.enable(actor, running, provider, unit);
  }

  @Override
  public void disable(Actor actor, String model, Id<Provider> provider, @Nullable Id<Unit> unit) {
    settings.disable(actor, model, provider, unit);
  }

  @Override
  public List<Enabling> enablings(Actor actor, String model) {
    Id<Provider> own = actor instanceof Caller caller ? caller.provider() : null;
    return store.read(tx -> tx.modelSettings().enablings(model, own));
  }

  @Override
  public Set<String> inUse(Caller caller, Id<Unit> unit) {
    return store.read(
        tx -> {
          Set<String> used =
              new TreeSet<>(
                  tx.modelSettings()
                      .enabled(caller.provider(), List.of(unit))
                      .getOrDefault(unit, Set.of()));
          tx.enrolments()
              .modelsAt(caller.provider(), List.of(unit))
              .forEach(one -> used.add(one.model()));
          return used;
        });
  }

  @Override
  public ModelNames names(Actor actor, Id<Provider> provider) {
    return names.of(actor, provider);
  }

  @Override
  public List<MixUp> setName(
      Actor actor, Id<Provider> provider, String model, NewModelName wanted) {
    return names.set(actor, provider, declared(model), wanted, known.declared());
  }

  @Override
  public void takeNameBack(Actor actor, Id<Provider> provider, String model) {
    names.takeBack(actor, provider, model);
  }

  @Override
  public List<ThresholdInForce> thresholds(
      Actor actor, Id<Unit> unit, String model, LocalDate day) {
    return settings.thresholds(actor, unit, declared(model), day);
  }

  @Override
  public void setLeastScore(Actor actor, NewLeastScore least) {
    settings.setLeastScore(actor, declared(least.model()), least);
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
    settings.setThresholds(
        actor, provider, unit, declared(model), caseloadRule, thresholds, from, reason);
  }

  @Override
  public List<ActivityDays> activityDays(Actor actor, Id<Unit> unit, String model, LocalDate day) {
    return settings.activityDays(actor, unit, declared(model), day);
  }

  @Override
  public void setActivityDays(
      Actor actor,
      Id<Provider> provider,
      @Nullable Id<Unit> unit,
      String model,
      NewActivityDays wanted) {
    settings.setActivityDays(actor, provider, unit, declared(model), wanted);
  }

  @Override
  public PhaseWeights weights(Actor actor, Id<Unit> unit, String model, LocalDate day) {
    return settings.weights(actor, unit, declared(model), day);
  }

  @Override
  public void setWeights(
      Actor actor,
      Id<Provider> provider,
      @Nullable Id<Unit> unit,
      String model,
      NewPhaseWeights wanted) {
    settings.setWeights(actor, provider, unit, declared(model), wanted);
  }

  @Override
  public List<CadenceInForce> cadences(Actor actor, Id<Unit> unit, String model) {
    return settings.cadences(actor, unit, declared(model));
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
    settings.setCadence(actor, provider, unit, declared(model), days, from, reason);
  }

  /** The newest that anybody knows the model to declare; it may be away. */
  private Model declared(String model) {
    return known.all().stream()
        .filter(state -> state.id().equals(model))
        .flatMap(state -> state.model().stream())
        .max(Comparator.comparing(Model::version))
        .orElseThrow(() -> notHere(model));
  }

  private void note(Operator operator, String model) {
    administration.<@Nullable Object>change(
        operator, Action.MODEL_CHANGE, object(model), change -> null);
  }

  /** The model as audit rows name it; what was rejected may claim any id. */
  static String object(String model) {
    return model.length() > LONGEST_ID ? "model" : model;
  }

  private static Refusal notHere(String model) {
    return Refusal.of(Problem.of(Code.MODEL_NOT_HERE).with("model", model));
  }
}
