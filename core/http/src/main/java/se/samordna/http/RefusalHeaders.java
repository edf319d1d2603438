package se.samordna.http;

import se.samordna.refusal.Kind;
import se.samordna.refusal.Problem;
import se.samordna.refusal.Refusal;

/** The headers that the kind of a refusal asks for, in pages and problems alike. */
final class RefusalHeaders {
  /** The value in a problem that says after how many seconds it is worth trying again. */
  private static final String SECONDS = "seconds";

  /** Long enough for a bundle to be replaced or a group of writes to be stored. */
  private static final long USUAL_SECONDS = 2;

  private RefusalHeaders() {}

  static Answer put(Answer answer, Refusal refusal) {
    Kind kind = refusal.kind();
    if (answer.status() != kind.status()) {
      return answer;
    }
    if (kind == Kind.UNAVAILABLE || kind == Kind.THROTTLED) {
      return answer.with("Retry-After", Long.toString(seconds(refusal.problems().get(0))));
    }
    return kind == Kind.NOT_LOGGED_IN ? answer.with("WWW-Authenticate", "Bearer") : answer;
  }

  private static long seconds(Problem problem) {
    Object seconds = problem.values().get(SECONDS);
    return seconds instanceof Number number ? Math.max(1, number.longValue()) : USUAL_SECONDS;
  }
}
