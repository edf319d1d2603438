package se.samordna.http;

/**
 * Where something unexpected happened, without what it said: messages of databases and parsers
 * quote the data they choked on, and that may be a person's.
 */
final class Traces {
  private static final int FRAMES = 25;

  private Traces() {}

  static String withoutMessages(Throwable thrown) {
    StringBuilder text = new StringBuilder();
    Throwable each = thrown;
    for (int depth = 0; each != null && depth < 5; depth++, each = each.getCause()) {
      text.append(depth == 0 ? "" : "\n caused by ").append(each.getClass().getName());
      StackTraceElement[] frames = each.getStackTrace();
      for (int i = 0; i < Math.min(frames.length, FRAMES); i++) {
        text.append("\n  at ").append(frames[i]);
      }
    }
    return text.toString();
  }
}
