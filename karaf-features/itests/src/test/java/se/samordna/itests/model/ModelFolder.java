package se.samordna.itests.model;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * A model's folder as its author has it, beginning with one of the small models of the engine's
 * tests. Each change gives another folder.
 */
public final class ModelFolder {
  private static final Path RESOURCES = Path.of("../../core/engine/src/test/resources");
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String MODEL = "model.json";

  private final SortedMap<String, byte[]> files;

  private ModelFolder(SortedMap<String, byte[]> files) {
    this.files = files;
  }

  /** A folder by its name, such as {@code sound} or {@code broken/bad-json}. */
  public static ModelFolder of(String name) {
    Path root = RESOURCES.resolve(name);
    SortedMap<String, byte[]> files = new TreeMap<>();
    try (Stream<Path> all = Files.walk(root)) {
      for (Path file : all.filter(Files::isRegularFile).toList()) {
        files.put(root.relativize(file).toString().replace('\\', '/'), Files.readAllBytes(file));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new ModelFolder(files);
  }

  /** The same as a model of its own, with forms of its own. */
  ModelFolder called(String id) {
    return replacing(MODEL, "\"beside\"", "\"" + id + "\"")
        .replacing(MODEL, "beside-wishes", id + "-wishes")
        .replacing("forms/beside-wishes.json", "beside-wishes", id + "-wishes");
  }

  /** The same in another version. */
  ModelFolder version(String version) {
    return model(json -> json.put("version", version));
  }

  /** The same with this one guard on a step, by the step's place. */
  ModelFolder guardedBy(int step, String rule) {
    return model(json -> guards(json, step).addObject().put("rule", rule));
  }

  /** The same without guards on a step, by the step's place. */
  ModelFolder unguarded(int step) {
    return model(json -> guards(json, step));
  }

  /** The same with another {@code model.json}. */
  ModelFolder model(Consumer<ObjectNode> change) {
    try {
      ObjectNode json = (ObjectNode) JSON.readTree(files.get(MODEL));
      change.accept(json);
      return with(MODEL, JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(json));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The same with another text in a file; the old one must be there. */
  ModelFolder replacing(String path, String old, String text) {
    String before = new String(files.get(path), StandardCharsets.UTF_8);
    if (!before.contains(old)) {
      throw new IllegalArgumentException(path + " has no " + old);
    }
    return with(path, before.replace(old, text).getBytes(StandardCharsets.UTF_8));
  }

  /** The same with this file too, or in place of the one there. */
  ModelFolder with(String path, byte[] content) {
    SortedMap<String, byte[]> more = new TreeMap<>(files);
    more.put(path, content);
    return new ModelFolder(more);
  }

  /** As a {@code .model.zip}. */
  public byte[] zip() {
    return Archives.zip(files);
  }

  /** As a bundle without classes. */
  public byte[] jar() {
    return ModelJar.of(files).bytes();
  }

  /** As a bundle whose author may add what a bundle can have. */
  ModelJar bundle() {
    return ModelJar.of(files);
  }

  private static ArrayNode guards(ObjectNode model, int step) {
    return ((ObjectNode) model.path("steps").path(step)).putArray("guards");
  }
}
