package se.samordna.itests.browser;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import java.util.ArrayList;
import java.util.List;
import se.samordna.itests.harness.Demo;

/** One member of staff looks at page after page on one screen; each is checked and pictured. */
final class Tour {
  private final Visitor visitor;
  private final Pictures pictures;
  private final String screen;

  private Tour(Visitor visitor, Pictures pictures, String screen) {
    this.visitor = visitor;
    this.pictures = pictures;
    this.screen = screen;
  }

  /** Without a user name: of somebody who stays outside. */
  static Tour of(
      Demo demo, BrowserContext browser, String userName, Pictures pictures, String screen) {
    Visitor visitor =
        userName.isEmpty()
            ? Visitor.atTheDoor(demo, browser)
            : Visitor.logIn(demo, browser, userName);
    return new Tour(visitor, pictures, screen);
  }

  /** Everything about a page that shuts somebody out; empty if nothing does. */
  List<String> lookAt(String address, String path) {
    Response response = visitor.go(path);
    List<String> found = new ArrayList<>();
    if (response.status() != 200) {
      found.add("answers " + response.status());
    }
    found.addAll(obstacles(name(address)));
    return found.stream().map(one -> address + " " + screen + ": " + one).toList();
  }

  /** The same about the page that stands there. */
  List<String> obstacles(String name) {
    Page page = visitor.page();
    pictures.take(page, name + "-" + screen);
    List<String> found = new ArrayList<>(Accessibility.violations(page));
    int width = page.viewportSize().width;
    page.setViewportSize(Screens.NARROWEST, page.viewportSize().height);
    int over =
        (Integer) page.evaluate("() => document.documentElement.scrollWidth - window.innerWidth");
    if (over > 0) {
      found.add(over + " pixels too wide for " + Screens.NARROWEST);
    }
    page.setViewportSize(width, page.viewportSize().height);
    return found;
  }

  private static String name(String address) {
    return address.equals("/")
        ? "start"
        : address.substring(1).replaceAll("[{}]", "").replace('/', '-');
  }
}
