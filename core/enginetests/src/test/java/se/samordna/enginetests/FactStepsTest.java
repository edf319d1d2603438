package se.samordna.enginetests;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import se.samordna.engine.enrolment.EngineSays;
import se.samordna.engine.enrolment.EngineSays.Said;
import se.samordna.engine.model.RunningModel;
import se.samordna.engine.rule.Catalogue;
import se.samordna.enrolment.Judged;
import se.samordna.enrolment.Judged.Outcome;
import se.samordna.model.RuleUse;
import se.samordna.model.Step;
import se.samordna.reference.Table;
import se.samordna.reference.Wish;
import se.samordna.reference.World;

/**
 * FACT's steps from every phase under every mark: those of the table below are allowed when every
 * guard is met, each guard refuses by itself with its facts and what would change it, and every
 * other combination is refused. The table is written out from the description of FACT, not read
 * from the model.
 */
class FactStepsTest {
  private static final List<Set<String>> MARKS =
      List.of(Set.of(), Set.of("ADMITTED"), Set.of("IN_CUSTODY"), Set.of("ADMITTED", "IN_CUSTODY"));

  private static final Table TABLE = Table.of(FactTeam.FOLDER);
  private static final RunningModel FACT = FactLives.fact();
  private static final Fulfilled FULFILLED = new Fulfilled(TABLE);
  private static final List<String> PHASES =
      Stream.concat(Stream.of(""), TABLE.phases().stream()).toList();

  private final EngineSays engine = new EngineSays(FACT);

  /** From where to where each step leads: {@code scaleUp | INDIVIDUAL | BOARD}. */
  private static Map<String, String> ways() {
    Map<String, String> ways = new HashMap<>();
    lines("fact-ways.txt")
        .forEach(
            cells -> {
              for (String from : cells.get(1).split(",", -1)) {
                String phase = from.equals("-") ? "" : from;
                ways.put(
                    cells.get(0) + " " + phase, cells.get(2).equals("=") ? phase : cells.get(2));
              }
            });
    return ways;
  }

  static Stream<List<String>> lines(String file) {
    try (BufferedReader reader =
        new BufferedReader(
            new InputStreamReader(
                FactStepsTest.class.getResourceAsStream(file), StandardCharsets.UTF_8))) {
      return reader
          .lines()
          .filter(line -> !line.startsWith("#"))
          .map(line -> Stream.of(line.split("\\|", -1)).map(String::strip).toList())
          .toList()
          .stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void with_every_guard_met_each_step_is_allowed_from_its_phases_and_refused_from_all_others() {
    Map<String, String> ways = ways();
    int allowed = 0;
    for (String phase : PHASES) {
      for (Set<String> marks : MARKS) {
        for (String step : TABLE.steps()) {
          Said said = engine.of(FULFILLED.world(phase, marks, step), FULFILLED.wish(step));
          String to = ways.get(step + " " + phase);
          String where = step + " from " + phase + " " + marks;
          if (to == null) {
            assertThat(said.fromHere()).as(where).isFalse();
          } else if (step.equals("discharge") && !marks.contains("ADMITTED")) {
            assertThat(refusals(said)).as(where).containsExactly("mark-set missing");
          } else {
            assertThat(refusals(said)).as(where).isEmpty();
            assertThat(said.taken()).as(where).isTrue();
            assertThat(said.phase()).as(where).isEqualTo(to);
            allowed++;
          }
        }
      }
    }
    assertThat(PHASES.size() * MARKS.size() * TABLE.steps().size()).isEqualTo(480);
    assertThat(allowed).isEqualTo(ways.size() * MARKS.size() - 8);
  }

  @Test
  void a_meeting_without_the_coordinator_goes_on_with_the_deputy_who_is_named_and_at_work() {
    for (String step : List.of("scaleDown", "scaleDownDirect")) {
      String phase = step.equals("scaleDown") ? "STEP_DOWN" : "BOARD";
      World world = FULFILLED.world(phase, Set.of(), step);
      Wish wish = Breakings.in("BOARD", "tove", "doris", "nils").apply(FULFILLED.wish(step));
      World named = world.with(Breakings.deputised(world.team(), "doris"));
      World away = named.with(Breakings.away(named.team(), Set.of("doris")));

      assertThat(refusals(engine.of(world, wish))).containsExactly("who coordinator");
      assertThat(engine.of(named, wish).taken()).as("doris carries nobody").isTrue();
      assertThat(refusals(engine.of(away, wish))).containsExactly("who coordinator");
    }
  }

  @Test
  void leaving_hospital_and_leaving_custody_are_each_for_whoever_is_there() {
    for (String phase : List.of("INDIVIDUAL", "BOARD", "STEP_DOWN", "CLOSING")) {
      for (Set<String> marks : MARKS) {
        Wish free = Fulfilled.with(FULFILLED.wish("discharge"), "kind", List.of("CUSTODY"));
        Said said = engine.of(FULFILLED.world(phase, marks, "discharge"), free);
        assertThat(said.taken()).as(phase + " " + marks).isEqualTo(marks.contains("IN_CUSTODY"));
        assertThat(refusals(said))
            .isEqualTo(marks.contains("IN_CUSTODY") ? List.of() : List.of("mark-set-2 missing"));
      }
    }
  }

  static Stream<Breaking> breakings() {
    return Breakings.all(FULFILLED);
  }

  @ParameterizedTest
  @MethodSource("breakings")
  void what_one_thing_is_missing_for_is_refused_by_that_guard_alone(Breaking breaking) {
    World world = FULFILLED.world(breaking.phase(), Set.of(), breaking.step());
    Wish wish = FULFILLED.wish(breaking.step());

    Said said = engine.of(breaking.world().apply(world), breaking.wish().apply(wish));

    assertThat(refusals(said)).containsExactlyElementsOf(breaking.said());
    assertThat(said.taken()).isFalse();
    said.verdicts().stream()
        .filter(judged -> judged.outcome() != Outcome.ALLOWED)
        .forEach(
            judged -> {
              assertThat(facts(judged)).as(judged.rule()).isEqualTo(breaking.facts(judged.rule()));
              assertThat(judged.remedies()).as(judged.rule()).isNotEmpty();
              assertThat(judged.title().sv()).isNotBlank().doesNotContain("{");
              assertThat(judged.title().en()).isNotBlank().doesNotContain("{");
              assertThat(judged.why().sv()).doesNotContain("{");
            });
  }

  @ParameterizedTest
  @MethodSource("breakings")
  void a_caution_is_passed_in_writing_and_an_override_by_a_leader_but_a_refusal_by_nobody(
      Breaking breaking) {
    World world =
        breaking.world().apply(FULFILLED.world(breaking.phase(), Set.of(), breaking.step()));
    Wish wish = breaking.wish().apply(FULFILLED.wish(breaking.step()));

    Said said = engine.of(world, Fulfilled.said(wish, RandomLives.CAUTIONS, true));

    boolean refused =
        said.verdicts().stream().anyMatch(judged -> judged.outcome() == Outcome.REFUSED);
    assertThat(said.taken()).isEqualTo(!refused);
  }

  @Test
  void every_reason_of_every_guard_of_every_step_is_broken_once() {
    Set<String> wanted = new TreeSet<>();
    for (Step step : FACT.model().steps()) {
      Map<String, Integer> seen = new HashMap<>();
      for (RuleUse use : step.guards()) {
        int place = seen.merge(use.rule(), 1, Integer::sum);
        String name = use.rule() + (place == 1 ? "" : "-" + place);
        Catalogue.find(use.rule()).orElseThrow().reasons().stream()
            .filter(reason -> Sayable.by(FACT.model(), step, use, reason))
            .forEach(reason -> wanted.add(step.id() + " " + name + " " + reason));
      }
    }
    Set<String> broken =
        breakings()
            .flatMap(one -> one.said().stream().map(said -> one.step() + " " + said))
            .collect(Collectors.toCollection(TreeSet::new));

    assertThat(broken).containsAll(wanted);
  }

  private static List<String> refusals(Said said) {
    return said.verdicts().stream()
        .filter(judged -> judged.outcome() != Outcome.ALLOWED)
        .map(judged -> judged.rule() + " " + judged.reason())
        .toList();
  }

  private static List<String> facts(Judged judged) {
    List<String> facts = new ArrayList<>();
    judged
        .facts()
        .forEach(
            fact -> {
              if (!Set.of("source", "nextBest", "roles", "care", "form").contains(fact.name())) {
                Object value =
                    fact.value() instanceof se.samordna.text.Text text ? text.en() : fact.value();
                facts.add(fact.name() + " " + value);
              }
            });
    return facts;
  }
}
