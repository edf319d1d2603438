package se.samordna.engine.disposal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * {@code docs/guide/retention.md} is written from the rules that disposal reads, around what stands
 * in {@code retention-page.md}. After a change, run this test with {@code -Dsamordna.docs=write},
 * and commit the page.
 */
class RetentionPageTest {
  private static final Path PAGE = Path.of("..", "..", "docs", "guide", "retention.md");
  private static final String RULES = "{{rules}}";
  private static final String HEADING =
      """

      | applies to | written under | kept | reckoned from | gone by | unless | law |
      | --- | --- | --- | --- | --- | --- | --- |
      """;

  @Test
  void the_page_of_retention_says_what_the_rules_say() throws IOException {
    String page = read("retention-page.md").replace(RULES, rules());
    if ("write".equals(System.getProperty("samordna.docs"))) {
      Files.writeString(PAGE, page, StandardCharsets.UTF_8);
    }
    assertThat(Files.readString(PAGE, StandardCharsets.UTF_8))
        .as("run this test with -Dsamordna.docs=write and commit docs/guide/retention.md")
        .isEqualTo(page);
  }

  private static String rules() throws IOException {
    StringBuilder page = new StringBuilder();
    boolean inTable = false;
    for (String line : read(RetentionRules.FILE).lines().skip(1).toList()) {
      if (line.startsWith("#")) {
        page.append(inTable ? "\n" : "");
        Arrays.stream(line.substring(1).strip().split("(?<=[.;]) ", -1))
            .forEach(one -> page.append(one).append('\n'));
        inTable = false;
      } else {
        page.append(inTable ? "" : HEADING);
        page.append(row(line)).append('\n');
        inTable = true;
      }
    }
    return page.toString().stripTrailing();
  }

  private static String row(String line) {
    assertThat(RetentionRules.rule(line).law()).isNotBlank();
    return Arrays.stream(line.split(",", 7))
        .map(cell -> cell.strip().replaceFirst("^[*]$", "any"))
        .collect(Collectors.joining(" | ", "| ", " |"));
  }

  private static String read(String file) throws IOException {
    try (InputStream in = RetentionRules.class.getResourceAsStream(file)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
