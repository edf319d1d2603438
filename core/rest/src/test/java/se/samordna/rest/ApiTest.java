package se.samordna.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static se.samordna.rest.ServedApi.json;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.samordna.http.served.MemorySessions;
import se.samordna.http.served.RawHttp.Reply;

class ApiTest {
  private static final String FACTS =
      "{\"givenName\":\"Åsa\",\"familyName\":\"Exempel\",\"pronoun\":\"hon\",\"birthDate\":"
          + "\"1989-01-01\",\"protection\":\"NONE\",\"phone\":\"\",\"address\":\"\",\"wishes\":\"\"}";

  private static ServedApi api;

  @BeforeAll
  static void serve(@TempDir Path storage) {
    api = new ServedApi(storage);
  }

  @AfterAll
  static void stop() {
    api.close();
  }

  private static String newPerson() {
    return "{\"unit\":\"" + UUID.randomUUID() + "\",\"number\":\"\",\"facts\":" + FACTS + "}";
  }

  private static Reply register() {
    Reply made = api.send("POST /persons", "", newPerson());
    assertThat(made.status()).isEqualTo(201);
    return made;
  }

  private static List<String> pointers(Reply reply) {
    List<String> pointers = new ArrayList<>();
    json(reply)
        .get("errors")
        .forEach(
            error ->
                pointers.add(
                    error.get("code").textValue() + " " + error.get("pointer").textValue()));
    return pointers;
  }

  @Test
  void a_login_gives_a_token_for_programs_and_a_cookie_for_browsers_until_logout() {
    String login =
        "{\"userName\":\"%s\",\"password\":\"%s\"}"
            .formatted(MemorySessions.USER, MemorySessions.PASSWORD);
    Reply in = api.anonymous("POST /session", "", login);
    assertThat(in.status()).isEqualTo(201);
    String token = json(in).get("token").textValue();
    assertThat(in.header("Set-Cookie").orElse("")).startsWith("__Host-samordna=" + token + ";");
    assertThat(json(in).at("/me/displayName").textValue()).isEqualTo("Eva Exempel");

    String bearer = "Authorization: Bearer " + token + "\r\n";
    assertThat(api.anonymous("GET /session", bearer, "").status()).isEqualTo(200);
    Reply out = api.anonymous("DELETE /session", bearer, "");
    assertThat(out.status()).isEqualTo(204);
    assertThat(out.header("Set-Cookie").orElse("")).contains("Max-Age=0");
    assertThat(api.anonymous("GET /session", bearer, "").status()).isEqualTo(401);
  }

  @Test
  void a_wrong_password_is_401_and_says_nothing_of_which_part_was_wrong() {
    Reply wrong =
        api.anonymous("POST /session", "", "{\"userName\":\"nobody\",\"password\":\"x\"}");
    assertThat(wrong.status()).isEqualTo(401);
    assertThat(json(wrong).get("code").textValue()).isEqualTo("CM-5002");
  }

  @Test
  void a_new_thing_has_a_place_and_a_revision() {
    Reply made = register();
    String id = json(made).get("id").textValue();
    assertThat(made.header("Location")).contains("/api/v1/persons/" + id);
    assertThat(made.header("ETag")).contains("\"1\"");
    Reply read = api.send("GET /persons/" + id, "", "");
    assertThat(json(read)).isEqualTo(json(made));
    assertThat(json(read).get("givenName").textValue()).isEqualTo("Åsa");
  }

  @Test
  void everything_that_is_wrong_with_a_body_is_said_at_once_each_at_its_place() {
    String body =
        "{\"unit\":\"7\",\"numbr\":\"\",\"facts\":{\"givenName\":7,\"familyName\":\"a\\u0000\","
            + "\"pronoun\":\"\",\"birthDate\":\"1989-13-01\",\"protection\":\"SECRET\","
            + "\"phone\":null,\"address\":\""
            + "x".repeat(20_001)
            + "\",\"wishes\":\"\",\"a/b~c\":1}}";
    Reply reply = api.send("POST /persons", "Accept-Language: en\r\n", body);
    assertThat(reply.status()).isEqualTo(400);
    assertThat(reply.header("Content-Language")).contains("en");
    assertThat(pointers(reply))
        .containsExactlyInAnyOrder(
            "CM-1016 /unit",
            "CM-1002 /number",
            "CM-1004 /numbr",
            "CM-1016 /facts/givenName",
            "CM-1003 /facts/familyName",
            "CM-1016 /facts/birthDate",
            "CM-1016 /facts/protection",
            "CM-1002 /facts/phone",
            "CM-1005 /facts/address",
            "CM-1004 /facts/a~1b~0c");
    assertThat(reply.body())
        .contains("one of NONE, SECRECY_MARKING, PROTECTED_REGISTRATION")
        .doesNotContain("SECRET", "1989-13");
  }

  @Test
  void a_problem_is_worded_in_the_language_asked_for() {
    assertThat(api.send("POST /persons", "", "{}").body()).contains("Fältet måste ha ett värde.");
    assertThat(api.send("POST /persons?lang=en", "", "{}").body())
        .contains("The field must have a value.");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "{",
        "[1,]",
        "{\"a\":1}{}",
        "{\"unit\":\"a\",\"unit\":\"b\"}",
        "NaN",
        "'a'",
        "// x\n{}"
      })
  void what_is_no_json_is_400(String body) {
    Reply reply = api.send("POST /persons", "Content-Type: application/json\r\n", body);
    assertThat(reply.status()).isEqualTo(400);
    assertThat(json(reply).get("code").textValue()).isEqualTo("CM-1001");
  }

  @Test
  void a_change_needs_the_revision_that_was_read() {
    String path = "PUT /persons/" + json(register()).get("id").textValue();
    assertThat(api.send(path, "", FACTS).status()).isEqualTo(428);
    for (String odd : List.of("*", "W/\"1\"", "1", "\"x\"", "\"1\", \"2\"", "\"99999999999\"")) {
      assertThat(api.send(path, "If-Match: " + odd + "\r\n", FACTS).status())
          .as(odd)
          .isEqualTo(400);
    }
    Reply changed = api.send(path, "If-Match: \"1\"\r\n", FACTS);
    assertThat(changed.status()).isEqualTo(200);
    assertThat(changed.header("ETag")).contains("\"2\"");
  }

  @Test
  void whoever_comes_second_sees_what_the_first_one_wrote() {
    String path = "PUT /persons/" + json(register()).get("id").textValue();
    api.send(path, "If-Match: \"1\"\r\n", FACTS.replace("\"hon\"", "\"hen\""));
    Reply second = api.send(path, "If-Match: \"1\"\r\n", FACTS);
    assertThat(second.status()).isEqualTo(412);
    assertThat(second.header("Content-Type")).contains("application/problem+json");
    assertThat(second.header("ETag")).contains("\"2\"");
    assertThat(json(second).at("/current/pronoun").textValue()).isEqualTo("hen");
    assertThat(json(second).get("code").textValue()).isEqualTo("CM-1011");
  }

  @Test
  void a_request_sent_twice_with_one_key_is_done_once() {
    String key = "Idempotency-Key: 4f1c2d3e-a\r\n";
    String body = newPerson();
    Reply first = api.send("POST /persons", key, body);
    Reply again = api.send("POST /persons", key, body);
    assertThat(again.status()).isEqualTo(201);
    assertThat(again.body()).isEqualTo(first.body());
    assertThat(again.header("Location")).isEqualTo(first.header("Location"));
    assertThat(again.header("ETag")).isEqualTo(first.header("ETag"));

    Reply other = api.send("POST /persons", key, newPerson());
    assertThat(other.status()).isEqualTo(422);
    assertThat(json(other).get("code").textValue()).isEqualTo("CM-1013");
    assertThat(api.send("POST /persons", "Idempotency-Key: short\r\n", body).status())
        .isEqualTo(400);
  }

  @Test
  void a_refused_request_may_be_tried_again_with_its_key() {
    String key = "Idempotency-Key: 4f1c2d3e-b\r\n";
    assertThat(api.send("POST /persons", key, "{}").status()).isEqualTo(400);
    assertThat(api.send("POST /persons", key, newPerson()).status()).isEqualTo(201);
  }

  @Test
  void a_list_is_read_to_its_end_by_cursor() {
    for (int i = 0; i < 5; i++) {
      register();
    }
    List<String> seen = new ArrayList<>();
    String cursor = "";
    while (true) {
      JsonNode page = json(api.send("GET /persons?size=2" + cursor, "", ""));
      page.get("rows").forEach(row -> seen.add(row.get("id").textValue()));
      assertThat(page.get("rows").size()).isLessThanOrEqualTo(2);
      if (page.get("nextCursor").isNull()) {
        break;
      }
      cursor = "&cursor=" + page.get("nextCursor").textValue();
    }
    assertThat(seen).hasSizeGreaterThanOrEqualTo(5).doesNotHaveDuplicates();
    assertThat(json(api.send("GET /persons?cursor=x", "", "")).get("code").textValue())
        .isEqualTo("CM-1006");
  }

  @ParameterizedTest
  @CsvSource({
    "GET /persons?size=0, /size",
    "GET /persons?size=201, /size",
    "GET /persons?size=two, /size",
    "GET /persons?mine=yes, /mine",
    "GET /units/6ba7b810-9dad-11d1-80b4-00c04fd430c8/staff?day=today, /day",
    "GET /units/6ba7b810-9dad-11d1-80b4-00c04fd430c8/staff, /day",
    "GET /persons?sise=2, /sise"
  })
  void a_parameter_that_is_wrong_or_unknown_is_named(String target, String pointer) {
    Reply reply = api.send(target, "", "");
    assertThat(reply.status()).isEqualTo(400);
    assertThat(json(reply).at("/errors/0/pointer").textValue()).isEqualTo(pointer);
  }

  @Test
  void a_refused_step_shows_every_verdict_with_its_facts_and_remedies() {
    String path = "POST /enrolments/" + MemoryEnrolments.THE_ONE + "/steps/accept";
    Reply refused = api.send(path, "If-Match: \"1\"\r\n", "{}");
    assertThat(refused.status()).isEqualTo(422);
    assertThat(json(refused).get("code").textValue()).isEqualTo("CM-3002");
    JsonNode verdict = json(refused).at("/verdicts/0");
    assertThat(verdict.get("outcome").textValue()).isEqualTo("NEEDS_OVERRIDE");
    assertThat(verdict.at("/facts/0/value").decimalValue()).isEqualByComparingTo("26.25");
    assertThat(verdict.at("/facts/0/unit").textValue()).isEqualTo("perFte");
    assertThat(verdict.at("/remedies/0/kind").textValue()).isEqualTo("OVERRIDE");

    Reply preview = api.send(path + ":preview", "", "{}");
    assertThat(json(preview).get("possible").booleanValue()).isFalse();
    assertThat(preview.header("ETag")).as("what the step is taken with").contains("\"1\"");

    Reply taken = api.send(path, "If-Match: \"1\"\r\n", "{\"overrideReason\":\"Sommarbrist\"}");
    assertThat(taken.status()).isEqualTo(200);
    assertThat(taken.header("ETag")).contains("\"2\"");
    assertThat(json(taken).at("/view/enrolment/marks").toString())
        .isEqualTo("[\"ADMITTED\",\"CRISIS\"]");
    Reply late = api.send(path, "If-Match: \"1\"\r\n", "{}");
    assertThat(late.status()).isEqualTo(412);
    assertThat(json(late).at("/current/enrolment/revision").intValue()).isEqualTo(2);
  }

  @Test
  void what_is_no_id_names_nothing() {
    assertThat(api.send("GET /persons/7", "", "").status()).isEqualTo(404);
    assertThat(api.send("GET /persons/" + UUID.randomUUID(), "", "").status()).isEqualTo(404);
  }

  @Test
  void a_body_of_another_type_is_415() {
    Reply reply = api.anonymous("POST /session", "Content-Type: text/plain\r\n", "");
    assertThat(reply.status()).isEqualTo(415);
    assertThat(reply.body()).contains("application/json");
  }

  @Test
  void the_document_of_the_api_is_there_for_everybody() {
    Reply reply = api.anonymous("GET /openapi.json", "", "");
    assertThat(reply.status()).isEqualTo(200);
    assertThat(json(reply).get("openapi").textValue()).isEqualTo("3.1.0");
  }
}
