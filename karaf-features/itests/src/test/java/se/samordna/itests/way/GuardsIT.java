package se.samordna.itests.way;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import se.samordna.itests.harness.OnKaraf;
import se.samordna.itests.harness.Samordna;

/**
 * Each guard that FACT's steps name refuses what it is there to refuse, and says why in both
 * languages, with its facts and with what would change it. The table is beside this class; a guard
 * of the model, or a reason that it can give, without a line there fails the test.
 */
@OnKaraf
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class GuardsIT {
  private Samordna samordna;
  private Map<String, JsonNode> seen;

  @BeforeAll
  void see_every_scene(Samordna shared) {
    samordna = shared;
    seen = new GuardScenes(samordna).play();
  }

  @AfterAll
  void put_the_clock_back() {
    samordna.time().release();
  }

  static Stream<GuardLine> lines() {
    return GuardLine.all().stream();
  }

  @ParameterizedTest
  @MethodSource("lines")
  void it_refuses_and_says_why_in_both_languages(GuardLine line) {
    JsonNode verdict = seen.get(line.step() + " " + line.guard() + " " + line.reason());

    assertThat(verdict).as("seen: " + seen.keySet()).isNotNull();
    assertThat(GuardLine.of(line.step(), line.guard(), verdict).cells()).isEqualTo(line.cells());
  }

  @Test
  void no_guard_of_the_model_and_none_of_its_reasons_is_left_out() {
    Set<String> wanted = new TreeSet<>();
    Guards.ofFact()
        .forEach(
            (step, guards) ->
                guards.forEach(
                    guard ->
                        Guards.reasons(guard)
                            .forEach(
                                reason ->
                                    wanted.add(step + " " + Guards.name(guard) + " " + reason))));
    // whoever was taken in has had a coordinator since
    assertThat(wanted.remove("enrol coordinator-set coordinator missing")).isTrue();
    Set<String> told =
        GuardLine.all().stream()
            .filter(line -> !line.guard().equals("who"))
            .map(line -> line.step() + " " + line.guard() + " " + line.reason())
            .collect(Collectors.toCollection(TreeSet::new));

    assertThat(wanted).hasSizeGreaterThan(30);
    assertThat(told).isEqualTo(wanted);
  }

  @Test
  void whoever_may_not_is_told_who_may() {
    assertThat(GuardLine.all().stream().filter(line -> line.guard().equals("who")))
        .extracting(GuardLine::reason)
        .contains("role", "signature", "meeting", "quorum", "coordinator");
  }
}
