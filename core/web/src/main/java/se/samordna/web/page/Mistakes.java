package se.samordna.web.page;

import java.util.List;
import org.jspecify.annotations.Nullable;
import se.samordna.refusal.Problem;
import se.samordna.refusal.Refusal;
import se.samordna.text.Language;
import se.samordna.web.view.Field;
import se.samordna.web.view.FormView;
import se.samordna.web.view.FormView.Mistake;

/** Turns a refusal into what is said in a form: a summary, and each reason at its field. */
final class Mistakes {
  private Mistakes() {}

  /** The form with everything that is wrong. */
  static FormView in(FormView form, Refusal refusal, Language language) {
    List<Field> fields =
        form.sections().stream().flatMap(section -> section.fields().stream()).toList();
    return form.mistakes(of(refusal, fields, language));
  }

  /** Each reason, tied to the field that it points at. */
  static List<Mistake> of(Refusal refusal, List<Field> fields, Language language) {
    return refusal.problems().stream()
        .map(
            problem ->
                new Mistake(field(problem, fields), problem.says(language), problem.mend(language)))
        .toList();
  }

  private static @Nullable String field(Problem problem, List<Field> fields) {
    String pointer = problem.pointer();
    if (pointer.isEmpty()) {
      return null;
    }
    String whole = Field.idOf(pointer);
    String last = Field.idOf(pointer.substring(pointer.lastIndexOf('/') + 1));
    return fields.stream()
        .map(Field::id)
        .filter(id -> id.equals(whole))
        .findFirst()
        .or(() -> fields.stream().map(Field::id).filter(id -> id.equals(last)).findFirst())
        .orElse(null);
  }
}
