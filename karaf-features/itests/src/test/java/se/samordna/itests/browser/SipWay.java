package se.samordna.itests.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.SelectOption;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import se.samordna.itests.harness.Answer;
import se.samordna.itests.harness.Build;
import se.samordna.itests.harness.Colleague;
import se.samordna.itests.harness.Demo;

/** One person's SIP by what stands on the pages: labels, links and buttons, and the keyboard. */
final class SipWay {
  private static final Path READER = Path.of("/usr/bin/pdftotext");

  private final Visitor visitor;
  private final Page page;
  private final Hands hands;
  private final String person;
  private Locator part;

  private SipWay(Visitor visitor, String person) {
    this.visitor = visitor;
    this.page = visitor.page();
    this.hands = Hands.typing(page);
    this.person = person;
    this.part = page.locator("main");
  }

  /** With somebody whom no other test meets, on the page of the SIP. */
  static SipWay withSomebodyNew(Visitor visitor, Demo demo) {
    Colleague leader = Colleague.ofDemo(demo.samordna(), "tove");
    Answer made =
        leader.post(
            "/api/v1/persons",
            """
            {"unit": "%s", "number": "", "facts": {"givenName": "Selma", "familyName":
              "Exempelgren", "pronoun": "hon", "birthDate": "1980-02-29", "protection": "NONE",
              "phone": "", "address": "", "wishes": ""}}
            """
                .formatted(leader.unit()));
    assertThat(made.status()).as(made.body()).isEqualTo(201);
    SipWay way = new SipWay(visitor, "/persons/" + made.json().path("id").asText());
    way.open("/sip");
    assertThat(visitor.page().locator("main")).containsText("Selma har ingen SIP.");
    return way;
  }

  /** Opens one of the person's pages. */
  SipWay open(String below) {
    visitor.go(person + below);
    return in("main");
  }

  /** What is written from here on stands in this part of the page. */
  SipWay in(String query) {
    part = page.locator(query);
    return this;
  }

  /** Follows a link. */
  SipWay follow(String name) {
    in("main");
    hands.press(named(AriaRole.LINK, name));
    return this;
  }

  /** Presses a button. */
  SipWay press(String name) {
    in("main");
    hands.press(named(AriaRole.BUTTON, name));
    return this;
  }

  private Locator named(AriaRole role, String name) {
    return page.locator("main")
        .getByRole(role, new Locator.GetByRoleOptions().setName(name).setExact(true))
        .first();
  }

  /** Writes under a label. */
  SipWay write(String label, String text) {
    hands.write(part.getByLabel(label).first(), text);
    return this;
  }

  /** Chooses or ticks what is called so. */
  SipWay choose(String label) {
    hands.choose(part.getByLabel(label, new Locator.GetByLabelOptions().setExact(true)).first());
    return this;
  }

  /** Chooses or ticks an answer to a question. */
  SipWay choose(String question, String label) {
    Locator group =
        part.getByRole(AriaRole.GROUP, new Locator.GetByRoleOptions().setName(question)).first();
    hands.choose(group.getByLabel(label, new Locator.GetByLabelOptions().setExact(true)));
    return this;
  }

  /** Chooses one of a list by its name. */
  SipWay select(String label, String option) {
    part.getByLabel(label).first().selectOption(new SelectOption().setLabel(option));
    return this;
  }

  /** Chooses one of a list by its place. */
  SipWay select(String label, int place) {
    part.getByLabel(label).first().selectOption(new SelectOption().setIndex(place));
    return this;
  }

  /** Sends the form, which must be taken. */
  SipWay send() {
    in("main");
    hands.press(page.locator("main form.card button.primary"));
    assertThat(page.locator("#errors")).hasCount(0);
    return this;
  }

  /** Sends the form, after which the SIP stands at this stage. */
  SipWay save(String stage) {
    return send().isAt(stage);
  }

  /** The SIP stands at this stage. */
  SipWay isAt(String stage) {
    assertThat(page.locator("main [aria-current=step]").last()).containsText(stage);
    return this;
  }

  /** Downloads what a link leads to. */
  Path download(String name) {
    Download file = page.waitForDownload(() -> named(AriaRole.LINK, name).press("Enter"));
    Path kept = Build.folder("pictures").resolve("SipWalkThroughIT-" + file.suggestedFilename());
    file.saveAs(kept);
    return kept;
  }

  /** What the sheet of the page says, on paper. */
  String sheet() {
    return bare(page.locator("article.crisis-sheet").textContent());
  }

  /** What a PDF says, as another program reads it. */
  static String words(Path pdf) throws IOException {
    if (!Build.isUnattended()) {
      assumeTrue(Files.isExecutable(READER), "without poppler-utils nothing is tested here");
    }
    Process reading =
        new ProcessBuilder(READER.toString(), "-raw", "-enc", "UTF-8", pdf.toString(), "-").start();
    String text = new String(reading.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    return bare(text.replaceAll("(?m)^\\f?\\d+ \\(\\d+\\)$", ""));
  }

  /** Without what stands between words, and without the minute, which goes on. */
  private static String bare(String text) {
    return text.replaceAll("[\\s\\f\\u00a0•]+", "").replaceAll("(Utskriven).*?av", "$1");
  }
}
