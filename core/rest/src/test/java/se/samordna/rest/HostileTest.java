package se.samordna.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.samordna.http.served.RawHttp;

/**
 * Requests that nobody means well with: none may be answered 5xx, and every refusal is a problem
 * that tells nothing of what is inside.
 */
class HostileTest {
  private static final int REQUESTS = 2_000;
  private static final long SEED = 20_261_121L;

  private static final Pattern INSIDE =
      Pattern.compile(
          "Exception\\b|\\b(java|jakarta|org|com)\\.[a-z]|se\\.samordna|\\bat [\\w$.]+\\(|SELECT |/home/|/opt/|/tmp/"
              + "|Jetty|Felix",
          Pattern.CASE_INSENSITIVE);

  private static ServedApi api;

  @BeforeAll
  static void serve(@TempDir Path storage) {
    api = new ServedApi(storage);
  }

  @AfterAll
  static void stop() {
    api.close();
  }

  @Test
  void two_thousand_mutated_requests_are_each_answered_without_a_fault_of_ours() {
    HostileRequests requests = new HostileRequests(new Random(SEED), Apis.empty(), api.session());
    int refused = 0;
    for (int i = 0; i < REQUESTS; i++) {
      byte[] request = requests.next();
      String answer = RawHttp.exchange(api.port(), request);
      int status = judge(answer, request);
      refused += status >= 400 ? 1 : 0;
    }
    assertThat(refused).as("most of them are wrong").isBetween(REQUESTS / 2, REQUESTS - 20);
  }

  @Test
  void single_blows_are_refused_by_name() {
    assertRefused(400, "POST", "/persons", "[".repeat(100_000));
    assertRefused(400, "POST", "/persons", "{\"a\":".repeat(5_000) + "1" + "}".repeat(5_000));
    assertRefused(400, "POST", "/persons", "\uFEFF{}");
    assertRefused(400, "POST", "/persons", "{\"unit\":\"\\ud800\"}");
    assertRefused(413, "POST", "/persons", "\"" + "x".repeat(1 << 20) + "\"");
    assertRefused(400, "GET", "/persons?size=%00", "");
    assertRefused(400, "GET", "/persons?size=%c3%28", "");
    assertRefused(400, "GET", "/persons?x[]=1", "");
    assertRefused(404, "GET", "/persons/%F0%9F%92%A9", "");
    assertRefused(405, "TRACE", "/session", "");
    assertRefused(400, "CONNECT", "/session", "");
    assertRefused(405, "BREW", "/session", "");
  }

  @Test
  void a_number_with_a_million_digits_is_a_wrong_number() {
    String body =
        "{\"staff\":\"6ba7b810-9dad-11d1-80b4-00c04fd430c8\",\"unit\":"
            + "\"6ba7b810-9dad-11d1-80b4-00c04fd430c8\",\"role\":\"ADMIN\",\"profession\":\"NURSE\","
            + "\"fte\":%s,\"caseCarrying\":true,\"from\":\"2026-11-21\",\"to\":null}";
    assertRefused(400, "POST", "/assignments", body.formatted("1e999999999"));
    assertRefused(400, "POST", "/assignments", body.formatted("1e-999999999"));
    assertRefused(400, "POST", "/assignments", body.formatted("9".repeat(5_000)));
    assertRefused(400, "POST", "/assignments", body.formatted("\"1\""));
  }

  private static void assertRefused(int status, String method, String path, String body) {
    byte[] request =
        HostileRequests.request(
            method, "/api/v1" + path, api.session(), body.getBytes(StandardCharsets.UTF_8));
    String answer = RawHttp.exchange(api.port(), request);
    assertThat(judge(answer, request)).as("%s %s", method, path).isEqualTo(status);
  }

  private static int judge(String received, byte[] request) {
    String answer = received.replace("HTTP/1.1 100 Continue\r\n\r\n", "");
    String sent = new String(request, 0, Math.min(request.length, 400), StandardCharsets.UTF_8);
    assertThat(answer).as("an answer to %s", sent).startsWith("HTTP/1.1 ");
    int status = Integer.parseInt(answer.substring(9, 12));
    assertThat(status).as("status of %s", sent).isBetween(200, 499);
    if (status >= 400) {
      int end = answer.indexOf("\r\n\r\n");
      String head = answer.substring(0, end);
      String body = answer.substring(end + 4);
      assertThat(head).as(sent).contains("application/problem+json", "X-Request-Id");
      assertThat(INSIDE.matcher(head + body).results().map(found -> found.group()).toList())
          .as("what %s shows of the inside: %s", sent, answer)
          .isEmpty();
      assertProblem(body, sent, status);
    }
    return status;
  }

  private static void assertProblem(String body, String sent, int status) {
    if (sent.startsWith("HEAD ")) {
      return;
    }
    JsonNode problem = JsonText.read(body);
    List<String> names = new ArrayList<>();
    problem.fieldNames().forEachRemaining(names::add);
    assertThat(names)
        .as(sent)
        .contains("type", "title", "status", "detail", "code", "instance", "errors");
    assertThat(problem.get("status").intValue()).as(sent).isEqualTo(status);
    assertThat(problem.get("code").textValue()).matches("CM-[1-6][0-9]{3}");
  }
}
