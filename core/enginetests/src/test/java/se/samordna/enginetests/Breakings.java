package se.samordna.enginetests;

import static se.samordna.enginetests.Breaking.of;
import static se.samordna.enginetests.Breaking.wished;
import static se.samordna.enginetests.Fulfilled.FORMS;
import static se.samordna.enginetests.Fulfilled.NOW;
import static se.samordna.enginetests.Fulfilled.TODAY;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import se.samordna.organisation.Profession;
import se.samordna.reference.Papers;
import se.samordna.reference.Papers.CrisisSheet;
import se.samordna.reference.Papers.Held;
import se.samordna.reference.Papers.Sheet;
import se.samordna.reference.Place;
import se.samordna.reference.Stay;
import se.samordna.reference.Team;
import se.samordna.reference.Team.Limits;
import se.samordna.reference.Wish;
import se.samordna.reference.World;

/** Each way in which each guard of FACT's steps can say something. */
final class Breakings {
  private final List<Breaking> all = new ArrayList<>();

  private Breakings() {}

  static Stream<Breaking> all(Fulfilled fulfilled) {
    Breakings breakings = new Breakings();
    breakings.who();
    breakings.wayIn();
    breakings.enrol();
    breakings.caseload();
    breakings.board();
    breakings.wayDown();
    breakings.ends();
    return breakings.all.stream();
  }

  private void add(Breaking breaking) {
    all.add(breaking);
  }

  private void who() {
    add(wished("refer", "", "by a manager", by("mona"), "who role"));
    add(wished("accept", "REFERRED", "by a nurse", by("anna"), "who role"));
    add(wished("decline", "INTAKE", "by a nurse", by("anna"), "who role"));
    add(
        of(
            "decline",
            "REFERRED",
            "no physician's signature",
            world -> world.with(world.team().signedBy(Set.of())),
            "who signature"));
    for (String[] step :
        new String[][] {
          {"enrol", "INTAKE", "TEAM"},
          {"startStepDown", "BOARD", "BOARD"},
          {"scaleDown", "STEP_DOWN", "BOARD"},
          {"scaleDownDirect", "BOARD", "BOARD"},
          {"close", "CLOSING", "TEAM"}
        }) {
      add(wished(step[0], step[1], "outside a meeting", at(Optional.empty()), "who meeting"));
      add(wished(step[0], step[1], "in another meeting", in("PLAN_MEETING"), "who meeting"));
      add(
          wished(step[0], step[1], "in an empty meeting", in(step[2]), "who quorum")
              .telling("who", "present 0", "needed " + professions(step[0])));
      add(wished(step[0], step[1], "from another unit", by("nils"), "who role"));
    }
    for (String step : List.of("scaleDown", "scaleDownDirect")) {
      String phase = step.equals("scaleDown") ? "STEP_DOWN" : "BOARD";
      add(
          wished(step, phase, "two professions", in("BOARD", "anna", "tove", "mona"), "who quorum")
              .telling("who", "present 2", "needed 3"));
      add(of(step, phase, "nobody leads", ledBy(""), "who coordinator"));
      add(
          new Breaking(
              step,
              phase,
              "a deputy who is at work elsewhere",
              world -> world.with(deputised(world.team(), "nils")),
              in("BOARD", "tove", "doris", "nils"),
              List.of("who coordinator"),
              Map.of()));
    }
    for (String step : List.of("scaleUp", "admit", "planEnd")) {
      add(wished(step, "INDIVIDUAL", "from another unit", by("nils"), "who role"));
    }
    add(wished("scaleUpAgain", "STEP_DOWN", "from another unit", by("nils"), "who role"));
    add(wished("planEnd", "INDIVIDUAL", "by the team leader", by("tove"), "who role"));
    add(wished("withdraw", "BOARD", "by the physician", by("doris"), "who role"));
    add(wished("end", "BOARD", "by the physician", by("doris"), "who role"));
  }

  private static int professions(String step) {
    return switch (step) {
      case "startStepDown" -> 1;
      case "enrol", "close" -> 2;
      default -> 3;
    };
  }

  private void wayIn() {
    add(
        of(
            "refer",
            "",
            "no number",
            world -> world.with(world.papers().person(false, OptionalInt.of(40))),
            "person-identified unidentified"));
    add(
        of(
            "refer",
            "",
            "no form",
            without("cm-referral"),
            "form-answered missing",
            "form-yes-if missing"));
    add(
        of(
            "refer",
            "",
            "somebody close asks, and the person has not said yes",
            choosing("cm-referral", Map.of("referrer", "CLOSE_ONE")),
            "form-yes-if no"));
    add(
        new Breaking(
            "accept",
            "REFERRED",
            "nobody coordinates meanwhile",
            ledBy(""),
            give("coordinator"),
            List.of("coordinator-set missing"),
            Map.of()));
    add(of("refer", "", "31 days old", aged("cm-referral", 31), "form-answered too-old"));
    add(
        wished(
                "decline",
                "REFERRED",
                "the person is not told",
                no("personTold"),
                "field-says-yes no")
            .telling("field-says-yes", "field personTold"));
  }

  private void enrol() {
    add(
        of(
            "enrol",
            "INTAKE",
            "no assessment",
            without("fact-eligibility"),
            "form-answered missing",
            "form-all-yes missing"));
    add(of("enrol", "INTAKE", "91 days", aged("fact-eligibility", 91), "form-answered too-old"));
    add(
        of("enrol", "INTAKE", "two criteria are not met", notMet(), "form-all-yes not-all")
            .telling("form-all-yes", "yes 3", "of 5"));
    add(
        of("enrol", "INTAKE", "seventeen", aged(OptionalInt.of(17)), "age-at-least younger")
            .telling("age-at-least", "age 17", "years 18"));
    add(of("enrol", "INTAKE", "no age", aged(OptionalInt.empty()), "age-at-least unknown"));
    add(
        new Breaking(
            "enrol",
            "INTAKE",
            "nobody leads",
            ledBy(""),
            give("coordinator"),
            List.of("coordinator-set missing"),
            Map.of()));
    add(
        wished("enrol", "INTAKE", "no basis", give("basis"), "field-given missing")
            .telling("field-given", "field basis"));
    add(
        wished("enrol", "INTAKE", "not informed", no("personInformed"), "field-says-yes no")
            .telling("field-says-yes", "field personInformed"));
    add(
        of(
            "enrol",
            "INTAKE",
            "no contact paths",
            world -> world.with(world.papers().paths(false)),
            "contact-paths-recorded missing"));
    add(
        of(
            "enrol",
            "INTAKE",
            "active in another model",
            world -> world.with(world.team().elsewhere(true)),
            "exclusive other"));
  }

  private void caseload() {
    String coordinator = "caseload-within";
    String team = "caseload-within-2";
    add(
        limits("coordinator", "3.9", "5", "6", coordinator + " over-target")
            .telling(coordinator, figure("3.9")));
    add(
        limits("coordinator", "2", "3.9", "6", coordinator + " over-soft")
            .telling(coordinator, figure("3.9")));
    add(
        limits("coordinator", "2", "3", "3.9", coordinator + " over-hard")
            .telling(coordinator, figure("3.9")));
    add(limits("team", "1.9", "5", null, team + " over-target").telling(team, teamFigure("1.9")));
    add(limits("team", "1", "1.9", null, team + " over-soft").telling(team, teamFigure("1.9")));
    add(
        of(
            "enrol",
            "INTAKE",
            "the coordinator is away",
            world -> world.with(away(world.team(), Set.of("anna"))),
            coordinator + " uncovered"));
    add(
        of(
            "enrol",
            "INTAKE",
            "everybody is away",
            world -> world.with(away(world.team(), Set.of("anna", "tove", "doris", "mona"))),
            coordinator + " uncovered",
            team + " uncovered"));
  }

  private static String[] figure(String limit) {
    return new String[] {"perFte 4.00", "limit " + limit, "persons 4", "fte 1"};
  }

  private static String[] teamFigure(String limit) {
    return new String[] {"perFte 2.00", "limit " + limit, "persons 6", "fte 3"};
  }

  /** Anna has three persons and the leader two; limits of the organisation's own. */
  private static Breaking limits(
      String rule, String target, String soft, String hard, String said) {
    Limits limits =
        new Limits(
            new BigDecimal(target),
            new BigDecimal(soft),
            Optional.ofNullable(hard).map(BigDecimal::new));
    List<Optional<String>> others = new ArrayList<>(Collections.nCopies(3, Optional.of("anna")));
    others.addAll(Collections.nCopies(2, Optional.of("tove")));
    return of(
        "enrol",
        "INTAKE",
        said,
        world -> {
          Team team = world.team();
          return world.with(
              new Team(team.workers(), others, Map.of(rule, limits), false, team.signed()));
        },
        said);
  }

  private void board() {
    add(
        of(
            "scaleUp",
            "INDIVIDUAL",
            "no crisis plan",
            noCrisisPlan(),
            "crisis-plan-exists missing"));
    for (String[] step :
        new String[][] {{"scaleUp", "INDIVIDUAL"}, {"scaleUpAgain", "STEP_DOWN"}}) {
      add(
          wished(
                  step[0],
                  step[1],
                  "two reasons, one of them legal, and not which law",
                  wish -> give("legal").apply(give("reason", "CRISIS", "LEGAL").apply(wish)),
                  "field-given missing")
              .telling("field-given", "field legal", "ifField reason"));
    }
    add(
        of(
            "startStepDown",
            "BOARD",
            "not confirmed",
            world -> world.with(world.stay().map(stay -> stay.said(false, true))),
            "board-confirmed not-confirmed"));
    add(
        of(
            "startStepDown",
            "BOARD",
            "no checklist",
            without("fact-board-exit"),
            "form-answered missing",
            "form-all-say missing"));
    add(
        of(
                "startStepDown",
                "BOARD",
                "one criterion is not met",
                choosing("fact-board-exit", lessSleep()),
                "form-all-say not-all")
            .telling("form-all-say", "yes 7", "of 8"));
    add(of("discharge", "BOARD", "not admitted", UnaryOperator.identity(), "mark-set missing"));
    add(
        wished(
            "discharge", "BOARD", "not in custody", give("kind", "CUSTODY"), "mark-set-2 missing"));
    add(
        of(
            "startStepDown",
            "BOARD",
            "a checklist of an earlier stay",
            aged("fact-board-exit", 21),
            "form-answered too-old"));
    add(
        of(
            "startStepDown",
            "BOARD",
            "a checklist from before the person came up again",
            world -> world.with(world.stay().map(stay -> upAgain(stay))),
            "form-answered too-old"));
    add(
        of("startStepDown", "BOARD", "a risk six days ago", risk(6), "no-new-risk raised")
            .telling("no-new-risk", "judged 2027-02-23", "days 7"));
  }

  private void wayDown() {
    for (String step : List.of("scaleDown", "scaleDownDirect")) {
      String phase = step.equals("scaleDown") ? "STEP_DOWN" : "BOARD";
      add(
          of(
              step,
              phase,
              "no view of the person's own",
              world -> world.with(world.stay().map(stay -> stay.said(true, false))),
              "persons-view-recorded missing"));
      add(wished(step, phase, "nothing said of the plan", give("plan"), "plan-holds not-said"));
      add(of(step, phase, "no plan", plan(Optional.empty()), "plan-holds no-plan"));
      add(
          new Breaking(
              step,
              phase,
              "a plan from before",
              plan(Optional.of(NOW.minus(Duration.ofDays(21)))),
              give("plan", "REVISED"),
              List.of("plan-holds not-revised"),
              Map.of()));
    }
    add(
        of(
                "scaleDown",
                "STEP_DOWN",
                "no crisis plan",
                noCrisisPlan(),
                "crisis-plan-evaluated missing")
            .telling("crisis-plan-evaluated", "reason CRISIS"));
    add(
        of(
                "scaleDown",
                "STEP_DOWN",
                "evaluated the day before the person came up",
                evaluated(TODAY.minusDays(21)),
                "crisis-plan-evaluated not-evaluated")
            .telling("crisis-plan-evaluated", "since 2027-02-09", "reason CRISIS"));
    add(
        of("scaleDownDirect", "BOARD", "a crisis", because("CRISIS"), "only-board-reasons others")
            .telling("only-board-reasons", "reason CRISIS"));
  }

  private void ends() {
    add(
        wished("planEnd", "INDIVIDUAL", "without the person", no("withPerson"), "field-says-yes no")
            .telling("field-says-yes", "field withPerson"));
    add(
        wished("close", "CLOSING", "nobody is named", give("receiverName"), "field-given missing")
            .telling("field-given", "field receiverName", "ifField receiver"));
    add(
        of("planEnd", "INDIVIDUAL", "on the board lately", left(), "without-phases-for too-soon")
            .telling("without-phases-for", "last 2026-03-01", "months 12"));
    add(
        of("planEnd", "INDIVIDUAL", "new in the team", begun(), "without-phases-for too-new")
            .telling("without-phases-for", "began 2026-03-01", "months 12"));
    add(
        of(
            "close",
            "CLOSING",
            "no summary",
            without("cm-closing-summary"),
            "form-answered missing"));
    add(of("close", "CLOSING", "61 days", aged("cm-closing-summary", 61), "form-answered too-old"));
    add(
        wished("close", "CLOSING", "no open door", no("openDoor"), "field-says-yes no")
            .telling("field-says-yes", "field openDoor"));
    for (String[] end : new String[][] {{"close", "CLOSING"}, {"withdraw", "BOARD"}}) {
      add(
          of(end[0], end[1], "admitted", admitted("VOLUNTARY"), "in-care admitted")
              .telling("in-care", "since 2027-02-20"));
      add(
          of(end[0], end[1], "admitted by law", admitted("LPT_CLOSED"), "in-care compulsory")
              .telling("in-care", "since 2027-02-20"));
      add(
          of(end[0], end[1], "open care by law", byLaw("LRV_OPEN"), "in-care compulsory")
              .telling("in-care", "since 2027-02-20"));
    }
    withdraw();
  }

  private void withdraw() {
    String check = "cm-safety-check";
    add(
        of(
            "withdraw",
            "BOARD",
            "no safety check",
            without(check),
            "form-answered missing",
            "form-says missing"));
    add(of("withdraw", "BOARD", "15 days old", aged(check, 15), "form-answered too-old"));
    add(
        of(
            "withdraw",
            "BOARD",
            "a nurse's",
            world ->
                sheet(
                    world,
                    check,
                    one -> new Sheet(one.at(), Profession.NURSE, one.yes(), one.choices())),
            "form-answered wrong-profession"));
    add(
        of(
            "withdraw",
            "BOARD",
            "not yet",
            world ->
                sheet(
                    world,
                    check,
                    one ->
                        new Sheet(one.at(), one.by(), one.yes(), Map.of("conclusion", "NOT_YET"))),
            "form-says other"));
    add(
        of("withdraw", "BOARD", "two attempts", attempts(), "outreach-documented too-few")
            .telling("outreach-documented", "made 2", "attempts 3", "days 60"));
    add(
        wished(
                "withdraw",
                "BOARD",
                "no crisis plan along",
                no("crisisPlanHandedOver"),
                "field-says-yes no")
            .telling("field-says-yes", "field crisisPlanHandedOver"));
    add(
        wished("withdraw", "BOARD", "no open door", no("openDoor"), "field-says-yes-2 no")
            .telling("field-says-yes-2", "field openDoor"));
  }

  private static UnaryOperator<Wish> by(String worker) {
    return wish -> Fulfilled.by(wish, worker);
  }

  private static UnaryOperator<Wish> at(Optional<Wish.Gathering> meeting) {
    return wish -> Fulfilled.at(wish, meeting);
  }

  static UnaryOperator<Wish> in(String type, String... there) {
    return at(Optional.of(new Wish.Gathering(type, List.of(there))));
  }

  private static UnaryOperator<Wish> no(String field) {
    return give(field, "false");
  }

  private static UnaryOperator<Wish> give(String field, String... given) {
    return wish -> Fulfilled.with(wish, field, List.of(given));
  }

  private static UnaryOperator<World> without(String form) {
    return world -> world.with(world.papers().without(FORMS + form));
  }

  private static UnaryOperator<World> aged(String form, int days) {
    Instant then = NOW.minus(Duration.ofDays(days));
    return world -> sheet(world, form, one -> new Sheet(then, one.by(), one.yes(), one.choices()));
  }

  private static World sheet(World world, String form, UnaryOperator<Sheet> change) {
    Papers papers = world.papers();
    Sheet sheet = papers.sheets().get(FORMS + form);
    return world.with(papers.answered(FORMS + form, change.apply(sheet)));
  }

  private static Map<String, String> lessSleep() {
    Map<String, String> exit = new java.util.HashMap<>(Fulfilled.EXIT);
    exit.put("sleep", "PARTLY");
    return exit;
  }

  private static UnaryOperator<World> choosing(String form, Map<String, String> choices) {
    return world -> sheet(world, form, one -> new Sheet(one.at(), one.by(), Set.of(), choices));
  }

  private static UnaryOperator<World> notMet() {
    return world ->
        sheet(
            world,
            "fact-eligibility",
            one -> new Sheet(one.at(), one.by(), Set.of("e1", "e3", "e5"), Map.of()));
  }

  private static UnaryOperator<World> aged(OptionalInt years) {
    return world -> world.with(world.papers().person(true, years));
  }

  private static UnaryOperator<World> ledBy(String worker) {
    return world -> {
      Place place = world.place();
      return world.with(
          new Place(
              place.phase(),
              place.marks(),
              worker.isEmpty() ? Optional.empty() : Optional.of(worker),
              place.activeSince(),
              place.outcome(),
              place.left()));
    };
  }

  private static UnaryOperator<World> noCrisisPlan() {
    return world -> world.with(world.papers().crisisPlan(Optional.empty()));
  }

  private static UnaryOperator<World> evaluated(LocalDate on) {
    return world ->
        world.with(world.papers().crisisPlan(Optional.of(new CrisisSheet(Optional.of(on)))));
  }

  private static UnaryOperator<World> plan(Optional<Instant> adopted) {
    return world -> world.with(world.papers().plan(adopted));
  }

  private static UnaryOperator<World> because(String code) {
    return world ->
        world.with(
            world
                .stay()
                .map(
                    stay ->
                        stay.with(
                            List.of(new Stay.Why(code, "", TODAY, Optional.empty(), false)))));
  }

  /** The person has been on the way down, and came up again a moment ago. */
  private static Stay upAgain(Stay stay) {
    return new Stay(
        stay.opened(),
        NOW.minus(Duration.ofMinutes(5)),
        true,
        true,
        stay.whys(),
        stay.target(),
        1,
        stay.risk());
  }

  private static UnaryOperator<World> risk(int daysAgo) {
    return world ->
        world.with(world.stay().map(stay -> stay.risking(Optional.of(TODAY.minusDays(daysAgo)))));
  }

  private static UnaryOperator<World> left() {
    return world -> {
      Place place = world.place();
      return world.with(
          new Place(
              place.phase(),
              place.marks(),
              place.coordinator(),
              place.activeSince(),
              place.outcome(),
              List.of(new Place.Left("STEP_DOWN", TODAY.minusYears(1)))));
    };
  }

  private static UnaryOperator<World> begun() {
    return world -> {
      Place place = world.place();
      return world.with(
          new Place(
              place.phase(),
              place.marks(),
              place.coordinator(),
              Optional.of(TODAY.minusYears(1)),
              place.outcome(),
              place.left()));
    };
  }

  private static UnaryOperator<World> admitted(String law) {
    Held held = new Held("INPATIENT", law, TODAY.minusDays(9));
    return world -> world.with(world.papers().stays(List.of(held)));
  }

  private static UnaryOperator<World> byLaw(String law) {
    Held held = new Held("", law, TODAY.minusDays(9));
    return world -> world.with(world.papers().statuses(List.of(held)));
  }

  private static UnaryOperator<World> attempts() {
    Papers.Attempt one = new Papers.Attempt(TODAY.minusDays(60), false);
    Papers.Attempt old = new Papers.Attempt(TODAY.minusDays(61), true);
    return world -> world.with(world.papers().attempts(List.of(one, one, old)));
  }

  /** The team while Anna is away for some days and somebody is named to stand in. */
  static Team deputised(Team team, String deputy) {
    return team.staffed(
        team.workers().stream()
            .map(one -> one.key().equals("anna") ? one.deputisedBy(deputy) : one)
            .toList());
  }

  static Team away(Team team, Set<String> keys) {
    return team.staffed(
        team.workers().stream()
            .map(
                one ->
                    new Team.Worker(
                        one.key(),
                        one.role(),
                        one.profession(),
                        one.fte(),
                        one.carries(),
                        keys.contains(one.key()),
                        one.here(),
                        one.deputy()))
            .toList());
  }
}
