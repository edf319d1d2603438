package se.samordna.enginetests;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import se.samordna.access.Caller;
import se.samordna.engine.enrolment.EnrolmentViews;
import se.samordna.engine.model.ModelsFromFolders;
import se.samordna.model.Models;
import se.samordna.organisation.LegalRegime;
import se.samordna.organisation.Profession;
import se.samordna.organisation.Role;
import se.samordna.organisation.Unit;
import se.samordna.person.Person;
import se.samordna.store.OpenedStores;
import se.samordna.web.page.OpenPages;
import se.samordna.web.page.OpenPages.Shown;

/** Pages have what is in use where the reader works, and not everything that is installed. */
class OnlyWhatIsInUseTest {
  private static Path folder(String model) {
    return Path.of("..", "..", model, "src", "main", "resources", "model");
  }

  private static FactTeam team(House house) {
    ModelsFromFolders folders = new ModelsFromFolders(house.clock);
    FactTeam team = new FactTeam(house, folders);
    folders.add(folder("model-act"));
    return team;
  }

  @Test
  void a_units_page_has_limits_days_and_weights_of_models_in_use_there_alone() {
    House house = new House(OpenedStores.shared(OpenedStores.Kind.H2));
    FactTeam team = team(house);
    Models models = team.models.kept(house);
    Caller admin = house.staff(Role.ADMIN, Profession.ADMINISTRATIVE);
    Actives.write(house, team.anna, house.person(team.anna, "Alma", "Exempel"));
    try (TeamPages pages = new TeamPages(team)) {
      OpenPages.Browser browser = pages.of(admin);
      String unit = "/admin/units/" + house.unit.id();
      assertThat(settled(browser.get(unit))).containsOnly("FACT – flexibel ACT");
      assertThat(browser.get(unit).page().text())
          .as("where it may be enabled")
          .contains("ACT – aktivt uppsökande samhällsteam");

      models.enable(house.operator, "act", house.provider.id(), null);
      assertThat(settled(browser.get(unit)))
          .containsOnly("FACT – flexibel ACT", "ACT – aktivt uppsökande samhällsteam");

      models.disable(house.operator, "act", house.provider.id(), null);
      models.disable(house.operator, "fact", house.provider.id(), house.unit.id());
      assertThat(settled(browser.get(unit)))
          .as("somebody is still in it")
          .containsOnly("FACT – flexibel ACT");
      Unit south = house.unit("FACT Söder");
      assertThat(settled(browser.get("/admin/units/" + south.id()))).isEmpty();
    }
  }

  /** The models of everything that is settled of them: links to limits, days, weights, boards. */
  private static List<String> settled(Shown page) {
    return page
        .page()
        .select(
            "tr:has(a[href*=/limits/]), tr:has(a[href*=/days/]), tr:has(a[href*=/weights/]),"
                + " tr:has(a[href*=/cadence/]), tr:has(a[href*=/measurement/])")
        .stream()
        .map(row -> row.select("th, td").get(0).text())
        .distinct()
        .toList();
  }

  @Test
  void a_persons_forms_are_those_of_the_models_that_the_person_is_in() {
    House house = new House(OpenedStores.shared(OpenedStores.Kind.H2));
    FactTeam team = team(house);
    team.models.kept(house).enable(house.operator, "act", house.provider.id(), null);
    Person alma = team.person("Alma", "Exempel", "199005092383");
    try (TeamPages pages = new TeamPages(team)) {
      OpenPages.Browser anna = pages.of(team.anna);
      String place = "/persons/" + alma.id() + "/forms";
      assertThat(forms(anna.get(place)))
          .as("before any model, all that can be answered here")
          .anyMatch(one -> one.contains("forms%2Ffact-"))
          .anyMatch(one -> one.contains("forms%2Fact-eligibility"));

      Actives.write(house, team.anna, alma);
      house.shows(new EnrolmentViews(team.models.registry()));

      assertThat(forms(anna.get(place)))
          .anyMatch(one -> one.contains("forms%2Ffact-"))
          .noneMatch(one -> one.contains("forms%2Fact-eligibility"));
      assertThat(anna.get(place + "/start?form=https://samordna.se/forms/act-eligibility").status())
          .as("a step into the other model leads to its form all the same")
          .isEqualTo(303);
    }
  }

  private static List<String> forms(Shown page) {
    return page.page().select("a[href*=/forms/new?form=]").eachAttr("href");
  }

  @Test
  void personal_ombuds_have_no_board_and_no_caseload_in_their_menu() {
    House house = House.ofMunicipality(OpenedStores.shared(OpenedStores.Kind.H2));
    FactTeam team = team(house);
    Unit ombuds =
        house.organisations.addUnit(house.operator, house.provider.id(), "Personliga ombud", null);
    house.organisations.setRegime(
        house.operator, ombuds.id(), LegalRegime.PO_NO_RECORD, house.today());
    Caller leader = house.staff(Role.TEAM_LEADER, Profession.SOCIAL_WORKER, ombuds);
    try (TeamPages pages = new TeamPages(team)) {
      assertThat(menu(pages.of(leader).get("/persons"))).contains("/persons");
      assertThat(menu(pages.of(leader).get("/persons"))).doesNotContain("/board", "/caseload");
      assertThat(menu(pages.of(team.anna).get("/persons")))
          .contains("/persons", "/board", "/caseload");
    }
  }

  private static List<String> menu(Shown page) {
    assertThat(page.status()).isEqualTo(200);
    return page.page().select("nav.menu a").eachAttr("href");
  }
}
