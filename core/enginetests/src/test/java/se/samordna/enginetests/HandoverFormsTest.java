package se.samordna.enginetests;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import se.samordna.Id;
import se.samordna.enrolment.Enrolment;
import se.samordna.enrolment.Lifecycle;
import se.samordna.person.Person;
import se.samordna.store.OpenedStores;
import se.samordna.web.page.OpenPages.Browser;
import se.samordna.web.page.OpenPages.Shown;

/** What stands in the way of a handover can be done from its page. */
class HandoverFormsTest {
  private final House house = new House(OpenedStores.shared(OpenedStores.Kind.H2));
  private final FactTeam team = FactTeam.with(house, "act");

  @Test
  void a_form_that_the_other_model_asks_for_is_one_click_away_and_leads_back() {
    Person alma = team.person("Alma", "Exempel", "199005092383");
    Id<Enrolment> enrolment =
        Actives.write(
            house,
            team.anna,
            alma,
            new Actives.In(house.unit, "fact", 2, Lifecycle.ACTIVE, "INDIVIDUAL"));
    String place = "/enrolments/" + enrolment + "/handover/" + house.unit.id() + "/act";
    try (TeamPages pages = new TeamPages(team)) {
      Browser leader = pages.of(team.leader);
      Shown shown = leader.get(place);
      assertThat(shown.words()).contains("Bedömning inför ACT är inte ifylld.");
      String form = shown.link("main a[href*=forms/start]");
      assertThat(form).contains("act-eligibility").contains("then=");
      assertThat(shown.page().select("main a[href*=forms/start]").eachText())
          .as("said once, however many rules ask for it")
          .containsExactly("Fyll i: Bedömning inför ACT");
      assertThat(leader.get(form).status()).isBetween(200, 303);
    }
  }
}
