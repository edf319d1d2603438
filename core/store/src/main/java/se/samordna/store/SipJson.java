package se.samordna.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import se.samordna.Id;
import se.samordna.sip.SipContent;
import se.samordna.sip.SipContent.SipGoal;
import se.samordna.sip.SipContent.SipIntervention;
import se.samordna.sip.SipContent.SipMain;
import se.samordna.sip.SipContent.SipMeasure;
import se.samordna.sip.SipParty;

/**
 * What SIPs say, as the JSON that is kept. The names here are those of the stored documents and
 * stay as they are; {@code v} counts their shape.
 */
final class SipJson {
  private static final int SHAPE = 1;
  private static final ObjectMapper MAPPER = new ObjectMapper();

  private SipJson() {}

  static String write(SipContent content) {
    ObjectNode document = MAPPER.createObjectNode().put("v", SHAPE);
    document.put("important", content.important());
    ArrayNode goals = document.putArray("goals");
    for (SipGoal goal : content.goals()) {
      goals.addObject().put("words", goal.words()).put("longTerm", goal.longTerm());
    }
    ArrayNode interventions = document.putArray("interventions");
    for (SipIntervention one : content.interventions()) {
      interventions
          .addObject()
          .put("what", one.what())
          .put("party", text(one.party()))
          .put("unit", one.unit())
          .put("person", one.person())
          .put("by", text(one.by()));
    }
    ArrayNode others = document.putArray("others");
    for (SipMeasure one : content.others()) {
      others.addObject().put("what", one.what()).put("who", one.who()).put("by", text(one.by()));
    }
    document.put("noOthers", content.noOthers());
    document
        .putObject("main")
        .put("party", text(content.main().party()))
        .put("person", content.main().person())
        .put("phone", content.main().phone());
    document.put("followUp", text(content.followUp()));
    document.put("crisis", content.crisis());
    return document.toString();
  }

  static SipContent content(String json) {
    JsonNode document = read(json);
    JsonNode main = document.path("main");
    return new SipContent(
        document.path("important").asText(),
        list(
            document.path("goals"),
            node -> new SipGoal(node.path("words").asText(), node.path("longTerm").asBoolean())),
        list(
            document.path("interventions"),
            node ->
                new SipIntervention(
                    node.path("what").asText(),
                    party(node),
                    node.path("unit").asText(),
                    node.path("person").asText(),
                    day(node.path("by")))),
        list(
            document.path("others"),
            node ->
                new SipMeasure(
                    node.path("what").asText(), node.path("who").asText(), day(node.path("by")))),
        document.path("noOthers").asBoolean(),
        new SipMain(party(main), main.path("person").asText(), main.path("phone").asText()),
        day(document.path("followUp")),
        document.path("crisis").asText());
  }

  static String parties(List<SipParty> parties) {
    ArrayNode all = MAPPER.createArrayNode();
    for (SipParty party : parties) {
      all.addObject()
          .put("party", text(party.id()))
          .put("kind", party.kind().name())
          .put("name", party.name())
          .put("contact", party.contact())
          .put("own", party.own())
          .put("provider", text(party.provider()))
          .put("member", text(party.member()));
    }
    return all.toString();
  }

  static List<SipParty> parties(String json) {
    return list(
        read(json),
        node ->
            new SipParty(
                Id.of(node.path("party").asText()),
                SipParty.Kind.valueOf(node.path("kind").asText()),
                node.path("name").asText(),
                node.path("contact").asText(),
                node.path("own").asBoolean(),
                node.path("provider").isTextual() ? Id.of(node.path("provider").asText()) : null,
                node.path("member").isTextual() ? Id.of(node.path("member").asText()) : null));
  }

  private static @Nullable Id<SipParty> party(JsonNode node) {
    JsonNode party = node.path("party");
    return party.isTextual() ? Id.of(party.asText()) : null;
  }

  private static @Nullable LocalDate day(JsonNode node) {
    return node.isTextual() ? LocalDate.parse(node.asText()) : null;
  }

  private static @Nullable String text(@Nullable Object value) {
    return value == null ? null : value.toString();
  }

  private static JsonNode read(String json) {
    try {
      return MAPPER.readTree(json);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("The store holds a SIP that it did not write", e);
    }
  }

  private static <T> List<T> list(JsonNode nodes, Function<JsonNode, T> reader) {
    List<T> read = new ArrayList<>();
    nodes.forEach(node -> read.add(reader.apply(node)));
    return read;
  }
}
