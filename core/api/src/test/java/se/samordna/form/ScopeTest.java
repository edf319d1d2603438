package se.samordna.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.samordna.text.Text;

class ScopeTest {
  private static final Value FIVE = new Value.Whole(5);

  @ParameterizedTest
  @CsvSource({
    "EXISTS, true",
    "EQUAL, true",
    "NOT_EQUAL, false",
    "GREATER, false",
    "LESS, false",
    "AT_LEAST, true",
    "AT_MOST, true"
  })
  void an_answer_that_is_equal_satisfies(Condition.Operator operator, boolean asked) {
    Value value = operator == Condition.Operator.EXISTS ? new Value.YesNo(true) : FIVE;
    assertThat(asks(Answers.NONE.with("n", FIVE), true, when(operator, value))).isEqualTo(asked);
  }

  @ParameterizedTest
  @CsvSource({
    "EXISTS, false",
    "EQUAL, false",
    "NOT_EQUAL, true",
    "GREATER, false",
    "LESS, false",
    "AT_LEAST, false",
    "AT_MOST, false"
  })
  void nobody_having_answered_satisfies_only_not_equal(Condition.Operator operator, boolean asked) {
    Value value = operator == Condition.Operator.EXISTS ? new Value.YesNo(true) : FIVE;
    assertThat(asks(Answers.NONE, true, when(operator, value))).isEqualTo(asked);
  }

  @Test
  void one_of_several_answers_is_enough_but_for_not_equal() {
    Answers answers = Answers.NONE.with("n", new Value.Whole(1), new Value.Whole(9));

    assertThat(asks(answers, true, when(Condition.Operator.GREATER, FIVE))).isTrue();
    assertThat(asks(answers, true, when(Condition.Operator.LESS, FIVE))).isTrue();
    assertThat(asks(answers, true, when(Condition.Operator.NOT_EQUAL, new Value.Whole(9))))
        .isFalse();
  }

  @Test
  void all_or_any_of_the_conditions_must_hold() {
    Answers answers = Answers.NONE.with("n", FIVE);
    Condition holds = when(Condition.Operator.EQUAL, FIVE);
    Condition fails = when(Condition.Operator.GREATER, FIVE);

    assertThat(asks(answers, true, holds, fails)).isFalse();
    assertThat(asks(answers, false, holds, fails)).isTrue();
  }

  @Test
  void what_has_an_order_is_compared_by_it() {
    assertThat(Order.compare(new Value.Decimal(new BigDecimal("1.50")), new Value.Whole(1)))
        .hasValue(1);
    assertThat(Order.compare(day("2026-11-20"), day("2026-11-21"))).hasValue(-1);
    assertThat(
            Order.compare(new Value.Clock(LocalTime.of(8, 0)), new Value.Clock(LocalTime.of(8, 0))))
        .hasValue(0);
    assertThat(Order.compare(moment("2026-11-21T10:00:00+01:00"), moment("2026-11-21T09:00:00Z")))
        .hasValue(0);
    assertThat(Order.compare(kilos("80", "kg"), kilos("80", "g"))).isEmpty();
    assertThat(Order.compare(new Value.Words("b"), new Value.Words("a"))).isEmpty();
  }

  @Test
  void a_condition_within_a_group_looks_at_its_own_filling() {
    Question gate = question("n", Enabling.ALWAYS);
    Question asked =
        question("asked", new Enabling(true, List.of(when(Condition.Operator.EQUAL, FIVE))));
    Group group = new Group("g", label(), Enabling.ALWAYS, new Occurs(0, 9), List.of(gate, asked));
    Form form = form(group);
    Answers first = Answers.NONE.with("n", FIVE);
    Scope top = Scope.top(form, Answers.NONE.with("g", List.of(Entry.group(first))));

    assertThat(top.into(group, first).asks(asked)).isTrue();
    assertThat(top.into(group, Answers.NONE).asks(asked)).isFalse();
  }

  @Test
  void a_condition_within_a_group_sees_what_is_answered_outside_it() {
    Question asked =
        question("asked", new Enabling(true, List.of(when(Condition.Operator.EQUAL, FIVE))));
    Group group = new Group("g", label(), Enabling.ALWAYS, Occurs.OPTIONAL, List.of(asked));
    Form form = form(question("n", Enabling.ALWAYS), group);

    assertThat(Scope.top(form, Answers.NONE.with("n", FIVE)).into(group, Answers.NONE).asks(asked))
        .isTrue();
  }

  @Test
  void what_is_no_longer_asked_falls_away_with_all_that_hangs_on_it() {
    Question second =
        question("b", new Enabling(true, List.of(when(Condition.Operator.EQUAL, FIVE))));
    Question third =
        question(
            "c",
            new Enabling(
                true,
                List.of(new Condition("b", Condition.Operator.EXISTS, new Value.YesNo(true)))));
    Form form = form(third, second, question("n", Enabling.ALWAYS));
    Answers all = Answers.NONE.with("n", FIVE).with("b", FIVE).with("c", FIVE);

    assertThat(Scope.top(form, all).onlyAsked()).isEqualTo(all);
    Answers changed = all.with("n", new Value.Whole(1));
    assertThat(Scope.top(form, changed).onlyAsked())
        .isEqualTo(Answers.NONE.with("n", new Value.Whole(1)));
  }

  private static boolean asks(Answers answers, boolean all, Condition... conditions) {
    Question asked = question("asked", new Enabling(all, List.of(conditions)));
    return Scope.top(form(question("n", Enabling.ALWAYS), asked), answers).asks(asked);
  }

  private static Condition when(Condition.Operator operator, Value value) {
    return new Condition("n", operator, value);
  }

  private static Value day(String day) {
    return new Value.Day(LocalDate.parse(day));
  }

  private static Value moment(String at) {
    return new Value.Moment(OffsetDateTime.parse(at));
  }

  private static Value kilos(String number, String unit) {
    return new Value.Measure(new BigDecimal(number), unit, null, null);
  }

  private static Label label() {
    return Label.of(new Text("Fråga", "Question"));
  }

  private static Question question(String linkId, Enabling enabling) {
    return new Question(
        linkId,
        label(),
        enabling,
        new Occurs(0, 5),
        new AnswerType.Whole(null, null),
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
