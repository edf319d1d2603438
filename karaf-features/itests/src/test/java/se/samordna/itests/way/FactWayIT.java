package se.samordna.itests.way;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import se.samordna.itests.harness.OnKaraf;
import se.samordna.itests.harness.Samordna;

/**
 * Scenario F1: Alma's way through FACT from the referral to the close, day by day. The
 * municipality's report arrives as the region's own note of a call.
 */
@OnKaraf
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class FactWayIT {
  private Team team;
  private FactPath path;
  private Colleague anna;
  private Colleague rut;
  private Colleague leader;
  private Colleague psychiatrist;
  private String alma;
  private String enrolment;
  private String plan;
  private String meeting;

  @BeforeAll
  void employ(Samordna samordna) {
    samordna.time().set(java.time.Instant.parse("2026-10-05T06:00:00Z"));
    team = new Team(samordna, "Region Provlandia Ett", "fact");
    anna = team.staff("Anna", "Region", "CARE_STAFF", "NURSE", "0.80");
    rut = team.staff("Rut", "Fyrberg", "CARE_STAFF", "PEER_SUPPORTER", "1.00");
    leader = team.staff("Tove", "Ledarlund", "TEAM_LEADER", "SOCIAL_WORKER", "1.00");
    psychiatrist = team.staff("Ragnar", "Påhitt", "CARE_STAFF", "PSYCHIATRIST", "0.80");
    path = new FactPath(team, "fact", anna, leader, psychiatrist);
  }

  @AfterAll
  void put_the_clock_back() {
    team.samordna.time().release();
  }

  @Test
  @Order(1)
  void a_person_is_registered_with_a_network_that_the_person_decides_about() {
    alma = path.register("Alma", "Exempel", "199005092383");

    JsonNode mother = suggest("Moa Exempel", "mamma", "PRIVATE", "PRIVATE");
    move(mother, "APPROVED_BY_PERSON", "Ja, henne vill jag ha med.");
    move(mother, "INVITED", "");
    move(mother, "ACCEPTED", "");
    JsonNode bo = suggest("Bo Kommun", "boendestödjare", "PROFESSIONAL", "MUNICIPALITY");

    assertThat(Reply.each(anna.get("/persons/" + alma + "/network").ok().path("rows")))
        .extracting(one -> one.path("name").asText(), one -> one.path("status").asText())
        .containsExactlyInAnyOrder(
            tuple("Moa Exempel", "ACCEPTED"), tuple("Bo Kommun", "SUGGESTED"));
    assertThat(
            anna.post(
                    "/network-members/" + bo.path("id").asText() + ":move",
                    Map.of("status", "ACCEPTED"),
                    "\"" + bo.path("revision").asInt() + "\"")
                .status())
        .as("nobody joins whom the person has not approved")
        .isBetween(400, 422);
  }

  @Test
  @Order(2)
  void a_referral_waits_for_its_form_and_for_the_team_leader() {
    assertThat(path.refer(alma).must(422).path("code").asText()).isEqualTo("CM-3002");
    assertThat(path.refer(alma).reasons())
        .containsExactly("form-answered missing", "form-yes-if missing");

    enrolment = path.referred(alma);
    assertThat(path.view(enrolment).path("enrolment").path("lifecycle").asText())
        .isEqualTo("PROPOSED");
    assertThat(path.refer(alma).must(409).path("code").asText()).isEqualTo("CM-3005");
    assertThat(attention(leader)).as("there are fourteen days").isEmpty();

    team.on("2026-10-16T08:00");
    assertThat(attention(leader))
        .containsExactly("REFERRAL_WAITING Alma Exempel: Svara senast 19 oktober 2026.");
    Reply refused = path.step(anna, enrolment, "accept", Map.of());
    assertThat(refused.must(422).path("code").asText()).isEqualTo("CM-3002");
    assertThat(refused.reasons()).containsExactly("who role", "coordinator-set missing");
    assertThat(openTasks()).containsExactly("answer-referral 2026-10-19");

    path.step(leader, enrolment, "accept", FactPath.input("coordinator", anna.staff())).ok();
    assertThat(path.phase(enrolment)).isEqualTo("INTAKE");
    assertThat(caseload().path("waiting").path(0).path("personName").asText())
        .isEqualTo("Alma Exempel");
    assertThat(caseload().path("waiting").path(0).path("since").asText()).isEqualTo("2026-10-05");
  }

  @Test
  @Order(3)
  void a_team_meeting_gives_a_place_and_the_first_tasks_have_their_days() {
    team.on("2026-10-19T09:00");
    path.answer(anna, alma, FactForms.eligibility()).ok();
    path.contactPaths(alma);

    path.enrol(leader, enrolment, anna, "", "").ok();

    assertThat(path.phase(enrolment)).isEqualTo("INDIVIDUAL");
    assertThat(openTasks())
        .containsOnly(
            "mapping 2026-11-30",
            "plan 2026-11-30",
            "crisis-plan 2026-11-30",
            "plan-meeting 2026-11-30",
            "outcome-measures 2026-11-23",
            "coordinator-contact 2026-11-02",
            "physical-health 2027-10-19");
    JsonNode suggestion = board().path("suggestions").path(0);
    assertThat(suggestion.path("reason").asText()).isEqualTo("NEW");
    assertThat(suggestion.path("until").asText()).isEqualTo("2026-11-09");
    JsonNode annas = annas();
    assertThat(annas.path("persons").asInt()).isEqualTo(1);
    assertThat(annas.path("perFte").decimalValue()).isEqualByComparingTo("1.25");
    assertThat(caseload().path("waiting")).isEmpty();
  }

  @Test
  @Order(4)
  void a_plan_is_adopted_when_each_intervention_has_a_performer_and_a_day() {
    team.on("2026-11-02T10:00");
    plan =
        anna.post("/persons/" + alma + "/plans", Map.of("type", "CM_PLAN"))
            .ok()
            .path("id")
            .asText();
    path.save(plan, goals("", null)).ok();
    assertThat(path.adopt(plan).problems())
        .containsExactly(
            "CM-2104 /goals/0/subGoals/0/interventions/0/performer",
            "CM-2105 /goals/0/subGoals/0/interventions/0/followUp");

    path.save(plan, goals("Anna", "2026-12-01")).ok();
    JsonNode adopted = path.adopt(plan).ok();
    assertThat(adopted.path("current").path("number").asInt()).isEqualTo(1);
    assertThat(adopted.path("current").path("content").path("goals")).hasSize(2);
    path.crisisPlan(alma, "2027-11-01");

    for (String key : List.of("mapping", "coordinator-contact")) {
      done(key);
    }
    assertThat(openTasks())
        .as("what is written is done; the contact comes after fourteen days, the rest after a year")
        .containsOnly(
            "plan-meeting 2026-11-30",
            "outcome-measures 2026-11-23",
            "crisis-plan 2027-11-02",
            "coordinator-contact 2026-11-16",
            "physical-health 2027-10-19");
  }

  @Test
  @Order(5)
  void on_a_call_from_the_municipality_a_colleague_puts_alma_up_at_once() {
    team.on("2027-03-01T16:10");
    contact(rut, "ABOUT", "2027-03-01T15:05:00Z", "Bo Kommun ringer: Alma sover inte.");
    path.scaleUp(rut, enrolment, "CRISIS").ok();

    JsonNode entry = path.entry(enrolment);
    assertThat(path.phase(enrolment)).isEqualTo("BOARD");
    assertThat(entry.path("confirmedAt").isNull()).isTrue();
    assertThat(entry.path("reviewOn").asText()).isEqualTo("2027-03-02");
    assertThat(entry.path("contactTarget").asInt()).isEqualTo(5);
    assertThat(entry.path("cause").asText()).isEqualTo("sömnlös 3 nätter");
    assertThat(alerts(entry)).contains("NOT_CONFIRMED", "NO_ACTION_TODAY");
    assertThat(log()).contains("CRISIS_PLAN_READ " + rut.staff());
    for (Colleague colleague : List.of(anna, rut, leader, psychiatrist)) {
      assertThat(attention(colleague))
          .containsExactly(
              "BOARD_NOT_CONFIRMED Alma Exempel: sömnlös 3 nätter. Rut Fyrberg satte upp på tavlan."
                  + " Ska bekräftas på mötet.");
      assertThat(colleague.page("/", "sv")).contains("Alma Exempel", "sömnlös 3 nätter");
    }
    assertThat(board().path("share").decimalValue()).isEqualByComparingTo("100");
    assertThat(board().path("columns").path(0).path("id").asText()).isEqualTo("crisis");
    assertThat(leader.page("/board/" + team.unit, "sv"))
        .contains("Kris", "Alma Exempel", "sömnlös 3 nätter");
  }

  @Test
  @Order(6)
  void the_next_board_meeting_confirms_and_the_contacts_are_shared() {
    team.on("2027-03-02T09:00");
    meeting = path.openMeeting("BOARD", anna, leader, psychiatrist);
    path.confirm(enrolment, meeting);
    path.close(meeting);
    path.personsView(enrolment, "Jag vill inte läggas in. Ring mig på kvällen.");
    change("Jag sover fyra nätter i rad");
    team.on("2027-03-02T19:30");
    contact(anna, "VISIT", "2027-03-02T12:00:00Z", "Hembesök");
    contact(rut, "PHONE", "2027-03-02T18:00:00Z", "Ringde på kvällen");

    JsonNode entry = path.entry(enrolment);
    assertThat(entry.path("confirmedAt").isNull()).isFalse();
    assertThat(entry.path("personsView").asText()).startsWith("Jag vill inte läggas in.");
    assertThat(alerts(entry)).doesNotContain("NOT_CONFIRMED", "NO_ACTION_TODAY");
    assertThat(path.entry(enrolment).path("contactsThisWeek").asInt()).isEqualTo(2);
    assertThat(attention(anna)).as("the meeting has looked at what was due").isEmpty();
  }

  @Test
  @Order(7)
  void in_the_second_week_nobody_closes_from_the_board() {
    team.on("2027-03-10T09:00");
    Reply refused = path.step(leader, enrolment, "close", Map.of());
    assertThat(refused.must(409).path("code").asText()).isEqualTo("CM-3001");
    assertThat(refused.json().path("title").asText())
        .isEqualTo("Steget är inte möjligt från den fas som personen är i nu.");
    assertThat(path.phase(enrolment)).isEqualTo("BOARD");
  }

  @Test
  @Order(8)
  void in_the_third_week_the_criteria_are_met_and_stepping_down_begins() {
    team.on("2027-03-22T09:00");
    meeting = path.openMeeting("BOARD", anna, leader, psychiatrist);
    assertThat(path.step(leader, enrolment, "startStepDown", Map.of(), meeting).reasons())
        .containsExactly("form-answered missing", "form-all-say missing");
    path.answer(anna, alma, FactForms.boardExit("2027-03-29")).ok();

    path.step(leader, enrolment, "startStepDown", Map.of(), meeting).ok();

    JsonNode entry = path.entry(enrolment);
    assertThat(path.phase(enrolment)).isEqualTo("STEP_DOWN");
    assertThat(entry.path("contactTarget").asInt()).as("halved").isEqualTo(3);
    assertThat(entry.path("reviewOn").asText()).isEqualTo("2027-04-05");
    path.close(meeting);
  }

  @Test
  @Order(9)
  void the_way_down_waits_for_the_crisis_plans_evaluation_and_says_so_in_both_languages() {
    team.on("2027-03-23T16:15");
    meeting = path.openMeeting("BOARD", anna, leader, psychiatrist);
    Reply refused = path.step(leader, enrolment, "scaleDown", resume(), meeting);
    assertThat(refused.reasons()).containsExactly("crisis-plan-evaluated not-evaluated");
    JsonNode verdict =
        Reply.each(refused.json().path("verdicts"))
            .filter(one -> one.path("rule").asText().equals("crisis-plan-evaluated"))
            .findFirst()
            .orElseThrow();
    assertThat(verdict.path("title").path("sv").asText())
        .isEqualTo("Krisplanen är inte utvärderad.");
    assertThat(verdict.path("title").path("en").asText())
        .isEqualTo("The crisis plan is not evaluated.");
    assertThat(verdict.path("facts").path(0).path("value").asText()).isEqualTo("2027-03-01");
    assertThat(verdict.path("remedies").path(0).path("kind").asText())
        .isEqualTo("CRISIS_PLAN_EVALUATION");
    String page = "/enrolments/" + enrolment + "/steps/scaleDown";
    assertThat(leader.page(page, "sv"))
        .contains(
            "Krisplanen är inte utvärderad.", "Tavlan sedan 1 mars 2027", "Utvärdera krisplanen");
    assertThat(leader.page(page, "en"))
        .contains("The crisis plan is not evaluated.", "Evaluate the crisis plan");
  }

  @Test
  @Order(10)
  void down_again_the_plan_is_resumed_and_the_stay_was_of_twenty_two_days() {
    path.evaluateCrisisPlan(alma, "2027-03-23");
    path.step(leader, enrolment, "scaleDown", resume(), meeting).ok();

    assertThat(path.phase(enrolment)).isEqualTo("INDIVIDUAL");
    assertThat(path.entry(enrolment).isNull()).isTrue();
    JsonNode results =
        anna.get("/enrolments/" + enrolment + "/steps-taken")
            .ok()
            .path("rows")
            .path(0)
            .path("results");
    assertThat(results.path("plan").asText()).isEqualTo(plan);
    assertThat(results.path("version").asText()).isEqualTo("1");
    assertThat(results.path("resumed").asText()).isEqualTo("true");
    assertThat(openTasks()).contains("after-board 2027-03-30", "crisis-plan-review 2027-04-06");
    assertThat(boardDays()).isEqualTo(22);
    assertThat(Reply.each(leader.get("/meetings/" + meeting).ok().path("decisions")))
        .extracting(one -> one.path("step").asText())
        .containsExactly("scaleDown");
    path.close(meeting);
    assertThat(leader.page("/board/" + team.unit, "sv")).doesNotContain("sömnlös 3 nätter");
    assertThat(attention(leader)).isEmpty();
  }

  @Test
  @Order(11)
  void admitted_alma_stays_in_fact_and_comes_up_on_the_board_by_it() {
    team.on("2027-04-12T11:00");
    Map<String, Object> input =
        Map.of(
            "kind", List.of("INPATIENT"),
            "place", List.of("Avdelning 5"),
            "date", List.of("2027-04-11"),
            "legalForm", List.of("VOLUNTARY"));
    path.step(anna, enrolment, "admit", input).ok();

    JsonNode now = path.view(enrolment);
    assertThat(now.path("enrolment").path("phase").asText()).isEqualTo("BOARD");
    assertThat(now.path("enrolment").path("lifecycle").asText()).isEqualTo("ACTIVE");
    assertThat(now.path("enrolment").path("marks").path(0).asText()).isEqualTo("ADMITTED");
    assertThat(now.path("board").path("reasons").path(0).path("code").asText())
        .isEqualTo("ADMITTED");
    assertThat(now.path("board").path("reviewOn").asText()).isEqualTo("2027-04-19");
    assertThat(openTasks()).contains("contact-ward 2027-04-13");
    JsonNode stay = anna.get("/persons/" + alma + "/admissions").ok().path("rows").path(0);
    assertThat(stay.path("place").asText()).isEqualTo("Avdelning 5");

    team.on("2027-04-20T11:00");
    path.step(
            anna,
            enrolment,
            "discharge",
            Map.of("kind", List.of("INPATIENT"), "date", List.of("2027-04-19")))
        .ok();
    assertThat(path.view(enrolment).path("enrolment").path("marks")).isEmpty();
    assertThat(path.phase(enrolment)).as("the next meeting decides").isEqualTo("BOARD");
    assertThat(alerts(path.entry(enrolment))).contains("NO_REASON_LEFT");
  }

  @Test
  @Order(12)
  void the_second_way_down_asks_for_a_new_evaluation() {
    team.on("2027-04-21T09:00");
    meeting = path.openMeeting("BOARD", anna, leader, psychiatrist);
    path.confirm(enrolment, meeting);
    assertThat(path.step(leader, enrolment, "startStepDown", Map.of(), meeting).reasons())
        .as("the checklist of the first stay says nothing of this one")
        .containsExactly("form-answered too-old");
    path.answer(anna, alma, FactForms.boardExit("2027-04-23")).ok();
    path.step(leader, enrolment, "startStepDown", Map.of(), meeting).ok();
    assertThat(path.step(leader, enrolment, "scaleDown", resume(), meeting).reasons())
        .containsExactly("persons-view-recorded missing", "crisis-plan-evaluated not-evaluated");
    path.personsView(enrolment, "Det gick fortare den här gången.");
    path.evaluateCrisisPlan(alma, "2027-04-21");
    path.step(leader, enrolment, "scaleDown", resume(), meeting).ok();
    path.close(meeting);
    assertThat(path.phase(enrolment)).isEqualTo("INDIVIDUAL");
  }

  @Test
  @Order(13)
  void the_end_is_planned_with_a_reason_and_closed_by_the_team() {
    team.on("2027-06-01T09:00");
    Map<String, Object> input =
        Map.of(
            "why", List.of("GOALS_MET"),
            "handover", List.of("Vårdcentralen från juli."),
            "withPerson", List.of("true"));
    assertThat(path.step(anna, enrolment, "planEnd", input).reasons())
        .containsExactly("without-phases-for too-soon");
    Map<String, Object> why = Map.of("without-phases-for", "Alma vill själv, målen är nådda.");
    path.take(anna, enrolment, "planEnd", Map.of("input", input, "acknowledged", why)).ok();
    assertThat(path.phase(enrolment)).isEqualTo("CLOSING");

    team.on("2027-06-15T09:00");
    path.answer(anna, alma, FactForms.closingSummary()).ok();
    meeting = path.openMeeting("TEAM", anna, leader);
    Map<String, Object> closing =
        Map.of(
            "receiver", List.of("CONFIRMED"),
            "receiverName", List.of("Vårdcentralen Norr"),
            "openDoor", List.of("true"));
    JsonNode closed = path.step(leader, enrolment, "close", closing, meeting).ok();
    path.close(meeting);

    assertThat(closed.path("view").path("openDoorUntil").asText()).isEqualTo("2027-12-15");
    JsonNode again = path.previewReferral(anna, alma).ok();
    assertThat(again.path("notes").path(0).path("sv").asText())
        .contains("Dörren står öppen till och med 15 december 2027");
    JsonNode end = closed.path("view").path("enrolment");
    assertThat(end.path("lifecycle").asText()).isEqualTo("CLOSED");
    assertThat(end.path("outcome").asText()).isEqualTo("COMPLETED");
    assertThat(Reply.each(closed.path("view").path("history")))
        .filteredOn(one -> !one.path("mark").asBoolean())
        .extracting(one -> one.path("id").asText())
        .containsExactlyInAnyOrder(
            "REFERRED",
            "INTAKE",
            "INDIVIDUAL",
            "BOARD",
            "STEP_DOWN",
            "INDIVIDUAL",
            "BOARD",
            "STEP_DOWN",
            "INDIVIDUAL",
            "CLOSING",
            "CLOSED");
    assertThat(annas().path("persons").asInt()).isZero();
    assertThat(unitTasks()).as("nothing is left to do").isEmpty();
  }

  @Test
  @Order(14)
  void somebody_who_withdraws_is_let_go_when_a_physician_has_looked_and_the_door_is_open() {
    String birger = path.register("Birger", "Provsson", "199305022395");
    path.crisisPlan(birger, "2027-12-01");
    String his = path.onBoard(birger, anna, "CRISIS");
    Map<String, Object> input = new LinkedHashMap<>();
    input.put("personsWords", List.of("Jag vill klara mig själv."));
    input.put("crisisPlanHandedOver", List.of("true"));
    input.put("openDoor", List.of("true"));

    assertThat(path.step(anna, his, "withdraw", input).reasons())
        .containsExactly(
            "form-answered missing", "form-says missing", "outreach-documented too-few");
    path.answer(anna, birger, FactForms.safetyCheck("SAFE", "2027-06-15")).ok();
    contactWith(anna, birger, "VISIT", "2027-06-15T06:00:00Z", "Hembesök");
    assertThat(path.step(anna, his, "withdraw", input).reasons())
        .containsExactly("form-answered wrong-profession");
    path.answer(psychiatrist, birger, FactForms.safetyCheck("SAFE", "2027-06-15")).ok();

    JsonNode end = path.step(anna, his, "withdraw", input).ok().path("view").path("enrolment");

    assertThat(end.path("outcome").asText()).isEqualTo("WITHDREW");
    assertThat(board().path("columns").toString()).doesNotContain("Birger");
    assertThat(anna.get("/persons/" + birger + "/crisis-plan").status()).isEqualTo(200);
  }

  @Test
  @Order(15)
  void the_log_tells_who_did_what_and_the_trail_verifies() {
    assertThat(log())
        .contains(
            "PERSON_REGISTER " + anna.staff(),
            "STEP_TAKE " + rut.staff(),
            "STEP_TAKE " + leader.staff(),
            "PLAN_ADOPT " + anna.staff(),
            "FORM_ANSWER " + anna.staff());
    assertThat(leader.page("/persons/" + alma + "/log", "sv"))
        .contains("Vem har läst och ändrat", "Tove Ledarlund");
    assertThat(team.document("audit-verify --json").path("ok").asBoolean()).isTrue();
  }

  private JsonNode suggest(String name, String relation, String kind, String sphere) {
    return anna.post(
            "/persons/" + alma + "/network",
            Map.of(
                "name", name,
                "relationWords", relation,
                "kind", kind,
                "sphere", sphere,
                "phone", "070-174 06 05",
                "emergencyContact", kind.equals("PRIVATE")))
        .ok();
  }

  private void move(JsonNode member, String status, String word) {
    String id = member.path("id").asText();
    int revision =
        Reply.each(anna.get("/persons/" + alma + "/network").ok().path("rows"))
            .filter(one -> one.path("id").asText().equals(id))
            .mapToInt(one -> one.path("revision").asInt())
            .findFirst()
            .orElseThrow();
    anna.post(
            "/network-members/" + id + ":move",
            word.isEmpty()
                ? Map.of("status", status, "personsWord", "")
                : Map.of("status", status, "personsWord", word, "said", said()),
            "\"" + revision + "\"")
        .ok();
  }

  private static Map<String, Object> said() {
    return Map.of("by", "PERSON", "day", "2026-10-05", "way", "FACE_TO_FACE");
  }

  private static List<Map<String, Object>> goals(String performer, String followUp) {
    Map<String, Object> deed = new LinkedHashMap<>();
    deed.put("what", "Sömnskola");
    deed.put("performer", performer);
    deed.put("cadence", "varje vecka");
    deed.put("followUp", followUp);
    deed.put("status", "ACTIVE");
    Map<String, Object> part =
        Map.of("text", "Sova sex timmar", "measure", "", "interventions", List.of(deed));
    return List.of(
        Map.of("ownWords", "Jag vill sova.", "lifeArea", "", "subGoals", List.of(part)),
        Map.of("ownWords", "Jag vill träffa Elin.", "lifeArea", "", "subGoals", List.of()));
  }

  private void done(String key) {
    JsonNode task =
        Reply.each(anna.get("/persons/" + alma + "/tasks").ok().path("rows"))
            .filter(one -> one.path("key").asText().equals(key))
            .filter(one -> one.path("status").asText().equals("OPEN"))
            .findFirst()
            .orElseThrow();
    anna.post(
            "/tasks/" + task.path("id").asText() + ":done",
            null,
            "\"" + task.path("revision").asInt() + "\"")
        .ok();
  }

  private void contact(Colleague by, String kind, String at, String note) {
    contactWith(by, alma, kind, at, note);
  }

  private static void contactWith(
      Colleague by, String person, String kind, String at, String note) {
    Map<String, Object> contact = new LinkedHashMap<>();
    contact.put("kind", kind);
    contact.put("place", kind.equals("VISIT") ? "HOME" : "NONE");
    contact.put("happenedAt", at);
    contact.put("with", List.of(by.staff()));
    contact.put("minutes", 20);
    contact.put("reached", true);
    contact.put("note", note);
    by.post("/persons/" + person + "/contacts", contact).ok();
  }

  private void change(String scaleDownWhen) {
    String entry = "/board-entries/" + path.entry(enrolment).path("id").asText();
    Map<String, Object> action =
        Map.of("what", "Ringa", "who", "Rut", "on", "2027-03-02", "time", "18.00", "done", false);
    Map<String, Object> change = new LinkedHashMap<>();
    change.put("cause", "sömnlös 3 nätter");
    change.put("contactTarget", 5);
    change.put("scaleDownWhen", scaleDownWhen);
    change.put("crisisPlanUsed", true);
    change.put("actions", List.of(action));
    leader.put(entry, change, leader.get(entry).etag()).ok();
  }

  private static Map<String, Object> resume() {
    return FactPath.input("plan", "RESUME");
  }

  private long boardDays() {
    JsonNode stay = anna.get("/enrolments/" + enrolment + "/stays").ok().path("rows").path(0);
    return java.time.Duration.between(
            java.time.Instant.parse(stay.path("openedAt").asText()),
            java.time.Instant.parse(stay.path("closedAt").asText()))
        .toDays();
  }

  private JsonNode board() {
    return leader.get("/units/" + team.unit + "/board").ok();
  }

  private JsonNode caseload() {
    return leader.get("/units/" + team.unit + "/caseload").ok().path("rows").path(0);
  }

  private JsonNode annas() {
    return Reply.each(caseload().path("coordinators"))
        .filter(one -> one.path("staff").asText().equals(anna.staff()))
        .findFirst()
        .orElseThrow();
  }

  private List<String> openTasks() {
    return Reply.each(anna.get("/persons/" + alma + "/tasks").ok().path("rows"))
        .filter(one -> one.path("status").asText().equals("OPEN"))
        .map(one -> one.path("key").asText() + " " + one.path("due").asText())
        .toList();
  }

  private List<String> unitTasks() {
    return Reply.each(leader.get("/units/" + team.unit + "/tasks").ok().path("rows"))
        .map(one -> one.path("key").asText())
        .toList();
  }

  private static List<String> alerts(JsonNode entry) {
    return Reply.each(entry.path("alerts")).map(one -> one.path("kind").asText()).toList();
  }

  private static List<String> attention(Colleague colleague) {
    return Reply.each(colleague.get("/start").ok().path("attention"))
        .map(
            one ->
                one.path("kind").asText()
                    + " "
                    + one.path("personName").asText()
                    + ": "
                    + one.path("why").path("sv").asText())
        .toList();
  }

  /** The person's log, as {@code ACTION staff}. */
  private List<String> log() {
    return Reply.each(leader.get("/persons/" + alma + "/log?size=200").ok().path("rows"))
        .map(one -> one.path("action").asText() + " " + one.path("staff").asText())
        .toList();
  }
}
