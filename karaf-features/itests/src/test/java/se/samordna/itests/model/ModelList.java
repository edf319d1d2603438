package se.samordna.itests.model;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Optional;
import java.util.stream.StreamSupport;
import se.samordna.itests.harness.Console.Said;
import se.samordna.itests.harness.Samordna;

/** Models as the console tells of them. */
final class ModelList {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Samordna samordna;

  ModelList(Samordna samordna) {
    this.samordna = samordna;
  }

  /** All models, a row each. */
  JsonNode rows() {
    return json("samordna:model-list --json");
  }

  /** The row of what came in this file, or of the model of this id; none when it isn't there. */
  static Optional<JsonNode> row(JsonNode rows, String fileOrId) {
    return StreamSupport.stream(rows.spliterator(), false)
        .filter(
            row ->
                row.path("source").asText().equals(fileOrId)
                    || row.path("id").asText().equals(fileOrId))
        .findFirst();
  }

  /** The model of this id; none when it isn't listed. */
  Optional<JsonNode> find(String id) {
    return row(rows(), id);
  }

  /** {@code AVAILABLE}, {@code DEGRADED}, {@code REJECTED}, {@code AWAY}, or nothing. */
  String status(String id) {
    return find(id).map(one -> one.path("status").asText()).orElse("");
  }

  /** All that is known of what came in this file. */
  JsonNode info(String id, String file) {
    return row(json("samordna:model-info --lang en --json " + id).path("versions"), file)
        .orElseThrow(() -> new AssertionError("model-info " + id + " doesn't tell of " + file));
  }

  private JsonNode json(String command) {
    Said said = samordna.console().run(command);
    try {
      return JSON.readTree(said.output());
    } catch (JsonProcessingException e) {
      throw new AssertionError(command + " printed no JSON: " + said, e);
    }
  }
}
