package se.samordna.web.page;

import java.util.ArrayList;
import java.util.List;
import se.samordna.form.Answers;
import se.samordna.form.FieldName;
import se.samordna.form.Form;
import se.samordna.form.Group;
import se.samordna.form.Item;
import se.samordna.form.Scope;
import se.samordna.web.text.Texts;
import se.samordna.web.view.Field;
import se.samordna.web.view.FormView.Mistake;
import se.samordna.web.view.Questions.Chapter;

/** The chapters of a form: how far each has come, and what is wrong in it. */
final class Chapters {
  private Chapters() {}

  static List<Chapter> of(Form form, Answers answers, List<Mistake> mistakes, Texts t) {
    List<Chapter> chapters = new ArrayList<>();
    Scope scope = Scope.top(form, answers);
    for (Item item : form.items()) {
      if (item instanceof Group group && scope.asks(group)) {
        String id = Field.idOf(FieldName.TOP.item(group.linkId()).entry(0).pointer());
        String start = Field.idOf(FieldName.TOP.item(group.linkId()).pointer()) + "-";
        long wrong =
            mistakes.stream()
                .filter(one -> one.field() != null && one.field().startsWith(start))
                .count();
        boolean begun =
            answers.of(group.linkId()).stream().anyMatch(entry -> !entry.below().isEmpty());
        chapters.add(chapter(id, group.label().text().in(t.language()), wrong, begun, t));
      }
    }
    return chapters;
  }

  private static Chapter chapter(String id, String title, long wrong, boolean begun, Texts t) {
    if (wrong > 0) {
      return new Chapter(id, title, t.count("form.errors", wrong), "warning", "late");
    }
    return begun
        ? new Chapter(id, title, t.of("form.begun"), "check-circle", "done")
        : new Chapter(id, title, t.of("form.not.begun"), "circle", "");
  }
}
