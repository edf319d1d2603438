package se.samordna.web.asset;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The icons as a part of the stylesheet: each is a class that lays its drawing as a mask, so that a
 * page names an icon in a few letters and the drawing is fetched once.
 */
final class Icons {
  private static final Pattern SYMBOL =
      Pattern.compile("<symbol id=\"([a-z-]+)\" (viewBox=[^>]*)>(.*?)</symbol>", Pattern.DOTALL);
  private static final String STROKES =
      "<svg xmlns='http://www.w3.org/2000/svg' fill='none' stroke='#000' stroke-width='1.8'"
          + " stroke-linecap='round' stroke-linejoin='round' ";

  private Icons() {}

  /** The rules for every drawing of a sprite. */
  static String sheet(String sprite) {
    StringBuilder rules = new StringBuilder(16 * 1024);
    Matcher symbol = SYMBOL.matcher(sprite);
    while (symbol.find()) {
      String drawing = STROKES + symbol.group(2) + ">" + symbol.group(3) + "</svg>";
      rules
          .append(".i-")
          .append(symbol.group(1))
          .append("{--drawing:url(\"data:image/svg+xml,")
          .append(written(drawing))
          .append("\")}\n");
    }
    return rules.toString();
  }

  /** A drawing as an address may hold it. */
  private static String written(String drawing) {
    return drawing.replace('"', '\'').replace("#", "%23").replace("<", "%3C").replace(">", "%3E");
  }
}
