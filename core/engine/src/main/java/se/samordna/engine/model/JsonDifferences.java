package se.samordna.engine.model;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import se.samordna.model.Difference;
import se.samordna.model.Difference.Kind;

/**
 * What differs between two JSON documents of models and forms. Things in a list are told apart by
 * what names them there (a step by its id, a question by its link id, a guard by its rule), so that
 * one more among them does not change all that follow.
 */
final class JsonDifferences {
  private static final List<String> NAMES =
      List.of("id", "linkId", "rule", "effect", "code", "url", "indicator");

  private final String file;
  private final List<Difference> found = new ArrayList<>();

  private JsonDifferences(String file) {
    this.file = file;
  }

  /** In the order of the documents, what went before what came. */
  static List<Difference> of(String file, JsonNode before, JsonNode after) {
    JsonDifferences differences = new JsonDifferences(file);
    differences.compare("", before, after);
    return List.copyOf(differences.found);
  }

  private void compare(String place, JsonNode before, JsonNode after) {
    if (before.equals(after)) {
      return;
    }
    Optional<Map<String, JsonNode>> earlier = parts(before);
    Optional<Map<String, JsonNode>> later = parts(after);
    if (earlier.isPresent() && later.isPresent() && before.isArray() == after.isArray()) {
      compare(place, earlier.get(), later.get());
      if (before.isArray() && reordered(earlier.get(), later.get())) {
        note(place, Kind.REORDERED, names(earlier.get()), names(later.get()));
      }
    } else {
      note(place, Kind.CHANGED, before.toString(), after.toString());
    }
  }

  private void compare(String place, Map<String, JsonNode> earlier, Map<String, JsonNode> later) {
    Set<String> names = new LinkedHashSet<>(earlier.keySet());
    names.addAll(later.keySet());
    for (String name : names) {
      String there = place + "/" + name;
      JsonNode before = earlier.get(name);
      JsonNode after = later.get(name);
      if (before == null && after != null) {
        note(there, Kind.ADDED, "", after.toString());
      } else if (after == null && before != null) {
        note(there, Kind.REMOVED, before.toString(), "");
      } else if (before != null && after != null) {
        compare(there, before, after);
      }
    }
  }

  private void note(String place, Kind kind, String before, String after) {
    found.add(new Difference(file, place, kind, before, after));
  }

  /** What is inside, by name; empty for a value and for a list whose things have no names. */
  private static Optional<Map<String, JsonNode>> parts(JsonNode node) {
    Map<String, JsonNode> parts = new LinkedHashMap<>();
    if (node.isObject()) {
      node.fields().forEachRemaining(field -> parts.put(field.getKey(), field.getValue()));
      return Optional.of(parts);
    }
    if (!node.isArray()) {
      return Optional.empty();
    }
    for (JsonNode one : node) {
      Optional<String> name = name(one);
      if (name.isEmpty()) {
        return Optional.empty();
      }
      String free = name.get();
      for (int i = 2; parts.containsKey(free); i++) {
        free = name.get() + "-" + i;
      }
      parts.put(free, one);
    }
    return Optional.of(parts);
  }

  private static Optional<String> name(JsonNode one) {
    return NAMES.stream()
        .map(one::path)
        .filter(JsonNode::isTextual)
        .map(JsonNode::asText)
        .findFirst();
  }

  private static boolean reordered(Map<String, JsonNode> earlier, Map<String, JsonNode> later) {
    List<String> before = new ArrayList<>(earlier.keySet());
    List<String> after = new ArrayList<>(later.keySet());
    before.retainAll(later.keySet());
    after.retainAll(earlier.keySet());
    return !before.equals(after);
  }

  private static String names(Map<String, JsonNode> parts) {
    return String.join(", ", parts.keySet());
  }
}
