package se.samordna.engine.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The guide for authors of forms says what the reader does. */
class FormsGuideTest {
  private static final Path GUIDE = Path.of("..", "..", "docs", "guide", "forms.md");

  @Test
  void the_guide_lists_exactly_the_extensions_that_are_read() throws IOException {
    Set<String> read = new TreeSet<>(Extensions.WITHOUT_EFFECT);
    read.addAll(Extensions.OF_FORM);
    read.addAll(Extensions.OF_ITEM);
    read.addAll(Extensions.OF_OPTION);
    read.add(Extensions.TRANSLATION);

    Set<String> listed =
        Pattern.compile("`(https?://[^`]+/StructureDefinition/[^`]+)`")
            .matcher(Files.readString(GUIDE))
            .results()
            .map(match -> match.group(1))
            .collect(Collectors.toCollection(TreeSet::new));

    assertThat(listed).isEqualTo(read);
  }

  @Test
  void the_guide_lists_every_item_control_and_every_element_without_effect() throws IOException {
    String guide = Files.readString(GUIDE);
    Set<String> names = new TreeSet<>(Controls.HELPS);
    names.addAll(Controls.LOOKS);
    names.addAll(Controls.WIDGETS);
    QuestionnaireParser.WITHOUT_EFFECT.stream()
        .filter(name -> !name.startsWith("_"))
        .forEach(names::add);

    assertThat(names).allSatisfy(name -> assertThat(guide).contains("`" + name + "`"));
  }

  @Test
  void the_guide_tells_how_many_published_forms_are_read() throws IOException {
    var readings =
        PublishedQuestionnaires.all().values().stream()
            .map(bytes -> QuestionnaireParser.parse(bytes, Demands.NONE).form())
            .toList();
    long loaded = readings.stream().filter(form -> form.isPresent()).count();
    long empty =
        readings.stream().filter(form -> form.isPresent() && form.get().items().isEmpty()).count();

    assertThat(Files.readString(GUIDE))
        .contains("Of the " + readings.size() + " different ones")
        .contains(loaded + " load, take an answer and give it back; " + empty + " of these")
        .contains("The " + (readings.size() - loaded) + " others");
  }
}
