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

/** The caseload with the person added, where everybody weighs one. */
final class Load {
  private final JsonNode model;
  private final World world;
  private final Wish wish;

  Load(JsonNode model, World world, Wish wish) {
    this.model = model;
    this.world = world;
    this.wish = wish;
  }

  Word word(String name, String rule) {
    JsonNode declared = Json.by(model.path("caseload").path("rules"), "id", rule);
    boolean team = declared.path("scope").asText().equals("TEAM");
    Optional<String> lead = wish.one("coordinator").or(() -> world.place().coordinator());
    if (!team && lead.isEmpty()) {
      return Word.allowed(name);
    }
    List<String> notCounted = Json.texts(declared.path("notCounted"));
    int persons =
        1
            + (int)
                world.team().others().stream().filter(other -> team || other.equals(lead)).count();
    BigDecimal fte =
        world.team().workers().stream()
            .filter(one -> one.here() && !one.away())
            .filter(one -> !notCounted.contains(one.profession().name()))
            .filter(one -> team || (one.carries() && one.key().equals(lead.get())))
            .map(Worker::fte)
            .reduce(BigDecimal.ZERO, BigDecimal::add);
    return fte.signum() == 0
        ? Word.refused(name, "uncovered")
        : compared(name, limits(rule, declared), persons, fte);
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

  private static Word compared(String name, Limits limits, int persons, BigDecimal fte) {
    BigDecimal load = BigDecimal.valueOf(persons);
    if (limits.hard().filter(hard -> above(load, hard, fte)).isPresent()) {
      return said(name, "REFUSED", "over-hard", limits.hard().get(), persons, fte);
    }
    if (above(load, limits.soft(), fte)) {
      return said(name, "NEEDS_OVERRIDE", "over-soft", limits.soft(), persons, fte);
    }
    return above(load, limits.target(), fte)
        ? said(name, "CAUTIONED", "over-target", limits.target(), persons, fte)
        : Word.allowed(name);
  }

  /** Compared exactly: nothing is rounded. */
  private static boolean above(BigDecimal load, BigDecimal limit, BigDecimal fte) {
    return load.compareTo(limit.multiply(fte)) > 0;
  }

  private static Word said(
      String name, String outcome, String reason, BigDecimal limit, int persons, BigDecimal fte) {
    return new Word(
        name,
        outcome,
        reason,
        Map.of(
            "persons", "" + persons,
            "limit", limit.stripTrailingZeros().toPlainString(),
            "fte", fte.stripTrailingZeros().toPlainString(),
            "perFte",
                BigDecimal.valueOf(persons)
                    .divide(fte, 2, RoundingMode.UP)
                    .stripTrailingZeros()
                    .toPlainString()));
  }
}
