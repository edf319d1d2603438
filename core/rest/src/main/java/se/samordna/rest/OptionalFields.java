package se.samordna.rest;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Which fields of the api's records may be null.
 *
 * <p>The records say so with {@code @Nullable}, which can't be read at run time: the annotation's
 * bundle is not there. So the build writes the list, and a test holds it to the records.
 */
final class OptionalFields {
  static final String FILE = "optional-fields.txt";

  private final Set<String> lines;

  private OptionalFields(Set<String> lines) {
    this.lines = lines;
  }

  static OptionalFields read() {
    InputStream file = OptionalFields.class.getResourceAsStream(FILE);
    try (BufferedReader in =
        new BufferedReader(
            new InputStreamReader(Objects.requireNonNull(file), StandardCharsets.UTF_8))) {
      return new OptionalFields(in.lines().collect(Collectors.toUnmodifiableSet()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  boolean contains(Class<?> type, String field) {
    return lines.contains(line(type, field));
  }

  static String line(Class<?> type, String field) {
    return type.getName() + " " + field;
  }
}
