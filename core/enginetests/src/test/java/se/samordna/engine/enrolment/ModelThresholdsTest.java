package se.samordna.engine.enrolment;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import se.samordna.engine.model.RunningModel;
import se.samordna.enginetests.ModelsOfTheHouse;
import se.samordna.enrolment.Judged;
import se.samordna.model.RuleUse;
import se.samordna.model.Step;
import se.samordna.organisation.Profession;
import se.samordna.organisation.Role;
import se.samordna.reference.Team;
import se.samordna.reference.Team.Worker;
import se.samordna.reference.Wish;
import se.samordna.reference.World;

/**
 * The caseload of every model of the house at both edges of each threshold, for every part of full
 * time. The numbers stand here as the field gives them (sources.md, caseload), and are not read
 * from the models.
 */
class ModelThresholdsTest {
  private static final BigDecimal STEP = new BigDecimal("0.05");

  /**
   * What a model lets be carried for each full-time post.
   *
   * @param hard {@code null} where a leader's decision is always enough
   * @param weight what the person weighs who is taken in
   */
  record Limits(
      String model,
      String caseload,
      int target,
      int soft,
      @Nullable Integer hard,
      BigDecimal weight) {
    Limits(String model, String caseload, int target, int soft, @Nullable Integer hard) {
      this(model, caseload, target, soft, hard, BigDecimal.ONE);
    }
  }

  static Stream<Limits> limits() {
    return Stream.of(
        new Limits("fact", "coordinator", 20, 25, 30),
        new Limits("fact", "team", 18, 20, null),
        new Limits("act", "team", 10, 11, 12),
        new Limits("integrated-psychiatry", "coordinator", 20, 25, null, new BigDecimal("1.5")),
        new Limits("strengths", "coordinator", 15, 20, null),
        new Limits("opus", "coordinator", 10, 15, 15),
        new Limits("broker", "coordinator", 25, 30, null),
        new Limits("clinical", "coordinator", 25, 30, null),
        new Limits("rehabilitation", "coordinator", 25, 30, null),
        new Limits("icm", "coordinator", 15, 20, null),
        new Limits("integrated-dual", "coordinator", 10, 15, null),
        new Limits("personal-ombud", "coordinator", 15, 20, null),
        new Limits("shared", "team", 18, 20, null));
  }

  @Test
  void every_model_of_the_house_is_among_them() {
    assertThat(limits().map(Limits::model).distinct())
        .containsExactlyInAnyOrderElementsOf(ModelsOfTheHouse.all());
  }

  @ParameterizedTest
  @MethodSource("limits")
  void it_is_judged_exactly_at_both_edges_of_each_limit_for_every_part_of_full_time(Limits limits) {
    Caseloads caseloads = new Caseloads(limits.model());
    List<Integer> edges =
        Stream.of(Optional.of(limits.target()), Optional.of(limits.soft()), hard(limits))
            .flatMap(Optional::stream)
            .toList();
    for (int i = 1; i <= 20; i++) {
      BigDecimal fte = STEP.multiply(BigDecimal.valueOf(i));
      for (int limit : edges) {
        int most =
            BigDecimal.valueOf(limit)
                .multiply(fte)
                .subtract(limits.weight())
                .setScale(0, RoundingMode.FLOOR)
                .intValue();
        for (int others : new int[] {most, most + 1}) {
          if (others >= 0) {
            assertThat(caseloads.said(limits.caseload(), others, fte))
                .as("%s: %s and one more on %s", limits, others, fte)
                .isEqualTo(expected(limits, limits.weight().add(BigDecimal.valueOf(others)), fte));
          }
        }
      }
    }
  }

  private static Optional<Integer> hard(Limits limits) {
    return Optional.ofNullable(limits.hard());
  }

  private static String expected(Limits limits, BigDecimal load, BigDecimal fte) {
    if (hard(limits).filter(limit -> isAbove(load, limit, fte)).isPresent()) {
      return "over-hard";
    }
    if (isAbove(load, limits.soft(), fte)) {
      return "over-soft";
    }
    return isAbove(load, limits.target(), fte) ? "over-target" : "";
  }

  private static boolean isAbove(BigDecimal load, int limit, BigDecimal fte) {
    return load.compareTo(BigDecimal.valueOf(limit).multiply(fte)) > 0;
  }

  @ParameterizedTest
  @CsvSource({
    "START, 1.5",
    "MAPPING, 1.5",
    "GROUP_FORMING, 1.5",
    "CRISIS, 1.5",
    "WORKING, 1",
    "EVALUATION, 1",
    "MAINTENANCE, 0.5"
  })
  void with_a_resource_group_a_person_weighs_what_the_phase_weighs(
      String phase, BigDecimal weight) {
    Caseloads caseloads = new Caseloads("integrated-psychiatry").standing(phase);
    BigDecimal room = new BigDecimal("20").subtract(new BigDecimal("1.5"));
    int most = room.divide(weight, 0, RoundingMode.FLOOR).intValue();

    assertThat(caseloads.said("coordinator", most, BigDecimal.ONE)).isEmpty();
    assertThat(caseloads.said("coordinator", most + 1, BigDecimal.ONE)).isEqualTo("over-target");
  }

  @ParameterizedTest
  @CsvSource({
    "NURSE, true",
    "SOCIAL_WORKER, true",
    "EMPLOYMENT_SPECIALIST, true",
    "SUBSTANCE_SPECIALIST, true",
    "PEER_SUPPORTER, true",
    "PSYCHIATRIST, false",
    "ADMINISTRATIVE, false"
  })
  void acts_team_counts_those_who_meet_persons_and_its_leader_but_no_psychiatrist(
      Profession profession, boolean counts) {
    Caseloads act = new Caseloads("act").beside(profession);

    assertThat(act.said("team", 10, BigDecimal.ONE)).isEqualTo(counts ? "" : "over-target");
  }

  @ParameterizedTest
  @CsvSource({"3, ''", "4, over-target", "5, over-target", "6, over-soft", "40, over-soft"})
  void act_takes_in_four_a_month_and_six_by_decision_at_most(int already, String said) {
    assertThat(new Caseloads("act").takenIn(already)).isEqualTo(said);
  }

  /** What the guards of the step that gives somebody a place say of the caseload. */
  private static final class Caseloads {
    private final String model;
    private final RunningModel running;
    private List<String> standing = List.of("WORKING");
    private List<Worker> beside = List.of();

    Caseloads(String model) {
      this.model = model;
      this.running = ModelsOfTheHouse.running(model);
    }

    Caseloads standing(String phase) {
      standing = List.of(phase);
      return this;
    }

    Caseloads beside(Profession profession) {
      beside = List.of(worker("petra", profession, BigDecimal.ONE));
      return this;
    }

    String said(String caseload, int others, BigDecimal fte) {
      List<Worker> workers =
          Stream.concat(Stream.of(worker("anna", Profession.NURSE, fte)), beside.stream()).toList();
      return said(
          caseload,
          team ->
              team.staffed(withLeader(workers))
                  .carrying(Collections.nCopies(others, Optional.of("anna")))
                  .standing(known(standing)));
    }

    String takenIn(int already) {
      return said("intake", team -> team.takenIn(already));
    }

    /** The leader decides and carries nobody: a post that counts for nothing here. */
    private static List<Worker> withLeader(List<Worker> workers) {
      Worker leader =
          new Worker(
              "tove",
              Role.TEAM_LEADER,
              Profession.ADMINISTRATIVE,
              BigDecimal.ONE,
              false,
              false,
              true);
      return Stream.concat(workers.stream(), Stream.of(leader)).toList();
    }

    private List<String> known(List<String> phases) {
      return phases.stream().filter(one -> running.model().phase(one).isPresent()).toList();
    }

    private String said(String caseload, java.util.function.UnaryOperator<Team> change) {
      Step step =
          running.model().steps().stream()
              .filter(one -> one.guards().stream().anyMatch(use -> names(use, caseload)))
              .findFirst()
              .orElseThrow();
      List<RuleUse> same =
          step.guards().stream().filter(use -> use.rule().equals(rule(caseload))).toList();
      int place =
          IntStream.range(0, same.size())
              .filter(i -> names(same.get(i), caseload))
              .findFirst()
              .orElseThrow();
      String from = step.moves().get(0).from().iterator().next();
      World world = ModelsOfTheHouse.world(model, from, step.id());
      Wish wish = ModelsOfTheHouse.wish(model, step.id());
      Judged judged =
          new EngineSays(running)
              .of(world.with(change.apply(world.team())), wish)
              .verdict(rule(caseload) + (place == 0 ? "" : "-" + (place + 1)))
              .orElseThrow();
      return judged.reason();
    }

    private static String rule(String caseload) {
      return caseload.equals("intake") ? "intake-within" : "caseload-within";
    }

    private static boolean names(RuleUse use, String caseload) {
      return Set.of("caseload-within", "intake-within").contains(use.rule())
          && use.parameters().text("caseload").equals(caseload);
    }
  }

  private static Worker worker(String key, Profession profession, BigDecimal fte) {
    return new Worker(key, Role.CARE_STAFF, profession, fte, true, false, true);
  }
}
