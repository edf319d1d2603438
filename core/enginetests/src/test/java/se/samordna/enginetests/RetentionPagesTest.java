package se.samordna.enginetests;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import se.samordna.access.Caller;
import se.samordna.organisation.Profession;
import se.samordna.organisation.Role;
import se.samordna.organisation.Unit;
import se.samordna.person.Person;
import se.samordna.store.OpenedStores;
import se.samordna.web.page.OpenPages;
import se.samordna.web.page.OpenPages.Shown;

/** What an administrator sees of retention, and what an ombud is not offered. */
class RetentionPagesTest {
  private final House house = new House(OpenedStores.shared(OpenedStores.Kind.H2));
  private final FactTeam team = new FactTeam(house);
  private final TeamPages pages = new TeamPages(team);
  private final Caller admin =
      team.staff("Ada", "Adminsson", Role.ADMIN, Profession.ADMINISTRATIVE, "1.00");

  @AfterEach
  void close() {
    pages.close();
  }

  @Test
  void what_could_go_is_shown_held_and_decided() {
    Person alma = team.person("Alma", "Exempel", "199005092383");
    house.endCare(alma, house.unit);
    house.clock.moveTo(Instant.parse("2037-03-02T08:00:00Z"));
    OpenPages.Browser browser = pages.of(admin);
    String place =
        browser.get("/admin/disposal").link("main a:contains(Journaler och akter som kan gallras)");
    Shown due = browser.get(place);
    assertThat(due.words()).contains("Patientjournaler", "Alma Exempel", "PDL 3 kap. 17–18 §§");

    Shown form = browser.get(due.link("main a:contains(Undanta från gallring)"));
    Shown kept =
        browser.send(
            form,
            Map.of(
                "ground", List.of("DISPUTE"),
                "reason", List.of("Dnr 2037-31"),
                "from", List.of("2037-03-02")));
    assertThat(kept.status()).as(kept.words()).isEqualTo(303);
    Shown held = browser.get(kept.location());
    assertThat(held.words()).contains("Dnr 2037-31", "Tvist, krav eller klagomål");
    Shown end = browser.get(held.link("main a:contains(Avsluta undantaget)"));
    assertThat(browser.send(end, Map.of("reason", List.of("Avgjort"))).status()).isEqualTo(303);

    Shown deciding = browser.get("/admin/disposal/new");
    Map<String, List<String>> decision =
        Map.of(
            "appliesTo", List.of("PATIENT_RECORD"),
            "decidedBy", List.of("Nämnden"),
            "decidedOn", List.of("2037-03-02"),
            "reference", List.of("Dnr 2037-12"),
            "keptDays", List.of(""),
            "archive", List.of(""),
            "person", List.of(""));
    Shown refused = browser.send(deciding, decision);
    assertThat(refused.status()).as("the archive's decision is missing").isEqualTo(400);
    Map<String, List<String>> whole = new java.util.HashMap<>(decision);
    whole.put("archive", List.of("Regionarkivet 2037-4"));
    Shown decided = browser.send(browser.get("/admin/disposal/new"), whole);
    assertThat(decided.status()).as(decided.words()).isEqualTo(303);
    assertThat(browser.get(decided.location()).words())
        .contains("Patientjournaler", "enligt reglerna");
  }

  @Test
  void the_municipality_is_said_by_its_four_digits() {
    OpenPages.Browser browser = pages.of(admin);
    Shown form = browser.get("/admin/disposal/place");
    assertThat(browser.send(form, Map.of("municipality", List.of("Sthm"))).status()).isEqualTo(400);
    assertThat(browser.send(form, Map.of("municipality", List.of("0180"))).status()).isEqualTo(303);
    assertThat(browser.get("/admin/disposal/records").words()).contains("Kommun: 0180.");
  }

  @Test
  void only_a_law_that_goes_with_the_provider_is_offered_to_a_unit() {
    OpenPages.Browser browser = pages.of(admin);
    String unit = "/admin/units/" + house.unit.id();
    Shown form = browser.get(unit + "/regime");
    assertThat(form.words()).contains("Hälso- och sjukvård: patientjournal (PDL)");
    assertThat(form.page().select("input[name=regime]").eachAttr("value")).containsExactly("HSL");
    assertThat(
            browser
                .send(form, Map.of("regime", List.of("HSL"), "from", List.of("2027-03-01")))
                .status())
        .isEqualTo(303);
  }

  @Test
  void an_ombud_is_offered_nothing_that_would_be_refused() {
    Unit ombuds = house.unit("Personliga ombud");
    house.store.write(
        tx -> {
          tx.regimes().keepNone(house.provider.id(), ombuds.id());
          return ombuds;
        });
    Caller ombud = house.staff(Role.CARE_STAFF, Profession.SOCIAL_WORKER, ombuds);
    Person ida = house.person(ombud, "Ida", "Test");
    OpenPages.Browser browser = pages.of(ombud);

    Shown first = browser.get("/persons/" + ida.id());
    assertThat(first.words()).contains("Personligt ombud: här sparas hur personen nås");
    assertThat(first.page().select("main a[href^=/persons/" + ida.id() + "]").eachAttr("href"))
        .allMatch(
            href ->
                href.endsWith("/change")
                    || href.endsWith("/number")
                    || href.endsWith("/contact-paths")
                    || href.endsWith("/care-parts")
                    || href.endsWith("/ombud")
                    || href.endsWith(ida.id().toString())
                    || href.contains("?months="));
    assertThat(browser.get("/persons/" + ida.id() + "/ombud").status()).isEqualTo(200);
    assertThat(
            browser
                .get("/persons/" + ida.id() + "/enrol")
                .page()
                .select("main a[href*=" + ida.id() + "]")
                .eachAttr("href"))
        .contains("/persons/" + ida.id() + "/ombud")
        .noneMatch(href -> href.contains("/enrol/"));
    assertThat(browser.get("/persons").page().select("main a[href=/emergency]")).isEmpty();
    assertThat(
            browser.get("/persons/" + ida.id() + "/care-parts").page().select("main a[href$=/end]"))
        .as("whose contact data is kept is let go of, too")
        .hasSize(1);
    Shown change = browser.get("/persons/" + ida.id() + "/change");
    assertThat(change.page().select("textarea[name=wishes]")).isEmpty();
    assertThat(browser.get("/persons/new").page().select("textarea[name=wishes]")).isEmpty();
    assertThat(
            browser
                .get("/units/" + ombuds.id() + "/meetings")
                .page()
                .select("main a[href*=/meetings/]"))
        .isEmpty();
  }
}
