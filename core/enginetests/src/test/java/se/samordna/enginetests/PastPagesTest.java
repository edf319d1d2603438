package se.samordna.enginetests;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import se.samordna.access.Caller;
import se.samordna.network.MemberStatus;
import se.samordna.network.NetworkMember;
import se.samordna.network.Networks.NewMember;
import se.samordna.organisation.Profession;
import se.samordna.organisation.Role;
import se.samordna.person.Person;
import se.samordna.plan.Plan;
import se.samordna.plan.PlanType;
import se.samordna.store.OpenedStores;
import se.samordna.web.page.OpenPages;
import se.samordna.web.page.OpenPages.Shown;

/** A day and a time are chosen, and the page shows what stood then. */
class PastPagesTest {
  private final House house = new House(OpenedStores.shared(OpenedStores.Kind.H2));
  private final FactTeam team = new FactTeam(house);
  private final TeamPages pages = new TeamPages(team);
  private final Person alma = team.person("Alma", "Exempel", "199005092383");

  @AfterEach
  void close() {
    pages.close();
  }

  private Shown chosen(OpenPages.Browser browser, String address, String day, String time) {
    return browser.send(browser.get(address), Map.of("day", List.of(day), "time", List.of(time)));
  }

  @Test
  void a_persons_page_tells_what_stood_before_and_not_what_came_later() {
    house.clock.pass(Duration.ofDays(1));
    team.enrolled(alma, team.anna);
    house.clock.pass(Duration.ofDays(1));
    OpenPages.Browser browser = pages.of(team.anna);
    String address = "/persons/" + alma.id() + "/past";

    Shown before = chosen(browser, address, "2027-03-01", "12.00");
    assertThat(before.location()).isEqualTo(address + "?day=2027-03-01&time=12.00");
    assertThat(browser.get(before.location()).words())
        .contains("Så här var det")
        .doesNotContain("FACT Norr");
    Shown after = browser.get(address + "?day=2027-03-02&time=23.00");
    assertThat(after.words()).contains("FACT Norr", "Anna Region");
  }

  @Test
  void a_moment_that_has_not_come_or_is_none_is_refused_in_words() {
    OpenPages.Browser browser = pages.of(team.anna);
    String address = "/persons/" + alma.id() + "/past";

    assertThat(browser.get(address + "?day=2031-01-01&time=12.00").words()).contains("CM-1012");
    Shown wrong = chosen(browser, address, "2027-02-30", "99");
    assertThat(wrong.location()).isEmpty();
    assertThat(wrong.words()).contains("Skriv ett datum", "Skriv ett klockslag");
  }

  @Test
  void the_network_and_the_plan_are_told_of_as_they_were_in_words_and_on_the_map() {
    NetworkMember rut = member("Rut Exempel");
    Plan plan = house.plans.begin(team.anna, alma.id(), PlanType.CM_PLAN);
    house.clock.pass(Duration.ofDays(2));
    var over =
        house.networks.move(team.anna, rut.id(), rut.revision(), MemberStatus.ENDED, null, "");
    assertThat(over.status().isOver()).isTrue();
    member("Sam Senare");
    OpenPages.Browser browser = pages.of(team.anna);
    String moment = "?day=2027-03-01&time=12.00";
    Shown past = browser.get("/persons/" + alma.id() + "/past" + moment);

    assertThat(past.words()).contains("Rut Exempel", "föreslagen").doesNotContain("Sam Senare");
    assertThat(past.page().select("#past-plans tbody a"))
        .as("a draft was no plan in force")
        .isEmpty();
    Shown map = browser.get(past.link("#past-network footer a"));
    assertThat(map.page().select("svg").text()).contains("Rut").doesNotContain("Sam");
    assertThat(map.page().select("details table").text()).contains("Rut Exempel", "Förälder");
    assertThat(house.plans.get(team.anna, plan.id()).current()).isNull();
  }

  private NetworkMember member(String name) {
    return house.networks.suggest(
        team.anna,
        alma.id(),
        new NewMember(
            name,
            NetworkMember.Relation.PARENT,
            "",
            NetworkMember.Kind.PRIVATE,
            NetworkMember.Sphere.PRIVATE,
            1,
            "",
            false));
  }

  @Test
  void board_and_caseload_are_told_of_as_they_were() {
    team.enrolled(alma, team.anna);
    house.clock.pass(Duration.ofDays(2));
    OpenPages.Browser browser = pages.of(team.leader, "en");

    String moment = "/past?day=2027-03-01&time=12:00";
    assertThat(browser.get("/caseload/" + house.unit.id() + moment).words())
        .contains("This is how it was", "Anna Region");
    assertThat(browser.get("/board/" + house.unit.id() + moment).words())
        .contains("This is how it was", "Nothing stood here then");
  }

  @Test
  void whoever_reviews_the_log_sees_who_could_read_and_nothing_of_the_record() {
    house.clock.pass(Duration.ofDays(1));
    Caller auditor = house.staff(Role.AUDITOR, Profession.ADMINISTRATIVE);
    OpenPages.Browser browser = pages.of(auditor);

    Shown readers =
        browser.get("/persons/" + alma.id() + "/past/readers?day=2027-03-01&time=12.00");
    assertThat(readers.words()).contains("Anna Region", "Tove Ledarlund").doesNotContain("Alma");
    assertThat(browser.get("/persons/" + alma.id() + "/past?day=2027-03-01&time=12.00").status())
        .isIn(403, 404);
  }
}
