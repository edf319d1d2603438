package se.samordna.rest;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import se.samordna.access.Idempotency;
import se.samordna.access.Idempotency.Answering;
import se.samordna.access.Idempotency.KeptAnswer;
import se.samordna.access.Idempotency.Keyed;
import se.samordna.http.Answer;
import se.samordna.http.Handler;
import se.samordna.http.Request;
import se.samordna.text.Text;

/** Answers a repeated request with the answer that it got the first time, by Idempotency-Key. */
final class Repeats implements Handler {
  static final String HEADER = "Idempotency-Key";

  private static final Pattern KEY = Pattern.compile("[\\x21-\\x7e]{8,100}");
  private static final Text EXPECTED =
      new Text("en nyckel med 8 till 100 synliga tecken", "a key of 8 to 100 visible characters");

  private final String operation;
  private final Handler handler;
  private final Idempotency idempotency;

  Repeats(String operation, Handler handler, Idempotency idempotency) {
    this.operation = operation;
    this.handler = handler;
    this.idempotency = idempotency;
  }

  @Override
  public Answer handle(Request request) {
    Optional<String> key = request.header(HEADER);
    if (key.isEmpty()) {
      return handler.handle(request);
    }
    if (!KEY.matcher(key.get()).matches()) {
      throw Call.wrong(HEADER, EXPECTED);
    }
    Keyed keyed = new Keyed(operation, key.get(), fingerprint(request));
    return idempotency.once(request.caller(), keyed, new Answered(handler, request));
  }

  /** An answer that stands for something done is kept. */
  private record Answered(Handler handler, Request request) implements Answering<Answer> {
    @Override
    public Answer answer() {
      return handler.handle(request);
    }

    @Override
    public Optional<KeptAnswer> kept(Answer answer) {
      return answer.status() < 300 ? Optional.of(Repeats.kept(answer)) : Optional.empty();
    }

    @Override
    public Answer again(KeptAnswer kept) {
      return Repeats.again(kept);
    }
  }

  private static KeptAnswer kept(Answer answer) {
    Map<String, String> headers = new LinkedHashMap<>();
    answer.headers().forEach(header -> headers.put(header.name(), header.value()));
    return new KeptAnswer(answer.status(), headers, answer.text());
  }

  private static Answer again(KeptAnswer kept) {
    byte[] body = kept.body().getBytes(StandardCharsets.UTF_8);
    String type = kept.headers().get("Content-Type");
    Answer answer = type == null ? Answer.of(kept.status()) : Answer.of(kept.status(), type, body);
    for (Map.Entry<String, String> header : kept.headers().entrySet()) {
      if (!header.getKey().equals("Content-Type")) {
        answer = answer.with(header.getKey(), header.getValue());
      }
    }
    return answer;
  }

  private static String fingerprint(Request request) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      String head = request.path() + "\n" + request.header("If-Match").orElse("") + "\n";
      digest.update(head.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest.digest(request.body()));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
  }
}
