package se.samordna.itests.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Keyboard;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Media;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import se.samordna.itests.harness.Demo;

/**
 * A board meeting of twenty, led by the keyboard alone from its opening to its end; each one's part
 * stands in the person's own record afterwards, and the team's working notes stay until the
 * organisation has decided that they go.
 */
@WithBrowser
class BoardMeetingIT {
  private static final Duration PATIENCE = Duration.ofMinutes(2);
  private static final String SAID = "Pratade lugnt i går";

  @Test
  void twenty_are_gone_through_by_the_keyboard_alone_and_each_record_has_its_note(
      Browser browser, Pictures pictures) {
    try (Demo demo = Demo.start("board-meeting");
        BrowserContext hers = Screens.desk(browser);
        BrowserContext managers = Screens.desk(browser)) {
      BoardOfTwenty board = new BoardOfTwenty(demo).fill();
      assertThat(board.persons()).hasSize(20);
      String down = board.withAView();
      Visitor anna = Visitor.logIn(demo, hers, "anna");
      checklist(PersonWay.with(anna, down));

      Meeting meeting = new Meeting(anna, pictures, down);
      meeting.open();
      meeting.goThrough();
      meeting.end();
      meeting.writeForTheTeam("Boka rummet till torsdag.");

      assertThat(board.recordsWith("Tavelmöte, FACT")).isEqualTo(20);
      assertThat(board.recordsWith(SAID)).isEqualTo(20);
      assertThat(board.recordsWith("Anna: Ringer")).isEqualTo(19);
      String place = anna.path();
      PersonWay.with(anna, down).open("/contacts");
      assertThat(anna.page().locator("main")).containsText("Beslut: ");
      pictures.take(anna.page(), "note-in-the-record");

      demo.samordna().time().pass(Duration.ofDays(31));
      Visitor eva = Visitor.logIn(demo, managers, "eva");
      eva.go("/admin/disposal");
      assertThat(eva.page().locator("main")).containsText("Inget gallras");
      pictures.take(eva.page(), "nothing-is-disposed-of");
      hers.clearCookies();
      anna.go("/login");
      anna.logIn("anna").go(place);
      board.logInAgain();
      assertThat(anna.page().locator("#notes")).containsText("Boka rummet");

      decide(eva);
      demo.samordna()
          .await(
              "the working note to go",
              PATIENCE,
              () -> {
                eva.go("/admin/disposal");
                return eva.page().locator("#runs").innerText().contains("1 arbetsanteckning");
              });
      pictures.take(eva.page(), "disposed-of");
      anna.go(place);
      assertThat(anna.page().locator("#notes")).isVisible();
      assertThat(anna.page().locator("#notes")).not().containsText("Boka rummet");
      assertThat(board.recordsWith(SAID)).as("the records stay").isEqualTo(20);
    }
  }

  private static void checklist(PersonWay person) {
    person.form("fact-board-exit");
    for (String item :
        List.of(
            "cause",
            "sleep",
            "food",
            "medicines",
            "safety",
            "noNewRisk",
            "planRevised",
            "networkInformed")) {
      person.answer("/checklist/0/" + item, "YES");
    }
    person
        .answer("/view/0/agrees", "YES")
        .answer("/view/0/personsView", "Jag sover igen.")
        .answer("/outcome", "USUAL")
        .answer("/firstContact", "2099-01-10")
        .complete();
  }

  private static void decide(Visitor manager) {
    Page page = manager.page();
    page.locator("main a[href='/admin/disposal/new']").click();
    page.locator("[name=decidedBy]").fill("Psykiatrinämnden");
    page.locator("[name=reference]").fill("Dnr 2027-112");
    page.locator("form.card button.primary").click();
    assertThat(page.locator("main")).containsText("Dnr 2027-112");
  }

  /** The meeting as one of the team leads it: letters, Tab, Enter and words. */
  private static final class Meeting {
    private final Visitor visitor;
    private final Page page;
    private final Keyboard keys;
    private final Hands hands;
    private final Pictures pictures;
    private final String down;

    Meeting(Visitor visitor, Pictures pictures, String down) {
      this.visitor = visitor;
      this.page = visitor.page();
      this.keys = page.keyboard();
      this.hands = Hands.typing(page);
      this.pictures = pictures;
      this.down = down;
    }

    /** One profession is there; that is too few to decide. */
    void open() {
      visitor.go("/board");
      hands.press(page.locator("a[href$='/meetings/BOARD']").first());
      pictures.take(page, "who-is-there");
      hands.press(page.locator("form.card button.primary"));
      assertThat(page.locator(".meeting")).containsText("0 av 20");
    }

    void goThrough() {
      for (int turn = 0; turn < 20; turn++) {
        if (name().equals(down)) {
          comeDown();
        } else {
          speak(turn);
        }
      }
      assertThat(page.locator("main")).containsText("är genomgångna");
      pictures.take(page, "all-gone-through");
    }

    private String name() {
      return page.locator("#focus-name").innerText().strip();
    }

    private void press(String key) {
      page.waitForNavigation(() -> keys.press(key));
    }

    private void speak(int turn) {
      if (page.locator("[data-key=C]").count() > 0) {
        press("c");
      }
      keys.press("n");
      keys.insertText(SAID);
      for (String words : List.of("Anna", "Ringer")) {
        keys.press("Tab");
        keys.insertText(words);
      }
      if (turn == 0) {
        review("2099-03-09");
        pictures.take(page, "in-the-meeting");
        phone();
        page.locator("[name=reviewOn]").focus();
      }
      press("Enter");
    }

    /** Past day and time and the planned contacts to the day of review. */
    private void review(String day) {
      for (int stop = 0; stop < 4; stop++) {
        keys.press("Tab");
      }
      keys.press("ControlOrMeta+a");
      keys.insertText(day);
    }

    private void phone() {
      page.setViewportSize(390, 844);
      pictures.take(page, "on-a-phone");
      page.setViewportSize(1280, 900);
    }

    private void comeDown() {
      press("c");
      keys.press("n");
      keys.insertText(SAID);
      keys.press("Escape");
      press("f");
      hands.press(page.locator("main a[href*='/steps/startStepDown']"));
      take();
      press("f");
      hands.press(page.locator("main a[href*='/steps/scaleDown']"));
      fillIn();
      hands.press(page.locator("form.card button.primary"));
      Locator quorum = page.locator(".verdicts > li:has-text('för få yrken')");
      assertThat(quorum).containsText("1 av minst 3 yrken");
      assertThat(quorum).containsText("Ragnar Påhittsson (psykiater)");
      pictures.take(page, "refused-for-want-of-professions");
      String step = page.url();
      hands.press(quorum.locator("a[href*='/attend']"));
      page.locator("form.card input[type=checkbox]").all().forEach(hands::choose);
      hands.press(page.locator("form.card button.primary"));
      assertThat(page.url()).as("back at the step that was refused").startsWith(step);
      fillIn();
      take();
    }

    private void fillIn() {
      hands.choose(page.locator("[name=plan][value=RESUME]"));
      hands.write(page.locator("#f-outcome"), "Lugnt i två veckor");
    }

    private void take() {
      hands.press(page.locator("form.card button.primary"));
      assertThat(page.locator("main [role=status]").first()).containsText("Steget är taget");
    }

    void end() {
      press("e");
      assertThat(page.locator("h1")).containsText("Tavelmöte");
      assertThat(page.locator("ol.spoken > li")).hasCount(20);
      assertThat(page.locator("main")).not().containsText("Elin Hemlund");
      pictures.take(page, "the-meeting-as-a-whole");
      page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
      pictures.take(page, "the-meeting-on-paper");
      page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.SCREEN));
    }

    void writeForTheTeam(String words) {
      hands.write(page.locator("#f-text"), words);
      hands.press(page.locator("form[action$='/notes'] button"));
      assertThat(page.locator("#notes")).containsText(words);
    }
  }
}
