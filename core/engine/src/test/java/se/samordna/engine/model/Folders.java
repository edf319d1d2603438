package se.samordna.engine.model;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import se.samordna.engine.form.R4Forms;

/** Model folders for tests: one that is sound, and changes of it. */
final class Folders {
  private final Map<String, byte[]> files = new TreeMap<>();

  private Folders() {}

  /** The small sound model of the test resources. */
  static Folders sound() {
    return at("sound");
  }

  /** A folder of the test resources. */
  static Folders at(String name) {
    Folders folders = new Folders();
    try {
      ModelFiles read = ModelFolders.ofDirectory(path(name)).files();
      read.paths().forEach(path -> folders.files.put(path, read.find(path).orElseThrow()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return folders;
  }

  /** Where a folder of the test resources lies. */
  static Path path(String name) {
    try {
      return Path.of(Folders.class.getResource("/" + name).toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The same folder with one text in a file changed to another; the text must be there. */
  Folders with(String file, String text, String other) {
    return with(
        file,
        before -> {
          if (!before.contains(text)) {
            throw new IllegalArgumentException("Not in " + file + ": " + text);
          }
          return before.replace(text, other);
        });
  }

  Folders with(String file, UnaryOperator<String> change) {
    String before = new String(files.getOrDefault(file, new byte[0]), StandardCharsets.UTF_8);
    files.put(file, change.apply(before).getBytes(StandardCharsets.UTF_8));
    return this;
  }

  Folders with(String file, byte[] bytes) {
    files.put(file, bytes);
    return this;
  }

  Folders without(String file) {
    files.remove(file);
    return this;
  }

  /** The same folder with one text in {@code model.json} changed. */
  Folders model(String text, String other) {
    return with(ModelFiles.MODEL, text, other);
  }

  ModelReading read() {
    return new ModelParser(new R4Forms())
        .parse("test", new FolderReading(new ModelFiles(files), java.util.List.of()));
  }

  byte[] zip() {
    return zip(files);
  }

  static byte[] zip(Map<String, byte[]> files) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      for (Map.Entry<String, byte[]> file : files.entrySet()) {
        zip.putNextEntry(new ZipEntry(file.getKey()));
        zip.write(file.getValue());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }
}
