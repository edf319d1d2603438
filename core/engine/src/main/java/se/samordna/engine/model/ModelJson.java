package se.samordna.engine.model;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.util.Optional;
import se.samordna.refusal.Code;
import se.samordna.text.Text;

/** Reads {@code model.json} as JSON: bounded, exact in its numbers, no name twice in an object. */
final class ModelJson {
  private static final JsonMapper MAPPER =
      JsonMapper.builder(
              JsonFactory.builder()
                  .streamReadConstraints(
                      StreamReadConstraints.builder()
                          .maxNestingDepth(50)
                          .maxStringLength(20_000)
                          .maxNumberLength(30)
                          .maxNameLength(200)
                          .build())
                  .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                  .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
                  .build())
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  private ModelJson() {}

  /** The object that the file holds; empty, with a finding, when it holds none. */
  static Optional<JsonNode> read(String file, byte[] bytes, Findings findings) {
    try {
      JsonNode node = MAPPER.readTree(bytes);
      if (node != null && node.isObject()) {
        return Optional.of(node);
      }
      note(file, findings, new Text("det är inget objekt", "it is no object"));
    } catch (JsonProcessingException e) {
      note(file, findings, where(e));
    } catch (IOException e) {
      note(file, findings, new Text("tecknen är inte UTF-8", "it is not UTF-8"));
    }
    return Optional.empty();
  }

  /** JSON of our own, such as the schema. */
  static JsonNode ours(byte[] bytes) {
    try {
      return MAPPER.readTree(bytes);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void note(String file, Findings findings, Text why) {
    findings.in(file, "", Code.MODEL_NOT_READABLE).with("why", why).note();
  }

  private static Text where(JsonProcessingException e) {
    var location = e.getLocation();
    int line = location == null ? 1 : location.getLineNr();
    int column = location == null ? 1 : location.getColumnNr();
    String what = e.getOriginalMessage().replaceAll("\\s+", " ").replaceAll("[{}]", "'");
    String words = what.length() > 160 ? what.substring(0, 160) + "…" : what;
    return new Text(
        "rad " + line + ", tecken " + column + " (" + words + ")",
        "line " + line + ", column " + column + " (" + words + ")");
  }
}
