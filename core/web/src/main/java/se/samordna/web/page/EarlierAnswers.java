package se.samordna.web.page;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import se.samordna.form.AnswerType;
import se.samordna.form.AnsweredForm;
import se.samordna.form.Answers;
import se.samordna.form.Entry;
import se.samordna.form.FieldName;
import se.samordna.form.Form;
import se.samordna.form.Item;
import se.samordna.form.Question;
import se.samordna.text.Days;
import se.samordna.web.view.Field.Previous;

/** What was answered the last time, to stand beside the questions. */
final class EarlierAnswers {
  private final Reader reader;
  private final String when;
  private final Map<String, Previous> byField = new HashMap<>();

  private EarlierAnswers(Reader reader, AnsweredForm last) {
    this.reader = reader;
    this.when = reader.t().of("form.last.time", reader.t().dates().dated(Days.of(last.savedAt())));
  }

  /**
   * The answers of the last completed form among those that a person has, by the names of its
   * fields.
   *
   * @param answered of one form, newest first
   * @param now what is being answered, {@code null} when that is begun only now
   */
  static Map<String, Previous> among(
      List<AnsweredForm> answered, Form form, @Nullable AnsweredForm now, Reader reader) {
    return answered.stream()
        .filter(AnsweredForm::completed)
        .filter(one -> now == null || !one.id().equals(now.id()))
        .findFirst()
        .map(last -> of(last, form, reader))
        .orElse(Map.of());
  }

  private static Map<String, Previous> of(AnsweredForm last, Form form, Reader reader) {
    EarlierAnswers earlier = new EarlierAnswers(reader, last);
    earlier.collect(form.items(), last.answers(), FieldName.TOP);
    return earlier.byField;
  }

  private void collect(List<Item> items, Answers answers, FieldName place) {
    for (Item item : items) {
      FieldName name = place.item(item.linkId());
      List<Entry> entries = answers.of(item.linkId());
      for (int i = 0; i < entries.size(); i++) {
        collect(item.items(), entries.get(i).below(), name.entry(i));
      }
      if (item instanceof Question question && !entries.isEmpty()) {
        byField.put(name.pointer(), said(question, answers));
      }
    }
  }

  private Previous said(Question question, Answers answers) {
    boolean words = question.options().isEmpty() && question.type() instanceof AnswerType.Words;
    return new Previous(when, GivenAnswers.written(question, answers, reader), words);
  }
}
