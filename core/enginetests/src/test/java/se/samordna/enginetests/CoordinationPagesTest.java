package se.samordna.enginetests;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import se.samordna.Id;
import se.samordna.access.Caller;
import se.samordna.coordination.CoordinatorDecision;
import se.samordna.enrolment.Coordinator.DecisionRule;
import se.samordna.enrolment.Enrolment;
import se.samordna.organisation.Profession;
import se.samordna.organisation.Role;
import se.samordna.person.Person;
import se.samordna.store.OpenedStores;
import se.samordna.web.page.OpenPages;
import se.samordna.web.page.OpenPages.Shown;

/** Who coordinates a person, on its pages. */
class CoordinationPagesTest {
  private final House house = new House(OpenedStores.shared(OpenedStores.Kind.H2));
  private final FactTeam team = new FactTeam(house);
  private final Caller manager =
      team.staff("Mona", "Chefsson", Role.UNIT_MANAGER, Profession.ADMINISTRATIVE, "1.00");
  private final TeamPages pages = new TeamPages(team);
  private final Person alma = team.person("Alma", "Exempel", "199005092383");
  private final Id<Enrolment> enrolment = team.enrolled(alma, team.anna);
  private final String place = "/persons/" + alma.id() + "/coordination";
  private final OpenPages.Browser anna = pages.of(team.anna);

  @AfterEach
  void close() {
    pages.close();
  }

  @Test
  void an_offer_leads_to_a_form_that_wants_the_manager_who_appointed() {
    Shown page = anna.get(place);
    assertThat(page.words())
        .contains("Anna Region", "som tar över samordningen", "Förslag", "Fast vårdkontakt");
    Shown form = anna.get(page.link("#offers a"));
    assertThat(form.page().select("select[name=role] option[selected]").val())
        .isEqualTo("FIXED_CARE_CONTACT");

    Shown refused = anna.send(form, filled(form, ""));
    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.words()).contains("utses av enhetens chef");

    Shown kept = anna.send(form, filled(form, manager.staff().toString()));
    assertThat(kept.status()).isEqualTo(303);
    Shown after = anna.get(place);
    assertThat(after.words()).contains("Fast vårdkontakt (kod 1)", "Mona Chefsson");
    assertThat(after.page().select("#offers")).isEmpty();

    Shown end = anna.get(after.link("#roles tbody a"));
    assertThat(anna.send(end, Map.of("because", List.of("Byter enhet."))).status()).isEqualTo(303);
    assertThat(anna.get(place).page().select("#ended").text()).contains("Byter enhet.");
  }

  private Map<String, List<String>> filled(Shown form, String manager) {
    return Map.of(
        "role", List.of("FIXED_CARE_CONTACT"),
        "staff", List.of(form.page().select("select[name=staff] option[selected]").val()),
        "ground", List.of("NEEDED"),
        "appointedBy", List.of(manager),
        "appointedOn", List.of(house.today().toString()));
  }

  @Test
  void the_rules_are_shown_with_their_evidence_before_anybody_decides() {
    team.caseloads.wish(team.anna, enrolment, team.leader.staff(), "Hon förstår mig.");
    Shown form = anna.get(place + "/decision");
    assertThat(form.words())
        .contains("Tove Ledarlund. Teamet tar över samordningen.", "0 min på 90 dagar");

    String today = house.today().toString();
    Map<String, List<String>> not =
        Map.of(
            "wishNotPossible", List.of("Tove går i pension i maj."),
            "personsView", List.of("Det får gå."),
            "validFrom", List.of(today));
    Shown other = anna.send(form, not);
    assertThat(other.status()).isEqualTo(409);
    assertThat(other.words()).contains("Anna Region. Teamet tar över samordningen.");
    assertThat(team.coordinations.decisions(team.anna, alma.id())).isEmpty();

    assertThat(anna.send(other, not).status()).isEqualTo(303);
    CoordinatorDecision decision = team.coordinations.decisions(team.anna, alma.id()).get(0);
    assertThat(decision.rule()).isEqualTo(DecisionRule.EXCLUSIVE_TEAM);
    assertThat(decision.staff()).isEqualTo(team.anna.staff());
    assertThat(anna.get(place + "/decisions").words())
        .contains("Tove går i pension i maj.", "Det får gå.", "Hör till teamet som tar över.");
  }

  @Test
  void the_decision_behind_an_enrolment_is_written_with_its_review() {
    String basis = "/enrolments/" + enrolment + "/basis";
    assertThat(anna.get(basis).words()).contains("Arbetssätt, utan beslut, enligt steget");
    Shown form = anna.get(basis + "/new");
    Map<String, List<String>> filled = new java.util.LinkedHashMap<>();
    filled.put("basis", List.of("ASSESSED_INTERVENTION"));
    filled.put("decision", List.of("SN 2027-118"));
    filled.put("decidedOn", List.of("2027-02-15"));
    filled.put("law", List.of("SoL 11 kap. 1 §"));

    Shown refused = anna.send(form, filled);
    assertThat(refused.status()).isEqualTo(400);
    assertThat(refused.page().select("#errors").text()).contains("Omprövas");

    filled.put("reviewOn", List.of("2027-08-01"));
    assertThat(anna.send(form, filled).status()).isEqualTo(303);
    assertThat(anna.get(basis).words()).contains("SN 2027-118", "SoL 11 kap. 1 §");
  }

  @Test
  void in_english_too() {
    assertThat(pages.of(team.leader, "en").get(place).words())
        .contains("Who coordinates", "Leads the coordination", "Designated care contact");
  }
}
