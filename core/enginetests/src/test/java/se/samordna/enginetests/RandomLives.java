package se.samordna.enginetests;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.Set;
import se.samordna.organisation.Profession;
import se.samordna.organisation.Role;
import se.samordna.reference.Papers;
import se.samordna.reference.Papers.Attempt;
import se.samordna.reference.Papers.CrisisSheet;
import se.samordna.reference.Papers.Held;
import se.samordna.reference.Papers.Sheet;
import se.samordna.reference.Place;
import se.samordna.reference.Stay;
import se.samordna.reference.Table;
import se.samordna.reference.Team;
import se.samordna.reference.Team.Limits;
import se.samordna.reference.Team.Worker;
import se.samordna.reference.Wish;
import se.samordna.reference.World;

/** Lives in FACT that a seed decides: mostly in order, with something missing now and then. */
final class RandomLives {
  static final Set<String> CAUTIONS =
      Set.of(
          "form-all-yes",
          "form-all-say",
          "no-new-risk",
          "age-at-least",
          "caseload-within",
          "caseload-within-2",
          "crisis-plan-exists",
          "without-phases-for",
          "in-care");
  private static final String FORMS = "https://samordna.se/forms/";
  private static final List<String> CRITERIA = List.of("e1", "e2", "e3", "e4", "e5");
  private static final List<String> LAWS =
      List.of("VOLUNTARY", "LPT_CLOSED", "LPT_OPEN", "LRV_CLOSED", "LRV_OPEN", "LVM", "OTHER");

  private final Table table;
  private final Random random;
  private boolean everybodyAway;

  RandomLives(Table table, long seed) {
    this.table = table;
    this.random = new Random(seed);
  }

  boolean mostly() {
    return random.nextInt(10) > 0;
  }

  boolean seldom() {
    return random.nextInt(8) == 0;
  }

  boolean even() {
    return random.nextBoolean();
  }

  <T> T any(List<T> list) {
    return list.get(random.nextInt(list.size()));
  }

  /** Somebody who is not in the model yet, or has come some way. */
  World first() {
    World world =
        beginning(
            Instant.parse("2027-01-01T07:00:00Z").plus(Duration.ofHours(random.nextInt(9000))));
    return random.nextInt(3) == 0 ? world : later(world);
  }

  /** Somebody who is not in the model yet. */
  private World beginning(Instant now) {
    World world =
        new World(
            now,
            Place.NOWHERE,
            new Papers(
                mostly(),
                age(),
                mostly(),
                Map.of(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                List.of(),
                List.of()),
            Optional.empty(),
            team());
    for (String form : sheets(world).keySet()) {
      if (mostly()) {
        world = answer(world, form);
      }
    }
    if (mostly()) {
      world = world.with(world.papers().plan(Optional.of(now.minus(Duration.ofDays(10)))));
    }
    return world.with(world.papers().crisisPlan(mostly() ? crisisPlan(world) : Optional.empty()));
  }

  /** Somebody who has come some way: a life seldom gets as far by chance. */
  private World later(World world) {
    String phase = any(List.of("INTAKE", "INDIVIDUAL", "BOARD", "STEP_DOWN", "CLOSING", "CLOSING"));
    LocalDate since = world.today().minusDays(random.nextInt(900));
    List<Place.Left> left = even() ? List.of(new Place.Left("STEP_DOWN", since)) : List.of();
    Place place =
        new Place(
            phase,
            Set.of(),
            mostly() ? Optional.of(any(List.of("anna", "anna", "tove"))) : Optional.empty(),
            phase.equals("INTAKE") ? Optional.empty() : Optional.of(since),
            Optional.empty(),
            left);
    boolean up = phase.equals("BOARD") || phase.equals("STEP_DOWN");
    return world.with(place).with(up ? Optional.of(stay(world)) : Optional.<Stay>empty());
  }

  private Stay stay(World world) {
    String code = any(List.of("CRISIS", "CRISIS", "ADMITTED", "NEW", "LEGAL", "SOCIAL"));
    Stay.Why why = new Stay.Why(code, "", world.today(), Optional.<LocalDate>empty(), false);
    Instant up = world.now().minus(Duration.ofDays(random.nextInt(60)));
    return new Stay(up, mostly(), even(), List.of(why), 1 + random.nextInt(7))
        .risking(
            seldom() ? Optional.of(world.today().minusDays(random.nextInt(14))) : Optional.empty());
  }

  private OptionalInt age() {
    return seldom() ? (even() ? OptionalInt.empty() : OptionalInt.of(17)) : OptionalInt.of(18);
  }

  /** A team whose coordinator stands near one of the thresholds, or far from all. */
  Team team() {
    everybodyAway = random.nextInt(40) == 0;
    List<Worker> workers = new ArrayList<>();
    workers.add(worker("anna", Role.CARE_STAFF, Profession.NURSE, true));
    workers.add(worker("tove", Role.TEAM_LEADER, Profession.SOCIAL_WORKER, true));
    workers.add(worker("ragnar", Role.CARE_STAFF, Profession.PSYCHIATRIST, true));
    workers.add(worker("petra", Role.CARE_STAFF, Profession.PEER_SUPPORTER, true));
    workers.add(worker("doris", Role.CARE_STAFF, Profession.PHYSICIAN, false));
    workers.add(worker("mona", Role.UNIT_MANAGER, Profession.ADMINISTRATIVE, false));
    Worker elsewhere = worker("nils", Role.CARE_STAFF, Profession.NURSE, true);
    workers.add(
        new Worker(
            "nils", elsewhere.role(), elsewhere.profession(), elsewhere.fte(), true, false, false));
    List<Optional<String>> others = new ArrayList<>();
    int annas =
        workers.get(0).fte().multiply(BigDecimal.valueOf(any(List.of(5, 20, 25, 30)))).intValue();
    for (int i = random.nextInt(2); i < annas; i++) {
      others.add(Optional.of("anna"));
    }
    for (int i = random.nextInt(40); i > 20; i--) {
      others.add(even() ? Optional.of("tove") : Optional.empty());
    }
    deputise(workers);
    return new Team(workers, others, limits(), random.nextInt(30) == 0, Set.of());
  }

  /** Now and then a coordinator is away with somebody named, of the team or of another. */
  private void deputise(List<Worker> workers) {
    for (int i = 0; i < 2; i++) {
      if (random.nextInt(4) == 0) {
        workers.set(
            i, workers.get(i).deputisedBy(any(List.of("petra", "ragnar", "doris", "nils"))));
      }
    }
  }

  private Worker worker(String key, Role role, Profession profession, boolean carries) {
    BigDecimal fte = BigDecimal.valueOf(1 + random.nextInt(20)).multiply(new BigDecimal("0.05"));
    return new Worker(
        key, role, profession, fte, carries, everybodyAway || random.nextInt(12) == 0, true);
  }

  private Map<String, Limits> limits() {
    return random.nextInt(6) > 0
        ? Map.of()
        : Map.of(
            "coordinator",
            new Limits(
                new BigDecimal("7.5"), BigDecimal.TEN, Optional.of(new BigDecimal("12.25"))));
  }

  /** What happens between two wishes: time passes and something is written down, or taken away. */
  World next(World before) {
    World world =
        before.at(
            before
                .now()
                .plus(
                    any(
                        List.of(
                            Duration.ofMinutes(10),
                            Duration.ofHours(7),
                            Duration.ofDays(1),
                            Duration.ofDays(9),
                            Duration.ofDays(22),
                            Duration.ofDays(61),
                            Duration.ofDays(190)))));
    for (String form : sheets(world).keySet()) {
      world = random.nextInt(3) == 0 ? answer(world, form) : world;
    }
    world = papers(world);
    if (world.stay().isPresent()) {
      world =
          world.with(
              world
                  .stay()
                  .map(stay -> stay.said(stay.confirmed() || even(), stay.view() || even())));
    }
    Set<String> signed = even() ? Set.of("PHYSICIAN") : Set.of();
    return world.with(world.team().signedBy(signed));
  }

  private World papers(World world) {
    Papers papers = world.papers();
    switch (random.nextInt(10)) {
      case 0 -> papers = papers.paths(mostly());
      case 1 -> papers = papers.person(mostly(), age());
      case 2, 3 -> papers = papers.plan(seldom() ? Optional.empty() : Optional.of(world.now()));
      case 4, 5 -> papers = papers.crisisPlan(seldom() ? Optional.empty() : crisisPlan(world));
      case 6 -> papers = papers.attempt(new Attempt(world.today(), seldom()));
      case 7 -> {
        papers = papers.attempt(new Attempt(world.today(), false));
        papers = papers.attempt(new Attempt(world.today(), false));
      }
      case 8 -> papers = papers.statuses(seldom() ? List.of() : List.of(status(world)));
      default -> papers = papers.statuses(List.of());
    }
    return world.with(papers);
  }

  private Held status(World world) {
    return new Held("", any(LAWS), world.today().minusDays(random.nextInt(40)));
  }

  private Optional<CrisisSheet> crisisPlan(World world) {
    return Optional.of(new CrisisSheet(even() ? Optional.of(world.today()) : Optional.empty()));
  }

  /** A form answered now, by somebody who mostly may. */
  World answer(World world, String form) {
    boolean physician = form.endsWith("safety-check");
    Profession by =
        physician && mostly()
            ? any(List.of(Profession.PHYSICIAN, Profession.PSYCHIATRIST))
            : Profession.NURSE;
    Set<String> yes = new HashSet<>(CRITERIA);
    if (seldom()) {
      yes.remove(any(CRITERIA));
    }
    Map<String, String> choices = Map.of("conclusion", mostly() ? "SAFE" : "NOT_YET");
    return world.with(
        world
            .papers()
            .answered(
                form,
                new Sheet(
                    world.now(),
                    by,
                    form.endsWith("eligibility") ? yes : agreed(form),
                    physician ? choices : choices(form))));
  }

  private Set<String> agreed(String form) {
    return form.endsWith("referral") && mostly() ? Set.of("closeOneMayAsk") : Set.of();
  }

  private Map<String, String> choices(String form) {
    if (form.endsWith("referral")) {
      return Map.of("referrer", any(List.of("SELF", "CLOSE_ONE", "HEALTH_CARE")));
    }
    if (!form.endsWith("board-exit")) {
      return Map.of();
    }
    Map<String, String> exit = new HashMap<>(Fulfilled.EXIT);
    if (seldom()) {
      exit.put("sleep", any(List.of("PARTLY", "NO")));
    }
    return exit;
  }

  private static Map<String, String> sheets(World world) {
    Map<String, String> forms = new LinkedHashMap<>();
    for (String form :
        List.of(
            "cm-referral",
            "fact-eligibility",
            "fact-board-exit",
            "cm-closing-summary",
            "cm-safety-check")) {
      forms.put(FORMS + form, "");
    }
    return forms;
  }

  /** A wish of somebody: mostly a step that leads on from here. */
  Wish wish(World world) {
    String phase = world.place().phase();
    List<String> possible =
        table.steps().stream().filter(step -> table.way(step, phase).isPresent()).toList();
    String step = possible.isEmpty() || seldom() ? any(table.steps()) : likely(possible);
    return wish(world, step);
  }

  /** Ends are seldom wished for, so that lives go on. */
  private String likely(List<String> possible) {
    String step = any(possible);
    boolean ends = Set.of("end", "withdraw", "decline").contains(step);
    return ends && mostly() ? any(possible) : step;
  }

  /** A wish for the step, mostly with everything that it asks for. */
  Wish wish(World world, String step) {
    JsonNode table = this.table.step(step);
    Map<String, List<String>> input = new HashMap<>();
    table
        .path("fields")
        .forEach(
            field -> given(world, field).ifPresent(v -> input.put(field.path("id").asText(), v)));
    return new Wish(
        step,
        mostly() ? by(world, table) : any(world.team().workers()).key(),
        input,
        mostly() ? CAUTIONS : Set.of(any(List.copyOf(new java.util.TreeSet<>(CAUTIONS)))),
        even(),
        meeting(world, table));
  }

  private String by(World world, JsonNode step) {
    return step.path("who").path("anyOf").toString().contains("LEAD_COORDINATOR")
        ? world.place().coordinator().orElse("tove")
        : "tove";
  }

  private Optional<Wish.Gathering> meeting(World world, JsonNode step) {
    JsonNode need = step.path("who").path("meeting");
    if (need.isMissingNode() || seldom()) {
      return Optional.empty();
    }
    String type = mostly() ? need.path("type").asText() : "PLAN_MEETING";
    List<String> there =
        world.team().workers().stream()
            .filter(worker -> random.nextInt(4) > 0)
            .map(Worker::key)
            .toList();
    return Optional.of(new Wish.Gathering(type, there));
  }

  private Optional<List<String>> given(World world, JsonNode field) {
    boolean required = field.path("required").asBoolean();
    if (!required && seldom()) {
      return Optional.empty();
    }
    return Optional.of(
        switch (field.path("kind").asText()) {
          case "COORDINATOR" -> List.of(any(List.of("anna", "anna", "tove", "petra", "ragnar")));
          case "YES_NO" -> List.of(mostly() ? "true" : "false");
          case "DATE" -> List.of(date(world.today()));
          case "CHOICE" -> choices(field);
          default -> List.of("Några ord.");
        });
  }

  private String date(LocalDate today) {
    return today.minusDays(random.nextInt(3)).toString();
  }

  private List<String> choices(JsonNode field) {
    List<String> options = new ArrayList<>();
    field.path("options").forEach(option -> options.add(option.asText()));
    if (!field.path("repeats").asBoolean() || even()) {
      return List.of(any(options));
    }
    return List.of(any(options), any(options));
  }
}
