package se.samordna.itests.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import java.util.List;

/** One member of staff at work with one person, through the pages. */
final class PersonWay {
  private static final String FORMS = "https://samordna.se/forms/";

  private final Visitor visitor;
  private final Page page;
  private final String person;

  private PersonWay(Visitor visitor, String person) {
    this.visitor = visitor;
    this.page = visitor.page();
    this.person = person;
  }

  /** With somebody whom the team cares for, found by name. */
  static PersonWay with(Visitor visitor, String name) {
    visitor.go("/persons");
    visitor.page().locator("main [name=q]").fill(name);
    visitor.page().locator("main form:has([name=q]) button").click();
    visitor.page().locator("main a:has-text('" + name + "')").first().click();
    assertThat(visitor.page().locator("h1")).containsText(name);
    return new PersonWay(visitor, visitor.path());
  }

  /** The same person, before somebody else. */
  PersonWay as(Visitor colleague) {
    return new PersonWay(colleague, person);
  }

  /** Where the person's pages begin. */
  String path() {
    return person;
  }

  Page page() {
    return page;
  }

  /** Opens one of the person's pages. */
  PersonWay open(String below) {
    visitor.go(person + below);
    return this;
  }

  /** Opens the page where a step is taken. */
  PersonWay step(String step) {
    visitor.go(person);
    page.locator("main a:has-text('Ta ett steg')").first().click();
    page.locator("main a[href$='/steps/" + step + "']").click();
    return this;
  }

  /** Begins a form of the model. */
  PersonWay form(String form) {
    visitor.go(person + "/forms/start?form=" + FORMS + form);
    return this;
  }

  /** Chooses, ticks or writes, as the question wants it. */
  PersonWay answer(String name, String... answers) {
    Locator field = page.locator("[name='" + name + "']");
    String tag = (String) field.first().evaluate("it => it.tagName + it.type");
    for (String answer : answers) {
      if (tag.equals("INPUTradio") || tag.equals("INPUTcheckbox")) {
        page.locator("[name='" + name + "'][value='" + answer + "']").check();
      } else if (tag.startsWith("SELECT")) {
        Locator option = field.locator("option:has-text('" + answer + "')");
        field.selectOption(option.getAttribute("value"));
      } else {
        field.fill(answer);
      }
    }
    return this;
  }

  /** Sends the form of the page. */
  Response send() {
    return page.waitForNavigation(() -> page.locator("form.card button.primary").click());
  }

  /** Marks a form of the model as complete. */
  void complete() {
    page.locator("button[name=do][value=complete]").click();
    assertThat(said()).containsText("Formuläret är klart");
  }

  /** Takes the step that is filled in. */
  void take() {
    send();
    assertThat(said()).containsText("Steget är taget");
  }

  /** What stands in the way, each with its remedy. */
  Locator reasons() {
    return page.locator(".verdicts > li");
  }

  /** What was just done. */
  Locator said() {
    return page.locator("main [role=status]").first();
  }

  /** A meeting of one's own with the whole team; one that is on is ended. */
  static void openTheTeamMeeting(Visitor visitor) {
    visitor.go("/board");
    String place = visitor.path().replace("/board/", "/units/") + "/meetings/TEAM";
    visitor.go(place);
    Page page = visitor.page();
    if (!visitor.path().equals(place)) {
      page.locator("form[action$='/close'] button").click();
      visitor.go(place);
    }
    List<Locator> colleagues = page.locator("form.card input[type=checkbox]").all();
    colleagues.forEach(Locator::check);
    page.locator("form.card button.primary").click();
    assertThat(page.locator("form[action$='/close'] button")).isVisible();
  }
}
