package se.samordna.rest;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import se.samordna.refusal.Code;
import se.samordna.refusal.Refusal;

/**
 * JSON as text: read within limits and strictly, written plainly. Types are bound by {@link Shape}s
 * alone; nothing in the text ever names a class.
 */
final class JsonText {
  private static final int DEPTH = 40;
  private static final int TEXT = 500_000;
  private static final int NUMBER = 100;
  private static final int NAME = 1_000;

  private static final ObjectMapper MAPPER = mapper();

  private JsonText() {}

  /**
   * @throws Refusal {@code CM-1001} when it is no JSON, names a field twice, goes on after its end,
   *     or is deeper or longer than anything of ours
   */
  static JsonNode read(String text) {
    try {
      JsonNode node = MAPPER.readTree(text);
      if (node.isMissingNode()) {
        throw Refusal.of(Code.NOT_READABLE);
      }
      return node;
    } catch (JsonProcessingException e) {
      throw Refusal.of(Code.NOT_READABLE);
    }
  }

  static byte[] write(JsonNode node) {
    try {
      return MAPPER.writeValueAsBytes(node);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("A tree can always be written", e);
    }
  }

  private static ObjectMapper mapper() {
    StreamReadConstraints limits =
        StreamReadConstraints.builder()
            .maxNestingDepth(DEPTH)
            .maxStringLength(TEXT)
            .maxNumberLength(NUMBER)
            .maxNameLength(NAME)
            .build();
    JsonFactory factory =
        JsonFactory.builder()
            .streamReadConstraints(limits)
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
            .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
            .build();
    return new ObjectMapper(factory)
        .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
        .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
        .setNodeFactory(JsonNodeFactory.withExactBigDecimals(true));
  }
}
