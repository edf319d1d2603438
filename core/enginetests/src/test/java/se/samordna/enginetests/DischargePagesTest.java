package se.samordna.enginetests;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import se.samordna.PageRequest;
import se.samordna.discharge.DischargePlanning;
import se.samordna.person.Person;
import se.samordna.store.OpenedStores;
import se.samordna.web.page.OpenPages;
import se.samordna.web.page.OpenPages.Shown;

/** A discharge on its pages, from the first judgement to the day the person has left. */
class DischargePagesTest {
  private final House house = new House(OpenedStores.shared(OpenedStores.Kind.H2));
  private final FactTeam team = new FactTeam(house);
  private final TeamPages pages = new TeamPages(team);
  private final Person alma = team.person("Alma", "Exempel", "199005092383");
  private final String place = "/persons/" + alma.id() + "/discharges";
  private final OpenPages.Browser anna = pages.of(team.anna);
  private final String today = house.today().toString();

  @AfterEach
  void close() {
    pages.close();
  }

  private void sent(String path, String... pairs) {
    Shown answer = anna.send(anna.get(path), fields(pairs));
    assertThat(answer.status()).as(path + " " + answer.words()).isEqualTo(303);
  }

  private static Map<String, List<String>> fields(String... pairs) {
    Map<String, List<String>> fields = new HashMap<>();
    for (int i = 0; i < pairs.length; i += 2) {
      fields.put(pairs[i], List.of(pairs[i + 1]));
    }
    return fields;
  }

  private DischargePlanning planning() {
    return house.discharges.of(team.anna, alma.id(), PageRequest.first(1)).rows().get(0);
  }

  private void begun() {
    sent(
        place + "/new",
        "part",
        "INPATIENT",
        "owner",
        team.anna.staff().toString(),
        "day",
        today,
        "time",
        "07.30",
        "expectedOn",
        house.today().plusDays(7).toString());
  }

  @Test
  void a_discharge_goes_from_the_first_judgement_to_the_last_word() {
    assertThat(anna.get(place).words()).contains("Ingen utskrivning planeras.");
    begun();
    String at = place + "/" + planning().id();
    assertThat(anna.get("/persons/" + alma.id()).words())
        .contains("Inskrivningsmeddelande")
        .contains("Inom ett dygn");
    assertThat(anna.get("/units/" + house.unit.id() + "/discharges").words())
        .contains("Alma Exempel")
        .contains("Inskrivningsmeddelande: Inom ett dygn");

    Shown nobody =
        anna.send(anna.get(at + "/done/ADMISSION_NOTICE"), fields("day", today, "time", "07.45"));
    assertThat(nobody.status()).isEqualTo(422);
    assertThat(nobody.page().select("#errors").text()).contains("Vilka som underrättades");
    sent(at + "/done/ADMISSION_NOTICE", "day", today, "time", "07.45", "told", "SOCIAL_SERVICES");
    sent(at + "/expected", "expectedOn", house.today().plusDays(12).toString());
    assertThat(anna.get(place).words())
        .contains("Klart i tid, i dag 07.45")
        .contains("Socialtjänsten")
        .contains("Underrättelse om ny beräknad dag");
    sent(at + "/ready", "day", today, "time", "07.50", "joint", "SIP");
    sent(at + "/done/READY_NOTICE", "day", today, "time", "07.55", "told", "REGION_OPEN_CARE");
    assertThat(anna.get(place).words()).contains("Kallelse till SIP").contains("4 mars 23.59");
    sent(at + "/left", "day", today, "time", "07.58");
    assertThat(anna.get(place).words()).contains("utskriven i dag 07.58");
    sent(at + "/close", "why", "ELSEWHERE");
    assertThat(anna.get(place).words()).contains("avslutad: Någon annan tar hand om det");
    assertThat(anna.get("/units/" + house.unit.id() + "/discharges").words())
        .contains("Ingen utskrivning planeras på enheten.");
  }

  @Test
  void another_person_s_address_and_a_duty_that_is_none_lead_nowhere() {
    begun();
    Person other = team.person("Cecilia", "Testdotter", "198805172387");
    String id = planning().id().toString();

    assertThat(anna.get("/persons/" + other.id() + "/discharges/" + id + "/left").status())
        .isEqualTo(404);
    assertThat(anna.get(place + "/" + id + "/done/NOTHING").status()).isEqualTo(404);
  }
}
