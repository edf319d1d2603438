package se.samordna.itests.browser;

import com.deque.html.axecore.args.AxeRunOptions;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.AxeResults;
import com.microsoft.playwright.Page;
import java.util.List;

/** What axe finds on a page against WCAG 2.2 A and AA. */
public final class Accessibility {
  private static final List<String> WCAG =
      List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");

  private Accessibility() {}

  /** One line a violation: rule, what it asks for, and the places; empty if there is none. */
  public static List<String> violations(Page page) {
    return axe(page).getViolations().stream()
        .map(
            rule ->
                rule.getId()
                    + ": "
                    + rule.getHelp()
                    + " at "
                    + rule.getNodes().stream().map(node -> node.getHtml()).toList())
        .toList();
  }

  /** In one run of axe: its other way, for pages of frames, opens a browser window for each. */
  private static AxeResults axe(Page page) {
    AxeRunOptions options = new AxeRunOptions();
    options.setResultTypes(List.of("violations"));
    return new AxeBuilder(page).options(options).withTags(WCAG).setLegacyMode(true).analyze();
  }
}
