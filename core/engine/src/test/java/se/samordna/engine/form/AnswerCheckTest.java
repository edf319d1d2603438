package se.samordna.engine.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import se.samordna.form.AnswerType;
import se.samordna.form.Answers;
import se.samordna.form.Canonical;
import se.samordna.form.Condition;
import se.samordna.form.Control;
import se.samordna.form.Enabling;
import se.samordna.form.Entry;
import se.samordna.form.Form;
import se.samordna.form.Group;
import se.samordna.form.Item;
import se.samordna.form.Label;
import se.samordna.form.Occurs;
import se.samordna.form.Option;
import se.samordna.form.Question;
import se.samordna.form.Score;
import se.samordna.form.Scored;
import se.samordna.form.Value;
import se.samordna.refusal.Code;
import se.samordna.refusal.Problem;
import se.samordna.text.Language;
import se.samordna.text.Text;

class AnswerCheckTest {
  private static final AnswerType WORDS = new AnswerType.Words(false, 2, 5);
  private static final Value YES = new Value.YesNo(true);

  @Test
  void a_required_question_must_be_answered_but_not_in_a_draft() {
    Form form = form(question("q", WORDS, Occurs.REQUIRED));

    assertThat(codes(form, Answers.NONE)).containsExactly(Code.ANSWER_MISSING);
    assertThat(AnswerCheck.draft(form, Answers.NONE)).isEmpty();
  }

  static Stream<Arguments> wrongAnswers() {
    return Stream.of(
        wrong(new AnswerType.YesNo(), new Value.Words("ja"), Code.ANSWER_WRONG),
        wrong(new AnswerType.Whole(1, 5), new Value.Whole(6), Code.ANSWER_OUT_OF_RANGE),
        wrong(new AnswerType.Whole(1, 5), new Value.Whole(0), Code.ANSWER_OUT_OF_RANGE),
        wrong(
            new AnswerType.Scale(0, 10, 5, null, null),
            new Value.Whole(4),
            Code.ANSWER_OUT_OF_RANGE),
        wrong(
            decimal("0", "1", 1),
            new Value.Decimal(new BigDecimal("0.25")),
            Code.ANSWER_OUT_OF_RANGE),
        wrong(
            new AnswerType.Day(LocalDate.of(2026, 11, 21), null),
            new Value.Day(LocalDate.of(2026, 11, 20)),
            Code.ANSWER_OUT_OF_RANGE),
        wrong(WORDS, new Value.Words("för långt"), Code.ANSWER_TOO_LONG),
        wrong(WORDS, new Value.Words("x"), Code.ANSWER_TOO_SHORT),
        wrong(new AnswerType.Link(100), new Value.Link("javascript:alert(1)"), Code.ANSWER_WRONG));
  }

  @ParameterizedTest
  @MethodSource("wrongAnswers")
  void an_answer_that_breaks_its_questions_rules_is_refused_in_a_draft_as_well(
      AnswerType type, Value value, Code code) {
    Form form = form(question("q", type, Occurs.OPTIONAL));
    Answers answers = Answers.NONE.with("q", value);

    assertThat(AnswerCheck.completed(form, answers))
        .extracting(Problem::code)
        .containsExactly(code);
    List<Problem> draft = AnswerCheck.draft(form, answers);
    assertThat(draft).extracting(Problem::pointer).containsExactly("/q");
    for (Language language : Language.values()) {
      assertThat(draft.get(0).says(language) + draft.get(0).mend(language)).doesNotContain("{");
    }
  }

  @Test
  void only_options_of_the_question_can_be_chosen_and_each_but_once() {
    Form form = form(choice("q", false, new Occurs(0, 3)));

    assertThat(codes(form, Answers.NONE.with("q", code("a"), code("b")))).isEmpty();
    assertThat(codes(form, Answers.NONE.with("q", code("z"))))
        .containsExactly(Code.ANSWER_NOT_AN_OPTION);
    assertThat(codes(form, Answers.NONE.with("q", new Value.Words("egna ord"))))
        .containsExactly(Code.ANSWER_NOT_AN_OPTION);
    assertThat(codes(form, Answers.NONE.with("q", code("a"), code("a"))))
        .containsExactly(Code.ANSWER_TOO_MANY);
    assertThat(codes(form, Answers.NONE.with("q", code("a"), code("none"))))
        .containsExactly(Code.ANSWER_EXCLUDES_OTHERS);
  }

  @Test
  void an_open_choice_takes_words_of_ones_own() {
    Form form = form(choice("q", true, Occurs.OPTIONAL));

    assertThat(codes(form, Answers.NONE.with("q", new Value.Words("egna ord")))).isEmpty();
    assertThat(codes(form, Answers.NONE.with("q", code("z"))))
        .containsExactly(Code.ANSWER_NOT_AN_OPTION);
  }

  @Test
  void an_answer_to_nothing_that_is_asked_is_refused() {
    Question gate = question("gate", new AnswerType.YesNo(), Occurs.OPTIONAL);
    Question asked =
        new Question(
            "why",
            Label.of(new Text("Varför?", "Why?")),
            new Enabling(true, List.of(new Condition("gate", Condition.Operator.EQUAL, YES))),
            Occurs.REQUIRED,
            WORDS,
            List.of(),
            Control.AUTOMATIC,
            List.of(),
            List.of());
    Form form = form(gate, asked);

    assertThat(codes(form, Answers.NONE)).isEmpty();
    assertThat(codes(form, Answers.NONE.with("gate", YES))).containsExactly(Code.ANSWER_MISSING);
    assertThat(codes(form, Answers.NONE.with("why", new Value.Words("där"))))
        .containsExactly(Code.ANSWER_NOT_ASKED);
    assertThat(codes(form, Answers.NONE.with("other", YES))).containsExactly(Code.ANSWER_UNKNOWN);
  }

  @Test
  void what_is_required_in_a_heading_is_required_and_in_a_repeating_group_when_it_is_filled_in() {
    Question must = question("must", WORDS, Occurs.REQUIRED);
    Question may = question("may", WORDS, Occurs.OPTIONAL);
    Form heading = form(group(new Occurs(0, 1), must, may));
    Form repeating = form(group(new Occurs(0, 5), must, may));
    Answers second =
        Answers.NONE.with(
            "g",
            List.of(
                Entry.group(Answers.NONE.with("must", new Value.Words("ja"))),
                Entry.group(Answers.NONE.with("may", new Value.Words("ja")))));

    assertThat(AnswerCheck.completed(heading, Answers.NONE))
        .extracting(Problem::pointer)
        .containsExactly("/g/0/must");
    assertThat(codes(repeating, Answers.NONE)).isEmpty();
    assertThat(AnswerCheck.completed(repeating, second))
        .extracting(Problem::pointer)
        .containsExactly("/g/1/must");
  }

  @Test
  void more_answers_than_the_question_takes_are_refused() {
    Form form = form(question("q", WORDS, new Occurs(0, 2)));
    Value words = new Value.Words("ord");

    assertThat(codes(form, Answers.NONE.with("q", words, words))).isEmpty();
    assertThat(codes(form, Answers.NONE.with("q", words, words, words)))
        .containsExactly(Code.ANSWER_TOO_MANY);
  }

  @Test
  void scores_add_weights_numbers_and_yes_and_need_enough_answers() {
    Score sum = score("sum", Score.Method.SUM, 2);
    Score mean = score("mean", Score.Method.MEAN, 1);
    Form form =
        new Form(
            new Canonical("https://example.org/f", "1.0"),
            new Text("T", "T"),
            null,
            List.of(
                choice("a", false, Occurs.OPTIONAL),
                question("b", new AnswerType.Whole(null, null), Occurs.OPTIONAL),
                question("c", new AnswerType.YesNo(), Occurs.OPTIONAL)),
            List.of(sum, mean));

    Answers all = Answers.NONE.with("a", code("b")).with("b", new Value.Whole(4)).with("c", YES);
    assertThat(Scores.of(form, all).get("sum"))
        .isEqualTo(new Scored("sum", new BigDecimal("7.5"), 3));
    assertThat(Scores.of(form, all).get("mean"))
        .isEqualTo(new Scored("mean", new BigDecimal("2.50"), 3));
    assertThat(Scores.of(form, Answers.NONE.with("c", YES))).containsOnlyKeys("mean");
    assertThat(Scores.of(form, Answers.NONE)).isEmpty();
  }

  private static Score score(String key, Score.Method method, int least) {
    return new Score(key, new Text(key, key), method, List.of("a", "b", "c"), least);
  }

  private static Arguments wrong(AnswerType type, Value value, Code code) {
    return Arguments.of(type, value, code);
  }

  private static AnswerType decimal(String min, String max, int places) {
    return new AnswerType.Decimal(new BigDecimal(min), new BigDecimal(max), places);
  }

  private static Value code(String code) {
    return new Value.Coding("http://example.org/cs", code, null);
  }

  private static Option option(String code, String weight, boolean exclusive) {
    return new Option(code, code(code), new Text(code, code), new BigDecimal(weight), exclusive);
  }

  private static Question choice(String linkId, boolean open, Occurs occurs) {
    return new Question(
        linkId,
        Label.of(new Text(linkId, linkId)),
        Enabling.ALWAYS,
        occurs,
        new AnswerType.Choice(open, 0, 100),
        List.of(option("a", "1", false), option("b", "2.5", false), option("none", "0", true)),
        Control.AUTOMATIC,
        List.of(),
        List.of());
  }

  private static Question question(String linkId, AnswerType type, Occurs occurs) {
    return new Question(
        linkId,
        Label.of(new Text(linkId, linkId)),
        Enabling.ALWAYS,
        occurs,
        type,
        List.of(),
        Control.AUTOMATIC,
        List.of(),
        List.of());
  }

  private static Group group(Occurs occurs, Item... items) {
    return new Group("g", Label.of(new Text("g", "g")), Enabling.ALWAYS, occurs, List.of(items));
  }

  private static Form form(Item... items) {
    return new Form(
        new Canonical("https://example.org/f", "1.0"),
        new Text("T", "T"),
        null,
        List.of(items),
        List.of());
  }

  private static List<Code> codes(Form form, Answers answers) {
    return AnswerCheck.completed(form, answers).stream().map(Problem::code).toList();
  }
}
