package se.samordna.itests.harness;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/**
 * Plain HTTP requests. Redirects aren't followed and no cookie is kept: a test that logs in sends
 * its session cookie as a header, since Java's client would keep a Secure cookie from http on
 * loopback.
 */
public final class Web {
  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final HttpClient CLIENT =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .followRedirects(HttpClient.Redirect.NEVER)
          .connectTimeout(PATIENCE)
          .build();

  private final URI root;

  Web(int port) {
    this.root = URI.create("http://127.0.0.1:" + port + "/");
  }

  /** The address of a path such as {@code /health/live}. */
  public URI uri(String path) {
    return root.resolve(path);
  }

  /** GET; the headers are names and values in turn. */
  public HttpResponse<String> get(String path, String... headers) {
    return send("GET", path, "", headers);
  }

  /** POST of a body; name its type among the headers. */
  public HttpResponse<String> post(String path, String body, String... headers) {
    return send("POST", path, body, headers);
  }

  /** Any method; an empty body is none. */
  public HttpResponse<String> send(String method, String path, String body, String... headers) {
    try {
      return trySend(method, path, body, headers);
    } catch (IOException e) {
      throw new UncheckedIOException(method + " " + uri(path) + ": " + e, e);
    }
  }

  /** The same for a test that expects the server to be gone now and then. */
  public HttpResponse<String> trySend(String method, String path, String body, String... headers)
      throws IOException {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(uri(path))
            .timeout(PATIENCE)
            .method(
                method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
    if (headers.length > 0) {
      request.headers(headers);
    }
    try {
      return CLIENT.send(request.build(), BodyHandlers.ofString(StandardCharsets.UTF_8));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    }
  }

  /** Whether somebody answers 200 there. */
  public boolean answers(String path) {
    try {
      return trySend("GET", path, "").statusCode() == 200;
    } catch (IOException nobody) {
      return false;
    }
  }
}
