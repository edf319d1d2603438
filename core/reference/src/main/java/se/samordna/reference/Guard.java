package se.samordna.reference;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import se.samordna.organisation.Profession;
import se.samordna.reference.Papers.Attempt;
import se.samordna.reference.Papers.Sheet;
import se.samordna.reference.Ruling.Word;

/** What each rule of the catalogue says of a world, read from the guide to rules. */
final class Guard {
  private final World world;
  private final Wish wish;
  private final LocalDate today;
  private final Load load;

  /**
   * The guards of a step.
   *
   * @param to the phase that it leads to
   */
  Guard(JsonNode model, World world, Wish wish, String to) {
    this.world = world;
    this.wish = wish;
    this.today = world.today();
    this.load = new Load(model, world, wish, to);
  }

  Word word(String name, JsonNode guard) {
    boolean asked =
        !guard.has("ifField")
            || wish.all(guard.path("ifField").asText())
                .contains(guard.path("value").asText("true"));
    return asked ? asked(name, guard) : Word.allowed(name);
  }

  private Word asked(String name, JsonNode guard) {
    return switch (guard.path("rule").asText()) {
      case "person-identified" -> simply(name, world.papers().identified(), "unidentified");
      case "age-at-least" -> age(name, guard.path("years").asInt());
      case "contact-paths-recorded" -> simply(name, world.papers().contactPaths(), "missing");
      case "reached-around-the-clock" ->
          simply(name, world.papers().contactPaths(), "daytime-only");
      case "field-given" ->
          simply(name, wish.one(guard.path("field").asText()).isPresent(), "missing");
      case "field-says-yes" -> simply(name, wish.yes(guard.path("field").asText()), "no");
      case "coordinator-set" -> coordinator(name, guard);
      case "mark-set" ->
          simply(
              name,
              Json.texts(guard.path("marks")).stream().anyMatch(world.place().marks()::contains),
              "missing");
      case "form-answered" -> answered(name, guard);
      case "form-all-yes" -> allYes(name, guard);
      case "form-says" -> says(name, guard);
      case "form-all-say" -> allSay(name, guard);
      case "form-yes-if" -> yesIf(name, guard);
      case "outreach-documented" -> outreach(name, guard);
      case "crisis-plan-exists" ->
          world.papers().crisisPlan().isPresent()
              ? Word.allowed(name)
              : Word.cautioned(name, "missing", Map.of());
      case "crisis-plan-evaluated" -> evaluated(name, guard);
      case "plan-holds" -> plan(name, guard);
      case "persons-view-recorded" ->
          simply(name, world.stay().filter(Stay::view).isPresent(), "missing");
      case "board-confirmed" ->
          simply(name, world.stay().filter(Stay::confirmed).isPresent(), "not-confirmed");
      case "no-new-risk" -> newRisk(name, guard.path("days").asInt());
      case "only-board-reasons" -> onlyReasons(name, guard);
      case "without-phases-for" -> without(name, guard);
      case "caseload-within" -> load.word(name, guard.path("caseload").asText());
      case "intake-within" -> load.takenIn(name, guard.path("caseload").asText());
      case "door-open" -> door(name);
      case "age-between" -> ageBetween(name, guard);
      case "plan-has-goal" -> simply(name, world.papers().more().goal(), "missing");
      case "plan-has-step" -> simply(name, world.papers().more().step(), "missing");
      case "plan-adopted" -> adopted(name, guard);
      case "form-yes-at-least" -> yesAtLeast(name, guard);
      case "form-filled" -> filled(name, guard);
      default ->
          Reach.word(name, guard, world, wish)
              .or(() -> Circle.word(name, guard, world))
              .orElseThrow(() -> new IllegalStateException("Not in the table: " + guard));
    };
  }

  private static Word simply(String name, boolean good, String reason) {
    return good ? Word.allowed(name) : Word.refused(name, reason);
  }

  private Word age(String name, int years) {
    if (world.papers().age().isEmpty()) {
      return Word.cautioned(name, "unknown", Map.of());
    }
    int age = world.papers().age().getAsInt();
    return age < years
        ? Word.cautioned(name, "younger", Map.of("age", "" + age, "years", "" + years))
        : Word.allowed(name);
  }

  private Word ageBetween(String name, JsonNode guard) {
    if (world.papers().age().isEmpty()) {
      return Word.cautioned(name, "unknown", Map.of());
    }
    int age = world.papers().age().getAsInt();
    int from = guard.path("from").asInt();
    int to = guard.path("to").asInt();
    return age < from || age > to
        ? Word.cautioned(name, "outside", Map.of("age", "" + age, "from", "" + from, "to", "" + to))
        : Word.allowed(name);
  }

  /** The last door counts; its last day is within it. */
  private Word door(String name) {
    Papers.Doors doors = world.papers().more().doors();
    if (doors.until().isEmpty()) {
      return Word.refused(name, "never");
    }
    LocalDate back = doors.cameBack().orElse(today);
    boolean open = doors.until().stream().anyMatch(day -> back.compareTo(day) <= 0);
    LocalDate last = doors.until().stream().sorted().reduce(back, (one, later) -> later);
    return open
        ? Word.allowed(name)
        : Word.refused(name, "closed", Map.of("until", last.toString(), "back", back.toString()));
  }

  private Word adopted(String name, JsonNode guard) {
    Optional<LocalDate> day = world.papers().planAdopted().map(World::day);
    if (day.isEmpty()) {
      return Word.refused(name, "missing");
    }
    int days = guard.path("withinDays").asInt();
    return guard.has("withinDays") && day.get().isBefore(today.minusDays(days))
        ? Word.refused(name, "too-old", Map.of("adopted", day.get().toString(), "days", "" + days))
        : Word.allowed(name);
  }

  private Word yesAtLeast(String name, JsonNode guard) {
    return sheet(guard)
        .map(
            one -> {
              Map<String, String> facts =
                  counted(
                      guard, Json.texts(guard.path("items")).stream().filter(one.yes()::contains));
              return isEnough(facts) ? Word.allowed(name) : Word.cautioned(name, "too-few", facts);
            })
        .orElse(Word.refused(name, "missing", Map.of("form", guard.path("form").asText())));
  }

  private Word filled(String name, JsonNode guard) {
    return sheet(guard)
        .map(
            one -> {
              Map<String, String> facts =
                  counted(guard, Json.texts(guard.path("items")).stream().filter(one::answers));
              return isEnough(facts) ? Word.allowed(name) : Word.refused(name, "too-few", facts);
            })
        .orElse(Word.refused(name, "missing", Map.of("form", guard.path("form").asText())));
  }

  private static Map<String, String> counted(JsonNode guard, Stream<String> there) {
    return Map.of("there", "" + there.count(), "count", guard.path("count").asText());
  }

  private static boolean isEnough(Map<String, String> facts) {
    return Integer.parseInt(facts.getOrDefault("there", "0"))
        >= Integer.parseInt(facts.getOrDefault("count", "0"));
  }

  private Word coordinator(String name, JsonNode guard) {
    boolean chosen = guard.has("field") && wish.one(guard.path("field").asText()).isPresent();
    return simply(name, chosen || world.place().coordinator().isPresent(), "missing");
  }

  private Optional<Sheet> sheet(JsonNode guard) {
    return Optional.ofNullable(world.papers().sheets().get(guard.path("form").asText()));
  }

  private Word answered(String name, JsonNode guard) {
    Map<String, String> form = Map.of("form", guard.path("form").asText());
    Optional<Sheet> sheet = sheet(guard);
    if (sheet.isEmpty()) {
      return Word.refused(name, "missing", form);
    }
    LocalDate oldest = today.minusDays(guard.path("withinDays").asInt(Integer.MAX_VALUE / 2));
    boolean old = guard.has("withinDays") && World.day(sheet.get().at()).isBefore(oldest);
    boolean before =
        guard.path("sinceBoard").asBoolean()
            && world.stay().filter(stay -> sheet.get().at().isBefore(stay.up())).isPresent();
    if (old || before) {
      return Word.refused(name, "too-old", form);
    }
    return guard.has("by") && !fits(guard.path("by").asText(), sheet.get().by())
        ? Word.refused(name, "wrong-profession", form)
        : Word.allowed(name);
  }

  private static boolean fits(String wanted, Profession was) {
    return was.name().equals(wanted)
        || (wanted.equals("PHYSICIAN") && was == Profession.PSYCHIATRIST);
  }

  private Word allYes(String name, JsonNode guard) {
    Optional<Sheet> sheet = sheet(guard);
    if (sheet.isEmpty()) {
      return Word.refused(name, "missing", Map.of("form", guard.path("form").asText()));
    }
    List<String> items = Json.texts(guard.path("items"));
    long yes = items.stream().filter(sheet.get().yes()::contains).count();
    return yes == items.size()
        ? Word.allowed(name)
        : Word.cautioned(name, "not-all", Map.of("yes", "" + yes, "of", "" + items.size()));
  }

  private Word says(String name, JsonNode guard) {
    Map<String, String> form = Map.of("form", guard.path("form").asText());
    Optional<Sheet> sheet = sheet(guard);
    if (sheet.isEmpty()) {
      return Word.refused(name, "missing", form);
    }
    String said = sheet.get().choices().getOrDefault(guard.path("item").asText(), "");
    return said.equals(guard.path("value").asText())
        ? Word.allowed(name)
        : Word.refused(name, "other", form);
  }

  private Word allSay(String name, JsonNode guard) {
    Optional<Sheet> sheet = sheet(guard);
    if (sheet.isEmpty()) {
      return Word.refused(name, "missing", Map.of("form", guard.path("form").asText()));
    }
    List<String> items = Json.texts(guard.path("items"));
    long good =
        items.stream()
            .filter(item -> guard.path("value").asText().equals(sheet.get().choices().get(item)))
            .count();
    return good == items.size()
        ? Word.allowed(name)
        : Word.cautioned(name, "not-all", Map.of("yes", "" + good, "of", "" + items.size()));
  }

  private Word yesIf(String name, JsonNode guard) {
    Map<String, String> form = Map.of("form", guard.path("form").asText());
    Optional<Sheet> sheet = sheet(guard);
    if (sheet.isEmpty()) {
      return Word.refused(name, "missing", form);
    }
    boolean concerns =
        guard
            .path("value")
            .asText()
            .equals(sheet.get().choices().get(guard.path("ifItem").asText()));
    return !concerns || sheet.get().yes().contains(guard.path("item").asText())
        ? Word.allowed(name)
        : Word.refused(name, "no", form);
  }

  private Word outreach(String name, JsonNode guard) {
    int days = guard.path("days").asInt();
    int wanted = guard.path("attempts").asInt();
    List<Attempt> made = Reach.tried(world, days);
    if (made.size() >= wanted || !Reach.met(world, days).isEmpty()) {
      return Word.allowed(name);
    }
    return Word.refused(
        name,
        "too-few",
        Map.of("made", "" + made.size(), "attempts", "" + wanted, "days", "" + days));
  }

  private Word evaluated(String name, JsonNode guard) {
    boolean asked =
        Json.texts(guard.path("ifReasons")).stream()
            .anyMatch(code -> world.stay().filter(stay -> stay.had(code)).isPresent());
    if (!asked) {
      return Word.allowed(name);
    }
    if (world.papers().crisisPlan().isEmpty()) {
      return Word.refused(name, "missing");
    }
    LocalDate up = World.day(world.stay().orElseThrow().opened());
    boolean done =
        world.papers().crisisPlan().get().evaluated().filter(day -> !day.isBefore(up)).isPresent();
    return done
        ? Word.allowed(name)
        : Word.refused(name, "not-evaluated", Map.of("since", up.toString()));
  }

  private Word plan(String name, JsonNode guard) {
    Optional<String> said = wish.one(guard.path("field").asText());
    if (said.isEmpty()) {
      return Word.refused(name, "not-said");
    }
    Optional<Instant> adopted = world.papers().planAdopted();
    if (adopted.isEmpty()) {
      return Word.refused(name, "no-plan");
    }
    boolean since = world.stay().filter(stay -> !adopted.get().isBefore(stay.opened())).isPresent();
    return said.get().equals("REVISED") && !since
        ? Word.refused(name, "not-revised")
        : Word.allowed(name);
  }

  private Word newRisk(String name, int days) {
    Optional<LocalDate> judged =
        world.stay().flatMap(Stay::risk).filter(day -> day.plusDays(days).isAfter(today));
    return judged
        .map(
            day ->
                Word.cautioned(name, "raised", Map.of("judged", day.toString(), "days", "" + days)))
        .orElse(Word.allowed(name));
  }

  private Word onlyReasons(String name, JsonNode guard) {
    List<String> may = Json.texts(guard.path("reasons"));
    boolean others =
        world.stay().stream()
            .flatMap(stay -> stay.whys().stream())
            .anyMatch(why -> !may.contains(why.code()));
    return simply(name, !others, "others");
  }

  private Word without(String name, JsonNode guard) {
    List<String> phases = Json.texts(guard.path("phases"));
    int months = guard.path("months").asInt();
    LocalDate since = today.minusMonths(months);
    Optional<LocalDate> last =
        phases.contains(world.place().phase())
            ? Optional.of(today)
            : world.place().left().stream()
                .filter(one -> phases.contains(one.phase()))
                .map(Place.Left::lastDay)
                .max(LocalDate::compareTo);
    if (last.isPresent() && !last.get().isBefore(since)) {
      return Word.cautioned(
          name, "too-soon", Map.of("last", last.get().toString(), "months", "" + months));
    }
    Optional<LocalDate> began = world.place().activeSince().filter(day -> !day.isBefore(since));
    return began
        .map(
            day ->
                Word.cautioned(
                    name, "too-new", Map.of("began", day.toString(), "months", "" + months)))
        .orElse(Word.allowed(name));
  }
}
