package se.samordna.engine.enrolment;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import se.samordna.engine.model.RunningModel;
import se.samordna.enginetests.FactLives;
import se.samordna.enrolment.CaseloadFigure;
import se.samordna.enrolment.Judged;
import se.samordna.enrolment.Judged.Outcome;
import se.samordna.enrolment.Lifecycle;
import se.samordna.model.CaseloadRule;
import se.samordna.model.Thresholds;
import se.samordna.organisation.Profession;
import se.samordna.organisation.Role;
import se.samordna.reference.Team;
import se.samordna.reference.Team.Worker;
import se.samordna.reference.Wish;
import se.samordna.reference.World;

/**
 * FACT's caseload at both edges of each threshold (20, 25 and 30 persons for each full-time post of
 * a coordinator, 18 and 20 for each of the team, 20 and 30 percent on the board), for every part of
 * full time, with absence and override.
 */
class FactThresholdsTest {
  private static final BigDecimal STEP = new BigDecimal("0.05");

  private static final RunningModel FACT = FactLives.fact();

  private final EngineSays engine = new EngineSays(FACT);

  /** Every part of full time that an assignment can have. */
  static Stream<BigDecimal> parts() {
    return IntStream.rangeClosed(1, 20).mapToObj(i -> STEP.multiply(BigDecimal.valueOf(i)));
  }

  @ParameterizedTest
  @MethodSource("parts")
  void a_coordinator_is_judged_exactly_at_both_edges_of_each_limit(BigDecimal fte) {
    for (int limit : new int[] {20, 25, 30}) {
      int most = most(limit, fte);
      assertThat(coordinator(most, fte)).as("%s at %s", most, fte).isIn(below(limit));
      assertThat(coordinator(most + 1, fte)).as("%s at %s", most + 1, fte).isIn(above(limit));
      if (BigDecimal.valueOf(limit).multiply(fte).stripTrailingZeros().scale() <= 0) {
        assertThat(coordinator(most, fte)).as("just at the limit").isEqualTo(below(limit).get(0));
      }
    }
  }

  /** The most persons who are not above the limit: nothing is rounded up. */
  private static int most(int limit, BigDecimal fte) {
    return BigDecimal.valueOf(limit).multiply(fte).setScale(0, RoundingMode.FLOOR).intValue();
  }

  /** With a small part of full time one person more may pass several limits at once. */
  private static List<String> above(int limit) {
    return switch (limit) {
      case 20 -> List.of("over-target", "over-soft", "over-hard");
      case 25 -> List.of("over-soft", "over-hard");
      default -> List.of("over-hard");
    };
  }

  private static List<String> below(int limit) {
    return switch (limit) {
      case 20 -> List.of("");
      case 25 -> List.of("over-target", "");
      default -> List.of("over-soft", "over-target", "");
    };
  }

  private String coordinator(int persons, BigDecimal fte) {
    if (persons == 0) {
      return "";
    }
    World world = FactLives.ready();
    Team team =
        world
            .team()
            .staffed(List.of(worker("anna", fte, Profession.NURSE, false), leader(BigDecimal.ONE)))
            .carrying(Collections.nCopies(persons - 1, Optional.of("anna")));
    return said(world.with(team), "caseload-within", Set.of(), false).reason();
  }

  @ParameterizedTest
  @MethodSource("parts")
  void a_team_is_judged_exactly_at_both_edges_and_has_no_hard_limit(BigDecimal part) {
    BigDecimal fte = part.add(new BigDecimal("1.75"));
    for (int limit : new int[] {18, 20}) {
      int most = most(limit, fte);
      assertThat(team(most, part)).isIn(limit == 18 ? List.of("") : List.of("over-target"));
      assertThat(team(most + 1, part))
          .isIn(limit == 18 ? List.of("over-target") : List.of("over-soft"));
    }
    assertThat(team(1_000, part)).isEqualTo("over-soft");
  }

  /** A psychiatrist and an administrator beside the team add nothing to it. */
  private String team(int persons, BigDecimal part) {
    World world = FactLives.ready();
    Team team =
        world
            .team()
            .staffed(
                List.of(
                    worker("anna", part, Profession.NURSE, false),
                    leader(BigDecimal.ONE),
                    worker("petra", new BigDecimal("0.75"), Profession.PEER_SUPPORTER, false),
                    worker("ragnar", BigDecimal.ONE, Profession.PSYCHIATRIST, false),
                    worker("ada", BigDecimal.ONE, Profession.ADMINISTRATIVE, false),
                    worker("vera", BigDecimal.ONE, Profession.NURSE, true)))
            .carrying(Collections.nCopies(persons - 1, Optional.empty()));
    return said(world.with(team), "caseload-within-2", Set.of(), false).reason();
  }

  @Test
  void an_override_with_a_reason_passes_soft_for_a_leader_but_hard_for_nobody() {
    assertThat(taken(25, "tove", false)).isTrue();
    assertThat(taken(26, "tove", false)).isFalse();
    assertThat(taken(26, "tove", true)).isTrue();
    assertThat(taken(30, "tove", true)).isTrue();
    assertThat(taken(31, "tove", true)).isFalse();
    assertThat(taken(26, "petra", true)).as("a colleague can't override").isFalse();
    assertThat(taken(25, "petra", false)).as("but take the step").isTrue();
  }

  @ParameterizedTest
  @MethodSource("parts")
  void for_every_part_of_full_time_an_override_lifts_soft_at_both_edges_and_hard_at_none(
      BigDecimal fte) {
    int soft = most(25, fte);
    int hard = most(30, fte);
    if (soft > 0) {
      assertThat(taken(soft, fte, "tove", false)).as("on soft, %s", fte).isTrue();
    }
    if (hard > soft) {
      assertThat(taken(soft + 1, fte, "tove", false)).as("over soft, %s", fte).isFalse();
      assertThat(taken(soft + 1, fte, "tove", true)).as("decided, %s", fte).isTrue();
      assertThat(taken(hard, fte, "tove", true)).as("on hard, %s", fte).isTrue();
    }
    assertThat(taken(hard + 1, fte, "tove", true)).as("over hard, %s", fte).isFalse();
  }

  @ParameterizedTest
  @MethodSource("parts")
  void for_every_part_of_full_time_absence_takes_all_of_it_and_no_override_helps(BigDecimal fte) {
    World world = FactLives.ready();
    Team away =
        world
            .team()
            .staffed(List.of(worker("anna", fte, Profession.NURSE, true), leader(BigDecimal.ONE)));
    Wish wish = FactLives.enrolling("tove", Set.of("caseload-within"), true);
    assertThat(engine.of(world.with(away), wish).taken()).isFalse();
    assertThat(said(world.with(away), "caseload-within", Set.of(), true).reason())
        .isEqualTo("uncovered");
  }

  @ParameterizedTest
  @MethodSource("parts")
  void a_colleagues_absence_moves_the_teams_edges_by_exactly_that_part(BigDecimal part) {
    BigDecimal there = new BigDecimal("1.75");
    for (int limit : new int[] {18, 20}) {
      for (boolean away : new boolean[] {true, false}) {
        int most = most(limit, away ? there : there.add(part));
        assertThat(teamWith(most, part, away)).as("%s of %s", most, limit).isIn(within(limit));
        assertThat(teamWith(most + 1, part, away))
            .isEqualTo(limit == 18 ? "over-target" : "over-soft");
      }
    }
  }

  private static List<String> within(int limit) {
    return limit == 18 ? List.of("") : List.of("over-target");
  }

  private String teamWith(int persons, BigDecimal part, boolean away) {
    World world = FactLives.ready();
    Team team =
        world
            .team()
            .staffed(
                List.of(
                    worker("anna", part, Profession.NURSE, away),
                    leader(BigDecimal.ONE),
                    worker("petra", new BigDecimal("0.75"), Profession.PEER_SUPPORTER, false)))
            .carrying(Collections.nCopies(persons - 1, Optional.empty()));
    return said(world.with(team), "caseload-within-2", Set.of(), false).reason();
  }

  private boolean taken(int persons, String by, boolean overrides) {
    return taken(persons, BigDecimal.ONE, by, overrides);
  }

  private boolean taken(int persons, BigDecimal fte, String by, boolean overrides) {
    World world = FactLives.ready();
    List<Worker> workers =
        new ArrayList<>(
            List.of(
                worker("anna", fte, Profession.NURSE, false),
                leader(BigDecimal.ONE),
                worker("petra", BigDecimal.ONE, Profession.PEER_SUPPORTER, false)));
    Team team =
        world
            .team()
            .staffed(workers)
            .carrying(Collections.nCopies(persons - 1, Optional.of("anna")));
    Wish wish = FactLives.enrolling(by, Set.of("caseload-within"), overrides);
    return engine.of(world.with(team), wish).taken();
  }

  @Test
  void a_coordinator_who_is_away_carries_nobody_and_one_of_two_posts_counts_alone() {
    World world = FactLives.ready();
    Team away =
        world
            .team()
            .staffed(
                List.of(
                    worker("anna", BigDecimal.ONE, Profession.NURSE, true),
                    leader(BigDecimal.ONE)));
    Judged uncovered = said(world.with(away), "caseload-within", Set.of(), false);
    assertThat(uncovered.outcome()).isEqualTo(Outcome.REFUSED);
    assertThat(uncovered.reason()).isEqualTo("uncovered");

    Team psychiatrist =
        world
            .team()
            .staffed(
                List.of(
                    worker("anna", BigDecimal.ONE, Profession.PSYCHIATRIST, false),
                    leader(BigDecimal.ONE)));
    assertThat(said(world.with(psychiatrist), "caseload-within", Set.of(), false).reason())
        .as("a psychiatrist's post is not counted")
        .isEqualTo("uncovered");
  }

  @Test
  void the_share_on_the_board_is_judged_exactly_at_both_edges() {
    assertThat(share(20, 100)).isEqualTo(Thresholds.Level.WITHIN);
    assertThat(share(21, 100)).isEqualTo(Thresholds.Level.OVER_TARGET);
    assertThat(share(30, 100)).isEqualTo(Thresholds.Level.OVER_TARGET);
    assertThat(share(31, 100)).isEqualTo(Thresholds.Level.OVER_SOFT);
    assertThat(share(1, 5)).isEqualTo(Thresholds.Level.WITHIN);
    assertThat(share(3, 14)).as("21.4 percent").isEqualTo(Thresholds.Level.OVER_TARGET);
    assertThat(share(100, 100)).as("there is no hard limit").isEqualTo(Thresholds.Level.OVER_SOFT);
    assertThat(share(0, 0)).isEqualTo(Thresholds.Level.WITHIN);
  }

  private Thresholds.Level share(int onBoard, int active) {
    CaseloadRule rule =
        FACT.model().caseload().stream()
            .filter(one -> one.scope() == CaseloadRule.Scope.BOARD_SHARE)
            .findFirst()
            .orElseThrow();
    List<Caseload.Load> loads = new ArrayList<>();
    for (int i = 0; i < active; i++) {
      loads.add(load(Lifecycle.ACTIVE, i < onBoard));
    }
    loads.add(load(Lifecycle.WAITING, false));
    loads.add(load(Lifecycle.PROPOSED, false));
    CaseloadFigure figure =
        new Caseload("FACT Norr", loads, List.of(), 0, java.util.Map.of())
            .boardShare(rule.thresholds());
    return figure.level();
  }

  private static Caseload.Load load(Lifecycle lifecycle, boolean onBoard) {
    return new Caseload.Load(lifecycle, "", Set.of(), null, "", BigDecimal.ONE, onBoard);
  }

  private Judged said(World world, String rule, Set<String> acknowledged, boolean overrides) {
    Wish wish = FactLives.enrolling("tove", acknowledged, overrides);
    return engine.of(world, wish).verdict(rule).orElseThrow();
  }

  private static Worker leader(BigDecimal fte) {
    return new Worker("tove", Role.TEAM_LEADER, Profession.SOCIAL_WORKER, fte, true, false, true);
  }

  private static Worker worker(String key, BigDecimal fte, Profession profession, boolean away) {
    return new Worker(key, Role.CARE_STAFF, profession, fte, true, away, true);
  }
}
