package se.samordna.http;

import static org.assertj.core.api.Assertions.assertThat;
import static se.samordna.http.served.RawHttp.send;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.samordna.access.Channel;
import se.samordna.http.served.MemoryOwnSessions;
import se.samordna.http.served.MemorySessions;
import se.samordna.http.served.RawHttp.Reply;
import se.samordna.http.served.ServedBundles;

class ServerErrorsTest {
  private static final String BROWSER = "Accept: text/html\r\nAccept-Language: en\r\n";

  private static ServedBundles served;

  @BeforeAll
  static void serve(@TempDir Path storage) {
    Border border =
        new Border(
            Routes.of(Route.open(Method.GET, "/here", request -> Answer.of(204))),
            new PlainManners(Channel.API),
            new Doors(new MemorySessions(List.of()), new MemoryOwnSessions()),
            Limits.usual());
    served = ServedBundles.start(storage).mount("/api/v1/*", new BorderServlet(border));
  }

  @AfterAll
  static void stop() {
    served.close();
  }

  private static Reply ask(String line, String headers) {
    return send(served.port(), line + " HTTP/1.1", headers, "");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "GET /canary",
        "GET /canary/%2e%2e/a",
        "GET /canary%2Fb",
        "GET //a/..;/canary",
        "DELETE /canary",
        "PUT /a%2Fcanary",
        "GET /%00",
        "GET /%zz",
        "GE T /",
        "GET /;a=b"
      })
  void what_the_server_itself_refuses_is_a_problem_that_repeats_nothing(String line) {
    Reply reply = ask(line, "");
    assertThat(reply.status()).isBetween(400, 499);
    assertThat(reply.header("Content-Type")).contains("application/problem+json");
    assertThat(reply.body())
        .startsWith("{\"type\":\"urn:samordna:problem:CM-")
        .contains("\"status\":" + reply.status())
        .doesNotContainIgnoringCase("jetty")
        .doesNotContain("Ambiguous", "canary", ".says");
    assertThat(reply.header("X-Request-Id")).isPresent();
    assertThat(reply.header("Content-Security-Policy")).isPresent();
    assertThat(reply.header("Cache-Control")).contains("no-store");
  }

  @ParameterizedTest
  @ValueSource(strings = {"GET /canary", "GET /canary/%2e%2e/a", "POST /canary"})
  void a_browser_gets_a_page_in_its_language(String line) {
    Reply page = ask(line, BROWSER);
    assertThat(page.status()).isBetween(400, 499);
    assertThat(page.header("Content-Type").orElse("")).startsWith("text/html");
    assertThat(page.body())
        .startsWith("<!doctype html>")
        .contains("lang=\"en\"", "</html>")
        .doesNotContain("canary");
  }

  @Test
  void below_the_api_a_browser_gets_the_problem_too() {
    assertThat(ask("GET /api/v1/a%2Fb", BROWSER).header("Content-Type"))
        .contains("application/problem+json");
  }

  @Test
  void a_header_longer_than_the_server_takes_is_a_problem_too() {
    Reply reply = ask("GET /api/v1/here", "X-Long: " + "a".repeat(40_000) + "\r\n");
    assertThat(reply.status()).isEqualTo(431);
    assertThat(reply.body()).contains("\"status\":431", "CM-1001");
  }
}
