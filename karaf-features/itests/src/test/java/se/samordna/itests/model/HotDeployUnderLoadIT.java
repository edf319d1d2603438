package se.samordna.itests.model;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
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
import se.samordna.itests.model.Steps.Step;
import se.samordna.itests.model.rules.TriedRules;

/**
 * Models are dropped, replaced and removed while a team works: nobody else notices, and those who
 * work in the model itself are told to wait and nothing worse.
 */
@Tag("alone")
@OnDemo
class HotDeployUnderLoadIT {
  private static final int CYCLES = Build.isLong() ? 30 : 4;
  private static final long REQUESTS = Build.isLong() ? 60_000 : 10_000;
  private static final int CLIENTS = 8;
  private static final double RATE = 100;
  private static final Duration PATIENCE = Duration.ofMinutes(20);

  private static final Step NEARER =
      new Step("comeCloser", "{\"why\": [\"CRISIS\"], \"cause\": [\"prov\"]}");
  private static final Step BACK = new Step("stepBack", "{}");
  private static final Step ADMIT =
      new Step(
          "admit",
          """
          {"kind": ["INPATIENT"], "place": ["Avdelning 1"], "date": ["2026-01-15"],
           "legalForm": ["VOLUNTARY"]}
          """);
  private static final Step DISCHARGE =
      new Step("discharge", "{\"kind\": [\"INPATIENT\"], \"date\": [\"2026-01-15\"]}");

  private OwnProcess process;
  private Samordna samordna;
  private Team team;
  private Colleague anna;
  private ComingModel zip;
  private ComingModel jar;

  @BeforeEach
  void bring_both_models_once(OwnProcess demo) {
    process = demo;
    samordna = demo.samordna();
    team = Team.of(samordna);
    anna = team.anna();
    zip = ComingModel.asZip(samordna);
    jar = ComingModel.asJar(samordna);
    zip.come("1.0");
    jar.come("1.0");
    team.enable(zip.id());
    team.enable(jar.id());
  }

  @AfterEach
  void leave_nothing_behind() {
    zip.tidy();
    jar.tidy();
  }

  @Test
  void nobody_else_notices_that_models_come_and_go() {
    Steps inZip = Steps.ofComing(anna, zip.id(), team.enrol(zip.id()), NEARER, BACK);
    Steps inJar = Steps.ofComing(anna, jar.id(), team.enrol(jar.id()), NEARER, BACK);
    Steps inFact = Steps.of(anna, "fact", team.somebodyOnTheBoard(), ADMIT, DISCHARGE);
    List<Work> special = List.of(inZip, inJar, inFact);
    DailyWork.Places places = DailyWork.Places.of(anna);
    ModelList models = new ModelList(samordna);
    Set<String> services = CoreServices.of(samordna);
    String factSince = models.find("fact").orElseThrow().path("since").asText();
    Duration cpuBefore = cpu();

    Tally tally;
    try (Load load =
        Load.begin(
            samordna.webPort(),
            CLIENTS,
            i -> i < special.size() ? special.get(i) : DailyWork.of(anna, places, i))) {
      swapAllAlong(load);
      tally = load.stop();
    }
    double perCore = tally.asked() / (cpu().minus(cpuBefore).toNanos() / 1e9);
    Figures.note(
        "hot-deploy", "%d cycles, %.0f requests per second of CPU, %s", CYCLES, perCore, tally);

    assertThat(tally.failed()).as(tally.toString()).isZero();
    assertThat(tally.asked()).isGreaterThanOrEqualTo(REQUESTS);
    assertThat(tally.written()).isGreaterThan(REQUESTS / 10);
    // What the clients get a second depends on who else uses the machine; what a request costs does
    // not. Two cores that nobody else uses give at least the rate that is asked for.
    assertThat(2 * perCore).isGreaterThan(RATE);
    for (Steps steps : List.of(inZip, inJar)) {
      assertThat(steps.wrong()).isEmpty();
    }
    for (String model : List.of(zip.id(), jar.id())) {
      assertThat(tally.times(model + " step", 200)).as(model).isPositive();
      assertThat(tally.times(model + " preview", 503)).as(model).isPositive();
      assertThat(tally.times(model + " view", 503)).as(model).isZero();
      assertThat(models.status(model)).isEqualTo("AWAY");
    }
    assertThat(CoreServices.of(samordna)).isEqualTo(services);
    JsonNode fact = models.find("fact").orElseThrow();
    assertThat(fact.path("status").asText()).isEqualTo("AVAILABLE");
    assertThat(fact.path("since").asText()).isEqualTo(factSince);
    assertThat(process.samordna().log().linesWith("| ERROR |")).isEmpty();
    assertThat(Heap.of(process).instances(TriedRules.class)).isLessThanOrEqualTo(2);
  }

  /** The swaps are spread over the whole load, by how much has been answered. */
  private void swapAllAlong(Load load) {
    int turns = CYCLES * 3;
    for (int turn = 0; turn < turns; turn++) {
      awaitAnswers(load, REQUESTS * (turn + 1) / (turns + 1));
      int version = turn / 3;
      switch (turn % 3) {
        case 0 -> {
          zip.go("1." + version);
          jar.go("1." + version);
        }
        case 1 -> {
          zip.come("1." + version);
          jar.come("1." + version);
        }
        default -> {
          zip.come("1." + (version + 1));
          jar.come("1." + (version + 1));
        }
      }
    }
    awaitAnswers(load, REQUESTS);
    zip.go("1." + CYCLES);
    jar.go("1." + CYCLES);
    awaitAnswers(load, load.answered() + 100);
  }

  private void awaitAnswers(Load load, long answers) {
    samordna.await(answers + " answers", PATIENCE, () -> load.answered() >= answers);
  }

  /** What the server and these clients have used. */
  private Duration cpu() {
    return process
        .jvm()
        .info()
        .totalCpuDuration()
        .orElseThrow()
        .plus(ProcessHandle.current().info().totalCpuDuration().orElseThrow());
  }
}
