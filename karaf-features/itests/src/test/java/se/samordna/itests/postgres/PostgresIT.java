package se.samordna.itests.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import se.samordna.itests.harness.Answer;
import se.samordna.itests.harness.Console.Said;
import se.samordna.itests.harness.OwnProcess;
import se.samordna.itests.harness.Team;
import se.samordna.itests.postgres.Postgres.Address;
import se.samordna.itests.way.FactForms;

/** The distribution on PostgreSQL: a file in etc/ and nothing else. */
@WithPostgres
class PostgresIT {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String API = "/api/v1";
  private static final String NOTE = "Vi sågs på torget och drack kaffe.";

  @Test
  void configured_for_postgresql_it_keeps_a_person_a_step_and_a_note_there_and_nowhere_else(
      Postgres postgres) {
    Address database = postgres.freshDatabase();
    try (OwnProcess process = configuredFor(database).start().awaitReady()) {
      Team team = Team.setUp(process, 0);
      String person = registered(team);
      said(process, "model-enable --provider " + team.staff().provider() + " fact");
      String enrolment = referred(team, person);
      made(team, person + "/contacts", note());
      assertThat(process.samordna().folder().resolve("data/samordna/db")).doesNotExist();
      assertThat(postgres.tables(database)).contains("audit_key", "enrolment", "contact");

      assertThat(process.stop()).isZero();
      process.start().awaitReady();

      assertThat(shown(team, person).path("givenName").asText()).isEqualTo("Alma");
      process
          .samordna()
          .await(
              "FACT is here again",
              Duration.ofSeconds(60),
              () -> shown(team, enrolment).path("available").asBoolean());
      JsonNode view = shown(team, enrolment);
      assertThat(view.at("/enrolment/lifecycle").asText()).isEqualTo("PROPOSED");
      assertThat(view.path("available").asBoolean()).isTrue();
      assertThat(shown(team, person + "/contacts").at("/rows/0/note").asText()).isEqualTo(NOTE);
      assertThat(shown(team, person + "/answers").path("rows")).hasSize(1);
      assertThat(said(process, "audit-verify --json").output()).contains("\"ok\" : true");
      assertThat(process.samordna().log().linesWith("| ERROR |")).isEmpty();
    }
  }

  private static String registered(Team team) {
    Map<String, String> facts =
        Map.of(
            "givenName", "Alma",
            "familyName", "Exempel",
            "pronoun", "",
            "birthDate", "1990-05-09",
            "protection", "NONE",
            "phone", "",
            "address", "",
            "wishes", "");
    Map<String, ?> person = Map.of("unit", team.unit(), "number", "199005092383", "facts", facts);
    return API + "/persons/" + made(team, API + "/persons", person).path("id").asText();
  }

  /** The first step of FACT, with the form that it asks for. */
  private static String referred(Team team, String person) {
    Map<String, Object> form = FactForms.referral();
    made(
        team,
        person + "/answers",
        Map.of("form", form.get("questionnaire"), "completed", true, "response", form));
    JsonNode begun =
        made(
            team,
            person + "/enrolments",
            Map.of("unit", team.unit(), "model", "fact", "step", "refer", "with", Map.of()));
    return API + "/enrolments/" + begun.at("/view/enrolment/id").asText();
  }

  private static Map<String, Object> note() {
    return Map.of(
        "kind",
        "NOTE",
        "place",
        "NONE",
        "happenedAt",
        "2026-01-15T09:30:00Z",
        "with",
        List.of(),
        "minutes",
        0,
        "reached",
        false,
        "note",
        NOTE);
  }

  private static JsonNode made(Team team, String path, Map<String, ?> body) {
    try {
      Answer answer = team.staff().post(path, JSON.writeValueAsString(body));
      assertThat(answer.status()).as(path + " " + answer.body()).isEqualTo(201);
      return answer.json();
    } catch (JsonProcessingException e) {
      throw new AssertionError(e);
    }
  }

  private static JsonNode shown(Team team, String path) {
    Answer answer = team.staff().get(path);
    assertThat(answer.status()).as(path + " " + answer.body()).isEqualTo(200);
    return answer.json();
  }

  private static Said said(OwnProcess process, String command) {
    Said said = process.samordna().console().run("samordna:" + command);
    assertThat(said.status()).as(command + "\n" + said.output()).isZero();
    return said;
  }

  private static OwnProcess configuredFor(Address database) {
    OwnProcess process = OwnProcess.unpack("postgresql");
    String file = "se.samordna.store.cfg";
    process.configure(file, "url", database.url());
    process.configure(file, "user", database.user());
    process.configure(file, ".password", database.password());
    process.configure(file, "dsf.target", "(osgi.jdbc.driver.class=org.postgresql.Driver)");
    return process;
  }
}
