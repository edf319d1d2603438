package se.samordna.engine.model;

import static se.samordna.engine.model.ModelReader.each;
import static se.samordna.engine.model.ModelReader.strings;
import static se.samordna.engine.model.ModelReader.text;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.DayOfWeek;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import se.samordna.model.BoardDefinition;
import se.samordna.model.Emblem;
import se.samordna.model.Field;
import se.samordna.model.SignUse;

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
        node.path("longStayDays").intValue(),
        meetingDays(strings(node, "meetingDays")),
        node.path("differentStaff").intValue(),
        each(node, "signs", BoardReader::sign),
        Optional.ofNullable(node.get("comingDown")).map(this::comingDown));
  }

  /** Monday to Friday when the model says nothing. */
  private static Set<DayOfWeek> meetingDays(List<String> days) {
    return days.isEmpty()
        ? EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY)
        : days.stream().map(DayOfWeek::valueOf).collect(Collectors.toUnmodifiableSet());
  }

  private BoardDefinition.ComingDown comingDown(JsonNode node) {
    return new BoardDefinition.ComingDown(
        text(node, "form"), each(node, "criteria", this::criterion));
  }

  private BoardDefinition.Criterion criterion(JsonNode node) {
    String id = text(node, "id");
    return new BoardDefinition.Criterion(
        id,
        texts.need("criterion." + id),
        text(node, "item"),
        node.path("withoutRiskDays").intValue(),
        node.path("networkKnows").booleanValue());
  }

  private static SignUse sign(JsonNode node) {
    return new SignUse(text(node, "sign"), ModelReader.parameters(node, "sign"));
  }

  private BoardDefinition.ReasonCode reason(JsonNode node) {
    String code = text(node, "code");
    return new BoardDefinition.ReasonCode(
        code,
        texts.need("reason." + code),
        node.path("reviewDays").intValue(),
        node.path("endsAfterDays").intValue(),
        node.path("contactTarget").intValue(),
        strings(node, "details").stream().map(one -> detail(code, one)).toList(),
        node.path("detailField").asText(),
        new Emblem(picture(node), urgency(node)),
        node.path("mark").asText());
  }

  private static Emblem.Picture picture(JsonNode node) {
    return Emblem.Picture.valueOf(node.path("picture").asText(Emblem.PLAIN.picture().name()));
  }

  private static Emblem.Urgency urgency(JsonNode node) {
    return Emblem.Urgency.valueOf(node.path("urgency").asText(Emblem.PLAIN.urgency().name()));
  }

  private Field.Option detail(String reason, String code) {
    return new Field.Option(code, texts.need("reason." + reason + "." + code));
  }

  private BoardDefinition.Column column(JsonNode node) {
    String id = text(node, "id");
    return new BoardDefinition.Column(
        id,
        texts.need("column." + id),
        Set.copyOf(strings(node, "phases")),
        Set.copyOf(strings(node, "reasons")),
        node.has("picture") ? picture(node) : Emblem.Picture.BOARD);
  }
}
