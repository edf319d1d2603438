package se.samordna.engine.access;

import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import se.samordna.text.Text;

/**
 * One row of the table of rights.
 *
 * @param line as it stands in the table
 * @param about what it and the rows beside it are about
 * @param words what each dimension may say for the row to fit
 * @param law where it stands, or that it is ours
 */
record Right(
    String line, Text about, Map<Dimension, Set<Enum<?>>> words, Effect effect, String law) {
  private static final String ANY = "*";
  private static final int COLUMNS = Dimension.values().length + 2;

  Right {
    words = Collections.unmodifiableMap(new EnumMap<>(words));
  }

  /**
   * Reads a row: a cell names one or several words with a space between, or {@code *} for any; the
   * law is free text.
   *
   * @throws IllegalArgumentException for a word that its dimension does not have, or a row without
   *     a law
   */
  static Right read(String line, Text about) {
    String[] cells = line.split(",", COLUMNS);
    if (cells.length != COLUMNS || cells[COLUMNS - 1].isBlank()) {
      throw new IllegalArgumentException(
          "A right has " + COLUMNS + " cells, and the last names its law: " + line);
    }
    Map<Dimension, Set<Enum<?>>> words = new EnumMap<>(Dimension.class);
    for (Dimension dimension : Dimension.values()) {
      words.put(dimension, words(dimension, cells[dimension.ordinal()].strip()));
    }
    return new Right(
        line, about, words, Effect.valueOf(cells[COLUMNS - 2].strip()), cells[COLUMNS - 1].strip());
  }

  private static Set<Enum<?>> words(Dimension dimension, String cell) {
    if (cell.equals(ANY)) {
      return Set.of(dimension.words());
    }
    Set<Enum<?>> words = new LinkedHashSet<>();
    for (String spelt : cell.split(" ", -1)) {
      words.add(dimension.word(spelt));
    }
    return words;
  }

  /** Whether it decides on the cell, unless a row above it does. */
  boolean fits(Cell cell) {
    for (Dimension dimension : Dimension.values()) {
      if (!of(dimension).contains(dimension.in(cell))) {
        return false;
      }
    }
    return true;
  }

  /** What a dimension may say. */
  Set<Enum<?>> of(Dimension dimension) {
    Set<Enum<?>> of = words.get(dimension);
    return of == null ? Set.of() : of;
  }

  /** Whether it matters to the row what a dimension says. */
  boolean weighs(Dimension dimension) {
    return of(dimension).size() < dimension.words().length;
  }

  /** Whether it fits all there is and denies it. */
  boolean deniesAll() {
    return effect == Effect.HIDE && Arrays.stream(Dimension.values()).noneMatch(this::weighs);
  }
}
