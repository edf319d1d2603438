package se.samordna.itests.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Media;
import java.util.List;
import org.junit.jupiter.api.Test;
import se.samordna.itests.harness.Demo;

/** A person with protected identity: where she is, and who is close to her, helps who hunts her. */
@WithBrowser
class ProtectedPersonIT {
  private static final String NAME = "Elin Hemlund";
  private static final String NUMBER = "200105032387";
  private static final String PLACE = "Avdelning Skogsgläntan";

  /** Her street, her telephone, her mother and her telephone, and where she is cared for. */
  private static final List<String> WHERE =
      List.of("Påhittsgatan 5", "070-174 06 09", "070-174 06 39", "Monica Hemlund", PLACE);

  private static final List<String> TABS =
      List.of(
          "",
          "/network",
          "/representatives",
          "/children",
          "/plan",
          "/forms",
          "/contacts",
          "/log",
          "/enrol",
          "/change");

  @Test
  void no_colleague_reads_where_she_is(Browser browser, Demo demo, Pictures pictures) {
    try (BrowserContext his = Screens.desk(browser);
        BrowserContext hers = Screens.desk(browser);
        BrowserContext outside = Screens.desk(browser)) {
      Visitor nils = Visitor.logIn(demo, his, "nils");
      Page page = nils.page();
      seek(nils, "Elin");
      assertThat(page.locator("main")).not().containsText(NAME);
      seek(nils, NUMBER);
      page.locator("main a:has-text('" + NAME + "')").click();
      assertThat(page.locator("aside.band")).isVisible();
      String elin = nils.path();
      admit(nils);

      for (String tab : TABS) {
        nils.go(elin + tab);
        assertThat(page.content()).as("%s", tab).contains("Elin").doesNotContain(WHERE);
      }
      nils.go(elin);
      pictures.take(page, "as-a-colleague");
      page.locator("main a:has-text('Ta ett steg')").first().click();
      assertThat(page.content()).doesNotContain(WHERE);
      for (String list : List.of("/", "/persons", "/persons?mine=yes", "/tasks", "/caseload")) {
        nils.go(list);
        assertThat(page.content()).as("%s", list).doesNotContain(WHERE).doesNotContain(NAME);
      }
      onTheBoard(nils, pictures);

      Visitor anna = Visitor.logIn(demo, hers, "anna");
      anna.go(elin);
      assertThat(anna.page().content()).contains("Påhittsgatan 5", "Monica Hemlund", PLACE);
      pictures.take(anna.page(), "as-her-coordinator");
      Visitor bo = Visitor.logIn(demo, outside, "bo");
      assertThat(bo.go(elin).status()).isEqualTo(404);
      seek(bo, NUMBER);
      assertThat(bo.page().locator("main")).not().containsText(NAME);
    }
  }

  private static void seek(Visitor visitor, String text) {
    visitor.go("/persons");
    visitor.page().locator("main [name=q]").fill(text);
    visitor.page().locator("main form:has([name=q]) button").click();
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
    assertThat(page.content()).doesNotContain(WHERE).doesNotContain(NAME);
    pictures.take(page, "in-focus");
    page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
    assertThat(slip.innerText().strip()).matches("Person \\d+");
    pictures.take(page, "on-paper");
    page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.SCREEN));
    visitor.go(visitor.path() + "?wall=yes");
    assertThat(slip).containsText("Person ");
    assertThat(page.content()).doesNotContain(WHERE).doesNotContain(NAME);
    pictures.take(page, "on-the-wall");
  }
}
