package se.samordna.benchmarks.load;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A page to ask for, and the process that answers.
 *
 * @param url on this machine
 * @param headers lines such as {@code Cookie: name=value}, sent with each request
 * @param process the server's process id, for its CPU; null when not known
 */
public record Target(URI url, List<String> headers, @Nullable Long process) {
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

  /** The bytes of a request for the page. */
  String request() {
    String query = url.getRawQuery() == null ? "" : "?" + url.getRawQuery();
    StringBuilder request = new StringBuilder("GET ").append(url.getRawPath()).append(query);
    request.append(" HTTP/1.1\r\nHost: ").append(url.getHost()).append(':').append(port());
    headers.forEach(header -> request.append("\r\n").append(header));
    return request.append("\r\n\r\n").toString();
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
