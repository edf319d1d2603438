package se.samordna.engine.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import se.samordna.text.Text;

/**
 * {@code docs/guide/access.md} is written from the rights that the gate reads. After a change, run
 * this test with {@code -Dsamordna.docs=write}, and commit the page.
 */
class AccessPageTest {
  private static final Path PAGE = Path.of("..", "..", "docs", "guide", "access.md");

  private static final String HEAD =
      """
      # Who may do what

      Written from `rights.csv`, which the gate itself reads; do not edit.
      Each access is an action of somebody with a role at a unit; the unit stands in a relation to the person, the provider's border is crossed or not, a law says how the records are kept, consents let something cross, the person's identity stands open or closed to the one who asks, and the person has blocked what another unit wrote or not.
      What each of these is for is told in [secrecy](secrecy.md).
      `ALLOW` lets through, `NO_RECORD` answers `CM-6020`, `OTHER_LAW` answers `CM-5076`, `BLOCKED` answers `CM-5070`, `ASK` answers `CM-5020` to `CM-5022`, `NAMED_ONLY` answers `CM-5008`, `FORBID` answers `CM-5004`, and `HIDE` answers `CM-1014`, as if there were nothing.
      Each row names its law, or says that it is ours.
      """;

  private static final String HEADING =
      """

      | action | role | relation | provider | regime | consent | identity | block | effect | law |
      | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |
      """;

  @Test
  void the_page_of_access_says_what_the_rights_say() throws IOException {
    if ("write".equals(System.getProperty("samordna.docs"))) {
      Files.writeString(PAGE, page(), StandardCharsets.UTF_8);
    }
    assertThat(Files.readString(PAGE, StandardCharsets.UTF_8))
        .as("run this test with -Dsamordna.docs=write and commit docs/guide/access.md")
        .isEqualTo(page());
  }

  private static String page() throws IOException {
    StringBuilder page = new StringBuilder(HEAD);
    boolean inTable = false;
    for (String line : shipped().lines().skip(1).filter(one -> !one.startsWith("#sv ")).toList()) {
      if (line.startsWith("#")) {
        String[] sentences = line.substring(1).strip().split("(?<=[.;]) ", -1);
        page.append(inTable || page.length() == HEAD.length() ? "\n" : "");
        Arrays.stream(sentences).forEach(one -> page.append(one).append('\n'));
        inTable = false;
      } else {
        page.append(inTable ? "" : HEADING);
        page.append(row(line)).append('\n');
        inTable = true;
      }
    }
    return page.toString();
  }

  private static String row(String line) {
    assertThat(Right.read(line, new Text("", "")).law()).isNotBlank();
    return Arrays.stream(line.split(",", 10))
        .map(
            cell ->
                cell.strip().replace("*", "any").replace(" ", line.endsWith(cell) ? " " : "<br>"))
        .collect(Collectors.joining(" | ", "| ", " |"));
  }

  private static String shipped() throws IOException {
    try (InputStream in = Rights.class.getResourceAsStream(Rights.FILE)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
