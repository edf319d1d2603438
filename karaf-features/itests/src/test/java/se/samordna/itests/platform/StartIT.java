package se.samordna.itests.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import se.samordna.itests.harness.Answer;
import se.samordna.itests.harness.Console;
import se.samordna.itests.harness.OwnProcess;
import se.samordna.itests.harness.Team;

/** One production start of the distribution, from unpacking to stopping, with nothing beside it. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class StartIT {
  private static OwnProcess process;

  @BeforeAll
  static void start() {
    process = OwnProcess.unpack("start").start().awaitReady();
  }

  @AfterAll
  static void end() {
    process.close();
  }

  @Test
  @Order(1)
  void it_is_alive_and_ready() {
    assertThat(process.samordna().web().get("/health/live").statusCode()).isEqualTo(200);
    assertThat(process.samordna().web().get("/health/ready").statusCode()).isEqualTo(200);
  }

  @Test
  @Order(1)
  void it_listens_on_loopback_for_the_web_and_the_console_and_for_nothing_else() {
    Set<String> expected =
        new TreeSet<>(
            Set.of(
                "127.0.0.1:" + process.samordna().webPort(),
                "127.0.0.1:" + process.samordna().consolePort()));
    assertThat(ListeningSockets.of(process.jvm())).isEqualTo(expected);
  }

  @Test
  @Order(1)
  void the_first_boot_stops_no_bundle_that_it_has_just_started() {
    assertThat(process.samordna().log().lines()).isNotEmpty();
    assertThat(process.samordna().log().linesWith("Stopping bundles")).isEmpty();
  }

  @Test
  @Order(1)
  void nothing_is_logged_as_an_error() {
    assertThat(process.samordna().log().linesWith("| ERROR |")).isEmpty();
  }

  @Test
  @Order(1)
  void the_console_takes_keys_and_no_password() {
    assertThat(process.samordna().console().lets()).isTrue();
    assertThat(Console.acceptsPassword(process.samordna().consolePort(), "karaf", "karaf"))
        .isFalse();
    assertThat(
            Console.acceptsPassword(process.samordna().consolePort(), "itest-admin", "itest-admin"))
        .isFalse();
  }

  @Test
  @Order(1)
  void no_demo_is_loaded_and_the_deploy_folder_is_not_watched() throws Exception {
    process.samordna().deploy().drop("not a jar".getBytes(), "ignored.jar");
    String watched =
        process.samordna().console().run("config:list '(felix.fileinstall.poll=200)'").output();
    assertThat(watched).contains("no-models-here").doesNotContain("/deploy\n");
    assertThat(process.samordna().log().linesWith("ignored.jar")).isEmpty();
  }

  @Test
  @Order(2)
  void asked_to_stop_it_stops_in_order_and_starts_again_on_the_same_data() {
    Team team = Team.setUp(process, 2);
    String person = "/api/v1/persons/" + team.persons().get(0);
    Answer before = team.staff().get(person);
    assertThat(before.status()).isEqualTo(200);

    assertThat(process.stop()).isZero();
    assertThat(process.output()).endsWith("Stopped.\n");
    assertThat(process.samordna().folder().resolve("data/samordna.pid")).doesNotExist();

    process.start().awaitReady();
    assertThat(process.samordna().log().linesWith("| ERROR |")).isEmpty();
    assertThat(team.staff().get(person).body()).isEqualTo(before.body());
  }
}
