package se.samordna.itests.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import se.samordna.itests.harness.Build;
import se.samordna.itests.harness.Colleague;
import se.samordna.itests.harness.OnDemo;
import se.samordna.itests.harness.OwnProcess;
import se.samordna.itests.harness.Samordna;
import se.samordna.itests.load.DailyWork;
import se.samordna.itests.load.Load;
import se.samordna.itests.load.Tally;

/**
 * Models whose own Java fails when it is asked. Their steps are refused with a word on what to do;
 * everybody else goes on as if nothing were.
 */
@OnDemo
class RulesThatFailIT {
  private static final Duration PATIENCE = Duration.ofMinutes(3);

  static Stream<Arguments> rules() {
    Stream<Arguments> always =
        Stream.of(arguments("tried-throws", "CM-4243"), arguments("tried-sleeps", "CM-4244"));
    Stream<Arguments> slow = Stream.of(arguments("tried-sleeps-soundly", "CM-4244"));
    return Build.isLong() ? Stream.concat(always, slow) : always;
  }

  @ParameterizedTest
  @MethodSource("rules")
  void its_steps_are_refused_soon_and_nobody_else_waits(
      String rule, String code, OwnProcess process) {
    Samordna samordna = process.samordna();
    ModelList models = new ModelList(samordna);
    Team team = Team.of(samordna);
    Colleague anna = team.anna();
    DailyWork.Places places = DailyWork.Places.of(anna);
    FailingModel model = FailingModel.come(samordna, rule);
    team.enable(model.id());
    String person = team.register();
    try (Load others = Load.begin(samordna.webPort(), 2, i -> DailyWork.of(anna, places, i))) {
      long before = others.answered();
      Tally refused = Load.run(samordna.webPort(), 4, i -> model.trying(team, person), 40);
      Tally tally = others.stop();

      assertThat(refused.failed()).as(refused.toString()).isZero();
      assertThat(refused.times("try", 503)).isEqualTo(40);
      // the rule sleeps for thirty seconds, and forty of them would take five minutes
      assertThat(refused.millis(1)).isLessThan(25_000);
      assertThat(tally.failed()).as(tally.toString()).isZero();
      assertThat(tally.asked()).isGreaterThan(before);
      assertThat(models.status(model.id())).isEqualTo("DEGRADED");
      assertThat(models.info(model.id(), model.file()).path("findings"))
          .anySatisfy(
              finding -> {
                assertThat(finding.path("code").asText()).isEqualTo(code);
                assertThat(finding.path("says").asText()).contains(rule);
                assertThat(finding.path("mend").asText()).isNotBlank();
              });
      assertThat(models.status("fact")).isEqualTo("AVAILABLE");
      assertThat(samordna.log().linesWith("secret")).isEmpty();
    } finally {
      model.go();
    }
    samordna.await(
        "its threads to end",
        PATIENCE,
        () -> Heap.threads(process).stream().noneMatch(model::isItsThread));
  }
}
