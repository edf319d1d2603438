package se.samordna.itests.load;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;

/**
 * One request.
 *
 * @param name what it is for, to count by; the same for every request of its kind
 * @param headers lines such as {@code If-Match: "7"}
 * @param body JSON, empty for none
 * @param expected statuses other than 2xx and 3xx that are an answer all the same
 */
public record Ask(
    String name,
    String method,
    String path,
    List<String> headers,
    String body,
    Set<Integer> expected) {
  public Ask {
    headers = List.copyOf(headers);
    expected = Set.copyOf(expected);
  }

  /** Reads a path. */
  public static Ask get(String name, String path, List<String> headers) {
    return new Ask(name, "GET", path, headers, "", Set.of());
  }

  /** Posts JSON to a path. */
  public static Ask post(String name, String path, List<String> headers, String json) {
    return new Ask(name, "POST", path, headers, json, Set.of());
  }

  /** The same request, with statuses that are no failure in this test. */
  public Ask expecting(Integer... statuses) {
    return new Ask(name, method, path, headers, body, Set.of(statuses));
  }

  /** Whether it asks for something to be kept. */
  public boolean writes() {
    return !method.equals("GET") && !method.equals("HEAD");
  }

  boolean isAnsweredBy(int status) {
    return (status >= 200 && status < 400) || expected.contains(status);
  }

  byte[] bytes(int port) {
    StringBuilder request = new StringBuilder(method).append(' ').append(path);
    request.append(" HTTP/1.1\r\nHost: 127.0.0.1:").append(port);
    headers.forEach(header -> request.append("\r\n").append(header));
    if (writes()) {
      request.append("\r\nContent-Length: ").append(body.getBytes(StandardCharsets.UTF_8).length);
    }
    if (!body.isEmpty()) {
      request.append("\r\nContent-Type: application/json");
    }
    return request.append("\r\n\r\n").append(body).toString().getBytes(StandardCharsets.UTF_8);
  }
}
