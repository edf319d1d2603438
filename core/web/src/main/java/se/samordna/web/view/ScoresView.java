package se.samordna.web.view;

import java.util.List;
import org.jspecify.annotations.Nullable;
import se.samordna.web.plot.Trend;
import se.samordna.web.view.Lists.RowCard;
import se.samordna.web.view.Parts.Empty;

/**
 * What was recorded of a person or a unit, by instrument.
 *
 * @param courses what has been recorded more than once, drawn over time
 */
public record ScoresView(@Nullable Empty empty, List<Course> courses, List<RowCard> cards) {
  public ScoresView {
    courses = List.copyOf(courses);
    cards = List.copyOf(cards);
  }

  /** Rows alone. */
  public static ScoresView of(List<RowCard> cards) {
    return new ScoresView(null, List.of(), cards);
  }

  /**
   * Scores of one version of an instrument over time.
   *
   * @param rows the same as a table, oldest first
   */
  public record Course(String id, String title, Trend trend, List<Scored> rows) {
    public Course {
      rows = List.copyOf(rows);
    }
  }

  /** A row of the table beside the plot. */
  public record Scored(String day, String value, String by) {}
}
