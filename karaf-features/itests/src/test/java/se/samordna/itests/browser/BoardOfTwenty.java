package se.samordna.itests.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeSet;
import se.samordna.itests.harness.Answer;
import se.samordna.itests.harness.Colleague;
import se.samordna.itests.harness.Demo;

/** The demo's team with all twenty of its persons on the board. */
final class BoardOfTwenty {
  private static final String API = "/api/v1";
  private static final String UP =
      "{\"input\":{\"reason\":[\"PREVENT\"],\"cause\":[\"Sover oroligt\"]},"
          + "\"acknowledged\":{\"crisis-plan-exists\":\"Görs i morgon.\"}}";

  private final Demo demo;
  private Colleague anna;
  private final Map<String, String> persons = new LinkedHashMap<>();
  private String unit = "";

  BoardOfTwenty(Demo demo) {
    this.demo = demo;
    anna = Colleague.ofDemo(demo.samordna(), "anna");
  }

  /** Puts up all who are not on the board; the protected one is found by number alone. */
  BoardOfTwenty fill() {
    anna.get(API + "/persons?size=100").json().path("rows").forEach(this::fill);
    String elin = "{\"text\":\"200105032387\",\"mine\":false,\"page\":{\"size\":1}}";
    anna.post(API + "/persons:search", elin).json().path("rows").forEach(this::fill);
    return look();
  }

  private void fill(JsonNode row) {
    JsonNode file = anna.get(API + "/persons/" + row.path("id").asText() + "/file").json();
    for (JsonNode view : file.path("enrolments")) {
      JsonNode enrolment = view.path("enrolment");
      unit = enrolment.path("unit").asText();
      if (enrolment.path("phase").asText().equals("INDIVIDUAL")) {
        putUp("/enrolments/" + enrolment.path("id").asText());
      }
    }
  }

  private void putUp(String enrolment) {
    String etag = anna.get(API + enrolment).headers().get("etag");
    Answer answer = anna.post(API + enrolment + "/steps/scaleUp", UP, "If-Match", etag);
    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
  }

  private BoardOfTwenty look() {
    persons.clear();
    for (JsonNode column : board().path("columns")) {
      for (JsonNode entry : column.path("entries")) {
        persons.put(entry.path("personName").asText(), entry.path("person").asText());
      }
    }
    return this;
  }

  private JsonNode board() {
    return anna.get(API + "/units/" + unit + "/board").json();
  }

  /** Those on the board, by the names that stand there. */
  Map<String, String> persons() {
    return persons;
  }

  /** Somebody who was put up here, and the own view of that person. */
  String withAView() {
    for (JsonNode column : board().path("columns")) {
      for (JsonNode entry : column.path("entries")) {
        if (entry.path("cause").asText().equals("Sover oroligt") && hasPlan(entry)) {
          String place = API + "/board-entries/" + entry.path("id").asText();
          String etag = anna.get(place).headers().get("etag");
          String view = "{\"ownWords\":\"Jag sover igen.\"}";
          assertThat(anna.send("PUT", place + "/persons-view", view, "If-Match", etag).status())
              .isEqualTo(200);
          return entry.path("personName").asText();
        }
      }
    }
    throw new AssertionError("nobody was put up");
  }

  /** Whoever has none adopted can't come down. */
  private boolean hasPlan(JsonNode entry) {
    String person = entry.path("person").asText();
    for (JsonNode plan : anna.get(API + "/persons/" + person + "/file").json().path("plans")) {
      if (plan.path("current").isObject()) {
        return true;
      }
    }
    return false;
  }

  /** After so long a time that nobody is logged in any more. */
  void logInAgain() {
    anna = Colleague.ofDemo(demo.samordna(), "anna");
  }

  /** In how many records a note of the board meeting stands that holds the words. */
  long recordsWith(String words) {
    return new TreeSet<>(persons.values())
        .stream().filter(person -> contactsOf(person).contains(words)).count();
  }

  private String contactsOf(String person) {
    Answer answer = anna.get(API + "/persons/" + person + "/contacts");
    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    return answer.body();
  }
}
