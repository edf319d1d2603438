package se.samordna.itests.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
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
  private static final String NAME = "beside.model.zip";
  private static final String HERE = "Model beside 1.0 is here";
  private static final String GONE = "Model beside 1.0 is gone";

  private Samordna samordna;
  private Map<String, List<String>> services;

  @BeforeEach
  void before(Samordna shared) {
    samordna = shared;
    services = coreServices();
  }

  @AfterEach
  void nothing_of_core_has_restarted_and_nothing_is_left() {
    samordna.deploy().remove(NAME);
    samordna.deploy().remove("beside.jar");
    samordna.await("beside to be gone", PATIENCE, () -> !status("beside").contains("tillgänglig"));
    assertThat(coreServices()).isEqualTo(services);
    assertThat(status("fact")).contains("tillgänglig");
  }

  @Test
  void a_zip_that_is_dropped_runs_and_one_that_is_removed_is_away() {
    samordna.deploy().drop(ModelZips.zip("sound"), NAME);
    await("beside", "tillgänglig");

    samordna.deploy().remove(NAME);
    await("beside", "borta");
  }

  @Test
  void a_jar_without_code_runs_as_well() {
    samordna.deploy().drop(ModelZips.jar("sound"), "beside.jar");
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
      samordna.deploy().drop(ModelZips.zip("sound"), NAME);
      samordna.await("activation " + i, PATIENCE, () -> times(HERE) >= expected);
    }

    samordna.deploy().remove(NAME);
    await("beside", "borta");
    assertThat(times(HERE) - before).isEqualTo(50);
    assertThat(times(GONE) - goneBefore).isEqualTo(50);
  }

  @Test
  void each_broken_model_is_seen_as_rejected_with_code_place_and_mend() {
    for (String folder : ModelZips.broken()) {
      String file = folder + ".model.zip";
      samordna.deploy().drop(ModelZips.zip("broken/" + folder), file);
      samordna.await(
          folder + " to be rejected",
          PATIENCE,
          () -> samordna.console().run("samordna:model-list").output().contains(file));
      String line =
          samordna
              .console()
              .run("samordna:model-list")
              .output()
              .lines()
              .filter(one -> one.contains(file))
              .findFirst()
              .orElseThrow();
      assertThat(line).as(folder).contains("avvisad");
      String id = line.split("\\|", -1)[0].strip();
      assertThat(samordna.console().run("samordna:model-info " + id).output())
          .as(folder)
          .containsPattern("CM-4\\d{3} \\S+");
      samordna.deploy().remove(file);
      samordna.await(
          folder + " to be gone",
          PATIENCE,
          () -> !samordna.console().run("samordna:model-list").output().contains(file));
    }
    assertThat(samordna.web().answers(Samordna.READY)).isTrue();
  }

  @Test
  void the_one_door_takes_in_checks_and_lets_out(@TempDir Path folder) throws IOException {
    Path sound = Files.write(folder.resolve(NAME), ModelZips.zip("sound"));
    Path broken = Files.write(folder.resolve("x.model.zip"), ModelZips.zip("broken/unknown-rule"));

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

  /**
   * The ids of services that core's bundles offer: a bundle that was stopped, for however short a
   * time, comes back with others.
   */
  private Map<String, List<String>> coreServices() {
    Map<String, List<String>> found = new TreeMap<>();
    for (String service :
        List.of(
            "se.samordna.model.Models",
            "se.samordna.form.FhirForms",
            "se.samordna.engine.store.Store",
            "se.samordna.operation.Health",
            "jakarta.servlet.Servlet")) {
      List<String> ids =
          samordna
              .console()
              .run("service:list " + service)
              .output()
              .lines()
              .filter(line -> line.contains("service.id"))
              .map(String::strip)
              .toList();
      assertThat(ids).as(service).isNotEmpty();
      found.put(service, ids);
    }
    return found;
  }
}
