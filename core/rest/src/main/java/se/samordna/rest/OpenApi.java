package se.samordna.rest;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import se.samordna.http.Method;
import se.samordna.http.PathTemplate;

/** The OpenAPI 3.1 document of the operations, made from what routes and reads them. */
final class OpenApi {
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private final Shapes shapes;
  private final ObjectNode paths = NODES.objectNode();

  private OpenApi(Shapes shapes) {
    this.shapes = shapes;
  }

  static ObjectNode document(List<Operation> operations, Shapes shapes) {
    OpenApi made = new OpenApi(shapes);
    operations.forEach(made::add);
    ObjectNode document = NODES.objectNode().put("openapi", "3.1.0");
    document
        .putObject("info")
        .put("title", "Samordna")
        .put("version", "1")
        .put("description", "Case management in Swedish psychiatry and social services.");
    document.putArray("servers").addObject().put("url", Api.ROOT);
    ArrayNode security = document.putArray("security");
    security.addObject().putArray("bearer");
    security.addObject().putArray("cookie");
    document.set("paths", made.paths);
    document.set("components", made.components());
    return document;
  }

  private void add(Operation operation) {
    ObjectNode place =
        paths.has(operation.path())
            ? (ObjectNode) paths.get(operation.path())
            : paths.putObject(operation.path());
    ObjectNode node = place.putObject(operation.method().name().toLowerCase(Locale.ROOT));
    node.put("operationId", operation.id()).put("summary", operation.summary());
    if (operation.open()) {
      node.putArray("security");
    }
    ArrayNode parameters = node.putArray("parameters");
    for (String variable : PathTemplate.of(operation.path()).variables()) {
      parameter(parameters, variable, "path").put("required", true);
    }
    for (String name : operation.query()) {
      parameter(parameters, name, "query").put("required", operation.needed().contains(name));
    }
    if (operation.revised()) {
      parameter(parameters, "If-Match", "header").put("required", true);
    }
    if (operation.method() == Method.POST && !operation.open()) {
      parameter(parameters, Repeats.HEADER, "header");
    }
    operation.takes().ifPresent(type -> body(node.putObject("requestBody"), shapes.of(type)));
    responses(node.putObject("responses"), operation);
  }

  private static ObjectNode parameter(ArrayNode parameters, String name, String in) {
    ObjectNode parameter = parameters.addObject().put("name", name).put("in", in);
    parameter.putObject("schema").put("type", name.equals("size") ? "integer" : "string");
    return parameter;
  }

  private static void body(ObjectNode node, Shape shape) {
    node.put("required", true);
    content(node, "application/json", shape);
  }

  private void responses(ObjectNode responses, Operation operation) {
    ObjectNode done = responses.putObject(Integer.toString(operation.status()));
    done.put("description", "Done");
    operation.gives().ifPresent(type -> content(done, "application/json", shapes.of(type)));
    ObjectNode problem = responses.putObject("default").put("description", "Refused");
    ObjectNode media = problem.putObject("content").putObject("application/problem+json");
    media.putObject("schema").put("$ref", ref("Problem"));
  }

  private static void content(ObjectNode node, String mediaType, Shape shape) {
    node.putObject("content").putObject(mediaType).set("schema", schema(shape));
  }

  private ObjectNode components() {
    ObjectNode components = NODES.objectNode();
    ObjectNode schemas = components.putObject("schemas");
    for (Map.Entry<String, Shape> named : new TreeMap<>(shapes.named()).entrySet()) {
      schemas.set(named.getKey(), definition(named.getValue()));
    }
    schemas.set("Problem", problem());
    ObjectNode schemes = components.putObject("securitySchemes");
    schemes.putObject("bearer").put("type", "http").put("scheme", "bearer");
    schemes
        .putObject("cookie")
        .put("type", "apiKey")
        .put("in", "cookie")
        .put("name", "__Host-samordna");
    return components;
  }

  private static ObjectNode definition(Shape shape) {
    if (shape instanceof Shape.OneOf oneOf) {
      ObjectNode node = NODES.objectNode();
      ArrayNode kinds = node.putArray("oneOf");
      oneOf.kinds().get().forEach((type, kind) -> kinds.add(kind(type, kind)));
      return node;
    }
    Shape.Composite composite = (Shape.Composite) shape;
    ObjectNode node = NODES.objectNode().put("type", "object").put("additionalProperties", false);
    ObjectNode properties = node.putObject("properties");
    ArrayNode required = node.putArray("required");
    for (Shape.Field field : composite.parts().get().fields()) {
      properties.set(
          field.name(), field.nullable() ? orNull(field.shape()) : schema(field.shape()));
      if (!field.nullable() && !(field.shape() instanceof Shape.Maybe)) {
        required.add(field.name());
      }
    }
    return node;
  }

  /** A kind is its record with the telling field beside it. */
  private static ObjectNode kind(Class<?> type, Shape.Composite kind) {
    ObjectNode node = definition(kind);
    ((ObjectNode) node.get("properties")).putObject(Shape.OneOf.IS).put("const", Shapes.kind(type));
    ((ArrayNode) node.get("required")).add(Shape.OneOf.IS);
    return node;
  }

  private static ObjectNode schema(Shape shape) {
    if (shape instanceof Shape.Leaf leaf) {
      return leaf(leaf);
    }
    ObjectNode node = NODES.objectNode();
    if (shape instanceof Shape.Choice choice) {
      ArrayNode names = node.put("type", "string").putArray("enum");
      choice.names().forEach(names::add);
    } else if (shape instanceof Shape.Many many) {
      node.put("type", "array").put("uniqueItems", many.set()).set("items", schema(many.item()));
    } else if (shape instanceof Shape.Keyed keyed) {
      node.put("type", "object").set("additionalProperties", schema(keyed.value()));
    } else if (shape instanceof Shape.Maybe maybe) {
      return orNull(maybe.present());
    } else if (shape instanceof Shape.Composite composite) {
      node.put("$ref", ref(composite.name()));
    } else if (shape instanceof Shape.OneOf oneOf) {
      node.put("$ref", ref(oneOf.name()));
    }
    return node;
  }

  private static ObjectNode leaf(Shape.Leaf leaf) {
    ObjectNode node = NODES.objectNode();
    return switch (leaf) {
      case TEXT -> node.put("type", "string").put("maxLength", Shape.LONGEST_TEXT);
      case SECRET -> node.put("type", "string").put("format", "password");
      case WHOLE -> node.put("type", "integer").put("format", "int32");
      case LONG -> node.put("type", "integer").put("format", "int64");
      case DECIMAL -> node.put("type", "number");
      case FLAG -> node.put("type", "boolean");
      case DAY -> node.put("type", "string").put("format", "date");
      case MOMENT -> node.put("type", "string").put("format", "date-time");
      case IDENTITY, UUID -> node.put("type", "string").put("format", "uuid");
      case ANYTHING -> node;
    };
  }

  private static ObjectNode orNull(Shape shape) {
    ObjectNode node = NODES.objectNode();
    ArrayNode either = node.putArray("anyOf");
    either.add(schema(shape));
    either.addObject().put("type", "null");
    return node;
  }

  private static ObjectNode problem() {
    ObjectNode node = NODES.objectNode().put("type", "object");
    ObjectNode properties = node.putObject("properties");
    for (String text : List.of("type", "title", "detail", "code", "instance")) {
      properties.putObject(text).put("type", "string");
    }
    properties.putObject("status").put("type", "integer");
    ObjectNode errors = properties.putObject("errors").put("type", "array");
    ObjectNode error = errors.putObject("items").put("type", "object");
    ObjectNode parts = error.putObject("properties");
    for (String text : List.of("pointer", "code", "says", "mend")) {
      parts.putObject(text).put("type", "string");
    }
    properties.putObject("current").put("description", "With 412: the thing as it is now.");
    ObjectNode verdicts = properties.putObject("verdicts").put("type", "array");
    verdicts.put("description", "With CM-3002: every verdict of the step.");
    verdicts.putObject("items").put("$ref", ref("Judged"));
    ArrayNode required = node.putArray("required");
    List.of("type", "title", "status", "detail", "code", "instance", "errors")
        .forEach(required::add);
    return node;
  }

  private static String ref(String name) {
    return "#/components/schemas/" + name;
  }
}
