package se.samordna.itests.browser;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import java.util.List;

/** What axe finds on a page against WCAG 2.2 A and AA. */
public final class Accessibility {
  private static final List<String> WCAG =
      List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");

  private static final String AXE = AxeBuilder.getAxeScript();

  /** What the builder would run, without carrying over all that axe finds nothing wrong with. */
  private static final String RUN =
      """
      tags => axe
        .run(document, {runOnly: {type: 'tag', values: tags}, resultTypes: ['violations']})
        .then(results => results.violations.map(
          rule => rule.id + ': ' + rule.help + ' at ' + rule.nodes.map(node => node.html).join(', ')))
      """;

  private Accessibility() {}

  /** One line a violation: rule, what it asks for, and the places; empty if there is none. */
  public static List<String> violations(Page page) {
    page.evaluate(AXE);
    return ((List<?>) page.evaluate(RUN, WCAG)).stream().map(String::valueOf).toList();
  }
}
