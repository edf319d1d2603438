package se.samordna.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import se.samordna.access.Channel;
import se.samordna.http.served.MemoryOwnSessions;
import se.samordna.http.served.MemorySessions;
import se.samordna.http.served.RawHttp;
import se.samordna.http.served.ServedBundles;

/**
 * A chunked body that a proxy and the server read differently can hide a second request from the
 * proxy. None of these may reach a handler, and each must end its connection.
 */
class SmugglingTest {
  private static final String HIDDEN = "GET /api/v1/hidden HTTP/1.1\r\nHost: a\r\n\r\n";
  private static final AtomicInteger REACHED = new AtomicInteger();

  private static ServedBundles served;

  @BeforeAll
  static void serve(@TempDir Path storage) {
    Routes routes =
        Routes.of(
            Route.open(Method.POST, "/echo", request -> Answer.html(200, request.text())),
            Route.open(Method.GET, "/hidden", request -> reached()));
    Border border =
        new Border(
            routes,
            new PlainManners(Channel.API),
            new Doors(new MemorySessions(List.of()), new MemoryOwnSessions()),
            Limits.usual());
    served = ServedBundles.start(storage).mount("/api/v1/*", new BorderServlet(border));
  }

  @AfterAll
  static void stop() {
    served.close();
  }

  @BeforeEach
  void forget() {
    REACHED.set(0);
  }

  private static Answer reached() {
    REACHED.incrementAndGet();
    return Answer.of(204);
  }

  static List<String> brokenBodies() {
    String end = "X\r\n0\r\n\r\n" + HIDDEN;
    return List.of(
        "1;ext=\"val\r\n" + end,
        "1;ext=\"v\nal\"\r\n" + end,
        "1;ext\n" + end,
        "1;ext=\"\\\r\n" + end,
        "1\r\nX\r\n0;a=\"\r\n\r\n" + HIDDEN,
        "1;" + "e".repeat(65_536) + "\r\n" + end,
        "1\r" + end,
        "1;a=\0\r\n" + end,
        "-1\r\n" + end,
        "0x1\r\n" + end,
        "FFFFFFFFFFFFFFFFF\r\n" + end,
        "1\r\nXY\r\n0\r\n\r\n" + HIDDEN,
        "zz\r\n" + end);
  }

  @ParameterizedTest
  @MethodSource("brokenBodies")
  void a_malformed_chunk_is_400_and_nothing_behind_it_is_answered(String body) {
    String head = "POST /api/v1/echo HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n";
    String answers = RawHttp.exchange(served.port(), head + body);
    assertThat(answers).startsWith("HTTP/1.1 400 ");
    assertThat(answers.split("HTTP/1\\.1 ", -1)).as("answers: %s", answers).hasSize(2);
    assertThat(answers).containsIgnoringCase("Connection: close");
    assertThat(REACHED).hasValue(0);
  }

  @ParameterizedTest
  @MethodSource("ambiguousLengths")
  void two_ways_to_tell_the_length_are_refused(String headers) {
    String head = "POST /api/v1/echo HTTP/1.1\r\nHost: a\r\n" + headers + "\r\n";
    String answers = RawHttp.exchange(served.port(), head + "1\r\nX\r\n0\r\n\r\n" + HIDDEN);
    assertThat(answers).startsWith("HTTP/1.1 400 ");
    assertThat(REACHED).hasValue(0);
  }

  static List<String> ambiguousLengths() {
    return List.of(
        "Content-Length: 6\r\nTransfer-Encoding: chunked\r\n",
        "Transfer-Encoding: chunked, identity\r\n",
        "Content-Length: 6\r\nContent-Length: 7\r\n",
        "Content-Length: +6\r\n",
        "Content-Length : 6\r\n",
        "Transfer-Encoding: xchunked\r\n");
  }

  @Test
  void a_well_formed_chunked_body_is_read_and_the_next_request_is_answered() {
    String head = "POST /api/v1/echo HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n";
    String next = HIDDEN.replace("Host: a\r\n", "Host: a\r\nConnection: close\r\n");
    String answers =
        RawHttp.exchange(served.port(), head + "1;a=b;c=\"d\"\r\nX\r\n0\r\n\r\n" + next);
    assertThat(answers).startsWith("HTTP/1.1 200 ").contains("HTTP/1.1 204 ");
    assertThat(REACHED).as("this test can fail").hasValue(1);
  }

  @Test
  void a_body_that_ends_early_reaches_no_handlers_work() {
    String head = "POST /api/v1/echo HTTP/1.1\r\nHost: a\r\nContent-Length: 10\r\n\r\nfour";
    try (java.net.Socket socket = new java.net.Socket("127.0.0.1", served.port())) {
      socket.getOutputStream().write(head.getBytes(java.nio.charset.StandardCharsets.US_ASCII));
      socket.shutdownOutput();
      String answer = new String(socket.getInputStream().readAllBytes());
      assertThat(answer).startsWith("HTTP/1.1 400 ");
    } catch (java.io.IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
