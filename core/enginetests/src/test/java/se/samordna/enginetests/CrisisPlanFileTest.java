package se.samordna.enginetests;

import static org.assertj.core.api.Assertions.assertThat;

import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import se.samordna.person.Person;
import se.samordna.store.OpenedStores;
import se.samordna.web.page.OpenPages;
import se.samordna.web.page.OpenPages.Shown;

/** The crisis plan as a file of its own, for when there is no network and no Samordna. */
class CrisisPlanFileTest {
  private final House house = new House(OpenedStores.shared(OpenedStores.Kind.H2));
  private final FactTeam team = new FactTeam(house);
  private final TeamPages pages = new TeamPages(team);
  private final Person alma = team.person("Alma", "Exempel", "199005092383");
  private final OpenPages.Browser anna = pages.of(team.anna);
  private final String place = "/persons/" + alma.id() + "/crisis-plan";

  @AfterEach
  void close() {
    pages.close();
  }

  @Test
  void the_file_says_what_the_page_says_and_needs_nothing_from_outside() {
    house.plans.writeCrisisPlan(
        team.anna,
        alma.id(),
        0,
        CrisisPlans.together(CrisisPlans.least(), house.today().plusMonths(6)));
    Shown page = anna.get(place);
    Document file = anna.get(place + ".html").page();

    assertThat(page.page().select("a[href$=/crisis-plan.html]")).hasSize(1);
    assertThat(file.select("h1").text()).isEqualTo("Krisplan för Alma Exempel");
    assertThat(file.select("main section h2").eachText())
        .isEqualTo(page.page().select(".crisis-parts h3").eachText());
    assertThat(file.select("main section").text())
        .isEqualTo(page.page().select(".crisis-parts section").text())
        .contains("Jag sover inte");
    assertThat(file.select("ul.call").text()).contains("112");
    assertThat(file.select("link, script, img, iframe, object, form, [src], [srcset]")).isEmpty();
    assertThat(file.select("a[href]").eachAttr("href")).allMatch(href -> href.startsWith("tel:"));
    assertThat(file.select("style").html())
        .contains("size: A4")
        .doesNotContain("url(")
        .doesNotContain("@import");
    assertThat(file.outerHtml()).doesNotContain("http");
  }

  @Test
  void a_person_without_a_crisis_plan_has_no_file() {
    assertThat(anna.get(place + ".html").status()).isEqualTo(404);
  }
}
