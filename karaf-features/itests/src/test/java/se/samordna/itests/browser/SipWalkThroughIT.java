package se.samordna.itests.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import org.junit.jupiter.api.Test;
import se.samordna.itests.harness.Demo;

/**
 * A SIP as a coordinator walks through it with nothing but the keyboard: the need is seen, the
 * person says yes, the principals are called and come, the plan is adopted and taken home as PDF,
 * and the person says whether it helped.
 */
@WithBrowser
class SipWalkThroughIT {
  private static final ZoneId SWEDEN = ZoneId.of("Europe/Stockholm");

  @Test
  void from_the_need_to_whether_it_helped(Browser browser, Demo demo, Pictures pictures)
      throws IOException {
    try (BrowserContext context = Screens.desk(browser)) {
      Visitor tove = Visitor.logIn(demo, context, "tove");
      SipWay way = SipWay.withSomebodyNew(tove, demo);
      LocalDate today = LocalDate.now(SWEDEN);

      way.follow("Behov av SIP");
      way.choose("Personen själv")
          .write("Varför behövs en SIP?", "Jag vill slippa samordna själv.");
      way.save("Upptäck behov");
      way.press("Personen är informerad och tillfrågad");
      assertThat(tove.page().locator("main")).containsText("Ett samtycke till SIP behövs");
      way.press("Personen har samtyckt: förbered");
      assertThat(tove.page().locator(".notices")).containsText("samtycke");
      consent(way);

      way.press("Personen har samtyckt: förbered").isAt("Förbered");
      way.follow("Vilka ska komma?");
      way.in("#party-0").write("Namn", "Exempelby kommun").write("Vem där", "Bo Kommun");
      way.in("#party-1").write("Namn", "Monica Exempel").select("Vilket slag?", "Närstående");
      way.in("main").save("Förbered");
      way.follow("Kalla och bjud in");
      String soon =
          LocalTime.now(SWEDEN).plusMinutes(2).format(DateTimeFormatter.ofPattern("HH.mm"));
      way.write("Dag", today.toString()).write("Börjar", soon).write("Plats", "Torget 1");
      way.save("Kalla");
      way.follow("Skriv in mötet").choose("Personen var med");
      way.choose("Exempelby kommun", "Kom").choose("Monica Exempel", "Kom").save("SIP-möte");
      written(way, today);
      way.follow("Fastställ planen").save("Följ upp");
      assertThat(tove.page().locator("main")).containsText("Fastställd");
      pictures.take(tove.page(), "adopted");

      way.follow("Skriv ut planen");
      pictures.take(tove.page(), "sheet");
      Path paper = way.download("Ladda ner som PDF");
      assertThat(SipWay.words(paper))
          .isEqualTo(way.sheet())
          .contains("Attfåbokvar", "Sömnskola", "Boendestöd", "Utskriven");

      way.follow("Till SIP").press("Börja följa upp");
      assertThat(tove.page().locator("main")).containsText("Ska följas upp");
      way.follow("Följ upp").choose("Hjälpte det?", "4");
      way.write("Personens syn", "Jag sover, men väntar på boendestödet.");
      way.write("Personalens syn", "Målen på kort sikt är nådda.");
      way.choose("Planen avslutas").save("Avsluta");
      assertThat(tove.page().locator("main")).containsText("Hjälpte det? Personen svarar 4 av 5");
      assertThat(tove.page().locator("main")).containsText("Målen på kort sikt är nådda.");
      pictures.take(tove.page(), "ended");
      way.follow("Version 1");
      assertThat(SipWay.words(way.download("Ladda ner som PDF"))).contains("Attfåbokvar");
    }
  }

  private static void consent(SipWay way) {
    way.open("/consents/new");
    way.select("Vad gäller det?", "Att göra en SIP tillsammans");
    way.choose("Göra och följa upp en gemensam plan");
    way.write("Någon utanför: namn", "Exempelby kommun");
    way.choose("Vad får de veta?", "Mål i planen");
    way.choose("Vad får de veta?", "Insatser i planen");
    way.choose("Skriftligt").send();
    way.open("/sip");
  }

  private static void written(SipWay way, LocalDate today) {
    String followUp = today.plusMonths(3).toString();
    way.follow("Skriv planen").write("Vad är viktigt för dig?", "Att få bo kvar hemma.");
    way.write("Mål på kort sikt", "Sova sju timmar.").write("Mål på längre sikt", "Ett arbete.");
    way.in("#interventions-0").write("Vad görs?", "Sömnskola").write("Vilken enhet?", "FACT Norr");
    way.select("Vilken huvudman", 1).write("Vem?", "Anna Region").write("Till vilken", followUp);
    way.in("#interventions-1").write("Vad görs?", "Boendestöd").write("Vilken enhet?", "Stöd");
    way.select("Vilken huvudman", "Exempelby kommun").write("Vem?", "Bo Kommun");
    way.write("Till vilken", followUp);
    way.in("#others-0").write("Vad görs?", "Ringer varje söndag").write("Vem gör det?", "Monica");
    way.in("#responsible").select("Övergripande ansvar", 1).write("Vem?", "Anna Region");
    way.write("Dag för uppföljning", followUp);
    way.write("Om det blir sämre", "Ring mobila teamet.");
    way.in("main").save("SIP-möte");
  }
}
