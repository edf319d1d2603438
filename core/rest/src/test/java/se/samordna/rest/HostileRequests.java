package se.samordna.rest;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import se.samordna.http.PathTemplate;

/** Requests made from the operations' own shapes, most of them spoilt in some way. */
final class HostileRequests {
  private static final List<String> ODD =
      List.of(
          "null",
          "{}",
          "[]",
          "[[]]",
          "true",
          "-1",
          "0",
          "1e308",
          "99999999999999999999",
          "\"\"",
          "\"\\u0000\"",
          "\"\\ud83d\"",
          "\"<x id=1>\"",
          "\"' OR 1=1 --\"",
          "\"${jndi:ldap://x}\"",
          "\"../../etc/passwd\"",
          "\"%s%n\"",
          "\"٣\"",
          "{\"is\":\"question\"}",
          "{\"@class\":\"java.lang.Runtime\"}",
          "\"2026-02-30\"",
          "\"+999999999-12-31\"");

  private static final List<String> METHODS =
      List.of("PATCH", "HEAD", "OPTIONS", "TRACE", "PROPFIND", "get", "DELETE", "PUT", "POST");

  private static final List<String> HEADERS =
      List.of(
          "If-Match: \"1\"",
          "If-Match: \"0\"",
          "If-Match: *",
          "If-Match: \"-1\"",
          "Idempotency-Key: 12345678",
          "Idempotency-Key: \u0001",
          "Content-Encoding: gzip",
          "Accept-Language: ;;;",
          "Accept-Language: en",
          "Cookie: __Host-samordna=;;=;",
          "Range: bytes=0-",
          "Expect: 100-continue",
          "X-HTTP-Method-Override: DELETE",
          "X-Forwarded-Host: evil.test",
          "Content-Type: application/xml");

  private final boolean spoils;
  private final Random random;
  private final List<Operation> operations;
  private final Shapes shapes = new Shapes(OptionalFields.read());
  private final String session;

  HostileRequests(Random random, Api api, String session) {
    this(random, api, session, true);
  }

  /**
   * @param spoils whether anything is spoilt at all
   */
  HostileRequests(Random random, Api api, String session, boolean spoils) {
    this.spoils = spoils;
    this.random = random;
    this.operations =
        api.operations().stream().filter(operation -> !operation.id().equals("logOut")).toList();
    this.session = session;
  }

  byte[] next() {
    return of(operations.get(random.nextInt(operations.size())));
  }

  byte[] of(Operation operation) {
    String method = chance(12) ? pick(METHODS) : operation.method().name();
    boolean endsSession = method.equals("DELETE") && operation.path().equals("/session");
    String token = chance(25) ? "gone" : session;
    byte[] bytes = body(operation).getBytes(StandardCharsets.UTF_8);
    if (bytes.length > 0 && chance(5)) {
      bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
    }
    return request(endsSession ? "GET" : method, path(operation), token, bytes, headers(operation));
  }

  /** What the operation takes, empty if it takes nothing; ids in it are nobody's. */
  String body(Operation operation) {
    StringBuilder body = new StringBuilder();
    operation.takes().ifPresent(type -> value(shapes.of(type), body, 0));
    return body.toString();
  }

  static byte[] request(
      String method, String target, String token, byte[] body, String... headers) {
    StringBuilder head = new StringBuilder();
    head.append(method).append(' ').append(target).append(" HTTP/1.1\r\nHost: samordna.test\r\n");
    head.append("Connection: close\r\nAuthorization: Bearer ").append(token).append("\r\n");
    head.append("Content-Length: ").append(body.length).append("\r\n");
    boolean typed = false;
    for (String header : headers) {
      head.append(header).append("\r\n");
      typed |= header.startsWith("Content-Type");
    }
    head.append(typed ? "\r\n" : "Content-Type: application/json\r\n\r\n");
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    all.writeBytes(head.toString().getBytes(StandardCharsets.ISO_8859_1));
    all.writeBytes(body);
    return all.toByteArray();
  }

  private String[] headers(Operation operation) {
    if (chance(5)) {
      return new String[] {pick(HEADERS)};
    }
    return operation.revised() ? new String[] {"If-Match: \"1\""} : new String[0];
  }

  private String path(Operation operation) {
    String path = operation.path();
    for (String variable : PathTemplate.of(path).variables()) {
      path = path.replace("{" + variable + "}", variable(variable));
    }
    return "/api/v1" + path + query(operation) + (chance(40) ? "?a=1&a=2" : "");
  }

  /** What stands after the path: all that must be asked for, and some of the rest. */
  String query(Operation operation) {
    String query = "";
    if (operation.query().contains("from") && !chance(3)) {
      query = "?from=2026-11-01&to=2026-11-21";
    } else if (operation.query().contains("day") && !chance(3)) {
      query = "?day=2026-11-21";
    } else if (operation.needed().contains("at") && !chance(3)) {
      query = "?at=2026-11-21T08:00:00Z";
    } else if (operation.needed().contains("since") && !chance(3)) {
      query = "?since=2026-11-01";
    } else if (operation.query().contains("month") && !chance(3)) {
      query = "?month=2026-11";
    } else if (!operation.query().isEmpty() && chance(2)) {
      query =
          "?" + pick(operation.query()) + "=" + pick(List.of("1", "x", "%C3%A5", "%ff", "", "+"));
    }
    return query;
  }

  private String variable(String name) {
    if (chance(6)) {
      return pick(
          List.of("x", "0", "%20", "..%2f", "%00", "a:b", "%E2%80%AE", "-", "'", "%252e", "a;b=c"));
    }
    if (name.equals("step")) {
      return pick(List.of("accept", "close"));
    }
    if (name.equals("type")) {
      return "BOARD";
    }
    if (name.equals("planType")) {
      return "CM_PLAN";
    }
    if (Set.of("version", "other", "delivery").contains(name)) {
      return "1";
    }
    if (name.equals("enrolment") && chance(2)) {
      return MemoryEnrolments.THE_ONE.toString();
    }
    return new UUID(random.nextLong(), random.nextLong()).toString();
  }

  private void value(Shape shape, StringBuilder out, int depth) {
    if (chance(15)) {
      out.append(pick(ODD));
    } else if (shape instanceof Shape.Composite composite) {
      object(composite, out, depth);
    } else if (shape instanceof Shape.Many many) {
      out.append('[');
      int items = depth > 6 ? 0 : random.nextInt(3);
      for (int i = 0; i < items; i++) {
        out.append(i == 0 ? "" : ",");
        value(many.item(), out, depth + 1);
      }
      out.append(']');
    } else if (shape instanceof Shape.Keyed keyed) {
      out.append("{\"a\":");
      value(keyed.value(), out, depth + 1);
      out.append('}');
    } else if (shape instanceof Shape.Maybe maybe) {
      value(maybe.present(), out, depth);
    } else if (shape instanceof Shape.Choice choice) {
      out.append('"').append(pick(choice.names())).append('"');
    } else {
      leaf((Shape.Leaf) shape, out);
    }
  }

  private void object(Shape.Composite shape, StringBuilder out, int depth) {
    out.append('{');
    String comma = "";
    for (Shape.Field field : shape.parts().get().fields()) {
      if (chance(20)) {
        continue;
      }
      out.append(comma)
          .append('"')
          .append(field.name())
          .append(chance(40) ? "x" : "")
          .append("\":");
      value(field.shape(), out, depth + 1);
      comma = ",";
    }
    out.append('}');
  }

  private void leaf(Shape.Leaf leaf, StringBuilder out) {
    switch (leaf) {
      case TEXT, SECRET -> out.append("\"Åsa 漢字 \\\"x\\\" \\n\"");
      case WHOLE, LONG -> out.append(random.nextInt());
      case DECIMAL -> out.append(random.nextInt(1000)).append(".5");
      case FLAG -> out.append(random.nextBoolean());
      case DAY -> out.append("\"2026-11-21\"");
      case MOMENT -> out.append("\"2026-11-21T08:30:00Z\"");
      case IDENTITY, UUID ->
          out.append('"').append(new UUID(random.nextLong(), random.nextLong())).append('"');
      case ANYTHING -> out.append("{\"resourceType\":\"QuestionnaireResponse\"}");
    }
  }

  private boolean chance(int oneIn) {
    return spoils && random.nextInt(oneIn) == 0;
  }

  private <T> T pick(List<T> from) {
    return from.get(random.nextInt(from.size()));
  }
}
