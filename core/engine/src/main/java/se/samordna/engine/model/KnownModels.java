package se.samordna.engine.model;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import se.samordna.engine.store.ModelStore.KnownModel;
import se.samordna.engine.store.Store;
import se.samordna.model.Model;
import se.samordna.model.ModelState;

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

  /** By id and version. */
  List<ModelState> all() {
    ModelPicture picture = registry.picture();
    List<ModelState> states = new ArrayList<>(picture.states());
    store.read(tx -> tx.models().known()).stream()
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
