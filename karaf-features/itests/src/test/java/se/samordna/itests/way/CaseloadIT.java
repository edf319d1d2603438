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

  /** Counts of one to four could tell of somebody, and an operator sees no persons. */
  private static String toOperators(JsonNode rows) {
    return rows.size() > 0 && rows.size() < 5 ? "" : String.valueOf(rows.size());
  }

  @Test
  @Order(11)
  void page_api_console_and_rule_say_the_same_at_the_same_moment() {
    team.on("2027-04-16T09:00");
    JsonNode api = caseload();
    JsonNode console = team.document("caseload --json " + team.unit).path(0);

    assertThat(rows(console.path("coordinators"))).isEqualTo(rows(api.path("coordinators")));
    assertThat(rows(console.path("oneMore"))).isEqualTo(rows(api.path("oneMore")));
    assertThat(row(console.path("team"))).isEqualTo(row(api.path("team")));
    assertThat(row(console.path("boardShare"))).isEqualTo(row(api.path("boardShare")));
    assertThat(leader.get("/units/" + team.unit + "/board").ok().path("share").decimalValue())
        .as("the board says what the caseload says")
        .isEqualByComparingTo(api.path("boardShare").path("perFte").decimalValue());
    assertThat(console.path("uncovered").asText()).isEqualTo(toOperators(api.path("uncovered")));
    assertThat(console.path("waiting").asText()).isEqualTo(toOperators(api.path("waiting")));

    assertThat(annas()).isEqualTo("25 31.25 OVER_SOFT");
    assertThat(leader.page("/caseload/" + team.unit, "sv"))
        .contains("31,25 per heltid (gräns 20)", "Med en till: 32,5");
    assertThat(team.samordna.console().run("samordna:caseload " + team.unit).output())
        .contains("Anna Region", "31,25", "20 / 25 / 35", "32,5");
    JsonNode verdict = verdict(path.enrol(leader, next(), anna, "Skäl.", ""), RULE);
    assertThat(fact(verdict, "perFte"))
        .as("the rule's figure is what the others say of one person more")
        .isEqualByComparingTo(of(anna, api.path("oneMore")).path("perFte").decimalValue());
  }

  @Test
  @Order(12)
  void the_console_names_no_person_and_says_what_is_wrong_with_a_unit_that_is_not_there() {
    String output = team.samordna.console().run("samordna:caseload --json " + team.unit).output();
    assertThat(output).doesNotContain("Nummer").doesNotContain("Testdotter");
    for (String nowhere : List.of(team.provider, "nowhere")) {
      var said = team.samordna.console().run("samordna:caseload --json " + nowhere);
      assertThat(said.status()).isNotZero();
      assertThat(said.output()).containsPattern("CM-10(14|03|16)");
    }
  }

  @Test
  @Order(13)
  void what_was_decided_over_a_limit_and_who_waits_stand_on_pages_and_in_the_api() {
    JsonNode overrides =
        leader
            .get("/units/" + team.unit + "/overrides?from=2027-03-01&to=2027-03-16")
            .ok()
            .path("rows");
    assertThat(overrides).hasSize(5);
    assertThat(overrides.path(0).path("reason").asText()).isEqualTo("Ledningen har beslutat.");
    assertThat(overrides.path(4).path("figures").path("perFte").asText()).isEqualTo("26.25");
    assertThat(leader.page("/caseload/" + team.unit + "/overrides?from=2027-03-01", "sv"))
        .contains("Ledningen har beslutat.", "En samordnare slutar.", "20 / 25 / 35");

    JsonNode waits = leader.get("/units/" + team.unit + "/waiting").ok().path("rows").path(0);
    assertThat(waits.path("candidates").path(0).path("after").path("name").asText())
        .isEqualTo("Tove Ledarlund");
    assertThat(leader.page("/caseload/" + team.unit + "/waiting", "sv"))
        .contains(waits.path("personName").asText(), "Närmast till hands", "Tove Ledarlund");
    String enrolment = waits.path("enrolment").asText();
    leader
        .post(
            "/enrolments/" + enrolment + "/coordinator-wish",
            Map.of("staff", leader.staff(), "words", "Tove är bra."))
        .ok();
    assertThat(leader.page("/enrolments/" + enrolment + "/candidates", "sv"))
        .contains("Vill ha Tove Ledarlund", "Tove är bra.", "personens önskan");
  }

  @Test
  @Order(14)
  void a_part_of_full_time_changes_on_its_day_and_an_absence_ends_on_pages_and_in_the_api() {
    String staffing = "/units/" + team.unit + "/staffing?day=2027-04-16";
    String assignment =
        Reply.each(leader.get(staffing).ok().path("periods"))
            .filter(one -> one.path("assignment").path("staff").asText().equals(anna.staff()))
            .map(one -> one.path("assignment").path("id").asText())
            .findFirst()
            .orElseThrow();
    Map<String, Object> full = Map.of("fte", 1.00, "caseCarrying", true, "from", "2027-05-01");
    String change = "/units/" + team.unit + "/assignments/" + assignment + ":change";
    assertThat(anna.post(change, full).status()).isEqualTo(403);
    leader.post(change, full).ok();
    assertThat(leader.page("/caseload/" + team.unit + "/staffing", "sv"))
        .contains("Anna Region", "planerat", "100 %");
    assertThat(annas()).as("not before its day").isEqualTo("25 31.25 OVER_SOFT");
    team.on("2027-05-01T08:00");
    assertThat(annas()).isEqualTo("25 25.00 OVER_TARGET");

    Map<String, Object> away =
        Map.of("staff", anna.staff(), "from", "2027-05-01", "deputy", leader.staff());
    String absence =
        leader.post("/units/" + team.unit + "/absences", away).must(201).path("id").asText();
    assertThat(caseload().path("uncovered").path(0).path("deputyName").asText())
        .isEqualTo("Tove Ledarlund");
    leader
        .post(
            "/units/" + team.unit + "/absences/" + absence + ":end",
            Map.of("lastDay", "2027-05-14"))
        .ok();
    assertThat(annas()).isEqualTo("25 25.00 OVER_TARGET");
    assertThat(caseload().path("uncovered")).isEmpty();
  }

  @Test
  @Order(15)
  void the_self_check_divides_the_same_persons_by_the_same_posts_and_shows_them_all() {
    String asked = "?length=MONTH&month=2027-05";
    JsonNode check =
        leader.get("/units/" + team.unit + "/self-check" + asked).ok().path("rows").path(0);
    JsonNode load = indicator("team-load", check);
    JsonNode whole = caseload().path("team");
    assertThat(load.path("numerator").asInt()).isEqualTo(whole.path("persons").asInt());
    assertThat(plain(load.path("denominator"))).isEqualTo(plain(whole.path("fte")));
    assertThat(plain(indicator("board-share", check).path("value")))
        .isEqualTo(plain(caseload().path("boardShare").path("perFte")));

    JsonNode console =
        team.document("self-check --json --length MONTH --month 2027-05 " + team.unit).path(0);
    assertThat(indicator("team-load", console).path("value").decimalValue())
        .isEqualByComparingTo(load.path("value").decimalValue());
    JsonNode counted =
        leader
            .get("/units/" + team.unit + "/self-check/fact/team-load" + asked + "&size=100")
            .ok()
            .path("rows");
    assertThat(counted).hasSize(whole.path("persons").asInt());
    assertThat(Reply.each(counted).map(row -> row.path("label").asText()))
        .contains("Cecilia Testdotter");

    assertThat(leader.page("/self-check/" + team.unit + asked, "sv"))
        .contains(
            "Personer per klinisk heltid",
            whole.path("persons").asText() + " personer på ",
            "Räknat på dessa");
    assertThat(leader.page("/self-check/" + team.unit + "/fact/team-load" + asked, "sv"))
        .contains("Cecilia Testdotter");
    assertThat(team.samordna.console().run("samordna:self-check " + team.unit).output())
        .contains("FACT Norr")
        .doesNotContain("Testdotter", "Nummer");
  }

  private static JsonNode indicator(String id, JsonNode check) {
    return Reply.each(check.path("figures"))
        .filter(one -> one.path("indicator").asText().equals(id))
        .findFirst()
        .orElseThrow();
  }

  private static List<String> rows(JsonNode figures) {
    return Reply.each(figures).map(CaseloadIT::row).toList();
  }

  /** The numbers of a figure, exact. */
  private static String row(JsonNode figure) {
    return String.join(
        " ",
        figure.path("name").asText(),
        figure.path("persons").asText(),
        plain(figure.path("load")),
        plain(figure.path("fte")),
        plain(figure.path("perFte")),
        figure.path("level").asText());
  }

  private static String plain(JsonNode number) {
    return number.isNumber()
        ? number.decimalValue().stripTrailingZeros().toPlainString()
        : number.asText();
  }

  private static JsonNode of(Colleague colleague, JsonNode figures) {
    return Reply.each(figures)
        .filter(one -> one.path("staff").asText().equals(colleague.staff()))
        .findFirst()
        .orElseThrow();
  }

  /** The next of the persons for whom nothing stands in the way but the caseload. */
  private String next() {
    String number = numbers.next();
    return path.readyToEnrol(path.register("Person", "Nummer " + number, number), anna);
  }

  @Test
  @Order(16)
  void what_guidelines_say_of_the_model_stands_where_work_is_planned_and_stops_nobody() {
    String person = path.view(next()).path("enrolment").path("person").asText();
    for (String page : List.of("/caseload/" + team.unit, "/persons/" + person + "/enrol")) {
      assertThat(leader.page(page, "sv"))
          .as(page)
          .contains("FACT erbjuds inom forskning och utveckling", "Socialstyrelsen, läst");
    }
    assertThat(leader.page("/board/" + team.unit, "sv"))
        .as("not where one works every day")
        .doesNotContain("FACT erbjuds inom");
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
