package se.samordna.engine.model;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BinaryOperator;
import se.samordna.Id;
import se.samordna.engine.store.ModelStore.KnownModel;
import se.samordna.engine.store.Store;
import se.samordna.model.Model;
import se.samordna.model.ModelNames;
import se.samordna.model.ModelState;
import se.samordna.organisation.Provider;

/** Every model that anybody has to know of: what is here, and what has been here and is away. */
final class KnownModels {
  private final ModelRegistry registry;
  private final ModelParser parser;
  private final Store store;
  private final Map<KnownModel, Optional<Model>> read = new ConcurrentHashMap<>();

  KnownModels(ModelRegistry registry, ModelParser parser, Store store) {
    this.registry = registry;
    this.parser = parser;
    this.store = store;
  }

  /** By id and version, called what they call themselves. */
  List<ModelState> all() {
    return states(store.read(tx -> tx.models().known()));
  }

  /** The same, called what they are called at a provider. */
  List<ModelState> all(Id<Provider> provider) {
    Read found =
        store.read(tx -> new Read(tx.models().known(), tx.modelSettings().names(provider)));
    return states(found.known()).stream()
        .map(state -> state.called(found.names().of(state.id(), state.name())))
        .toList();
  }

  private record Read(List<KnownModel> known, ModelNames names) {}

  /** The newest that anybody knows each model to declare; it may be away. */
  List<Model> declared() {
    Map<String, Model> newest = new TreeMap<>();
    all().stream()
        .flatMap(state -> state.model().stream())
        .forEach(
            model ->
                newest.merge(
                    model.id(), model, BinaryOperator.maxBy(Comparator.comparing(Model::version))));
    return List.copyOf(newest.values());
  }

  private List<ModelState> states(List<KnownModel> kept) {
    ModelPicture picture = registry.picture();
    List<ModelState> states = new ArrayList<>(picture.states());
    kept.stream()
        .filter(known -> picture.find(known.model(), known.version().major()).isEmpty())
        .map(this::away)
        .forEach(states::add);
    states.sort(
        Comparator.comparing(ModelState::id)
            .thenComparing(ModelState::version, KeptForms::compareVersions));
    return List.copyOf(states);
  }

  private ModelState away(KnownModel known) {
    return new ModelState(
        known.model(),
        known.name(),
        known.version().toString(),
        ModelState.Status.AWAY,
        "",
        read.computeIfAbsent(known, this::model),
        List.of(),
        null);
  }

  private Optional<Model> model(KnownModel known) {
    return store
        .read(tx -> tx.models().snapshot(known.model(), known.version()))
        .flatMap(parser::kept)
        .map(ModelWithForms::model);
  }
}
