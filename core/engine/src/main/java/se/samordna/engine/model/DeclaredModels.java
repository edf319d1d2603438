package se.samordna.engine.model;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import se.samordna.engine.store.ModelStore.ModelSnapshot;
import se.samordna.engine.store.Tx;
import se.samordna.form.FhirForms;
import se.samordna.model.Model;
import se.samordna.model.ModelVersion;

/**
 * What models declare, whether they are here or away: what has been promised to a person by a model
 * holds while its bundle is updated or its node is down. Safe for use by many threads.
 */
@Component(service = DeclaredModels.class)
public final class DeclaredModels {
  private final ModelRegistry registry;
  private final ModelParser parser;
  private final Map<Version, Optional<Model>> read = new ConcurrentHashMap<>();

  /** Made by the component runtime, or by hand outside OSGi. */
  @Activate
  public DeclaredModels(@Reference ModelRegistry registry, @Reference FhirForms forms) {
    this.registry = registry;
    this.parser = new ModelParser(forms);
  }

  /**
   * The newest minor of the model's major that is here, else the newest that has been run here.
   *
   * @return empty when it has never been here
   */
  public Optional<Model> find(Tx tx, String model, int major) {
    return registry
        .find(model, major)
        .map(RunningModel::model)
        .or(() -> tx.models().newest(model, major).flatMap(this::kept));
  }

  /**
   * The same for a step that asks nothing of the model's own rules: out of a model that is away.
   *
   * @return empty when it has never been here
   */
  public Optional<RunningModel> toLeave(Tx tx, String model, int major) {
    return registry
        .find(model, major)
        .or(() -> tx.models().newest(model, major).flatMap(this::kept).map(RunningModel::away));
  }

  private Optional<Model> kept(ModelSnapshot snapshot) {
    return read.computeIfAbsent(
        new Version(snapshot.model(), snapshot.version()),
        version -> parser.kept(snapshot).map(ModelWithForms::model));
  }

  private record Version(String model, ModelVersion version) {}
}
