package se.samordna.engine.form;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.util.Optional;
import se.samordna.refusal.Code;
import se.samordna.refusal.Problem;
import se.samordna.text.Text;

/**
 * Reads bytes that anybody may have written as JSON: bounded in size, depth and length of each
 * text, with exact decimals, and with a name that stands twice in an object as an error.
 */
final class BoundedJson {
  /** The most bytes of one file or body. */
  static final int MOST_BYTES = 1 << 20;

  private static final int DEEPEST = 100;

  private static final JsonMapper MAPPER =
      JsonMapper.builder(
              JsonFactory.builder()
                  .streamReadConstraints(
                      StreamReadConstraints.builder()
                          .maxNestingDepth(DEEPEST)
                          .maxStringLength(200_000)
                          .maxNumberLength(40)
                          .maxNameLength(300)
                          .build())
                  .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                  .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
                  .build())
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
          .build();

  private BoundedJson() {}

  /** The mapper, for writing. */
  static JsonMapper mapper() {
    return MAPPER;
  }

  /** The object that the bytes hold; empty, with the problem found, when they hold none. */
  static Optional<JsonNode> object(byte[] bytes, Code unreadable, Findings findings) {
    if (bytes.length > MOST_BYTES) {
      findings.add(
          Problem.of(unreadable == Code.FORM_NOT_READABLE ? Code.FORM_TOO_LARGE : unreadable)
              .with("what", new Text("filens storlek", "the size of the file"))
              .with("why", new Text("det är för stort", "it is too large"))
              .with("max", MOST_BYTES + " byte"));
      return Optional.empty();
    }
    try {
      JsonNode node = MAPPER.readTree(bytes);
      if (node != null && node.isObject()) {
        return Optional.of(node);
      }
      findings.add(
          Problem.of(unreadable).with("why", new Text("det är inget objekt", "it is no object")));
    } catch (JsonProcessingException e) {
      findings.add(Problem.of(unreadable).with("why", where(e)));
    } catch (IOException e) {
      findings.add(
          Problem.of(unreadable).with("why", new Text("tecknen är inte UTF-8", "it is not UTF-8")));
    }
    return Optional.empty();
  }

  /** Line and column only: the parser's own words may quote what somebody answered. */
  private static Text where(JsonProcessingException e) {
    int line = e.getLocation() == null ? 1 : e.getLocation().getLineNr();
    int column = e.getLocation() == null ? 1 : e.getLocation().getColumnNr();
    return new Text("rad " + line + ", tecken " + column, "line " + line + ", column " + column);
  }
}
