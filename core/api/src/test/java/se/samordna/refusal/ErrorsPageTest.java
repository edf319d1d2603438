package se.samordna.refusal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import se.samordna.text.Language;

/**
 * {@code docs/guide/errors.md} is written from the codes and their texts. After a change, run this
 * test with {@code -Dsamordna.docs=write}, and commit the page.
 */
class ErrorsPageTest {
  private static final Path PAGE = Path.of("..", "..", "docs", "guide", "errors.md");

  private static final String HEAD =
      """
      # Errors

      Written from `se.samordna.refusal.Code` and its texts; do not edit.
      Every refusal has a code. It means the same in the API, on the pages and at the console, and is never given to anything else.
      The API answers `application/problem+json` with `code` and, for each reason, `errors[].pointer`, `says` and `mend` in the language asked for.
      Words in braces are filled in.

      | code | status | what is wrong | how to mend it |
      | --- | --- | --- | --- |
      """;

  @Test
  void the_page_of_errors_says_what_the_codes_say() throws IOException {
    if ("write".equals(System.getProperty("samordna.docs"))) {
      Files.createDirectories(PAGE.getParent());
      Files.writeString(PAGE, page(), StandardCharsets.UTF_8);
    }
    assertThat(Files.readString(PAGE, StandardCharsets.UTF_8))
        .as("run this test with -Dsamordna.docs=write and commit docs/guide/errors.md")
        .isEqualTo(page());
  }

  private static String page() {
    StringBuilder page = new StringBuilder(HEAD);
    java.util.Arrays.stream(Code.values())
        .sorted(java.util.Comparator.comparing(Code::id))
        .forEach(code -> page.append(row(code)));
    return page.toString();
  }

  private static String row(Code code) {
    return "| `%s` | %d | %s<br>*%s* | %s<br>*%s* |%n"
        .formatted(
            code.id(),
            code.kind().status(),
            cell(ProblemTexts.says(code, Language.EN)),
            cell(ProblemTexts.says(code, Language.SV)),
            cell(ProblemTexts.mend(code, Language.EN)),
            cell(ProblemTexts.mend(code, Language.SV)));
  }

  private static String cell(String text) {
    return text.replace("|", "\\|").replace("<", "&lt;");
  }
}
