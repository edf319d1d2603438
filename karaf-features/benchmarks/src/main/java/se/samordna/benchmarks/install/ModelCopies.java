package se.samordna.benchmarks.install;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Models that nobody has seen before, made of a shipped one: another id, and forms with other
 * addresses, so that each is parsed, judged and kept as for the first time.
 */
final class ModelCopies {
  private static final String FOLDER = "model/";

  private final Path bundle;
  private final String original;

  /**
   * @param distribution that the shipped model is taken from
   * @param original its id
   */
  ModelCopies(Path distribution, String original) throws IOException {
    this.bundle =
        BareFelix.jar(distribution.resolve("system/se/samordna/se.samordna.model." + original));
    this.original = original;
  }

  /** Writes a copy with the id into the folder. */
  Path write(Path folder, String id) throws IOException {
    Path file = folder.resolve(id + ".model.zip");
    try (JarFile jar = new JarFile(bundle.toFile());
        OutputStream out = Files.newOutputStream(file);
        ZipOutputStream zip = new ZipOutputStream(out)) {
      for (Enumeration<JarEntry> all = jar.entries(); all.hasMoreElements(); ) {
        JarEntry entry = all.nextElement();
        String name = entry.getName();
        if (name.startsWith(FOLDER) && !entry.isDirectory()) {
          String text =
              new String(jar.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8);
          zip.putNextEntry(new ZipEntry(name.substring(FOLDER.length())));
          zip.write(renamed(text, id).getBytes(StandardCharsets.UTF_8));
          zip.closeEntry();
        }
      }
    }
    return file;
  }

  private String renamed(String text, String id) {
    return text.replace("\"id\": \"" + original + "\"", "\"id\": \"" + id + "\"")
        .replace("samordna.se/forms/" + original + "-", "samordna.se/forms/" + id + "-");
  }
}
