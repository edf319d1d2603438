package se.samordna.itests.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import org.junit.jupiter.api.Test;
import se.samordna.itests.harness.Demo;

/** How a plan and a crisis plan come to hold: what they must say first, and who said yes. */
@WithBrowser
class AgreedPlansIT {
  @Test
  void a_plan_holds_when_each_intervention_has_somebody_and_a_day(
      Browser browser, Demo demo, Pictures pictures) {
    try (BrowserContext context = Screens.desk(browser)) {
      PersonWay qasim = PersonWay.with(Visitor.logIn(demo, context, "anna"), "Qasim Förlaga");
      qasim.open("/plan");
      assertThat(qasim.page().locator("main")).containsText("inte fastställt");
      qasim.page().locator("main a[href*='/goals/']:not([href$='/new'])").first().click();
      qasim.answer("sub-0-do-0-performer", "").send();
      qasim.open("/plan").page().locator("main a[href$='/adopt']").click();
      assertThat(qasim.send().status()).isEqualTo(422);
      assertThat(qasim.page().locator("#errors")).containsText("saknar utförare");
      pictures.take(qasim.page(), "adoption-refused");

      qasim.open("/plan");
      qasim.page().locator("main a[href*='/goals/']:not([href$='/new'])").first().click();
      qasim.answer("sub-0-do-0-performer", "Anna Region").send();
      qasim.open("/plan").page().locator("main a[href$='/adopt']").click();
      qasim.answer("others", "Anna Region\nMonica Förlaga").send();
      assertThat(qasim.said()).containsText("fastställd");
      assertThat(qasim.page().locator("main")).containsText("Version 1");
      assertThat(qasim.page().locator("main a[href$='/adopt']")).hasCount(0);
      pictures.take(qasim.page(), "adopted");
    }
  }

  @Test
  void a_crisis_plan_holds_in_the_persons_own_words_from_its_first_version_on(
      Browser browser, Demo demo, Pictures pictures) {
    try (BrowserContext context = Screens.desk(browser)) {
      PersonWay farid = PersonWay.with(Visitor.logIn(demo, context, "nils"), "Farid Påhitt");
      farid.open("/crisis-plan");
      farid.page().locator("main a[href$='/crisis-plan/edit']").first().click();
      assertThat(farid.send().status()).isEqualTo(422);
      pictures.take(farid.page(), "empty-crisis-plan");

      farid
          .answer("earlySigns", "Jag slutar svara i telefon.\nJag äter inte.")
          .answer("whatIDo", "Går en lång promenad.")
          .answer("contact-0-name", "Monica Påhitt")
          .answer("contact-0-relation", "mamma")
          .answer("contact-0-phone", "070-174 06 40")
          .answer("copies", "Farid\nMonica Påhitt")
          .answer("copyOffered", "true");
      farid.send();
      assertThat(farid.said()).isVisible();
      assertThat(farid.page().locator(".crisis-sheet")).containsText("Version 1");
      assertThat(farid.page().locator(".crisis-sheet")).containsText("Jag äter inte.");
      assertThat(farid.page().locator("a[href='tel:0701740640']").first()).isVisible();

      farid.open("/crisis-plan/evaluate").answer("whatHelped", "Att någon ringde mamma.").send();
      assertThat(farid.page().locator(".crisis-sheet")).containsText("Utvärderad");
      farid.open("/crisis-plan/edit").answer("whatHelps", "Att någon ringer mamma.").send();
      assertThat(farid.page().locator(".crisis-sheet")).containsText("Version 2");
      assertThat(farid.page().locator(".crisis-sheet")).containsText("Jag äter inte.");
      pictures.take(farid.page(), "crisis-plan");
    }
  }
}
