package se.samordna.enginetests;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import se.samordna.organisation.Profession;
import se.samordna.reference.Papers;
import se.samordna.reference.Papers.Attempt;
import se.samordna.reference.Papers.CrisisSheet;
import se.samordna.reference.Papers.Held;
import se.samordna.reference.Papers.Sheet;
import se.samordna.reference.Place;
import se.samordna.reference.Stay;
import se.samordna.reference.Table;
import se.samordna.reference.Team;
import se.samordna.reference.Team.Worker;
import se.samordna.reference.Wish;
import se.samordna.reference.World;

/** Lives in a model that a seed decides: mostly in order, with something missing now and then. */
final class RandomLives {
  static final Set<String> CAUTIONS =
      Set.of(
          "form-all-yes",
          "form-all-say",
          "form-yes-at-least",
          "no-new-risk",
          "no-admission-for",
          "age-at-least",
          "age-between",
          "caseload-within",
          "caseload-within-2",
          "intake-within",
          "contacts-at-most",
          "crisis-plan-exists",
          "group-at-most",
          "group-has",
          "without-phases-for",
          "in-care");

  /** What a choice says that does not say what a guard looks for. */
  private static final Map<String, String> OTHERWISE =
      Map.of("conclusion", "NOT_YET", "referrer", "HEALTH_CARE");

  private static final List<String> LAWS =
      List.of("VOLUNTARY", "LPT_CLOSED", "LPT_OPEN", "LRV_CLOSED", "LRV_OPEN", "LVM", "OTHER");

  private final Table table;
  private final FormsAsked asked;
  private final Random random;
  private final RandomTeams teams;
  private final RandomAround around;

  RandomLives(Table table, long seed) {
    this.table = table;
    this.asked = new FormsAsked(table);
    this.random = new Random(seed);
    this.teams = new RandomTeams(table, random);
    this.around = new RandomAround(table, random);
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
    for (String form : asked.forms()) {
      if (mostly()) {
        world = answer(world, form);
      }
    }
    if (mostly()) {
      Duration ago = Duration.ofDays(any(List.of(1, 10, 10, 300)));
      world = world.with(world.papers().plan(Optional.of(now.minus(ago))));
    }
    world = around.of(world);
    return world.with(world.papers().crisisPlan(mostly() ? crisisPlan(world) : Optional.empty()));
  }

  /** Somebody who has come some way: a life seldom gets as far by chance. */
  private World later(World world) {
    List<String> phases =
        table.phases().stream().filter(one -> !table.lifecycle(one).equals("CLOSED")).toList();
    String phase = any(phases);
    LocalDate since = world.today().minusDays(around.daysAgo());
    List<Place.Left> left = even() ? List.of(new Place.Left(any(phases), since)) : List.of();
    Place place =
        new Place(
            phase,
            marks(),
            mostly() ? Optional.of(any(List.of("anna", "anna", "tove"))) : Optional.empty(),
            table.lifecycle(phase).equals("ACTIVE") ? Optional.of(since) : Optional.empty(),
            Optional.empty(),
            left);
    boolean up = table.boardPhases().contains(phase);
    return world
        .with(place.since(since))
        .with(up ? Optional.of(stay(world)) : Optional.<Stay>empty());
  }

  private Set<String> marks() {
    Set<String> marks = new TreeSet<>();
    table.marks().stream().filter(mark -> random.nextInt(3) == 0).forEach(marks::add);
    return marks;
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

  /** A team that stands near one of the thresholds, or far from all. */
  Team team() {
    return teams.team();
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
    for (String form : asked.forms()) {
      world = random.nextInt(3) == 0 ? answer(world, form) : world;
    }
    if (random.nextInt(5) == 0) {
      world = world.with(world.papers().without(any(List.copyOf(asked.forms()))));
    }
    world = papers(even() ? around.of(world) : world);
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
    FormsAsked.Questions questions = asked.of(form);
    Profession by =
        !questions.by().isEmpty() && mostly()
            ? any(List.of(Profession.PHYSICIAN, Profession.PSYCHIATRIST))
            : Profession.NURSE;
    Set<String> filled = new TreeSet<>(questions.filled());
    if (seldom()) {
      filled.clear();
    }
    return world.with(
        world
            .papers()
            .answered(
                form, new Sheet(world.now(), by, yes(questions), choices(questions), filled)));
  }

  private Set<String> yes(FormsAsked.Questions questions) {
    Set<String> yes = new TreeSet<>(questions.yes());
    if (seldom() && !yes.isEmpty()) {
      yes.remove(any(questions.yes()));
    }
    if (seldom() && even()) {
      yes.clear();
    }
    return yes;
  }

  private Map<String, String> choices(FormsAsked.Questions questions) {
    Map<String, String> choices = new LinkedHashMap<>(questions.choices());
    if (!choices.isEmpty() && seldom()) {
      String item = any(List.copyOf(choices.keySet()));
      choices.put(item, OTHERWISE.getOrDefault(item, "NO"));
    }
    questions
        .conditions()
        .forEach(
            (item, value) ->
                choices.put(item, even() ? value : OTHERWISE.getOrDefault(item, "NO")));
    return choices;
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
        mostly() ? CAUTIONS : Set.of(any(List.copyOf(new TreeSet<>(CAUTIONS)))),
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
