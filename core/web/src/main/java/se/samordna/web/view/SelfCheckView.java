package se.samordna.web.view;

import java.util.List;
import org.jspecify.annotations.Nullable;
import se.samordna.web.plot.Trend;
import se.samordna.web.view.Parts.Empty;
import se.samordna.web.view.Parts.Link;
import se.samordna.web.view.Parts.Tag;

/**
 * A unit's self-check.
 *
 * @param units the reader's units
 * @param spans the lengths and months to choose from
 */
public record SelfCheckView(
    List<Link> units, List<Link> spans, List<Group> groups, @Nullable Empty empty) {

  /** The figures of one model. */
  public record Group(String title, String summary, List<Figure> figures, Link file) {
    public Group {
      figures = List.copyOf(figures);
    }
  }

  /**
   * One figure.
   *
   * @param value the figure as people say it
   * @param of what it was reckoned from
   * @param trend {@code null} when no month before was kept
   * @param rows where the rows are that it was counted from, {@code null} when they are not open
   */
  public record Figure(
      String id,
      String name,
      String value,
      Tag standing,
      String of,
      String target,
      String counts,
      String source,
      @Nullable Trend trend,
      List<Month> months,
      @Nullable Link rows) {
    public Figure {
      months = List.copyOf(months);
    }
  }

  /** A month of the table beside the plot. */
  public record Month(String month, String value, String standing) {}

  /** What a figure was counted from. */
  public record Rows(Lists.RowCard card) {}
}
