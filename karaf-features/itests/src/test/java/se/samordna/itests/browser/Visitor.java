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
    return page.context().cookies().stream()
        .filter(cookie -> cookie.name.equals(SESSION))
        .map((Cookie cookie) -> cookie.name + "=" + cookie.value)
        .findFirst()
        .orElseThrow();
  }
}
