package se.samordna.enginetests;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import se.samordna.Id;
import se.samordna.access.Caller;
import se.samordna.enrolment.Enrolment;
import se.samordna.enrolment.Lifecycle;
import se.samordna.meeting.MeetingType;
import se.samordna.organisation.Profession;
import se.samordna.organisation.Role;
import se.samordna.person.Person;
import se.samordna.store.OpenedStores;
import se.samordna.web.page.OpenPages;
import se.samordna.web.page.OpenPages.Shown;

/** A unit manager decides over a limit from the waiting list, and by that reads no record. */
class ManagersPagesTest {
  private static final String REASON = "Enheten tar över två i mars.";

  private final House house = new House(OpenedStores.shared(OpenedStores.Kind.H2));
  private final FactTeam team = new FactTeam(house);
  private final TeamPages pages = new TeamPages(team);
  private final Caller manager =
      team.staff("Maj", "Chefsson", Role.UNIT_MANAGER, Profession.SOCIAL_WORKER, "1.00");
  private final Person cecilia = team.person("Cecilia", "Testdotter", "198805172387");
  private final Id<Enrolment> enrolment = team.readyToEnrol(cecilia, team.anna);
  private final String waiting = "/caseload/" + house.unit.id() + "/waiting";
  private final String decision = waiting + "/" + enrolment + "/fact/enrol";

  ManagersPagesTest() {
    for (int i = 0; i < 20; i++) {
      Actives.write(house, team.anna, house.person(team.anna, "Person", "Nummer " + i));
    }
  }

  @AfterEach
  void close() {
    pages.close();
  }

  @Test
  void the_waiting_list_leads_a_manager_to_the_decision_and_to_no_record() {
    Shown list = pages.of(manager).get(waiting);

    assertThat(list.status()).isEqualTo(200);
    assertThat(list.words()).contains("Person 1").doesNotContain("Cecilia");
    assertThat(list.link("main a:contains(Besluta över gräns)")).isEqualTo(decision);
    assertThat(list.page().select("main a[href^=/persons], main a[href^=/enrolments]")).isEmpty();
    assertThat(list.link("nav.menu a[href=/caseload]")).isNotEmpty();
  }

  @Test
  void a_manager_who_is_not_named_is_told_why_and_led_nowhere() {
    house.persons.change(
        team.anna,
        cecilia.id(),
        1,
        new se.samordna.person.PersonChange(
            "Cecilia",
            "Testdotter",
            "",
            null,
            se.samordna.person.Protection.SECRECY_MARKING,
            "",
            "",
            ""));

    Shown list = pages.of(manager).get(waiting);

    assertThat(list.words())
        .contains("Bara den som är namngiven kan besluta")
        .doesNotContain("Cecilia", "Besluta över gräns");
    assertThat(list.page().select("main a[href*=" + enrolment + "]")).isEmpty();
    assertThat(pages.of(team.leader).get(waiting).words())
        .doesNotContain("Bara den som är namngiven");
  }

  @Test
  void a_manager_chooses_a_coordinator_over_a_limit_for_whoever_has_none() {
    for (int i = 0; i < 25; i++) {
      Actives.write(house, team.leader, house.person(team.anna, "Person", "Annan " + i));
    }
    Caller free = team.staff("Frida", "Fri", Role.CARE_STAFF, Profession.NURSE, "1.00");
    house.organisations.addAbsence(
        house.operator, team.anna.staff(), house.today(), house.today().plusDays(30));
    OpenPages.Browser browser = pages.of(manager);
    Shown list = browser.get("/caseload/" + house.unit.id());
    assertThat(list.page().select("main a[href^=/persons], main a[href^=/enrolments]")).isEmpty();
    String place = list.page().select("main a[href*=/uncovered/]").attr("href");
    Shown asked = browser.get(place);
    assertThat(asked.status()).isEqualTo(200);

    Shown within =
        browser.send(
            asked,
            Map.of("staff", List.of(free.staff().toString()), "overrideReason", List.of(REASON)));
    assertThat(within.status()).as("the team chooses within the limits").isEqualTo(422);
    Shown unsaid =
        browser.send(
            asked,
            Map.of(
                "staff", List.of(team.leader.staff().toString()), "overrideReason", List.of("")));
    assertThat(unsaid.status()).isEqualTo(400);
    Shown done =
        browser.send(
            asked,
            Map.of(
                "staff",
                List.of(team.leader.staff().toString()),
                "overrideReason",
                List.of(REASON)));
    assertThat(done.status()).as(done.words()).isEqualTo(303);
    assertThat(browser.get(done.location()).words()).contains(REASON, "Maj Chefsson");
    assertThat(pages.of(team.leader).get(place).status()).isEqualTo(403);
  }

  @Test
  void the_team_goes_its_own_way_from_the_same_list() {
    Shown list = pages.of(team.leader).get(waiting);

    assertThat(list.words()).contains("Cecilia Testdotter").doesNotContain("Besluta över gräns");
    assertThat(pages.of(team.leader).get(decision).status()).isEqualTo(403);
    assertThat(pages.of(team.anna).get(decision).status()).isEqualTo(403);
  }

  @Test
  void a_manager_decides_with_a_reason_while_the_team_meets() {
    team.openMeeting(MeetingType.TEAM, team.anna, team.leader);
    OpenPages.Browser browser = pages.of(manager);
    Shown asked = browser.get(decision + "?staff=" + team.anna.staff());
    assertThat(asked.status()).isEqualTo(200);
    assertThat(asked.words()).doesNotContain("Cecilia").contains("Steget behöver ett beslut");
    assertThat(asked.page().select("main a[href^=/persons], main a[href^=/enrolments]")).isEmpty();

    Shown unsaid = browser.send(asked, filled(asked, ""));
    assertThat(unsaid.status()).isEqualTo(400);
    assertThat(unsaid.page().select("#errors").text()).contains("Skäl till beslutet");

    Shown done = browser.send(asked, filled(asked, REASON));
    assertThat(done.status()).as(done.words()).isEqualTo(303);
    Shown decided = browser.get(done.location());
    assertThat(decided.words())
        .contains(REASON, "Maj Chefsson", "Beslutet är taget")
        .doesNotContain("Cecilia");
    assertThat(team.enrolments.get(team.leader, enrolment).enrolment().lifecycle())
        .isEqualTo(Lifecycle.ACTIVE);
  }

  @Test
  void without_a_meeting_nothing_is_decided_and_the_page_says_so() {
    OpenPages.Browser browser = pages.of(manager);
    Shown asked = browser.get(decision + "?staff=" + team.anna.staff());

    Shown refused = browser.send(asked, filled(asked, REASON));

    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.words()).contains("Steget kan inte tas än");
    assertThat(refused.page().select("textarea[name=overrideReason]").text()).isEqualTo(REASON);
    assertThat(refused.page().select(".verdicts a[href^=/]")).as("meetings name persons").isEmpty();
    assertThat(team.enrolments.get(team.leader, enrolment).enrolment().lifecycle())
        .isEqualTo(Lifecycle.WAITING);
  }

  @Test
  void a_decision_that_no_page_of_ours_sent_is_refused() {
    team.openMeeting(MeetingType.TEAM, team.anna, team.leader);

    Shown forged = pages.of(manager).post(decision, "revision=3&overrideReason=Snart");

    assertThat(forged.status()).isEqualTo(403);
  }

  @Test
  void a_manager_who_reads_english_is_asked_in_english() {
    Shown asked = pages.of(manager, "en").get(decision);

    assertThat(asked.page().select("h1").text()).startsWith("Decision over a limit");
    assertThat(asked.page().select("html").attr("lang")).isEqualTo("en");
    assertThat(asked.page().select("label[for=f-overrideReason]").text())
        .contains("Reason for deciding above the limit");
  }

  /** Everything that the page asks for. */
  private Map<String, List<String>> filled(Shown page, String reason) {
    Map<String, List<String>> filled = new LinkedHashMap<>();
    filled.put("coordinator", List.of(team.anna.staff().toString()));
    filled.put("basis", List.of("METHOD"));
    filled.put("personInformed", List.of("true"));
    filled.put("overrideReason", List.of(reason));
    for (Element why : page.page().select("textarea[name^=why:]")) {
      filled.put(why.attr("name"), List.of("Prövat på mötet."));
    }
    return filled;
  }
}
