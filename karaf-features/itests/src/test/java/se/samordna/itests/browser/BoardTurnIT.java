package se.samordna.itests.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import org.junit.jupiter.api.Test;
import se.samordna.itests.harness.Demo;

/** What a board meeting writes on a card while somebody else works on it, too. */
@WithBrowser
class BoardTurnIT {
  private static final String SAID = "Vill att vi kommer efter lunch.";

  @Test
  void a_target_that_a_colleague_has_set_meanwhile_is_shown_and_not_written_over(
      Browser browser, Demo demo, Pictures pictures) {
    try (BrowserContext hers = Screens.withoutScript(browser);
        BrowserContext his = Screens.desk(browser)) {
      Visitor anna = Visitor.logIn(demo, hers, "anna");
      BoardWay.openTheMeeting(anna, Hands.pointing());
      Page page = anna.page();
      page.locator("main a[href*='?at=']:has-text('Farid Påhitt')").first().click();
      page.locator("#f-said").fill(SAID);
      page.locator("#f-target").fill("9");
      Page card = cardOfFarid(Visitor.logIn(demo, his, "nils"));
      card.locator("#f-contactTarget").fill("6");
      card.locator("main form.card button.primary").first().click();
      assertThat(card.locator("main [role=status]").first()).isVisible();

      Response refused = page.waitForNavigation(() -> save(page));

      assertThat(refused.status()).isEqualTo(412);
      assertThat(page.locator("#errors")).containsText("Någon annan har ändrat");
      assertThat(page.locator("#f-target")).hasValue("9");
      assertThat(page.locator("#f-said")).hasValue(SAID);
      Locator now = page.locator(".asked:has(#f-target) .before");
      assertThat(now).containsText("6");
      assertThat(page.locator(".before")).hasCount(1);
      assertThat(card.locator("#f-contactTarget")).hasValue("6");
      pictures.take(page, "target-changed-meanwhile");

      save(page);
      page.waitForURL("**done=*");
      assertThat(page.locator("#f-target")).hasValue("9");
      assertThat(page.locator("#f-said")).hasValue(SAID);
    }
  }

  @Test
  void whoever_is_ticked_meets_the_person_too_and_looking_back_passes_nobody(
      Browser browser, Demo demo, Pictures pictures) {
    try (BrowserContext context = Screens.withoutScript(browser)) {
      Visitor anna = Visitor.logIn(demo, context, "anna");
      BoardWay.openTheMeeting(anna, Hands.pointing());
      Page page = anna.page();
      String spokenOf = page.locator(".meeting .there").innerText();
      page.locator("main a[href*='?at=']:has-text('Farid Påhitt')").first().click();
      Locator colleague =
          page.locator("#turn label:has(input[name=alsoMeets]:not(:checked))").first();
      String who = colleague.innerText();
      colleague.click();
      pictures.take(page, "turn-who-else");
      save(page);
      page.waitForURL("**done=*");
      assertThat(page.locator("#focus h3").first()).containsText(who.strip());

      page.locator("button[name=go][value=previous]").click();
      assertThat(page.locator(".meeting .there")).hasText(spokenOf);
    }
  }

  @Test
  void the_law_that_is_recorded_of_a_person_stands_on_the_board_with_its_conditions(
      Browser browser, Demo demo, Pictures pictures) {
    try (BrowserContext context = Screens.withoutScript(browser)) {
      Visitor nils = Visitor.logIn(demo, context, "nils");
      nils.go("/persons?mine=yes");
      Page page = nils.page();
      page.locator("main a:has-text('Farid Påhitt')").first().click();
      page.locator("main a[href$='/legal']").first().click();
      page.locator("main a[href$='/legal/new']").click();
      page.locator("main form.card button.primary").first().click();
      assertThat(page.locator("#errors")).isVisible();
      page.locator("input[name=form][value=LPT_OPEN]").check();
      page.locator("#f-TREATMENT").fill("Tar sin medicin");
      page.locator("#f-LIVING").fill("Bor på Boendet Eken");
      page.locator("main form.card button.primary").first().click();
      assertThat(page.locator("main table")).containsText("Bor på Boendet Eken");
      pictures.take(page, "legal-status");

      BoardWay.openTheMeeting(nils, Hands.pointing());
      page.locator("main a[href*='?at=']:has-text('Farid Påhitt')").first().click();
      assertThat(page.locator("#focus")).containsText("ÖPT");
      assertThat(page.locator("#focus")).containsText("Bor på Boendet Eken");
    }
  }

  private static void save(Page page) {
    page.locator("#turn button[name=go][value=stay]").click();
  }

  private static Page cardOfFarid(Visitor nils) {
    nils.go("/persons?mine=yes");
    nils.page().locator("main a:has-text('Farid Påhitt')").first().click();
    nils.page().locator("main a[href^='/board/entries/']").first().click();
    return nils.page();
  }
}
