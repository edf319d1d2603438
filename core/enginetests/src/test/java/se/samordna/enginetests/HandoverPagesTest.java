package se.samordna.enginetests;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import se.samordna.Id;
import se.samordna.access.Caller;
import se.samordna.enrolment.Enrolment;
import se.samordna.enrolment.Lifecycle;
import se.samordna.organisation.Profession;
import se.samordna.organisation.Role;
import se.samordna.person.Person;
import se.samordna.store.OpenedStores;
import se.samordna.web.page.OpenPages;
import se.samordna.web.page.OpenPages.Shown;

/** What if a coordinator left, on the pages: proposed, changed by hand and handed over. */
class HandoverPagesTest {
  private final House house = new House(OpenedStores.shared(OpenedStores.Kind.H2));
  private final FactTeam team = new FactTeam(house);
  private final TeamPages pages = new TeamPages(team);
  private final Caller rut = team.staff("Rut", "Rask", Role.CARE_STAFF, Profession.NURSE, "1.00");
  private final Person alma = team.person("Alma", "Exempel", "199005092383");
  private final Id<Enrolment> enrolment =
      Actives.write(
          house,
          team.anna,
          alma,
          new Actives.In(house.unit, "fact", 2, Lifecycle.ACTIVE, "INDIVIDUAL"));
  private final String whose = "/caseload/" + house.unit.id() + "/handover";
  private final OpenPages.Browser leader = pages.of(team.leader);

  @AfterEach
  void close() {
    pages.close();
  }

  private Id<?> leads() {
    return team.enrolments.get(team.leader, enrolment).enrolment().coordinator().staff();
  }

  private Shown proposal() {
    team.caseloads.wish(team.anna, enrolment, rut.staff(), "Rut lyssnar.");
    String place = whose + "/" + team.anna.staff();
    assertThat(leader.get(whose).page().select("a[href='" + place + "/proposal']")).hasSize(1);
    return leader.get(place + "/proposal");
  }

  /** The form as it stands, with these answers beside or instead. */
  private Shown send(Shown form, Map<String, List<String>> more) {
    Map<String, List<String>> filled = new HashMap<>();
    for (Element select : form.page().select("main form.card select")) {
      filled.put(select.attr("name"), List.of(select.select("option[selected]").val()));
    }
    filled.put("day", List.of(form.page().select("input[name=day]").val()));
    filled.putAll(more);
    return leader.send(form, filled);
  }

  @Test
  void it_is_proposed_with_bars_and_reasons_and_handed_over_in_one_step() {
    Shown form = proposal();
    assertThat(form.words())
        .contains(
            "Det är den som personen önskar. Rut Rask är ny för personen; belastning 0 → 1 per"
                + " heltid, mål 20.");
    assertThat(form.page().select("#comes svg.bullet")).hasSize(4);
    assertThat(form.page().select("select option[selected]").val())
        .isEqualTo(rut.staff().toString());

    Shown unsure = send(form, Map.of("reason", List.of("Anna slutar.")));
    assertThat(unsure.status()).isEqualTo(200);
    assertThat(leads()).isEqualTo(team.anna.staff());
    Shown done = send(unsure, Map.of("reason", List.of("Anna slutar."), "sure", List.of("true")));
    assertThat(done.status()).as(done.words()).isEqualTo(303);
    assertThat(leads()).isEqualTo(rut.staff());
    assertThat(leader.get(done.location()).words())
        .as("what has been done is said before what else there is to know")
        .contains("Överlämningen är gjord.");
  }

  @Test
  void one_is_changed_by_hand_and_the_limits_are_asked_again() {
    Shown form = proposal();
    Map<String, List<String>> other = new HashMap<>();
    other.put("to-" + enrolment, List.of(team.leader.staff().toString()));
    Shown looked = send(form, other);
    assertThat(looked.words())
        .contains("Tove Ledarlund är ny för personen; belastning 0 → 1 per heltid");
    other.put("reason", List.of("Anna slutar."));
    other.put("sure", List.of("true"));
    assertThat(send(looked, other).status()).isEqualTo(303);
    assertThat(leads()).isEqualTo(team.leader.staff());
  }

  @Test
  void what_has_changed_since_is_named_and_nothing_is_done() {
    Shown form = proposal();
    Actives.write(house, rut, team.person("Bo", "Exempel", "198805172387"));
    Shown refused = send(form, Map.of("reason", List.of("Anna slutar."), "sure", List.of("true")));
    assertThat(refused.status()).isEqualTo(412);
    assertThat(refused.words()).contains("Beläggningen för Rut Rask har ändrats");
    assertThat(leads()).isEqualTo(team.anna.staff());
  }

  @Test
  void a_later_day_is_a_plan_and_says_so() {
    Shown form =
        leader.get(whose + "/" + team.anna.staff() + "/proposal?day=" + house.today().plusDays(30));
    assertThat(form.status()).isEqualTo(200);
    assertThat(form.words()).contains("Det här är en plan för");
    assertThat(leader.get(whose + "/" + team.anna.staff() + "/proposal?day=x").status())
        .isBetween(400, 422);
  }
}
