package se.samordna.rest;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import se.samordna.access.Idempotency;
import se.samordna.http.Handler;
import se.samordna.http.Method;
import se.samordna.http.PathTemplate;
import se.samordna.http.Route;
import se.samordna.http.Routes;

/** All operations put together: their routes, and the document that describes them. */
final class Api {
  /** Where the API begins. */
  static final String ROOT = "/api/v1";

  private final List<Operation> operations;
  private final Routes routes;
  private final JsonNode document;
  private final Set<Class<?>> types;

  /**
   * @throws IllegalArgumentException if two operations share a route or an id, or one promises a
   *     type that has no shape
   */
  Api(List<Resource> resources, Idempotency idempotency) {
    operations = Stream.concat(Stream.of(describes()), declared(resources)).toList();
    if (operations.stream().map(Operation::id).distinct().count() != operations.size()) {
      throw new IllegalArgumentException("Two operations share an id");
    }
    Shapes shapes = new Shapes(OptionalFields.read());
    List<Route> all = new ArrayList<>();
    for (Operation operation : operations) {
      Handler handler = new Endpoint(operation, shapes);
      if (operation.method() == Method.POST && !operation.open() && !operation.own()) {
        handler = new Repeats(operation.id(), handler, idempotency);
      }
      PathTemplate path = PathTemplate.of(operation.path());
      all.add(new Route(operation.method(), path, operation.open(), operation.own(), handler));
    }
    routes = Routes.of(all);
    types = shapes.types();
    document = OpenApi.document(operations, shapes);
  }

  List<Operation> operations() {
    return operations;
  }

  JsonNode document() {
    return document;
  }

  /** Every type of the api that a shape was taken from. */
  Set<Class<?>> types() {
    return types;
  }

  Routes routes() {
    return routes;
  }

  private static Stream<Operation> declared(List<Resource> resources) {
    return resources.stream().flatMap(resource -> resource.operations().stream());
  }

  private Operation describes() {
    return Operation.get("/openapi.json", "describe", "This document")
        .forEverybody()
        .gives(RawJson.class)
        .by(call -> Reply.of(new RawJson(document)));
  }
}
