package se.samordna.enginetests;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import se.samordna.ombud.OmbudAppointment;
import se.samordna.ombud.OmbudMandate;
import se.samordna.person.Person;
import se.samordna.store.OpenedStores;
import se.samordna.web.page.OpenPages.Browser;
import se.samordna.web.page.OpenPages.Shown;

/** The page on which a person reads of a personal ombud's mandate, and ends it. */
class OwnMandatesPageTest {
  private final House house = new House(OpenedStores.shared(OpenedStores.Kind.H2));
  private final FactTeam fact = new FactTeam(house);
  private final TeamPages pages = new TeamPages(fact);
  private final OmbudTeam team = new OmbudTeam(house);

  @AfterEach
  void close() {
    pages.close();
  }

  private Browser own(Person person) {
    house.store.write(
        tx -> {
          tx.careRelations()
              .open(
                  team.social.id(),
                  person.id(),
                  team.support.id(),
                  "registered",
                  house.clock.instant());
          return person;
        });
    return pages.pages().own(OwnDoor.of(house, team.worker, person).token(), "sv");
  }

  private static OmbudAppointment.New meeting(Instant at) {
    return new OmbudAppointment.New(at, 45, OmbudAppointment.AppointmentKind.HOME);
  }

  @Test
  void the_way_leads_from_the_start_to_the_end_of_the_mandate() {
    Person ida = team.person("Test");
    OmbudMandate known = team.known(ida);
    Browser own = own(ida);

    assertThat(own.get("/my").link("#ombud a")).isEqualTo("/my/ombud");
    assertThat(own.get("/my/ombud").words()).doesNotContain("Ni möts");
    Instant at = house.clock.instant().plus(Duration.ofDays(2));
    var off = team.mandates.meet(team.ombud, known.id(), meeting(at.plus(Duration.ofDays(1))));
    team.mandates.callOff(team.ombud, off.id());
    team.mandates.meet(team.ombud, known.id(), meeting(at));
    Shown page = own.get("/my/ombud");
    assertThat(page.words())
        .containsOnlyOnce("Ni möts")
        .contains("45 minuter. Hemma hos dig. " + team.ombud.displayName());
    assertThat(page.words())
        .contains("Ni lär känna varandra.", team.ombud.displayName(), team.ombuds.name());
    Shown form = own.get(page.link("#mandate-" + known.id() + " .actions a"));
    assertThat(form.words()).contains("slutar direkt", "Du behöver inte säga varför.");
    Shown sent = own.send(form, Map.of());

    assertThat(sent.location()).isEqualTo("/my/ombud?done=OWN_MANDATE_ENDED");
    Shown after = own.get(sent.location());
    assertThat(after.words())
        .contains("Du har inget personligt ombud här.", "Du avslutade uppdraget");
    assertThat(after.page().select(".actions a")).isEmpty();
    assertThat(own.send(form, Map.of()).words()).contains("Uppdraget är avslutat.");
    assertThat(own.get("/my/ombud/" + known.id() + "/end").status()).isEqualTo(404);
    assertThat(own.get("/my/export").words()).contains("Du avslutade uppdraget");
  }

  @Test
  void whoever_has_none_reads_the_same_page_without_one() {
    Browser own = own(team.person("Utan"));

    assertThat(own.get("/my").link("#ombud a")).isEqualTo("/my/ombud");
    assertThat(own.get("/my/ombud").words()).contains("Du har inget personligt ombud här.");
    assertThat(own.get("/my/export").page().select("#ombud, #ombud-over")).isEmpty();
  }

  @Test
  void where_there_are_no_ombuds_nothing_leads_there() {
    Person elin = fact.person("Elin", "Hemlund", "200105032387");
    Browser own = pages.pages().own(OwnDoor.of(house, fact.anna, elin).token(), "sv");

    assertThat(own.get("/my").page().select("#ombud")).isEmpty();
  }
}
