package se.samordna.itests.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.List;

/** The way of one person up on the board and down again, through the pages in Swedish. */
final class BoardWay {
  private static final List<String> CHECKLIST =
      List.of(
          "cause",
          "sleep",
          "food",
          "medicines",
          "safety",
          "noNewRisk",
          "planRevised",
          "networkInformed");

  private final Visitor visitor;
  private final Page page;
  private final Hands hands;
  private final String kind;
  private final boolean scripted;
  private final Pictures pictures;
  private String person = "";

  BoardWay(Visitor visitor, Hands hands, String kind, Pictures pictures) {
    this.kind = kind;
    this.scripted = !kind.equals("no-script");
    this.visitor = visitor;
    this.page = visitor.page();
    this.hands = hands;
    this.pictures = pictures;
  }

  void walk(String name, String mine) {
    open(name);
    putUp();
    seeTheBoard(name);
    moveTheReview();
    shareTheCare(name);
    judgeARisk();
    openTheMeeting(visitor, hands);
    stepDownIsRefused();
    confirmAtTheMeeting(name);
    fillInTheChecklist();
    stepDownInSpiteOfTheRisk();
    assertThat(page.locator("main")).containsText("Nedtrappning");
    recordTheOwnView();
    comeDown();
    seeTheLog(mine);
    seeTheCaseload();
  }

  /** A board meeting of one's own with the whole team, on the board; one that is on is ended. */
  static void openTheMeeting(Visitor visitor, Hands hands) {
    Page page = visitor.page();
    hands.press(page.locator("nav.menu a[href='/board']"));
    Locator end = page.locator("[data-key=E]");
    if (end.count() > 0) {
      hands.press(end.first());
      Locator really = page.locator("form.card[action$='/close'] button.primary");
      if (really.count() > 0) {
        hands.press(really);
      }
      assertThat(page.locator("main [role=status]").first()).isVisible();
      hands.press(page.locator("nav.menu a[href='/board']"));
    }
    hands.press(page.locator("a[href$='/meetings/BOARD']").first());
    for (Locator colleague : page.locator("form.card input[type=checkbox]").all()) {
      hands.choose(colleague);
    }
    hands.press(page.locator("form.card button.primary"));
    assertThat(end.first()).isVisible();
  }

  private void open(String name) {
    hands.press(page.locator("nav.menu a[href='/persons']"));
    hands.press(page.locator("main a[href='/persons?mine=yes']"));
    hands.press(page.locator("main a:has-text('" + name + "')").first());
    assertThat(page.locator("h1")).containsText(name);
    person = visitor.path();
  }

  private void steps() {
    visitor.go(person);
    hands.press(page.locator("a:has-text('Ta ett steg')").first());
  }

  private void putUp() {
    steps();
    hands.press(page.locator("main a[href$='/steps/scaleUp']"));
    hands.choose(page.locator("input[name=reason][value=PREVENT]"));
    hands.write(page.locator("#f-cause"), "Drar sig undan sedan i fredags");
    hands.press(page.locator("form.card button.primary"));
    assertThat(page.locator("main [role=status]").first()).containsText("Steget är taget");
    assertThat(page.locator("main")).containsText("På tavlan");
  }

  private void seeTheBoard(String name) {
    hands.press(page.locator("nav.menu a[href='/board']"));
    Locator card = page.locator("main li:has-text('" + name + "')").first();
    assertThat(card).containsText("Tidiga tecken");
    assertThat(card).containsText("Drar sig undan sedan i fredags");
    pictures.take(page, picture("board"));
  }

  private void moveTheReview() {
    entry();
    hands.press(page.locator("main a[href$='/reasons']").first());
    hands.press(page.locator("main a[href$='/reasons/PREVENT']").first());
    hands.write(page.locator("#f-reviewOn"), "2099-01-15");
    hands.press(page.locator("form.card button.primary"));
    assertThat(page.locator("main")).containsText("2099");
  }

  /** Who meets the person besides the coordinator, and what the network knows. */
  private void shareTheCare(String name) {
    entry();
    hands.press(page.locator("main a[href$='/care']").first());
    hands.choose(page.locator("input[name=alsoMeets]").first());
    hands.choose(page.locator("input[name=network][value=INFORMED]"));
    hands.write(page.locator("#f-networkNote"), "Systern vet.");
    pictures.take(page, picture("care"));
    hands.press(page.locator("form.card button.primary"));
    assertThat(page.locator("main [role=status]").first()).isVisible();
    hands.press(page.locator("nav.menu a[href='/board']"));
    Locator card = page.locator("main li:has-text('" + name + "')").first();
    assertThat(card).containsText(" + ");
    assertThat(card).not().containsText("Vem mer?");
  }

  private void judgeARisk() {
    entry();
    hands.press(page.locator("main a[href$='/risks']").first());
    hands.press(page.locator("main a[href$='/risks/new']").first());
    hands.choose(page.locator("input[name=kind][value=CHILDREN]"));
    hands.choose(page.locator("input[name=raised][value=true]"));
    hands.press(page.locator("form.card button.primary"));
    assertThat(page.locator("main")).containsText("Barn i hemmet");
    pictures.take(page, picture("risks"));
    entry();
    hands.press(page.locator("main a[href$='/history']").first());
    assertThat(page.locator("main")).containsText("Systern vet.");
    pictures.take(page, picture("history"));
  }

  /** The card of the person, from the person's own page. */
  private void entry() {
    visitor.go(person);
    hands.press(page.locator("main a[href^='/board/entries/']").first());
  }

  private void stepDownIsRefused() {
    steps();
    hands.press(page.locator("main a[href$='/steps/startStepDown']"));
    hands.press(page.locator("form.card button.primary"));
    Locator reasons = page.locator(".verdicts > li");
    assertThat(reasons.first()).containsText("Mötet har inte bekräftat");
    assertThat(reasons.locator("a[href*='/forms/start']")).hasText("Fyll i formuläret");
    pictures.take(page, picture("refused"));
  }

  private void confirmAtTheMeeting(String name) {
    hands.press(page.locator("nav.menu a[href='/board']"));
    hands.press(page.locator("main a[href*='?at=']:has-text('" + name + "')").first());
    hands.press(page.locator("button[name=go][value=confirm]"));
    assertThat(page.locator("[role=status]").first()).containsText("ekräfta");
  }

  private void fillInTheChecklist() {
    steps();
    hands.press(page.locator("main a[href$='/steps/startStepDown']"));
    hands.press(page.locator(".verdicts a[href*='/forms/start']"));
    for (String item : CHECKLIST) {
      hands.choose(page.locator("[name='/checklist/0/" + item + "'][value=YES]"));
    }
    hands.choose(page.locator("[name='/view/0/agrees'][value=YES]"));
    if (scripted) {
      sayTheView();
    }
    hands.choose(page.locator("[name='/outcome'][value=USUAL]"));
    hands.write(page.locator("#f-firstContact"), "2099-01-10");
    complete();
    if (!scripted) {
      assertThat(page.locator("main [role=alert]")).containsText("Vad säger personen?");
      sayTheView();
      complete();
    }
    assertThat(page.locator("main [role=status]").first()).containsText("Formuläret är klart");
  }

  /** Asked only of somebody who was reached: at once, or without a script when it is missed. */
  private void sayTheView() {
    hands.write(page.locator("#f-view-0-personsView"), "Jag sover igen.");
  }

  private void complete() {
    hands.press(page.locator("button[name=do][value=complete]"));
  }

  /** A risk that was judged this week stops nobody, but asks why. */
  private void stepDownInSpiteOfTheRisk() {
    steps();
    hands.press(page.locator("main a[href$='/steps/startStepDown']"));
    hands.press(page.locator("form.card button.primary"));
    assertThat(page.locator("main [role=status]").first()).containsText("om du skriver varför");
    hands.write(
        page.locator("textarea[name='why:no-new-risk']"), "Barnen bor hos sin mormor så länge.");
    hands.press(page.locator("form.card button.primary"));
    assertThat(page.locator("main [role=status]").first()).containsText("Steget är taget");
  }

  private void recordTheOwnView() {
    entry();
    hands.press(page.locator("main a[href$='/view']").first());
    hands.write(page.locator("#f-ownWords"), "Det har lugnat sig. Jag sover igen.");
    hands.press(page.locator("form.card button.primary"));
    assertThat(page.locator("main [role=status]").first()).containsText("egen syn");
  }

  private void comeDown() {
    steps();
    hands.press(page.locator("main a[href$='/steps/scaleDown']"));
    hands.choose(page.locator("[name=plan][value=RESUME]"));
    hands.write(page.locator("#f-outcome"), "Lugnt i två veckor");
    hands.press(page.locator("form.card button.primary"));
    assertThat(page.locator("main [role=status]").first()).containsText("Steget är taget");
    assertThat(page.locator("main")).containsText("Individuell");
  }

  private void seeTheLog(String mine) {
    hands.press(page.locator("main nav a[href$='/log']").first());
    assertThat(page.locator("main")).containsText(mine);
  }

  private void seeTheCaseload() {
    hands.press(page.locator("nav.menu a[href='/caseload']"));
    assertThat(page.locator("main")).containsText("per heltid");
  }

  private String picture(String what) {
    return what + "-" + kind;
  }
}
