package se.samordna.itests.way;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import se.samordna.itests.harness.Console.Said;
import se.samordna.itests.harness.OnKaraf;
import se.samordna.itests.harness.Samordna;

/**
 * Scenario F4: the model goes away while 37 are enrolled in it, four of them on the board, and
 * comes back as the next minor; then everybody moves to its next major. Done with FACT under an id
 * of its own, so that nobody else misses it.
 */
@OnKaraf
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ModelAwayIT {
  private static final String MODEL = "fact-fyra";
  private static final String BEGAN = "2027-03-01T07:00:00Z";
  private static final String WENT = "2027-03-01T07:10:00Z";
  private static final String UNINSTALL = "samordna:model-uninstall ";

  private Samordna samordna;
  private Team team;
  private FactPath path;
  private Colleague anna;
  private Colleague leader;
  private Colleague manager;
  private final List<String> persons = new ArrayList<>();
  private final List<String> enrolments = new ArrayList<>();
  private String answers;

  @BeforeAll
  void enrol(Samordna shared) {
    samordna = shared;
    samordna.time().set(Instant.parse(BEGAN));
    Path file = FactCopy.zip(MODEL, "1.0");
    assertThat(document("model-check --json " + file).path("ok").asBoolean()).isTrue();
    assertThat(document("model-install --json " + file).path("status").asText())
        .isEqualTo("AVAILABLE");
    team = new Team(samordna, "Region Provlandia Fyra", MODEL);
    anna = team.staff("Anna", "Region", "CARE_STAFF", "NURSE", "1.00");
    leader = team.staff("Tove", "Ledarlund", "TEAM_LEADER", "SOCIAL_WORKER", "1.00");
    manager = team.staff("Mona", "Enhetschef", "UNIT_MANAGER", "ADMINISTRATIVE", "1.00");
    Colleague psychiatrist = team.staff("Ragnar", "Påhitt", "CARE_STAFF", "PSYCHIATRIST", "0.80");
    path = new FactPath(team, MODEL, anna, leader, psychiatrist);
    List<String> numbers = TestNumbers.all();
    for (int i = 0; i < 37; i++) {
      String person = path.register("Person", "Nummer " + i, numbers.get(i));
      persons.add(person);
      enrolments.add(path.enrolled(person, i % 2 == 0 ? anna : leader));
    }
    path.crisisPlan(persons.get(0), "2027-12-01");
    path.plan(persons.get(0));
    for (int i = 0; i < 4; i++) {
      path.scaleUp(anna, enrolments.get(i), "CRISIS").ok();
    }
    answers =
        anna.get("/persons/" + persons.get(0) + "/answers")
            .ok()
            .path("rows")
            .path(0)
            .path("id")
            .asText();
  }

  @AfterAll
  void leave_nothing_behind() {
    samordna.console().run(UNINSTALL + "--force " + MODEL);
    samordna.time().release();
  }

  @Test
  @Order(1)
  void uninstalling_asks_first_and_tells_who_is_enrolled_and_what_happens() {
    Said refused = samordna.console().run(UNINSTALL + MODEL);
    assertThat(refused.status()).isNotZero();
    assertThat(refused.output())
        .contains(
            "CM-4246",
            "37 aktiva, 4 på tavlan – avinstallation gör dem MODEL_UNAVAILABLE; bekräfta med"
                + " --force");
    assertThat(samordna.console().run(UNINSTALL + "--lang en " + MODEL).output())
        .contains("37", "4 on the board", "--force");

    JsonNode would = document("model-uninstall --dry-run --json " + MODEL);
    assertThat(would.path("open").asInt()).isEqualTo(37);
    assertThat(would.path("onBoard").asInt()).isEqualTo(4);
    assertThat(samordna.console().run(UNINSTALL + "--json " + MODEL).output()).contains("CM-4246");
    assertThat(path.view(enrolments.get(0)).path("available").asBoolean()).isTrue();
  }

  @Test
  @Order(2)
  void with_force_it_goes_and_core_stays() {
    samordna.time().set(Instant.parse(WENT));
    assertThat(document("model-uninstall --force --json " + MODEL).path("open").asInt())
        .isEqualTo(37);

    assertThat(samordna.web().answers(Samordna.READY)).isTrue();
    JsonNode info = document("model-info --json " + MODEL).path("versions").path(0);
    assertThat(info.path("status").asText()).isEqualTo("AWAY");
    assertThat(samordna.console().run("samordna:model-info " + MODEL).output()).contains("borta");
    assertThat(samordna.console().run(UNINSTALL + "--force " + MODEL).output()).contains("CM-4249");
  }

  @Test
  @Order(3)
  void everything_that_is_kept_is_read_as_before() {
    for (int i = 0; i < 37; i++) {
      JsonNode view = path.view(enrolments.get(i));
      assertThat(view.path("available").asBoolean()).isFalse();
      assertThat(view.path("steps")).isEmpty();
      assertThat(view.path("enrolment").path("phaseLabel").path("sv").asText())
          .isEqualTo(i < 4 ? "På tavlan" : "Individuell");
    }
    JsonNode entry = path.entry(enrolments.get(0));
    assertThat(entry.path("reasons").path(0).path("label").path("sv").asText()).isEqualTo("Kris");
    String person = "/persons/" + persons.get(0);
    assertThat(anna.get(person + "/crisis-plan").ok().path("content").path("earlySigns").asText())
        .isEqualTo("Jag sover inte");
    assertThat(anna.get(person + "/plans").ok().path("rows")).hasSize(1);
    assertThat(anna.get("/answers/" + answers).ok().path("form").asText()).contains("fact-fyra-");
    assertThat(anna.page(person + "/forms/" + answers, "sv")).contains("Behöver");
    assertThat(anna.page(person + "/crisis-plan", "sv"))
        .contains("Jag sover inte", "070-174 06 05");
    assertThat(anna.page(person, "sv")).contains("Modellen");
    assertThat(anna.page("/enrolments/" + enrolments.get(0), "sv"))
        .contains(
            "Modellen är inte tillgänglig just nu.",
            "Krisplan, kontaktvägar och anteckningar fungerar. Steg får vänta.");
    assertThat(anna.page("/enrolments/" + enrolments.get(0), "en")).contains("not available");
    assertThat(anna.page(person + "/log", "sv")).contains("Anna Region");
  }

  @Test
  @Order(4)
  void the_board_and_the_first_page_keep_those_who_need_attention() {
    JsonNode board = leader.get("/units/" + team.unit + "/board").ok();
    assertThat(Reply.each(board.path("columns")).mapToInt(one -> one.path("entries").size()).sum())
        .isEqualTo(4);
    assertThat(leader.page("/board/" + team.unit, "sv")).contains("Person Nummer 3");
    assertThat(Reply.each(leader.get("/start").ok().path("attention")))
        .hasSize(4)
        .allSatisfy(one -> assertThat(one.path("kind").asText()).isEqualTo("MODEL_AWAY"));
    assertThat(leader.page("/", "sv")).contains("Modellen är tillfälligt otillgänglig.");
  }

  @Test
  @Order(5)
  void a_step_waits_and_says_when_to_come_back() {
    Reply step = path.scaleUp(anna, enrolments.get(4), "CRISIS");
    assertThat(step.must(503).path("code").asText()).isEqualTo("CM-4001");
    assertThat(step.header("Retry-After")).isNotEmpty();
    assertThat(step.json().path("title").asText())
        .startsWith("Modellen är tillfälligt otillgänglig.");
    assertThat(path.preview(anna, enrolments.get(4), "scaleUp", Map.of()).status()).isEqualTo(503);
    String person = path.register("Cecilia", "Testdotter", "198805172387");
    assertThat(path.refer(person).must(503).path("code").asText()).isEqualTo("CM-4001");
    var page = anna.look("/enrolments/" + enrolments.get(4) + "/steps/scaleUp", "sv");
    assertThat(page.statusCode()).isEqualTo(503);
    assertThat(Pages.text(page.body())).contains("Modellen är tillfälligt otillgänglig.");
  }

  @Test
  @Order(6)
  void notes_crisis_plans_plans_and_tasks_go_on() {
    String person = "/persons/" + persons.get(5);
    path.crisisPlan(persons.get(5), "2027-12-01");
    path.plan(persons.get(5));
    path.contactPaths(persons.get(5));
    Map<String, Object> note =
        Map.of(
            "kind", "NOTE",
            "place", "NONE",
            "happenedAt", "2027-03-01T07:00:00Z",
            "with", List.of(),
            "minutes", 0,
            "reached", false,
            "note", "Modellen är borta, vi är här.");
    anna.post(person + "/contacts", note).ok();
    JsonNode task =
        Reply.each(anna.get(person + "/tasks").ok().path("rows"))
            .filter(one -> one.path("key").asText().equals("mapping"))
            .findFirst()
            .orElseThrow();
    anna.post("/tasks/" + task.path("id").asText() + ":done", null, "\"1\"").ok();
    path.personsView(enrolments.get(1), "Jag vill vara ifred.");
  }

  @Test
  @Order(7)
  void the_caseload_counts_each_person_as_one_and_says_so() {
    JsonNode caseload =
        Reply.each(leader.get("/units/" + team.unit + "/caseload").ok().path("rows"))
            .filter(one -> one.path("model").asText().equals(MODEL))
            .findFirst()
            .orElseThrow();
    assertThat(Reply.each(caseload.path("coordinators")).map(one -> one.path("persons").asInt()))
        .containsExactlyInAnyOrder(19, 18, 0, 0);
    assertThat(
            caseload
                .path("coordinators")
                .path(0)
                .path("thresholds")
                .path("source")
                .path("sv")
                .asText())
        .isEqualTo("Modellen är inte tillgänglig; varje person räknas som en.");
    assertThat(leader.page("/caseload/" + team.unit, "sv")).doesNotContain("1000000", "1 000 000");
  }

  @Test
  @Order(8)
  void once_patience_is_over_the_team_and_its_manager_are_told_on_their_first_page() {
    samordna.await(
        "the manager to be told",
        Duration.ofSeconds(60),
        () -> !manager.get("/start").ok().path("missedModels").isEmpty());
    JsonNode told = manager.get("/start").ok().path("missedModels");
    assertThat(told).hasSize(1);
    assertThat(told.path(0).path("model").asText()).isEqualTo(MODEL);
    assertThat(told.path(0).path("unit").asText()).isEqualTo(team.unit);
    assertThat(told.path(0).path("open").asInt()).isEqualTo(37);
    assertThat(Instant.parse(told.path(0).path("since").asText()))
        .isAfterOrEqualTo(Instant.parse(WENT));
    assertThat(manager.page("/", "sv"))
        .contains("modellen är borta på", "37 personer är inskrivna i den.")
        .doesNotContain("Person Nummer");
    assertThat(manager.page("/", "en")).contains("the model has been away at");
    assertThat(leader.get("/start").ok().path("missedModels")).hasSize(1);
  }

  @Test
  @Order(9)
  void back_as_the_next_minor_everything_goes_on_at_once() {
    JsonNode installed = document("model-install --json " + FactCopy.zip(MODEL, "1.1"));
    assertThat(installed.path("status").asText()).isEqualTo("AVAILABLE");
    assertThat(installed.path("version").asText()).isEqualTo("1.1");

    for (String enrolment : enrolments) {
      JsonNode view = path.view(enrolment);
      assertThat(view.path("available").asBoolean()).isTrue();
      assertThat(view.path("steps")).isNotEmpty();
    }
    assertThat(path.phase(enrolments.get(0))).isEqualTo("BOARD");
    assertThat(manager.get("/start").ok().path("missedModels")).isEmpty();
    theGapIsShown();
    String meeting = path.openMeeting("BOARD", anna, leader);
    path.confirm(enrolments.get(0), meeting);
    path.answer(anna, persons.get(0), FactForms.boardExit("2027-03-08")).ok();
    path.step(leader, enrolments.get(0), "startStepDown", Map.of(), meeting).ok();
    path.close(meeting);
    path.scaleUp(anna, enrolments.get(4), "CRISIS").ok();
    assertThat(document("model-uninstall --dry-run --json " + MODEL).path("onBoard").asInt())
        .isEqualTo(5);
  }

  @Test
  @Order(10)
  void disabled_it_takes_nobody_new_and_lets_those_who_are_in_go_on() {
    String place = " --provider " + team.provider + " --unit " + team.unit + " " + MODEL;
    assertThat(document("model-disable --json" + place)).isEmpty();
    String person = path.register("David", "Prövare", TestNumbers.all().get(38));
    path.answer(anna, person, FactForms.referral());
    assertThat(path.refer(person).problems()).containsExactly("CM-3004 /model");
    path.scaleUp(anna, enrolments.get(6), "CRISIS").ok();

    assertThat(document("model-enable --json" + place)).hasSize(1);
    path.answer(anna, person, FactForms.referral()).ok();
    path.refer(person).ok();
  }

  @Test
  @Order(11)
  void a_new_major_runs_beside_the_old_and_nobody_moves_by_themselves() {
    assertThat(document("model-install --json " + second()).path("version").asText())
        .isEqualTo("2.0");

    assertThat(enrolled()).containsExactly(entry("1.1", 38), entry("2.0", 0));
    assertThat(path.view(enrolments.get(0)).path("enrolment").path("major").asInt()).isEqualTo(1);
    assertThat(path.view(enrolments.get(0)).path("available").asBoolean()).isTrue();
    assertThat(anna.page("/enrolments/" + enrolments.get(0), "sv"))
        .doesNotContain("finns inte här längre");
  }

  @Test
  @Order(12)
  void before_a_move_the_console_tells_what_it_would_do_and_does_nothing() {
    JsonNode told = document("model-move --dry-run --json " + MODEL + " 1 2");
    assertThat(told.path("open").asInt()).isEqualTo(38);
    assertThat(told.path("movable").asInt()).isEqualTo(38);
    assertThat(told.path("reviewed").asInt()).isEqualTo(1);
    assertThat(Reply.each(told.path("phases")).map(ModelAwayIT::way))
        .contains("STEP_DOWN > BOARD 1 true", "BOARD > BOARD 5 false");

    Said unsure = samordna.console().run("samordna:model-move " + MODEL + " 1 2");
    assertThat(unsure.status()).isNotZero();
    assertThat(unsure.output()).contains("STEP_DOWN", "Bekräfta med --yes.");
    assertThat(samordna.console().run("samordna:model-move " + MODEL + " 1 3").output())
        .contains("CM-3044");

    assertThat(team.admin.page("/admin", "sv")).contains("Flytta till 2");
    assertThat(team.admin.page("/admin/models/" + MODEL + "/move/1", "sv"))
        .contains(
            "38 av 38 inskrivna flyttas. 1 av dem blir en uppgift för sitt team att se över.",
            "Reservfas: teamet ser över",
            "Alla kan flyttas.",
            "Ingen flytt att ta tillbaka.")
        .doesNotContain("Person Nummer");
    Map<String, Integer> move = Map.of("from", 1, "to", 2);
    String preview = "/models/" + MODEL + ":preview-move";
    assertThat(team.admin.post(preview, move).ok().path("movable").asInt()).isEqualTo(38);
    assertThat(anna.post(preview, move).problems()).containsExactly("CM-5004");
    assertThat(enrolled()).containsExactly(entry("1.1", 38), entry("2.0", 0));
  }

  @Test
  @Order(13)
  void moved_everything_is_there_and_taken_back_it_is_as_it_was() {
    List<String> before = views();

    assertThat(document("model-move --yes --json " + MODEL + " 1 2").path("done").asInt())
        .isEqualTo(38);
    assertThat(enrolled()).containsExactly(entry("1.1", 0), entry("2.0", 38));
    assertThat(path.phase(enrolments.get(0))).isEqualTo("BOARD");
    assertThat(path.view(enrolments.get(0)).path("enrolment").path("attention").asBoolean())
        .isTrue();
    assertThat(anna.page("/persons/" + persons.get(0) + "/log", "sv"))
        .contains("flyttade personens samordning till en annan version av modellen");
    assertThat(leader.page("/units/" + team.unit + "/tasks", "sv"))
        .contains("Se över fasen: modellen har en ny version");

    assertThat(document("model-move-undo --yes --json " + MODEL + " 1 2").path("done").asInt())
        .isEqualTo(38);
    assertThat(views()).isEqualTo(before);
  }

  @Test
  @Order(14)
  void where_only_the_new_major_is_here_everybody_says_what_to_do_and_the_move_mends_it() {
    document("model-uninstall --force --json " + MODEL);
    document("model-install --json " + second());

    assertThat(samordna.console().run("samordna:status").output())
        .contains("samordna:model-move " + MODEL + " 1 2 --dry-run");
    assertThat(anna.page("/enrolments/" + enrolments.get(0), "sv"))
        .contains(
            "Version 1 av modellen finns inte här längre.", "En administratör flyttar över alla");

    assertThat(document("model-move --yes --json " + MODEL + " 1 2").path("done").asInt())
        .isEqualTo(38);
    assertThat(samordna.console().run("samordna:status").output()).doesNotContain(MODEL);
    for (String enrolment : enrolments) {
      assertThat(path.view(enrolment).path("available").asBoolean()).isTrue();
    }
    path.scaleUp(anna, enrolments.get(7), "CRISIS").ok();
  }

  /** From when to when the model was here, in the console, over HTTP and on the page. */
  private void theGapIsShown() {
    JsonNode now = document("model-info --json " + MODEL).path("presence").path(0);
    JsonNode before = document("model-info --json " + MODEL).path("presence").path(1);
    assertThat(now.path("version").asText()).isEqualTo("1.1");
    assertThat(now.path("to").isNull()).isTrue();
    assertThat(before.path("version").asText()).isEqualTo("1.0");
    Instant went = Instant.parse(before.path("to").asText());
    assertThat(went)
        .isAfter(Instant.parse(before.path("from").asText()))
        .isBefore(Instant.parse(now.path("from").asText()));
    assertThat(
            Instant.parse(
                team.admin
                    .get("/models/" + MODEL + "/presence")
                    .ok()
                    .path("rows")
                    .path(1)
                    .path("endedAt")
                    .asText()))
        .isEqualTo(went);
    assertThat(team.admin.page("/admin", "sv")).contains("När modellerna har funnits här");
  }

  /** The new major, which has given up the phase that the first person is in. */
  private static Path second() {
    return FactCopy.zip(MODEL, "2.0", "\"STEP_DOWN\": \"STEP_DOWN\",", "");
  }

  /** What everybody of the model is shown of it, without the steps that are offered. */
  private List<String> views() {
    return enrolments.stream()
        .map(one -> path.view(one).path("enrolment") + " " + path.view(one).path("history"))
        .toList();
  }

  /** How many are enrolled, by version. */
  private Map<String, Integer> enrolled() {
    Map<String, Integer> enrolled = new TreeMap<>();
    Reply.each(document("model-list --json"))
        .filter(row -> row.path("id").asText().equals(MODEL))
        .forEach(row -> enrolled.put(row.path("version").asText(), row.path("enrolled").asInt()));
    return enrolled;
  }

  private static String way(JsonNode phase) {
    return phase.path("from").asText()
        + " > "
        + phase.path("to").asText()
        + " "
        + phase.path("count").asInt()
        + " "
        + phase.path("fallback").asBoolean();
  }

  private JsonNode document(String command) {
    return Team.document(samordna, command);
  }
}
