package se.samordna.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.samordna.refusal.Code;
import se.samordna.refusal.Problem;
import se.samordna.text.Text;

class FormPostTest {
  private static final AnswerType DECIMAL = new AnswerType.Decimal(null, null, null);

  @ParameterizedTest
  @ValueSource(strings = {"1234.5", "1234,5", " 1 234,5 ", "1\u00a0234,5", "+1234,5"})
  void a_number_is_read_as_people_write_it(String text) {
    assertThat(read(DECIMAL, text)).isEqualTo(new Value.Decimal(new BigDecimal("1234.5")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"12 kg", "1e9", "NaN", "1.2.3", "١٢", "--1"})
  void what_is_no_number_is_a_problem_at_its_field(String text) {
    Posted posted = FormPost.read(form(question("q", DECIMAL)), Map.of("/q", List.of(text)));

    assertThat(posted.answers().isEmpty()).isTrue();
    assertThat(posted.problems())
        .extracting(Problem::code, Problem::pointer)
        .containsExactly(tuple(Code.ANSWER_WRONG, "/q"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"2026-11-21", "20261121", " 2026-11-21 "})
  void a_day_is_read_with_hyphens_or_without(String text) {
    assertThat(read(new AnswerType.Day(null, null), text))
        .isEqualTo(new Value.Day(LocalDate.of(2026, 11, 21)));
  }

  @Test
  void a_time_without_offset_is_swedish() {
    AnswerType moment = new AnswerType.Moment(null, null);

    assertThat(read(moment, "2026-11-21T14:30"))
        .isEqualTo(new Value.Moment(OffsetDateTime.parse("2026-11-21T14:30:00+01:00")));
    assertThat(read(moment, "2026-07-01 14:30"))
        .isEqualTo(new Value.Moment(OffsetDateTime.parse("2026-07-01T14:30:00+02:00")));
    assertThat(read(new AnswerType.Clock(null, null), "14.30"))
        .isEqualTo(new Value.Clock(LocalTime.of(14, 30)));
  }

  @Test
  void an_empty_field_is_no_answer() {
    Posted posted = FormPost.read(form(question("q", DECIMAL)), Map.of("/q", List.of("  ")));

    assertThat(posted).isEqualTo(new Posted(Answers.NONE, List.of()));
  }

  @Test
  void fields_of_the_page_itself_are_left_alone_and_fields_of_no_question_are_not() {
    Posted posted =
        FormPost.read(
            form(question("q", DECIMAL)),
            Map.of("_csrf", List.of("x"), "/nothing", List.of("1"), "/q/0/below", List.of("1")));

    assertThat(posted.problems())
        .extracting(Problem::code, Problem::pointer)
        .containsExactlyInAnyOrder(
            tuple(Code.ANSWER_UNKNOWN, "/nothing"), tuple(Code.ANSWER_UNKNOWN, "/q/0/below"));
  }

  @Test
  void a_group_that_repeats_keeps_each_filling_in_its_place() {
    Group group =
        new Group(
            "a/b",
            label(),
            Enabling.ALWAYS,
            new Occurs(0, 9),
            List.of(question("~n", new AnswerType.Whole(null, null))));
    Form form = form(group);
    Map<String, List<String>> fields =
        Map.of("/a~1b/0/~0n", List.of("1"), "/a~1b/2/~0n", List.of("3"));

    Posted posted = FormPost.read(form, fields);

    assertThat(posted.problems()).isEmpty();
    assertThat(posted.answers().of("a/b")).hasSize(3);
    assertThat(posted.answers().everywhere("~n"))
        .containsExactly(new Value.Whole(1), new Value.Whole(3));
    assertThat(FormPost.write(form, posted.answers())).isEqualTo(fields);
  }

  @Test
  void a_filling_beyond_any_number_is_not_made() {
    Group group =
        new Group("g", label(), Enabling.ALWAYS, new Occurs(0, 9), List.of(question("q", DECIMAL)));
    Posted posted = FormPost.read(form(group), Map.of("/g/999999999/q", List.of("1")));

    assertThat(posted.answers().isEmpty()).isTrue();
    assertThat(posted.problems()).extracting(Problem::code).containsExactly(Code.ANSWER_UNKNOWN);
  }

  @Test
  void options_are_posted_by_key_and_words_of_ones_own_beside_them() {
    Value code = new Value.Coding("http://example.org/cs", "a", "A");
    Question open =
        new Question(
            "q",
            label(),
            Enabling.ALWAYS,
            new Occurs(0, 5),
            new AnswerType.Choice(true, 0, 100),
            List.of(new Option("a", code, new Text("A", "A"), null, false)),
            Control.AUTOMATIC,
            List.of(),
            List.of());
    Map<String, List<String>> fields =
        Map.of("/q", List.of("a"), "/q/other", List.of("något annat"));

    Posted posted = FormPost.read(form(open), fields);

    assertThat(posted.answers().values("q")).containsExactly(code, new Value.Words("något annat"));
    assertThat(FormPost.write(form(open), posted.answers())).isEqualTo(fields);
    assertThat(FormPost.read(form(open), Map.of("/q", List.of("z"))).problems())
        .extracting(Problem::code)
        .containsExactly(Code.ANSWER_NOT_AN_OPTION);
  }

  private static Value read(AnswerType type, String text) {
    Posted posted = FormPost.read(form(question("q", type)), Map.of("/q", List.of(text)));
    assertThat(posted.problems()).isEmpty();
    return posted.answers().value("q").orElseThrow();
  }

  private static Label label() {
    return Label.of(new Text("Fråga", "Question"));
  }

  private static Question question(String linkId, AnswerType type) {
    return new Question(
        linkId,
        label(),
        Enabling.ALWAYS,
        Occurs.OPTIONAL,
        type,
        List.of(),
        Control.AUTOMATIC,
        List.of(),
        List.of());
  }

  private static Form form(Item... items) {
    return new Form(
        new Canonical("https://example.org/f", "1.0"),
        new Text("T", "T"),
        null,
        List.of(items),
        List.of());
  }
}
