package se.samordna.rest;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
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

  ServedApi(Path storage) {
    served =
        ServedBundles.start(
            storage, JsonProperty.class, JsonFactory.class, ObjectMapper.class, ApiServlet.class);
    Map<Class<?>, Object> kept =
        Map.of(
            Sessions.class, sessions,
            Persons.class, new MemoryPersons(),
            Enrolments.class, new MemoryEnrolments(),
            Idempotency.class, new MemoryIdempotency());
    for (Class<?> service : Apis.SERVICES) {
      register(service, kept.get(service));
    }
    session = sessions.logIn(MemorySessions.USER, MemorySessions.PASSWORD.toCharArray(), "");
  }

  private <T> void register(Class<T> service, Object kept) {
    served.register(service, kept == null ? EmptyHouse.of(service) : service.cast(kept));
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
