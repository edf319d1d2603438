package se.samordna.engine.enrolment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.samordna.engine.model.RunningModel;
import se.samordna.enginetests.ModelsOfTheHouse;
import se.samordna.enrolment.Judged;
import se.samordna.enrolment.Judged.Outcome;
import se.samordna.model.Activity;
import se.samordna.organisation.Profession;
import se.samordna.reference.Papers;
import se.samordna.reference.Papers.Attempt;
import se.samordna.reference.Papers.Doors;
import se.samordna.reference.Papers.Sheet;
import se.samordna.reference.Papers.Together;
import se.samordna.reference.Wish;
import se.samordna.reference.World;

/** ACT's steps at both edges of each number that they ask for. */
class ActThresholdsTest {
  private static final RunningModel ACT = ModelsOfTheHouse.running("act");
  private static final String ELIGIBILITY = "https://samordna.se/forms/act-eligibility";

  private final EngineSays engine = new EngineSays(ACT);

  private static World world(String phase, String step) {
    return ModelsOfTheHouse.world("act", phase, step);
  }

  private Judged said(World world, String step, String rule) {
    return said(world, ModelsOfTheHouse.wish("act", step), rule);
  }

  private Judged said(World world, Wish wish, String rule) {
    return engine.of(world, wish).verdict(rule).orElseThrow();
  }

  /** The reason why not, empty when it is allowed. */
  private String reason(World world, String step, String rule) {
    Judged judged = said(world, step, rule);
    return judged.outcome() == Outcome.ALLOWED ? "" : judged.reason();
  }

  private static World entered(World world, int daysAgo) {
    return world.with(world.place().since(world.today().minusDays(daysAgo)));
  }

  private static World tried(World world, List<Attempt> attempts) {
    return world.with(world.papers().attempts(attempts));
  }

  /** Attempts by Anna and Tove in turn, by phone and at the door in turn. */
  private static List<Attempt> attempts(World world, int many, int daysAgo, boolean reached) {
    LocalDate day = world.today().minusDays(daysAgo);
    return IntStream.range(0, many)
        .mapToObj(
            i ->
                new Attempt(
                    day, reached, i % 2 == 0 ? "anna" : "tove", i % 2 == 0 ? "PHONE" : "VISIT"))
        .toList();
  }

  @ParameterizedTest
  @CsvSource({"89, too-soon", "90, ''"})
  void nobody_is_given_up_before_ninety_days(int days, String reason) {
    assertThat(reason(entered(world("ENGAGING", "giveUp"), days), "giveUp", "phase-lasted"))
        .isEqualTo(reason);
  }

  @ParameterizedTest
  @CsvSource({"11, 90, too-few", "12, 90, ''", "12, 91, too-few"})
  void nobody_is_given_up_before_twelve_attempts(int many, int daysAgo, String reason) {
    World world = world("ENGAGING", "giveUp");
    World after = tried(world, attempts(world, many, daysAgo, false));
    assertThat(reason(after, "giveUp", "outreach-made")).isEqualTo(reason);
  }

  @Test
  void one_of_the_staff_or_one_way_of_trying_is_not_enough() {
    World world = world("ENGAGING", "giveUp");
    LocalDate day = world.today().minusDays(1);
    List<Attempt> alone = new ArrayList<>();
    List<Attempt> oneWay = new ArrayList<>();
    for (int i = 0; i < 12; i++) {
      alone.add(new Attempt(day, false, "anna", i == 0 ? "VISIT" : "PHONE"));
      oneWay.add(new Attempt(day, false, i == 0 ? "tove" : "anna", "PHONE"));
    }
    assertThat(reason(tried(world, alone), "giveUp", "outreach-made")).isEqualTo("too-few-staff");
    assertThat(reason(tried(world, oneWay), "giveUp", "outreach-made")).isEqualTo("too-few-ways");
    oneWay.set(1, new Attempt(day, false, "anna", "MESSAGE"));
    assertThat(reason(tried(world, oneWay), "giveUp", "outreach-made")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"2, false, too-few", "3, false, ''", "0, true, ''"})
  void the_contact_holds_after_three_that_the_person_took_or_by_the_persons_yes(
      int met, boolean agrees, String reason) {
    World world = world("ENGAGING", "engage");
    Wish wish = ModelsOfTheHouse.wish("act", "engage");
    Map<String, List<String>> input =
        Map.of("personAgrees", List.of(Boolean.toString(agrees)), "consentTalk", List.of("true"));
    Wish asked =
        new Wish(
            wish.step(), wish.by(), input, wish.acknowledged(), wish.overrides(), wish.meeting());
    Judged judged = said(tried(world, attempts(world, met, 1, true)), asked, "met-at-least");
    assertThat(judged.outcome() == Outcome.ALLOWED ? "" : judged.reason()).isEqualTo(reason);
  }

  @ParameterizedTest
  @CsvSource({"13, recent", "14, ''"})
  void contact_is_lost_after_fourteen_days(int daysAgo, String reason) {
    World world = world("ACTIVE_INTENSIVE", "loseContact");
    World then = tried(world, attempts(world, 1, daysAgo, true));
    assertThat(reason(then, "loseContact", "no-contact-for")).isEqualTo(reason);
  }

  @Test
  void a_transition_is_planned_after_a_year_out_of_hospital() {
    World world = world("ACTIVE_INTENSIVE", "planTransition");
    LocalDate yearAgo = world.today().minusMonths(12);
    assertThat(reason(left(world, yearAgo), "planTransition", "no-admission-for"))
        .isEqualTo("admitted");
    assertThat(reason(left(world, yearAgo.minusDays(1)), "planTransition", "no-admission-for"))
        .isEmpty();
  }

  private static World left(World world, LocalDate day) {
    Papers papers = world.papers();
    return world.with(papers.further(papers.more().leftHospital(List.of(day))));
  }

  @ParameterizedTest
  @CsvSource({"12, ''", "13, more"})
  void a_transition_is_planned_with_one_contact_a_week_at_most(int met, String reason) {
    World world = world("ACTIVE_INTENSIVE", "planTransition");
    assertThat(
            reason(
                tried(world, attempts(world, met, 80, true)), "planTransition", "contacts-at-most"))
        .isEqualTo(reason);
  }

  @ParameterizedTest
  @CsvSource({"89, too-soon", "90, ''"})
  void both_teams_share_the_care_for_three_months(int days, String reason) {
    assertThat(reason(entered(world("TRANSITION", "graduate"), days), "graduate", "phase-lasted"))
        .isEqualTo(reason);
  }

  @ParameterizedTest
  @CsvSource({
    "HANDOVER, 60, true, ''",
    "HANDOVER, 61, true, missing",
    "HANDOVER, 1, false, without-person",
    "PLAN_MEETING, 1, true, missing"
  })
  void nobody_is_handed_over_without_a_joint_meeting_of_late(
      String type, int daysAgo, boolean there, String reason) {
    World world = world("TRANSITION", "graduate");
    Together met = new Together(type, world.today().minusDays(daysAgo), there);
    Papers papers = world.papers();
    World then = world.with(papers.further(papers.more().meetings(List.of(met))));
    assertThat(reason(then, "graduate", "meeting-held")).isEqualTo(reason);
  }

  @ParameterizedTest
  @CsvSource({
    "a1 a2 a3, true",
    "a1 a2 a4Inpatient, true",
    "a1 a2 a4Homeless, true",
    "a1 a2 a4Misuse, true",
    "a1 a2 a4Emergency, true",
    "a1 a2 a4Legal, true",
    "a1 a2, false",
    "a1 a3, false",
    "a2 a3 a4Misuse, false",
    "a3 a4Inpatient a4Homeless, false"
  })
  void a_place_takes_illness_and_disability_and_one_reason_more(String yes, boolean eligible) {
    World world = world("SCREENING", "admit");
    Sheet sheet =
        new Sheet(
            world.now().minus(Duration.ofDays(1)),
            Profession.NURSE,
            Set.copyOf(Arrays.asList(yes.split(" "))),
            Map.of());
    World answered = world.with(world.papers().answered(ELIGIBILITY, sheet));
    boolean all =
        said(answered, "admit", "form-all-yes").outcome() == Outcome.ALLOWED
            && said(answered, "admit", "form-yes-at-least").outcome() == Outcome.ALLOWED;
    assertThat(all).isEqualTo(eligible);
  }

  private static World doors(World world, LocalDate back, LocalDate... until) {
    Papers papers = world.papers();
    Doors doors = new Doors(List.of(until), Optional.of(back));
    return world.with(papers.further(papers.more().doors(doors)));
  }

  @ParameterizedTest
  @CsvSource({"REFERRED, 0, ''", "SCREENING, 0, ''", "REFERRED, 1, closed", "SCREENING, 1, closed"})
  void somebody_comes_back_without_the_queue_up_to_the_doors_last_day(
      String phase, int daysAfter, String reason) {
    World world = world(phase, "comeBack");
    LocalDate until = world.today().minusDays(30);
    World then =
        doors(world, until.plusDays(daysAfter), until.minusYears(1), until, until.minusDays(9));
    Judged judged = said(then, ModelsOfTheHouse.wish("act", "comeBack"), "door-open");
    assertThat(judged.outcome() == Outcome.ALLOWED ? "" : judged.reason()).isEqualTo(reason);
    if (!reason.isEmpty()) {
      assertThat(judged.facts())
          .extracting(fact -> fact.name() + " " + fact.value())
          .containsExactly("until " + until, "back " + until.plusDays(1));
    }
  }

  @Test
  void somebody_for_whom_no_door_was_left_open_waits_like_everybody() {
    assertThat(reason(world("REFERRED", "comeBack"), "comeBack", "door-open")).isEqualTo("never");
  }

  @Test
  void what_is_to_be_done_comes_when_the_field_says() {
    Map<String, Activity> activities =
        ACT.model().activities().stream()
            .collect(Collectors.toMap(Activity::key, activity -> activity));
    assertThat(activities.get("mapping").firstWithinDays()).isEqualTo(30);
    assertThat(activities.get("plan").firstWithinDays()).isEqualTo(45);
    assertThat(activities.get("crisis-plan").firstWithinDays()).isEqualTo(45);
    assertThat(activities.get("plan-review").everyDays()).isEqualTo(182);
    assertThat(activities.get("outcome-measures").everyDays()).isEqualTo(182);
    assertThat(activities.get("network-contact").everyDays()).isEqualTo(7);
    assertThat(activities.get("search").everyDays()).as("somebody lost").isEqualTo(1);
    assertThat(ACT.model().teamActivities().get(0).name().en()).contains("daily meeting");
    assertThat(ACT.model().dailyList().orElseThrow().contactsPerWeek()).isEqualTo(4);
    assertThat(ACT.model().dailyList().orElseThrow().minutesPerWeek()).isEqualTo(120);
  }

  @Test
  void the_door_is_open_for_a_year_after_giving_up_and_after_handing_over() {
    for (String step : List.of("giveUp", "graduate", "withdraw")) {
      assertThat(ACT.model().step(step).orElseThrow().effects())
          .filteredOn(effect -> effect.effect().equals("open-door"))
          .extracting(effect -> effect.parameters().number("months").intValueExact())
          .containsExactly(12);
    }
  }
}
