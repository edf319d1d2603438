package se.samordna.web.view;

import java.util.List;
import org.jspecify.annotations.Nullable;
import se.samordna.web.view.Parts.Empty;
import se.samordna.web.view.Parts.Link;
import se.samordna.web.view.Parts.Tag;

/**
 * A team's daily list.
 *
 * @param units the lists one may choose between; a single one is not shown
 * @param next where the list goes on, {@code null} at its end
 */
public record DailyView(List<Link> units, List<Row> rows, Empty empty, @Nullable String next) {
  public DailyView {
    units = List.copyOf(units);
    rows = List.copyOf(rows);
  }

  /**
   * A person.
   *
   * @param id what the row is called in the page's address
   * @param tags the phase when it asks for attention, marks, and that the identity is protected
   * @param under the phase when it asks for none, and who coordinates
   */
  public record Row(
      String id,
      String name,
      String href,
      List<Tag> tags,
      String under,
      Cell last,
      Cell next,
      Cell risk,
      List<Item> deliveries,
      List<Item> tasks) {
    public Row {
      tags = List.copyOf(tags);
      deliveries = List.copyOf(deliveries);
      tasks = List.copyOf(tasks);
    }
  }

  /**
   * A cell with something in front and something under it; both may be empty.
   *
   * @param more where more is written of it, {@code null} for nowhere
   */
  public record Cell(String says, String under, List<Tag> tags, @Nullable Link more) {
    public Cell {
      tags = List.copyOf(tags);
    }

    /** A cell of words. */
    public static Cell of(String says, String under) {
      return new Cell(says, under, List.of(), null);
    }

    /** The same with where more is written. */
    public Cell to(String href, String label) {
      return new Cell(says, under, tags, new Link(href, label));
    }
  }

  /**
   * Something that is to be done today.
   *
   * @param tag how it went, or that it is late; {@code null} for neither
   * @param ticks what says how it went, or takes that back
   */
  public record Item(String what, String under, @Nullable Tag tag, List<Button> ticks) {
    public Item {
      ticks = List.copyOf(ticks);
    }
  }
}
