package se.samordna.itests.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.samordna.itests.harness.Console.Said;
import se.samordna.itests.harness.OnKaraf;
import se.samordna.itests.harness.Samordna;

/** Models that are dropped, replaced and removed while everything else goes on. */
@OnKaraf
class HotDeployIT {
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final ModelFolder SOUND = ModelFolder.of("sound");
  private static final String NAME = "beside.model.zip";
  private static final String HERE = "Model beside 1.0 is here";
  private static final String GONE = "Model beside 1.0 is gone";

  private Samordna samordna;
  private Set<String> services;

  @BeforeEach
  void before(Samordna shared) {
    samordna = shared;
    services = CoreServices.of(samordna);
  }

  @AfterEach
  void nothing_of_core_has_restarted_and_nothing_is_left() {
    samordna.deploy().remove(NAME);
    samordna.deploy().remove("beside.jar");
    samordna.deploy().remove("once.model.zip");
    samordna.await("beside to be gone", PATIENCE, () -> !status("beside").contains("tillgänglig"));
    assertThat(CoreServices.of(samordna)).isEqualTo(services);
    assertThat(status("fact")).contains("tillgänglig");
  }

  @Test
  void a_zip_that_is_dropped_runs_and_one_that_is_removed_is_away() {
    samordna.deploy().drop(SOUND.zip(), NAME);
    await("beside", "tillgänglig");

    samordna.deploy().remove(NAME);
    await("beside", "borta");
  }

  @Test
  void a_jar_without_code_runs_as_well() {
    samordna.deploy().drop(SOUND.jar(), "beside.jar");
    await("beside", "tillgänglig");

    samordna.deploy().remove("beside.jar");
    await("beside", "borta");
  }

  @Test
  void the_same_file_fifty_times_is_taken_in_fifty_times() {
    int before = times(HERE);
    int goneBefore = times(GONE);
    for (int i = 1; i <= 50; i++) {
      int expected = before + i;
      samordna.deploy().drop(SOUND.zip(), NAME);
      samordna.await("activation " + i, PATIENCE, () -> times(HERE) >= expected);
    }

    samordna.deploy().remove(NAME);
    await("beside", "borta");
    assertThat(times(HERE) - before).isEqualTo(50);
    assertThat(times(GONE) - goneBefore).isEqualTo(50);
  }

  @Test
  void a_version_that_has_run_never_comes_back_with_other_content() {
    ModelFolder once = SOUND.called("once");
    samordna.deploy().drop(once.zip(), "once.model.zip");
    await("once", "tillgänglig");

    ModelFolder other = once.replacing("l10n/en.properties", "name=Beside", "name=Not beside");
    samordna.deploy().drop(other.zip(), "once.model.zip");
    awaitRejected("once", "once.model.zip", "CM-4238");
    samordna.deploy().remove("once.model.zip");
    await("once", "borta");
  }

  @Test
  void of_two_files_with_the_same_model_the_second_is_rejected() {
    samordna.deploy().drop(SOUND.zip(), NAME);
    await("beside", "tillgänglig");

    samordna.deploy().drop(SOUND.jar(), "beside.jar");
    awaitRejected("beside", "beside.jar", "CM-4241");
    assertThat(status("beside")).contains("tillgänglig", "avvisad");
    samordna.deploy().remove("beside.jar");
    samordna.await("it to be gone", PATIENCE, () -> !status("beside").contains("avvisad"));
    assertThat(status("beside")).contains("tillgänglig");
  }

  @Test
  void the_one_door_takes_in_checks_and_lets_out(@TempDir Path folder) throws IOException {
    Path sound = Files.write(folder.resolve(NAME), SOUND.zip());
    Path broken =
        Files.write(folder.resolve("x.model.zip"), ModelFolder.of("broken/unknown-rule").zip());

    Said refused = samordna.console().run("samordna:model-install --lang en " + broken);
    assertThat(refused.status()).isNotZero();
    assertThat(refused.output())
        .contains("CM-4221 model.json /steps/0/guards/0")
        .contains("Do you mean person-identified?");
    assertThat(samordna.console().run("samordna:model-check " + sound).status()).isZero();

    Said installed = samordna.console().run("samordna:model-install --json " + sound);
    assertThat(installed.status()).as(installed.output()).isZero();
    assertThat(installed.output()).contains("\"status\" : \"AVAILABLE\"");
    assertThat(samordna.console().run("samordna:model-uninstall beside").status()).isZero();
    await("beside", "borta");
    assertThat(samordna.console().run("samordna:model-uninstall beside").output())
        .contains("CM-4249");
  }

  private void await(String model, String status) {
    samordna.await(model + " to be " + status, PATIENCE, () -> status(model).contains(status));
  }

  private void awaitRejected(String id, String file, String code) {
    ModelList models = new ModelList(samordna);
    samordna.await(
        file + " to be rejected",
        PATIENCE,
        () ->
            ModelList.row(models.rows(), file)
                .filter(row -> row.path("status").asText().equals("REJECTED"))
                .isPresent());
    assertThat(models.info(id, file).path("findings"))
        .extracting(finding -> finding.path("code").asText())
        .contains(code);
  }

  private List<String> status(String model) {
    return samordna
        .console()
        .run("samordna:model-list")
        .output()
        .lines()
        .filter(line -> line.startsWith(model + " "))
        .flatMap(line -> List.of(line.split("\\|", -1)).stream())
        .map(String::strip)
        .toList();
  }

  private int times(String text) {
    return samordna.log().linesWith(text).size();
  }
}
