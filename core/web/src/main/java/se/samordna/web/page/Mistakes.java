package se.samordna.web.page;

import java.util.List;
import org.jspecify.annotations.Nullable;
import se.samordna.refusal.Code;
import se.samordna.refusal.Problem;
import se.samordna.refusal.Refusal;
import se.samordna.text.Language;
import se.samordna.web.text.Texts;
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
        .map(problem -> mistake(problem, field(problem, fields), Texts.in(language)))
        .toList();
  }

  /** The field's own name and what was typed say more than "the field" and "the value". */
  private static Mistake mistake(Problem problem, @Nullable Field field, Texts t) {
    String says = problem.says(t.language());
    String mend = problem.mend(t.language());
    if (field == null) {
      return new Mistake(null, says, mend);
    }
    if (problem.code() == Code.FIELD_MISSING) {
      return new Mistake(field.id(), t.of("form.fill.in", field.label()), "");
    }
    if (problem.code() == Code.FIELD_NOT_OF_TYPE && !field.value().isEmpty()) {
      return new Mistake(field.id(), mend + " " + t.of("form.you.wrote", field.value()), "");
    }
    return new Mistake(field.id(), says, mend);
  }

  private static @Nullable Field field(Problem problem, List<Field> fields) {
    String pointer = problem.pointer();
    if (pointer.isEmpty()) {
      return null;
    }
    String whole = Field.idOf(pointer);
    String last = Field.idOf(pointer.substring(pointer.lastIndexOf('/') + 1));
    return fields.stream()
        .filter(field -> field.id().equals(whole))
        .findFirst()
        .or(() -> fields.stream().filter(field -> field.id().equals(last)).findFirst())
        .orElse(null);
  }
}
