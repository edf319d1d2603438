package se.samordna.itests.way;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Identity numbers of nobody, from Skatteverket's published list of test numbers. */
final class TestNumbers {
  private static final String FILE = "skatteverket-test-numbers.txt";

  private TestNumbers() {}

  /** Numbers of adults. */
  static List<String> all() {
    try (InputStream in = TestNumbers.class.getResourceAsStream(FILE)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.startsWith("#"))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The day of birth that a number begins with. */
  static String birthDate(String number) {
    return number.substring(0, 4) + "-" + number.substring(4, 6) + "-" + number.substring(6, 8);
  }
}
