package se.samordna.enginetests;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import se.samordna.Id;
import se.samordna.access.Caller;
import se.samordna.enrolment.Enrolment;
import se.samordna.organisation.Profession;
import se.samordna.organisation.Role;
import se.samordna.person.Person;
import se.samordna.person.PersonChange;
import se.samordna.person.Protection;
import se.samordna.store.OpenedStores;
import se.samordna.web.page.OpenPages;
import se.samordna.web.page.OpenPages.Shown;

/** What pages show to whoever reviews accesses, and what the person is handed. */
class AuditPagesTest {
  private static final String NUMBER = "199005092383";
  private static final List<String> CONTENT =
      List.of("070-174 06 99", "Innehållsgatan", "Ring aldrig mamma", NUMBER, "900509");

  private final House house = new House(OpenedStores.shared(OpenedStores.Kind.H2));
  private final FactTeam team = new FactTeam(house);
  private final TeamPages pages = new TeamPages(team);
  private final Person alma =
      house.person(
          team.anna,
          new PersonChange(
              "Alma",
              "Exempel",
              "hon",
              LocalDate.of(1990, 5, 9),
              Protection.NONE,
              "070-174 06 99",
              "Innehållsgatan 2",
              "Ring aldrig mamma."),
          NUMBER);
  private final Id<Enrolment> enrolment = team.enrolled(alma, team.anna);
  private final Caller auditor = house.staff(Role.AUDITOR, Profession.ADMINISTRATIVE);

  @AfterEach
  void close() {
    pages.close();
  }

  @Test
  void no_page_shows_content_to_an_auditor() {
    OpenPages.Browser browser = pages.of(auditor);
    List<String> open = new ArrayList<>();
    for (String route : pages.addresses()) {
      String address =
          route
              .replace("{person}", alma.id().toString())
              .replace("{enrolment}", enrolment.toString())
              .replace("{unit}", house.unit.id().toString())
              .replace("{seq}", "1")
              .replaceAll("\\{[a-zA-Z]+}", UUID.randomUUID().toString());
      Shown shown = browser.get(address);
      assertThat(shown.page().outerHtml()).as(route).doesNotContain(CONTENT);
      if (shown.status() == 200 && route.startsWith("/persons/")) {
        open.add(route);
      }
    }
    assertThat(open)
        .as("who has read, and two forms that show nothing of anybody")
        .containsExactlyInAnyOrder(
            "/persons/{person}/exports/new",
            "/persons/{person}/past/readers",
            "/persons/{person}/readers",
            "/persons/{person}/readers/all",
            "/persons/{person}/readers.csv");
  }

  @Test
  void an_auditor_finds_a_log_by_number_and_the_number_stands_in_no_address() {
    OpenPages.Browser browser = pages.of(auditor);
    Shown found =
        browser.send(browser.get("/audit/find"), Map.of("number", List.of("900509-2383")));

    assertThat(found.location()).isEqualTo("/audit/persons/" + alma.id());
    Shown log = browser.get(found.location());
    assertThat(log.words()).contains("Alma Exempel", "Anna Region", "Deltar i vården");
    assertThat(log.link("a[href$=/readers]")).isEqualTo("/persons/" + alma.id() + "/readers");
  }

  @Test
  void an_auditor_searches_days_and_is_told_what_to_narrow() {
    OpenPages.Browser browser = pages.of(auditor);
    Shown sent =
        browser.send(
            browser.get("/audit"),
            Map.of("from", List.of("2027-03-01"), "to", List.of("2027-03-01")));
    assertThat(sent.location()).isEqualTo("/audit/lines?from=2027-03-01&to=2027-03-01");
    assertThat(browser.get(sent.location()).words()).contains("Anna Region");
    assertThat(browser.get("/audit/lines").words()).contains("CM-5030");
    assertThat(browser.get("/audit/lines?action=&staff=" + team.anna.staff()).words())
        .contains("Anna Region");
  }

  @Test
  void a_sample_is_drawn_and_reviewed_on_pages() {
    OpenPages.Browser browser = pages.of(auditor);
    house.clock.moveTo(Instant.parse("2027-04-01T07:00:00Z"));
    OpenPages.Browser later = pages.of(auditor);
    Shown drawn =
        later.send(
            later.get("/audit/samples/new"),
            Map.of("month", List.of("2027-03-01"), "seed", List.of("7")));
    String sample = drawn.location().split("\\?", 2)[0];
    Shown rows = later.get(sample);
    String review = rows.link("a[href$=/review]");
    Shown reviewed =
        later.send(
            later.get(review),
            Map.of("conclusion", List.of("IN_ORDER"), "words", List.of("Deltog i vården.")));

    assertThat(reviewed.location()).startsWith(sample);
    assertThat(later.get(sample).words()).contains("I sin ordning", "Deltog i vården.");
    assertThat(later.get("/audit/samples").words()).contains("Frö 7");
    assertThat(browser).isNotNull();
  }

  @Test
  void a_special_eye_is_begun_and_ended_on_pages_and_shown_to_auditors_alone() {
    OpenPages.Browser browser = pages.of(auditor);
    String log = "/audit/persons/" + alma.id();
    assertThat(browser.get(log).link("a[href$=/watch]")).isEqualTo(log + "/watch");
    Shown begun =
        browser.send(
            browser.get(log + "/watch"),
            Map.of(
                "reason", List.of("Känd av många."),
                "from", List.of("2027-03-01"),
                "until", List.of("2027-05-31")));
    assertThat(begun.status()).isEqualTo(303);
    Shown list = browser.get("/audit/watches");
    assertThat(list.words()).contains("Känd av många.", "31 maj 2027");
    Element end = list.page().selectFirst("main form[action$=/end]");
    assertThat(end).isNotNull();
    browser.post(
        end.attr("action"),
        end.select("input[type=hidden]").stream()
            .map(one -> one.attr("name") + "=" + one.val())
            .collect(Collectors.joining("&")));
    assertThat(browser.get("/audit/watches").words()).contains("slut sedan");
    OpenPages.Browser anna = pages.of(team.anna);
    assertThat(anna.get("/audit/watches").status()).isEqualTo(403);
    assertThat(anna.get(log + "/watch").status()).isEqualTo(403);
    assertThat(anna.get("/persons/" + alma.id() + "/readers").words())
        .contains("Granskade att någon haft tillgång till dina uppgifter")
        .doesNotContain("evakning");
  }

  @Test
  void the_pages_of_reviews_are_closed_to_care_staff() {
    OpenPages.Browser browser = pages.of(team.anna);
    for (String place :
        List.of(
            "/audit",
            "/audit/find",
            "/audit/lines?from=2027-03-01&to=2027-03-01",
            "/audit/persons/" + alma.id(),
            "/audit/samples",
            "/audit/samples/new")) {
      assertThat(browser.get(place).status()).as(place).isEqualTo(403);
    }
  }

  @Test
  void the_person_is_handed_who_has_read_in_plain_words() {
    OpenPages.Browser browser = pages.of(team.anna);
    String place = "/persons/" + alma.id() + "/readers";
    assertThat(browser.get(place).words())
        .contains("Vem har läst om mig?", "Registrerade dig.", "Vård- och stödpersonal")
        .doesNotContain("Anna Region");
    assertThat(browser.get(place + "/all").words()).contains("Registrerade dig.");
    assertThat(browser.get(place + ".csv").page().text())
        .contains("Registrerade dig.", house.unit.name());
  }

  @Test
  void an_administrator_settles_that_names_are_told() {
    OpenPages.Browser admin = pages.of(house.staff(Role.ADMIN, Profession.ADMINISTRATIVE));
    Shown settings = admin.get("/admin/log");
    assertThat(settings.words()).contains("Nu berättas roll och inte namn.");
    assertThat(pages.of(auditor).get("/admin/log").status()).isEqualTo(403);
  }
}
