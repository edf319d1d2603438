package se.samordna.rest;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import se.samordna.access.Idempotency;
import se.samordna.access.Sessions;
import se.samordna.enrolment.Enrolments;
import se.samordna.http.served.MemorySessions;
import se.samordna.http.served.RawHttp;
import se.samordna.http.served.RawHttp.Reply;
import se.samordna.http.served.ServedBundles;
import se.samordna.person.Persons;

/** The rest bundle on Felix and Jetty, over services in memory. */
final class ServedApi implements AutoCloseable {
  private final ServedBundles served;
  private final MemorySessions sessions = new MemorySessions(List.of());
  private final String session;

  /** Over a few services that keep what they are given, and an empty house for the rest. */
  ServedApi(Path storage) {
    this(storage, name -> {}, kept());
  }

  /**
   * @param called hears the name of each method of the empty house that is called
   * @param kept services that are more than empty
   */
  ServedApi(Path storage, Consumer<String> called, Map<Class<?>, Object> kept) {
    served =
        ServedBundles.start(
            storage, JsonProperty.class, JsonFactory.class, ObjectMapper.class, ApiServlet.class);
    served.register(Sessions.class, sessions);
    for (Class<?> service : Apis.SERVICES) {
      if (service != Sessions.class) {
        register(service, kept.get(service), called);
      }
    }
    session = sessions.logIn(MemorySessions.USER, MemorySessions.PASSWORD.toCharArray(), "");
  }

  private static Map<Class<?>, Object> kept() {
    return Map.of(
        Persons.class, new MemoryPersons(),
        Enrolments.class, new MemoryEnrolments(),
        Idempotency.class, new MemoryIdempotency());
  }

  private <T> void register(Class<T> service, Object kept, Consumer<String> called) {
    served.register(service, kept == null ? EmptyHouse.of(service, called) : service.cast(kept));
  }

  /** Sends a request with a session and a JSON body. */
  Reply send(String target, String headers, String body) {
    return anonymous(target, "Authorization: Bearer " + session + "\r\n" + headers, body);
  }

  Reply anonymous(String target, String headers, String body) {
    String[] parts = target.split(" ", 2);
    String json = body.isEmpty() ? "" : "Content-Type: application/json\r\n";
    String line = parts[0] + " /api/v1" + parts[1] + " HTTP/1.1";
    return RawHttp.send(served.port(), line, json + headers, body);
  }

  String session() {
    return session;
  }

  int port() {
    return served.port();
  }

  static JsonNode json(Reply reply) {
    return JsonText.read(reply.body());
  }

  @Override
  public void close() {
    served.close();
  }
}
