package se.samordna.enginetests;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import se.samordna.Id;
import se.samordna.consent.Consent;
import se.samordna.consent.ConsentType;
import se.samordna.consent.Purpose;
import se.samordna.consent.Recipient;
import se.samordna.information.InformationCategory;
import se.samordna.network.MemberStatus;
import se.samordna.network.NetworkMember;
import se.samordna.network.Networks.NewMember;
import se.samordna.own.OwnLogin.IdentityCheck;
import se.samordna.own.OwnPart;
import se.samordna.own.OwnWords.OwnTerms;
import se.samordna.own.OwnWords.OwnYes;
import se.samordna.own.Withheld;
import se.samordna.own.WithheldItems.NewWithheld;
import se.samordna.person.Person;
import se.samordna.plan.Plan;
import se.samordna.plan.PlanType;
import se.samordna.store.OpenedStores;
import se.samordna.web.page.OpenPages;
import se.samordna.web.page.OpenPages.Browser;
import se.samordna.web.page.OpenPages.Shown;

/** The doors between staff's pages and persons' own, tried on every route. */
class OwnRoutesTest {
  private final House house = new House(OpenedStores.shared(OpenedStores.Kind.H2));
  private final FactTeam team = new FactTeam(house);
  private final TeamPages teamPages = new TeamPages(team);
  private final OpenPages pages = teamPages.pages();
  private final Person elin = team.person("Elin", "Hemlund", "200105032387");
  private final Person birger = team.person("Birger", "Provsson", "199305022395");
  private final Browser anna = teamPages.of(team.anna);
  private final OwnDoor door = OwnDoor.of(house, team.anna, elin);
  private final OwnDoor birgersDoor = OwnDoor.of(house, team.anna, birger);
  private final Browser own = pages.own(door.token(), "sv");
  private NetworkMember member;
  private NetworkMember birgers;
  private Id<Consent> consent;
  private Id<Consent> birgersConsent;
  private Plan birgersPlan;

  @BeforeEach
  void fill() {
    member = member(elin, "Monica Hemlund");
    birgers = member(birger, "Rut Provsson");
    consent = yes(door);
    birgersConsent = yes(birgersDoor);
    house.plans.begin(team.anna, elin.id(), PlanType.CM_PLAN);
    birgersPlan = house.plans.begin(team.anna, birger.id(), PlanType.CM_PLAN);
    house.plans.writeCrisisPlan(
        team.anna, elin.id(), 0, CrisisPlans.together(CrisisPlans.least(), house.today()));
  }

  @AfterEach
  void close() {
    teamPages.close();
  }

  private NetworkMember member(Person person, String name) {
    return house.networks.suggest(
        team.anna,
        person.id(),
        new NewMember(
            name,
            NetworkMember.Relation.PARENT,
            "",
            NetworkMember.Kind.PRIVATE,
            NetworkMember.Sphere.PRIVATE,
            null,
            "",
            false));
  }

  private Id<Consent> yes(OwnDoor of) {
    OwnTerms terms =
        new OwnTerms(
            ConsentType.AUTHORITY_CONTACT,
            List.of(Recipient.outsider("Försäkringskassan", "")),
            Purpose.COORDINATION,
            List.of(InformationCategory.WORK),
            List.of());
    return house.ownWords.give(of.self(), new OwnYes(terms, null, null)).id();
  }

  /** What a form of the own pages sends, with the token of a page that the browser was shown. */
  private static String sent(Browser from, String fields) {
    String token = from.get("/my/consents/new").page().select("input[name=formToken]").val();
    return "formToken=" + URLEncoder.encode(token, StandardCharsets.UTF_8) + fields;
  }

  private static String at(String address, Id<?> plan, Id<?> memberId, Id<?> consentId) {
    return address
        .replace("{plan}", plan.toString())
        .replace("{sip}", plan.toString())
        .replace("{number}", "1")
        .replace("{version}", "1")
        .replace("{member}", memberId.toString())
        .replace("{consent}", consentId.toString());
  }

  @Test
  void a_session_of_staffs_opens_none_of_the_own_pages() {
    assertThat(pages.ownAddresses()).hasSizeGreaterThan(8);
    for (String address : pages.ownAddresses()) {
      Shown shown = anna.get(at(address, birgersPlan.id(), member.id(), consent));
      assertThat(shown.status()).as(address).isEqualTo(303);
      assertThat(shown.location()).as(address).startsWith("/my/login");
    }
    for (String address : pages.ownForms()) {
      Shown shown = anna.post(at(address, birgersPlan.id(), member.id(), consent), "yes=false");
      assertThat(shown.status()).as(address).isEqualTo(401);
    }
    assertThat(house.networks.of(team.anna, elin.id()).get(0).status())
        .isEqualTo(MemberStatus.SUGGESTED);
  }

  @Test
  void a_persons_session_opens_none_of_staffs_pages_whatever_the_address() {
    assertThat(pages.addresses()).hasSizeGreaterThan(60);
    for (String address : pages.addresses()) {
      String place =
          address
              .replace("{person}", elin.id().toString())
              .replace("{unit}", house.unit.id().toString())
              .replaceAll("\\{[a-z]+}", UUID.randomUUID().toString());
      Shown shown = own.get(place);
      assertThat(shown.status()).as(address).isEqualTo(303);
      assertThat(shown.location()).as(address).startsWith("/login");
    }
  }

  @Test
  void every_own_page_is_shown_and_tells_of_nobody_else() {
    for (String address : pages.ownAddresses()) {
      if (!address.contains("{")) {
        Shown shown = own.get(address);
        assertThat(shown.status()).as(address).isEqualTo(200);
        assertThat(shown.page().text())
            .as(address)
            .contains("Elin Hemlund")
            .doesNotContain("Birger", "Rut", "Provsson");
      }
    }
  }

  @Test
  void the_export_as_a_pdf_says_what_its_page_says() {
    int before = house.log(elin.id()).size();
    byte[] pdf = own.get("/my/export.pdf").bytes();
    assertThat(house.log(elin.id())).as("one access").hasSize(before + 1);

    Shown page = own.get("/my/export");

    PdfText.isTagged(pdf, "sv", "Det som visas om Elin Hemlund");
    String text = PdfText.of(pdf);
    for (Element card : page.page().select("section.card")) {
      if (!card.id().equals("log")) {
        assertThat(text).as(card.id()).contains(PdfText.of(card));
      }
    }
    Element log = page.page().selectFirst("section.card#log");
    log.select("li").first().remove();
    assertThat(PdfText.of(log)).contains("Registreradedig");
    assertThat(text)
        .as("the page's own row is the one that the PDF can't have")
        .endsWith(PdfText.of(log));
  }

  @Test
  void nothing_of_anybody_elses_is_reached_by_its_id_on_any_own_route() {
    for (String address : pages.ownForms()) {
      if (address.contains("{")) {
        Shown shown =
            own.post(
                at(address, birgersPlan.id(), birgers.id(), birgersConsent),
                sent(own, "&yes=false&revision=1&words=Fel."));
        assertThat(shown.status()).as(address).isEqualTo(404);
      }
    }
    assertThat(house.networks.of(team.anna, birger.id()).get(0).status())
        .isEqualTo(MemberStatus.SUGGESTED);
    assertThat(house.consents.of(team.anna, birger.id(), null).get(0).status())
        .isEqualTo(Consent.Status.ACTIVE);
  }

  @Test
  void without_the_pages_token_nothing_is_changed() {
    Shown shown = own.post("/my/network/" + member.id(), "yes=true&revision=1");

    assertThat(shown.status()).isEqualTo(403);
    assertThat(house.networks.of(team.anna, elin.id()).get(0).status())
        .isEqualTo(MemberStatus.SUGGESTED);
  }

  @Test
  void the_person_decides_and_takes_back_on_the_pages() {
    Shown approved = own.post("/my/network/" + member.id(), sent(own, "&yes=true&revision=1"));
    Shown back = own.post("/my/consents/" + consent + "/withdraw", sent(own, ""));

    assertThat(approved.location()).startsWith("/my/network?done=");
    assertThat(back.location()).startsWith("/my/consents?done=");
    assertThat(own.get("/my/network").page().text()).contains("Monica Hemlund", "Ta bort");
    assertThat(own.get("/my/consents").page().text()).contains("Återkallat");
    assertThat(own.get("/my/log").page().text()).contains("Du själv", "Ändrade ditt nätverk");
  }

  @Test
  void the_door_leads_from_the_code_to_the_own_page() {
    String code = house.ownLogins.handOut(team.anna, elin.id(), IdentityCheck.DOCUMENT, "").code();
    Browser stranger = pages.stranger("sv");
    Shown typed = stranger.post("/my/open", doors(stranger, Map.of("code", code)));
    String notice = typed.page().selectFirst(".notice b").text();
    App app = new App(notice.substring(notice.indexOf(':') + 1).strip());

    Shown opened =
        stranger.post(
            "/my/open/choose",
            doors(
                stranger,
                Map.of(
                    "code",
                    code,
                    "userName",
                    "elin-" + UUID.randomUUID(),
                    "password",
                    OwnDoor.PASSPHRASE,
                    "factor",
                    app.shows(house.clock.instant()))));

    assertThat(opened.status()).as(opened.words()).isEqualTo(303);
    assertThat(opened.location()).isEqualTo("/my");
    assertThat(typed.page().select(".notice a").attr("href")).startsWith("otpauth://totp/");
  }

  @Test
  void a_wrong_code_and_a_wrong_login_are_told_at_the_door() {
    Browser stranger = pages.stranger("sv");

    Shown code = stranger.post("/my/open", doors(stranger, Map.of("code", "AAAA")));
    Shown login =
        stranger.post(
            "/my/login",
            doors(stranger, Map.of("userName", "ingen", "password", "fel", "factor", "1")));

    assertThat(code.status()).isEqualTo(403);
    assertThat(code.words()).contains("Koden går inte att använda.");
    assertThat(login.status()).isEqualTo(401);
    assertThat(login.words()).contains("stämmer inte");
  }

  private static String doors(Browser stranger, Map<String, String> filled) {
    String token = stranger.get("/my/open").page().select("input[name=formToken]").val();
    StringBuilder body =
        new StringBuilder("formToken=" + URLEncoder.encode(token, StandardCharsets.UTF_8));
    filled.forEach(
        (name, value) ->
            body.append('&')
                .append(name)
                .append('=')
                .append(URLEncoder.encode(value, StandardCharsets.UTF_8)));
    return body.toString();
  }

  @Test
  void staff_hand_out_a_sheet_close_the_login_and_withhold_on_their_pages() {
    String place = "/persons/" + birger.id();
    Shown sheet =
        anna.send(anna.get(place + "/own-login/new"), Map.of("check", List.of("DOCUMENT")));
    assertThat(sheet.status()).isEqualTo(200);
    assertThat(sheet.words())
        .containsPattern("([0-9A-Z]{4}-){3}[0-9A-Z]{4}")
        .contains("Lämna aldrig koden till någon annan.");
    Shown list = anna.get(place + "/own-login");
    assertThat(list.words()).contains("Koden är utlämnad", "Avslutad");
    Shown closed =
        anna.send(anna.get(list.link("main a[href$=/close]")), Map.of("reason", List.of("Fel.")));
    assertThat(closed.location()).contains("OWN_LOGIN_CLOSED");

    Shown withheld =
        anna.send(
            anna.get(place + "/withheld/new"),
            Map.of(
                "thing", List.of(OwnPart.PLAN + "/" + birgersPlan.id()),
                "reason", List.of("HARMS_CARE"),
                "words", List.of("Hemligt skäl.")));
    assertThat(withheld.status()).as(withheld.words()).isEqualTo(303);
    assertThat(anna.get(place + "/withheld").words()).contains("Hemligt skäl.", "Visa igen");
  }

  @Test
  void the_person_sees_that_something_is_not_shown_and_whom_to_ask() {
    house.withheld.withhold(
        team.anna,
        elin.id(),
        new NewWithheld(
            OwnPart.CRISIS_PLAN,
            elin.id().value(),
            Withheld.Reason.ENDANGERS_TELLER,
            "Skälet bara för personal."));

    assertThat(own.get("/my").page().text())
        .contains("Krisplan", "OSL 25 kap. 7 §", house.unit.name())
        .doesNotContain("Skälet bara för personal.");
    assertThat(own.get("/my/crisis-plan").page().text()).doesNotContain("Jag sover inte");
    assertThat(own.get("/my/export").page().text()).doesNotContain("Jag sover inte");
  }

  @Test
  void a_closed_login_leads_to_the_door() {
    house.ownLogins.close(team.anna, house.ownLogins.of(team.anna, elin.id()).get(0).id(), "Slut.");

    assertThat(own.get("/my").location()).isEqualTo("/my/login?then=%2Fmy");
  }
}
