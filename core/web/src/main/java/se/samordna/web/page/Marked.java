package se.samordna.web.page;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import se.samordna.web.view.Field;
import se.samordna.web.view.FormView;
import se.samordna.web.view.FormView.Mistake;
import se.samordna.web.view.Questions.Part;

/** Questions with what is wrong marked at each. */
final class Marked {
  private Marked() {}

  /** Every field of the parts and of the parts within them. */
  static List<Field> fields(List<Part> parts) {
    List<Field> fields = new ArrayList<>();
    for (Part part : parts) {
      fields.addAll(part.fields());
      fields.addAll(fields(part.parts()));
    }
    return fields;
  }

  /** The same parts, each field with its own mistakes. */
  static List<Part> parts(List<Part> parts, List<Mistake> mistakes) {
    return each(parts, field -> field.error(FormView.about(field, mistakes)));
  }

  /** The same parts with something done to each field. */
  static List<Part> each(List<Part> parts, UnaryOperator<Field> done) {
    return parts.stream()
        .map(
            part ->
                new Part(
                    part.id(),
                    part.depth(),
                    part.title(),
                    part.lead(),
                    part.fields().stream().map(done).toList(),
                    each(part.parts(), done),
                    part.more()))
        .toList();
  }
}
