package se.samordna.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.xml.sax.InputSource;
import se.samordna.text.Language;
import se.samordna.web.asset.Assets;

/** Every icon that a page names is in the stylesheet, as a drawing that a browser can read. */
class IconsTest {
  private static final Pattern RULE =
      Pattern.compile("\\.i-([a-z-]+)\\{--drawing:url\\(\"data:image/svg\\+xml,([^\"]+)\"\\)}");
  private static final Pattern USED = Pattern.compile("[\" ]i-([a-z-]+)");
  private static final Pattern NAMED = Pattern.compile("(?:icon\\(|Tag\\()\\s*\"([a-z-]+)\"");

  private final String sheet = Assets.shipped().at(Assets.shipped().style()).orElseThrow().text();

  @Test
  void each_icon_on_the_pages_has_its_drawing() throws IOException {
    Set<String> used = new TreeSet<>();
    Samples.pages(Language.SV).values().forEach(page -> find(USED, page, used));
    try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        find(NAMED, Files.readString(file), used);
      }
    }
    assertThat(used).hasSizeGreaterThan(20);
    assertThat(drawn()).containsAll(used);
  }

  @Test
  void each_drawing_can_be_read() throws Exception {
    Matcher rule = RULE.matcher(sheet);
    int read = 0;
    while (rule.find()) {
      String drawing = java.net.URLDecoder.decode(rule.group(2), StandardCharsets.UTF_8);
      var document =
          DocumentBuilderFactory.newInstance()
              .newDocumentBuilder()
              .parse(new InputSource(new StringReader(drawing)));
      assertThat(document.getDocumentElement().getChildNodes().getLength())
          .as(rule.group(1))
          .isPositive();
      read++;
    }
    assertThat(read).isEqualTo(drawn().size()).isGreaterThan(30);
  }

  private Set<String> drawn() {
    Set<String> drawn = new TreeSet<>();
    find(RULE, sheet, drawn);
    return drawn;
  }

  private static void find(Pattern pattern, String text, Set<String> into) {
    Matcher found = pattern.matcher(text);
    while (found.find()) {
      into.add(found.group(1));
    }
  }
}
