package se.samordna.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.args.AxeRunOptions;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.AxeResults;
import com.deque.html.axecore.results.CheckedNode;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.condition.EnabledIf;
import se.samordna.text.Language;
import se.samordna.web.asset.Assets;

/** Every template in a real browser, under the same content policy as in use. */
@EnabledIf(value = "usable", disabledReason = "apt-get install chromium, or -Dchromium=PATH")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PagesInBrowserTest {
  private static final String CHROMIUM = System.getProperty("chromium", "/usr/bin/chromium");
  private static final String HERE = "http://samordna.test/";
  private static final String POLICY =
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:;"
          + " connect-src 'self'; form-action 'self'; base-uri 'none'";
  private static final List<String> ON_THE_WAY =
      List.of("start", "overview", "board", "daily", "questions", "caseload", "admin");
  private static final Path SHOTS = Path.of("target", "pages");

  /** Whether pictures are wanted also of pages that have nothing the matter with them. */
  private static final boolean ALL = Boolean.getBoolean("samordna.pictures");

  private final Map<String, String> pages = Samples.pages(Language.SV);
  private final List<String> complaints = new ArrayList<>();
  private Playwright playwright;
  private Browser browser;

  /** Whether a browser is here; on a build server its absence is a failure. */
  static boolean usable() {
    return Files.isExecutable(Path.of(CHROMIUM)) || "true".equals(System.getenv("CI"));
  }

  @BeforeAll
  void open() throws Exception {
    Files.createDirectories(SHOTS);
    playwright = Playwright.create();
    browser =
        playwright
            .chromium()
            .launch(
                new BrowserType.LaunchOptions()
                    .setExecutablePath(Path.of(CHROMIUM))
                    .setHeadless(true)
                    .setArgs(
                        List.of(
                            "--no-sandbox",
                            "--disable-gpu",
                            "--disable-quic",
                            "--no-first-run",
                            "--disable-background-networking",
                            "--disable-component-update",
                            "--disable-sync")));
  }

  @AfterAll
  void close() {
    browser.close();
    playwright.close();
  }

  @Test
  void an_obstacle_is_found() {
    try (BrowserContext context = at(1280, ColorScheme.LIGHT)) {
      Page page = context.newPage();
      page.setContent("<input><img src=x><p style='color:#ccc;background:#fff'>Ljust</p>");
      assertThat(axe(page).getViolations())
          .extracting(Rule::getId)
          .contains("label", "image-alt", "color-contrast", "html-has-lang", "region");
    }
  }

  @Test
  void no_page_has_an_obstacle_in_light_or_dark() {
    List<String> found = new ArrayList<>();
    for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
      try (BrowserContext context = at(1280, scheme)) {
        found.addAll(obstacles(context.newPage(), pages.keySet(), scheme + " 1280"));
      }
    }
    try (BrowserContext context = at(360, ColorScheme.LIGHT)) {
      found.addAll(obstacles(context.newPage(), ON_THE_WAY, "phone"));
    }
    assertThat(found).isEmpty();
    assertThat(complaints).isEmpty();
  }

  @Test
  void no_page_scrolls_sideways_from_320_to_1920() {
    List<String> found = new ArrayList<>();
    try (BrowserContext context = at(1280, ColorScheme.LIGHT)) {
      Page page = context.newPage();
      for (String name : pages.keySet()) {
        page.navigate(HERE + name);
        for (int width : new int[] {320, 640, 959, 1920}) {
          page.setViewportSize(width, width < 640 ? 740 : 900);
          assertThat(page.evaluate("innerWidth")).isEqualTo(width);
          int over = (Integer) page.evaluate("document.documentElement.scrollWidth - innerWidth");
          if (over > 0) {
            found.add(name + " at " + width + ": " + over);
          }
        }
      }
    }
    assertThat(found).isEmpty();
  }

  @Test
  void a_crisis_plan_is_one_sheet_of_paper() {
    try (BrowserContext context = at(1280, ColorScheme.LIGHT)) {
      Page page = context.newPage();
      page.navigate(HERE + "crisis");
      byte[] pdf = page.pdf(new Page.PdfOptions().setPreferCSSPageSize(true));
      String text = new String(pdf, java.nio.charset.StandardCharsets.ISO_8859_1);
      assertThat(text.split("/Type\\s*/Page[^s]", -1).length - 1).isEqualTo(1);
    }
  }

  @Test
  void the_first_letter_of_a_verb_presses_it_but_not_while_somebody_writes() {
    try (BrowserContext context = at(1280, ColorScheme.LIGHT)) {
      Page page = context.newPage();
      page.navigate(HERE + "board");
      page.focus("#f-what");
      page.keyboard().type("j");
      assertThat(page.url()).doesNotContain("#");
      page.focus(".meeting button");
      Request sent =
          page.waitForRequest(
              request -> request.method().equals("POST"),
              // the page that answers is awaited, so that nothing is under way at the end
              () -> page.waitForNavigation(() -> page.keyboard().press("j")));
      assertThat(sent.postData()).contains("go=next").contains("what=j");
    }
  }

  private List<String> obstacles(Page page, Collection<String> names, String how) {
    List<String> found = new ArrayList<>();
    for (String name : names) {
      page.navigate(HERE + name);
      List<Rule> rules = axe(page).getViolations();
      for (Rule rule : rules) {
        for (CheckedNode node : rule.getNodes()) {
          found.add(name + " " + how + ": " + rule.getId() + " " + node.getHtml());
        }
      }
      if (ALL || !rules.isEmpty()) {
        page.screenshot(
            new Page.ScreenshotOptions()
                .setFullPage(true)
                .setPath(SHOTS.resolve(name + "-" + how.replace(' ', '-').toLowerCase() + ".png")));
      }
    }
    return found;
  }

  /** In one run of axe: its other way, for pages of frames, opens a browser window for each. */
  private static AxeResults axe(Page page) {
    AxeRunOptions options = new AxeRunOptions();
    options.setResultTypes(List.of("violations"));
    return new AxeBuilder(page)
        .options(options)
        .withTags(List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"))
        .setLegacyMode(true)
        .analyze();
  }

  private BrowserContext at(int width, ColorScheme scheme) {
    BrowserContext context =
        browser.newContext(
            new Browser.NewContextOptions()
                .setViewportSize(width, width < 640 ? 740 : 900)
                .setColorScheme(scheme)
                .setLocale("sv-SE"));
    context.onConsoleMessage(
        message -> {
          if (Set.of("error", "warning").contains(message.type())) {
            complaints.add(message.text());
          }
        });
    context.route("**/*", this::serve);
    return context;
  }

  private void serve(Route route) {
    String path = java.net.URI.create(route.request().url()).getPath();
    String page = pages.get(path.substring(1));
    var asset = Assets.shipped().at(path);
    if (page != null) {
      route.fulfill(
          new Route.FulfillOptions()
              .setContentType("text/html; charset=utf-8")
              .setHeaders(Map.of("Content-Security-Policy", POLICY))
              .setBody(page));
    } else if (asset.isPresent()) {
      route.fulfill(
          new Route.FulfillOptions()
              .setContentType(asset.get().type())
              .setBodyBytes(asset.get().content()));
    } else {
      route.fulfill(new Route.FulfillOptions().setStatus(404).setBody(path));
    }
  }
}
