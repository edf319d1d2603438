package se.samordna.itests.way;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import se.samordna.itests.harness.Samordna;

/**
 * Brings persons to where each guard of FACT has something to refuse, and keeps what it said. Asked
 * by previews, which change nothing; the days go from November to July.
 */
final class GuardScenes {
  private static final Map<String, Object> NOTHING = Map.of();

  /** Verdicts of core's own that stand beside a model's guards. */
  private static final Set<String> CORES = Set.of("exclusive", "in-care");

  private final Team team;
  private final FactPath path;
  private final Colleague anna;
  private final Colleague leader;
  private final Colleague psychiatrist;
  private final Colleague peer;
  private final java.util.Iterator<String> numbers = TestNumbers.all().iterator();
  private final Map<String, List<String>> names = new HashMap<>();
  private final Map<String, JsonNode> seen = new LinkedHashMap<>();

  GuardScenes(Samordna samordna) {
    samordna.time().set(Instant.parse("2026-11-20T08:00:00Z"));
    team = new Team(samordna, "Region Provlandia Skäl", "fact");
    anna = team.staff("Anna", "Region", "CARE_STAFF", "NURSE", "0.80");
    leader = team.staff("Tove", "Ledarlund", "TEAM_LEADER", "SOCIAL_WORKER", "1.00");
    psychiatrist = team.staff("Ragnar", "Påhitt", "CARE_STAFF", "PSYCHIATRIST", "0.80");
    peer = team.staff("Petra", "Erfaren", "CARE_STAFF", "PEER_SUPPORTER", "0.20");
    path = new FactPath(team, "fact", anna, leader, psychiatrist);
  }

  /** Every verdict that refused or cautioned, by step, guard and reason. */
  Map<String, JsonNode> play() {
    String early = person("Eva", "Tidig");
    String intake = path.inIntake(early, anna);
    path.answer(anna, early, FactForms.eligibility()).ok();
    team.on("2027-01-20T09:00");
    String referredLong = person("Rolf", "Länge");
    path.answer(anna, referredLong, FactForms.referral()).ok();

    team.on("2027-03-01T09:00");
    see("refer", path.previewReferral(anna, referredLong));
    see("enrol", path.preview(leader, intake, "enrol", NOTHING));
    atTheDoor();
    atIntake();
    String calm = onceOnTheBoard();
    withPlanAndCrisisPlan();
    leaving(calm);
    overTheLimits();
    return seen;
  }

  private void atTheDoor() {
    String unknown = path.register("Okänd", "Person", "");
    see("refer", path.previewReferral(anna, unknown));
    String referred = path.referred(person("Rut", "Remiss"));
    see("accept", path.preview(anna, referred, "accept", NOTHING));
    String unasked = person("Una", "Ofrågad");
    path.answer(anna, unasked, FactForms.referralUnasked()).ok();
    see("refer", path.previewReferral(anna, unasked));
    see("decline", path.preview(leader, referred, "decline", NOTHING));
  }

  private void atIntake() {
    String bare = person("Bo", "Bar");
    String enrolment = path.referred(bare);
    see("accept", path.preview(leader, enrolment, "accept", NOTHING));
    path.step(leader, enrolment, "accept", FactPath.input("coordinator", anna.staff())).ok();
    see("enrol", path.preview(leader, enrolment, "enrol", NOTHING));
    path.answer(anna, bare, FactForms.eligibility("e2", "e4")).ok();
    see("enrol", path.preview(leader, enrolment, "enrol", NOTHING));

    String young = path.register("Ung", "Person", "201001012382");
    see("enrol", path.preview(leader, path.inIntake(young, anna), "enrol", NOTHING));
    String ageless = path.register("Okänd", "Ålder", numbers.next(), null);
    forgetBirthDate(ageless);
    see("enrol", path.preview(leader, path.inIntake(ageless, anna), "enrol", NOTHING));
  }

  /** Up and down without a plan or crisis plan. */
  private String onceOnTheBoard() {
    String person = person("Ulla", "Utan");
    String enrolment = path.enrolled(person, anna);
    see("scaleUp", path.preview(anna, enrolment, "scaleUp", NOTHING));
    Map<String, Object> legal = Map.of("input", FactPath.input("reason", "LEGAL"));
    see("scaleUp", path.preview(anna, enrolment, "scaleUp", legal));
    for (String kind : List.of("INPATIENT", "CUSTODY")) {
      Map<String, Object> input = Map.of("input", FactPath.input("kind", kind));
      see("discharge", path.preview(anna, enrolment, "discharge", input));
    }
    see("planEnd", path.preview(anna, enrolment, "planEnd", NOTHING));
    see("withdraw", path.preview(anna, enrolment, "withdraw", NOTHING));
    path.answer(anna, person, FactForms.boardExit("2027-03-01")).ok();

    team.on("2027-03-01T11:00");
    path.scaleUp(anna, enrolment, "CRISIS").ok();
    see("startStepDown", path.preview(leader, enrolment, "startStepDown", NOTHING));
    see("scaleDownDirect", path.preview(leader, enrolment, "scaleDownDirect", NOTHING));
    see("scaleDownDirect", path.preview(leader, enrolment, "scaleDownDirect", plan("RESUME")));
    String meeting = path.openMeeting("BOARD", leader, psychiatrist, peer);
    path.confirm(enrolment, meeting);
    path.answer(anna, person, FactForms.boardExit("2027-03-01")).ok();
    path.step(leader, enrolment, "startStepDown", NOTHING, meeting).ok();
    see("scaleDown", path.preview(leader, enrolment, "scaleDown", at(meeting, NOTHING)));
    see("scaleDown", path.preview(leader, enrolment, "scaleDown", plan("RESUME")));
    see("scaleUpAgain", path.preview(anna, enrolment, "scaleUpAgain", legal));
    path.close(meeting);
    String few = path.openMeeting("BOARD", anna, leader);
    see("scaleDown", path.preview(leader, enrolment, "scaleDown", at(few, NOTHING)));
    path.close(few);
    return enrolment;
  }

  private void withPlanAndCrisisPlan() {
    String person = person("Pia", "Plan");
    path.crisisPlan(person, "2027-12-01");
    path.plan(person);
    team.on("2027-03-01T12:00");
    String enrolment = path.onBoard(person, anna, "CRISIS");
    see("startStepDown", path.preview(leader, enrolment, "startStepDown", NOTHING));
    see("scaleDownDirect", path.preview(leader, enrolment, "scaleDownDirect", plan("REVISED")));
    String meeting = path.openMeeting("BOARD", anna, leader, psychiatrist);
    path.confirm(enrolment, meeting);
    path.answer(anna, person, FactForms.boardExitButSleep("2027-03-02")).ok();
    see("startStepDown", path.preview(leader, enrolment, "startStepDown", NOTHING));
    path.risk(enrolment, true, "2027-03-01");
    see("startStepDown", path.preview(leader, enrolment, "startStepDown", NOTHING));
    path.risk(enrolment, false, "2027-03-01");
    path.answer(anna, person, FactForms.boardExit("2027-03-02")).ok();
    path.step(leader, enrolment, "startStepDown", NOTHING, meeting).ok();
    see("scaleDown", path.preview(leader, enrolment, "scaleDown", plan("REVISED")));
    path.personsView(enrolment, "Det är lugnare.");
    path.evaluateCrisisPlan(person, "2027-03-01");
    path.step(leader, enrolment, "scaleDown", FactPath.input("plan", "RESUME"), meeting).ok();
    path.close(meeting);

    team.on("2027-04-01T09:00");
    see("planEnd", path.preview(anna, enrolment, "planEnd", NOTHING));
    Map<String, Object> ending =
        Map.of(
            "input",
            Map.of(
                "why", List.of("PERSONS_WISH"),
                "handover", List.of("Vårdcentralen."),
                "withPerson", List.of("true")),
            "acknowledged",
            Map.of("without-phases-for", "Personen vill."));
    path.take(anna, enrolment, "planEnd", ending).ok();
    see("close", path.preview(leader, enrolment, "close", NOTHING));
    Map<String, Object> unnamed = Map.of("input", FactPath.input("receiver", "CONFIRMED"));
    see("close", path.preview(leader, enrolment, "close", unnamed));
    path.answer(anna, person, FactForms.closingSummary()).ok();
    team.on("2027-06-01T09:00");
    see("close", path.preview(leader, enrolment, "close", NOTHING));
  }

  /** Somebody on the way down who wants to end. */
  private void leaving(String enrolment) {
    String person = path.view(enrolment).path("enrolment").path("person").asText();
    path.answer(anna, person, FactForms.safetyCheck("NOT_YET", "2027-06-01")).ok();
    see("withdraw", path.preview(anna, enrolment, "withdraw", NOTHING));
    path.answer(psychiatrist, person, FactForms.safetyCheck("SAFE", "2027-06-01")).ok();
    team.on("2027-06-16T09:00");
    see("withdraw", path.preview(anna, enrolment, "withdraw", NOTHING));
  }

  /** Limits of the organisation's own, one after the other, so that one person is over each. */
  private void overTheLimits() {
    String enrolment = path.readyToEnrol(person("Lina", "Last"), anna);
    limits("coordinator", "1", "10", "20", "2027-06-17");
    limits("team", "0.5", "10", null, "2027-06-17");
    limits("coordinator", "0.5", "1", "20", "2027-06-18");
    limits("team", "0.2", "0.5", null, "2027-06-18");
    limits("coordinator", "0.2", "0.5", "1", "2027-06-19");
    for (String day : List.of("2027-06-17", "2027-06-18", "2027-06-19")) {
      team.on(day + "T09:00");
      see("enrol", path.preview(leader, enrolment, "enrol", NOTHING));
    }
    Map<String, Object> absence = Map.of("from", "2027-06-20", "to", "2027-08-01");
    team.admin.post("/staff/" + anna.staff() + "/absences", absence).ok();
    team.on("2027-06-20T09:00");
    see("enrol", path.preview(leader, enrolment, "enrol", NOTHING));
  }

  private void limits(String rule, String target, String soft, String hard, String from) {
    Map<String, Object> thresholds = new HashMap<>();
    thresholds.put("target", new java.math.BigDecimal(target));
    thresholds.put("soft", new java.math.BigDecimal(soft));
    thresholds.put("hard", hard == null ? null : new java.math.BigDecimal(hard));
    thresholds.put("source", Map.of("sv", "Eget beslut.", "en", "Own decision."));
    team.admin
        .post(
            "/models/fact/thresholds",
            Map.of(
                "at", Map.of("provider", team.provider, "unit", team.unit),
                "caseloadRule", rule,
                "thresholds", thresholds,
                "from", from,
                "reason", "Prov."))
        .ok();
  }

  private String person(String given, String family) {
    return path.register(given, family, numbers.next());
  }

  /** Somebody whose number tells a day of birth that is not theirs: it was taken away again. */
  private void forgetBirthDate(String person) {
    String one = "/persons/" + person;
    JsonNode now = anna.get(one).ok();
    Map<String, Object> facts = new HashMap<>();
    for (String text :
        List.of("givenName", "familyName", "pronoun", "phone", "address", "wishes")) {
      facts.put(text, now.path(text).asText());
    }
    facts.put("birthDate", null);
    facts.put("protection", "NONE");
    anna.put(one, facts, anna.get(one).etag()).ok();
  }

  private static Map<String, Object> plan(String which) {
    return Map.of("input", FactPath.input("plan", which));
  }

  private static Map<String, Object> at(String meeting, Map<String, Object> input) {
    return Map.of("meeting", meeting, "input", input);
  }

  /** Keeps what each guard of the step said. */
  private void see(String step, Reply preview) {
    List<String> guards = names.computeIfAbsent(step, GuardScenes::guardsOf);
    List<JsonNode> verdicts =
        Reply.each(preview.ok().path("verdicts"))
            .filter(one -> !CORES.contains(one.path("rule").asText()))
            .toList();
    for (int i = 0; i < verdicts.size(); i++) {
      JsonNode verdict = verdicts.get(i);
      if (!verdict.path("outcome").asText().equals("ALLOWED")) {
        String key = step + " " + guards.get(i) + " " + verdict.path("reason").asText();
        seen.putIfAbsent(key, verdict);
      }
    }
  }

  /** Core's own verdict, then the guards in the order of the model. */
  private static List<String> guardsOf(String step) {
    List<String> guards = new java.util.ArrayList<>(List.of("who"));
    Guards.ofFact().get(step).stream().map(Guards::name).forEach(guards::add);
    return guards;
  }
}
