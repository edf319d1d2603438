package se.samordna.enginetests;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import se.samordna.access.Caller;
import se.samordna.consent.Consent;
import se.samordna.consent.ConsentTerms;
import se.samordna.consent.ConsentType;
import se.samordna.consent.ConsentWord;
import se.samordna.consent.Consents.NewConsent;
import se.samordna.consent.Purpose;
import se.samordna.consent.Recipient;
import se.samordna.contact.Contacts.NewPath;
import se.samordna.information.InformationCategory;
import se.samordna.link.PersonLink;
import se.samordna.link.PersonLinks.Confirmation;
import se.samordna.person.Person;
import se.samordna.store.OpenedStores;
import se.samordna.web.page.OpenPages;
import se.samordna.web.page.OpenPages.Shown;

/** Consents, what was told, and links on their pages. */
class ConsentPagesTest {
  private final House house = new House(OpenedStores.shared(OpenedStores.Kind.H2));
  private final FactTeam team = new FactTeam(house);
  private final TeamPages pages = new TeamPages(team);
  private final House other = new House(house.store);
  private final Caller bo = other.nurse();
  private final Person alma = team.person("Alma", "Exempel", "199005092383");
  private final Person almaThere = other.person(bo, House.named("Alma", "Exempel"), "199005092383");
  private final String place = "/persons/" + alma.id();
  private final OpenPages.Browser anna = pages.of(team.anna);

  @AfterEach
  void close() {
    pages.close();
  }

  private static ConsentWord word(House house) {
    return new ConsentWord(ConsentWord.Form.WRITTEN, house.today(), null, "");
  }

  private Map<String, List<String>> yes() {
    Map<String, List<String>> form = new HashMap<>();
    form.put("answer", List.of("yes"));
    form.put("terms-type", List.of("DISCLOSURE_BETWEEN_PRINCIPALS"));
    form.put("terms-purpose", List.of("COORDINATION"));
    form.put("terms-recipients", List.of(other.provider.id().toString()));
    form.put("terms-categories", List.of("PLAN_GOALS", "CONTACT"));
    form.put("terms-exclusions", List.of("SUBSTANCE"));
    form.put("from", List.of(house.today().toString()));
    form.put("word-form", List.of("ORAL"));
    form.put("word-day", List.of(house.today().toString()));
    form.put("word-note", List.of("Sade ja till Anna på mötet."));
    return form;
  }

  private Consent given() {
    return other.consents.give(
        bo,
        almaThere.id(),
        new NewConsent(
            new ConsentTerms(
                ConsentType.DISCLOSURE_BETWEEN_PRINCIPALS,
                List.of(Recipient.of(house.provider)),
                Purpose.COORDINATION,
                List.of(InformationCategory.CONTACT, InformationCategory.PLAN_GOALS),
                List.of(),
                "",
                ""),
            null,
            null,
            word(other)));
  }

  private PersonLink linked() {
    String code = other.links.offer(bo, almaThere.id(), house.provider.id()).code();
    return house.links.confirm(team.anna, alma.id(), new Confirmation(code, word(house)));
  }

  @Test
  void a_yes_is_written_down_shown_and_taken_back() {
    assertThat(anna.get(place + "/network").page().select("a[href$=/consents]")).isNotEmpty();
    assertThat(anna.get(place + "/consents").words()).contains("Inget är inskrivet ännu.");
    Shown form = anna.get(place + "/consents/new");
    Map<String, List<String>> silent = yes();
    silent.put("word-note", List.of(""));
    Shown refused = anna.send(form, silent);
    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.page().select("#errors").text()).contains("vem som sade vad till vem");

    assertThat(anna.send(form, yes()).status()).isEqualTo(303);
    Shown list = anna.get(place + "/consents");
    assertThat(list.words())
        .contains("Att vårdgivare berättar för varandra: " + other.provider.name())
        .contains("Inte: Alkohol och droger")
        .contains("Gäller");

    Consent consent = house.consents.of(team.anna, alma.id(), null).get(0);
    Shown back = anna.get(place + "/consents/" + consent.id() + "/withdraw");
    Shown taken =
        anna.send(
            back,
            Map.of(
                "word-form", List.of("ORAL"),
                "word-day", List.of(house.today().toString())));
    assertThat(taken.status()).isEqualTo(303);
    assertThat(anna.get(place + "/consents").words()).contains("Återkallat");
  }

  @Test
  void a_copy_that_nothing_lets_out_is_refused_and_one_by_law_stands_in_the_list() {
    Shown form = anna.get(place + "/disclosures/new");
    Map<String, List<String>> copy = new HashMap<>();
    copy.put("recipient", List.of(""));
    copy.put("outsider", List.of("Socialjouren"));
    copy.put("organisation", List.of("Exempelby kommun"));
    copy.put("purpose", List.of("AUTHORITY"));
    copy.put("categories", List.of("FAMILY"));
    copy.put("what", List.of("Orosanmälan"));
    copy.put("reason", List.of("Ett barn far illa."));
    Shown refused = anna.send(form, copy);
    assertThat(refused.status()).isEqualTo(403);
    assertThat(refused.words()).contains("Be om samtycke");

    copy.put("ground", List.of("SOL_19_1"));
    assertThat(anna.send(form, copy).status()).isEqualTo(303);
    assertThat(anna.get(place + "/disclosures").words())
        .contains("Socialjouren, Exempelby kommun: Orosanmälan")
        .contains("SoL 19 kap. 1 §");
  }

  @Test
  void a_code_is_shown_once_and_never_stands_in_an_address() {
    anna.send(anna.get(place + "/consents/new"), yes());
    Shown made =
        anna.send(
            anna.get(place + "/linked/code"),
            Map.of("to", List.of(other.provider.id().toString())));

    assertThat(made.status()).isEqualTo(200);
    String code = made.page().text().replaceAll("(?s).*?([0-9A-Z]{4}(-[0-9A-Z]{4}){2}).*", "$1");
    assertThat(code).matches("[0-9A-Z]{4}(-[0-9A-Z]{4}){2}");
    assertThat(anna.get(place + "/linked").page().html()).doesNotContain(code);
    other.links.confirm(bo, almaThere.id(), new Confirmation(code, word(other)));
    assertThat(anna.get(place + "/linked").words())
        .contains(other.provider.name())
        .contains("Använd")
        .contains("Inget samtycke i den här riktningen");
  }

  @Test
  void what_the_other_side_lets_be_read_is_shown_until_it_is_taken_back() {
    other.contacts.setPaths(
        bo,
        almaThere.id(),
        List.of(new NewPath("Boendestöd", "016-71 00 00", "dygnet runt", true)));
    Consent consent = given();
    PersonLink link = linked();
    String view = place + "/linked/" + link.id();

    assertThat(anna.get(view).words()).contains("Boendestöd").contains("016-71 00 00");
    other.consents.withdraw(bo, consent.id(), word(other));

    Shown closed = anna.get(view);
    assertThat(closed.status()).isEqualTo(403);
    assertThat(closed.words())
        .contains("Samtycke återkallat 2027-03-01")
        .doesNotContain("016-71 00 00");
    assertThat(anna.get(place + "/linked").words()).contains("Samtycke återkallat");
  }

  @Test
  void the_person_takes_a_yes_back_where_it_is_read() {
    given();
    PersonLink link = linked();
    Shown asked = anna.get(place + "/linked/" + link.id() + "/withdraw");
    Shown taken =
        anna.send(
            asked,
            Map.of(
                "word-form", List.of("ORAL"),
                "word-day", List.of(house.today().toString())));
    assertThat(taken.status()).isEqualTo(303);
    assertThat(other.consents.of(bo, almaThere.id(), null).get(0).status())
        .isEqualTo(Consent.Status.WITHDRAWN);
  }

  @Test
  void texts_are_gone_through_on_one_page() {
    house.plans.writeCrisisPlan(
        team.anna,
        alma.id(),
        0,
        CrisisPlans.together(CrisisPlans.least(), house.today().plusDays(90)));
    Shown texts = anna.get(place + "/linked/texts");
    assertThat(texts.words()).contains("Jag sover inte").contains("(inte genomgången)");

    Shown kept = anna.send(texts, Map.of("touches-0", List.of("MEDICATION")));

    assertThat(kept.status()).isEqualTo(303);
    assertThat(house.links.texts(team.anna, alma.id()).get(0).touches())
        .containsExactly(InformationCategory.MEDICATION);
  }
}
