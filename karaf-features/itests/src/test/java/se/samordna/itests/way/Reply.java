package se.samordna.itests.way;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.stream.StreamSupport;

/** What the API answered. */
record Reply(String request, HttpResponse<String> response) {
  static final ObjectMapper JSON =
      new ObjectMapper()
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .setNodeFactory(JsonNodeFactory.withExactBigDecimals(true));

  int status() {
    return response.statusCode();
  }

  /** The body of an answer that must have this status. */
  JsonNode must(int status) {
    assertThat(status()).as("%s: %s", request, response.body()).isEqualTo(status);
    return json();
  }

  /** The body of an answer that must be a success. */
  JsonNode ok() {
    assertThat(status()).as("%s: %s", request, response.body()).isBetween(200, 299);
    return json();
  }

  JsonNode json() {
    try {
      return JSON.readTree(response.body());
    } catch (JsonProcessingException e) {
      throw new AssertionError(request + " answered no JSON: " + response.body(), e);
    }
  }

  String etag() {
    return response.headers().firstValue("ETag").orElseThrow();
  }

  String header(String name) {
    return response.headers().firstValue(name).orElse("");
  }

  /** Every reason of a problem, as {@code CM-1234 /place}. */
  List<String> problems() {
    return each(json().path("errors"))
        .map(error -> (error.path("code").asText() + " " + error.path("pointer").asText()).strip())
        .toList();
  }

  /** Every verdict that does not simply allow, as {@code rule reason}. */
  List<String> reasons() {
    return reasons(json().path("verdicts"));
  }

  static List<String> reasons(JsonNode verdicts) {
    return each(verdicts)
        .filter(one -> !one.path("outcome").asText().equals("ALLOWED"))
        .map(one -> one.path("rule").asText() + " " + one.path("reason").asText())
        .toList();
  }

  static java.util.stream.Stream<JsonNode> each(JsonNode array) {
    return StreamSupport.stream(array.spliterator(), false);
  }
}
