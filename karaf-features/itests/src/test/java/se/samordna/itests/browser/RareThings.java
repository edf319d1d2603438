package se.samordna.itests.browser;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import se.samordna.itests.harness.Answer;
import se.samordna.itests.harness.Colleague;
import se.samordna.itests.harness.Demo;
import se.samordna.itests.harness.Samordna;
import se.samordna.text.Days;

/** What the demo has none of since it seldom happens: made by the API, for its pages to be seen. */
final class RareThings {
  private static final String API = "/api/v1";
  private static final String OMBUD = "personal-ombud";
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final Demo demo;

  RareThings(Demo demo) {
    this.demo = demo;
  }

  /** Somebody who was registered three times, twice brought together; and a plan of several. */
  List<String> ofLeader() {
    Colleague leader = Colleague.ofDemo(demo.samordna(), "tove");
    String one = registered(leader);
    String other = registered(leader);
    String third = registered(leader);
    made(
        leader.post(
            API + "/persons/" + one + "/merges",
            """
            {"merged": "%s", "revision": 1, "mergedRevision": 1, "reason": "Samma person."}
            """
                .formatted(other)));
    List<String> places = new ArrayList<>();
    places.add("/persons/" + one + "/merge");
    places.add("/persons/" + one + "/merge/" + third);
    Answer plan =
        made(
            leader.post(
                API + "/persons/" + one + "/plans",
                """
                {"type": "COORDINATED_CARE_PLAN"}
                """));
    String id = plan.json().path("id").asText();
    made(
        leader.post(
            API + "/plans/" + id + ":name-units",
            """
            {"units": [{"name": "FACT Norr", "principal": "Region Provlandia", "own": "%s",
              "answersFor": "Läkemedel"}]}
            """
                .formatted(leader.unit()),
            "If-Match",
            "\"" + plan.json().path("revision").asInt() + "\""));
    Answer block =
        made(
            leader.post(
                API + "/persons/" + one + "/blocks",
                """
                {"unit": "%s", "said": {"by": "PERSON", "day": "2026-01-01", "way": "PHONE"}}
                """
                    .formatted(leader.unit())));
    String blocks = "/persons/" + one + "/blocks/" + block.json().path("id").asText();
    places.add(blocks + "/end");
    places.add(blocks + "/lift");
    places.add("/persons/" + one + "/plan");
    places.add("/persons/" + one + "/plans/" + id + "/units");
    places.addAll(handover(leader));
    places.addAll(supervision(leader, one, third));
    places.add(coaching(leader));
    places.add(settling(leader, one, id));
    askForFile();
    places.add("/exports");
    return places;
  }

  /** Field mentoring of a colleague, which can be struck. */
  private String coaching(Colleague leader) {
    String coaching =
        made(leader.post(
                API + "/units/" + leader.unit() + "/coachings",
                """
                {"kind": "FIELD_MENTORING", "by": "%s", "colleague": "%s", "day": "%s",
                  "minutes": 60}
                """
                    .formatted(
                        leader.staff(),
                        Colleague.ofDemo(demo.samordna(), "sara").staff(),
                        LocalDate.now(Days.ZONE))))
            .json()
            .path("id")
            .asText();
    return "/units/" + leader.unit() + "/coaching/" + coaching + "/strike";
  }

  /** What a meeting says of a plan: the page is there also when nothing waits. */
  private String settling(Colleague leader, String person, String plan) {
    String day = LocalDate.now(Days.ZONE).plusDays(1).toString();
    String meeting =
        made(leader.post(
                API + "/persons/" + person + "/meetings",
                """
                {"unit": "%s", "type": "RESOURCE_GROUP", "purpose": "Gruppen",
                  "booking": {"from": "%sT10:00:00Z", "to": "%sT11:00:00Z", "place": "Torget 1",
                    "video": false, "placeInCalendar": false, "interpreter": "", "why": ""},
                  "topics": [{"words": "Målen", "category": "PLAN_GOALS"}]}
                """
                    .formatted(leader.unit(), day, day)))
            .json()
            .path("id")
            .asText();
    return "/persons/" + person + "/meetings/" + meeting + "/plans/" + plan;
  }

  /** A group supervision about two persons, of whom one is at the first step and one through. */
  private List<String> supervision(Colleague leader, String first, String through) {
    String meeting =
        made(leader.post(
                API + "/units/" + leader.unit() + "/meetings",
                """
                {"type": "GROUP_SUPERVISION", "attendants": []}
                """))
            .json()
            .path("id")
            .asText();
    String unnamed =
        """
        {"byName": false, "saysNo": false}
        """;
    String presented = API + "/meetings/" + meeting + "/presented/";
    made(leader.post(presented + first, unnamed));
    made(leader.post(presented + through, unnamed));
    List<String> steps = List.of("CLARIFY", "IDEAS", "REVIEW", "NEXT_STEP", "FOLLOW_UP");
    for (int i = 0; i < steps.size(); i++) {
      made(
          leader.send(
              "PUT",
              presented + through,
              """
              {"revision": %d, "step": "%s", "words": {"need": "Komma ut", "clarified": "Målar",
                "ideas": "Ateljén", "kept": "Ateljén", "nextWhat": "Se ateljén",
                "nextOn": "%s", "followed": ""}}
              """
                  .formatted(i + 1, steps.get(i), LocalDate.now(Days.ZONE).plusDays(7))));
    }
    String at = "/meetings/" + meeting + "/supervision";
    return List.of(at, at + "/new", at + "/" + first, at + "/" + through + "/follow-up");
  }

  /** Somebody who asks to take a file of a protected person out. */
  private void askForFile() {
    Colleague sara = Colleague.ofDemo(demo.samordna(), "sara");
    String person = registered(sara, "SECRECY_MARKING");
    made(
        sara.post(
            API + "/persons/" + person + "/exports",
            """
            {"what": "LOG", "reason": "Personen ber om det."}
            """));
  }

  /** A second team, which is asked to take somebody over and has taken over somebody else. */
  private List<String> handover(Colleague leader) {
    List<String> enrolments =
        leader
            .get(API + "/units/" + leader.unit() + "/board")
            .json()
            .findValuesAsText("enrolment")
            .stream()
            .distinct()
            .toList();
    JsonNode first = leader.get(API + "/enrolments/" + enrolments.get(0)).json().path("enrolment");
    String unit = secondTeam(leader, first);
    String waits = asked(leader, enrolments.get(0), unit);
    String given = asked(leader, enrolments.get(1), unit);
    String filled =
        """
        "input": {"coordinator": ["%s"]}, "acknowledged": {}, "overrideReason": "",
          "withoutMeeting": "Ville inte.", "withoutOverlap": "Bråttom."}
        """
            .formatted(leader.staff());
    String seen =
        made(leader.post(API + "/handovers/" + given + ":preview", "{\"seen\": \"\", " + filled))
            .json()
            .path("seen")
            .asText();
    String began =
        made(leader.post(
                API + "/handovers/" + given + ":accept", "{\"seen\": \"" + seen + "\", " + filled))
            .json()
            .path("handover")
            .path("answer")
            .path("enrolment")
            .asText();
    return List.of(
        "/persons/"
            + first.path("person").asText()
            + "/past/network?day="
            + LocalDate.now(Days.ZONE).minusDays(1)
            + "&time=12.00",
        "/enrolments/" + enrolments.get(0) + "/handover",
        "/enrolments/" + enrolments.get(0) + "/daily",
        "/enrolments/" + began + "/handover-letter",
        "/handovers/" + waits);
  }

  /** Another team of the provider, which the leader leads, too; and one more, of others. */
  private String secondTeam(Colleague leader, JsonNode enrolment) {
    Colleague admin = Colleague.ofDemo(demo.samordna(), "adam");
    String provider = enrolment.path("provider").asText();
    team(admin, provider, "FACT Väster");
    String unit = team(admin, provider, "FACT Söder");
    made(
        admin.post(
            API + "/assignments",
            """
            {"staff": "%s", "unit": "%s", "role": "TEAM_LEADER", "profession": "SOCIAL_WORKER",
              "fte": 0.5, "caseCarrying": true, "from": "2026-01-01"}
            """
                .formatted(leader.staff(), unit)));
    return unit;
  }

  private static String team(Colleague admin, String provider, String name) {
    String unit =
        made(admin.post(
                API + "/units",
                """
                    {"provider": "%s", "name": "%s"}
                    """
                    .formatted(provider, name)))
            .json()
            .path("id")
            .asText();
    made(
        admin.post(
            API + "/models/fact:enable",
            """
            {"provider": "%s", "unit": "%s"}
            """
                .formatted(provider, unit)));
    return unit;
  }

  private static String asked(Colleague leader, String enrolment, String unit) {
    String place = API + "/enrolments/" + enrolment;
    String seen =
        made(leader.post(
                place + "/handovers:preview",
                """
                    {"unit": "%s", "model": "fact"}
                    """
                    .formatted(unit)))
            .json()
            .path("seen")
            .asText();
    return made(leader.post(
            place + "/handovers",
            """
                {"unit": "%s", "model": "fact", "seen": "%s", "reason": "Flyttar.",
                  "agreedOn": "2026-01-01", "personsWords": "Det blir bra."}
                """
                .formatted(unit, seen)))
        .json()
        .path("id")
        .asText();
  }

  /** The ombuds' model comes, and one of those whom they know asks for an ombud by it. */
  List<String> ofOmbud() {
    Colleague oda = Colleague.ofDemo(demo.samordna(), "oda");
    Samordna samordna = demo.samordna();
    samordna.console().run("feature:install samordna-model-" + OMBUD);
    String enable =
        "samordna:model-enable --provider " + oda.provider() + " --unit " + oda.unit() + " ";
    samordna.await(
        "the ombuds' model to be enabled",
        PATIENCE,
        () -> samordna.console().run(enable + OMBUD).status() == 0);
    List<String> persons = oda.get(API + "/persons").json().path("rows").findValuesAsText("id");
    String place = API + "/persons/" + persons.get(0) + "/ombud-mandates";
    String mandate =
        made(oda.post(
                place,
                """
                {"unit": "%s", "model": "personal-ombud", "step": "request",
                  "with": {"input": {"personAsks": ["true"]}, "anyway": false}}
                """
                    .formatted(oda.unit())))
            .json()
            .at("/mandate/id")
            .asText();
    made(
        oda.post(
            API + "/ombud-mandates/" + mandate + "/appointments",
            """
            {"at": "2027-03-01T09:00:00Z", "minutes": 60, "kind": "HOME"}
            """));
    return List.of(
        "/persons/" + persons.get(0) + "/ombud", "/persons/" + persons.get(1) + "/ombud");
  }

  /** The model goes again, so that others find what they began with. */
  void withoutOmbuds() {
    demo.samordna().console().run("feature:uninstall samordna-model-" + OMBUD);
  }

  /** A record that is held, and one that may be. */
  List<String> ofAdministrator() {
    Colleague admin = Colleague.ofDemo(demo.samordna(), "adam");
    String person = registered(Colleague.ofDemo(demo.samordna(), "tove"));
    made(
        admin.post(
            API + "/disposal/holds",
            """
            {"person": "%s", "ground": "DISPUTE", "reason": "Ett ärende hos IVO.", "from": "%s"}
            """
                .formatted(person, LocalDate.of(2026, 1, 1))));
    return List.of("/admin/disposal/holds/new/" + person);
  }

  private static String registered(Colleague leader) {
    return registered(leader, "NONE");
  }

  private static String registered(Colleague leader, String protection) {
    return made(leader.post(
            API + "/persons",
            """
                {"unit": "%s", "number": "", "facts": {"givenName": "Dubbel", "familyName":
                  "Exempelsson", "pronoun": "", "birthDate": "1970-01-01", "protection": "%s",
                  "phone": "", "address": "", "wishes": ""}}
                """
                .formatted(leader.unit(), protection)))
        .json()
        .path("id")
        .asText();
  }

  private static Answer made(Answer answer) {
    if (answer.status() / 100 != 2) {
      throw new IllegalStateException(answer.status() + " " + answer.body());
    }
    return answer;
  }
}
