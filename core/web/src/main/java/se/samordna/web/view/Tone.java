package se.samordna.web.view;

import java.util.Locale;

/** What a colour means. It never stands without a word, and an icon or a shape. */
public enum Tone {
  PLAIN,
  ACTION,
  VOICE,
  KEPT,
  THINK,
  STOP,
  CRISIS;

  /** The class that the stylesheet knows it by. */
  public String css() {
    return "tone-" + name().toLowerCase(Locale.ROOT);
  }
}
