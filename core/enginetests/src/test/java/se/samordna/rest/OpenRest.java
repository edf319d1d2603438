package se.samordna.rest;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
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

  /**
   * Bodies that fit an operation's shape, with a {@code ¤} in each place that takes a text; none if
   * it takes nothing.
   */
  public List<String> placed(String operation, int variants) {
    return api.operations().stream()
        .filter(one -> one.id().equals(operation))
        .flatMap(one -> one.takes().stream())
        .map(new Shapes(OptionalFields.read())::of)
        .flatMap(
            shape ->
                IntStream.range(0, variants).mapToObj(variant -> WordPlaces.of(shape, variant)))
        .distinct()
        .toList();
  }

  /** What an operation may be asked for after its path. */
  public List<String> query(String operation) {
    return api.operations().stream()
        .filter(one -> one.id().equals(operation))
        .flatMap(one -> one.query().stream())
        .toList();
  }

  /** A body as it can be looked into. */
  public static JsonNode json(String body) {
    return JsonText.read(body);
  }

  /** Asks an operation with the token of a session, about a thing that nobody has changed. */
  public InProcess.Reply ask(String token, Way way, String address, String body) {
    return ask(token, way, address, body, 1);
  }

  /**
   * Asks an operation.
   *
   * @param revision of the thing that it changes, if it does
   */
  public InProcess.Reply ask(String token, Way way, String address, String body, int revision) {
    Map<String, String> headers =
        way.revised()
            ? Map.of("Authorization", "Bearer " + token, "If-Match", "\"" + revision + "\"")
            : Map.of("Authorization", "Bearer " + token);
    return InProcess.ask(
        border, new InProcess.Question(way.method(), address, headers, "application/json", body));
  }
}
