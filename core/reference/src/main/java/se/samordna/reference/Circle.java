package se.samordna.reference;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import se.samordna.reference.Papers.Member;
import se.samordna.reference.Papers.Together;
import se.samordna.reference.Ruling.Word;

/** What the guide says of rules about those around the person, and of meeting them. */
final class Circle {
  private static final Set<String> WITH_A_YES = Set.of("APPROVED_BY_PERSON", "INVITED", "ACCEPTED");

  private Circle() {}

  /** The word of such a rule; empty for any other. */
  static Optional<Word> word(String name, JsonNode guard, World world) {
    List<Member> network = world.papers().more().network();
    return Optional.ofNullable(
        switch (guard.path("rule").asText()) {
          case "group-at-least" -> atLeast(name, guard, network);
          case "group-at-most" -> atMost(name, guard, network);
          case "group-has" -> has(name, guard, network);
          case "invited-know-what" -> knowing(name, network);
          case "meeting-held" -> held(name, guard, world);
          case "discussed-in-supervision" -> discussed(name, guard, world);
          default -> null;
        });
  }

  /** The person is one of the group. */
  private static int group(List<Member> network) {
    return 1 + (int) network.stream().filter(one -> one.status().equals("ACCEPTED")).count();
  }

  private static Map<String, String> counted(JsonNode guard, List<Member> network) {
    return Map.of("there", "" + group(network), "members", guard.path("members").asText());
  }

  private static Word atLeast(String name, JsonNode guard, List<Member> network) {
    return group(network) < guard.path("members").asInt()
        ? Word.refused(name, "too-few", counted(guard, network))
        : Word.allowed(name);
  }

  private static Word atMost(String name, JsonNode guard, List<Member> network) {
    return group(network) > guard.path("members").asInt()
        ? Word.cautioned(name, "many", counted(guard, network))
        : Word.allowed(name);
  }

  private static Word has(String name, JsonNode guard, List<Member> network) {
    List<String> wanted = Json.texts(guard.path("relations"));
    boolean there =
        network.stream()
            .anyMatch(one -> one.status().equals("ACCEPTED") && wanted.contains(one.relation()));
    return there ? Word.allowed(name) : Word.cautioned(name, "missing", Map.of());
  }

  private static Word knowing(String name, List<Member> network) {
    List<Member> yes = network.stream().filter(one -> WITH_A_YES.contains(one.status())).toList();
    if (yes.isEmpty()) {
      return Word.refused(name, "nobody");
    }
    long open =
        yes.stream().filter(one -> !one.status().equals("ACCEPTED") && !one.knows()).count();
    return open > 0 ? Word.refused(name, "open", Map.of("there", "" + open)) : Word.allowed(name);
  }

  private static Word discussed(String name, JsonNode guard, World world) {
    LocalDate oldest = world.today().minusDays(guard.path("withinDays").asInt());
    boolean discussed =
        world.papers().more().meetings().stream()
            .anyMatch(one -> one.type().equals("GROUP_SUPERVISION") && !one.on().isBefore(oldest));
    return discussed ? Word.allowed(name) : Word.refused(name, "missing");
  }

  private static Word held(String name, JsonNode guard, World world) {
    LocalDate oldest =
        guard.has("withinDays")
            ? world.today().minusDays(guard.path("withinDays").asInt())
            : LocalDate.MIN;
    LocalDate entered =
        guard.path("sincePhase").asBoolean()
            ? world.place().entered().orElse(world.today())
            : LocalDate.MIN;
    List<Together> held =
        world.papers().more().meetings().stream()
            .filter(one -> one.type().equals(guard.path("type").asText()))
            .filter(one -> !one.on().isBefore(oldest) && !one.on().isBefore(entered))
            .toList();
    if (held.isEmpty()) {
      return Word.refused(name, "missing");
    }
    return held.stream().anyMatch(Together::person)
        ? Word.allowed(name)
        : Word.refused(name, "without-person");
  }
}
