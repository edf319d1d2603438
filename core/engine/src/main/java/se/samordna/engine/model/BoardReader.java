package se.samordna.engine.model;

import static se.samordna.engine.model.ModelReader.each;
import static se.samordna.engine.model.ModelReader.strings;
import static se.samordna.engine.model.ModelReader.text;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Set;
import se.samordna.model.BoardDefinition;

/** Reads the board of a model. */
final class BoardReader {
  private final ModelTexts texts;

  BoardReader(ModelTexts texts) {
    this.texts = texts;
  }

  BoardDefinition read(JsonNode node) {
    return new BoardDefinition(
        Set.copyOf(strings(node, "phases")),
        each(node, "reasons", this::reason),
        each(node, "columns", this::column),
        node.path("longStayDays").intValue());
  }

  private BoardDefinition.ReasonCode reason(JsonNode node) {
    String code = text(node, "code");
    return new BoardDefinition.ReasonCode(
        code,
        texts.need("reason." + code),
        node.path("reviewDays").intValue(),
        node.path("endsAfterDays").intValue(),
        node.path("contactTarget").intValue());
  }

  private BoardDefinition.Column column(JsonNode node) {
    String id = text(node, "id");
    return new BoardDefinition.Column(
        id,
        texts.need("column." + id),
        Set.copyOf(strings(node, "phases")),
        Set.copyOf(strings(node, "reasons")));
  }
}
