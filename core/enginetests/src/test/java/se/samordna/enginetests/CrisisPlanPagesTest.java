package se.samordna.enginetests;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import se.samordna.consent.ConsentTerms;
import se.samordna.consent.ConsentType;
import se.samordna.consent.ConsentWord;
import se.samordna.consent.Consents;
import se.samordna.consent.Purpose;
import se.samordna.consent.Recipient;
import se.samordna.information.InformationCategory;
import se.samordna.person.Person;
import se.samordna.plan.CrisisPlanContent;
import se.samordna.plan.PlanType;
import se.samordna.store.OpenedStores;
import se.samordna.web.page.OpenPages.Browser;
import se.samordna.web.page.OpenPages.Shown;

/** A crisis plan's versions, copies and corrections on the pages, and that one is not wanted. */
class CrisisPlanPagesTest {
  private final House house = new House(OpenedStores.shared(OpenedStores.Kind.H2));
  private final FactTeam team = new FactTeam(house);
  private final TeamPages pages = new TeamPages(team);
  private final Person alma = team.person("Alma", "Exempel", "199005092383");
  private final Browser anna = pages.of(team.anna);
  private final String place = "/persons/" + alma.id() + "/crisis-plan";

  @AfterEach
  void close() {
    pages.close();
  }

  private void written(int number, String signs) {
    house.plans.writeCrisisPlan(
        team.anna,
        alma.id(),
        number,
        CrisisPlans.together(
            new CrisisPlanContent(
                "", signs, "", "Ringer Rut", "", "", List.of(), "", "", "", "", "", List.of()),
            house.today().plusMonths(6)));
  }

  private Map<String, List<String>> said(String words) {
    return Map.of(
        "words", List.of(words),
        "said-way", List.of("PHONE"),
        "said-day", List.of(house.today().toString()));
  }

  @Test
  void each_version_is_read_with_what_it_changed_and_against_any_other() {
    written(0, "Jag sover inte");
    written(1, "Jag sover inte\nJag äter inte");
    written(2, "Jag äter inte");

    Shown all = anna.get(place + "/versions");
    assertThat(all.page().select("#versions li")).hasSize(3);
    assertThat(all.page().select("#versions").text()).contains("Med: Alma");
    Shown third = anna.get(place + "/versions/3");
    assertThat(third.page().select("#changes").text())
        .contains("Ändrat sedan version 2", "Jag sover inte", "Borttaget", "Tidiga tecken");
    Shown since = anna.get(third.link("#others a[href$=/since/1]"));
    assertThat(since.page().select("#changes").text())
        .contains("Ändrat sedan version 1", "Jag äter inte", "Förut: Jag sover inte");
    assertThat(anna.get(place + "/versions/1").page().select("article").text())
        .contains("Jag sover inte")
        .doesNotContain("Jag äter inte");
    assertThat(anna.get(place + "/versions/1").words()).contains("första versionen");
    for (String broken : List.of("0", "4", "x", "1/since/9", "9/since/1", "1/since/x")) {
      assertThat(anna.get(place + "/versions/" + broken).status()).as(broken).isEqualTo(404);
    }
  }

  @Test
  void what_is_wrong_stands_beside_the_plan_for_whoever_reads_it() {
    written(0, "Jag sover inte");
    Shown saved = anna.send(anna.get(place + "/versions/1/correct"), said("Jag sover för mycket."));

    assertThat(saved.location()).startsWith(place + "/versions/1?done=CORRECTION_NOTED");
    assertThat(anna.get(place).page().select("#corrections").text())
        .contains("Jag sover för mycket.");
    written(1, "Jag sover för mycket");
    assertThat(anna.get(place).page().select("#corrections")).isEmpty();
    assertThat(anna.get(place + "/versions/1").page().select("#corrections").text())
        .contains("Jag sover för mycket.");
  }

  @Test
  void a_copy_goes_to_the_person_and_to_others_by_consent_which_lists_it_when_taken_back() {
    written(0, "Jag sover inte");
    String copy = place + "/versions/1/copy";
    Map<String, List<String>> rut =
        Map.of(
            "who", List.of("other"), "outsider", List.of("Rut"), "purpose", List.of("CLOSE_ONES"));
    assertThat(anna.send(anna.get(copy), Map.of("who", List.of("person"))).status()).isEqualTo(303);
    assertThat(anna.send(anna.get(copy), rut).status()).isIn(403, 409, 422);
    var consent =
        house.consents.give(
            team.anna,
            alma.id(),
            new Consents.NewConsent(
                new ConsentTerms(
                    ConsentType.CLOSE_ONE_CONTACT,
                    List.of(Recipient.outsider("Rut", "")),
                    Purpose.CLOSE_ONES,
                    List.of(InformationCategory.CRISIS_PLAN),
                    List.of(),
                    "",
                    ""),
                null,
                null,
                new ConsentWord(ConsentWord.Form.WRITTEN, house.today(), null, "")));
    assertThat(anna.send(anna.get(copy), rut).status()).isEqualTo(303);

    assertThat(anna.get(place + "/versions").page().select("#given-copies").text())
        .contains("Personen själv", "Rut", "Version 1");
    String withdraw = "/persons/" + alma.id() + "/consents/" + consent.id() + "/withdraw";
    assertThat(anna.get(withdraw).page().select("#copies").text())
        .contains("Rut", "Krisplan, version 1");
    Browser own = pages.pages().own(OwnDoor.of(house, team.anna, alma).token(), "sv");
    assertThat(own.get("/my/consents").page().select("#consent-" + consent.id()).text())
        .contains("Kopia som är lämnad", "Krisplan, version 1, Rut");
  }

  @Test
  void a_no_is_recorded_shown_and_changed() {
    assertThat(anna.get(place).words()).contains("Skriv krisplanen");
    Shown saved = anna.send(anna.get(place + "/decline"), said("Inte nu."));
    assertThat(saved.location()).startsWith(place + "?done=CRISIS_PLAN_DECLINED");
    assertThat(anna.get(place).page().select("#declines").text())
        .contains("Inte nu.", "Fråga igen senast");

    Shown versions = anna.get(place + "/versions");
    assertThat(versions.words()).contains("Personen vill ändå ha krisplan");
    String token = versions.page().select("input[name=formToken]").val();
    Shown changed =
        anna.post(
            place + "/reconsider",
            "formToken="
                + java.net.URLEncoder.encode(token, java.nio.charset.StandardCharsets.UTF_8));

    assertThat(changed.location()).startsWith(place + "?done=CRISIS_PLAN_RECONSIDERED");
    assertThat(anna.get(place).page().select("#declines")).isEmpty();
    assertThat(anna.get(place + "/versions").page().select("#declines").text())
        .contains("Gällde till");
  }

  @Test
  void where_another_system_keeps_it_the_page_asks_for_and_says_where_the_original_is() {
    house.planRecords.keepIn(house.operator, house.provider.id(), PlanType.CRISIS_PLAN, "Cosmic");
    Shown form = anna.get(place + "/edit");
    assertThat(form.words()).contains("Var i Cosmic originalet finns");
    Map<String, List<String>> filled =
        Map.of(
            "earlySigns", List.of("Jag sover inte"),
            "whatIDo", List.of("Ringer Rut"),
            "reviewBy", List.of(house.today().plusMonths(6).toString()));
    assertThat(anna.send(form, filled).page().select("#errors").text()).contains("Cosmic");

    Shown saved =
        anna.send(
            anna.get(place + "/edit"),
            Map.of(
                "earlySigns", List.of("Jag sover inte"),
                "whatIDo", List.of("Ringer Rut"),
                "tookPart", List.of("Rut Exempel"),
                "personTookPart", List.of("true"),
                "reviewBy", List.of(house.today().plusMonths(6).toString()),
                "reference", List.of("Krisplan 2027-03")));

    assertThat(saved.status()).as(saved.words()).isEqualTo(303);
    assertThat(anna.get(place).words())
        .contains("Arbetskopia. Originalet förs i Cosmic: Krisplan 2027-03.");
    assertThat(anna.get(place + ".html").page().text()).contains("Originalet förs i Cosmic");
    assertThat(anna.get(place + "/versions").words()).contains("Med: Alma, Rut Exempel");
  }
}
