package se.samordna.rest;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.Random;
import se.samordna.access.Idempotency;
import se.samordna.access.Sessions;
import se.samordna.enginetests.InProcess;
import se.samordna.enginetests.Way;
import se.samordna.http.Border;
import se.samordna.http.Doors;
import se.samordna.http.Limits;
import se.samordna.own.OwnSessions;

/** The whole API on services that a test has wired, asked with no server between. */
public final class OpenRest {
  private final Api api;
  private final Border border;

  public OpenRest(Map<Class<?>, Object> services) {
    ApiServlet.Source source =
        new ApiServlet.Source() {
          @Override
          public <T> T get(Class<T> service) {
            Object found = services.get(service);
            if (found == null) {
              throw new AssertionError("Nobody has wired " + service.getSimpleName());
            }
            return service.cast(found);
          }
        };
    api = new Api(ApiServlet.resources(source), source.get(Idempotency.class));
    Doors doors = new Doors(source.get(Sessions.class), source.get(OwnSessions.class));
    border = new Border(api.routes(), new ProblemManners(), doors, Limits.usual());
  }

  /** Every operation. */
  public List<Way> ways() {
    HostileRequests requests = new HostileRequests(new Random(1), api, "", false);
    return api.operations().stream()
        .map(
            one ->
                new Way(
                    one.id(),
                    one.method().name(),
                    one.path(),
                    one.needed().isEmpty() ? "" : requests.query(one),
                    false,
                    one.open(),
                    one.own(),
                    one.revised()))
        .toList();
  }

  /** A body that fits an operation's shape, the same for the same seed; empty if it takes none. */
  public String body(String operation, int seed) {
    return api.operations().stream()
        .filter(one -> one.id().equals(operation))
        .findFirst()
        .map(one -> new HostileRequests(new Random(seed), api, "", false).body(one))
        .orElseThrow();
  }

  /** A body as it can be looked into. */
  public static JsonNode json(String body) {
    return JsonText.read(body);
  }

  /** Asks an operation with the token of a session. */
  public InProcess.Reply ask(String token, Way way, String address, String body) {
    Map<String, String> headers =
        way.revised()
            ? Map.of("Authorization", "Bearer " + token, "If-Match", "\"1\"")
            : Map.of("Authorization", "Bearer " + token);
    return InProcess.ask(
        border, new InProcess.Question(way.method(), address, headers, "application/json", body));
  }
}
