package se.samordna.engine.model;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.JsonMetaSchema;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.PathType;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import se.samordna.refusal.Code;
import se.samordna.text.Text;

/** The shape of {@code model.json}. Everything it needs is in this bundle; nothing is fetched. */
final class ModelSchema {
  private static final String FILE = "model-1.schema.json";
  private static final JsonSchema SCHEMA = load();

  private ModelSchema() {}

  /** The schema as it is given to authors. */
  static byte[] bytes() {
    try (InputStream in = ModelSchema.class.getResourceAsStream(FILE)) {
      if (in == null) {
        throw new IllegalStateException("Missing " + FILE);
      }
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Notes everything that is not as the schema says.
   *
   * @return the places concerned
   */
  static Set<String> check(JsonNode model, Findings findings) {
    Set<String> places = new TreeSet<>();
    SCHEMA.validate(model).stream()
        .sorted(Comparator.comparing(message -> message.getInstanceLocation().toString()))
        .forEach(
            message -> {
              String place = place(message);
              places.add(place);
              findings.at(place, Code.MODEL_SCHEMA).with("why", why(message)).note();
            });
    return places;
  }

  private static String place(ValidationMessage message) {
    String place = message.getInstanceLocation().toString();
    return names(message) ? place + "/" + message.getProperty() : place;
  }

  private static boolean names(ValidationMessage message) {
    return message.getProperty() != null
        && ("required".equals(message.getType()) || isUnknownName(message));
  }

  private static boolean isUnknownName(ValidationMessage message) {
    return "additionalProperties".equals(message.getType());
  }

  private static Text why(ValidationMessage message) {
    String limit = message.getSchemaNode() == null ? "" : shown(message.getSchemaNode());
    return switch (message.getType()) {
      case "required" -> new Text("det saknas", "it is missing");
      case "additionalProperties", "false" ->
          new Text("det namnet finns inte i notationen", "the notation has no such name here");
      case "enum" -> new Text("värdet ska vara ett av " + limit, "it must be one of " + limit);
      case "type" -> new Text("värdet ska vara av typen " + limit, "it must be of type " + limit);
      case "pattern" ->
          new Text("värdet ska ha formen " + limit, "the value must be of the form " + limit);
      case "uniqueItems" -> new Text("något står två gånger", "something stands twice");
      default ->
          new Text(
              "villkoret " + message.getType() + " " + limit + " är inte uppfyllt",
              "the condition " + message.getType() + " " + limit + " is not met");
    };
  }

  private static String shown(JsonNode limit) {
    String text =
        limit.isArray()
            ? Arrays.stream(limit.toString().replaceAll("[\\[\\]\"]", "").split(",", -1))
                .collect(Collectors.joining(", "))
            : limit.isTextual() ? limit.textValue() : limit.isObject() ? "" : limit.toString();
    return text.replaceAll("[{}]", "").replace("()", "");
  }

  private static JsonSchema load() {
    JsonSchemaFactory factory =
        JsonSchemaFactory.builder()
            .metaSchema(JsonMetaSchema.getV202012())
            .defaultMetaSchemaIri(JsonMetaSchema.getV202012().getIri())
            .schemaLoaders(loaders -> loaders.values(List::clear))
            .build();
    SchemaValidatorsConfig config =
        SchemaValidatorsConfig.builder().pathType(PathType.JSON_POINTER).build();
    JsonNode schema = ModelJson.ours(bytes());
    if (!SpecVersion.VersionFlag.V202012.getId().equals(schema.path("$schema").textValue())) {
      throw new IllegalStateException("The schema is of another draft");
    }
    return factory.getSchema(schema, config);
  }
}
