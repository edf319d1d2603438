package se.samordna.engine.selfcheck;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import se.samordna.Id;
import se.samordna.engine.model.ModelRegistry;
import se.samordna.engine.model.RunningModel;
import se.samordna.engine.store.Tx;
import se.samordna.model.Model;
import se.samordna.organisation.Provider;
import se.samordna.organisation.Unit;

/** The models that have something to count in a self-check. */
@Component(service = CheckedModels.class)
public final class CheckedModels {
  private final ModelRegistry registry;

  /** Made by the component runtime, or by hand outside OSGi. */
  @Activate
  public CheckedModels(@Reference ModelRegistry registry) {
    this.registry = registry;
  }

  /** The newest of each model that the unit uses or may use, and that has indicators. */
  List<Model> at(Tx tx, Id<Provider> provider, Id<Unit> unit) {
    return used(tx, provider, unit, newest());
  }

  /** The newest of each model that the unit uses or may use, and that has a fidelity scale. */
  List<Model> scaled(Tx tx, Id<Provider> provider, Id<Unit> unit) {
    List<Model> scaled =
        registry.newest().stream()
            .map(RunningModel::model)
            .filter(model -> model.fidelity().isPresent())
            .toList();
    return used(tx, provider, unit, scaled);
  }

  private static List<Model> used(Tx tx, Id<Provider> provider, Id<Unit> unit, List<Model> models) {
    Set<String> known =
        new TreeSet<>(
            tx.modelSettings().enabled(provider, List.of(unit)).getOrDefault(unit, Set.of()));
    tx.enrolments().modelsAt(provider, List.of(unit)).forEach(one -> known.add(one.model()));
    return models.stream().filter(model -> known.contains(model.id())).toList();
  }

  /** The newest of each model that is here. */
  List<Model> newest() {
    return registry.newest().stream()
        .map(RunningModel::model)
        .filter(model -> !model.indicators().isEmpty())
        .toList();
  }

  /** Every major of a model that is here. */
  List<Model> majors(String model) {
    return registry.running().stream()
        .map(RunningModel::model)
        .filter(one -> one.id().equals(model))
        .toList();
  }
}
