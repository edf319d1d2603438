package se.samordna.person.identifier;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * Skatteverket's test numbers: the sample beside these tests, or full lists where a folder is
 * given.
 */
final class PublishedNumbers {
  private static final String FOLDER = System.getProperty("samordna.testnumbers", "");

  private PublishedNumbers() {}

  static List<String> personnummer() {
    return FOLDER.isEmpty() ? sample("test-personnummer.txt") : full(false);
  }

  static List<String> samordningsnummer() {
    return FOLDER.isEmpty() ? sample("test-samordningsnummer.txt") : full(true);
  }

  static List<String> all() {
    return Stream.concat(personnummer().stream(), samordningsnummer().stream()).toList();
  }

  private static List<String> sample(String name) {
    try (InputStream in = PublishedNumbers.class.getResourceAsStream(name)) {
      return new String(in.readAllBytes(), StandardCharsets.US_ASCII).lines().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<String> full(boolean samordningsnummer) {
    try (Stream<Path> files = Files.list(Path.of(FOLDER))) {
      return files
          .filter(file -> file.toString().endsWith(".txt"))
          .filter(
              file ->
                  file.getFileName().toString().contains("samordningsnummer") == samordningsnummer)
          .flatMap(file -> lines(file).stream())
          .filter(line -> !line.isBlank())
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<String> lines(Path file) {
    try {
      return Files.readAllLines(file, StandardCharsets.US_ASCII);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
