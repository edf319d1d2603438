package se.samordna.itests.harness;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A member of staff who is logged in, as the JSON API and the pages know them. */
public final class Colleague {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String SESSION = "/api/v1/session";

  private final Web web;
  private final String userName;
  private final String token;
  private final JsonNode me;

  private Colleague(Web web, String userName, JsonNode session) {
    this.web = web;
    this.userName = userName;
    this.token = session.path("token").asText();
    this.me = session.path("me");
  }

  /** Logs in. */
  public static Colleague logIn(Samordna samordna, String userName, String password) {
    ObjectNode login = JSON.createObjectNode().put("userName", userName).put("password", password);
    HttpResponse<String> answer =
        samordna
            .web()
            .post(
                SESSION,
                login.toString(),
                "Content-Type",
                "application/json",
                "X-Requested-By",
                "itests");
    if (answer.statusCode() / 100 != 2) {
      throw new IllegalStateException(
          userName + " wasn't let in: " + answer.statusCode() + " " + answer.body());
    }
    return new Colleague(samordna.web(), userName, new Answer(200, Map.of(), answer.body()).json());
  }

  /** Logs in one of the demo's, such as {@code anna}; see {@link OnDemo}. */
  public static Colleague ofDemo(Samordna samordna, String userName) {
    Path logins = samordna.folder().resolve("data/samordna/demo-logins.txt");
    try {
      String line =
          Files.readAllLines(logins).stream()
              .filter(one -> one.startsWith(userName + " "))
              .findFirst()
              .orElseThrow(() -> new IllegalArgumentException("no " + userName + " in " + logins));
      return logIn(samordna, userName, line.split("\\s+")[1]);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What each request of theirs carries, as header lines. */
  public List<String> headers() {
    return List.of(
        "Authorization: Bearer " + token,
        "Cookie: __Host-samordna=" + token,
        "X-Requested-By: itests");
  }

  /** Reads a path; whatever is answered is given back. */
  public Answer get(String path) {
    return send("GET", path, "");
  }

  /** Sends JSON; the headers are names and values in turn. */
  public Answer post(String path, String json, String... headers) {
    return send("POST", path, json, headers);
  }

  /** Sends what stands for an object of JSON. */
  public Answer post(String path, Map<String, ?> object) {
    return send("POST", path, JSON.valueToTree(object).toString());
  }

  /** Sends JSON by any method. */
  public Answer send(String method, String path, String json, String... headers) {
    List<String> all = new ArrayList<>(List.of(headers));
    for (String line : headers()) {
      all.addAll(List.of(line.split(": ", 2)));
    }
    if (!json.isEmpty()) {
      all.addAll(List.of("Content-Type", "application/json"));
    }
    HttpResponse<String> answer = web.send(method, path, json, all.toArray(String[]::new));
    Map<String, String> first = new HashMap<>();
    answer.headers().map().forEach((name, values) -> first.put(name, values.get(0)));
    return new Answer(answer.statusCode(), first, answer.body());
  }

  /** The id in the register of staff. */
  public String staff() {
    return me.path("staff").asText();
  }

  /** The provider's id. */
  public String provider() {
    return me.path("provider").asText();
  }

  /** The id of the unit of their first assignment. */
  public String unit() {
    return me.path("assignments").path(0).path("unit").asText();
  }

  @Override
  public String toString() {
    return userName;
  }
}
