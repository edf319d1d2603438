package se.samordna.engine.model;

import java.util.ArrayList;
import java.util.List;
import se.samordna.form.AnswerType;
import se.samordna.form.Form;
import se.samordna.form.Item;
import se.samordna.form.Question;
import se.samordna.model.Field;
import se.samordna.model.Model;
import se.samordna.model.Step;

/**
 * Where a model asks for words of somebody's own: none may where no record is kept, since a note
 * can hide in any of them.
 */
final class FreeText {
  private FreeText() {}

  /** The fields and questions that take words, as {@code steps/refer/why}. */
  static List<String> places(RunningModel running) {
    List<String> places = new ArrayList<>();
    Model model = running.model();
    for (Step step : model.steps()) {
      step.fields().stream()
          .filter(FreeText::takesWords)
          .forEach(field -> places.add("steps/" + step.id() + "/" + field.id()));
    }
    for (Form form : running.forms()) {
      String url = form.canonical().url();
      form.everyItem().stream()
          .filter(FreeText::takesWords)
          .forEach(
              item ->
                  places.add(
                      "forms/" + url.substring(url.lastIndexOf('/') + 1) + "/" + item.linkId()));
    }
    return places;
  }

  private static boolean takesWords(Field field) {
    return field.kind() == Field.Kind.TEXT || field.kind() == Field.Kind.LONG_TEXT;
  }

  private static boolean takesWords(Item item) {
    return item instanceof Question question
        && (question.open()
            || question.type() instanceof AnswerType.Words
            || question.type() instanceof AnswerType.Link);
  }
}
