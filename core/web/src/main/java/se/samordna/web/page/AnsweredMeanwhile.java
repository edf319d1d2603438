package se.samordna.web.page;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import se.samordna.form.AnsweredForm;
import se.samordna.form.Form;
import se.samordna.form.FormPost;
import se.samordna.web.text.Texts;
import se.samordna.web.view.Field;
import se.samordna.web.view.Field.Kind;
import se.samordna.web.view.Parts.Notice;
import se.samordna.web.view.Questions.Part;

/** Two people answered in the same form: what stands there now is shown beside one's own. */
final class AnsweredMeanwhile {
  private final Map<String, Field> now = new HashMap<>();
  private final List<Field> asked;
  private final Texts t;

  /**
   * @param standing the answers that somebody else has saved
   */
  AnsweredMeanwhile(Form form, AnsweredForm standing, Texts t) {
    Map<String, List<String>> kept = FormPost.write(form, standing.answers());
    this.asked =
        Marked.fields(
            new QuestionsView(form, kept, Map.of(), Set.of(), t).parts(standing.answers()));
    this.asked.forEach(field -> now.put(field.name(), field));
    this.t = t;
  }

  /** One's own parts, with the other answer beside each question that was answered otherwise. */
  List<Part> beside(List<Part> mine) {
    return Marked.each(mine, field -> Meanwhile.both(field, now.get(field.name()), t));
  }

  /** What was answered where one's own answers leave the question out; empty when nothing was. */
  Optional<Notice> beyond(List<Part> mine) {
    Set<String> here =
        Marked.fields(mine).stream().map(Field::name).collect(Collectors.toUnmodifiableSet());
    String answers =
        asked.stream()
            .filter(field -> field.kind() != Kind.DISPLAY && !here.contains(field.name()))
            .filter(field -> !field.value().isEmpty())
            .map(field -> field.label() + " – " + Meanwhile.words(field, t))
            .collect(Collectors.joining(" · "));
    return answers.isEmpty()
        ? Optional.empty()
        : Optional.of(Notice.think(t.of("form.meanwhile.beyond"), answers));
  }
}
