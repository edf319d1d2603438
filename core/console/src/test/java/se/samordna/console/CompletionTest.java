package se.samordna.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Field;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.support.completers.StringsCompleter;
import org.junit.jupiter.api.Test;
import se.samordna.disposal.DisposalSubject;
import se.samordna.disposal.HoldGround;
import se.samordna.model.PhaseWeights;
import se.samordna.organisation.LegalRegime;
import se.samordna.organisation.Principal;
import se.samordna.organisation.Profession;
import se.samordna.organisation.Provider;
import se.samordna.organisation.Role;
import se.samordna.text.Language;

/** Whatever an operator can choose among, the console offers. */
class CompletionTest {
  /**
   * Names, days, months and numbers that only the operator knows, addresses and versions of forms
   * and models that may be gone, and ids that the console never lists or lists with an audit row
   * for each reading.
   */
  private static final Set<String> FREE =
      Set.of(
          "name",
          "activity",
          "--first",
          "--every",
          "--sv",
          "--en",
          "user",
          "--given",
          "--family",
          "--fte",
          "--hsa-id",
          "--principal-name",
          "decision",
          "--month",
          "--seed",
          "--staff",
          "--person",
          "--from",
          "--to",
          "--after",
          "--decided-by",
          "--decided-on",
          "--reference",
          "--kept-days",
          "--archive",
          "hold",
          "municipality",
          "form",
          "from",
          "to",
          "--reason");

  @Test
  void everything_that_is_typed_has_completion_or_is_free() {
    Set<String> without = new TreeSet<>();
    for (Class<?> command : commands()) {
      for (Field field : fields(command)) {
        if (isTyped(field) && field.getAnnotation(Completion.class) == null) {
          without.add(name(field));
        }
      }
    }

    assertThat(without).containsExactlyInAnyOrderElementsOf(FREE);
  }

  @Test
  void a_closed_set_is_offered_whole() {
    assertThat(offered(UserAddCommand.class, "--role"))
        .containsExactly(names(Role.ofStaff().toArray(Role[]::new)));
    assertThat(offered(UserAddCommand.class, "--profession"))
        .containsExactly(names(Profession.values()));
    assertThat(offered(ProviderAddCommand.class, "--kind"))
        .containsExactly(names(Provider.Kind.values()));
    assertThat(offered(ProviderAddCommand.class, "--principal-kind"))
        .containsExactly(names(Principal.Kind.values()));
    assertThat(offered(DisposalAddCommand.class, "--applies-to"))
        .containsExactly(names(DisposalSubject.values()));
    assertThat(offered(HoldAddCommand.class, "--ground"))
        .containsExactly(names(HoldGround.values()));
    assertThat(offered(ModelWeightsSetCommand.class, "--kind"))
        .containsExactly(names(PhaseWeights.Kind.values()));
    assertThat(offered(RegimeSetCommand.class, "regime"))
        .containsExactly(names(LegalRegime.values()));
    for (Class<?> command : commands()) {
      assertThat(offered(command, "--lang"))
          .containsExactlyInAnyOrder(
              Stream.of(Language.values()).map(Language::tag).toArray(String[]::new));
    }
  }

  @Test
  void every_completer_is_one_that_karaf_finds() {
    for (Class<?> command : commands()) {
      for (Field field : fields(command)) {
        Completion completion = field.getAnnotation(Completion.class);
        if (completion != null && completion.value() != StringsCompleter.class) {
          assertThat(completion.value().isAnnotationPresent(Service.class))
              .as(completion.value().getName())
              .isTrue();
        }
      }
    }
  }

  /** A switch has nothing to complete. */
  private static boolean isTyped(Field field) {
    return !name(field).isEmpty() && field.getType() != boolean.class;
  }

  private static String name(Field field) {
    if (field.isAnnotationPresent(Option.class)) {
      return field.getAnnotation(Option.class).name();
    }
    Argument argument = field.getAnnotation(Argument.class);
    return argument == null ? "" : argument.name();
  }

  private static List<String> offered(Class<?> command, String option) {
    return fields(command).stream()
        .filter(field -> name(field).equals(option))
        .flatMap(field -> Stream.of(field.getAnnotation(Completion.class).values()))
        .toList();
  }

  private static List<Field> fields(Class<?> command) {
    List<Field> fields = new ArrayList<>();
    for (Class<?> type = command; type != null; type = type.getSuperclass()) {
      fields.addAll(List.of(type.getDeclaredFields()));
    }
    return fields;
  }

  private static String[] names(Enum<?>[] constants) {
    return Stream.of(constants).map(Enum::name).toArray(String[]::new);
  }

  /** Every command of this module. */
  private static List<Class<?>> commands() {
    try {
      Path here = Path.of(OperatorAction.class.getResource("OperatorAction.class").toURI());
      try (Stream<Path> files = Files.list(here.getParent())) {
        List<Class<?>> commands = new ArrayList<>();
        for (Path file : files.sorted().toList()) {
          String name = file.getFileName().toString();
          if (name.endsWith("Command.class")) {
            commands.add(Class.forName("se.samordna.console." + name.replace(".class", "")));
          }
        }
        assertThat(commands)
            .hasSizeGreaterThan(15)
            .allMatch(command -> command.isAnnotationPresent(Command.class));
        return commands;
      }
    } catch (IOException | URISyntaxException | ClassNotFoundException e) {
      throw new AssertionError(e);
    }
  }
}
