package se.samordna.engine.model;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.samordna.model.FidelityItem;
import se.samordna.model.FidelityItem.Band;
import se.samordna.model.FidelityScale;
import se.samordna.model.FidelityScale.Group;
import se.samordna.model.Indicator;
import se.samordna.model.IndicatorTarget;
import se.samordna.text.Text;

/** Reads a model's fidelity scale, as {@link ModelReader} reads the rest. */
final class FidelityReader {
  /** Over how many days an item is counted that does not say: four weeks. */
  private static final int USUAL_DAYS = 28;

  private final ModelTexts texts;

  FidelityReader(ModelTexts texts) {
    this.texts = texts;
  }

  FidelityScale read(JsonNode node) {
    List<Group> groups = new ArrayList<>();
    ModelReader.strings(node, "groups")
        .forEach(group -> groups.add(new Group(group, texts.need("fidelity.group." + group))));
    List<FidelityItem> items = new ArrayList<>();
    node.path("items").forEach(item -> items.add(item(item)));
    return new FidelityScale(
        node.path("instrument").asText(),
        ModelReader.text(node, "version"),
        texts.need("fidelity.name"),
        texts.need("fidelity.source"),
        groups,
        items);
  }

  private FidelityItem item(JsonNode node) {
    String id = ModelReader.text(node, "id");
    Text name = texts.need("fidelity." + id);
    List<Band> bands = new ArrayList<>();
    node.path("bands").forEach(band -> bands.add(band(band)));
    return new FidelityItem(
        id,
        ModelReader.text(node, "group"),
        name,
        FidelityItem.Method.valueOf(ModelReader.text(node, "method")),
        texts.need("fidelity." + id + ".anchors"),
        node.path("verified").asBoolean(),
        Optional.ofNullable(node.get("measure")).map(measure -> measure(id, name, measure)),
        node.path("windowDays").asInt(USUAL_DAYS),
        bands);
  }

  /** The same names as those of a self-check, without anything to aim at. */
  private static Indicator measure(String id, Text name, JsonNode node) {
    return new Indicator(
        id,
        name,
        ModelReader.text(node, "indicator"),
        ModelReader.parameters(node, "indicator"),
        new IndicatorTarget(null, null),
        new Text("", ""));
  }

  private static Band band(JsonNode node) {
    return new Band(
        node.path("score").intValue(),
        end(node, "atLeast"),
        end(node, "atMost"),
        end(node, "below"),
        node.path("whole").asBoolean());
  }

  private static @Nullable BigDecimal end(JsonNode node, String name) {
    return node.has(name) ? node.path(name).decimalValue() : null;
  }
}
