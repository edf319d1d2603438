package se.samordna.engine.model;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import se.samordna.engine.access.Administration;
import se.samordna.engine.form.R4Forms;
import se.samordna.engine.store.Store;
import se.samordna.engine.time.SamordnaClock;
import se.samordna.enginetests.House;
import se.samordna.model.Models;
import se.samordna.rule.Rule;

/** A registry of models read from folders, as the extender would have filled it. */
public final class ModelsFromFolders {
  private final ModelRegistry registry = new ModelRegistry();
  private final ModelIntake intake;

  /** A registry without models and without a store to remember them. */
  public ModelsFromFolders(Clock clock) {
    this(clock, null);
  }

  /** A registry without models, and a store that remembers what has been here. */
  public ModelsFromFolders(Clock clock, Store store) {
    this(clock, store, RuleBudget.USUAL);
  }

  private ModelsFromFolders(Clock clock, Store store, RuleBudget budget) {
    intake =
        new ModelIntake(
            registry, new ModelParser(new R4Forms()), () -> store, SamordnaClock.of(clock), budget);
  }

  /** A registry that waits for a model's rules no longer than a test has time for. */
  public static ModelsFromFolders withLittlePatience(Clock clock) {
    return new ModelsFromFolders(
        clock,
        null,
        new RuleBudget(Duration.ofMillis(25), Duration.ofMillis(200), Duration.ofHours(1), 100, 2));
  }

  /** The models that are here. */
  public ModelRegistry registry() {
    return registry;
  }

  /** Takes in the model of a folder; fails the test with every reason if it is rejected. */
  public void add(Path folder) {
    add(folder, read(folder), Map.of());
  }

  /** Takes in the model with a rule of its own for what a person weighs. */
  public void addWeighing(Path folder, Rule<BigDecimal> weight) {
    ModelFiles files = read(folder).files();
    Map<String, byte[]> changed = new HashMap<>();
    files.paths().forEach(path -> changed.put(path, files.find(path).orElseThrow()));
    String model =
        new String(changed.get(ModelFiles.MODEL), StandardCharsets.UTF_8)
            .replaceFirst("\"weight\": \\{[^}]*}", "\"weight\": {\"rule\": \"own-weight\"}");
    changed.put(ModelFiles.MODEL, model.getBytes(StandardCharsets.UTF_8));
    add(
        folder,
        new FolderReading(new ModelFiles(changed), List.of()),
        Map.of("own-weight", weight));
  }

  private void add(Path folder, FolderReading reading, Map<String, Rule<?>> rules) {
    Arrival arrival =
        intake.arrive(folder.toString(), folder.toString(), reading, rules, List.of());
    if (arrival.running() == null) {
      throw new AssertionError("The model is rejected: " + arrival.findings());
    }
  }

  private static FolderReading read(Path folder) {
    try {
      return ModelFolders.ofDirectory(folder);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What administrators do with these models, kept in the house's store. */
  public Models kept(House house) {
    SamordnaClock clock = SamordnaClock.of(house.clock);
    return new KeptModels(
        registry,
        new ModelDoor(null, registry),
        new R4Forms(),
        house.store,
        new Administration(house.store, house.work, clock),
        house.work,
        clock);
  }

  /** Takes a model away, as an uninstall would. */
  public void remove(Path folder) {
    intake.leave(folder.toString());
  }
}
