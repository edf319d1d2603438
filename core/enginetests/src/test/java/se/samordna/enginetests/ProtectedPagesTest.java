package se.samordna.enginetests;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import se.samordna.Id;
import se.samordna.access.Caller;
import se.samordna.enrolment.BoardEntry;
import se.samordna.enrolment.Enrolment;
import se.samordna.enrolment.StepRequest;
import se.samordna.organisation.Profession;
import se.samordna.organisation.Role;
import se.samordna.person.Person;
import se.samordna.person.PersonChange;
import se.samordna.person.Protection;
import se.samordna.protection.EmergencyOpenings;
import se.samordna.rule.StepInput;
import se.samordna.store.OpenedStores;
import se.samordna.task.Tasks;
import se.samordna.web.page.OpenPages;
import se.samordna.web.page.OpenPages.Shown;

/** What pages show of a person with protected identity, to whom. */
class ProtectedPagesTest {
  private static final String NUMBER = "200105032387";

  /** Her name, number, telephone and street, and her mother. */
  private static final List<String> MARKERS =
      List.of("Elina", "Hemlund", NUMBER, "20010503", "070-174 06 77", "Hemliggatan", "Rutmor");

  private final House house = new House(OpenedStores.shared(OpenedStores.Kind.H2));
  private final FactTeam team = new FactTeam(house);
  private final TeamPages pages = new TeamPages(team);
  private final Caller colleague = house.nurse();
  private final Person elin = registered();
  private final Id<Enrolment> enrolment = team.enrolled(elin, team.anna);
  private final Id<BoardEntry> entry = onTheBoard();
  private final String address = "/persons/" + elin.id();

  @AfterEach
  void close() {
    pages.close();
  }

  private Person registered() {
    return house.person(
        team.anna,
        new PersonChange(
            "Elina",
            "Hemlund",
            "hon",
            LocalDate.of(2001, 5, 3),
            Protection.PROTECTED_REGISTRATION,
            "070-174 06 77",
            "Hemliggatan 2",
            "Ring aldrig Rutmor."),
        NUMBER);
  }

  private Id<BoardEntry> onTheBoard() {
    FactTeam.taken(
        team.enrolments.take(
            team.anna,
            enrolment,
            team.revision(enrolment),
            new StepRequest(
                "scaleUp",
                new StepInput(
                    Map.of("reason", List.of("PREVENT"), "cause", List.of("Sömnlös tre nätter"))),
                Map.of("crisis-plan-exists", "Görs i morgon."),
                "",
                Optional.empty())));
    return team.enrolments.get(team.anna, enrolment).board().orElseThrow().id();
  }

  @Test
  void no_page_of_hers_tells_a_colleague_anything_but_how_to_open_in_an_emergency() {
    OpenPages.Browser browser = pages.of(colleague);
    for (String tab :
        List.of(
            "",
            "/network",
            "/plan",
            "/crisis-plan",
            "/forms",
            "/contacts",
            "/log",
            "/enrol",
            "/change",
            "/number",
            "/legal",
            "/named",
            "/merge",
            "/merge/number",
            "/coordination",
            "/coordination/appoint",
            "/coordination/decision",
            "/coordination/decisions",
            "/named/new")) {
      isClosed(browser.get(address + tab), tab);
    }
    isClosed(browser.get("/enrolments/" + enrolment), "enrolment");
    isClosed(browser.get("/enrolments/" + enrolment + "/steps/admit"), "step");
    isClosed(browser.get("/board/entries/" + entry), "card");
  }

  @Test
  void every_page_of_hers_is_marked_for_whoever_may_open_it_and_none_of_somebody_else() {
    Person other = house.person(team.anna, "Berit", "Synlig");
    OpenPages.Browser browser = pages.of(team.anna);
    List<String> unmarked = new ArrayList<>();
    int marked = 0;
    for (String route : pages.addresses()) {
      String hers =
          route
              .replace("{person}", elin.id().toString())
              .replace("{enrolment}", enrolment.toString())
              .replace("{entry}", entry.toString());
      if (hers.equals(route) || hers.contains("{")) {
        continue;
      }
      Shown shown = browser.get(hers);
      if (shown.status() == 200 && tellsOfHer(shown)) {
        marked++;
        if (shown.page().select("aside.band").isEmpty()) {
          unmarked.add(route);
        }
      }
    }
    assertThat(unmarked).isEmpty();
    assertThat(marked).isGreaterThan(40);
    assertThat(browser.get("/persons/" + other.id()).page().select("aside.band")).isEmpty();
  }

  /** Whether a page says who she is; a calendar file and the like have no band to carry. */
  private static boolean tellsOfHer(Shown shown) {
    return shown.page().selectFirst("main") != null && shown.page().text().contains("Hemlund");
  }

  @Test
  void letters_to_her_go_by_the_tax_agency_and_the_page_says_so() {
    Person other =
        house.person(
            team.anna,
            new PersonChange("Berit", "Synlig", "", null, Protection.NONE, "", "Öppna gatan 2", ""),
            "");
    assertThat(pages.of(team.anna).get(address).words())
        .contains("Hemliggatan 2", "Skatteverkets förmedling");
    assertThat(pages.of(team.anna).get("/persons/" + other.id()).words())
        .contains("Öppna gatan 2")
        .doesNotContain("Skatteverkets förmedling");
  }

  private void isClosed(Shown shown, String what) {
    assertThat(shown.status()).as(what).isEqualTo(403);
    assertThat(shown.page().outerHtml()).as(what).doesNotContain(MARKERS);
    assertThat(shown.words()).as(what).contains("Bara namngiven personal kan öppna", "CM-5008");
    assertThat(shown.link("main a[href$=/emergency]")).as(what).isEqualTo(address + "/emergency");
  }

  @Test
  void lists_of_the_unit_stay_as_they_are() {
    OpenPages.Browser browser = pages.of(colleague);
    for (String list :
        List.of(
            "/persons",
            "/board/" + house.unit.id(),
            "/caseload/" + house.unit.id(),
            "/caseload/" + house.unit.id() + "/waiting")) {
      Shown shown = browser.get(list);
      assertThat(shown.status()).as(list).isEqualTo(200);
      assertThat(shown.page().outerHtml()).as(list).doesNotContain(MARKERS);
    }
    assertThat(browser.get("/board/" + house.unit.id()).words()).contains("Person 1");
  }

  @Test
  void a_board_says_of_her_in_words_only_to_whoever_is_named() {
    team.boards.recordPersonsView(
        team.anna, entry, team.boards.get(team.anna, entry).revision(), "Jag vill hem.");
    house.tasks.add(
        team.anna,
        elin.id(),
        new Tasks.NewTask(house.unit.id(), "Hembesök i Visby", null, house.today()));
    List<String> said = List.of("Sömnlös tre nätter", "Jag vill hem.");
    String board = "/board/" + house.unit.id();
    String past = board + "/past";
    String tasks = "/units/" + house.unit.id() + "/tasks";

    assertThat(pages.of(team.anna).get(board).page().outerHtml()).contains(said.get(0));
    assertThat(pages.of(team.anna).get(tasks).page().outerHtml()).contains("Hembesök i Visby");
    OpenPages.Browser browser = pages.of(colleague);
    for (String list : List.of("/", board, past, tasks)) {
      Shown shown = browser.get(list);
      assertThat(shown.status()).as(list).isEqualTo(200);
      assertThat(shown.page().outerHtml()).as(list).doesNotContain(said).doesNotContain("Visby");
    }
    assertThat(team.past.board(colleague, house.unit.id(), house.clock.instant()).cards().get(0))
        .satisfies(
            card -> {
              assertThat(card.cause()).isEmpty();
              assertThat(card.personsView()).isEmpty();
            });
    assertThat(team.past.board(team.anna, house.unit.id(), house.clock.instant()).cards())
        .extracting(card -> card.cause())
        .containsExactly(said.get(0));
  }

  @Test
  void a_search_by_number_names_the_person_to_the_named_alone() {
    Shown closed = search(pages.of(colleague));
    assertThat(closed.words()).contains("Skyddade personuppgifter – kontakta enhetens ansvariga");
    assertThat(closed.page().select("#found tbody a")).isEmpty();
    assertThat(closed.page().select("#found").outerHtml())
        .doesNotContain(MARKERS)
        .doesNotContain(elin.id().toString());

    assertThat(search(pages.of(team.anna)).link("#found tbody a")).isEqualTo(address);
  }

  private static Shown search(OpenPages.Browser browser) {
    Shown list = browser.get("/persons");
    String token = list.page().select("main form input[type=hidden]").attr("name");
    String value = list.page().select("main form input[type=hidden]").val();
    return browser.post("/persons", token + "=" + value + "&q=" + NUMBER);
  }

  @Test
  void an_emergency_is_opened_with_a_reason_and_each_page_says_until_when() {
    OpenPages.Browser browser = pages.of(colleague);
    Shown form = browser.get(address + "/emergency");
    assertThat(form.page().outerHtml()).doesNotContain(MARKERS);

    Shown tooShort = browser.send(form, Map.of("reason", List.of("Snabbt")));
    assertThat(tooShort.status()).isEqualTo(422);
    assertThat(tooShort.page().select("#errors").text()).contains("Skälet är för kort");
    Shown done = browser.send(form, Map.of("reason", List.of("Hittad medvetslös i trapphuset.")));
    assertThat(done.status()).as(done.words()).isEqualTo(303);

    Shown opened = browser.get(done.location());
    assertThat(opened.words()).contains("Elina Hemlund", "Hemliggatan 2");
    for (String page :
        List.of(
            address,
            address + "/change",
            address + "/crisis-plan",
            "/enrolments/" + enrolment,
            "/board/entries/" + entry)) {
      assertThat(browser.get(page).page().select("aside.band").text())
          .as(page)
          .contains("Skyddade personuppgifter", "Du har öppnat i nödläge");
    }
    assertThat(browser.get(address + "/named").page().select("a[href$=/named/new]")).isEmpty();

    house.clock.pass(EmergencyOpenings.LASTS);
    isClosed(pages.of(colleague).get(address), "afterwards");
  }

  @Test
  void whoever_leads_names_and_ends_on_a_page() {
    OpenPages.Browser leader = pages.of(team.leader);
    assertThat(leader.get(address + "/named").words()).contains("Tove Ledarlund");
    Shown form = leader.get(address + "/named/new");

    Shown named =
        leader.send(
            form,
            Map.of(
                "staff", List.of(colleague.staff().toString()),
                "reason", List.of("Är hennes läkare.")));
    assertThat(named.status()).as(named.words()).isEqualTo(303);
    OpenPages.Browser browser = pages.of(colleague);
    assertThat(browser.get(address).words()).contains("Elina Hemlund");
    Shown list = leader.get(named.location());
    assertThat(list.words()).contains("Är hennes läkare.");

    String end = list.page().select("#named tr:contains(Är hennes läkare.) a").attr("href");
    Shown ended = leader.send(leader.get(end), Map.of("reason", List.of("Har bytt team.")));
    assertThat(ended.status()).as(ended.words()).isEqualTo(303);
    assertThat(browser.get(address).status()).isEqualTo(403);
  }

  @Test
  void whoever_leads_reviews_an_opening_without_a_name_on_the_page() {
    house.openings.open(colleague, elin.id(), "Hittad medvetslös i trapphuset.");
    OpenPages.Browser leader = pages.of(team.leader);

    Shown list = leader.get("/openings");
    assertThat(list.words()).contains("Hittad medvetslös i trapphuset.", "Väntar på granskning");
    assertThat(list.page().outerHtml()).doesNotContain(MARKERS);
    Shown done =
        leader.send(
            leader.get(list.link("#openings a[href$=/review]")),
            Map.of("finding", List.of("JUSTIFIED"), "words", List.of("Ambulansen var på väg.")));

    assertThat(done.status()).as(done.words()).isEqualTo(303);
    Shown reviewed = leader.get("/openings");
    assertThat(reviewed.words()).contains("Det var ett nödläge", "Ambulansen var på väg.");
    assertThat(reviewed.page().select("#openings a[href$=/review]")).isEmpty();
    assertThat(pages.of(colleague).get("/openings").status()).isEqualTo(403);
  }

  @Test
  void an_administrator_puts_a_colleagues_name_away_and_shows_it_again_on_a_page() {
    Caller admin = house.staff(Role.ADMIN, Profession.ADMINISTRATIVE);
    OpenPages.Browser browser = pages.of(admin);
    String name = team.anna.displayName();
    String link = "/admin/units/" + house.unit.id() + "/staff/" + team.anna.staff() + "/name";
    Shown form = browser.get(link);
    assertThat(form.words()).contains(name);
    assertThat(browser.send(form, Map.of("shownAs", List.of("Sköterska 1"))).status())
        .isEqualTo(422);
    Shown hidden = browser.send(form, Map.of("shownAs", List.of("Sköterska")));
    assertThat(hidden.status()).as(hidden.words()).isEqualTo(303);

    assertThat(pages.of(team.leader).get("/enrolments/" + enrolment).words())
        .contains("Sköterska ")
        .doesNotContain(name);
    Shown known = browser.get(link);
    assertThat(known.words()).contains(name);
    assertThat(browser.send(known, Map.of()).status()).isEqualTo(303);
    assertThat(browser.get(link).page().select("input[name=shownAs]")).hasSize(1);
  }
}
