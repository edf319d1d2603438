package se.samordna.reference;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** Reading a tree of JSON. */
final class Json {
  private Json() {}

  static Stream<JsonNode> each(JsonNode list) {
    return StreamSupport.stream(list.spliterator(), false);
  }

  static List<String> texts(JsonNode list) {
    return each(list).map(JsonNode::asText).toList();
  }

  static JsonNode by(JsonNode list, String key, String value) {
    return each(list)
        .filter(one -> one.path(key).asText().equals(value))
        .findFirst()
        .orElse(MissingNode.getInstance());
  }
}
