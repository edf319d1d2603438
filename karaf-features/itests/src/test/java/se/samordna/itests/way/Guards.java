package se.samordna.itests.way;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import se.samordna.engine.rule.Catalogue;

/** The guards of a {@code model.json}, by names that tell two uses of one rule apart. */
final class Guards {
  private static final Path FACT = Path.of("../../model-fact/src/main/resources/model/model.json");

  private Guards() {}

  /** Every step of FACT with its guards, in the order of the model. */
  static Map<String, List<JsonNode>> ofFact() {
    Map<String, List<JsonNode>> guards = new LinkedHashMap<>();
    try {
      for (JsonNode step : Reply.JSON.readTree(FACT.toFile()).path("steps")) {
        guards.put(step.path("id").asText(), Reply.each(step.path("guards")).toList());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return guards;
  }

  /** The rule, and what it is asked about: {@code form-answered cm-referral}. */
  static String name(JsonNode guard) {
    String about =
        guard.has("form")
            ? guard.path("form").asText().replace(FactForms.BASE, "")
            : guard.path(guard.has("caseload") ? "caseload" : "field").asText();
    if (guard.has("marks")) {
      return guard.path("rule").asText() + " " + String.join(" ", texts(guard.path("marks")));
    }
    return (guard.path("rule").asText() + " " + about).strip();
  }

  private static List<String> texts(JsonNode list) {
    return Reply.each(list).map(JsonNode::asText).toList();
  }

  /** Every reason that the rule can give as the model uses it. */
  static List<String> reasons(JsonNode guard) {
    List<String> reasons =
        new ArrayList<>(Catalogue.find(guard.path("rule").asText()).orElseThrow().reasons());
    if (guard.path("rule").asText().equals("form-answered")) {
      reasons.removeIf(one -> one.equals("wrong-profession") && !guard.has("by"));
      reasons.removeIf(
          one -> one.equals("too-old") && !guard.has("withinDays") && !guard.has("sinceBoard"));
    }
    if (guard.path("caseload").asText().equals("team")) {
      // a team has no hard stop of its own; the whole team away is told of each coordinator
      reasons.removeAll(List.of("over-hard", "uncovered"));
    }
    return reasons;
  }
}
