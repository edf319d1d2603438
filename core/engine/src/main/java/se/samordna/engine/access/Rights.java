package se.samordna.engine.access;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import se.samordna.audit.Action;
import se.samordna.text.Text;

/**
 * The rights as data: a table of what each {@link Dimension} says, effect and law, where the first
 * row that fits decides. What no row grants is denied.
 */
final class Rights {
  /** Where the rights that Samordna comes with stand, beside this class. */
  static final String FILE = "rights.csv";

  /** The most rows that somebody reads through; ours. */
  static final int MOST_ROWS = 200;

  private static final String SWEDISH = "#sv ";
  private static final int VERSION_DIGITS = 12;

  private final List<Right> rows;
  private final Map<Action, List<Right>> byAction = new EnumMap<>(Action.class);

  private Rights(List<Right> rows) {
    this.rows = List.copyOf(rows);
    if (this.rows.isEmpty() || !this.rows.get(this.rows.size() - 1).deniesAll()) {
      throw new IllegalStateException("The last right must deny all that is left");
    }
    if (this.rows.size() > MOST_ROWS) {
      throw new IllegalStateException("More than " + MOST_ROWS + " rights");
    }
    for (Action action : Action.values()) {
      byAction.put(
          action,
          this.rows.stream().filter(row -> row.of(Dimension.ACTION).contains(action)).toList());
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
   * Reads rights; the first line is the heading, lines with {@code #} say what the rows below are
   * about, and {@code #sv} after them says it in Swedish.
   *
   * @throws IllegalArgumentException for a row that {@link Right#read} does not take
   */
  static Rights read(BufferedReader lines) throws IOException {
    List<Right> rows = new ArrayList<>();
    Text about = new Text("", "");
    lines.readLine();
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      if (line.startsWith(SWEDISH)) {
        about = new Text(line.substring(SWEDISH.length()).strip(), about.en());
      } else if (line.startsWith("#")) {
        String said = line.substring(1).strip();
        about = new Text(said, said);
      } else if (!line.isBlank()) {
        rows.add(Right.read(line, about));
      }
    }
    return new Rights(rows);
  }

  /** What a caller may expect. */
  Effect of(Cell cell) {
    return deciding(cell).effect();
  }

  /** The row that decides. */
  Right deciding(Cell cell) {
    for (Right row : of(cell.action())) {
      if (row.fits(cell)) {
        return row;
      }
    }
    throw new IllegalStateException("The last right denies all that is left");
  }

  /** Whether any row of an action looks at what the dimension says. */
  boolean weighs(Action action, Dimension dimension) {
    return of(action).stream().anyMatch(row -> row.weighs(dimension));
  }

  /** Whether any row of an action fits some of these laws and not all. */
  boolean tellsApart(Action action, Set<Regime> laws) {
    return of(action).stream()
        .map(row -> laws.stream().filter(row.of(Dimension.REGIME)::contains).count())
        .anyMatch(fitting -> fitting > 0 && fitting < laws.size());
  }

  private List<Right> of(Action action) {
    return byAction.getOrDefault(action, rows);
  }

  /** What tells this table from any other: the beginning of the SHA-256 of its rows. */
  String version() {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      rows.forEach(row -> digest.update((row.line() + "\n").getBytes(StandardCharsets.UTF_8)));
      return HexFormat.of().formatHex(digest.digest()).substring(0, VERSION_DIGITS);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
  }

  /** All rows, in the order in which they are asked. */
  List<Right> rows() {
    return rows;
  }
}
