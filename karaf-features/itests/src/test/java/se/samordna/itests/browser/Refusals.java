package se.samordna.itests.browser;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;

/** The ways in which a page says no, each brought about as somebody at a screen does it. */
final class Refusals {
  private static final String MORE_THAN_A_MEGABYTE = "x => { x.value = 'a '.repeat(600000); }";

  private final Visitor visitor;
  private final Page page;

  Refusals(Visitor visitor) {
    this.visitor = visitor;
    this.page = visitor.page();
  }

  /** What is answered, by status and in words; the last one is asked after the session. */
  Map<String, Supplier<Response>> all() {
    Map<String, Supplier<Response>> all = new LinkedHashMap<>();
    all.put("404-nobody", () -> visitor.go("/persons/" + UUID.randomUUID()));
    all.put("403-not-for-me", () -> visitor.go("/admin"));
    all.put("403-of-another-page", this::ofAnotherPage);
    all.put("400-with-mistakes", this::withMistakes);
    all.put("413-too-much", this::tooMuch);
    all.put("409-done-already", this::doneAlready);
    all.put("412-changed-meanwhile", this::changedMeanwhile);
    all.put("401-no-session", this::noSession);
    return all;
  }

  private Response ofAnotherPage() {
    contacts();
    page.locator("form.card [name=formToken]").evaluate("x => { x.value = 'another'; }");
    return send();
  }

  private Response withMistakes() {
    contacts();
    page.locator("[name=day]").fill("i vår");
    page.locator("[name=minutes]").fill("många");
    return send();
  }

  private Response tooMuch() {
    contacts();
    page.locator("[name=note]").evaluate(MORE_THAN_A_MEGABYTE);
    return send();
  }

  /** On two of one's own pages. */
  private Response doneAlready() {
    visitor.go("/tasks");
    Page other = page.context().newPage();
    other.navigate(page.url());
    String done = "form[action$='/done'] button";
    other.locator(done).first().click();
    other.locator("main [role=status]").first().waitFor();
    other.close();
    return page.waitForNavigation(() -> page.locator(done).first().click());
  }

  private Response changedMeanwhile() {
    visitor.go("/board");
    String card = page.locator("main a[href^='/board/entries/']").first().getAttribute("href");
    visitor.go(card.replaceFirst("(/board/entries/[^/]+).*", "$1/reasons"));
    Locator end = page.locator("form[action$='/end']").first();
    end.locator("[name=revision]").evaluate("x => { x.value = '999'; }");
    return page.waitForNavigation(() -> end.locator("button").click());
  }

  private Response noSession() {
    contacts();
    page.context().clearCookies();
    return send();
  }

  private void contacts() {
    visitor.go("/persons?mine=yes");
    String person = page.locator("main a[href^='/persons/']").last().getAttribute("href");
    visitor.go(person + "/contacts");
  }

  private Response send() {
    return page.waitForNavigation(() -> page.locator("form.card button.primary").click());
  }
}
