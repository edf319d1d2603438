package se.samordna.benchmarks.load;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The load driver counts right, whatever way an answer is sent. */
class LoadTest {
  private HttpServer server;

  @BeforeEach
  void start() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/whole", exchange -> answer(exchange, 200, 5));
    server.createContext("/chunked", exchange -> answer(exchange, 200, 0));
    server.createContext("/moved", exchange -> answer(exchange, 303, 5));
    server.createContext("/wrong", exchange -> answer(exchange, 500, 5));
    server.createContext(
        "/name",
        exchange ->
            answer(exchange, exchange.getRequestHeaders().containsKey("X-Name") ? 200 : 403, 5));
    server.start();
  }

  @AfterEach
  void stop() {
    server.stop(0);
  }

  @Test
  void answers_with_a_length_and_in_chunks_are_read_to_their_end() throws Exception {
    for (String path : List.of("/whole", "/chunked", "/moved")) {
      LoadResult result = run(path, List.of());
      assertThat(result.times().count()).isGreaterThan(10);
      assertThat(result.failed()).isZero();
      assertThat(result.bytes()).isEqualTo(5L * result.times().count());
    }
  }

  @Test
  void answers_that_say_no_are_counted_as_failed() throws Exception {
    LoadResult result = run("/wrong", List.of());
    assertThat(result.failed()).isEqualTo(result.times().count());
  }

  @Test
  void headers_are_sent_along() throws Exception {
    assertThat(run("/name", List.of("X-Name: someone")).failed()).isZero();
    assertThat(run("/name", List.of()).failed()).isPositive();
  }

  @Test
  void a_body_is_sent_whole_with_its_type() throws Exception {
    server.createContext(
        "/said",
        exchange -> {
          String said = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
          boolean right =
              exchange.getRequestMethod().equals("POST")
                  && said.equals("{\"note\":\"Såg glad ut\"}")
                  && "application/json"
                      .equals(exchange.getRequestHeaders().getFirst("Content-Type"));
          answer(exchange, right ? 201 : 400, 5);
        });
    String url = "http://127.0.0.1:" + server.getAddress().getPort() + "/said";
    Target target = Target.post(url, List.of(), "{\"note\":\"Såg glad ut\"}", 0);
    LoadResult result = new Load(target, 2).run(Duration.ofMillis(300));
    assertThat(result.times().count()).isPositive();
    assertThat(result.failed()).isZero();
  }

  @Test
  void the_cpu_of_the_server_is_read_from_its_process() throws Exception {
    LoadResult result = run("/whole", List.of());
    assertThat(result.cpuNanos()).isPositive();
    assertThat(result.cpuMicros()).isPositive();
  }

  @Test
  void only_this_machine_is_asked() {
    assertThatThrownBy(() -> Load.target("http://example.org/", List.of(), 0))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> Load.target("", List.of(), 0))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void percentiles_are_those_of_the_sorted_times() {
    Times some = new Times();
    Times others = new Times();
    for (int i = 100; i > 0; i--) {
      (i % 3 == 0 ? some : others).add(i * 1_000_000L);
    }
    Times all = Times.together(List.of(some, others));
    assertThat(all.count()).isEqualTo(100);
    assertThat(all.percentile(0.5)).isEqualTo(50);
    assertThat(all.percentile(0.99)).isEqualTo(99);
    assertThat(all.percentile(1)).isEqualTo(100);
    assertThat(new Times().percentile(0.5)).isZero();
  }

  @Test
  void a_median_stands_in_the_middle() {
    assertThat(Comparison.median(3, 1, 2)).isEqualTo(2);
    assertThat(Comparison.median(4, 1, 3, 2)).isEqualTo(2.5);
  }

  private LoadResult run(String path, List<String> headers) throws Exception {
    String url = "http://127.0.0.1:" + server.getAddress().getPort() + path;
    return new Load(Load.target(url, headers, ProcessHandle.current().pid()), 2)
        .run(Duration.ofMillis(300));
  }

  /** A length of 0 sends the body in chunks. */
  private static void answer(HttpExchange exchange, int status, int length) throws IOException {
    exchange.sendResponseHeaders(status, length);
    exchange.getResponseBody().write("hello".getBytes());
    exchange.close();
  }
}
