package se.samordna.engine.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.samordna.Id;
import se.samordna.enrolment.Enrolment;
import se.samordna.enrolment.Lifecycle;
import se.samordna.model.Model;
import se.samordna.model.RuleUse;
import se.samordna.refusal.Code;
import se.samordna.refusal.Problem;
import se.samordna.refusal.Refusal;
import se.samordna.rule.ActorRole;
import se.samordna.rule.Fact;
import se.samordna.rule.Facts;
import se.samordna.rule.Parameters;
import se.samordna.rule.Rule;
import se.samordna.rule.StepInput;
import se.samordna.rule.Verdict;
import se.samordna.text.Language;
import se.samordna.text.Text;

/** Rules that behave, throw, sleep and burn, and what becomes of those who ask. */
class RuleRunnerTest {
  private static final RuleBudget BUDGET =
      new RuleBudget(Duration.ofMillis(25), Duration.ofMillis(200), Duration.ofMillis(300), 3, 2);

  private final RuleRunner runner = new RuleRunner();

  @Test
  void answers_come_in_the_order_of_the_questions() {
    RunningModel model =
        running(Map.of("one", weight(BigDecimal.ONE), "ten", weight(BigDecimal.TEN)));

    assertThat(runner.run(model, List.of(call("ten"), call("one"), call("ten"))))
        .containsExactly(BigDecimal.TEN, BigDecimal.ONE, BigDecimal.TEN);
    assertThat(model.bench().findings()).isEmpty();
  }

  @Test
  void a_rule_that_throws_refuses_the_step_and_is_told_without_its_own_words() {
    RunningModel model =
        running(
            Map.of(
                "bad",
                Rule.guard(
                    none(),
                    (facts, parameters) -> {
                      throw new IllegalStateException("199005092383 saknas");
                    })));

    assertRefused(model, "bad");
    Problem finding = model.bench().findings().get(0);
    assertThat(finding.code()).isEqualTo(Code.MODEL_RULE_THREW);
    assertThat(finding.values())
        .containsEntry("rule", "bad")
        .containsEntry("error", "IllegalStateException")
        .doesNotContainValue("199005092383 saknas");
  }

  @ParameterizedTest
  @ValueSource(strings = {"-1", "1E+999999999", "1E+6", "1E-13"})
  void a_weight_that_weighs_nobody_is_a_rule_that_throws(String weight) {
    RunningModel model = running(Map.of("odd", weight(new BigDecimal(weight))));

    assertRefused(model, "odd");
    assertThat(model.bench().findings())
        .extracting(Problem::code)
        .containsExactly(Code.MODEL_RULE_THREW);
  }

  @Test
  void what_happened_is_said_in_both_languages() {
    Set<String> said = new java.util.HashSet<>();
    for (RulesFailed.Kind kind : RulesFailed.Kind.values()) {
      Problem problem = Problem.of(Code.MODEL_TOO_SLOW).with("why", kind.words());
      assertThat(problem.says(Language.SV)).doesNotContain("{").endsWith("Inget har sparats.");
      said.add(problem.says(Language.EN));
    }
    assertThat(said)
        .hasSize(RulesFailed.Kind.values().length)
        .contains("The rules of the model met with an error. Nothing has been saved.");
  }

  @Test
  void a_rule_that_asks_for_a_fact_it_does_not_need_is_a_rule_that_throws() {
    RunningModel model =
        running(
            Map.of(
                "greedy",
                Rule.guard(
                    none(),
                    (facts, parameters) -> {
                      facts.plans();
                      return Verdict.ALLOWED;
                    })));

    assertRefused(model, "greedy");
  }

  @Test
  void a_rule_that_sleeps_for_thirty_seconds_keeps_nobody_for_as_much_as_one() {
    CountDownLatch never = new CountDownLatch(1);
    RunningModel model =
        running(Map.of("asleep", Rule.guard(none(), (facts, parameters) -> wait(never))));

    for (int i = 0; i < 10; i++) {
      Instant began = Instant.now();
      assertRefused(model, "asleep");
      assertThat(Duration.between(began, Instant.now())).isLessThan(Duration.ofSeconds(1));
    }
    assertThat(model.bench().findings())
        .extracting(Problem::code)
        .contains(Code.MODEL_RULE_NO_ANSWER);
  }

  @Test
  void a_model_that_fails_again_and_again_is_left_alone_and_then_tried_again() {
    AtomicInteger asked = new AtomicInteger();
    AtomicInteger good = new AtomicInteger();
    RunningModel model =
        running(
            Map.of(
                "fickle",
                Rule.guard(
                    none(),
                    (facts, parameters) -> {
                      asked.incrementAndGet();
                      if (good.get() == 0) {
                        throw new IllegalStateException();
                      }
                      return Verdict.ALLOWED;
                    })));

    for (int i = 0; i < 20; i++) {
      assertRefused(model, "fickle");
    }
    assertThat(asked).hasValue(3);

    good.set(1);
    assertThat(answerAfterTheRest(model, "fickle")).containsExactly(Verdict.ALLOWED);
    for (int i = 0; i < 100; i++) {
      runner.run(model, List.of(call("fickle")));
    }
    assertThat(model.bench().findings()).isEmpty();
  }

  @Test
  void a_rule_that_burns_and_never_ends_takes_only_the_models_own_threads() {
    AtomicInteger burning = new AtomicInteger(1);
    RunningModel hot =
        running(
            Map.of(
                "hot",
                Rule.guard(
                    none(),
                    (facts, parameters) -> {
                      while (burning.get() == 1) {
                        Thread.onSpinWait();
                      }
                      return Verdict.ALLOWED;
                    })));
    RunningModel other = running(Map.of("one", weight(BigDecimal.ONE)));

    for (int i = 0; i < 5; i++) {
      assertRefused(hot, "hot");
    }
    assertThat(runner.run(other, List.of(call("one")))).containsExactly(BigDecimal.ONE);
    burning.set(0);
  }

  @Test
  void a_rule_that_is_slow_again_and_again_is_told_but_still_answers() {
    RunningModel model =
        running(
            Map.of(
                "slow",
                Rule.guard(
                    none(),
                    (facts, parameters) -> {
                      java.util.concurrent.locks.LockSupport.parkNanos(40_000_000);
                      return Verdict.ALLOWED;
                    })));

    for (int i = 0; i < 3; i++) {
      assertThat(runner.run(model, List.of(call("slow")))).containsExactly(Verdict.ALLOWED);
    }
    assertThat(model.bench().findings())
        .extracting(Problem::code)
        .containsExactly(Code.MODEL_RULE_SLOW);
  }

  @Test
  void core_rules_answer_without_the_models_threads() {
    RunningModel model = running(Map.of());
    RuleCall weight =
        new RuleCall(
            new RuleUse("weight-constant", new Parameters(Map.of("value", BigDecimal.TEN))),
            facts());

    assertThat(runner.run(model, List.of(weight))).containsExactly(BigDecimal.TEN);
  }

  private List<Object> answerAfterTheRest(RunningModel model, String rule) {
    long end = System.nanoTime() + 10 * BUDGET.rest().toNanos();
    while (true) {
      try {
        return runner.run(model, List.of(call(rule)));
      } catch (Refusal resting) {
        assertThat(System.nanoTime()).isLessThan(end);
        Thread.onSpinWait();
      }
    }
  }

  private void assertRefused(RunningModel model, String rule) {
    assertThatThrownBy(() -> runner.run(model, List.of(call(rule))))
        .isInstanceOfSatisfying(
            Refusal.class,
            refusal -> assertThat(refusal.problems().get(0).code()).isEqualTo(Code.MODEL_TOO_SLOW));
  }

  private static Verdict wait(CountDownLatch latch) {
    try {
      latch.await(30, java.util.concurrent.TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return Verdict.ALLOWED;
  }

  private static Rule<BigDecimal> weight(BigDecimal value) {
    return Rule.weight((facts, parameters) -> value);
  }

  private static RuleCall call(String rule) {
    return new RuleCall(new RuleUse(rule, Parameters.NONE), facts());
  }

  private static RunningModel running(Map<String, Rule<?>> rules) {
    Model model = Folders.sound().read().model().orElseThrow();
    return new RunningModel(model, List.of(), rules, Map.of(), new RuleBench(model.id(), BUDGET));
  }

  private static Set<Fact> none() {
    return EnumSet.noneOf(Fact.class);
  }

  private static Facts facts() {
    Enrolment enrolment =
        new Enrolment(
            Id.next(),
            Id.next(),
            Id.next(),
            Id.next(),
            "beside",
            1,
            1,
            Lifecycle.ACTIVE,
            "BESIDE",
            new Text("Bredvid", "Beside"),
            false,
            Instant.EPOCH,
            Set.of(),
            null,
            null,
            Instant.EPOCH,
            null,
            null,
            null);
    return Facts.of(
        new Facts.Situation(
            LocalDate.of(2027, 3, 1), enrolment, StepInput.EMPTY, Set.of(ActorRole.TEAM_MEMBER)),
        Map.of());
  }
}
