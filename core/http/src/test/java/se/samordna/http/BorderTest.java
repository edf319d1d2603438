package se.samordna.http;

import static org.assertj.core.api.Assertions.assertThat;
import static se.samordna.http.served.RawHttp.send;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.net.Socket;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.samordna.access.Channel;
import se.samordna.http.served.MemoryOwnSessions;
import se.samordna.http.served.MemorySessions;
import se.samordna.http.served.RawHttp;
import se.samordna.http.served.RawHttp.Reply;
import se.samordna.http.served.ServedBundles;
import se.samordna.own.OwnSessions.OwnPass;
import se.samordna.refusal.Code;
import se.samordna.refusal.Problem;
import se.samordna.refusal.Refusal;

class BorderTest {
  private static final String FORM = "Content-Type: application/x-www-form-urlencoded\r\n";
  private static final MemorySessions SESSIONS = new MemorySessions(List.of());
  private static final MemoryOwnSessions OWN = new MemoryOwnSessions();
  private static final Doors DOORS = new Doors(SESSIONS, OWN);
  private static final CountDownLatch ENTERED = new CountDownLatch(1);
  private static final CountDownLatch RELEASE = new CountDownLatch(1);

  private static final String LONG = "<p>Alma sov gott i natt.</p>".repeat(100);

  private static ServedBundles served;
  private static String session;

  @BeforeAll
  static void serve(@TempDir Path storage) {
    served = ServedBundles.start(storage);
    served.mount("/api/v1/*", border(Channel.API, Limits.usual()));
    served.mount("/*", border(Channel.PAGE, Limits.usual()));
    served.mount("/small/*", border(Channel.API, new Limits(100, 1, Duration.ofMillis(20))));
    session = SESSIONS.logIn(MemorySessions.USER, MemorySessions.PASSWORD.toCharArray(), "");
  }

  @AfterAll
  static void stop() {
    served.close();
  }

  private static BorderServlet border(Channel channel, Limits limits) {
    Routes routes =
        Routes.of(
            Route.open(Method.GET, "/login", request -> Answer.html(200, request.formToken())),
            Route.open(Method.POST, "/login", request -> Answer.seeOther("/").withSession("s-1")),
            Route.open(Method.GET, "/tongue", request -> text(request.language().tag())),
            Route.open(Method.POST, "/echo", request -> text(request.text())),
            Route.open(Method.GET, "/kept", BorderTest::kept),
            Route.open(Method.GET, "/slow", request -> slow()),
            Route.open(Method.GET, "/long", request -> Answer.html(200, LONG)),
            Route.get("/me", request -> text(request.caller().displayName())),
            Route.post("/things/{thing}", request -> text(request.variable("thing"))),
            Route.get("/my", request -> text(request.self().name())).forPersons(),
            Route.post("/my/thing", request -> text("done")).forPersons(),
            Route.get("/fault", request -> fault()),
            Route.get("/away", request -> away()));
    return new BorderServlet(new Border(routes, new PlainManners(channel), DOORS, limits));
  }

  private static Answer text(String text) {
    return Answer.of(200, "text/plain; charset=utf-8", text.getBytes(StandardCharsets.UTF_8));
  }

  private static Answer kept(Request request) {
    return text("style").with("Cache-Control", "public, max-age=31536000, immutable");
  }

  private static Answer fault() {
    throw new IllegalStateException("canary-of-a-person");
  }

  private static Answer away() {
    throw Refusal.of(Problem.of(Code.MODEL_UNAVAILABLE).with("seconds", 7));
  }

  private static Answer slow() {
    ENTERED.countDown();
    waitFor(RELEASE);
    return text("done");
  }

  private static void waitFor(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static Reply ask(String line, String headers, String body) {
    return send(served.port(), line + " HTTP/1.1", headers, body);
  }

  private static String cookie() {
    return "Cookie: other=1; __Host-samordna=" + session + "\r\n";
  }

  @Test
  void the_session_in_the_cookie_or_the_header_says_who_asks() {
    assertThat(ask("GET /me", cookie(), "").body()).isEqualTo("Eva Exempel");
    assertThat(ask("GET /api/v1/me", "Authorization: Bearer " + session + "\r\n", "").body())
        .isEqualTo("Eva Exempel");
  }

  @Test
  void staff_and_persons_have_sessions_that_are_nothing_at_each_others_routes() {
    String own =
        OWN.logIn(
            new OwnPass(MemoryOwnSessions.USER, MemoryOwnSessions.PASSWORD.toCharArray(), ""), "");
    String cookie = "Cookie: __Host-samordna-own=" + own + "\r\n";

    assertThat(ask("GET /my", cookie, "").body()).isEqualTo("Elin Exempel");
    assertThat(ask("GET /api/v1/my", "Authorization: Bearer " + own + "\r\n", "").body())
        .isEqualTo("Elin Exempel");
    assertThat(ask("GET /me", cookie, "").status()).isEqualTo(401);
    assertThat(ask("GET /api/v1/me", "Authorization: Bearer " + own + "\r\n", "").status())
        .isEqualTo(401);
    assertThat(ask("GET /my", cookie(), "").status()).isEqualTo(401);
    assertThat(ask("GET /api/v1/my", "Authorization: Bearer " + session + "\r\n", "").status())
        .isEqualTo(401);
    assertThat(
            ask(
                    "POST /my/thing",
                    cookie + "X-Form-Token: " + FormTokens.write("form-of-" + own) + "\r\n",
                    "")
                .status())
        .as("a token that the other door would have drawn")
        .isEqualTo(403);
  }

  @Test
  void a_client_that_leaves_before_its_answer_is_no_fault_of_ours() throws Exception {
    CountDownLatch left = new CountDownLatch(1);
    Route big =
        Route.open(
            Method.GET,
            "/leave/big",
            request -> {
              waitFor(left);
              return text("x".repeat(16_000_000));
            });
    Border border =
        new Border(Routes.of(big), new PlainManners(Channel.API), DOORS, Limits.usual());
    CompletableFuture<String> end = new CompletableFuture<>();
    served.mount("/leave/*", new WatchedServlet(border, end));
    try (Socket socket = new Socket("127.0.0.1", served.port())) {
      socket.setSoLinger(true, 0);
      String asked = "GET /leave/big HTTP/1.1\r\nHost: samordna.test\r\n\r\n";
      socket.getOutputStream().write(asked.getBytes(StandardCharsets.US_ASCII));
    }
    left.countDown();
    assertThat(end.get(20, TimeUnit.SECONDS)).isEqualTo("answered");
  }

  @Test
  void nobody_is_let_in_without_a_session_or_with_one_that_has_ended() {
    Reply none = ask("GET /api/v1/me", "", "");
    assertThat(none.status()).isEqualTo(401);
    assertThat(none.header("WWW-Authenticate")).contains("Bearer");
    assertThat(none.body()).contains("\"code\":\"CM-5001\"");
    assertThat(ask("GET /me", "Cookie: __Host-samordna=gone\r\n", "").status()).isEqualTo(401);
    assertThat(ask("GET /me", "Cookie: samordna=" + session + "\r\n", "").status()).isEqualTo(401);
  }

  @Test
  void a_login_sets_a_cookie_that_scripts_and_other_sites_cannot_use() {
    Reply page = ask("GET /login", "", "");
    String drawn = page.header("Set-Cookie").orElseThrow().split(";", 2)[0];
    Reply in = ask("POST /login", FORM + "Cookie: " + drawn + "\r\n", "formToken=" + page.body());
    assertThat(in.status()).isEqualTo(303);
    assertThat(in.header("Set-Cookie"))
        .contains("__Host-samordna=s-1; Path=/; Secure; HttpOnly; SameSite=Lax");
  }

  @Test
  void the_letters_of_a_form_token_are_others_in_each_answer() {
    String mine = "Cookie: __Host-samordna-form=abc\r\n";
    assertThat(ask("GET /login", mine, "").body()).isNotEqualTo(ask("GET /login", mine, "").body());
  }

  @Test
  void a_long_page_goes_compressed_to_whoever_takes_it_so_and_only_to_them() throws Exception {
    HttpClient client = HttpClient.newHttpClient();
    HttpRequest plain = HttpRequest.newBuilder(served.at("/long")).build();
    HttpResponse<String> read = client.send(plain, HttpResponse.BodyHandlers.ofString());
    assertThat(read.body()).isEqualTo(LONG);
    assertThat(read.headers().firstValue("Content-Encoding")).isEmpty();
    HttpRequest zipped =
        HttpRequest.newBuilder(served.at("/long")).header("Accept-Encoding", "gzip").build();
    HttpResponse<byte[]> sent = client.send(zipped, HttpResponse.BodyHandlers.ofByteArray());
    assertThat(sent.headers().firstValue("Content-Encoding")).contains("gzip");
    assertThat(sent.headers().allValues("Vary")).anyMatch(name -> name.contains("Accept-Encoding"));
    assertThat(sent.body().length).isLessThan(LONG.length() / 10);
    try (InputStream unzipped = new GZIPInputStream(new ByteArrayInputStream(sent.body()))) {
      assertThat(new String(unzipped.readAllBytes(), StandardCharsets.UTF_8)).isEqualTo(LONG);
    }
  }

  @Test
  void a_login_form_of_another_site_is_refused() {
    String drawn = ask("GET /login", "", "").body();
    assertThat(ask("POST /login", FORM, "formToken=" + drawn).status()).isEqualTo(403);
    assertThat(ask("POST /login", FORM, "").status()).isEqualTo(403);
    String mine = "Cookie: __Host-samordna-form=abc\r\n";
    assertThat(ask("POST /login", FORM + mine, "formToken=" + FormTokens.write("abd")).status())
        .isEqualTo(403);
    assertThat(ask("POST /login", FORM + mine, "formToken=" + FormTokens.write("abc")).status())
        .isEqualTo(303);
  }

  @Test
  void a_change_on_a_page_needs_the_token_of_its_session() {
    assertThat(ask("POST /things/7", FORM + cookie(), "x=1").status()).isEqualTo(403);
    assertThat(
            ask("POST /things/7", FORM + cookie(), "formToken=" + FormTokens.write("form-of-other"))
                .status())
        .isEqualTo(403);
    assertThat(
            ask(
                    "POST /things/7",
                    FORM + cookie(),
                    "formToken=" + FormTokens.write("form-of-" + session))
                .body())
        .isEqualTo("7");
    String header = "X-Form-Token: " + FormTokens.write("form-of-" + session) + "\r\n";
    assertThat(ask("POST /things/7", header + cookie(), "").body()).isEqualTo("7");
    String foreign = "Sec-Fetch-Site: cross-site\r\n";
    assertThat(ask("POST /things/7", header + foreign + cookie(), "").status()).isEqualTo(403);
  }

  @Test
  void a_change_in_the_api_that_rides_on_the_cookie_must_be_our_own() {
    String target = "POST /api/v1/things/7";
    assertThat(ask(target, cookie(), "").status()).isEqualTo(403);
    assertThat(ask(target, cookie() + "X-Requested-By: test\r\n", "").status()).isEqualTo(200);
    assertThat(ask(target, cookie() + "Origin: http://samordna.test\r\n", "").status())
        .isEqualTo(200);
    assertThat(ask(target, cookie() + "Sec-Fetch-Site: same-origin\r\n", "").status())
        .isEqualTo(200);
    for (String foreign :
        List.of(
            "Origin: http://evil.test",
            "Origin: null",
            "Origin: http://samordna.test.evil.test",
            "Origin: {",
            "Sec-Fetch-Site: same-site",
            "Sec-Fetch-Site: cross-site\r\nX-Requested-By: test")) {
      assertThat(ask(target, cookie() + foreign + "\r\n", "").status()).as(foreign).isEqualTo(403);
    }
    assertThat(ask(target, "Authorization: Bearer " + session + "\r\n", "").status())
        .isEqualTo(200);
  }

  @Test
  void every_answer_carries_the_security_headers_and_is_kept_by_nobody() {
    for (String path : List.of("/me", "/login", "/nowhere", "/fault", "/api/v1/nowhere")) {
      Reply reply = ask("GET " + path, cookie(), "");
      assertThat(reply.header("Content-Security-Policy").orElse(""))
          .as(path)
          .contains("default-src 'none'", "frame-ancestors 'none'")
          .doesNotContain("unsafe");
      assertThat(reply.header("X-Content-Type-Options")).contains("nosniff");
      assertThat(reply.header("Referrer-Policy")).contains("same-origin");
      assertThat(reply.header("Permissions-Policy").orElse(""))
          .as("no page asks where somebody is")
          .contains("geolocation=()");
      assertThat(reply.header("Content-Security-Policy").orElse(""))
          .as("no map comes from elsewhere")
          .contains("connect-src 'self'", "img-src 'self' data:")
          .doesNotContain("http");
      assertThat(reply.all("Cache-Control")).containsExactly("no-store");
      assertThat(reply.header("X-Request-Id").orElse("")).hasSize(36);
    }
    assertThat(ask("GET /kept", "", "").all("Cache-Control"))
        .containsExactly("public, max-age=31536000, immutable");
  }

  @Test
  void a_fault_of_ours_tells_nothing_but_the_requests_id() {
    Reply reply = ask("GET /api/v1/fault", cookie(), "");
    assertThat(reply.status()).isEqualTo(500);
    assertThat(reply.header("Content-Type")).contains("application/problem+json");
    assertThat(reply.body())
        .contains("CM-6004", reply.header("X-Request-Id").orElseThrow())
        .doesNotContain("canary", "IllegalState", "samordna.http");
  }

  @Test
  void what_is_away_says_when_to_try_again() {
    Reply reply = ask("GET /api/v1/away", cookie(), "");
    assertThat(reply.status()).isEqualTo(503);
    assertThat(reply.header("Retry-After")).contains("7");
  }

  @Test
  void a_path_that_nobody_has_is_404_and_a_wrong_method_405_with_the_right_ones() {
    assertThat(ask("GET /api/v1/nowhere", "", "").status()).isEqualTo(404);
    for (String method : List.of("DELETE", "TRACE", "PROPFIND", "get")) {
      Reply reply = ask(method + " /api/v1/me", "", "");
      assertThat(reply.status()).as(method).isEqualTo(405);
      assertThat(reply.header("Allow")).contains("GET, HEAD, OPTIONS");
      assertThat(reply.header("Content-Type")).contains("application/problem+json");
    }
  }

  @Test
  void head_is_get_without_the_body_and_options_names_the_methods() {
    Reply head = ask("HEAD /me", cookie(), "");
    assertThat(head.status()).isEqualTo(200);
    assertThat(head.header("Content-Length")).contains("11");
    assertThat(head.body()).isEmpty();
    Reply options = ask("OPTIONS /things/7", "", "");
    assertThat(options.status()).isEqualTo(204);
    assertThat(options.header("Allow")).contains("OPTIONS, POST");
  }

  @Test
  void the_language_is_the_one_asked_for_then_the_one_chosen_then_the_one_liked() {
    assertThat(ask("GET /tongue", "", "").body()).isEqualTo("sv");
    String english = "Accept-Language: fr, en-GB;q=0.8, sv;q=0.5\r\n";
    assertThat(ask("GET /tongue", english, "").body()).isEqualTo("en");
    assertThat(ask("GET /tongue", "Accept-Language: ;;q=x\r\n", "").body()).isEqualTo("sv");
    String chosen = "Cookie: __Host-samordna-lang=sv\r\n";
    assertThat(ask("GET /tongue", english + chosen, "").body()).isEqualTo("sv");
    Reply asked = ask("GET /tongue?lang=en", chosen, "");
    assertThat(asked.body()).isEqualTo("en");
    assertThat(asked.header("Set-Cookie").orElse("")).startsWith("__Host-samordna-lang=en;");
    assertThat(ask("GET /api/v1/tongue?lang=en", "", "").header("Set-Cookie")).isEmpty();
    assertThat(ask("GET /tongue?lang=klingon", "", "").header("Set-Cookie")).isEmpty();
  }

  @Test
  void a_body_larger_than_the_limit_is_413() {
    Reply reply = ask("POST /small/echo", "", "x".repeat(101));
    assertThat(reply.status()).isEqualTo(413);
    assertThat(reply.body()).contains("CM-1007");
    assertThat(ask("POST /small/echo", "", "x".repeat(100)).status()).isEqualTo(200);
  }

  @Test
  void a_body_without_end_is_cut_off_and_nothing_behind_it_is_read() {
    String head = "POST /small/echo HTTP/1.1\r\nHost: a\r\nContent-Length: 100000000\r\n\r\n";
    String answer = RawHttp.exchange(served.port(), head + "x".repeat(1_000));
    assertThat(answer).startsWith("HTTP/1.1 413 ").containsIgnoringCase("connection: close");
  }

  @Test
  void a_body_that_nobody_wants_is_read_so_that_the_connection_goes_on() throws Exception {
    String head = "POST /api/v1/things/1 HTTP/1.1\r\nHost: a\r\nContent-Length: 9\r\n\r\n";
    try (java.net.Socket socket = new java.net.Socket("127.0.0.1", served.port())) {
      socket.setSoTimeout(30_000);
      socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
      socket.getOutputStream().flush();
      // the refusal does not need the body, which a client may well send a moment later
      java.util.concurrent.locks.LockSupport.parkNanos(200_000_000);
      String rest =
          "some body" + "GET /api/v1/tongue HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n";
      socket.getOutputStream().write(rest.getBytes(StandardCharsets.US_ASCII));
      String answers = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      assertThat(answers).startsWith("HTTP/1.1 401 ").contains("HTTP/1.1 200 ");
    }
  }

  @Test
  void a_body_that_is_no_utf8_or_is_packed_is_refused() {
    byte[] bad = {(byte) 0xC3, (byte) 0x28};
    String head =
        "POST /api/v1/echo HTTP/1.1\r\nHost: a\r\nConnection: close\r\nContent-Length: 2\r\n\r\n";
    byte[] start = head.getBytes(StandardCharsets.US_ASCII);
    byte[] all = Arrays.copyOf(start, start.length + 2);
    System.arraycopy(bad, 0, all, start.length, 2);
    String answer = RawHttp.exchange(served.port(), all);
    assertThat(answer).startsWith("HTTP/1.1 400 ").contains("CM-1001");
    assertThat(ask("POST /api/v1/echo", "Content-Encoding: gzip\r\n", "x").status()).isEqualTo(415);
  }

  @Test
  void more_requests_than_there_is_room_for_are_told_to_come_back() throws Exception {
    CompletableFuture<Reply> first =
        CompletableFuture.supplyAsync(() -> ask("GET /small/slow", "", ""));
    ENTERED.await();
    Reply second = ask("GET /small/tongue", "", "");
    RELEASE.countDown();
    assertThat(second.status()).isEqualTo(503);
    assertThat(second.header("Retry-After")).isPresent();
    assertThat(second.body()).contains("CM-6003");
    assertThat(first.get().status()).isEqualTo(200);
    assertThat(ask("GET /small/tongue", "", "").status()).isEqualTo(200);
  }
}
