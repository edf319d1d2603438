package se.samordna.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Field;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Option;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Whatever a guide or a help text says to type can be typed: the command is there, its options are
 * its own, and nothing that it needs is missing.
 */
class GuideCommandsTest {
  private static final Path CLASSES = Path.of("target", "classes", "se", "samordna", "console");
  private static final Path DOCS = Path.of("..", "..", "docs");
  private static final Path HELP = Path.of("src", "main", "resources", "help");
  private static final Pattern WORD = Pattern.compile("\"[^\"]*\"|\\S+");
  private static final String OURS = "samordna:";

  private record Typed(Path file, String line) {}

  @TestFactory
  List<DynamicTest> what_is_written_down_can_be_typed() throws IOException {
    Map<String, Class<?>> commands = commands();
    List<DynamicTest> tests = new ArrayList<>();
    for (Typed typed : typed()) {
      tests.add(
          DynamicTest.dynamicTest(
              typed.file().getFileName() + ": " + typed.line(), () -> check(typed, commands)));
    }
    assertThat(tests).as("lines that somebody can type").hasSizeGreaterThan(40);
    return tests;
  }

  private static void check(Typed typed, Map<String, Class<?>> commands) {
    List<String> words = new ArrayList<>();
    Matcher found = WORD.matcher(typed.line());
    while (found.find()) {
      words.add(found.group());
    }
    String name = words.get(0).substring(OURS.length());
    Class<?> command = commands.get(name);
    assertThat(command).as("the command %s", name).isNotNull();
    Map<String, Field> options = options(command);
    List<Field> needed =
        new ArrayList<>(
            options.values().stream()
                .filter(one -> one.getAnnotation(Option.class).required())
                .toList());
    int values = 0;
    for (int i = 1; i < words.size(); i++) {
      String word = words.get(i);
      if (word.startsWith("--")) {
        Field option = options.get(word);
        assertThat(option).as("%s of %s", word, name).isNotNull();
        needed.remove(option);
        i += option.getType() == boolean.class ? 0 : 1;
        assertThat(i).as("%s has its value", word).isLessThan(words.size());
      } else {
        values++;
      }
    }
    assertThat(needed).as("what %s needs", name).isEmpty();
    List<Argument> arguments = arguments(command);
    long required = arguments.stream().filter(Argument::required).count();
    boolean many = arguments.stream().anyMatch(Argument::multiValued);
    assertThat((long) values)
        .as("values of %s", name)
        .isBetween(required, many ? Long.MAX_VALUE : arguments.size());
  }

  private static List<Typed> typed() throws IOException {
    List<Typed> typed = new ArrayList<>();
    for (Path file : files(DOCS, ".md")) {
      boolean code = false;
      for (String line : Files.readAllLines(file)) {
        code = line.strip().startsWith("```") != code;
        add(typed, file, code ? line : "");
      }
    }
    for (Path file : files(HELP, ".txt")) {
      for (String line : Files.readAllLines(file)) {
        add(typed, file, line.startsWith("  ") ? line : "");
      }
    }
    return typed;
  }

  private static void add(List<Typed> typed, Path file, String line) {
    if (line.strip().startsWith(OURS)) {
      typed.add(new Typed(file, line.strip().replaceAll("\\s+#.*", "")));
    }
  }

  private static List<Path> files(Path folder, String ending) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      return all.filter(one -> one.toString().endsWith(ending)).sorted().toList();
    }
  }

  private static Map<String, Class<?>> commands() throws IOException {
    Map<String, Class<?>> commands = new HashMap<>();
    for (Path file : files(CLASSES, "Command.class")) {
      Class<?> type = load(file.getFileName().toString().replace(".class", ""));
      Command command = type.getAnnotation(Command.class);
      if (command != null) {
        commands.put(command.name(), type);
      }
    }
    return commands;
  }

  private static Class<?> load(String name) {
    try {
      return Class.forName("se.samordna.console." + name);
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Map<String, Field> options(Class<?> command) {
    Map<String, Field> options = new HashMap<>();
    for (Field field : fields(command)) {
      Option option = field.getAnnotation(Option.class);
      if (option != null) {
        options.put(option.name(), field);
        Stream.of(option.aliases()).forEach(alias -> options.put(alias, field));
      }
    }
    return options;
  }

  private static List<Argument> arguments(Class<?> command) {
    return fields(command).stream()
        .filter(field -> field.isAnnotationPresent(Argument.class))
        .map(field -> field.getAnnotation(Argument.class))
        .toList();
  }

  private static List<Field> fields(Class<?> command) {
    List<Field> fields = new ArrayList<>();
    for (Class<?> type = command; type != null; type = type.getSuperclass()) {
      fields.addAll(List.of(type.getDeclaredFields()));
    }
    return fields;
  }
}
