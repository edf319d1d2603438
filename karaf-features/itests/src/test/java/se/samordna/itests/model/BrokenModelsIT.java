package se.samordna.itests.model;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import se.samordna.itests.harness.Colleague;
import se.samordna.itests.harness.OnDemo;
import se.samordna.itests.harness.OwnProcess;
import se.samordna.itests.harness.Samordna;
import se.samordna.itests.load.DailyWork;
import se.samordna.itests.load.Load;
import se.samordna.itests.load.Tally;

/**
 * Models with something wrong, all dropped into a Samordna at work. Each is shown as rejected, with
 * code, place and mend, wherever an administrator looks; and nobody at work notices.
 */
@OnDemo
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BrokenModelsIT {
  private static final Duration PATIENCE = Duration.ofMinutes(3);
  private static final List<BrokenModel> ALL = BrokenModel.all();

  private OwnProcess process;
  private Samordna samordna;
  private ModelList models;
  private Set<String> services;
  private Load work;
  private JsonNode listed;
  private JsonNode toldToAdmins;
  private String adminPage;

  @BeforeAll
  void drop_them_all_while_a_team_works(OwnProcess demo) {
    process = demo;
    samordna = demo.samordna();
    models = new ModelList(samordna);
    services = CoreServices.of(samordna);
    Colleague anna = Colleague.ofDemo(samordna, "anna");
    DailyWork.Places places = DailyWork.Places.of(anna);
    work = Load.begin(samordna.webPort(), 2, i -> DailyWork.of(anna, places, i));
    ALL.forEach(broken -> samordna.deploy().drop(broken.content(), broken.file()));
    samordna.await("all to be judged", PATIENCE, () -> ALL.stream().allMatch(isListed()));
    listed = models.rows();
    Colleague adam = Colleague.ofDemo(samordna, "adam");
    toldToAdmins = adam.get("/api/v1/models").json().path("rows");
    adminPage = adam.get("/admin").body();
  }

  @AfterAll
  void remove_them_all_and_nobody_has_noticed() {
    ALL.forEach(broken -> samordna.deploy().remove(broken.file()));
    samordna.await("all to be gone", PATIENCE, () -> ALL.stream().noneMatch(isListed()));
    Tally tally = work.stop();
    assertThat(tally.failed()).as(tally.toString()).isZero();
    assertThat(tally.asked()).isPositive();
    assertThat(CoreServices.of(samordna)).isEqualTo(services);
    assertThat(models.status("fact")).isEqualTo("AVAILABLE");
  }

  static List<BrokenModel> all() {
    return ALL;
  }

  @ParameterizedTest
  @MethodSource("all")
  void it_is_shown_as_rejected_with_code_place_and_mend(BrokenModel broken) {
    JsonNode row = ModelList.row(listed, broken.file()).orElseThrow();
    assertThat(row.path("status").asText()).isEqualTo("REJECTED");

    String id = row.path("id").asText();
    assertTold(broken, models.info(id, broken.file()).path("findings"));
    assertTold(broken, ModelList.row(toldToAdmins, broken.file()).orElseThrow().path("findings"));
    assertThat(adminPage).contains((broken.code() + " " + broken.place()).strip());
  }

  @Test
  void the_console_says_it_in_a_line_that_can_be_read() {
    assertThat(samordna.console().run("samordna:model-info --lang en beside").output())
        .contains("CM-4221 model.json /steps/0/guards/0", "Do you mean person-identified?");
  }

  @Test
  void nothing_was_unpacked_outside() {
    assertThat(process.samordna().folder().resolve("etc/users.properties"))
        .content()
        .doesNotContain("karaf = karaf,admin");
  }

  private static void assertTold(BrokenModel broken, JsonNode findings) {
    assertThat(findings)
        .as(broken + ": " + findings)
        .anySatisfy(
            finding -> {
              assertThat(finding.path("code").asText()).isEqualTo(broken.code());
              String place = finding.path("file").asText() + " " + finding.path("pointer").asText();
              assertThat(place.strip()).endsWith(broken.place());
              assertThat(finding.path("says").asText()).isNotBlank();
              assertThat(finding.path("mend").asText()).isNotBlank();
            });
  }

  private Predicate<BrokenModel> isListed() {
    JsonNode rows = models.rows();
    return broken -> ModelList.row(rows, broken.file()).isPresent();
  }
}
