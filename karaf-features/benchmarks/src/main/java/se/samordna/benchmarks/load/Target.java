package se.samordna.benchmarks.load;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What is asked for, and the process that answers.
 *
 * @param method {@code GET}, or {@code POST} with a body
 * @param url on this machine
 * @param headers lines such as {@code Cookie: name=value}, sent with each request
 * @param body what is sent, empty with {@code GET}
 * @param process the server's process id, for its CPU; null when not known
 */
public record Target(
    String method, URI url, List<String> headers, String body, @Nullable Long process) {
  public Target {
    headers = List.copyOf(headers);
    String host = url.getHost();
    if (!"http".equals(url.getScheme()) || !isThisMachine(host)) {
      throw new IllegalArgumentException("Only http on this machine is asked: " + url);
    }
  }

  private static boolean isThisMachine(@Nullable String host) {
    return host != null && (host.equals("localhost") || host.startsWith("127."));
  }

  /** A page to read. */
  public static Target page(String url, List<String> headers, long process) {
    return new Target("GET", URI.create(url), headers, "", process == 0 ? null : process);
  }

  /** Something to do again and again, said in JSON. */
  public static Target post(String url, List<String> headers, String json, long process) {
    return new Target("POST", URI.create(url), headers, json, process == 0 ? null : process);
  }

  /** The text of a request. */
  String request() {
    String query = url.getRawQuery() == null ? "" : "?" + url.getRawQuery();
    StringBuilder request =
        new StringBuilder(method).append(' ').append(url.getRawPath()).append(query);
    request.append(" HTTP/1.1\r\nHost: ").append(url.getHost()).append(':').append(port());
    headers.forEach(header -> request.append("\r\n").append(header));
    if (!body.isEmpty()) {
      request.append("\r\nContent-Type: application/json\r\nContent-Length: ");
      request.append(body.getBytes(StandardCharsets.UTF_8).length);
    }
    return request.append("\r\n\r\n").append(body).toString();
  }

  int port() {
    return url.getPort() < 0 ? 80 : url.getPort();
  }

  /** CPU that the server has used since it began, in nanoseconds, if its process is known. */
  Optional<Long> cpu() {
    return process == null
        ? Optional.empty()
        : ProcessHandle.of(process)
            .flatMap(handle -> handle.info().totalCpuDuration())
            .map(Duration::toNanos);
  }
}
