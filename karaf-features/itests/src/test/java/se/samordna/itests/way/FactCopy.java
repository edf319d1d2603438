package se.samordna.itests.way;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import se.samordna.itests.harness.Build;

/**
 * FACT under another id and with forms of its own, as an organisation would ship its variant: what
 * happens to it happens to nobody who uses FACT.
 */
final class FactCopy {
  private static final Path FACT = Path.of("../../model-fact/src/main/resources/model");

  /** Stands in no file. */
  private static final String NOTHING = "\u0000";

  private FactCopy() {}

  /** The copy, packed for installation. */
  static Path zip(String id, String version) {
    return zip(id, version, "", "");
  }

  /** The copy with one change in its {@code model.json}. */
  static Path zip(String id, String version, String from, String to) {
    Path file = Build.ownFolder("models").resolve(id + "-" + version + ".model.zip");
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file));
        Stream<Path> files = Files.walk(FACT)) {
      for (Path one : files.filter(Files::isRegularFile).sorted().toList()) {
        zip.putNextEntry(new ZipEntry(FACT.relativize(one).toString()));
        zip.write(
            renamed(id, Files.readString(one))
                .replaceFirst(
                    "\"version\": \"[0-9.]+\",\n  \"aliases\"",
                    "\"version\": \"" + version + "\",\n  \"aliases\"")
                .replace(from.isEmpty() ? NOTHING : from, to)
                .getBytes(java.nio.charset.StandardCharsets.UTF_8));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return file;
  }

  /** Answers to the form of the same name in the copy; FACT's own stay as they are. */
  static Map<String, Object> of(String id, Map<String, Object> response) {
    Map<String, Object> copy = new LinkedHashMap<>(response);
    copy.computeIfPresent("questionnaire", (key, form) -> renamed(id, form.toString()));
    return copy;
  }

  private static String renamed(String id, String text) {
    return text.replace("\"id\": \"fact\"", "\"id\": \"" + id + "\"")
        .replace(FactForms.BASE + "fact-", FactForms.BASE + id + "-");
  }
}
