package se.samordna.web.view;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A form of a model with its answers.
 *
 * @param action where it is sent
 * @param revision the revision of the answers that were read, 0 before the first save
 * @param sections the form's main parts with how far each has come
 * @param conditional whether some questions depend on others, so that they can be asked for
 * @param saved when it was saved last, empty before that
 * @param scores what has been reckoned, empty when nothing is
 */
public record Questions(
    String action,
    int revision,
    List<Chapter> sections,
    List<Part> parts,
    List<FormView.Mistake> errors,
    boolean conditional,
    String saved,
    String scores) {
  public Questions {
    sections = List.copyOf(sections);
    parts = List.copyOf(parts);
    errors = List.copyOf(errors);
  }

  /** A main part of the form and how far it has come. */
  public record Chapter(String id, String title, String state, String icon, String css) {}

  /**
   * Questions that belong together, and groups within.
   *
   * @param more what the button for one more filling sends, {@code null} when there is none
   */
  public record Part(
      String id,
      int depth,
      String title,
      String lead,
      List<Field> fields,
      List<Part> parts,
      @Nullable String more) {
    public Part {
      fields = List.copyOf(fields);
      parts = List.copyOf(parts);
    }
  }
}
