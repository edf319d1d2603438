package se.samordna.itests.crash;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import se.samordna.itests.crash.Ledger.Row;
import se.samordna.itests.harness.Team;

/** Everything that the API shows of the team's persons: contacts, tasks and plans. */
final class Readback {
  private final Team team;
  private final List<Row> rows = new ArrayList<>();

  private Readback(Team team) {
    this.team = team;
  }

  static List<Row> of(Team team) {
    Readback all = new Readback(team);
    for (String person : team.persons()) {
      all.pages("/api/v1/persons/" + person + "/contacts", row -> row.path("note").asText());
      all.pages("/api/v1/persons/" + person + "/tasks", row -> row.at("/title/sv").asText());
      all.add(
          team.staff().get("/api/v1/persons/" + person + "/plans").json(),
          row -> row.at("/draft/goals/0/ownWords").asText());
    }
    return all.rows;
  }

  private void pages(String path, Function<JsonNode, String> says) {
    String cursor = "";
    do {
      JsonNode page =
          team.staff()
              .get(path + "?size=200" + (cursor.isEmpty() ? "" : "&cursor=" + cursor))
              .json();
      add(page, says);
      cursor = page.path("nextCursor").asText("");
    } while (!cursor.isEmpty() && !cursor.equals("null"));
  }

  private void add(JsonNode page, Function<JsonNode, String> says) {
    page.path("rows").forEach(row -> rows.add(new Row(row.path("id").asText(), says.apply(row))));
  }
}
