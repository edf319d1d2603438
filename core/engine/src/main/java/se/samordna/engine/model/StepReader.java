package se.samordna.engine.model;

import static se.samordna.engine.model.ModelReader.each;
import static se.samordna.engine.model.ModelReader.strings;
import static se.samordna.engine.model.ModelReader.text;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import se.samordna.meeting.MeetingType;
import se.samordna.model.EffectUse;
import se.samordna.model.Field;
import se.samordna.model.Step;
import se.samordna.model.Who;
import se.samordna.rule.ActorRole;

/** Reads the steps of a model. */
final class StepReader {
  /** How long a text may be when the model does not say, characters. */
  private static final int TEXT = 200;

  private static final int LONG_TEXT = 2_000;

  /** What holds an id, a date or a code. */
  private static final int OTHER = 100;

  private final ModelTexts texts;

  StepReader(ModelTexts texts) {
    this.texts = texts;
  }

  Step read(JsonNode node) {
    String id = text(node, "id");
    return new Step(
        id,
        texts.need("step." + id),
        texts.may("step." + id + ".hint"),
        each(node, "moves", StepReader::move),
        who(node.path("who")),
        each(node, "fields", field -> field("step." + id + ".field.", field)),
        each(node, "guards", ModelReader::ruleUse),
        each(node, "effects", StepReader::effect),
        node.has("deadlineDays")
            ? Optional.of(node.path("deadlineDays").intValue())
            : Optional.empty());
  }

  private static Step.Move move(JsonNode node) {
    return new Step.Move(
        Set.copyOf(strings(node, "from")), Optional.ofNullable(node.path("to").textValue()));
  }

  private static EffectUse effect(JsonNode node) {
    return new EffectUse(text(node, "effect"), ModelReader.parameters(node, "effect"));
  }

  private static Who who(JsonNode node) {
    return new Who(
        roles(node, "anyOf"),
        roles(node, "allOf"),
        Optional.ofNullable(node.get("meeting"))
            .map(
                meeting ->
                    new Who.MeetingNeed(
                        MeetingType.valueOf(text(meeting, "type")),
                        meeting.path("professions").intValue(),
                        roles(meeting, "present"))));
  }

  private static Set<ActorRole> roles(JsonNode node, String field) {
    return strings(node, field).stream().map(ActorRole::valueOf).collect(Collectors.toSet());
  }

  private Field field(String prefix, JsonNode node) {
    String key = prefix + text(node, "id");
    Field.Kind kind = Field.Kind.valueOf(text(node, "kind"));
    List<Field.Option> options =
        each(
            node,
            "options",
            option -> {
              String code = String.valueOf(option.textValue());
              return new Field.Option(code, texts.need(key + "." + code));
            });
    return new Field(
        text(node, "id"),
        texts.need(key),
        texts.may(key + ".hint"),
        kind,
        node.path("required").booleanValue(),
        node.path("repeats").booleanValue(),
        node.path("maxLength").asInt(usual(kind)),
        options);
  }

  private static int usual(Field.Kind kind) {
    return switch (kind) {
      case TEXT -> TEXT;
      case LONG_TEXT -> LONG_TEXT;
      case YES_NO, DATE, CHOICE, STAFF, COORDINATOR -> OTHER;
    };
  }
}
