package se.samordna.web.view;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import se.samordna.web.view.Parts.Empty;

/** What an organisation looks after: units, staff, accounts, models and limits. */
public record AdminView(List<Table> tables) {
  public AdminView {
    tables = List.copyOf(tables);
  }

  /** A card for each of the rows, or one that says that there is none. */
  public static <T> AdminView ofEach(
      List<T> rows, Function<T, Table> card, String title, Empty none) {
    return new AdminView(
        rows.isEmpty()
            ? List.of(new Table("none", title, "", List.of(), List.of(), none, null))
            : rows.stream().map(card).toList());
  }

  /**
   * A card with a table.
   *
   * @param adding how to add a line, {@code null} when nothing is added here
   */
  public record Table(
      String id,
      String title,
      String lead,
      List<String> heads,
      List<Line> lines,
      Empty empty,
      @Nullable Button adding) {
    public Table {
      heads = List.copyOf(heads);
      lines = List.copyOf(lines);
    }

    /** Whether anything can be done with any of its lines. */
    public boolean hasVerbs() {
      return lines.stream().anyMatch(line -> !line.verbs().isEmpty());
    }
  }

  /** One line of a table and what can be done with it. */
  public record Line(List<String> cells, List<Button> verbs) {
    public Line {
      cells = List.copyOf(cells);
      verbs = List.copyOf(verbs);
    }
  }
}
