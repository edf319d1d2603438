package se.samordna.itests.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/**
 * Who may run which of our commands. Karaf lets nobody but administrators run a command without a
 * line, so a forgotten one is safe, and of no use to the operators it was made for.
 */
class CommandRightsTest {
  private static final String COMMAND = "org.apache.karaf.shell.api.action.Command";
  private static final Path LINES =
      Path.of("..", "distribution", "src", "main", "resources", "etc")
          .resolve("org.apache.karaf.command.acl.samordna.cfg");

  @Test
  void every_command_of_ours_says_who_may_run_it_and_no_line_is_without_a_command()
      throws IOException {
    Properties lines = new Properties();
    try (Reader file = Files.newBufferedReader(LINES)) {
      lines.load(file);
    }

    assertThat(commands()).contains("status", "model-list", "audit-verify");
    assertThat(lines.stringPropertyNames()).containsExactlyInAnyOrderElementsOf(commands());
  }

  private static Set<String> commands() {
    JavaClasses console = new ClassFileImporter().importPackages("se.samordna.console");
    Set<String> names = new TreeSet<>();
    for (JavaClass type : console) {
      type.tryGetAnnotationOfType(COMMAND)
          .ifPresent(
              command -> {
                assertThat(command.get("scope").orElse("")).isEqualTo("samordna");
                names.add(String.valueOf(command.get("name").orElse("")));
              });
    }
    return names;
  }
}
