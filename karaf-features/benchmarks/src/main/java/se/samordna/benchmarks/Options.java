package se.samordna.benchmarks;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What was asked for on the command line: {@code --name value}, some names more than once. */
public final class Options {
  private final Map<String, List<String>> values = new HashMap<>();

  /**
   * Reads the words after the command.
   *
   * @throws IllegalArgumentException if a name is not one of those known, or has no value
   */
  public Options(List<String> words, Set<String> known) {
    for (int i = 0; i < words.size(); i += 2) {
      String name = words.get(i).startsWith("--") ? words.get(i).substring(2) : "";
      if (!known.contains(name) || i + 1 == words.size()) {
        throw new IllegalArgumentException("Not understood: " + words.get(i) + "; known: " + known);
      }
      values.computeIfAbsent(name, n -> new ArrayList<>()).add(words.get(i + 1));
    }
  }

  /** Every value of a name, in order; empty where it was not given. */
  public List<String> all(String name) {
    return values.getOrDefault(name, List.of());
  }

  /** The last value of a name. */
  public String text(String name, String otherwise) {
    List<String> given = all(name);
    return given.isEmpty() ? otherwise : given.get(given.size() - 1);
  }

  /** The last value of a name as a number. */
  public int number(String name, int otherwise) {
    return Integer.parseInt(text(name, String.valueOf(otherwise)));
  }
}
