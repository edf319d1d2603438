package se.samordna.itests.way;

/** Pages as they are read: the words alone. */
final class Pages {
  private Pages() {}

  /** The words of a page in their order, with one space between. */
  static String text(String html) {
    return html.replaceAll("(?s)<(script|style|svg).*?</\\1>", " ")
        .replaceAll("<[^>]*>", " ")
        .replace("&quot;", "\"")
        .replace("&#34;", "\"")
        .replace("&#39;", "'")
        .replace("&amp;", "&")
        .replace("\u00a0", " ")
        .replace("&nbsp;", " ")
        .replaceAll("\\s+", " ")
        .strip();
  }
}
