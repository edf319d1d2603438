package se.samordna.itests.load;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Random;
import se.samordna.itests.harness.Answer;
import se.samordna.itests.harness.Colleague;

/**
 * A member of staff's day: persons, plans, contacts and the board are read, contacts and tasks are
 * written, in the API and in pages. About one request in four writes.
 */
public final class DailyWork implements Work {
  private final Colleague colleague;
  private final Places places;
  private final Random random;
  private final Deque<JsonNode> openTasks = new ArrayDeque<>();

  private DailyWork(Colleague colleague, Places places, long seed) {
    this.colleague = colleague;
    this.places = places;
    this.random = new Random(seed);
  }

  /** What there is to read: found once, for all clients. */
  public record Places(String unit, List<String> persons, List<String> plans) {
    public Places {
      persons = List.copyOf(persons);
      plans = List.copyOf(plans);
    }

    /** The unit, persons and plans that this member of staff works with. */
    public static Places of(Colleague colleague) {
      List<String> persons = new ArrayList<>();
      List<String> plans = new ArrayList<>();
      for (JsonNode row : colleague.get("/api/v1/persons?size=50").json().path("rows")) {
        String person = row.path("id").asText();
        persons.add(person);
        colleague
            .get("/api/v1/persons/" + person + "/plans")
            .json()
            .path("rows")
            .forEach(plan -> plans.add(plan.path("id").asText()));
      }
      if (persons.isEmpty() || plans.isEmpty()) {
        throw new IllegalStateException(colleague + " has no persons with plans to work with");
      }
      return new Places(colleague.unit(), persons, plans);
    }
  }

  /** The day of one client; the same seed asks for the same. */
  public static DailyWork of(Colleague colleague, Places places, long seed) {
    return new DailyWork(colleague, places, seed);
  }

  @Override
  public Ask next() {
    int drawn = random.nextInt(100);
    String person = "/api/v1/persons/" + any(places.persons());
    if (drawn < 12) {
      return read("start", "/api/v1/start");
    } else if (drawn < 26) {
      return read("person", person + "/file");
    } else if (drawn < 38) {
      return read("plan", "/api/v1/plans/" + any(places.plans()));
    } else if (drawn < 46) {
      return read("contacts", person + "/contacts?size=10");
    } else if (drawn < 54) {
      return read("board", "/api/v1/units/" + places.unit() + "/board");
    } else if (drawn < 60) {
      return read("models", "/api/v1/models");
    } else if (drawn < 66) {
      return read("caseload", "/api/v1/units/" + places.unit() + "/caseload");
    } else if (drawn < 70) {
      return read("board page", "/board/" + places.unit());
    } else if (drawn < 74) {
      return read("person page", "/persons/" + any(places.persons()));
    } else if (drawn < 90) {
      return contact(person);
    }
    return openTasks.isEmpty() ? task(person) : done(openTasks.remove());
  }

  @Override
  public void answered(Ask ask, Answer answer) {
    if (ask.name().equals("add task") && answer.status() / 100 == 2) {
      openTasks.add(answer.json());
    }
  }

  private Ask read(String name, String path) {
    return Ask.get(name, path, colleague.headers());
  }

  private Ask contact(String person) {
    String json =
        """
        {"kind": "VISIT", "place": "HOME", "happenedAt": "2026-01-15T09:30:00Z", "with": [],
         "minutes": %d, "reached": true, "note": "Vi gick igenom veckan: %d."}
        """
            .formatted(15 + random.nextInt(60), random.nextInt(1_000_000));
    return Ask.post("record contact", person + "/contacts", colleague.headers(), json);
  }

  private Ask task(String person) {
    String json =
        """
        {"unit": "%s", "title": "Ring apoteket", "assignee": "%s", "due": "2099-01-15"}
        """
            .formatted(places.unit(), colleague.staff());
    return Ask.post("add task", person + "/tasks", colleague.headers(), json);
  }

  private Ask done(JsonNode task) {
    List<String> headers = new ArrayList<>(colleague.headers());
    headers.add("If-Match: \"" + task.path("revision").asInt() + "\"");
    String path = "/api/v1/tasks/" + task.path("id").asText() + ":done";
    return Ask.post("task done", path, headers, "");
  }

  private String any(List<String> ids) {
    return ids.get(random.nextInt(ids.size()));
  }
}
