package se.samordna.enginetests;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import se.samordna.consent.ConsentTerms;
import se.samordna.consent.ConsentType;
import se.samordna.consent.ConsentWord;
import se.samordna.consent.Consents.NewConsent;
import se.samordna.consent.Purpose;
import se.samordna.consent.Recipient;
import se.samordna.information.InformationCategory;
import se.samordna.person.Person;
import se.samordna.sip.Sip;
import se.samordna.sip.SipState;
import se.samordna.store.OpenedStores;
import se.samordna.web.page.OpenPages;
import se.samordna.web.page.OpenPages.Shown;

/** A SIP on its pages, from the need to the printed plan. */
class SipPagesTest {
  private final House house = new House(OpenedStores.shared(OpenedStores.Kind.H2));
  private final FactTeam team = new FactTeam(house);
  private final TeamPages pages = new TeamPages(team);
  private final Person alma = team.person("Alma", "Exempel", "199005092383");
  private final String place = "/persons/" + alma.id() + "/sip";
  private final OpenPages.Browser anna = pages.of(team.anna);
  private final String today = house.today().toString();

  @AfterEach
  void close() {
    pages.close();
  }

  private Sip sip() {
    return house.sips.of(team.anna, alma.id()).get(0);
  }

  private void sent(String path, Map<String, List<String>> fields) {
    Shown asked = anna.get(place + path);
    Shown answer = anna.send(asked, fields);
    assertThat(answer.status()).as(path + " " + answer.words()).isEqualTo(303);
  }

  private Map<String, List<String>> one(String... pairs) {
    Map<String, List<String>> fields = new HashMap<>();
    for (int i = 0; i < pairs.length; i += 2) {
      fields.put(pairs[i], List.of(pairs[i + 1]));
    }
    return fields;
  }

  private void consent() {
    house.consents.give(
        team.anna,
        alma.id(),
        new NewConsent(
            new ConsentTerms(
                ConsentType.SIP_CREATION,
                List.of(Recipient.outsider("Exempelby kommun", "")),
                Purpose.JOINT_PLAN,
                List.of(InformationCategory.PLAN_GOALS),
                List.of(),
                "",
                ""),
            null,
            null,
            new ConsentWord(ConsentWord.Form.WRITTEN, house.today(), null, "")));
  }

  @Test
  void the_page_leads_from_the_need_to_the_printed_plan() {
    assertThat(anna.get(place).words()).contains("Alma har ingen SIP.").contains("kostar inget");
    sent("/new", one("seenBy", "PERSON", "seenOn", today, "why", "Vill att vi talas vid."));
    String at = "/" + sip().id();
    house.sips.ask(team.anna, sip().id(), sip().revision());
    assertThat(anna.get(place).words()).contains("Personen är tillfrågad");
    consent();
    house.sips.prepare(team.anna, sip().id(), sip().revision());
    sent(
        at + "/parties",
        one("parties-0-name", "Exempelby kommun", "parties-0-kind", "MUNICIPALITY"));
    sent(
        at + "/call",
        one(
            "day",
            today,
            "from",
            "23.00",
            "minutes",
            "30",
            "place",
            "Torget 1",
            "topics-0-words",
            "Målen",
            "topics-0-category",
            "PLAN_INTERVENTIONS"));
    Shown called = anna.get(place);
    assertThat(called.words())
        .contains("Torget 1", "✗ Samtycke saknas", "Samtycke saknas för en som ska komma");
    Shown about = anna.get(called.link("#meetings a"));
    assertThat(about.words()).contains("23.00–23.30", "Målen", "Till SIP");
    assertThat(anna.get(place + at + "/invitation").words())
        .contains("SIP-möte för Alma Exempel", "Torget 1", "Exempelby kommun", "Vad är viktigt")
        .doesNotContain("Målen");
    assertThat(anna.get(place + "/about").words()).contains("Ingen SIP görs utan personens ja");
    Shown meeting = anna.get(place + at + "/hold");
    String party = meeting.page().select("input[name^=party-]").attr("name");
    Shown asked = anna.send(meeting, one("on", today, "person", "PRESENT", party, "ABSENT"));
    assertThat(asked.status()).isEqualTo(422);
    assertThat(asked.page().select("#errors").text()).contains("vad personen vill då");
    assertThat(
            anna.send(
                    asked,
                    one("on", today, "person", "PRESENT", party, "ABSENT", "choice", "GO_ON"))
                .status())
        .isEqualTo(303);

    Shown early = anna.send(anna.get(place + at + "/adopt"), Map.of());
    assertThat(early.status()).isEqualTo(422);
    assertThat(early.page().select("#errors").text())
        .contains("vilka insatser som behövs")
        .contains("övergripande ansvaret");
    String own = sip().parties().get(0).id().toString();
    String other = sip().parties().get(1).id().toString();
    Map<String, List<String>> plan =
        one(
            "important", "Att få bo kvar.",
            "goals-now", "Sova.",
            "interventions-0-what", "Sömnskola",
            "interventions-0-party", own,
            "interventions-0-unit", "FACT Norr",
            "interventions-0-person", "Anna",
            "interventions-0-by", today,
            "interventions-1-what", "Boendestöd",
            "interventions-1-party", other,
            "interventions-1-unit", "Stöd",
            "interventions-1-person", "Bo",
            "interventions-1-by", today,
            "noOthers", "true",
            "main", own,
            "main-person", "Anna Region");
    plan.put("followUp", List.of(house.today().plusMonths(3).toString()));
    sent(at + "/write", plan);
    sent(at + "/adopt", Map.of());
    assertThat(sip().state()).isEqualTo(SipState.ADOPTED);

    Shown page = anna.get(place);
    assertThat(page.words())
        .contains("Exempelby kommun ska bekräfta skriftligt senast")
        .contains("Förslag, inte bindande");
    assertThat(page.page().select("[aria-current=step]").text()).contains("Följ upp");
    Shown version = anna.get(page.link("#versions a"));
    assertThat(version.words())
        .contains("Det här är den första versionen", "Att få bo kvar.", "Ingen annan än");
    assertThat(anna.get(place + at + "/versions/2").status()).isEqualTo(404);
    assertThat(anna.get(place + at + "/versions/2/correct").status()).isEqualTo(404);
    sent(
        at + "/versions/1/correct",
        one("words", "Jag bor hos mamma.", "said-way", "PHONE", "said-day", today));
    assertThat(anna.get(place + at + "/versions/1").words()).contains("Jag bor hos mamma.");
    Shown sheet = anna.get(place + at + "/sheet");
    assertThat(sheet.words())
        .contains("Samordnad individuell plan för Alma Exempel")
        .contains(sip().versions().get(0).sha256())
        .contains("Att få bo kvar.")
        .contains("Förslag, inte bindande")
        .contains("Ingen annan än huvudmännen gör något");
    assertThat(anna.get(place + at + "/copies/" + other).words())
        .contains("Huvudmannen har bekräftat skriftligt");
    sent(at + "/copies/" + other, one("what", "CONFIRMED", "day", today, "how", "Bo Kommun"));
    assertThat(anna.get(place).words()).doesNotContain("ska bekräfta skriftligt");
  }

  @Test
  void a_need_that_led_nowhere_stands_with_its_reason() {
    sent("/new", one("seenBy", "CLOSE_ONE", "seenOn", today, "why", "Mamma undrar."));
    sent(
        "/" + sip().id() + "/cancel",
        one("reason", "OTHER_PLAN_IS_ENOUGH", "words", "LSS-planen räcker."));

    assertThat(anna.get(place).words())
        .contains("Ingen SIP gjordes")
        .contains("En annan plan räcker")
        .contains("LSS-planen räcker.")
        .contains("Behov av SIP");
  }
}
