package se.samordna.reference;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import se.samordna.reference.Ruling.Word;
import se.samordna.reference.Team.Limits;
import se.samordna.reference.Team.Worker;

/** The caseload with the person added, weighed as the model weighs the phase that each is in. */
final class Load {
  private final JsonNode model;
  private final World world;
  private final Wish wish;
  private final String to;

  Load(JsonNode model, World world, Wish wish, String to) {
    this.model = model;
    this.world = world;
    this.wish = wish;
    this.to = to;
  }

  Word word(String name, String rule) {
    JsonNode declared = declared(rule);
    boolean team = declared.path("scope").asText().equals("TEAM");
    Optional<String> lead = wish.one("coordinator").or(() -> world.place().coordinator());
    if (!team && lead.isEmpty()) {
      return Word.allowed(name);
    }
    List<String> notCounted = Json.texts(declared.path("notCounted"));
    int persons = 1;
    BigDecimal load = weight(to);
    for (int i = 0; i < world.team().others().size(); i++) {
      if (team || world.team().others().get(i).equals(lead)) {
        persons++;
        load = load.add(weight(world.team().standing(i).orElse(firstActive())));
      }
    }
    BigDecimal fte =
        world.team().workers().stream()
            .filter(one -> one.here() && !one.away())
            .filter(one -> !notCounted.contains(one.profession().name()))
            .filter(one -> team || (one.carries() && one.key().equals(lead.get())))
            .map(Worker::fte)
            .reduce(BigDecimal.ZERO, BigDecimal::add);
    return fte.signum() == 0
        ? Word.refused(name, "uncovered")
        : compared(name, limits(rule, declared), new Carried(persons, load, fte));
  }

  /** How many the team has taken in this month with the person added. */
  Word takenIn(String name, String rule) {
    int persons = world.team().takenIn() + 1;
    Word word =
        compared(
            name,
            limits(rule, declared(rule)),
            new Carried(persons, BigDecimal.valueOf(persons), BigDecimal.ONE));
    return word.facts().isEmpty()
        ? word
        : new Word(
            name,
            word.outcome(),
            word.reason(),
            Map.of("persons", "" + persons, "limit", word.facts().getOrDefault("limit", "")));
  }

  private JsonNode declared(String rule) {
    return Json.by(model.path("caseload").path("rules"), "id", rule);
  }

  private BigDecimal weight(String phase) {
    JsonNode weight = model.path("caseload").path("weight");
    return weight.path("phases").path(phase).isNumber()
        ? weight.path("phases").path(phase).decimalValue()
        : weight.path("value").decimalValue();
  }

  private String firstActive() {
    return Json.each(model.path("phases"))
        .filter(phase -> phase.path("lifecycle").asText().equals("ACTIVE"))
        .map(phase -> phase.path("id").asText())
        .findFirst()
        .orElseThrow();
  }

  private Limits limits(String rule, JsonNode declared) {
    return world
        .team()
        .limits()
        .getOrDefault(
            rule,
            new Limits(
                declared.path("target").decimalValue(),
                declared.path("soft").decimalValue(),
                declared.has("hard")
                    ? Optional.of(declared.path("hard").decimalValue())
                    : Optional.empty()));
  }

  private static Word compared(String name, Limits limits, Carried carried) {
    if (limits.hard().filter(carried::above).isPresent()) {
      return said(name, "REFUSED over-hard", limits.hard().get(), carried);
    }
    if (carried.above(limits.soft())) {
      return said(name, "NEEDS_OVERRIDE over-soft", limits.soft(), carried);
    }
    return carried.above(limits.target())
        ? said(name, "CAUTIONED over-target", limits.target(), carried)
        : Word.allowed(name);
  }

  private static Word said(String name, String what, BigDecimal limit, Carried carried) {
    String[] words = what.split(" ");
    return new Word(
        name,
        words[0],
        words[1],
        Map.of(
            "persons", "" + carried.persons(),
            "limit", plain(limit),
            "fte", plain(carried.fte()),
            "perFte", plain(carried.load().divide(carried.fte(), 2, RoundingMode.UP))));
  }

  private static String plain(BigDecimal number) {
    return number.stripTrailingZeros().toPlainString();
  }

  /** Persons, what they weigh together, and the posts that carry them. */
  private record Carried(int persons, BigDecimal load, BigDecimal fte) {
    /** Compared exactly: nothing is rounded. */
    boolean above(BigDecimal limit) {
      return load.compareTo(limit.multiply(fte)) > 0;
    }
  }
}
