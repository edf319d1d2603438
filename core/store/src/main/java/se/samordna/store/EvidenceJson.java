package se.samordna.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import se.samordna.Id;
import se.samordna.coordination.CoordinatorEvidence;
import se.samordna.coordination.CoordinatorEvidence.Standing;
import se.samordna.coordination.CoordinatorEvidence.Wish;

/** What a decision on who coordinates rests on, as JSON in one column. */
final class EvidenceJson {
  private static final ObjectMapper MAPPER = new ObjectMapper();

  private EvidenceJson() {}

  static String write(CoordinatorEvidence evidence) {
    ObjectNode root = MAPPER.createObjectNode();
    evidence.standings().forEach(one -> standing(root.withArray("standings").addObject(), one));
    root.put("exclusiveTeam", evidence.exclusiveTeam());
    evidence
        .wish()
        .ifPresent(
            wish ->
                root.putObject("wish")
                    .put("staff", wish.staff().toString())
                    .put("name", wish.name())
                    .put("words", wish.words())
                    .put("at", wish.at().toString()));
    root.put("wishNotPossible", evidence.wishNotPossible());
    return root.toString();
  }

  private static void standing(ObjectNode node, Standing one) {
    node.put("staff", one.staff().toString())
        .put("name", one.name())
        .put("provider", one.provider().toString())
        .put("lead", one.lead())
        .put("exclusive", one.exclusive())
        .put("minutes90", one.minutes90())
        .put("minutes30", one.minutes30())
        .put("appointedAt", one.appointedAt().toString())
        .put("interventions", one.interventions())
        .put("elsewhere", one.elsewhere());
  }

  static CoordinatorEvidence read(String json) {
    JsonNode root = parsed(json);
    List<Standing> standings = new ArrayList<>();
    root.path("standings").forEach(node -> standings.add(standing(node)));
    JsonNode wish = root.path("wish");
    return new CoordinatorEvidence(
        standings,
        root.path("exclusiveTeam").asText(),
        wish.isObject()
            ? Optional.of(
                new Wish(
                    Id.of(wish.path("staff").asText()),
                    wish.path("name").asText(),
                    wish.path("words").asText(),
                    Instant.parse(wish.path("at").asText())))
            : Optional.empty(),
        root.path("wishNotPossible").asText());
  }

  private static Standing standing(JsonNode node) {
    return new Standing(
        Id.of(node.path("staff").asText()),
        node.path("name").asText(),
        Id.of(node.path("provider").asText()),
        node.path("lead").booleanValue(),
        node.path("exclusive").booleanValue(),
        node.path("minutes90").intValue(),
        node.path("minutes30").intValue(),
        Instant.parse(node.path("appointedAt").asText()),
        node.path("interventions").intValue(),
        node.path("elsewhere").asText());
  }

  private static JsonNode parsed(String json) {
    try {
      return MAPPER.readTree(json);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("The store holds JSON that it did not write", e);
    }
  }
}
