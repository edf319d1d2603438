package se.samordna.enginetests;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import se.samordna.access.Caller;
import se.samordna.audit.Action;
import se.samordna.audit.AuditEntry;
import se.samordna.organisation.Profession;
import se.samordna.organisation.Role;
import se.samordna.person.Person;
import se.samordna.person.PersonChange;
import se.samordna.person.Protection;
import se.samordna.protection.ProtectedExport;
import se.samordna.protection.ProtectedPersons.NewExport;
import se.samordna.sip.Sip;
import se.samordna.sip.SipContent;
import se.samordna.sip.SipContent.SipGoal;
import se.samordna.sip.SipContent.SipIntervention;
import se.samordna.sip.SipContent.SipMain;
import se.samordna.sip.SipContent.SipMeasure;
import se.samordna.sip.SipParty;
import se.samordna.sip.Sips.NewEvaluation;
import se.samordna.store.OpenedStores;
import se.samordna.web.page.OpenPages.Browser;
import se.samordna.web.page.OpenPages.Shown;

/** A SIP as PDF: the words of its page, for whom the page is, and an access as the page is one. */
class SipPaperTest {
  private final House house = new House(OpenedStores.shared(OpenedStores.Kind.H2));
  private final FactTeam team = new FactTeam(house);
  private final TeamPages pages = new TeamPages(team);
  private final Browser anna = pages.of(team.anna);
  private final LocalDate today = house.today();

  @AfterEach
  void close() {
    pages.close();
  }

  private Person protectedPerson() {
    return house.person(
        team.anna,
        new PersonChange(
            "Elina",
            "Hemlund",
            "hon",
            LocalDate.of(2001, 5, 3),
            Protection.PROTECTED_REGISTRATION,
            "070-174 06 77",
            "Hemliggatan 2",
            ""),
        "200105032387");
  }

  private static String at(Sip sip) {
    return "/persons/" + sip.person() + "/sip/" + sip.id();
  }

  private Sip held(Person person) {
    return SipWriting.held(house, team.anna, person.id());
  }

  private Sip adopted(Sip sip, SipContent content) {
    Sip written = house.sips.save(team.anna, sip.id(), sip.revision(), content);
    return house.sips.adopt(team.anna, sip.id(), written.revision(), List.of());
  }

  private SipContent poor(Sip sip, String important) {
    return SipWriting.poor(sip, important, today);
  }

  /** What fills more than a page, some of it a proposal and some of it no plain words. */
  private SipContent rich(Sip sip) {
    SipParty own = sip.parties().get(0);
    SipParty other = sip.parties().get(1);
    List<SipGoal> goals = new ArrayList<>();
    List<SipIntervention> interventions = new ArrayList<>();
    List<SipMeasure> others = new ArrayList<>();
    for (int i = 1; i <= 12; i++) {
      goals.add(
          new SipGoal(
              "Sova " + i + " timmar, träffa flickvännen & vakna <i>pigg</i> klockan 7.30",
              i % 2 == 0));
      interventions.add(
          new SipIntervention(
              "Insats " + i + ": " + "råd, stöd och hjälp i hemmet ".repeat(i),
              i % 2 == 0 ? own.id() : other.id(),
              "Enheten \"Öst\"",
              "Åsa Öberg-Ånäs",
              today.plusDays(i)));
      others.add(new SipMeasure("Ringer varje söndag, gång " + i, "Monica Exempel", today));
    }
    return new SipContent(
        "Att få bo kvar hemma.\nAtt slippa berätta allt igen – för någon ny – varje gång.",
        goals,
        interventions,
        others,
        false,
        new SipMain(own.id(), "Anna Region", "070-174 06 05"),
        today.plusMonths(4),
        "Ring mobila teamet.\n\n</body></html><img src=\"http://example.org/x\">\n10 > 9 &amp; 1 < 2");
  }

  /** The words of the page's sheet, with what stands above it. */
  private static String page(Shown shown) {
    StringBuilder words = new StringBuilder();
    for (Element part : shown.page().select("aside.band, .notices, article.crisis-sheet")) {
      words.append(PdfText.of(part));
    }
    return words.toString();
  }

  /** Without the number that each request has of its own. */
  private static String said(Shown refused) {
    return refused.words().replaceAll("[0-9a-f-]{36}", "");
  }

  private void sameWords(Browser reader, String place) {
    String words = PdfText.of(reader.get(place + "/sheet.pdf").bytes());
    assertThat(words)
        .isEqualTo(page(reader.get(place + "/sheet")))
        .as("every heading has its words")
        .doesNotContain("sip.", "crisis.");
  }

  private List<Action> actions(Person person, Runnable access) {
    List<AuditEntry> before = house.log(person.id());
    access.run();
    return house.log(person.id()).stream()
        .filter(row -> !before.contains(row))
        .map(AuditEntry::action)
        .toList();
  }

  @Test
  void a_rich_sip_says_the_same_on_paper_in_the_same_order() {
    Person alma = team.person("Alma", "Exempel", "199005092383");
    Sip held = held(alma);
    Sip sip = adopted(held, rich(held));

    byte[] pdf = anna.get(at(sip) + "/sheet.pdf").bytes();
    PdfText.isTagged(pdf, "sv", "Samordnad individuell plan för Alma Exempel");
    assertThat(PdfText.of(pdf)).contains("</body></html><imgsrc=", "1<2", "Förslag,intebindande");
    assertThat(PdfText.pages(pdf)).isGreaterThan(1);
    sameWords(anna, at(sip));
    assertThat(anna.get(at(sip) + "/sheet").link("a[href$=.pdf]"))
        .isEqualTo(at(sip) + "/sheet.pdf");
  }

  @Test
  void a_poor_sip_does_too_and_in_english() {
    Person alma = team.person("Alma", "Exempel", "199005092383");
    Sip held = held(alma);
    Sip sip = adopted(held, poor(held, "Lugn."));

    sameWords(anna, at(sip));
    Browser english = pages.of(team.leader, "en");
    sameWords(english, at(sip));
    PdfText.isTagged(
        english.get(at(sip) + "/sheet.pdf").bytes(),
        "en",
        "Coordinated individual plan for Alma Exempel");
  }

  @Test
  void each_version_has_its_own_paper() {
    Person alma = team.person("Alma", "Exempel", "199005092383");
    Sip held = held(alma);
    Sip sip = adopted(held, poor(held, "Lugn."));
    sip = house.sips.followUp(team.anna, sip.id(), sip.revision());
    sip =
        house.sips.evaluate(
            team.anna, sip.id(), sip.revision(), new NewEvaluation(today, 4, "Ja.", "", true));
    sip = adopted(sip, poor(sip, "Ett arbete."));

    Shown first = anna.get(at(sip) + "/versions/1");
    String paper = first.link("a[href$=.pdf]");
    assertThat(PdfText.of(anna.get(paper).bytes())).contains("Lugn.").doesNotContain("arbete");
    sameWords(anna, at(sip) + "/versions/1");
    sameWords(anna, at(sip) + "/versions/2");
    assertThat(anna.get(at(sip) + "/versions/3/sheet.pdf").status()).isEqualTo(404);
    assertThat(anna.get(at(sip) + "/versions/x/sheet.pdf").status()).isEqualTo(404);
  }

  @Test
  void a_paper_leaves_the_rows_that_its_page_leaves() {
    Person alma = team.person("Alma", "Exempel", "199005092383");
    Sip held = held(alma);
    Sip sip = adopted(held, poor(held, "Lugn."));

    List<Action> ofPaper = actions(alma, () -> anna.get(at(sip) + "/sheet.pdf"));
    List<Action> ofPage = actions(alma, () -> anna.get(at(sip) + "/sheet"));

    assertThat(ofPaper).isEqualTo(ofPage).containsOnlyOnce(Action.SIP_READ);
  }

  @Test
  void whom_the_page_is_refused_is_refused_the_paper_in_the_same_words() {
    Person elin = protectedPerson();
    Sip held = held(elin);
    Sip sip = adopted(held, poor(held, "Lugn."));
    Caller auditor = house.staff(Role.AUDITOR, Profession.ADMINISTRATIVE);
    for (Caller other : List.of(house.nurse(), auditor)) {
      Browser browser = pages.of(other);
      Shown page = browser.get(at(sip) + "/sheet");
      Shown paper = browser.get(at(sip) + "/sheet.pdf");
      assertThat(page.status()).isIn(403, 404);
      assertThat(paper.status()).isEqualTo(page.status());
      assertThat(said(paper)).isEqualTo(said(page)).isNotEmpty();
      assertThat(new String(paper.bytes(), StandardCharsets.ISO_8859_1))
          .doesNotContain("%PDF", "Hemlund", "Lugn.");
    }
    String nobody = "/persons/" + UUID.randomUUID() + "/sip/" + sip.id() + "/sheet.pdf";
    assertThat(anna.get(nobody).status()).isEqualTo(404);
  }

  @Test
  void before_it_is_adopted_there_is_no_paper() {
    Sip sip = held(team.person("Alma", "Exempel", "199005092383"));

    assertThat(anna.get(at(sip) + "/sheet.pdf").status()).isEqualTo(404);
    assertThat(anna.get("/persons/" + sip.person() + "/sip").words()).doesNotContain("PDF");
  }

  @Test
  void of_a_protected_person_it_says_what_the_page_says_with_the_mark_first() {
    Person elin = protectedPerson();
    Sip held = held(elin);
    Sip sip = adopted(held, poor(held, "Lugn."));

    assertThat(anna.get(at(sip) + "/sheet.pdf").status()).as("by one alone").isEqualTo(409);
    byTwo(elin);
    sameWords(anna, at(sip));
    byTwo(elin);
    assertThat(PdfText.of(anna.get(at(sip) + "/sheet.pdf").bytes()))
        .startsWith("Skyddadepersonuppgifter.")
        .doesNotContain("200105032387", "Hemliggatan");
  }

  private void byTwo(Person person) {
    ProtectedExport asked =
        house.protectedPersons.askExport(
            team.anna, person.id(), new NewExport(ProtectedExport.What.SIP, "Hon ber om den."));
    house.protectedPersons.decideExport(team.leader, asked.id(), true, "");
  }

  @Test
  void the_person_takes_the_own_sip_as_pdf_and_nobody_elses() {
    Person alma = team.person("Alma", "Exempel", "199005092383");
    Sip held = held(alma);
    Sip sip = adopted(held, rich(held));
    Person birger = team.person("Birger", "Provsson", "199305022395");
    Sip heldOfBirger = held(birger);
    Sip birgers = adopted(heldOfBirger, poor(heldOfBirger, "Birgers."));
    Browser own = pages.pages().own(OwnDoor.of(house, team.anna, alma).token(), "sv");

    Shown meetings = own.get("/my/meetings");
    String file = meetings.link("#sip-" + sip.id() + " a[href$=.pdf]");
    Element card = meetings.page().selectFirst("#sip-" + sip.id()).clone();
    card.select(".actions").remove();
    List<byte[]> pdf = new ArrayList<>();
    List<Action> actions = actions(alma, () -> pdf.add(own.get(file).bytes()));

    assertThat(actions).as("one access").hasSize(1);
    PdfText.isTagged(pdf.get(0), "sv", "Samordnad individuell plan för Alma Exempel");
    assertThat(PdfText.of(pdf.get(0))).endsWith(PdfText.of(card)).contains("AlmaExempel");
    assertThat(own.get(file.replace(sip.id().toString(), birgers.id().toString())).status())
        .isEqualTo(404);
  }
}
