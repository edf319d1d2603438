package se.samordna.itests.model;

import com.fasterxml.jackson.databind.JsonNode;
import se.samordna.itests.harness.Answer;
import se.samordna.itests.harness.Colleague;
import se.samordna.itests.harness.Samordna;

/** Anna of the demo's FACT team, and Adam who decides which models it may use. */
record Team(Colleague anna, Colleague adam) {
  static Team of(Samordna samordna) {
    return new Team(Colleague.ofDemo(samordna, "anna"), Colleague.ofDemo(samordna, "adam"));
  }

  /** Lets the team use the model. */
  void enable(String model) {
    String place =
        "{\"provider\": \"%s\", \"unit\": \"%s\"}".formatted(anna.provider(), anna.unit());
    taken(adam.post("/api/v1/models/" + model + ":enable", place));
  }

  /** Registers a person whose number is not known; their id. */
  String register() {
    return register("");
  }

  /** Registers a person; their id. */
  String register(String number) {
    String person =
        """
        {"unit": "%s", "number": "%s", "facts": {"givenName": "Prov", "familyName": "Provsson",
         "pronoun": "", "birthDate": null, "protection": "NONE", "phone": "", "address": "",
         "wishes": ""}}
        """
            .formatted(anna.unit(), number);
    return taken(anna.post("/api/v1/persons", person)).json().path("id").asText();
  }

  /** What is posted to take the model's first step. */
  String asking(String model) {
    return "{\"unit\": \"%s\", \"model\": \"%s\", \"step\": \"ask\", \"with\": {}}"
        .formatted(anna.unit(), model);
  }

  /** Brings a new person into the model, with Anna as their coordinator; the enrolment's id. */
  String enrol(String model) {
    String path = "/api/v1/persons/" + register() + "/enrolments";
    JsonNode asked = taken(anna.post(path, asking(model))).json().at("/view/enrolment");
    String id = asked.path("id").asText();
    taken(
        anna.post(
            "/api/v1/enrolments/" + id + "/steps/begin",
            "{\"input\": {\"coordinator\": [\"%s\"]}}".formatted(anna.staff()),
            "If-Match",
            "\"" + asked.path("revision").asText() + "\""));
    return id;
  }

  /** The enrolment in FACT of somebody who is on the board. */
  String somebodyOnTheBoard() {
    for (JsonNode row : anna.get("/api/v1/persons?size=50").json().path("rows")) {
      if (row.path("phase").asText().equals("BOARD")) {
        return anna.get("/api/v1/persons/" + row.path("id").asText() + "/file")
            .json()
            .at("/enrolments/0/enrolment/id")
            .asText();
      }
    }
    throw new AssertionError("nobody of the demo is on the board");
  }

  private static Answer taken(Answer answer) {
    if (answer.status() / 100 != 2) {
      throw new AssertionError(answer.toString());
    }
    return answer;
  }
}
