package se.samordna.engine.model;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.samordna.engine.access.Administration;
import se.samordna.engine.form.R4Forms;
import se.samordna.engine.store.Store;
import se.samordna.engine.time.SamordnaClock;
import se.samordna.enginetests.House;
import se.samordna.model.Models;

/**
 * The model platform by hand on a real store, with a model of its own: the engine's small sound one
 * under a name that no other test has.
 */
final class ModelHouse {
  private static final Path SOUND = Path.of("../engine/src/test/resources/sound");

  final House house;
  final String model = "beside-" + UUID.randomUUID().toString().substring(0, 8);
  final ModelRegistry registry = new ModelRegistry();
  final ModelParser parser = new ModelParser(new R4Forms());
  final SamordnaClock clock;
  final ModelIntake intake;
  final Models models;
  final KeptForms forms;
  @Nullable Store present;

  ModelHouse(Store store) {
    house = new House(store);
    present = store;
    clock = SamordnaClock.of(house.clock);
    intake = new ModelIntake(registry, parser, () -> present, clock, RuleBudget.USUAL);
    forms = new KeptForms(registry, store, new R4Forms());
    models =
        new KeptModels(
            registry,
            new ModelDoor(null, registry),
            new R4Forms(),
            store,
            new Administration(store, house.work, clock),
            house.work,
            clock);
  }

  /** The sound model in a version, with changes of its files: file, text, other text. */
  Arrival arrive(String key, String version, String... changes) {
    Map<String, String> files = files();
    files.merge(
        "model.json",
        "\"1.0\",\n  \"desc",
        (text, from) -> swap(text, from, from.replace("1.0", version)));
    for (int i = 0; i < changes.length; i += 3) {
      files.put(changes[i], swap(files.get(changes[i]), changes[i + 1], changes[i + 2]));
    }
    Map<String, byte[]> bytes = new TreeMap<>();
    files.forEach((file, text) -> bytes.put(file, text.getBytes(StandardCharsets.UTF_8)));
    FolderReading folder = new FolderReading(new ModelFiles(bytes), List.of());
    return intake.arrive(key, key, folder, Map.of(), List.of());
  }

  private Map<String, String> files() {
    try {
      ModelFiles sound = ModelFolders.ofDirectory(SOUND).files();
      Map<String, String> files = new TreeMap<>();
      for (String path : sound.paths()) {
        String text = new String(sound.find(path).orElseThrow(), StandardCharsets.UTF_8);
        files.put(
            path,
            text.replace("\"id\": \"beside\"", "\"id\": \"" + model + "\"")
                .replace("forms/beside-wishes", "forms/" + model));
      }
      return files;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String swap(String text, String from, String to) {
    if (!text.contains(from)) {
      throw new IllegalArgumentException("Not there: " + from);
    }
    return text.replace(from, to);
  }
}
