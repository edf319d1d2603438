package se.samordna.enginetests;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import se.samordna.Id;
import se.samordna.engine.model.ModelsFromFolders;
import se.samordna.enrolment.Enrolment;
import se.samordna.enrolment.Lifecycle;
import se.samordna.enrolment.PhaseInterval;
import se.samordna.organisation.Profession;
import se.samordna.organisation.Role;
import se.samordna.organisation.Unit;
import se.samordna.person.Person;
import se.samordna.store.OpenedStores;
import se.samordna.task.Task;
import se.samordna.text.Text;
import se.samordna.web.page.OpenPages.Browser;
import se.samordna.web.page.OpenPages.Shown;

/** The daily list in a browser: a tick for each thing that is done, and a way back. */
class DailyPagesTest {
  private final House house = new House(OpenedStores.shared(OpenedStores.Kind.H2));
  private final FactTeam team = team(house);
  private final TeamPages pages = new TeamPages(team);
  private final Browser anna = pages.of(team.anna);
  private final String list = "/daily/" + house.unit.id();
  private Id<Enrolment> enrolment;
  private Person alma;

  private static FactTeam team(House house) {
    ModelsFromFolders models = new ModelsFromFolders(house.clock);
    models.add(ModelsOfTheHouse.folder("act"));
    return new FactTeam(house, models);
  }

  @BeforeEach
  void place() {
    alma = team.person("Alma", "Exempel", "199005092383");
    enrolment =
        Actives.write(
            house, team.anna, alma, new Actives.In(house.unit, "act", 1, Lifecycle.ACTIVE, "LOST"));
    PhaseInterval lost =
        new PhaseInterval(
            "LOST",
            false,
            new Text("Kontakt förlorad", "Contact lost"),
            "loseContact",
            team.anna.staff(),
            house.clock.instant(),
            null);
    house.store.write(
        tx -> {
          tx.enrolments().begin(house.provider.id(), enrolment, lost);
          return enrolment;
        });
  }

  @AfterEach
  void close() {
    pages.close();
  }

  /** Presses a button that is a form of its own. */
  private Shown press(Shown page, String button) {
    Element form =
        page.page().select("main form").stream()
            .filter(one -> one.select("button").text().startsWith(button))
            .findFirst()
            .orElseThrow(() -> new AssertionError(button + " in " + page.words()));
    String body =
        form.select("input[type=hidden]").stream()
            .map(field -> encoded(field.attr("name")) + "=" + encoded(field.val()))
            .collect(Collectors.joining("&"));
    return anna.post(form.attr("action"), body);
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  @Test
  void a_delivery_is_planned_ticked_and_taken_back() {
    String place = "/enrolments/" + enrolment + "/daily";
    Shown form = anna.get(anna.get(place).link("a[href$=/daily/delivery]"));
    Shown wrong = anna.send(form, Map.of("what", List.of(""), "days", List.of("MONDAY")));
    assertThat(wrong.status()).isEqualTo(400);
    Shown planned =
        anna.send(
            form,
            Map.of(
                "what",
                List.of("Dosett"),
                "days",
                List.of(house.today().getDayOfWeek().name()),
                "from",
                List.of(house.today().toString()),
                "until",
                List.of(""),
                "staff",
                List.of(team.leader.staff().toString())));
    assertThat(planned.location()).contains(place);

    Shown open = anna.get(list);
    assertThat(open.page().select("table.daily td a")).isNotEmpty();
    assertThat(open.page().select("table.daily td a:not(.screen-only)"))
        .as("nothing to press is printed")
        .isEmpty();
    assertThat(open.words()).contains("Alma Exempel", "Dosett", "Tove Ledarlund");
    assertThat(open.words()).contains("1 person, 1 med något kvar att göra");
    Shown noted = press(open, "Lämnat");
    assertThat(noted.location()).contains(list).endsWith("#r-" + enrolment);
    Shown done = anna.get(list);
    assertThat(done.words()).contains("0 med något kvar att göra", "Anna Region");
    press(done, "Ångra");
    assertThat(press(anna.get(list), "Ej träffad").status()).isEqualTo(303);
    assertThat(anna.get(place).words()).contains("Ej träffad");
    press(anna.get(place), "Avsluta");
    assertThat(anna.get(list).words()).doesNotContain("Dosett");
  }

  @Test
  void whoever_works_at_another_unit_is_offered_nothing_to_write() {
    Unit west = house.unit("ACT Väster");
    house.store.write(
        tx -> {
          tx.careRelations()
              .open(house.provider.id(), alma.id(), west.id(), "registered", house.clock.instant());
          return west;
        });
    Browser there = pages.of(house.staff(Role.CARE_STAFF, Profession.NURSE, west));
    String place = "/enrolments/" + enrolment + "/daily";

    Shown shown = there.get(place);
    assertThat(shown.status()).isEqualTo(200);
    assertThat(shown.page().select("main form, a[href$=/daily/delivery], a[href$=/daily/risk]"))
        .isEmpty();
    assertThat(anna.get(place).page().select("a[href$=/daily/delivery], a[href$=/daily/risk]"))
        .hasSize(2);
  }

  @Test
  void somebody_lost_is_searched_for_and_the_search_is_ticked() {
    Task search =
        new Task(
            Id.next(),
            1,
            alma.id(),
            "",
            house.unit.id(),
            enrolment,
            "search",
            new Text("Sök personen", "Search for the person"),
            null,
            house.today().minusDays(1),
            house.today().minusDays(1),
            Task.Status.OPEN,
            null);
    house.store.write(
        tx -> {
          tx.tasks().add(house.provider.id(), search, house.clock.instant());
          return search;
        });
    Shown open = anna.get(list);
    assertThat(open.words()).contains("Kontakt förlorad", "Sök personen");
    Shown ticked = press(open, "Klar");
    assertThat(ticked.location()).endsWith("#r-" + enrolment);
    assertThat(anna.get(list).page().select("form button").text()).doesNotContain("Sök personen");
  }

  @Test
  void a_contact_is_written_from_the_list_and_leads_back_to_it() {
    Shown form = anna.get(anna.get(list).link("a[href*=/contacts]"));
    Shown written =
        anna.send(
            form,
            Map.of(
                "kind",
                List.of("VISIT"),
                "note",
                List.of("Fikade"),
                "reached",
                List.of("true"),
                "place",
                List.of("HOME"),
                "day",
                List.of(house.today().toString()),
                "time",
                List.of("00.01"),
                "minutes",
                List.of("45")));
    assertThat(written.location()).startsWith(list);
    assertThat(anna.get(list).words()).contains("1 av 4 kontakter", "45 av 120 min");
  }

  @Test
  void a_risk_is_judged_and_stands_on_the_list_with_who_judged_it() {
    String place = "/enrolments/" + enrolment + "/daily";
    assertThat(anna.get(list).words()).contains("Inte bedömd");
    Shown form = anna.get(anna.get(place).link("a[href$=/daily/risk]"));
    anna.send(
        form,
        Map.of(
            "kind",
            List.of("VIOLENCE"),
            "raised",
            List.of("true"),
            "assessedOn",
            List.of(house.today().toString()),
            "assessedBy",
            List.of(team.leader.staff().toString()),
            "note",
            List.of("Hotfull i telefon")));
    Shown open = anna.get(list);
    assertThat(open.page().select("td .tag").text()).isNotEmpty();
    assertThat(open.words()).contains("Tove Ledarlund").doesNotContain("Hotfull");
    assertThat(anna.get(place).words()).contains("Hotfull i telefon");
  }

  @Test
  void the_board_leads_to_the_list_where_no_model_has_a_board() {
    house.store.write(
        tx -> {
          tx.modelSettings()
              .enable(
                  house.unit.provider(), house.unit.id(), "act", "karaf", house.clock.instant());
          return tx;
        });
    assertThat(anna.get("/board/" + house.unit.id()).status()).as("FACT has one").isEqualTo(200);
    house.store.write(
        tx -> {
          tx.modelSettings()
              .disable(
                  house.unit.provider(), house.unit.id(), "fact", "karaf", house.clock.instant());
          return tx;
        });
    assertThat(anna.get("/board/" + house.unit.id()).location()).isEqualTo(list);
  }

  @Test
  void the_list_as_it_was_is_a_table_without_ticks() {
    Shown past = anna.get(list + "/past?day=" + house.today() + "&time=00.01");
    assertThat(past.status()).isEqualTo(200);
    assertThat(past.page().select("main table form")).isEmpty();
  }

  @Test
  void planned_posts_are_settled_by_the_leader_and_read_by_the_team() {
    Browser tove = pages.of(team.leader);
    String staffing = "/caseload/" + house.unit.id() + "/staffing";
    Shown form = tove.get(tove.get(staffing).link("a[href*=planned-posts]"));
    Shown saved =
        tove.send(
            form,
            Map.of(
                "profession",
                List.of("NURSE"),
                "fte",
                List.of("2,5"),
                "from",
                List.of(house.today().toString()),
                "reason",
                List.of("Budget för året")));
    assertThat(saved.location()).contains(staffing);
    assertThat(anna.get(staffing).words()).contains("2,5", "Budget för året");
    assertThat(anna.get(staffing).page().select("a[href*=planned-posts]")).isEmpty();
  }
}
