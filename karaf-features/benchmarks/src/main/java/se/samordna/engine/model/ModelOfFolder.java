package se.samordna.engine.model;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import se.samordna.engine.form.R4Forms;
import se.samordna.engine.time.SamordnaClock;

/** A registry with one model, read from its folder as the extender would have read it. */
public final class ModelOfFolder {
  private ModelOfFolder() {}

  /**
   * The registry.
   *
   * @throws IllegalArgumentException if the model is not accepted
   */
  public static ModelRegistry registry(Path folder) throws IOException {
    Map<String, byte[]> files = new HashMap<>();
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path file : all.filter(Files::isRegularFile).toList()) {
        files.put(folder.relativize(file).toString(), Files.readAllBytes(file));
      }
    }
    ModelRegistry registry = new ModelRegistry();
    Arrival arrival =
        new ModelIntake(
                registry,
                new ModelParser(new R4Forms()),
                () -> null,
                SamordnaClock.of(Clock.systemUTC()),
                RuleBudget.USUAL)
            .arrive(
                folder.toString(),
                folder.toString(),
                new FolderReading(new ModelFiles(files), List.of()),
                Map.of(),
                List.of());
    if (arrival.running() == null) {
      throw new IllegalArgumentException(folder + " is no model: " + arrival.findings());
    }
    return registry;
  }
}
