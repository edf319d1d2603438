package se.samordna.itests.browser;

import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.Response;
import java.util.ArrayList;
import java.util.List;
import se.samordna.itests.harness.Build;

/**
 * One member of staff looks at page after page on one screen. Each must be there and fit the
 * narrowest screen; axe is asked of those that show something of a kind that no page before them
 * has shown on that screen, and of all where tests may take long.
 */
final class Tour {
  private final Visitor visitor;
  private final Look look;
  private final Kinds kinds;

  private Tour(Visitor visitor, Look look, Kinds kinds) {
    this.visitor = visitor;
    this.look = look;
    this.kinds = kinds;
  }

  /** Of somebody who has come in. */
  static Tour by(Visitor visitor, Pictures pictures, String screen, Kinds kinds) {
    return new Tour(visitor, new Look(visitor.page(), pictures, screen), kinds);
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
      found.addAll(look.obstacles(name(address), kinds.areNew(visitor.page()) || Build.isLong()));
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
