package se.samordna.itests.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.Route;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import se.samordna.itests.harness.Demo;

/** What somebody has written is not lost: not to a colleague, to the clock or to a second click. */
@WithBrowser
class WrittenTextIT {
  private static final String NOTE = "Vi talade om sommaren och om katten.";

  @Test
  void what_a_colleague_saved_meanwhile_stands_beside_ones_own_text(
      Browser browser, Demo demo, Pictures pictures) {
    try (BrowserContext hers = Screens.withoutScript(browser);
        BrowserContext his = Screens.desk(browser)) {
      Visitor anna = Visitor.logIn(demo, hers, "anna");
      Visitor nils = Visitor.logIn(demo, his, "nils");
      String edit = personOf(nils, "Ronja Modellander") + "/crisis-plan/edit";
      anna.go(edit);
      nils.go(edit);
      nils.page().locator("#f-earlySigns").fill("Jag ställer in allt.");
      submit(nils.page());
      anna.page().locator("#f-earlySigns").fill("Jag slutar gå ut med hunden.");

      Response conflict = anna.page().waitForNavigation(() -> press(anna.page()));
      assertThat(conflict.status()).isEqualTo(412);
      assertThat(anna.page().locator("#f-earlySigns")).hasValue("Jag slutar gå ut med hunden.");
      Locator beside = anna.page().locator(".asked:has(#f-earlySigns) .before");
      assertThat(beside).containsText("Jag ställer in allt.");
      assertThat(anna.page().locator("#errors")).containsText("Någon annan har sparat");
      assertThat(anna.page().locator(".before")).hasCount(1);
      pictures.take(anna.page(), "two-texts");

      anna.page().locator("#f-earlySigns").fill("Jag ställer in allt och slutar gå ut med hunden.");
      submit(anna.page());
      assertThat(anna.page().locator("main"))
          .containsText("Jag ställer in allt och slutar gå ut med hunden.");
    }
  }

  @Test
  void two_who_answer_in_the_same_draft_see_what_the_other_answered(
      Browser browser, Demo demo, Pictures pictures) {
    try (BrowserContext hers = Screens.desk(browser);
        BrowserContext his = Screens.desk(browser)) {
      PersonWay nils = PersonWay.with(Visitor.logIn(demo, his, "nils"), "Ronja Modellander");
      PersonWay anna = nils.as(Visitor.logIn(demo, hers, "anna"));
      nils.form("cm-safety-check").answer("/medicines", "Vårdcentralen");
      draft(nils);
      anna.page().navigate(nils.page().url());
      nils.answer("/met", "NOT_REACHED").answer("/attempts", "Ringde tre gånger.");
      nils.answer("/medicines", "Vårdcentralen och mamma");
      draft(nils);

      anna.answer("/met", "PHONE").answer("/personsReason", "Jag vill vila.");
      anna.answer("/metOn", "2026-11-20");
      Response conflict =
          anna.page()
              .waitForNavigation(
                  () -> anna.page().locator("button[name=do][value=draft]").last().click());
      assertThat(conflict.status()).isEqualTo(412);
      Page page = anna.page();
      assertThat(page.locator("#errors")).containsText("Någon annan har sparat");
      assertThat(page.locator("[name='/met'][value=PHONE]")).isChecked();
      assertThat(page.locator("[name='/metOn']")).hasValue("2026-11-20");
      assertThat(page.locator("[name='/personsReason']")).hasValue("Jag vill vila.");
      assertThat(page.locator("[data-question='/met'] .before")).containsText("Ingen kontakt");
      assertThat(page.locator("[data-question='/medicines'] .before"))
          .containsText("Vårdcentralen och mamma");
      assertThat(page.locator(".before")).hasCount(3);
      assertThat(page.locator("main .notices")).containsText("Ringde tre gånger.");
      assertThat(Accessibility.violations(page)).isEmpty();
      pictures.take(page, "two-answers");

      anna.answer("/medicines", "Vårdcentralen och mamma");
      draft(anna);
      assertThat(page.locator("[name='/medicines']")).hasValue("Vårdcentralen och mamma");
      assertThat(page.locator("[name='/met'][value=PHONE]")).isChecked();
    }
  }

  @Test
  void a_session_that_ends_while_one_writes_takes_no_text_with_it(
      Browser browser, Demo demo, Pictures pictures) {
    try (BrowserContext context = Screens.desk(browser)) {
      Visitor nils = Visitor.logIn(demo, context, "nils");
      String contacts = personOf(nils, "Birger Provsson") + "/contacts";
      nils.go(contacts);
      nils.page().locator("#f-note").fill(NOTE);
      letTheSessionEnd(demo);

      Response door = nils.page().waitForNavigation(() -> press(nils.page()));
      assertThat(door.status()).isEqualTo(401);
      assertThat(door.text()).doesNotContain("katten").contains("Det du skrev finns kvar");
      assertThat(nils.page().url()).doesNotContain("katten");
      assertThat(
              nils.page()
                  .evaluate("() => JSON.stringify([{...localStorage}, {...sessionStorage}])")
                  .toString())
          .doesNotContain("katten");
      assertThat(Accessibility.violations(nils.page())).isEmpty();
      pictures.take(nils.page(), "session-ended");

      nils.page().locator("#f-userName").fill("nils");
      nils.page().locator("#f-password").fill("fel lösenord");
      nils.page().locator("main button.primary").click();
      nils.page().locator("#f-password").fill(demo.password("nils"));
      nils.page().locator("main button.primary").click();
      assertThat(nils.page().locator("h1")).hasText("Du är inloggad igen");
      pictures.take(nils.page(), "logged-in-again");
      nils.page().locator("main button.primary").click();
      assertThat(nils.page().locator("#f-note")).hasValue(NOTE);
      assertThat(nils.page().locator("#errors")).containsText("inte sparat än");
      assertThat(Accessibility.violations(nils.page())).isEmpty();
      pictures.take(nils.page(), "text-is-back");
      submit(nils.page());
      assertThat(nils.page().locator("main li:has-text('" + NOTE + "')")).hasCount(1);
    }
  }

  @Test
  void nobody_else_gets_the_text_of_a_session_that_ended(Browser browser, Demo demo) {
    try (BrowserContext context = Screens.withoutScript(browser)) {
      Visitor nils = Visitor.logIn(demo, context, "nils");
      nils.go(personOf(nils, "Birger Provsson") + "/contacts");
      nils.page().locator("#f-note").fill("Bara för Nils ögon.");
      letTheSessionEnd(demo);
      press(nils.page());
      nils.logIn("sara");
      assertThat(nils.path()).isEqualTo("/");
      assertThat(nils.page().content()).doesNotContain("Bara för Nils");
      assertThat(nils.page().locator("main [role=status]")).containsText("någon annan skrivit");
    }
  }

  @Test
  void after_the_login_one_is_where_one_wanted_to_be(Browser browser, Demo demo) {
    try (BrowserContext context = Screens.withoutScript(browser)) {
      Visitor nils = Visitor.atTheDoor(demo, context);
      nils.go("/persons?mine=yes");
      assertThat(nils.path()).isEqualTo("/login");
      nils.page().locator("#f-userName").fill("nils");
      nils.page().locator("#f-password").fill(demo.password("nils"));
      press(nils.page());
      nils.page().waitForURL("**/persons?mine=yes");
      nils.go("/login?then=//elsewhere.test/");
      nils.page().locator("#f-userName").fill("nils");
      nils.page().locator("#f-password").fill(demo.password("nils"));
      press(nils.page());
      nils.page().waitForURL(nils.address("/"));
    }
  }

  @Test
  void two_clicks_make_one_entry(Browser browser, Demo demo) {
    try (BrowserContext context = Screens.withoutScript(browser)) {
      Visitor nils = Visitor.logIn(demo, context, "nils");
      String contacts = personOf(nils, "Jonas Testberg") + "/contacts";
      nils.go(contacts);
      nils.page().locator("#f-note").fill("Ett samtal, sparat två gånger.");
      nils.page().locator("form.card button.primary").dblclick();
      nils.page().waitForURL("**done=*");
      assertThat(nils.page().locator("main li:has-text('sparat två gånger')")).hasCount(1);
    }
  }

  @Test
  void an_answer_that_is_given_while_the_form_asks_for_more_stays(Browser browser, Demo demo) {
    try (BrowserContext context = Screens.desk(browser)) {
      Visitor nils = Visitor.logIn(demo, context, "nils");
      String person = personOf(nils, "Jonas Testberg");
      nils.go(person + "/forms/start?form=https://samordna.se/forms/fact-board-exit");
      Page page = nils.page();
      List<Route> held = new ArrayList<>();
      page.route("**/forms/new?*", held::add);
      page.locator("[name='/view/0/agrees'][value=YES]").check();
      Locator outcome = page.locator("[name='/outcome'][value=USUAL]");
      outcome.focus();
      page.keyboard().down("Space");
      page.waitForCondition(() -> !held.isEmpty());
      held.get(0).resume();
      assertThat(page.locator("#f-view-0-personsView")).isVisible();
      page.keyboard().up("Space");
      assertThat(outcome).isChecked();
      assertThat(outcome).isFocused();
    }
  }

  private static void draft(PersonWay way) {
    way.page().locator("button[name=do][value=draft]").last().click();
    way.page().waitForURL("**done=*");
  }

  private static String personOf(Visitor visitor, String name) {
    visitor.go("/persons?mine=yes");
    return visitor.page().locator("main a:has-text('" + name + "')").first().getAttribute("href");
  }

  /** Time is not put back: a login that lies ahead would hold up the next one. */
  private static void letTheSessionEnd(Demo demo) {
    demo.samordna().time().pass(Duration.ofMinutes(21));
  }

  private static void press(Page page) {
    page.locator("main form:has(button.primary) button.primary").first().click();
  }

  private static void submit(Page page) {
    press(page);
    page.waitForURL("**done=*");
  }
}
