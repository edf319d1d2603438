package se.samordna.web.view;

import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Something to do: a link, or a form of its own when it changes anything.
 *
 * @param icon the icon before the word, {@code null} for none
 * @param sends what a changing button sends; {@code null} for a link
 */
public record Button(
    String label,
    String href,
    @Nullable String icon,
    Look look,
    boolean little,
    @Nullable Map<String, String> sends,
    @Nullable String key) {

  /** How much weight a button has; a surface has one primary button. */
  public enum Look {
    PRIMARY,
    PLAIN,
    CALM,
    CRISIS,
    DANGER;

    /** The class that the stylesheet knows it by. */
    public String css() {
      return this == PLAIN ? "" : name().toLowerCase(Locale.ROOT);
    }
  }

  /** A link that looks like a button. */
  public static Button to(String href, String label) {
    return new Button(label, href, null, Look.PLAIN, false, null, null);
  }

  /** A button that changes something. */
  public static Button send(String href, String label, Map<String, String> sends) {
    return new Button(label, href, null, Look.PLAIN, false, Map.copyOf(sends), null);
  }

  /** The same with an icon. */
  public Button icon(String name) {
    return new Button(label, href, name, look, little, sends, key);
  }

  /** The same with another weight. */
  public Button look(Look other) {
    return new Button(label, href, icon, other, little, sends, key);
  }

  /** The same as the surface's main button. */
  public Button primary() {
    return look(Look.PRIMARY);
  }

  /** The same, smaller, for a row. */
  public Button small() {
    return new Button(label, href, icon, look, true, sends, key);
  }

  /** The same with a key that presses it. */
  public Button key(String letter) {
    return new Button(label, href, icon, look, little, sends, letter);
  }

  /** All classes of the button. */
  public String css() {
    return ("button " + look.css() + (little ? " little" : "")).replace("  ", " ").trim();
  }
}
