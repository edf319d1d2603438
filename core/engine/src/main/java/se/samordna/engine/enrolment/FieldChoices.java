package se.samordna.engine.enrolment;

import java.util.List;
import se.samordna.engine.store.CaseloadStore.Post;
import se.samordna.model.Field;
import se.samordna.model.Field.Option;
import se.samordna.text.Text;

/** Gives fields that choose among the unit's staff the staff to choose from. */
final class FieldChoices {
  private FieldChoices() {}

  static List<Field> with(List<Field> fields, List<Post> posts) {
    return fields.stream().map(field -> with(field, posts)).toList();
  }

  private static Field with(Field field, List<Post> posts) {
    return switch (field.kind()) {
      case STAFF -> with(field, posts, false);
      case COORDINATOR -> with(field, posts, true);
      default -> field;
    };
  }

  private static Field with(Field field, List<Post> posts, boolean carrying) {
    List<Option> options =
        posts.stream()
            .filter(post -> !post.away() && (post.caseCarrying() || !carrying))
            .map(post -> new Option(post.staff().toString(), new Text(post.name(), post.name())))
            .distinct()
            .toList();
    return new Field(
        field.id(),
        field.label(),
        field.hint(),
        field.kind(),
        field.required(),
        field.repeats(),
        field.maxLength(),
        options);
  }
}
