package se.samordna.engine.model;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.samordna.model.Indicator;
import se.samordna.model.IndicatorTarget;

/** Reads what a model's self-check counts, as {@link ModelReader} reads the rest. */
final class IndicatorReader {
  private final ModelTexts texts;

  IndicatorReader(ModelTexts texts) {
    this.texts = texts;
  }

  /** Everything beside the id, the name and the target is a parameter. */
  Indicator read(JsonNode node) {
    String id = ModelReader.text(node, "id");
    ObjectNode rest = node.deepCopy();
    rest.remove(List.of("id", "atLeast", "atMost"));
    return new Indicator(
        id,
        texts.need("indicator." + id),
        ModelReader.text(node, "indicator"),
        ModelReader.parameters(rest, "indicator"),
        new IndicatorTarget(end(node, "atLeast"), end(node, "atMost")),
        texts.need("indicator." + id + ".source"));
  }

  private static @Nullable BigDecimal end(JsonNode node, String name) {
    return node.has(name) ? node.path(name).decimalValue() : null;
  }
}
