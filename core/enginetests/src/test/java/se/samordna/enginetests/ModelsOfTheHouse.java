package se.samordna.enginetests;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import se.samordna.engine.model.ModelsFromFolders;
import se.samordna.engine.model.RunningModel;
import se.samordna.reference.Table;
import se.samordna.reference.Wish;
import se.samordna.reference.World;

/** Every model that is shipped, by its id. */
public final class ModelsOfTheHouse {
  private static final Path HOUSE = Path.of("..", "..");

  private ModelsOfTheHouse() {}

  /** Their ids: the four that are modules, and the eight that are data alone. */
  public static List<String> all() {
    return List.of(
        "fact",
        "act",
        "strengths",
        "integrated-psychiatry",
        "broker",
        "clinical",
        "icm",
        "integrated-dual",
        "opus",
        "personal-ombud",
        "rehabilitation",
        "shared");
  }

  /** The folder of a model's data. */
  public static Path folder(String model) {
    Path module = HOUSE.resolve(Path.of("model-" + model, "src", "main", "resources", "model"));
    return Files.isDirectory(module)
        ? module
        : HOUSE.resolve(Path.of("karaf-features", "models", model));
  }

  /** The model as it is shipped. */
  public static RunningModel running(String model) {
    ModelsFromFolders models = new ModelsFromFolders(new MovingClock());
    models.add(folder(model));
    return models.registry().newest(model).orElseThrow();
  }

  /** Somebody for whom little stands in the way of a step of the model but the caseload. */
  public static World world(String model, String phase, String step) {
    return new Fulfilled(Table.of(folder(model))).world(phase, Set.of(), step);
  }

  /** The wish to take the step outside a meeting, with Anna as coordinator where one is chosen. */
  public static Wish wish(String model, String step) {
    return Fulfilled.at(new Fulfilled(Table.of(folder(model))).wish(step), Optional.empty());
  }
}
