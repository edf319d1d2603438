package se.samordna.engine.access;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import se.samordna.audit.Action;
import se.samordna.organisation.Role;

/**
 * The rights as data: rows of actions, roles, relation, identity, effect and law, where the first
 * row that fits decides. What no row grants is denied.
 */
final class Rights {
  /** Where the rights that Samordna comes with stand, beside this class. */
  static final String FILE = "rights.csv";

  private static final String ANY = "*";
  private static final int CELLS = 6;

  private final List<Row> rows;

  private Rights(List<Row> rows) {
    this.rows = List.copyOf(rows);
    Row last = this.rows.get(this.rows.size() - 1);
    boolean deniesAll =
        last.effect() == Effect.HIDE
            && last.actions().size() == Action.values().length
            && last.roles().size() == Role.values().length
            && last.relations().size() == Relation.values().length
            && last.identities().size() == Identity.values().length;
    if (!deniesAll) {
      throw new IllegalStateException("The last right must deny all that is left");
    }
  }

  /** The rights that Samordna comes with, from {@code rights.csv} beside this class. */
  static Rights shipped() {
    try (InputStream in = Rights.class.getResourceAsStream(FILE)) {
      if (in == null) {
        throw new IllegalStateException("Missing " + FILE);
      }
      return read(new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Reads rights; the first line is the heading, lines with {@code #} are comments. A cell names
   * one or several words with a space between, or {@code *} for any; the law is free text.
   *
   * @throws IllegalArgumentException for a word that is no action, role, relation, identity or
   *     effect, or a row without a law
   */
  static Rights read(BufferedReader lines) throws IOException {
    List<Row> rows = new ArrayList<>();
    lines.readLine();
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      if (!line.isBlank() && !line.startsWith("#")) {
        rows.add(row(line));
      }
    }
    return new Rights(rows);
  }

  /** What a caller with the role may expect of the action under the relation. */
  Effect of(Action action, Role role, Relation relation, Identity identity) {
    return deciding(action, role, relation, identity).effect();
  }

  /** The row that decides. */
  Row deciding(Action action, Role role, Relation relation, Identity identity) {
    return rows.stream()
        .filter(row -> row.fits(action, role, relation, identity))
        .findFirst()
        .orElseThrow();
  }

  /** All rows, in the order in which they are asked. */
  List<Row> rows() {
    return rows;
  }

  /** Reads one row. */
  static Row row(String line) {
    String[] cells = line.split(",", CELLS);
    if (cells.length != CELLS || cells[CELLS - 1].isBlank()) {
      throw new IllegalArgumentException("A right has six cells, and the last names its law");
    }
    return new Row(
        words(Action.class, cells[0]),
        words(Role.class, cells[1]),
        words(Relation.class, cells[2]),
        words(Identity.class, cells[3]),
        Effect.valueOf(cells[4].strip()),
        cells[5].strip());
  }

  private static <E extends Enum<E>> Set<E> words(Class<E> type, String cell) {
    if (cell.strip().equals(ANY)) {
      return EnumSet.allOf(type);
    }
    Set<E> words = EnumSet.noneOf(type);
    Arrays.stream(cell.strip().split(" ", -1)).forEach(word -> words.add(Enum.valueOf(type, word)));
    return words;
  }

  /**
   * One right.
   *
   * @param law where it stands, or that it is ours
   */
  record Row(
      Set<Action> actions,
      Set<Role> roles,
      Set<Relation> relations,
      Set<Identity> identities,
      Effect effect,
      String law) {
    boolean fits(Action action, Role role, Relation relation, Identity identity) {
      return actions.contains(action)
          && roles.contains(role)
          && relations.contains(relation)
          && identities.contains(identity);
    }
  }
}
