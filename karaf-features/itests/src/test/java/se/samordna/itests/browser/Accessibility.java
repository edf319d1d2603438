package se.samordna.itests.browser;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import java.util.List;

/** What axe finds on a page against WCAG 2.2 A and AA. */
public final class Accessibility {
  private static final List<String> WCAG =
      List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");

  private Accessibility() {}

  /** One line a violation: rule, what it asks for, and the places; empty if there is none. */
  public static List<String> violations(Page page) {
    return new AxeBuilder(page)
        .withTags(WCAG).analyze().getViolations().stream()
            .map(
                rule ->
                    rule.getId()
                        + ": "
                        + rule.getHelp()
                        + " at "
                        + rule.getNodes().stream().map(node -> node.getHtml()).toList())
            .toList();
  }
}
