package se.samordna.itests.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import org.junit.jupiter.api.Test;
import se.samordna.itests.harness.Demo;

/** How a person leaves the model: when the goals are met, and when the person wants to. */
@WithBrowser
class LeavingIT {
  @Test
  void nobody_leaves_before_it_is_written_who_goes_on(
      Browser browser, Demo demo, Pictures pictures) {
    try (BrowserContext context = Screens.desk(browser)) {
      Visitor omar = Visitor.logIn(demo, context, "omar");
      PersonWay pontus = PersonWay.with(omar, "Pontus Tänkbar");

      pontus.step("planEnd").send();
      assertThat(pontus.page().locator("#errors")).containsText("Fyll i");
      pictures.take(pontus.page(), "end-without-reason");
      pontus.answer("why", "GOALS_MET").answer("handover", "Vårdcentralen tar över i januari.");
      pontus.answer("withPerson", "true");
      pontus.answer("why:without-phases-for", "Pontus har ett jobb och vill det här.").take();

      PersonWay.openTheTeamMeeting(omar);
      pontus.step("close").answer("receiver", "CONFIRMED");
      pontus.answer("receiverName", "Vårdcentralen Norr");
      assertThat(pontus.send().status()).isEqualTo(422);
      assertThat(pontus.reasons()).hasCount(2);
      Locator form = pontus.reasons().locator("a[href*='cm-closing-summary']");
      assertThat(form).hasText("Fyll i formuläret");
      pictures.take(pontus.page(), "close-refused");

      form.click();
      pontus
          .answer("/path", "Två år med teamet.")
          .answer("/personsWords", "Jag klarar mig nu, men det är skönt att veta vart jag ringer.")
          .answer("/remaining/0/what", "Läkemedel")
          .answer("/remaining/0/who", "Vårdcentralen")
          .answer("/remaining/0/confirmed", "YES")
          .answer("/health", "Vårdcentralen")
          .answer("/crisisPlanCopy", "YES")
          .answer("/openDoor/0/openDoorHow", "Ring FACT Norr.")
          .complete();
      pontus.step("close").answer("receiver", "CONFIRMED").answer("openDoor", "true");
      pontus.answer("receiverName", "Vårdcentralen Norr").take();

      pictures.take(pontus.page(), "closed");
      assertThat(pontus.page().locator("main a[href$='/enrol']").first()).isVisible();
      assertThat(pontus.page().locator("main a:has-text('Ta ett steg')")).hasCount(0);
      pontus.page().locator("main a:has-text('FACT')").last().click();
      assertThat(pontus.page().locator("main")).containsText("Vårdcentralen tar över i januari.");
      omar.go("/persons?mine=yes");
      assertThat(omar.page().locator("main")).not().containsText("Pontus Tänkbar");
    }
  }

  @Test
  void whoever_wants_to_leave_may_when_a_physician_has_seen_that_it_is_safe(
      Browser browser, Demo demo, Pictures pictures) {
    try (BrowserContext hers = Screens.desk(browser);
        BrowserContext his = Screens.desk(browser)) {
      PersonWay olga = PersonWay.with(Visitor.logIn(demo, hers, "sara"), "Olga Prövning");
      olga.step("withdraw").answer("personsWords", "Jag vill klara mig själv.");
      olga.answer("crisisPlanHandedOver", "true").answer("openDoor", "true");
      assertThat(olga.send().status()).isEqualTo(422);
      assertThat(olga.reasons()).hasCount(1);
      assertThat(olga.reasons().first()).containsText("Läkarens trygghetskontroll");
      assertThat(olga.page().locator("[name=personsWords]")).hasValue("Jag vill klara mig själv.");
      pictures.take(olga.page(), "withdrawal-refused");

      PersonWay before = olga.as(Visitor.logIn(demo, his, "ragnar")).form("cm-safety-check");
      before.answer("/met", "IN_PERSON").answer("/metOn", "2020-01-02");
      before
          .answer("/understands", "YES")
          .answer("/risk", "NONE")
          .answer("/compulsory", "NO")
          .answer("/children", "false")
          .answer("/medicines", "Vårdcentralen")
          .answer("/given", "CRISIS_PLAN", "WAY_BACK")
          .answer("/conclusion", "SAFE")
          .complete();

      olga.send();
      assertThat(olga.said()).containsText("Steget är taget");
      pictures.take(olga.page(), "withdrawn");
      olga.page().locator("main a:has-text('FACT')").last().click();
      assertThat(olga.page().locator("main")).containsText("Jag vill klara mig själv.");
      pictures.take(olga.page(), "ended-enrolment");
    }
  }
}
