package se.samordna.itests.way;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.Instant;
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
 * Scenario F3: one coordinator on 0.80 of full time takes one person after the other, past every
 * threshold and exactly on each: 16 persons are 20.00, 20 are 25.00, 24 are 30.00.
 */
@OnKaraf
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class CaseloadIT {
  private static final String RULE = "caseload-within";

  private Team team;
  private FactPath path;
  private Colleague anna;
  private Colleague leader;
  private final java.util.Iterator<String> numbers = TestNumbers.all().iterator();
  private String cecilia;

  @BeforeAll
  void employ(Samordna samordna) {
    samordna.time().set(Instant.parse("2027-03-01T07:00:00Z"));
    team = new Team(samordna, "Region Provlandia Tre", "fact");
    anna = team.staff("Anna", "Region", "CARE_STAFF", "NURSE", "0.80");
    leader = team.staff("Tove", "Ledarlund", "TEAM_LEADER", "SOCIAL_WORKER", "0.75");
    Colleague psychiatrist = team.staff("Ragnar", "Påhitt", "CARE_STAFF", "PSYCHIATRIST", "1.00");
    path = new FactPath(team, "fact", anna, leader, psychiatrist);
  }

  @AfterAll
  void put_the_clock_back() {
    team.samordna.time().release();
  }

  @Test
  @Order(1)
  void up_to_sixteen_everything_is_within_the_target() {
    for (int persons = 1; persons <= 16; persons++) {
      path.enrol(leader, next(), anna, "", "").ok();
    }
    assertThat(annas()).isEqualTo("16 20.00 WITHIN");
    assertThat(anna.page("/caseload/" + team.unit, "sv")).contains("20,0", "Anna Region");
  }

  @Test
  @Order(2)
  void the_seventeenth_is_over_the_target_and_asks_why() {
    String enrolment = next();
    Reply refused = path.enrol(anna, enrolment, anna, "", "");

    assertThat(refused.reasons()).containsExactly(RULE + " over-target");
    JsonNode verdict = verdict(refused, RULE);
    assertThat(verdict.path("outcome").asText()).isEqualTo("CAUTIONED");
    assertThat(verdict.path("title").path("sv").asText())
        .isEqualTo("21,25 per heltid, över riktvärdet 20.");
    assertThat(verdict.path("title").path("en").asText())
        .isEqualTo("21.25 per full-time post, above the target 20.");
    assertThat(fact(verdict, "perFte")).isEqualByComparingTo("21.25");
    assertThat(fact(verdict, "limit")).isEqualByComparingTo("20");
    assertThat(fact(verdict, "persons")).isEqualByComparingTo("17");
    assertThat(fact(verdict, "fte")).isEqualByComparingTo("0.80");
    assertThat(verdict.path("why").path("sv").asText())
        .contains("Med personen blir det 17 på 0,80 heltid.", "vetenskapligt underlag saknas");

    path.enrol(anna, enrolment, anna, "Flyttar från en kollega.", "").ok();
    assertThat(annas()).isEqualTo("17 21.25 OVER_TARGET");
    assertThat(taken(enrolment).path("acknowledged").path(RULE).asText())
        .isEqualTo("Flyttar från en kollega.");
    assertThat(anna.page("/caseload/" + team.unit, "sv")).contains("21,25");
    assertThat(anna.page("/caseload/" + team.unit, "en")).contains("21.25");
    assertThat(anna.page("/", "sv")).contains("21,25");
  }

  @Test
  @Order(3)
  void the_twentieth_is_exactly_on_the_limit_and_needs_no_override() {
    for (int persons = 18; persons <= 20; persons++) {
      path.enrol(anna, next(), anna, "Skäl.", "").ok();
    }
    assertThat(annas()).isEqualTo("20 25.00 OVER_TARGET");
  }

  @Test
  @Order(4)
  void the_twenty_first_is_the_team_leaders_to_decide_in_writing() {
    String enrolment = next();

    Reply refused = path.enrol(leader, enrolment, anna, "Skäl.", "");
    assertThat(refused.reasons()).contains(RULE + " over-soft");
    JsonNode verdict = verdict(refused, RULE);
    assertThat(verdict.path("outcome").asText()).isEqualTo("NEEDS_OVERRIDE");
    assertThat(verdict.path("title").path("sv").asText())
        .isEqualTo("26,25 per heltid, över 25: teamledare beslutar.");
    assertThat(verdict.path("remedies").path(0).path("kind").asText()).isEqualTo("OVERRIDE");
    assertThat(verdict.path("remedies").path(0).path("label").path("en").asText())
        .isEqualTo("Let the team leader decide");
    assertThat(path.enrol(anna, enrolment, anna, "Skäl.", "Jag vill ändå.").status())
        .as("a nurse overrides nothing")
        .isEqualTo(422);

    path.enrol(leader, enrolment, anna, "Skäl.", "Tar över två i mars.").ok();
    assertThat(annas()).isEqualTo("21 26.25 OVER_SOFT");
    assertThat(taken(enrolment).path("overrideReason").asText()).isEqualTo("Tar över två i mars.");
    assertThat(taken(enrolment).path("by").asText()).isEqualTo(leader.staff());
  }

  @Test
  @Order(5)
  void the_twenty_fourth_is_exactly_on_the_stop_and_still_the_leaders() {
    for (int persons = 22; persons <= 24; persons++) {
      path.enrol(leader, next(), anna, "Skäl.", "Tar över två i mars.").ok();
    }
    assertThat(annas()).isEqualTo("24 30.00 OVER_SOFT");
  }

  @Test
  @Order(6)
  void the_twenty_fifth_is_refused_and_waits_with_others_to_choose() {
    String person = path.register("Cecilia", "Testdotter", "198805172387");
    cecilia = path.readyToEnrol(person, anna);

    Reply refused = path.enrol(leader, cecilia, anna, "Skäl.", "Jag vill ändå.");
    JsonNode verdict = verdict(refused, RULE);
    assertThat(verdict.path("outcome").asText()).isEqualTo("REFUSED");
    assertThat(verdict.path("reason").asText()).isEqualTo("over-hard");
    assertThat(verdict.path("title").path("sv").asText())
        .isEqualTo("31,25 per heltid, över gränsen 30.");
    assertThat(
            Reply.each(verdict.path("facts"))
                .filter(one -> one.path("name").asText().equals("nextBest"))
                .map(one -> one.path("value").path("sv").asText()))
        .containsExactly("Tove Ledarlund 1,34");

    assertThat(annas()).isEqualTo("24 30.00 OVER_SOFT");
    team.on("2027-03-15T08:00");
    JsonNode waiting = caseload().path("waiting");
    assertThat(waiting).hasSize(1);
    assertThat(waiting.path(0).path("personName").asText()).isEqualTo("Cecilia Testdotter");
    assertThat(waiting.path(0).path("since").asText()).isEqualTo("2027-03-01");
    assertThat(leader.page("/caseload/" + team.unit, "sv")).contains("Cecilia Testdotter", "30,0");
  }

  @Test
  @Order(7)
  void another_coordinator_takes_her_and_counts_by_the_own_part_of_full_time() {
    Reply reply = path.enrol(leader, cecilia, leader, "Skäl.", "");
    reply.ok();
    assertThat(figure(leader)).isEqualTo("1 1.34 WITHIN");
    assertThat(caseload().path("waiting")).isEmpty();
    JsonNode whole = caseload().path("team");
    assertThat(whole.path("fte").decimalValue())
        .as("the psychiatrist is not counted")
        .isEqualByComparingTo("1.55");
    assertThat(whole.path("persons").asInt()).isEqualTo(25);
    assertThat(whole.path("perFte").decimalValue()).isEqualByComparingTo("16.13");
  }

  @Test
  @Order(8)
  void the_organisation_alone_moves_a_limit_from_a_day_with_a_reason() {
    Map<String, Object> limits =
        Map.of(
            "target", 20,
            "soft", 25,
            "hard", 35,
            "source", Map.of("sv", "Beslut i ledningen", "en", "Decided by the management"));
    Map<String, Object> wanted =
        Map.of(
            "at", Map.of("provider", team.provider, "unit", team.unit),
            "caseloadRule", "coordinator",
            "thresholds", limits,
            "from", "2027-03-16",
            "reason", "En samordnare slutar.");
    assertThat(anna.post("/models/fact/thresholds", wanted).status()).isIn(403, 404);
    team.admin.post("/models/fact/thresholds", wanted).ok();
    String enrolment = next();

    assertThat(path.enrol(leader, enrolment, anna, "Skäl.", "Ledningen.").reasons())
        .contains(RULE + " over-hard");
    team.on("2027-03-16T08:00");
    path.enrol(leader, enrolment, anna, "Skäl.", "Ledningen har beslutat.").ok();
    assertThat(annas()).isEqualTo("25 31.25 OVER_SOFT");
  }

  @Test
  @Order(9)
  void a_long_absence_takes_the_post_away_and_lists_those_without_anybody() {
    team.admin
        .post(
            "/staff/" + anna.staff() + "/absences",
            Map.of("from", "2027-03-17", "to", "2027-04-15"))
        .ok();
    assertThat(caseload().path("uncovered")).as("not before it begins").isEmpty();

    team.on("2027-03-17T08:00");
    assertThat(annas()).isEqualTo("25 null UNCOVERED");
    assertThat(caseload().path("uncovered")).hasSize(25);
    assertThat(caseload().path("team").path("fte").decimalValue()).isEqualByComparingTo("0.75");
    assertThat(path.enrol(leader, next(), anna, "Skäl.", "Ledningen.").reasons())
        .contains(RULE + " uncovered");

    team.on("2027-04-16T08:00");
    assertThat(annas()).isEqualTo("25 31.25 OVER_SOFT");
  }

  @Test
  @Order(10)
  void the_console_tells_the_limits_and_where_they_come_from() {
    JsonNode rule =
        Reply.each(team.document("model-info --json fact").path("versions"))
            .flatMap(version -> Reply.each(version.path("caseload")))
            .filter(one -> one.path("id").asText().equals("coordinator"))
            .findFirst()
            .orElseThrow();
    assertThat(List.of(number(rule, "target"), number(rule, "soft"), number(rule, "hard")))
        .isEqualTo(List.of("20", "25", "30"));
    assertThat(rule.path("source").asText()).contains("vetenskapligt underlag saknas");
  }

  /** The next of the persons for whom nothing stands in the way but the caseload. */
  private String next() {
    String number = numbers.next();
    return path.readyToEnrol(path.register("Person", "Nummer " + number, number), anna);
  }

  private JsonNode caseload() {
    return leader.get("/units/" + team.unit + "/caseload").ok().path("rows").path(0);
  }

  private String annas() {
    return figure(anna);
  }

  /** As {@code persons perFte level}. */
  private String figure(Colleague colleague) {
    return Reply.each(caseload().path("coordinators"))
        .filter(one -> one.path("staff").asText().equals(colleague.staff()))
        .map(
            one ->
                one.path("persons").asInt()
                    + " "
                    + one.path("perFte").asText()
                    + " "
                    + one.path("level").asText())
        .findFirst()
        .orElseThrow();
  }

  private JsonNode taken(String enrolment) {
    return leader.get("/enrolments/" + enrolment + "/steps-taken").ok().path("rows").path(0);
  }

  private static JsonNode verdict(Reply reply, String rule) {
    return Reply.each(reply.must(422).path("verdicts"))
        .filter(one -> one.path("rule").asText().equals(rule))
        .findFirst()
        .orElseThrow();
  }

  private static BigDecimal fact(JsonNode verdict, String name) {
    return Reply.each(verdict.path("facts"))
        .filter(one -> one.path("name").asText().equals(name))
        .map(one -> one.path("value").decimalValue())
        .findFirst()
        .orElseThrow();
  }

  private static String number(JsonNode rule, String name) {
    return rule.path(name).decimalValue().stripTrailingZeros().toPlainString();
  }
}
