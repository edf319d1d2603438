package se.samordna.form;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.samordna.text.Text;

/**
 * One version of a form: what is asked, in which order, and what may be answered.
 *
 * @param canonical its name and version
 * @param title the heading of the form
 * @param description what the form is for, {@code null} when it says nothing about it
 * @param items what stands in it, from the top
 * @param scores what is reckoned from the answers
 */
public record Form(
    Canonical canonical,
    Text title,
    @Nullable Text description,
    List<Item> items,
    List<Score> scores) {
  public Form {
    items = List.copyOf(items);
    scores = List.copyOf(scores);
  }

  /** Every item at every depth, in the order in which they are read. */
  public List<Item> everyItem() {
    List<Item> found = new ArrayList<>();
    collect(items, found);
    return List.copyOf(found);
  }

  /** The item with the link id, at any depth. */
  public Optional<Item> item(String linkId) {
    return everyItem().stream().filter(item -> item.linkId().equals(linkId)).findFirst();
  }

  /** The question with the link id, at any depth; empty too when it names a group or a text. */
  public Optional<Question> question(String linkId) {
    return item(linkId).filter(Question.class::isInstance).map(Question.class::cast);
  }

  private static void collect(List<Item> items, List<Item> found) {
    for (Item item : items) {
      found.add(item);
      collect(item.items(), found);
    }
  }
}
