package se.samordna.engine.form;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Every form that stands in this house: those that models share, and each model's own. */
final class ShippedForms {
  private static final Path HOUSE = Path.of("..", "..");

  private static final Path SHARED =
      HOUSE.resolve("core/engine/src/main/resources/se/samordna/engine/model");

  private ShippedForms() {}

  /** The bytes of each form by its path in the house. */
  static Map<String, byte[]> all() {
    Map<String, byte[]> forms = new TreeMap<>();
    try (Stream<Path> modules = Files.list(HOUSE);
        Stream<Path> models =
            Stream.concat(modules, folders(HOUSE.resolve("karaf-features/models")))) {
      Stream.concat(
              Stream.of(SHARED),
              models.flatMap(model -> Stream.of(model, model.resolve("src/main/resources/model"))))
          .map(model -> model.resolve("forms"))
          .flatMap(ShippedForms::folders)
          .filter(file -> file.toString().endsWith(".json"))
          .forEach(file -> forms.put(HOUSE.relativize(file).toString(), bytes(file)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return forms;
  }

  private static Stream<Path> folders(Path folder) {
    if (!Files.isDirectory(folder)) {
      return Stream.empty();
    }
    try (Stream<Path> found = Files.list(folder)) {
      return found.toList().stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static byte[] bytes(Path file) {
    try {
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
