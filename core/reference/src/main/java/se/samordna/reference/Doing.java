package se.samordna.reference;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import se.samordna.reference.Papers.Held;

/** What the effects of a step make of a world, read from the guide to effects. */
final class Doing {
  private final Table table;
  private final Wish wish;
  private final LocalDate today;
  private final String from;
  private World world;

  Doing(Table table, World world, Wish wish) {
    this.table = table;
    this.world = world;
    this.wish = wish;
    this.today = world.today();
    this.from = world.place().phase();
  }

  World carryOut(JsonNode step, String to) {
    Json.each(step.path("effects")).filter(this::applies).forEach(this::carryOut);
    Place place = world.place().to(to, today);
    if (table.lifecycle(to).equals("ACTIVE")) {
      place = place.active(today);
    }
    if (table.lifecycle(to).equals("CLOSED")) {
      place = place.ended(place.outcome().orElseThrow());
    }
    return world.with(place).with(world.team().signedBy(Set.of()));
  }

  private boolean applies(JsonNode effect) {
    boolean fromThere =
        !effect.has("ifPhases") || Json.texts(effect.path("ifPhases")).contains(from);
    return fromThere
        && (!effect.has("ifField")
            || wish.all(effect.path("ifField").asText())
                .contains(effect.path("value").asText("true")));
  }

  private void carryOut(JsonNode effect) {
    switch (effect.path("effect").asText()) {
      case "set-coordinator" ->
          field(effect, "field").ifPresent(key -> world = world.with(world.place().ledBy(key)));
      case "set-mark" -> mark(effect, true);
      case "clear-mark" -> mark(effect, false);
      case "record-admission" -> admit(effect);
      case "end-admission" -> discharge(effect);
      case "open-board" -> open(effect);
      case "board-again" -> world = world.with(world.stay().map(stay -> stay.back(world.now())));
      case "end-board-reason" ->
          world =
              world.with(world.stay().map(stay -> stay.without(effect.path("reason").asText())));
      case "halve-contact-target" ->
          world =
              world.with(
                  world.stay().map(stay -> stay.aiming(Math.max(1, (stay.target() + 1) / 2))));
      case "review-board" ->
          world =
              world.with(
                  world
                      .stay()
                      .map(
                          stay ->
                              stay.reviewed(today.plusDays(effect.path("days").asInt()), today)));
      case "close-board" -> world = world.with(Optional.<Stay>empty());
      case "close" -> end(effect);
      case "begin-activity" -> begin(effect);
      case "end-tasks" ->
          world =
              world.doing(
                  effect.has("activity")
                      ? world.todo().stream()
                          .filter(one -> !one.activity().equals(effect.path("activity").asText()))
                          .toList()
                      : List.of());
      case "set-basis", "suggest-board", "resume-plan", "open-door", "open-crisis-plan" -> {
        // Nothing that a later step can depend on.
      }
      default -> throw new IllegalStateException("Not in the table: " + effect);
    }
  }

  private Optional<String> field(JsonNode effect, String name) {
    return wish.one(effect.path(name).asText());
  }

  private void mark(JsonNode effect, boolean set) {
    world = world.with(world.place().mark(effect.path("mark").asText(), set));
  }

  private void admit(JsonNode effect) {
    List<Held> stays = new ArrayList<>();
    stays.add(
        new Held(
            field(effect, "kindField").orElseThrow(),
            field(effect, "legalFormField").orElseThrow(),
            LocalDate.parse(field(effect, "dateField").orElseThrow())));
    stays.addAll(withoutKind(effect));
    world = world.with(world.papers().stays(stays));
  }

  private void discharge(JsonNode effect) {
    List<Held> left = effect.has("kindField") ? withoutKind(effect) : List.<Held>of();
    world = world.with(world.papers().stays(left));
  }

  private List<Held> withoutKind(JsonNode effect) {
    String kind = field(effect, "kindField").orElseThrow();
    return world.papers().stays().stream().filter(one -> !one.kind().equals(kind)).toList();
  }

  private void begin(JsonNode effect) {
    List<String> asking = Json.texts(effect.path("ifReasons"));
    boolean asked =
        asking.isEmpty()
            || asking.stream()
                .anyMatch(code -> world.stay().filter(stay -> stay.had(code)).isPresent());
    if (!asked) {
      return;
    }
    String key = effect.path("activity").asText();
    List<World.Todo> todo = new ArrayList<>(world.todo());
    Json.each(table.root().path("activities"))
        .filter(one -> one.path("id").asText().equals(key) || one.path("with").asText().equals(key))
        .forEach(one -> todo.add(first(one)));
    world = world.doing(todo);
  }

  private World.Todo first(JsonNode activity) {
    LocalDate due = today.plusDays(activity.path("firstWithinDays").asInt());
    return new World.Todo(
        activity.path("id").asText(), due, due.plusDays(activity.path("graceDays").asInt()));
  }

  private void open(JsonNode effect) {
    List<String> codes =
        effect.has("reasonField")
            ? wish.all(effect.path("reasonField").asText())
            : List.of(effect.path("reason").asText());
    List<JsonNode> reasons =
        codes.stream()
            .distinct()
            .map(code -> Json.by(table.root().path("board").path("reasons"), "code", code))
            .toList();
    int target =
        reasons.stream().mapToInt(one -> one.path("contactTarget").asInt()).max().orElse(1);
    Stay stay =
        world
            .stay()
            .map(open -> open.aiming(Math.max(target, stillAsked(open))))
            .orElse(new Stay(world.now(), false, false, List.of(), target));
    for (JsonNode reason : reasons) {
      stay = stay.because(why(reason), today);
    }
    world = world.with(Optional.of(stay));
  }

  /** What the reasons in force ask for, and no less than was aimed at. */
  private int stillAsked(Stay open) {
    return open.whys().stream()
        .filter(why -> why.holds(today))
        .map(why -> Json.by(table.root().path("board").path("reasons"), "code", why.code()))
        .mapToInt(one -> one.path("contactTarget").asInt())
        .reduce(open.target(), Math::max);
  }

  private Stay.Why why(JsonNode reason) {
    int ends = reason.path("endsAfterDays").asInt();
    return new Stay.Why(
        reason.path("code").asText(),
        reason.has("detailField") ? field(reason, "detailField").orElse("") : "",
        table.review(reason, today),
        ends == 0 ? Optional.empty() : Optional.of(today.plusDays(ends)),
        false);
  }

  private void end(JsonNode effect) {
    String outcome =
        effect.has("outcome")
            ? effect.path("outcome").asText()
            : field(effect, "outcomeField").orElseThrow();
    world = world.with(world.place().ended(outcome));
  }
}
