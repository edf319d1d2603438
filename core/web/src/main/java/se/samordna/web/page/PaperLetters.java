package se.samordna.web.page;

/** The letters of a paper as its document may hold them. */
final class PaperLetters {
  private PaperLetters() {}

  /** Nothing that a document may not hold, and nothing that ends what it stands in. */
  static String safe(String text) {
    StringBuilder safe = new StringBuilder();
    text.codePoints()
        .forEach(
            one -> {
              switch (one) {
                case '&' -> safe.append("&amp;");
                case '<' -> safe.append("&lt;");
                case '>' -> safe.append("&gt;");
                case '"' -> safe.append("&quot;");
                default -> safe.append(shown(one));
              }
            });
    return safe.toString();
  }

  /** Neither a control nor half a character, nor what turns the direction of what follows. */
  private static String shown(int one) {
    return switch (Character.getType(one)) {
      case Character.CONTROL -> one == '\n' ? "\n" : " ";
      case Character.FORMAT, Character.SURROGATE -> "";
      default -> one == 0xFFFE || one == 0xFFFF ? "" : Character.toString(one);
    };
  }
}
