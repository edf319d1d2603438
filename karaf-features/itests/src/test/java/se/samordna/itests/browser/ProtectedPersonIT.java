package se.samordna.itests.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Media;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import se.samordna.itests.harness.Demo;

/** A person with protected identity: whatever is told of her helps who hunts her. */
@WithBrowser
class ProtectedPersonIT {
  private static final String NAME = "Elin Hemlund";
  private static final String NUMBER = "200105032387";
  private static final String PLACE = "Avdelning Skogsgläntan";
  private static final String CLOSED = "Skyddade personuppgifter – kontakta enhetens ansvariga";

  /** Her name, numbers, street and telephone, her mother and hers, and where she is cared for. */
  private static final List<String> MARKERS =
      List.of(
          "Elin",
          "Hemlund",
          NUMBER,
          "20010503",
          "010503",
          "Påhittsgatan 5,",
          "070-174 06 09",
          "070-174 06 39",
          PLACE);

  private static final List<String> TABS =
      List.of(
          "",
          "/network",
          "/representatives",
          "/children",
          "/plan",
          "/crisis-plan",
          "/forms",
          "/contacts",
          "/log",
          "/enrol",
          "/change",
          "/named",
          "/legal",
          "/life",
          "/scores",
          "/number");

  @Test
  void no_colleague_reads_of_her_until_he_opens_in_an_emergency(
      Browser browser, Demo demo, Pictures pictures) throws Exception {
    try (BrowserContext his = Screens.desk(browser);
        BrowserContext hers = Screens.desk(browser);
        BrowserContext leads = Screens.desk(browser);
        BrowserContext outside = Screens.desk(browser)) {
      Visitor anna = Visitor.logIn(demo, hers, "anna");
      seek(anna, NUMBER);
      anna.page().locator("main a:has-text('" + NAME + "')").click();
      assertThat(anna.page().locator("aside.band")).hasCount(1);
      String elin = anna.path();
      admit(anna);
      anna.go(elin);
      assertThat(anna.page().content()).contains("Påhittsgatan 5", "Monica Hemlund", PLACE);
      pictures.take(anna.page(), "as-her-coordinator");
      anna.go(elin + "/named");
      assertThat(anna.page().locator("main")).containsText("Tove Ledarlund");
      pictures.take(anna.page(), "who-may-read");

      Visitor nils = Visitor.logIn(demo, his, "nils");
      findsNothing(nils, elin, pictures);
      readsNothing(nils, demo, elin);
      onTheBoard(nils, pictures);
      opensInAnEmergency(nils, elin, pictures);
      reviewed(Visitor.logIn(demo, leads, "tove"), pictures);

      Visitor bo = Visitor.logIn(demo, outside, "bo");
      assertThat(bo.go(elin).status()).isEqualTo(404);
      seek(bo, NUMBER);
      assertThat(bo.page().locator("main")).not().containsText(NAME);
      assertThat(bo.page().locator("main")).not().containsText(CLOSED);
    }
  }

  private static void seek(Visitor visitor, String text) {
    visitor.go("/persons");
    visitor.page().locator("main [name=q]").fill(text);
    visitor.page().locator("main form:has([name=q]) button").click();
  }

  private static void findsNothing(Visitor nils, String elin, Pictures pictures) {
    Page page = nils.page();
    seek(nils, "Elin");
    assertThat(page.locator("main")).not().containsText(NAME);
    seek(nils, NUMBER);
    assertThat(page.locator("#found tbody tr")).containsText(CLOSED);
    assertThat(page.locator("#found tbody a")).hasCount(0);
    assertThat(page.locator("#found")).not().containsText(NAME);
    assertThat(page.content()).doesNotContain(elin.substring("/persons/".length()));
    pictures.take(page, "found-by-number");
  }

  /** Neither a page nor an answer of the API says anything of her. */
  private static void readsNothing(Visitor nils, Demo demo, String elin) throws Exception {
    Page page = nils.page();
    for (String tab : TABS) {
      int status = nils.go(elin + tab).status();
      assertThat(status).as("%s", tab).isEqualTo(403);
      assertThat(page.content()).as("%s", tab).doesNotContain(MARKERS).contains("CM-5008");
    }
    for (String list :
        List.of("/", "/persons", "/persons?mine=yes", "/tasks", "/caseload", "/board/signs")) {
      nils.go(list);
      assertThat(page.content()).as("%s", list).doesNotContain(MARKERS);
    }
    String person = elin.substring("/persons/".length());
    for (String path : ofPersons(nils, demo)) {
      String asked = "/api/v1" + path.replace("{person}", person);
      HttpResponse<String> answer = demo.samordna().web().get(asked, "Cookie", nils.cookie());
      assertThat(answer.body()).as(path).doesNotContain(MARKERS);
      if (path.endsWith("/emergency-opening")) {
        assertThat(answer.statusCode()).isEqualTo(200);
      } else {
        assertThat(answer.statusCode()).as(path).isEqualTo(403);
        assertThat(answer.body()).as(path).contains("CM-5008");
      }
    }
  }

  /** Everything that the API reads of one person. */
  private static List<String> ofPersons(Visitor nils, Demo demo) throws Exception {
    HttpResponse<String> document =
        demo.samordna().web().get("/api/v1/openapi.json", "Cookie", nils.cookie());
    JsonNode paths = new ObjectMapper().readTree(document.body()).path("paths");
    List<String> asked = new ArrayList<>();
    paths
        .fields()
        .forEachRemaining(
            path -> {
              String own = path.getKey().replaceFirst("^/api/v1", "");
              boolean alone = own.replace("{person}", "").indexOf('{') < 0;
              if (own.startsWith("/persons/{person}") && alone && path.getValue().has("get")) {
                asked.add(own + needed(path.getValue().path("get")));
              }
            });
    assertThat(asked).hasSizeGreaterThan(10);
    return asked;
  }

  /** What an operation can't do without: a moment, or a day. */
  private static String needed(JsonNode operation) {
    List<String> needed = new ArrayList<>();
    for (JsonNode parameter : operation.path("parameters")) {
      if (parameter.path("in").asText().equals("query") && parameter.path("required").asBoolean()) {
        String name = parameter.path("name").asText();
        needed.add(name + (name.equals("at") ? "=2026-11-20T08:00:00Z" : "=2026-11-20"));
      }
    }
    return needed.isEmpty() ? "" : "?" + String.join("&", needed);
  }

  private static void admit(Visitor visitor) {
    Page page = visitor.page();
    page.locator("main a:has-text('Ta ett steg')").first().click();
    page.locator("main a[href$='/steps/admit']").click();
    page.locator("[name=kind][value=INPATIENT]").check();
    page.locator("[name=place]").fill(PLACE);
    page.locator("[name=date]").fill("2026-11-20");
    page.locator("[name=legalForm][value=VOLUNTARY]").check();
    page.locator("form.card button.primary").click();
    assertThat(page.locator("main [role=status]").first()).containsText("Steget är taget");
  }

  /** On a screen, on the wall, before the meeting and on paper she has a number and no name. */
  private static void onTheBoard(Visitor visitor, Pictures pictures) {
    Page page = visitor.page();
    BoardWay.openTheMeeting(visitor, Hands.pointing());
    Locator slip = page.locator(".board li.protected");
    assertThat(slip).hasCount(1);
    slip.locator("a").click();
    assertThat(page.locator("#focus-name")).containsText("Person ");
    assertThat(page.content()).doesNotContain(MARKERS);
    pictures.take(page, "in-focus");
    page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
    assertThat(slip.innerText().strip()).matches("Person \\d+");
    pictures.take(page, "on-paper");
    page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.SCREEN));
    visitor.go(visitor.path() + "?wall=yes");
    assertThat(slip).containsText("Person ");
    assertThat(page.content()).doesNotContain(MARKERS);
    pictures.take(page, "on-the-wall");
  }

  /** By keyboard alone: from the refusal to the reason to all that a named one reads. */
  private static void opensInAnEmergency(Visitor nils, String elin, Pictures pictures) {
    Page page = nils.page();
    nils.go(elin + "/crisis-plan");
    pictures.take(page, "refused");
    page.locator("main a[href$='/emergency']").press("Enter");
    page.locator("#f-reason").fill("Brådskar");
    page.locator("form.card button.primary").press("Enter");
    assertThat(page.locator("main")).containsText("Skälet är för kort");
    page.locator("#f-reason").fill("Hittad medvetslös, behöver krisplanen nu.");
    pictures.take(page, "opening");
    page.locator("form.card button.primary").press("Enter");
    assertThat(page.locator("h1")).containsText(NAME);
    assertThat(page.locator("aside.band")).hasCount(2);
    assertThat(page.locator("aside.band").last()).containsText("Du har öppnat i nödläge");
    assertThat(page.content()).contains("Påhittsgatan 5", PLACE);
    pictures.take(page, "opened");
    for (String tab : List.of("/crisis-plan", "/plan", "/network", "/change")) {
      assertThat(nils.go(elin + tab).status()).isEqualTo(200);
      assertThat(page.locator("aside.band").last()).containsText("Du har öppnat i nödläge");
    }
    nils.go(elin + "/named");
    assertThat(page.locator("main a[href$='/named/new']")).hasCount(0);
  }

  private static void reviewed(Visitor tove, Pictures pictures) {
    Page page = tove.page();
    tove.go("/openings");
    assertThat(page.locator("#openings tbody tr").first()).containsText("Nils Exempelberg");
    assertThat(page.content()).doesNotContain(MARKERS);
    page.locator("#openings a[href$='/review']").first().press("Enter");
    page.locator("[name=finding][value=JUSTIFIED]").check();
    page.locator("#f-words").fill("Ambulans var på väg, krisplanen behövdes.");
    page.locator("form.card button.primary").press("Enter");
    assertThat(page.locator("#openings tbody tr").first()).containsText("Det var ett nödläge");
    assertThat(page.locator("#openings tbody tr").first().locator("a[href$='/review']"))
        .hasCount(0);
    pictures.take(page, "reviewed");
  }
}
