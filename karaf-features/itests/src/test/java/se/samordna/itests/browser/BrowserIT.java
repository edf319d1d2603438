package se.samordna.itests.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;
import se.samordna.itests.harness.Demo;

/**
 * One person's way up on the board and down again, as a nurse walks it through the pages: with a
 * pointer, by the keyboard alone, and with JavaScript off.
 */
@WithBrowser
class BrowserIT {
  @Test
  void a_person_is_put_up_and_comes_down_again(Browser browser, Demo demo, Pictures pictures) {
    try (BrowserContext context = Screens.desk(browser)) {
      Visitor anna = Visitor.logIn(demo, context, "anna");
      new BoardWay(anna, Hands.pointing(), "pointing", pictures).walk("Ingrid Provlund", "Anna");
    }
  }

  @Test
  void up_and_down_by_the_keyboard_alone(Browser browser, Demo demo, Pictures pictures) {
    try (BrowserContext context = Screens.desk(browser)) {
      Visitor anna = Visitor.atTheDoor(demo, context);
      Hands hands = Hands.typing(anna.page());
      hands.write(anna.page().locator("#f-userName"), "anna");
      hands.write(anna.page().locator("#f-password"), demo.password("anna"));
      hands.press(anna.page().locator("main button.primary"));
      new BoardWay(anna, hands, "typing", pictures).walk("Maryam Utkast", "Anna");
    }
  }

  @Test
  void with_javascript_off(Browser browser, Demo demo, Pictures pictures) {
    try (BrowserContext context = Screens.withoutScript(browser)) {
      Visitor sara = Visitor.logIn(demo, context, "sara");
      new BoardWay(sara, Hands.pointing(), "no-script", pictures).walk("Karin Övningsson", "Sara");
    }
  }

  @Test
  void a_refused_step_says_in_english_too_why_and_what_changes_it(
      Browser browser, Demo demo, Pictures pictures) {
    try (BrowserContext context = Screens.phoneInEnglish(browser)) {
      Visitor tove = Visitor.logIn(demo, context, "tove");
      Page page = tove.page();
      BoardWay.openTheMeeting(tove, Hands.pointing());
      page.locator("main a[href*='?at=']:has-text('Leif Skissgren')").first().click();
      page.locator("button[name=go][value=step]").click();
      page.locator("main a[href*='/steps/startStepDown']").click();
      Locator reasons = page.locator(".verdicts > li");
      assertThat(reasons).hasCount(2);
      assertThat(reasons.first()).containsText("has not confirmed");
      assertThat(reasons.nth(1).locator("a[href*='/forms/start']")).hasText("Fill in the form");
      assertThat(page.locator("html").getAttribute("lang")).isEqualTo("en");
      pictures.take(page, "refused-in-english");
    }
  }
}
