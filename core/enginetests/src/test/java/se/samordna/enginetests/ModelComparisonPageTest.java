package se.samordna.enginetests;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import se.samordna.engine.model.ModelsFromFolders;
import se.samordna.organisation.Profession;
import se.samordna.organisation.Role;
import se.samordna.store.OpenedStores;
import se.samordna.web.page.OpenPages.Shown;

/** Whoever chooses how a unit is to work sees the models beside each other, as they say it. */
class ModelComparisonPageTest {
  private static final String PLACE = "/admin/models";
  private static final String BORROWED = "men det är inte modellen ACT";

  private final House house = new House(OpenedStores.shared(OpenedStores.Kind.H2));
  private final ModelsFromFolders models = new ModelsFromFolders(house.clock);
  private final FactTeam team = new FactTeam(house, models);
  private final TeamPages pages = new TeamPages(team);

  @AfterEach
  void close() {
    pages.close();
  }

  private static Path folder(String model) {
    return Path.of("..", "..", model, "src", "main", "resources", "model");
  }

  private Shown shown() {
    return pages.of(house.staff(Role.ADMIN, Profession.ADMINISTRATIVE)).get(PLACE);
  }

  @Test
  void each_model_says_who_carries_how_many_when_and_what_guidelines_hold_of_it() {
    models.add(folder("model-strengths"));

    Shown page = shown();

    assertThat(page.status()).isEqualTo(200);
    assertThat(page.page().select("thead th").eachText())
        .containsExactly("Vad", "FACT – flexibel ACT", "Styrkemodellen (Strengths)");
    assertThat(page.page().select("tbody tr:contains(Vem som bär ansvaret) td").eachText())
        .containsExactly(
            "Samordnaren, och hela teamet när det behövs", "En samordnare för varje person");
    assertThat(page.words())
        .contains("riktvärde 20, med beslut över 25, aldrig över 30.")
        .contains("Grupphandledning, med 7 dagar emellan.")
        .contains("FACT erbjuds inom forskning och utveckling")
        .doesNotContain(BORROWED);
  }

  @Test
  void a_name_with_ACT_in_it_is_pointed_out_while_ACT_is_here_too() {
    models.add(folder("model-act"));

    assertThat(shown().words()).contains(BORROWED);
  }

  @Test
  void whoever_runs_no_unit_is_told_that_it_is_not_theirs() {
    assertThat(pages.of(team.anna).get(PLACE).status()).isEqualTo(403);
  }
}
