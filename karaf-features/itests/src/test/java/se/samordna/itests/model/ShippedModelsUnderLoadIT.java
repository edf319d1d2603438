package se.samordna.itests.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import se.samordna.itests.harness.Build;
import se.samordna.itests.harness.Colleague;
import se.samordna.itests.harness.Figures;
import se.samordna.itests.harness.OnDemo;
import se.samordna.itests.harness.OwnProcess;
import se.samordna.itests.harness.Samordna;
import se.samordna.itests.load.DailyWork;
import se.samordna.itests.load.Load;
import se.samordna.itests.load.Tally;
import se.samordna.itests.load.Work;

/**
 * Each of the four models comes and goes while people work in all of them: whoever works elsewhere
 * notices nothing, and whoever works in it is told to wait.
 */
@OnDemo
class ShippedModelsUnderLoadIT {
  private static final int CYCLES = Build.isLong() ? 30 : 3;

  /** So many answers while a model is away, and while it is back: some of them are its own. */
  private static final long ANSWERS = 150;

  /** Those of Skatteverket's published list who are referred, one to each model. */
  private static final List<String> NUMBERS =
      List.of("197602622396", "197602812385", "197603722393", "197605662399");

  private static final int DAILY = 3;
  private static final Duration PATIENCE = Duration.ofMinutes(5);

  private Samordna samordna;
  private List<ShippedModel> four;
  private ModelList models;

  @BeforeEach
  void bring_all_four(OwnProcess demo) {
    samordna = demo.samordna();
    models = new ModelList(samordna);
    four =
        List.of("fact", "act", "integrated-psychiatry", "strengths").stream()
            .map(id -> new ShippedModel(samordna, id))
            .toList();
    four.stream().skip(1).forEach(ShippedModel::come);
  }

  @AfterEach
  void leave_fact_alone() {
    four.stream().skip(1).forEach(ShippedModel::go);
    if (!models.status("fact").equals("AVAILABLE")) {
      four.get(0).come();
    }
  }

  @Test
  void whoever_works_in_another_model_notices_nothing_when_one_comes_or_goes() {
    Team team = Team.of(samordna);
    Colleague leader = Colleague.ofDemo(samordna, "tove");
    List<Looking> looking = new ArrayList<>();
    for (ShippedModel model : four) {
      team.enable(model.id());
      looking.add(model.looking(team, leader, NUMBERS.get(looking.size())));
    }
    DailyWork.Places places = DailyWork.Places.of(team.anna());
    Set<String> services = CoreServices.of(samordna);

    Tally tally;
    try (Load load =
        Load.begin(
            samordna.webPort(),
            four.size() + DAILY,
            i -> i < looking.size() ? looking.get(i) : daily(team, places, i))) {
      for (int cycle = 0; cycle < CYCLES; cycle++) {
        for (ShippedModel model : four) {
          model.go();
          awaitAnswers(load);
          model.come();
          awaitAnswers(load);
        }
      }
      tally = load.stop();
    }
    Figures.note("shipped-models", "%d cycles of four models, %s", CYCLES, tally);

    assertThat(tally.failed()).as(tally.toString()).isZero();
    assertThat(tally.written()).isPositive();
    for (int i = 0; i < four.size(); i++) {
      String model = four.get(i).id();
      assertThat(looking.get(i).wrong()).as(model).isEmpty();
      assertThat(tally.times(model + " view", 503)).as(model + ", readable").isZero();
      assertThat(tally.times(model + " preview", 503)).as(model + ", away").isPositive();
      assertThat(tally.times(model + " preview", 200)).as(model + ", here").isPositive();
    }
    assertThat(CoreServices.of(samordna)).as("nothing of core has restarted").isEqualTo(services);
    assertThat(samordna.log().linesWith("| ERROR |")).isEmpty();
  }

  private static Work daily(Team team, DailyWork.Places places, long seed) {
    return DailyWork.of(team.anna(), places, seed);
  }

  private void awaitAnswers(Load load) {
    long until = load.answered() + ANSWERS;
    samordna.await(until + " answers", PATIENCE, () -> load.answered() >= until);
  }
}
