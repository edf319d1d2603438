package se.samordna.itests.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import se.samordna.itests.harness.OwnProcess;
import se.samordna.itests.harness.Team;

/** A production start, where nobody is known yet, before somebody's eyes. */
@WithBrowser
class FirstStartIT {
  private static final String PASSWORD = "en lång mening som bara prov får ha";
  private static OwnProcess process;

  @BeforeAll
  static void start() {
    process = OwnProcess.unpack("first-start").start().awaitReady();
  }

  @AfterAll
  static void end() {
    process.close();
  }

  @Test
  void whoever_has_the_token_sets_the_house_up_and_whoever_guesses_must_wait(
      Browser browser, Pictures pictures) {
    try (BrowserContext desk = Screens.desk(browser);
        BrowserContext phone = Screens.phoneInEnglish(browser)) {
      Page here = open(desk, "/login");
      Look onTheDesk = new Look(here, pictures, "desk");
      Page there = open(phone, "/setup");
      Look onThePhone = new Look(there, pictures, "phone");
      assertThat(onTheDesk.obstacles("login")).isEmpty();
      here.locator("main a[href='/setup']").click();
      assertThat(onTheDesk.obstacles("setup")).isEmpty();
      assertThat(onThePhone.obstacles("setup")).isEmpty();

      assertThat(send(there).status()).isEqualTo(400);
      assertThat(onThePhone.obstacles("setup-with-mistakes")).isEmpty();
      fill(here, "fel");
      assertThat(send(here).status()).isEqualTo(403);
      assertThat(here.locator("[name=unitName]")).hasValue("FACT Prov");
      assertThat(onTheDesk.obstacles("setup-with-a-wrong-token")).isEmpty();

      fill(here, Team.code(process));
      send(here);
      here.waitForURL("**/");
      assertThat(onTheDesk.obstacles("start-of-an-empty-house")).isEmpty();

      there.navigate(process.samordna().web().uri("/login").toString());
      int status = 401;
      for (int guess = 0; status == 401; guess++) {
        assertThat(guess).isLessThan(10);
        there.locator("#f-userName").fill("asta");
        there.locator("#f-password").fill("gissning " + guess);
        status = send(there).status();
      }
      assertThat(status).isEqualTo(429);
      assertThat(there.locator("#errors")).containsText("seconds and try again");
      assertThat(onThePhone.obstacles("login-that-must-wait")).isEmpty();
    }
  }

  private static Page open(BrowserContext context, String path) {
    Page page = context.newPage();
    page.setDefaultTimeout(60_000);
    page.setDefaultNavigationTimeout(60_000);
    page.navigate(process.samordna().web().uri(path).toString());
    return page;
  }

  private static Response send(Page page) {
    return page.waitForNavigation(() -> page.locator("main button.primary").click());
  }

  private static void fill(Page page, String token) {
    page.locator("[name=token]").fill(token);
    page.locator("[name=principalName]").fill("Region Prov");
    page.locator("[name=providerName]").fill("Region Prov");
    page.locator("[name=unitName]").fill("FACT Prov");
    page.locator("[name=givenName]").fill("Asta");
    page.locator("[name=familyName]").fill("Provledare");
    page.locator("[name=userName]").fill("asta");
    page.locator("[name=password]").fill(PASSWORD);
  }
}
