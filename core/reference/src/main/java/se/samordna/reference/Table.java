package se.samordna.reference;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import se.samordna.reference.Ruling.Word;
import se.samordna.text.SwedishDays;

/**
 * A model's table as it stands in {@code model.json}, and what it says of a wish. Written from what
 * the guides say of rules and effects, and from nothing of the engine's.
 */
public final class Table {
  private final JsonNode root;

  private Table(JsonNode root) {
    this.root = root;
  }

  /** Reads the table of a model's folder. */
  public static Table of(Path folder) {
    try {
      return new Table(new ObjectMapper().readTree(folder.resolve("model.json").toFile()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The steps' ids. */
  public List<String> steps() {
    return Json.each(root.path("steps")).map(step -> step.path("id").asText()).toList();
  }

  /** The phases' ids. */
  public List<String> phases() {
    return Json.each(root.path("phases")).map(phase -> phase.path("id").asText()).toList();
  }

  /** The marks' ids. */
  public List<String> marks() {
    return Json.each(root.path("marks")).map(mark -> mark.path("id").asText()).toList();
  }

  /** The caseload rules as they are written. */
  public JsonNode caseload() {
    return root.path("caseload").path("rules");
  }

  /** The phases of those who stand on the board; none in a model without one. */
  public List<String> boardPhases() {
    return Json.texts(root.path("board").path("phases"));
  }

  /** The lifecycle of a phase. */
  public String lifecycle(String phase) {
    return Json.by(root.path("phases"), "id", phase).path("lifecycle").asText("PROPOSED");
  }

  /**
   * The stay when a board meeting has confirmed it: what was to be reviewed that day or before is
   * reviewed, and is due again as its reason says.
   */
  public Stay confirmed(Stay stay, LocalDate day) {
    Stay looked = stay.said(true, stay.view());
    for (Stay.Why why : stay.whys()) {
      if (why.holds(day) && !why.review().isAfter(day)) {
        JsonNode reason = Json.by(root.path("board").path("reasons"), "code", why.code());
        looked = looked.dueAgain(why, review(reason, day));
      }
    }
    return looked;
  }

  /** When a reason that is given or reviewed on the day is looked at next. */
  LocalDate review(JsonNode reason, LocalDate day) {
    int days = reason.path("reviewDays").asInt();
    return days == 0 ? nextMeetingDay(day) : day.plusDays(days);
  }

  private LocalDate nextMeetingDay(LocalDate day) {
    List<String> held = Json.texts(root.path("board").path("meetingDays"));
    LocalDate next = day.plusDays(1);
    while (!held.contains(next.getDayOfWeek().name()) || SwedishDays.holiday(next).isPresent()) {
      next = next.plusDays(1);
    }
    return next;
  }

  /** The next task of an activity that is done on the day; none when it is done once. */
  public Optional<World.Todo> next(String activity, LocalDate day) {
    JsonNode declared = Json.by(root.path("activities"), "id", activity);
    int every = declared.path("everyDays").asInt();
    LocalDate due = day.plusDays(every);
    return every == 0
        ? Optional.empty()
        : Optional.of(
            new World.Todo(activity, due, due.plusDays(declared.path("graceDays").asInt())));
  }

  /** The world after something is done in it: the tasks that it fulfils, and those that follow. */
  public World after(World world, Done done) {
    List<World.Todo> todo = new ArrayList<>();
    for (World.Todo one : world.todo()) {
      JsonNode activity = Json.by(root.path("activities"), "id", one.activity());
      if (fulfils(world, done, activity)) {
        todo.addAll(afterwards(world, one.activity()));
      } else {
        todo.add(one);
      }
    }
    return world.doing(todo);
  }

  /**
   * The next task of the activity, and the first of what goes with it and is not to be done yet.
   */
  private List<World.Todo> afterwards(World world, String activity) {
    List<World.Todo> next = new ArrayList<>();
    next(activity, world.today()).ifPresent(next::add);
    Json.each(root.path("activities"))
        .filter(one -> one.path("with").asText().equals(activity))
        .map(one -> one.path("id").asText())
        .filter(id -> world.todo().stream().noneMatch(open -> open.activity().equals(id)))
        .forEach(id -> next(id, world.today()).ifPresent(next::add));
    return next;
  }

  private static boolean fulfils(World world, Done done, JsonNode activity) {
    boolean asked =
        done.kind().equals("form")
            ? activity.path("requiredForm").asText().equals(done.what()) && !activity.has("doneBy")
            : Json.texts(activity.path("doneBy").path(done.kind())).contains(done.what());
    return asked && byWhomItShould(world, done, activity);
  }

  private static boolean byWhomItShould(World world, Done done, JsonNode activity) {
    List<String> roles = Json.texts(activity.path("requiredRoles"));
    List<String> professions = Json.texts(activity.path("requiredProfessions"));
    boolean leads =
        !roles.contains("COORDINATOR_OR_DEPUTY")
            || done.by().stream().anyMatch(key -> Cores.leadsOrStandsIn(world, key));
    boolean skilled =
        professions.isEmpty()
            || done.by().stream()
                .map(world.team()::worker)
                .anyMatch(one -> one.here() && professions.contains(one.profession().name()));
    return leads && skilled;
  }

  /** A step as it is written. */
  public JsonNode step(String id) {
    return Json.by(root.path("steps"), "id", id);
  }

  JsonNode root() {
    return root;
  }

  /** Where the step leads from the phase: empty when it can't be taken from there. */
  public Optional<String> way(String step, String phase) {
    return Json.each(step(step).path("moves"))
        .filter(move -> leaves(move.path("from"), phase))
        .findFirst()
        .map(move -> move.path("to").asText(phase));
  }

  private static boolean leaves(JsonNode from, String phase) {
    return phase.isEmpty() ? from.isEmpty() : Json.texts(from).contains(phase);
  }

  /** What the table says of the wish. */
  public Ruling rule(World world, Wish wish) {
    Optional<String> to = way(wish.step(), world.place().phase());
    if (to.isEmpty()) {
      return new Ruling(false, List.of(), false, world);
    }
    JsonNode step = step(wish.step());
    List<Word> words = words(world, wish, step, to.get());
    boolean taken = words.stream().allMatch(word -> passes(word, wish, world));
    World after = taken ? new Doing(this, world, wish).carryOut(step, to.get()) : world;
    return new Ruling(true, words, taken, after);
  }

  private List<Word> words(World world, Wish wish, JsonNode step, String to) {
    Cores cores = new Cores(world, wish);
    List<Word> words = new ArrayList<>();
    boolean active = lifecycle(world.place().phase()).equals("ACTIVE");
    boolean counts = !root.path("descriptor").path("branch").asText().equals("ADVOCACY");
    if (counts && !active && lifecycle(to).equals("ACTIVE")) {
      words.add(cores.exclusive());
    }
    if (lifecycle(to).equals("CLOSED")) {
      cores.inCare(step.path("effects")).ifPresent(words::add);
    }
    Map<String, Integer> seen = new HashMap<>();
    Guard guard = new Guard(root, world, wish, to);
    Json.each(step.path("guards"))
        .forEach(
            node -> {
              String rule = node.path("rule").asText();
              int place = seen.merge(rule, 1, Integer::sum);
              words.add(guard.word(place == 1 ? rule : rule + "-" + place, node));
            });
    boolean overLimit = words.stream().anyMatch(one -> one.outcome().equals("NEEDS_OVERRIDE"));
    words.add(0, cores.who(step.path("who"), overLimit));
    return words;
  }

  private static boolean passes(Word word, Wish wish, World world) {
    return switch (word.outcome()) {
      case "ALLOWED" -> true;
      case "CAUTIONED" -> wish.acknowledged().contains(word.name());
      case "NEEDS_OVERRIDE" -> wish.overrides() && new Cores(world, wish).mayOverride();
      default -> false;
    };
  }
}
