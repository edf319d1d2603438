package se.samordna.itests.browser;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.Response;
import java.util.ArrayList;
import java.util.List;
import se.samordna.itests.harness.Demo;

/** One member of staff looks at page after page on one screen; each is looked at. */
final class Tour {
  private final Visitor visitor;
  private final Look look;

  private Tour(Visitor visitor, Pictures pictures, String screen) {
    this.visitor = visitor;
    this.look = new Look(visitor.page(), pictures, screen);
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

  /** Of somebody who has come in already. */
  static Tour by(Visitor visitor, Pictures pictures, String screen) {
    return new Tour(visitor, pictures, screen);
  }

  /** Everything about a page that shuts somebody out; empty if nothing does. */
  List<String> lookAt(String address, String path) {
    String where = address + " " + look.screen() + ": ";
    List<String> found = new ArrayList<>();
    try {
      Response response = visitor.go(path);
      if (response.status() != 200) {
        found.add("answers " + response.status());
      }
      found.addAll(look.obstacles(name(address)));
    } catch (PlaywrightException e) {
      throw new AssertionError(where + "can't be looked at", e);
    }
    return found.stream().map(where::concat).toList();
  }

  private static String name(String address) {
    return address.equals("/")
        ? "start"
        : address.substring(1).replaceAll("[{}]", "").replace('/', '-');
  }
}
