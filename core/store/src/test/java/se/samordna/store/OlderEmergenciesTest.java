package se.samordna.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;
import se.samordna.PageRequest;
import se.samordna.protection.EmergencyOpening;
import se.samordna.protection.EmergencyOpening.Why;

/** What an earlier release has kept of emergencies says in this one why it stands in the list. */
class OlderEmergenciesTest {
  private static final String BEFORE = "64";

  @TempDir Path folder;

  @Test
  void what_was_told_says_so_and_what_was_opened_stays_an_opening() throws SQLException {
    check(TestDatabase.h2(folder));
  }

  @Test
  @EnabledIf("se.samordna.store.EmbeddedDatabase#usable")
  void on_postgres_too() throws SQLException {
    check(TestDatabase.postgres(folder));
  }

  private static void check(TestDatabase database) throws SQLException {
    OlderDatabase.make(database, BEFORE, ROWS);
    try (OpenStore open = database.open()) {
      List<EmergencyOpening> all =
          open.transactions()
              .read(
                  tx ->
                      tx.protections().openings(OlderDatabase.PROVIDER, null, PageRequest.first(9)))
              .rows();
      assertThat(all)
          .extracting(EmergencyOpening::reason, EmergencyOpening::why)
          .containsExactlyInAnyOrder(
              tuple("Sagt till akuten", Why.TOLD),
              tuple("Öppnad i natt", Why.EMERGENCY),
              tuple("Kommer tillbaka", Why.RETURNING));
    }
  }

  private static final List<String> ROWS =
      List.of(
          "insert into principal values (#01-1, 'Region', 'REGION')",
          "insert into provider values ($P, #01-1, 'Region', 'HEALTH_CARE')",
          "insert into unit (id, provider, name, sort_key) values (#03-1, $P, 'Team', 'team')",
          "insert into record_unit (unit, provider) values (#03-1, $P)",
          "insert into staff (id, provider, given_name, family_name, sort_key, protected_identity)"
              + " values (#04-1, $P, 'Anna', 'Region', 'region anna', false)",
          "insert into person (id, provider, revision, given_name, family_name, sort_key,"
              + " search_key, pronoun, protection, phone, address, wishes) values (#10-1, $P, 1,"
              + " 'Bo', 'Skiss', 'skiss bo', 'bo skiss', '', 'NONE', '', '', '')",
          "insert into record_person (person, provider) values (#10-1, $P)",
          "insert into disclosure (id, provider, person, kind, name, organisation, purpose,"
              + " categories, what, way, ground, reason, by_staff, at) values (#59-1, $P, #10-1,"
              + " 'OUTSIDER', 'Akuten', '', 'COORDINATION', 'CONTACT', 'Adress', 'COPY',"
              + " 'EMERGENCY', 'Sagt till akuten', #04-1, $N)",
          opening(1, "Sagt till akuten", "EMERGENCY", "#59-1"),
          opening(2, "Öppnad i natt", "EMERGENCY", "null"),
          opening(3, "Kommer tillbaka", "RETURNING", "null"));

  private static String opening(int number, String reason, String why, String disclosure) {
    return String.format(
        "insert into emergency_opening (id, provider, person, staff, unit, reason, opened_at,"
            + " ends_at, elsewhere, disclosure, why) values (#18-%d, $P, #10-1, #04-1, #03-1, '%s',"
            + " $N, $N, false, %s, '%s')",
        number, reason, disclosure, why);
  }
}
