package se.samordna.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import se.samordna.http.PathTemplate;
import se.samordna.http.Route;

class OpenApiTest {
  private final Api api = Apis.empty();
  private final JsonNode document = JsonText.read(new String(JsonText.write(api.document())));

  @Test
  void every_route_is_in_the_document_and_nothing_else_is() {
    Set<String> routed = new HashSet<>();
    for (Route route : api.routes().all()) {
      routed.add(route.method().name().toLowerCase(Locale.ROOT) + " " + route.path());
    }
    Set<String> described = new HashSet<>();
    document
        .get("paths")
        .fields()
        .forEachRemaining(
            path ->
                path.getValue()
                    .fieldNames()
                    .forEachRemaining(method -> described.add(method + " " + path.getKey())));
    assertThat(described).isEqualTo(routed).hasSizeGreaterThan(60);
  }

  @Test
  void every_reference_leads_to_a_schema() {
    List<String> references = new ArrayList<>();
    collect(document, references);
    assertThat(references)
        .isNotEmpty()
        .allSatisfy(
            reference -> assertThat(document.at(reference.substring(1)).isObject()).isTrue());
  }

  @Test
  void every_variable_of_a_path_is_a_parameter_of_it() {
    for (Operation operation : api.operations()) {
      JsonNode described =
          document
              .get("paths")
              .get(operation.path())
              .get(operation.method().name().toLowerCase(Locale.ROOT));
      List<String> names = new ArrayList<>();
      described
          .get("parameters")
          .forEach(
              parameter -> {
                if (parameter.get("in").textValue().equals("path")) {
                  names.add(parameter.get("name").textValue());
                }
              });
      assertThat(names).isEqualTo(PathTemplate.of(operation.path()).variables());
      assertThat(described.get("operationId").textValue()).isEqualTo(operation.id());
    }
  }

  @Test
  void no_name_or_number_of_a_person_ever_stands_in_an_address() {
    List<String> forbidden = List.of("name", "number", "userName", "text", "phone", "q");
    for (Operation operation : api.operations()) {
      assertThat(PathTemplate.of(operation.path()).variables())
          .as(operation.id())
          .doesNotContainAnyElementsOf(forbidden);
      assertThat(operation.query()).as(operation.id()).doesNotContainAnyElementsOf(forbidden);
    }
  }

  @Test
  void a_query_parameter_that_must_be_given_is_described_so() {
    JsonNode parameters = document.at("/paths/~1units~1{unit}~1self-check/get/parameters");
    Map<String, Boolean> required = new TreeMap<>();
    parameters.forEach(
        one -> required.put(one.get("name").textValue(), one.get("required").booleanValue()));
    assertThat(required)
        .containsExactly(entry("length", false), entry("month", true), entry("unit", true));
  }

  @Test
  void what_may_be_null_is_described_so_and_not_required() {
    JsonNode change = document.at("/components/schemas/PersonChange");
    assertThat(change.at("/properties/birthDate/anyOf/1/type").textValue()).isEqualTo("null");
    assertThat(change.get("required").toString())
        .contains("\"givenName\"")
        .doesNotContain("birthDate");
    assertThat(change.get("additionalProperties").booleanValue()).isFalse();
  }

  @Test
  void kinds_of_one_thing_are_told_apart_by_a_field() {
    JsonNode item = document.at("/components/schemas/Item/oneOf");
    assertThat(item).hasSize(3);
    assertThat(item.toString()).contains("\"const\":\"group\"", "\"const\":\"question\"");
  }

  private static void collect(JsonNode node, List<String> references) {
    if (node.has("$ref")) {
      references.add(node.get("$ref").textValue());
    }
    node.forEach(part -> collect(part, references));
  }
}
