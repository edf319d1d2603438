package se.samordna.itests.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import se.samordna.itests.harness.Console.Said;
import se.samordna.itests.harness.OnKaraf;
import se.samordna.itests.harness.Samordna;
import se.samordna.itests.load.Ask;
import se.samordna.itests.load.Load;
import se.samordna.itests.load.Tally;
import se.samordna.itests.load.Work;

/** Every model that is shipped comes by one command, without a network, and goes by another. */
@OnKaraf
class ModelFeaturesIT {
  private static final String HERE = "AVAILABLE";
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final List<String> SHIPPED =
      List.of(
          "act",
          "integrated-psychiatry",
          "strengths",
          "broker",
          "clinical",
          "icm",
          "integrated-dual",
          "opus",
          "personal-ombud",
          "rehabilitation",
          "shared");

  private Samordna samordna;
  private ModelList models;
  private Set<String> services;

  @BeforeEach
  void before(Samordna shared) {
    samordna = shared;
    models = new ModelList(shared);
    services = CoreServices.of(shared);
  }

  @AfterEach
  void nothing_is_left_behind() {
    for (String model : SHIPPED) {
      if (models.status(model).equals("AVAILABLE")) {
        samordna.console().run("feature:uninstall samordna-model-" + model);
      }
    }
  }

  @Test
  void each_is_accepted_when_its_feature_comes_and_away_when_it_goes() {
    assertThat(models.rows()).extracting(row -> row.path("id").asText()).contains("fact");
    Tally elsewhere;
    try (Load load = Load.begin(samordna.webPort(), 1, client -> new FirstPage())) {
      for (String model : SHIPPED) {
        assertThat(models.status(model)).as(model + " waits to be asked for").isNotEqualTo(HERE);
        run("feature:install samordna-model-" + model);
        await(model, HERE);
      }
      assertThat(models.status("fact")).isEqualTo(HERE);
      for (String model : SHIPPED) {
        run("feature:uninstall samordna-model-" + model);
        await(model, "AWAY");
      }
      elsewhere = load.stop();
    }

    assertThat(elsewhere.failed()).as(elsewhere.toString()).isZero();
    assertThat(elsewhere.asked()).isPositive();
    assertThat(models.status("fact")).isEqualTo(HERE);
    assertThat(CoreServices.of(samordna)).as("nothing of core has restarted").isEqualTo(services);
  }

  private void run(String command) {
    Said said = samordna.console().run(command);
    assertThat(said.status()).as(command + "\n" + said.output()).isZero();
    assertThat(said.output()).as(command).doesNotContain("Error");
  }

  private void await(String model, String status) {
    samordna.await(model + " to be " + status, PATIENCE, () -> models.status(model).equals(status));
  }

  /** Somebody who opens the page to log in, and asks whether it is ready, over and over. */
  private static final class FirstPage implements Work {
    private boolean page;

    @Override
    public Ask next() {
      page = !page;
      return page
          ? Ask.get("login", "/login", List.of())
          : Ask.get("ready", Samordna.READY, List.of());
    }
  }
}
