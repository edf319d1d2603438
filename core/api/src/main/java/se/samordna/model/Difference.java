package se.samordna.model;

/**
 * One place where two versions of a model, or of a form, are not the same.
 *
 * @param file the file in the model's folder
 * @param place where in the file, such as {@code /steps/admit/deadlineDays} or the key of a text;
 *     things in a list are named by their id where they have one. Empty for the whole file
 * @param before what stood there, as JSON or as the text; empty when it came
 * @param after what stands there, empty when it went
 */
public record Difference(String file, String place, Kind kind, String before, String after) {

  /** What happened from the one to the other. */
  public enum Kind {
    /** It is in the later one only. */
    ADDED,
    /** It is in the earlier one only. */
    REMOVED,
    /** It says something else. */
    CHANGED,
    /** A list has the same things in another order. */
    REORDERED
  }
}
