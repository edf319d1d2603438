package se.samordna.itests.platform;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.samordna.itests.harness.Console.Said;
import se.samordna.itests.harness.OnKaraf;
import se.samordna.itests.harness.Operator;
import se.samordna.itests.harness.Samordna;

/** Who may do what on the console. */
@OnKaraf
class ConsoleIT {
  @Test
  void a_key_that_nobody_added_does_not_get_in(Samordna samordna) {
    assertThat(samordna.consoleAs(Operator.STRANGER).lets()).isFalse();
    assertThat(samordna.consoleAs(Operator.VIEWER).lets()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "config:list",
        "cm:listConfigurations",
        "shell:cat etc/keys.properties",
        "system:name",
        "system:shutdown",
        "bundle:list",
        "bundle:stop 1",
        "feature:install webconsole",
        "feature:repo-add mvn:org.example/example/1/xml/features",
        "jaas:realm-list",
        "log:set DEBUG",
        "service:list",
        "ssh:ssh 127.0.0.1",
        "samordna:user-add",
        "samordna:model-install",
        "samordna:model-uninstall",
        "echo (((($.session class) classLoader) loadClass java.lang.Runtime) getRuntime)"
      })
  void a_viewer_cannot_run_what_is_for_others(String command, Samordna samordna) {
    Said said = samordna.consoleAs(Operator.VIEWER).run(command);
    assertThat(said.output()).containsAnyOf("Command not found", "Insufficient credentials");
    assertThat(said.status()).isNotZero();
  }
}
