package se.samordna.model;

/**
 * How a reason looks on a board, beside its words: a model chooses a picture and says how pressing
 * the reason is; how both are drawn is for the page to decide.
 */
public record Emblem(Picture picture, Urgency urgency) {
  /** Of a reason whose model says nothing of it, or is away. */
  public static final Emblem PLAIN = new Emblem(Picture.CIRCLE, Urgency.ROUTINE);

  /** What is drawn. */
  public enum Picture {
    BED,
    BOARD,
    CIRCLE,
    CLOCK,
    DOWN,
    INFO,
    LIFEBUOY,
    LOCK,
    PEOPLE,
    PHONE,
    PLUS,
    ROOF,
    UP,
    WARNING
  }

  /** How pressing it is. */
  public enum Urgency {
    /** Somebody should know. */
    ROUTINE,
    /** Somebody should think of it at each meeting. */
    WATCH,
    /** Somebody should act today. */
    ACUTE
  }
}
