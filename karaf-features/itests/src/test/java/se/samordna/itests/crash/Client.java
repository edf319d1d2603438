package se.samordna.itests.crash;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import se.samordna.itests.crash.Ledger.Row;
import se.samordna.itests.harness.Answer;
import se.samordna.itests.harness.Team;
import se.samordna.itests.load.Ask;
import se.samordna.itests.load.Work;

/**
 * Writes about one person: contacts, notes and tasks, half of them with an idempotency key, and
 * drafts of a plan. What it was answered goes into the ledger, after the answer.
 */
final class Client implements Work {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final AtomicInteger WRITTEN = new AtomicInteger();

  private final Team team;
  private final Ledger ledger;
  private final String person;
  private final String plan;
  private int revision;
  private int asked;
  private String says = "";

  /** Begins the person's plan, if there is none. */
  Client(Team team, Ledger ledger, String person) {
    this.team = team;
    this.ledger = ledger;
    this.person = "/api/v1/persons/" + person;
    JsonNode there = team.staff().get(this.person + "/plans").json().at("/rows/0");
    JsonNode begun = there.isMissingNode() ? begin() : there;
    this.plan = begun.path("id").asText();
    this.revision = begun.path("revision").asInt();
  }

  private JsonNode begin() {
    String body = text(Map.of("type", "CARE_PLAN_HSL"));
    JsonNode begun = team.staff().post(person + "/plans", body).json();
    ledger.promise(new Row(begun.path("id").asText(), ""));
    return begun;
  }

  @Override
  public Ask next() {
    says = "written as number " + WRITTEN.incrementAndGet();
    return switch (asked++ % 4) {
      case 0 -> draft();
      case 1 -> keyed(task());
      case 2 -> contact("NOTE", "NONE");
      default -> keyed(contact("VISIT", "HOME"));
    };
  }

  @Override
  public void answered(Ask ask, Answer answer) {
    if (answer.status() / 100 != 2) {
      ledger.refused(says, answer);
      return;
    }
    JsonNode made = answer.json();
    if (ask.method().equals("PUT")) {
      revision = made.path("revision").asInt();
    }
    ledger.answered(new Row(made.path("id").asText(), says), ask, answer);
  }

  @Override
  public void unanswered(Ask ask, IOException why) {
    ledger.inDoubt(says);
  }

  private Ask draft() {
    Map<String, ?> goal = Map.of("ownWords", says, "lifeArea", "", "subGoals", List.of());
    List<String> headers = new ArrayList<>(team.staff().headers());
    headers.add("If-Match: \"" + revision + "\"");
    String body = text(Map.of("goals", List.of(goal)));
    return new Ask("draft", "PUT", "/api/v1/plans/" + plan + "/draft", headers, body, Set.of());
  }

  private Ask task() {
    Map<String, ?> task = Map.of("unit", team.unit(), "title", says, "due", "2099-12-31");
    return Ask.post("task", person + "/tasks", team.staff().headers(), text(task));
  }

  private Ask contact(String kind, String place) {
    Map<String, ?> contact =
        Map.of(
            "kind",
            kind,
            "place",
            place,
            "happenedAt",
            "2026-01-15T09:30:00Z",
            "with",
            List.of(),
            "minutes",
            0,
            "reached",
            kind.equals("VISIT"),
            "note",
            says);
    return Ask.post(kind, person + "/contacts", team.staff().headers(), text(contact));
  }

  private Ask keyed(Ask ask) {
    List<String> headers = new ArrayList<>(ask.headers());
    headers.add(Ledger.KEY + says.replace(' ', '-'));
    return Ask.post(ask.name(), ask.path(), headers, ask.body());
  }

  private static String text(Map<String, ?> body) {
    try {
      return JSON.writeValueAsString(body);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }
}
