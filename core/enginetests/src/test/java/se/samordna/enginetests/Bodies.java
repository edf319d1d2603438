package se.samordna.enginetests;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.samordna.organisation.Staff;
import se.samordna.rest.OpenRest;

/** What is sent, with ids of somebody's things put in by the names of the fields. */
final class Bodies {
  static final Pattern UUIDS =
      Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");

  /** Whom a consent or a code for a link names is another provider by its nature. */
  private static final String PROVIDER = "provider";

  private Bodies() {}

  /** The same with words, days and numbers that could be meant. */
  static String plain(String body) {
    return body.replace("\"Åsa 漢字 \\\"x\\\" \\n\"", "\"Så sade hon den dagen.\"")
        .replaceAll("\"cursor\":\"[^\"]*\"", "\"cursor\":null")
        .replace("2026-11-21T08:30:00Z", "2027-03-01T06:30:00Z")
        .replace("2026-11-21", "2027-03-01")
        .replaceAll(":-?\\d+\\.5(?=[,}\\]])", ":0.5")
        .replaceAll(":-?\\d+(?=[,}\\]])", ":1");
  }

  /** A body of the API or of a page. */
  static String with(String body, boolean page, Map<Class<?>, String> ids) {
    return page ? form(body, ids) : json(body, ids);
  }

  private static String json(String body, Map<Class<?>, String> ids) {
    if (!UUIDS.matcher(body).find()) {
      return body;
    }
    JsonNode node = OpenRest.json(body);
    put(node, ids);
    return node.toString();
  }

  private static void put(JsonNode node, Map<Class<?>, String> ids) {
    if (node instanceof ObjectNode object) {
      for (String name : fields(object)) {
        JsonNode value = object.get(name);
        if (value.isTextual() && isId(value) && !name.equals(PROVIDER)) {
          object.put(name, id(name, ids));
        } else if (value instanceof ArrayNode many && !many.isEmpty() && isId(many.get(0))) {
          many.removeAll();
          many.add(id(name, ids));
        } else {
          put(value, ids);
        }
      }
    } else if (node.isArray()) {
      node.forEach(each -> put(each, ids));
    }
  }

  private static List<String> fields(ObjectNode object) {
    List<String> names = new ArrayList<>();
    object.fieldNames().forEachRemaining(names::add);
    return names;
  }

  private static boolean isId(JsonNode value) {
    return UUIDS.matcher(value.asText()).matches();
  }

  private static String form(String body, Map<Class<?>, String> ids) {
    return Stream.of(body.split("&"))
        .map(pair -> pair.split("=", 2))
        .map(
            pair ->
                pair.length == 2 && !pair[0].equals(PROVIDER) && UUIDS.matcher(pair[1]).find()
                    ? pair[0] + "=" + UUIDS.matcher(pair[1]).replaceAll(id(pair[0], ids))
                    : String.join("=", pair))
        .collect(Collectors.joining("&"));
  }

  /** What is named otherwise is a colleague. */
  private static String id(String name, Map<Class<?>, String> ids) {
    String known = Addresses.named(name, ids);
    return known == null ? ids.get(Staff.class) : known;
  }
}
