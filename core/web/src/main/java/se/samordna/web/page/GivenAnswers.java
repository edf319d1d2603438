package se.samordna.web.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import se.samordna.form.AnsweredForm;
import se.samordna.form.Answers;
import se.samordna.form.Entry;
import se.samordna.form.Form;
import se.samordna.form.Group;
import se.samordna.form.Item;
import se.samordna.form.Question;
import se.samordna.form.Score;
import se.samordna.form.Scored;
import se.samordna.text.Wording;
import se.samordna.web.view.Lists.RowCard;
import se.samordna.web.view.Parts.Empty;
import se.samordna.web.view.Parts.Row;
import se.samordna.web.view.Tone;

/** Completed answers, to be read: a card for each group, and one for each score. */
final class GivenAnswers {
  private final Form form;
  private final AnsweredForm answered;
  private final Reader reader;
  private final List<Row> loose = new ArrayList<>();
  private final List<RowCard> cards = new ArrayList<>();

  GivenAnswers(Form form, AnsweredForm answered, Reader reader) {
    this.form = form;
    this.answered = answered;
    this.reader = reader;
  }

  List<RowCard> cards() {
    collect(form.items(), answered.answers(), loose);
    if (!loose.isEmpty() || cards.isEmpty()) {
      Empty empty = new Empty("paper", reader.t().of("form.not.begun"), "", null);
      String title = reader.in(form.title());
      cards.add(0, new RowCard("answers", title, "", loose, empty, null));
    }
    for (Score score : form.scores()) {
      Scored scored = answered.scores().get(score.key());
      if (scored != null) {
        cards.add(score(score, scored));
      }
    }
    return cards;
  }

  private RowCard score(Score score, Scored scored) {
    String counted = reader.t().of("forms.score", scored.answered());
    return card(
        "score-",
        reader.in(score.name()),
        Wording.write(scored.value(), reader.t().language()),
        List.of(new Row("target", Tone.PLAIN, counted, null, "", "")));
  }

  private void collect(List<Item> items, Answers answers, List<Row> rows) {
    for (Item item : items) {
      if (item instanceof Group group) {
        collect(group, answers);
      } else if (item instanceof Question question) {
        row(question, answers).ifPresent(rows::add);
        for (Entry entry : answers.of(question.linkId())) {
          collect(question.items(), entry.below(), rows);
        }
      }
    }
  }

  private void collect(Group group, Answers answers) {
    List<Row> within = new ArrayList<>();
    for (Entry entry : answers.of(group.linkId())) {
      collect(group.items(), entry.below(), within);
    }
    if (!within.isEmpty()) {
      cards.add(card("group-", reader.in(group.label().text()), "", within));
    }
  }

  private RowCard card(String kind, String title, String count, List<Row> rows) {
    Empty empty = new Empty("paper", "", "", null);
    return new RowCard(kind + cards.size(), title, count, rows, empty, null);
  }

  private Optional<Row> row(Question question, Answers answers) {
    String said = written(question, answers, reader);
    return answers.values(question.linkId()).isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Row(null, Tone.PLAIN, reader.in(question.label().text()), null, said, ""));
  }

  /** Everything answered to one question, as one line. */
  static String written(Question question, Answers answers, Reader reader) {
    return answers.values(question.linkId()).stream()
        .map(value -> question.write(value, reader.t().language()))
        .collect(Collectors.joining(", "));
  }
}
