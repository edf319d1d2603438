package se.samordna.itests.browser;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.Cookie;
import se.samordna.itests.harness.Demo;

/** Somebody of the demo's staff at a screen. */
final class Visitor {
  /** The cookie that holds the session. */
  static final String SESSION = "__Host-samordna";

  private static final String OWN = "__Host-samordna-own";

  private final Demo demo;
  private final Page page;

  private Visitor(Demo demo, Page page) {
    this.demo = demo;
    this.page = page;
  }

  /** Opens the browser at the door. */
  static Visitor atTheDoor(Demo demo, BrowserContext browser) {
    Page page = browser.newPage();
    page.setDefaultTimeout(60_000);
    page.setDefaultNavigationTimeout(60_000);
    Visitor visitor = new Visitor(demo, page);
    visitor.go("/login");
    return visitor;
  }

  /** Logs in by typing name and password. */
  static Visitor logIn(Demo demo, BrowserContext browser, String userName) {
    return atTheDoor(demo, browser).logIn(userName);
  }

  Visitor logIn(String userName) {
    page.locator("#f-userName").fill(userName);
    page.locator("#f-password").fill(demo.password(userName));
    page.locator("main button.primary").click();
    page.waitForURL(url -> !url.endsWith("/login"));
    return this;
  }

  /**
   * The demo's person with a login of their own, by passphrase and second factor. Each code is good
   * once, and the demo may have used the one of this half minute, so that it is the next one's, by
   * the time inside: another test may have let some pass.
   */
  static Visitor own(Demo demo, BrowserContext browser) {
    Visitor visitor = atTheDoor(demo, browser);
    visitor.go("/my/login");
    visitor.page.locator("#f-userName").fill(demo.person());
    visitor.page.locator("#f-password").fill(demo.password(demo.person()));
    visitor
        .page
        .locator("#f-factor")
        .fill(demo.factor(demo.samordna().time().now().plusSeconds(30)));
    visitor.page.locator("main button.primary").click();
    visitor.page.waitForURL(url -> !url.endsWith("/my/login"));
    return visitor;
  }

  /** The same, in the same session, on another screen. */
  Visitor on(BrowserContext other) {
    other.addCookies(page.context().cookies());
    return atTheDoor(demo, other);
  }

  /** Goes to a path such as {@code /board}. */
  Response go(String path) {
    return page.navigate(address(path));
  }

  /** The whole address of a path. */
  String address(String path) {
    return demo.samordna().web().uri(path).toString();
  }

  Page page() {
    return page;
  }

  /** The path that the page stands at, without what was done. */
  String path() {
    return java.net.URI.create(page.url()).getPath();
  }

  /** The session as a header of a plain request. */
  String cookie() {
    return cookie(SESSION);
  }

  /** A person's own session as a header of a plain request. */
  String ownCookie() {
    return cookie(OWN);
  }

  private String cookie(String name) {
    return page.context().cookies().stream()
        .filter(cookie -> cookie.name.equals(name))
        .map((Cookie cookie) -> cookie.name + "=" + cookie.value)
        .findFirst()
        .orElseThrow();
  }
}
