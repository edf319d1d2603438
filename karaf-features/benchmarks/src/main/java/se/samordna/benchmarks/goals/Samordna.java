package se.samordna.benchmarks.goals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import se.samordna.benchmarks.fill.LoadTarget;
import se.samordna.benchmarks.load.Load;
import se.samordna.benchmarks.load.Target;

/** A running Samordna, logged in to, and what is asked of it. */
final class Samordna {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final String url;
  private final long process;
  private final LoadTarget target;
  private final List<String> headers;

  private Samordna(String url, long process, LoadTarget target, String token) {
    this.url = url;
    this.process = process;
    this.target = target;
    this.headers =
        List.of(
            "Authorization: Bearer " + token,
            "Cookie: __Host-samordna=" + token,
            "X-Requested-By: benchmarks");
  }

  /** Logs in as the account of the filled store. */
  static Samordna logIn(String url, long process, LoadTarget target)
      throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(url + "/api/v1/session"))
            .header("Content-Type", "application/json")
            .header("X-Requested-By", "benchmarks")
            .POST(
                HttpRequest.BodyPublishers.ofString(
                    JSON.writeValueAsString(
                        Map.of("userName", target.user(), "password", target.password()))))
            .build();
    HttpResponse<String> answer =
        HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
    JsonNode token = JSON.readTree(answer.body()).path("token");
    if (answer.statusCode() >= 300 || !token.isTextual()) {
      throw new IllegalArgumentException(
          "Samordna at " + url + " did not let " + target.user() + " in: " + answer.statusCode());
    }
    return new Samordna(url, process, target, token.asText());
  }

  /** One plan of some 5 KB through the API. */
  Load plan(int clients) {
    return page("/api/v1/plans/" + target.plan(), clients);
  }

  /** The page with 200 persons on the board. */
  Load boardPage(int clients) {
    return page("/board/" + target.unit(), clients);
  }

  /** The page that opens a person. */
  Load personPage(int clients) {
    return page("/persons/" + target.person(), clients);
  }

  /** A contact with a note, on disk before it is answered. */
  Load saveContact(int clients) throws IOException {
    Map<String, Object> contact =
        Map.of(
            "kind",
            "VISIT",
            "place",
            "HOME",
            "happenedAt",
            "2026-01-15T09:30:00Z",
            "with",
            List.of(target.staff()),
            "minutes",
            45,
            "reached",
            true,
            "note",
            "Vi gick igenom veckan och vad som har fungerat. ".repeat(4).strip());
    return post("/api/v1/persons/" + target.contactPerson() + "/contacts", contact, clients);
  }

  /** The persons of a family name. */
  Load search(int clients) throws IOException {
    Map<String, Object> query =
        Map.of("text", target.search(), "mine", false, "page", Map.of("size", 20));
    return post("/api/v1/persons:search", query, clients);
  }

  private Load page(String path, int clients) {
    return new Load(Target.page(url + path, headers, process), clients);
  }

  private Load post(String path, Map<String, Object> body, int clients) throws IOException {
    return new Load(
        Target.post(url + path, headers, JSON.writeValueAsString(body), process), clients);
  }
}
