package se.samordna.enginetests;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import se.samordna.engine.model.ModelsFromFolders;
import se.samordna.organisation.Profession;
import se.samordna.organisation.Role;
import se.samordna.store.OpenedStores;
import se.samordna.web.page.OpenPages.Browser;
import se.samordna.web.page.OpenPages.Shown;

/**
 * A team looks at its fidelity card, rates what rows don't tell, and whoever runs it wants more.
 */
class FidelityPagesTest {
  private final House house = new House(OpenedStores.shared(OpenedStores.Kind.H2));
  private final ModelsFromFolders models = new ModelsFromFolders(house.clock);
  private final FactTeam team = new FactTeam(house, models);
  private final TeamPages pages = new TeamPages(team);
  private final String card = "/self-check/" + house.unit.id() + "/fidelity";

  @BeforeEach
  void enable() {
    models.add(Path.of("..", "..", "model-act", "src", "main", "resources", "model"));
    house.store.write(
        tx -> {
          tx.modelSettings()
              .enable(
                  house.unit.provider(), house.unit.id(), "act", "karaf", house.clock.instant());
          return tx;
        });
  }

  @AfterEach
  void close() {
    pages.close();
  }

  @Test
  void the_card_shows_each_item_with_its_anchors_and_says_which_were_not_checked() {
    Shown page = pages.of(team.anna).get(card);

    assertThat(page.status()).isEqualTo(200);
    assertThat(page.page().select("table.fidelity tbody tr")).hasSize(28);
    assertThat(page.page().select("#act-h7 .tag").text()).contains("inte kontrollerade");
    assertThat(page.page().select("#act-h1 .tag").text()).isEmpty();
    assertThat(page.page().select("#act-h1 details").text()).contains("5: högst 10");
    assertThat(page.page().select("#act-h1 a")).as("what is counted nobody rates").isEmpty();
    assertThat(page.words()).contains("team rangordnas inte efter det");
  }

  @Test
  void what_a_person_rates_stands_there_with_who_and_when() {
    Browser anna = pages.of(team.anna);
    String item = card + "/act/o4";
    Shown form = anna.get(item);
    assertThat(form.page().select("input[name=score]")).hasSize(5);
    assertThat(form.words()).contains("En jour som är planerad men inte i gång räknas inte");

    Shown sent = anna.send(form, rated());
    assertThat(sent.status()).isEqualTo(303);
    Shown page = anna.get(card);
    assertThat(page.page().select("#act-o4 td.number").text()).isEqualTo("3");
    assertThat(page.page().select("#act-o4").text()).contains("Ebba Prov");

    assertThat(anna.send(form, Map.of("rater", List.of("Ebba Prov"))).status()).isEqualTo(400);
    assertThat(anna.get(card + "/act/h1").status()).isEqualTo(404);
    assertThat(anna.get(card + "/act/x9").status()).isEqualTo(404);
  }

  private static Map<String, List<String>> rated() {
    return Map.of(
        "score", List.of("3"),
        "day", List.of("2027-03-01"),
        "ratedBy", List.of("OUTSIDE"),
        "rater", List.of("Ebba Prov"));
  }

  @Test
  void an_item_below_the_least_score_stands_apart() {
    Browser anna = pages.of(team.anna);
    anna.send(anna.get(card + "/act/o4"), rated());
    Browser manager = pages.of(house.staff(Role.UNIT_MANAGER, Profession.ADMINISTRATIVE));
    Shown set =
        manager.send(
            manager.get("/admin/units/" + house.unit.id() + "/fidelity/act"),
            Map.of(
                "item", List.of("o4"),
                "least", List.of("4"),
                "from", List.of("2027-03-01"),
                "reason", List.of("Regionens krav")));
    assertThat(set.status()).isEqualTo(303);

    Shown page = anna.get(card);
    assertThat(page.page().select(".notice.tone-think").text())
        .contains("O4 Hjälp vid kris dygnet runt");
    assertThat(page.page().select("#act-o4 .tag.tone-think").text()).isEqualTo("Under 4");
  }
}
