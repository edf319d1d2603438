package se.samordna.web.page;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import se.samordna.access.Idempotency.Answering;
import se.samordna.access.Idempotency.KeptAnswer;
import se.samordna.access.Idempotency.Keyed;
import se.samordna.http.Answer;
import se.samordna.http.Fields;
import se.samordna.refusal.Code;
import se.samordna.refusal.Refusal;
import se.samordna.web.view.Frame;

/**
 * Does what a form asks for once, however often the form arrives: by two quick clicks, or after
 * going back. The second time leads to where the first one led. A form is known by the mark that
 * was drawn when it was shown, or by the revision it was read with; a changed text is another form.
 */
final class Once {
  private static final String OPERATION = "page";
  private static final String WENT_TO = "Location";
  private static final Pattern THING =
      Pattern.compile(
          "/(persons|enrolments|meetings)/[0-9a-f]{8}-[0-9a-f-]{27}"
              + "|/(persons|board|caseload|tasks|admin)(?=/|$)");
  private static final long BETWEEN_LOOKS = Duration.ofMillis(50).toNanos();
  private static final int LOOKS = 100;

  private final Visit visit;

  Once(Visit visit) {
    this.visit = visit;
  }

  Answer answer(Function<Visit, Answer> page) {
    if (!isMarked(visit.request().form())) {
      return page.apply(visit);
    }
    String key = key(visit.request().path(), visit.request().text());
    Keyed keyed = new Keyed(OPERATION, key, key);
    for (int look = 1; ; look++) {
      try {
        return visit.site().idempotency().once(visit.caller(), keyed, new Sent(visit, page));
      } catch (Refusal refusal) {
        if (says(refusal, Code.ANSWER_NOT_KEPT)) {
          return Visit.after(thing(visit.request().path()), Done.ALREADY_DONE);
        }
        if (!says(refusal, Code.SAME_REQUEST_UNDER_WAY) || look == LOOKS) {
          throw refusal;
        }
        LockSupport.parkNanos(BETWEEN_LOOKS);
      }
    }
  }

  /** What was done leads away from the form; everything else shows the form again. */
  private record Sent(Visit visit, Function<Visit, Answer> page) implements Answering<Answer> {
    @Override
    public Answer answer() {
      return page.apply(visit);
    }

    @Override
    public Optional<KeptAnswer> kept(Answer answer) {
      return answer.status() == 303
          ? answer.header(WENT_TO).map(to -> new KeptAnswer(303, Map.of(WENT_TO, to), ""))
          : Optional.empty();
    }

    @Override
    public Answer again(KeptAnswer kept) {
      return Answer.seeOther(kept.headers().getOrDefault(WENT_TO, "/"));
    }
  }

  private static boolean says(Refusal refusal, Code code) {
    return refusal.problems().stream().anyMatch(problem -> problem.code() == code);
  }

  private static boolean isMarked(Fields form) {
    return form.filled(Frame.ONCE_FIELD).isPresent()
        || form.filled("revision").filter(revision -> !revision.equals("0")).isPresent();
  }

  /** The page of what the form was about. */
  private static String thing(String path) {
    Matcher thing = THING.matcher(path);
    return thing.lookingAt() ? thing.group() : "/";
  }

  /** The text itself is not kept, only what it hashes to. */
  private static String key(String path, String body) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      digest.update((path + "\n").getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest.digest(body.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
  }
}
