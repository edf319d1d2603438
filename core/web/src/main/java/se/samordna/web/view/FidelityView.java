package se.samordna.web.view;

import java.util.List;
import org.jspecify.annotations.Nullable;
import se.samordna.web.view.Parts.Empty;
import se.samordna.web.view.Parts.Link;
import se.samordna.web.view.Parts.Notice;
import se.samordna.web.view.Parts.Tag;

/**
 * A unit's fidelity cards.
 *
 * @param units the reader's units
 */
public record FidelityView(List<Link> units, List<Card> cards, @Nullable Empty empty) {
  public FidelityView {
    units = List.copyOf(units);
    cards = List.copyOf(cards);
  }

  /** The card of one model. */
  public record Card(
      String title,
      String version,
      List<Mean> means,
      List<Notice> notices,
      List<Group> groups,
      String source,
      @Nullable Link least) {
    public Card {
      means = List.copyOf(means);
      notices = List.copyOf(notices);
      groups = List.copyOf(groups);
    }
  }

  /** A mean, and of how many items. */
  public record Mean(String label, String value, String note) {}

  /** Items that belong together. */
  public record Group(String id, String title, List<Item> items) {
    public Group {
      items = List.copyOf(items);
    }
  }

  /**
   * One item.
   *
   * @param says what it rests on: a figure, or who rated it and when
   * @param counts how the figure is counted, empty when there is none
   * @param tags what to know of it besides
   * @param rate where a person rates it, {@code null} when it is counted
   */
  public record Item(
      String id,
      String code,
      String name,
      String score,
      List<String> says,
      String counts,
      String anchors,
      List<Tag> tags,
      @Nullable Button rate) {
    public Item {
      says = List.copyOf(says);
      tags = List.copyOf(tags);
    }
  }
}
