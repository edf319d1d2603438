package se.samordna.itests.browser;

import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;

/**
 * A look at whatever page stands on one screen: it is checked, and pictured if it shuts somebody
 * out or pictures of all are asked for.
 */
record Look(Page page, Pictures pictures, String screen) {
  /** Everything about the page that shuts somebody out; empty if nothing does. */
  List<String> obstacles(String name) {
    return obstacles(name, true);
  }

  /**
   * The same.
   *
   * @param axe whether axe is asked, too
   */
  List<String> obstacles(String name, boolean axe) {
    List<String> found = new ArrayList<>(axe ? Accessibility.violations(page) : List.of());
    int width = page.viewportSize().width;
    page.setViewportSize(Screens.NARROWEST, page.viewportSize().height);
    int over =
        (Integer) page.evaluate("() => document.documentElement.scrollWidth - window.innerWidth");
    if (over > 0) {
      found.add(over + " pixels too wide for " + Screens.NARROWEST);
    }
    page.setViewportSize(width, page.viewportSize().height);
    if (Pictures.OF_ALL || !found.isEmpty()) {
      pictures.take(page, name + "-" + screen);
    }
    return found;
  }
}
