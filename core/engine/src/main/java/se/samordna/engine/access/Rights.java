package se.samordna.engine.access;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.samordna.audit.Action;
import se.samordna.organisation.Role;

/**
 * The rights as data: rows of action, role, relation and effect, where the first row that fits
 * decides. What no row grants is denied.
 */
final class Rights {
  private static final String ANY = "*";

  private final List<Row> rows;

  private Rights(List<Row> rows) {
    this.rows = List.copyOf(rows);
    Row last = this.rows.get(this.rows.size() - 1);
    if (!last.equals(new Row(null, null, null, Effect.HIDE))) {
      throw new IllegalStateException("The last right must deny all that is left");
    }
  }

  /** The rights that Samordna comes with, from {@code rights.csv} beside this class. */
  static Rights shipped() {
    try (InputStream in = Rights.class.getResourceAsStream("rights.csv")) {
      if (in == null) {
        throw new IllegalStateException("Missing rights.csv");
      }
      return read(new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Reads rights; the first line is the heading, lines with {@code #} are comments.
   *
   * @throws IllegalArgumentException for a word that is no action, role, relation or effect
   */
  static Rights read(BufferedReader lines) throws IOException {
    List<Row> rows = new ArrayList<>();
    lines.readLine();
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      if (!line.isBlank() && !line.startsWith("#")) {
        rows.add(row(line.split(",", -1)));
      }
    }
    return new Rights(rows);
  }

  /** What a caller with the role may expect of the action under the relation. */
  Effect of(Action action, Role role, Relation relation) {
    return rows.stream()
        .filter(row -> row.fits(action, role, relation))
        .findFirst()
        .map(Row::effect)
        .orElse(Effect.HIDE);
  }

  private static Row row(String[] cells) {
    if (cells.length != 4) {
      throw new IllegalArgumentException("A right has four cells");
    }
    return new Row(
        word(Action.class, cells[0]),
        word(Role.class, cells[1]),
        word(Relation.class, cells[2]),
        Effect.valueOf(cells[3].strip()));
  }

  private static <E extends Enum<E>> @Nullable E word(Class<E> type, String cell) {
    String word = cell.strip();
    return word.equals(ANY) ? null : Enum.valueOf(type, word);
  }

  /** One right; {@code null} stands for any. */
  private record Row(
      @Nullable Action action, @Nullable Role role, @Nullable Relation relation, Effect effect) {
    boolean fits(Action wanted, Role held, Relation standing) {
      return (action == null || action == wanted)
          && (role == null || role == held)
          && (relation == null || relation == standing);
    }
  }
}
