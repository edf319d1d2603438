package se.samordna.itests.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;
import se.samordna.itests.harness.Demo;

/** Whom a coordinator has room for: the figures of a refusal, who decides, and who waits. */
@WithBrowser
class FullCaseloadIT {
  private static final String TOO_MANY = "7,50 per heltid, över 6";

  @Test
  void beyond_the_limit_the_team_leader_decides_in_writing_and_the_next_one_waits(
      Browser browser, Demo demo, Pictures pictures) {
    try (BrowserContext at = Screens.desk(browser);
        BrowserContext hers = Screens.desk(browser);
        BrowserContext leaders = Screens.desk(browser)) {
      limits(Visitor.logIn(demo, at, "adam"), "4", "6", "8", "Teamet är nytt.");
      Visitor tove = Visitor.logIn(demo, leaders, "tove");
      PersonWay.openTheTeamMeeting(tove);

      PersonWay urban = PersonWay.with(Visitor.logIn(demo, hers, "anna"), "Urban Öhman-Prov");
      eligible(urban);
      enrol(urban);
      assertThat(urban.send().status()).isEqualTo(422);
      assertThat(urban.reasons()).hasCount(1);
      assertThat(urban.reasons().first()).containsText(TOO_MANY);
      pictures.take(urban.page(), "over-the-limit");
      urban.answer("overrideReason", "Jag hinner.");
      assertThat(urban.send().status()).as("a nurse overrides nothing").isEqualTo(422);
      assertThat(urban.page().locator("[name=overrideReason]")).hasValue("Jag hinner.");

      PersonWay decided = urban.as(tove);
      enrol(decided);
      decided.send();
      assertThat(decided.reasons().first()).containsText(TOO_MANY);
      decided.answer("overrideReason", "Två skrivs ut i mars.").take();
      decided.page().locator("main a:has-text('Ta ett steg')").first().click();
      assertThat(decided.page().locator("main")).containsText("Två skrivs ut i mars.");

      PersonWay vera = PersonWay.with(tove, "Vera Wannabe");
      eligible(vera);
      enrol(vera);
      assertThat(vera.send().status()).isEqualTo(422);
      assertThat(vera.reasons().first()).containsText("8,75 per heltid, över gränsen 8");
      pictures.take(vera.page(), "no-room");
      tove.go("/caseload");
      Page load = tove.page();
      assertThat(load.locator("main section:has-text('Väntar på samordnare')").last())
          .containsText("Vera Wannabe");
      assertThat(load.locator("main")).containsText("7,5");
      assertThat(load.locator("main")).containsText("Teamet är nytt.");
      pictures.take(load, "who-waits");
      limits(Visitor.logIn(demo, at, "adam"), "20", "25", "30", "Som modellen säger.");
    }
  }

  private static void limits(
      Visitor admin, String target, String soft, String hard, String reason) {
    admin.go("/admin");
    Page page = admin.page();
    page.locator("main a[href^='/admin/units/']:not([href$='/new'])").first().click();
    page.locator("main a[href$='/limits/fact/coordinator']").click();
    page.locator("[name=target]").fill(target);
    page.locator("[name=soft]").fill(soft);
    page.locator("[name=hard]").fill(hard);
    page.locator("[name=reason]").fill(reason);
    page.locator("form.card button.primary").click();
    assertThat(page.locator("main [role=status]").first()).isVisible();
  }

  private static void eligible(PersonWay person) {
    person.form("fact-eligibility");
    for (int question = 1; question <= 5; question++) {
      person.answer("/e" + question, "true");
    }
    person.answer("/personsView", "Jag vill gärna ha stöd.").complete();
  }

  private static void enrol(PersonWay person) {
    person
        .step("enrol")
        .answer("coordinator", "Anna Region")
        .answer("basis", "METHOD")
        .answer("personInformed", "true");
  }
}
