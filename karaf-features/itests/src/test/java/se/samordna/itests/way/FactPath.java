package se.samordna.itests.way;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The steps of FACT over the API, each the shortest lawful way to it. */
final class FactPath {
  private final Team team;
  private final String model;
  final Colleague anna;
  final Colleague leader;
  final Colleague psychiatrist;

  FactPath(Team team, String model, Colleague anna, Colleague leader, Colleague psychiatrist) {
    this.team = team;
    this.model = model;
    this.anna = anna;
    this.leader = leader;
    this.psychiatrist = psychiatrist;
  }

  /** Registers somebody; without a number the person is not identified. */
  String register(String given, String family, String number) {
    return register(given, family, number, number.isEmpty() ? null : TestNumbers.birthDate(number));
  }

  String register(String given, String family, String number, String birthDate) {
    Map<String, Object> facts = new HashMap<>();
    facts.put("givenName", given);
    facts.put("familyName", family);
    facts.put("pronoun", "");
    facts.put("birthDate", birthDate);
    facts.put("protection", "NONE");
    facts.put("phone", "");
    facts.put("address", "");
    facts.put("wishes", "");
    return anna.post("/persons", Map.of("unit", team.unit, "number", number, "facts", facts))
        .ok()
        .path("id")
        .asText();
  }

  Reply answer(Colleague by, String person, Map<String, Object> response) {
    Map<String, Object> own = FactCopy.of(model, response);
    return by.post(
        "/persons/" + person + "/answers",
        Map.of("form", own.get("questionnaire"), "completed", true, "response", own));
  }

  Reply refer(String person) {
    return anna.post("/persons/" + person + "/enrolments", firstStep(Map.of()));
  }

  Reply previewReferral(Colleague by, String person) {
    return by.post("/persons/" + person + "/enrolments:preview", firstStep(Map.of()));
  }

  private Map<String, Object> firstStep(Map<String, Object> with) {
    return Map.of("unit", team.unit, "model", model, "step", "refer", "with", with);
  }

  /** Somebody who has been referred. */
  String referred(String person) {
    answer(anna, person, FactForms.referral()).ok();
    return refer(person).must(201).path("view").path("enrolment").path("id").asText();
  }

  /** Somebody who has been referred and accepted. */
  String inIntake(String person, Colleague coordinator) {
    String enrolment = referred(person);
    step(leader, enrolment, "accept", input("coordinator", coordinator.staff())).ok();
    return enrolment;
  }

  /** Somebody for whom nothing stands in the way of a place but the caseload. */
  String readyToEnrol(String person, Colleague coordinator) {
    String enrolment = inIntake(person, coordinator);
    answer(anna, person, FactForms.eligibility()).ok();
    contactPaths(person);
    return enrolment;
  }

  void contactPaths(String person) {
    Map<String, Object> path =
        Map.of("who", "Anna", "channel", "070-174 06 05", "hours", "8–16", "afterHours", false);
    Map<String, Object> nights =
        Map.of("who", "Jouren", "channel", "1177", "hours", "Dygnet runt", "afterHours", true);
    anna.put("/persons/" + person + "/contact-paths", Map.of("paths", List.of(path, nights)), "")
        .ok();
  }

  /** Tries to give a place, at a team meeting. */
  Reply enrol(Colleague by, String enrolment, Colleague coordinator, String why, String override) {
    String meeting = openMeeting("TEAM", anna, leader);
    Map<String, Object> body = new LinkedHashMap<>();
    body.put(
        "input",
        Map.of(
            "coordinator", List.of(coordinator.staff()),
            "basis", List.of("METHOD"),
            "personInformed", List.of("true")));
    if (!why.isEmpty()) {
      body.put("acknowledged", Map.of("caseload-within", why, "caseload-within-2", why));
    }
    if (!override.isEmpty()) {
      body.put("overrideReason", override);
    }
    body.put("meeting", meeting);
    Reply reply = take(by, enrolment, "enrol", body);
    close(meeting);
    return reply;
  }

  /** Somebody with a place. */
  String enrolled(String person, Colleague coordinator) {
    String enrolment = readyToEnrol(person, coordinator);
    enrol(leader, enrolment, coordinator, "Prövat på mötet.", "Teamledaren har beslutat.").ok();
    return enrolment;
  }

  /** Somebody whom a crisis has brought up on the board. */
  String onBoard(String person, Colleague coordinator, String... reasons) {
    String enrolment = enrolled(person, coordinator);
    scaleUp(anna, enrolment, reasons).ok();
    return enrolment;
  }

  Reply scaleUp(Colleague by, String enrolment, String... reasons) {
    Map<String, Object> body =
        Map.of(
            "input",
            Map.of("reason", List.of(reasons), "cause", List.of("sömnlös 3 nätter")),
            "acknowledged",
            Map.of("crisis-plan-exists", "Görs i dag."));
    return take(by, enrolment, "scaleUp", body);
  }

  /** A meeting of the team, with these at it. */
  String openMeeting(String type, Colleague... there) {
    List<Map<String, Object>> attendants =
        Arrays.stream(there)
            .map(one -> Map.<String, Object>of("staff", one.staff(), "guestName", ""))
            .toList();
    return leader
        .post("/units/" + team.unit + "/meetings", Map.of("type", type, "attendants", attendants))
        .ok()
        .path("id")
        .asText();
  }

  void close(String meeting) {
    leader.revise("/meetings/" + meeting, "/meetings/" + meeting + ":close", null).ok();
  }

  /** Confirms the stay at a board meeting. */
  void confirm(String enrolment, String meeting) {
    String entry = "/board-entries/" + entry(enrolment).path("id").asText();
    leader.revise(entry, entry + ":confirm", Map.of("meeting", meeting)).ok();
  }

  /** Judges that a risk is there, or that it no longer is. */
  void risk(String enrolment, boolean raised, String day) {
    String entry = "/board-entries/" + entry(enrolment).path("id").asText();
    leader
        .revise(
            entry,
            entry + "/risks",
            Map.of(
                "kind",
                "SELF_NEGLECT",
                "raised",
                raised,
                "assessedOn",
                day,
                "assessedBy",
                leader.staff(),
                "note",
                ""))
        .ok();
  }

  void personsView(String enrolment, String words) {
    String entry = "/board-entries/" + entry(enrolment).path("id").asText();
    anna.put(entry + "/persons-view", Map.of("ownWords", words), anna.get(entry).etag()).ok();
  }

  Reply step(Colleague by, String enrolment, String step, Map<String, Object> input) {
    return take(by, enrolment, step, Map.of("input", input));
  }

  Reply step(
      Colleague by, String enrolment, String step, Map<String, Object> input, String meeting) {
    return take(by, enrolment, step, Map.of("input", input, "meeting", meeting));
  }

  /** Takes a step on the enrolment as it stands now. */
  Reply take(Colleague by, String enrolment, String step, Object body) {
    String one = "/enrolments/" + enrolment;
    return by.post(one + "/steps/" + step, body, leader.get(one).etag());
  }

  /** Asks what would be said of a step; changes nothing. */
  Reply preview(Colleague by, String enrolment, String step, Object body) {
    return by.post("/enrolments/" + enrolment + "/steps/" + step + ":preview", body);
  }

  static Map<String, Object> input(String field, Object value) {
    return Map.of(field, List.of(value.toString()));
  }

  JsonNode view(String enrolment) {
    return leader.get("/enrolments/" + enrolment).ok();
  }

  String phase(String enrolment) {
    return view(enrolment).path("enrolment").path("phase").asText();
  }

  JsonNode entry(String enrolment) {
    return view(enrolment).path("board");
  }

  /** The crisis plan's first version. */
  void crisisPlan(String person, String reviewBy) {
    Map<String, Object> content = new LinkedHashMap<>();
    content.put("triggers", "Mycket ljud");
    content.put("earlySigns", "Jag sover inte");
    content.put("howOthersNotice", "Jag svarar inte i telefon");
    content.put("whatIDo", "Ringer Anna");
    content.put("whatHelps", "Promenad");
    content.put("whatDoesNotHelp", "");
    content.put(
        "contacts",
        List.of(Map.of("name", "Mamma", "relation", "förälder", "phone", "070-174 06 05")));
    for (String rest :
        List.of("services", "medicines", "practicalities", "ifAdmitted", "homeVisits")) {
      content.put(rest, "");
    }
    content.put("copies", List.of("Alma"));
    anna.put(
            "/persons/" + person + "/crisis-plan",
            Map.of("content", content, "reviewBy", reviewBy, "copyOffered", true),
            "\"0\"")
        .ok();
  }

  void evaluateCrisisPlan(String person, String date) {
    String plan = "/persons/" + person + "/crisis-plan";
    Map<String, Object> evaluation =
        Map.of(
            "date",
            date,
            "used",
            true,
            "whatHelped",
            "Promenad",
            "whatToChange",
            "",
            "withPerson",
            true);
    anna.revise(plan, plan + "/evaluations", evaluation).ok();
  }

  /** An adopted plan with one goal. */
  String plan(String person) {
    String plan =
        anna.post("/persons/" + person + "/plans", Map.of("type", "CM_PLAN"))
            .ok()
            .path("id")
            .asText();
    Map<String, Object> goal =
        Map.of("ownWords", "Jag vill sova.", "lifeArea", "", "subGoals", List.of());
    save(plan, List.of(goal)).ok();
    adopt(plan).ok();
    return plan;
  }

  Reply save(String plan, List<Map<String, Object>> goals) {
    return anna.put(
        "/plans/" + plan + "/draft", Map.of("goals", goals), anna.get("/plans/" + plan).etag());
  }

  Reply adopt(String plan) {
    return anna.revise(
        "/plans/" + plan,
        "/plans/" + plan + ":adopt",
        Map.of("personTookPart", true, "tookPart", List.of("Alma")));
  }
}
