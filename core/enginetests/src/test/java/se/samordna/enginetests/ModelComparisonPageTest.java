package se.samordna.enginetests;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import se.samordna.engine.model.ModelsFromFolders;
import se.samordna.organisation.Profession;
import se.samordna.organisation.Role;
import se.samordna.store.OpenedStores;
import se.samordna.web.page.OpenPages;
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

  private void enable(String model) {
    house.store.write(
        tx -> {
          tx.modelSettings()
              .enable(
                  house.unit.provider(), house.unit.id(), model, "karaf", house.clock.instant());
          return tx;
        });
  }

  private Shown shown() {
    return pages.of(house.staff(Role.ADMIN, Profession.ADMINISTRATIVE)).get(PLACE);
  }

  @Test
  void each_model_says_who_carries_how_many_when_and_what_guidelines_hold_of_it() {
    models.add(folder("model-strengths"));

    Shown page = shown();

    assertThat(page.status()).isEqualTo(200);
    assertThat(page.page().select("section thead th").eachText())
        .containsExactly("Vad", "FACT – flexibel ACT", "Styrkemodellen (Strengths)");
    assertThat(page.page().select("tbody tr:contains(Vem som bär ansvaret) td").eachText())
        .containsExactly(
            "Samordnaren, och hela teamet när det behövs", "En samordnare för varje person");
    assertThat(page.words())
        .contains("riktvärde 20, med beslut över 25, aldrig över 30.")
        .contains("Grupphandledning, med 7 dagar emellan.")
        .contains("FACT erbjuds inom forskning och utveckling")
        .doesNotContain(BORROWED);
    assertThat(row(page, "Den som samordnar kallas")).containsExactly("samordnare", "case manager");
    assertThat(row(page, "Vid kris"))
        .containsExactly(
            "tavlan: hela teamet ger tätare stöd", "krisplanen och andra verksamheter");
    assertThat(row(page, "Rekommendation"))
        .containsExactly(
            "FoU (inom systematisk uppföljning eller forskning)",
            "1 (bör erbjudas); 4 (kan erbjudas)");
  }

  @Test
  void where_each_model_stands_is_drawn_and_the_chosen_ones_alone_are_told_in_words() {
    models.add(folder("model-act"));
    models.add(folder("model-strengths"));
    OpenPages.Browser admin = pages.of(house.staff(Role.ADMIN, Profession.ADMINISTRATIVE));

    Shown all = admin.get(PLACE);
    assertThat(all.page().select(".stands tbody th").eachText()).hasSize(3);
    assertThat(all.page().select(".stands tr:contains(Styrkemodellen) svg").eachAttr("aria-label"))
        .hasSize(4)
        .allMatch(said -> said.matches("[1-5] av 5"));
    assertThat(all.page().select(".stands input[checked]")).isEmpty();

    Shown two = admin.get(PLACE + "?model=act&model=strengths&model=nobody");
    assertThat(two.page().select("section thead th").eachText())
        .containsExactly(
            "Vad", "ACT – aktivt uppsökande samhällsteam", "Styrkemodellen (Strengths)");
    assertThat(two.page().select(".stands input[checked]").eachAttr("value"))
        .containsExactly("act", "strengths");
  }

  @Test
  void what_was_just_done_is_said_beside_what_there_is_to_warn_of() {
    OpenPages.Browser admin = pages.of(house.staff(Role.ADMIN, Profession.ADMINISTRATIVE));

    Shown unit = admin.get("/admin/units/" + house.unit.id() + "?done=ADMIN_SAVED");

    assertThat(unit.page().select(".notices").text())
        .startsWith("Ändringen är sparad.")
        .contains("Rekommendation FoU");
  }

  private static List<String> row(Shown page, String what) {
    return page.page().select("tbody tr").stream()
        .filter(row -> row.select("th").text().equals(what))
        .flatMap(row -> row.select("td").eachText().stream())
        .toList();
  }

  @Test
  void the_group_of_the_persons_choice_is_what_integrated_psychiatry_rests_on() {
    models.add(folder("model-integrated-psychiatry"));

    assertThat(row(shown(), "Grupp som personen själv valt"))
        .containsExactly("kan finnas, om personen vill", "det modellen bygger på: resursgruppen");
  }

  @Test
  void whoever_lets_a_unit_use_FACT_is_told_where_it_stands_in_the_guidelines() {
    OpenPages.Browser admin = pages.of(house.staff(Role.ADMIN, Profession.ADMINISTRATIVE));

    for (String page : List.of(PLACE, "/admin", "/admin/units/" + house.unit.id())) {
      assertThat(admin.get(page).words())
          .as(page)
          .contains(
              "Rekommendation FoU – bör användas inom ramen för systematisk uppföljning",
              "Socialstyrelsen, läst 21 november 2026");
    }
  }

  @Test
  void a_name_that_is_used_beside_its_own_counts_too_and_at_a_unit_only_where_both_are_in_use() {
    models.add(folder("model-act"));
    models.add(folder("model-integrated-psychiatry"));
    assertThat(shown().words()).contains("Kallas också resursgrupps-ACT, " + BORROWED);

    OpenPages.Browser admin = pages.of(house.staff(Role.ADMIN, Profession.ADMINISTRATIVE));
    String unit = "/admin/units/" + house.unit.id();
    assertThat(admin.get(unit).words()).doesNotContain(BORROWED);
    enable("act");
    assertThat(admin.get(unit).words()).contains(BORROWED).doesNotContain("resursgrupps-ACT");
    enable("integrated-psychiatry");
    assertThat(admin.get(unit).words()).contains("Kallas också resursgrupps-ACT, " + BORROWED);
  }

  @Test
  void a_name_with_ACT_in_it_is_pointed_out_while_ACT_is_here_too() {
    models.add(folder("model-act"));

    assertThat(shown().words()).contains(BORROWED);
  }

  @Test
  void a_unit_manager_is_offered_nothing_that_is_for_an_administrator() {
    String everywhere = "form[action$=/fact/enable], form[action$=/fact/disable]";
    Shown admins = pages.of(house.staff(Role.ADMIN, Profession.ADMINISTRATIVE)).get("/admin");
    assertThat(admins.page().select(everywhere)).hasSize(1);
    assertThat(admins.page().select("a[href='/admin/units/new']")).hasSize(1);

    OpenPages.Browser manager = pages.of(house.staff(Role.UNIT_MANAGER, Profession.ADMINISTRATIVE));
    Shown managers = manager.get("/admin");

    assertThat(managers.page().select(everywhere)).isEmpty();
    assertThat(managers.page().select("a[href='/admin/units/new']")).isEmpty();
    assertThat(manager.get("/admin/units/" + house.unit.id()).page().select(everywhere)).hasSize(1);
  }

  @Test
  void how_all_teams_stand_is_a_page_for_those_who_run_them_and_names_units_alone() {
    Actives.write(house, team.anna, house.person(team.anna, "Alma", "Exempel"));
    OpenPages.Browser manager = pages.of(house.staff(Role.UNIT_MANAGER, Profession.ADMINISTRATIVE));

    Shown page = manager.get("/admin/caseloads");

    assertThat(page.status()).isEqualTo(200);
    assertThat(page.page().select("tr:contains(" + house.unit.name() + ")").text())
        .contains("FACT – flexibel ACT", "inom gränserna", "1,25 per heltid (gräns 20)", "0 av");
    assertThat(page.words()).doesNotContain("Alma");
    assertThat(pages.of(team.anna).get("/admin/caseloads").status()).isEqualTo(403);
  }

  @Test
  void whoever_runs_no_unit_is_told_that_it_is_not_theirs() {
    assertThat(pages.of(team.anna).get(PLACE).status()).isEqualTo(403);
  }
}
