package se.samordna.enginetests;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.StreamSupport;
import se.samordna.reference.Table;

/** What the guards of a model look for in answers to forms. */
final class FormsAsked {
  private final Map<String, Questions> forms = new LinkedHashMap<>();

  /**
   * What they look for in one form.
   *
   * @param yes questions that should say yes
   * @param choices what choices should say
   * @param conditions choices on which another question depends
   * @param filled questions that should be answered at all
   */
  record Questions(
      List<String> yes,
      Map<String, String> choices,
      Map<String, String> conditions,
      List<String> filled,
      Set<String> by) {}

  FormsAsked(Table table) {
    for (String step : table.steps()) {
      table.step(step).path("guards").forEach(this::read);
    }
  }

  private void read(JsonNode guard) {
    if (!guard.has("form")) {
      return;
    }
    Questions form =
        forms.computeIfAbsent(
            guard.path("form").asText(),
            url ->
                new Questions(
                    new ArrayList<>(),
                    new LinkedHashMap<>(),
                    new LinkedHashMap<>(),
                    new ArrayList<>(),
                    new LinkedHashSet<>()));
    String value = guard.path("value").asText();
    switch (guard.path("rule").asText()) {
      case "form-all-yes", "form-yes-at-least" -> form.yes().addAll(items(guard));
      case "form-yes-if" -> {
        form.yes().add(guard.path("item").asText());
        form.conditions().put(guard.path("ifItem").asText(), value);
      }
      case "form-says" -> form.choices().put(guard.path("item").asText(), value);
      case "form-all-say" -> items(guard).forEach(item -> form.choices().put(item, value));
      case "form-filled" -> form.filled().addAll(items(guard));
      default -> {
        if (guard.has("by")) {
          form.by().add(guard.path("by").asText());
        }
      }
    }
  }

  private static List<String> items(JsonNode guard) {
    return StreamSupport.stream(guard.path("items").spliterator(), false)
        .map(JsonNode::asText)
        .toList();
  }

  /** The forms' urls. */
  Set<String> forms() {
    return forms.keySet();
  }

  /** What is looked for in a form; nothing in one that no guard names. */
  Questions of(String form) {
    return forms.getOrDefault(
        form, new Questions(List.of(), Map.of(), Map.of(), List.of(), Set.of()));
  }
}
