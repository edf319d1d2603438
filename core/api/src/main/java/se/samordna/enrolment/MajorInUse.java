package se.samordna.enrolment;

/**
 * A major of a model that open enrolments are on.
 *
 * @param open how many enrolments that are not closed
 * @param here whether a minor of it runs on this node
 * @param newest the newest major of the model that runs on this node, 0 when none does
 */
public record MajorInUse(String model, int major, int open, boolean here, int newest) {
  /** Whether these enrolments wait to be moved: their major is gone, and a newer one is here. */
  public boolean leftBehind() {
    return !here && newest > major;
  }
}
