package se.samordna.enginetests;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;

/** Lists of what is let off a rule, each with its reason: {@code what,why}. */
final class Reasons {
  private Reasons() {}

  /** What stands in a list, and why. */
  static Map<String, String> of(String list) {
    Map<String, String> all = new TreeMap<>();
    for (String line : text(list).split("\n")) {
      if (!line.isBlank() && !line.startsWith("#")) {
        String[] parts = line.split(",", 2);
        if (parts.length < 2 || parts[1].isBlank() || all.put(parts[0], parts[1]) != null) {
          throw new AssertionError("A line of its own with a reason: " + line);
        }
      }
    }
    return all;
  }

  private static String text(String list) {
    try (InputStream in = Reasons.class.getResourceAsStream(list)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
