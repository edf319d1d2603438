package se.samordna.itests.model;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** The small models of the engine's tests, packed as their authors would pack them. */
final class ModelZips {
  private static final Path RESOURCES = Path.of("../../core/engine/src/test/resources");

  private ModelZips() {}

  /** A folder as a {@code .model.zip}. */
  static byte[] zip(String folder) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      add(zip, folder, "");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  /** A folder as a jar without classes. */
  static byte[] jar(String folder) {
    Manifest manifest = new Manifest();
    Attributes main = manifest.getMainAttributes();
    main.put(Attributes.Name.MANIFEST_VERSION, "1.0");
    main.putValue("Bundle-ManifestVersion", "2");
    main.putValue("Bundle-SymbolicName", "org.example.model.beside");
    main.putValue("Bundle-Version", "1.0.0");
    main.putValue("Samordna-Model", "model");
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (JarOutputStream jar = new JarOutputStream(out, manifest)) {
      add(jar, folder, "model/");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  /** The broken models, by the folder's name. */
  static List<String> broken() {
    try (Stream<Path> folders = Files.list(RESOURCES.resolve("broken"))) {
      return folders.map(folder -> String.valueOf(folder.getFileName())).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void add(ZipOutputStream zip, String folder, String prefix) throws IOException {
    Path root = RESOURCES.resolve(folder);
    try (Stream<Path> files = Files.walk(root)) {
      for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
        zip.putNextEntry(
            new ZipEntry(prefix + root.relativize(file).toString().replace('\\', '/')));
        zip.write(Files.readAllBytes(file));
      }
    }
  }
}
