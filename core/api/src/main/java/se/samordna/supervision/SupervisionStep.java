package se.samordna.supervision;

/** How far a group supervision has come with one person: its six steps, in order. */
public enum SupervisionStep {
  /** The assessment is handed out, and whoever presents says what help is needed. */
  NEED,
  /** The group affirms what is good and asks until it understands. */
  CLARIFY,
  /** Ideas, many and without judging them. */
  IDEAS,
  /** Whoever presents says which of them to take along. */
  REVIEW,
  /** What is done next together with the person, and when. */
  NEXT_STEP,
  /** The group has ended with the person, and asks the week after how it went. */
  FOLLOW_UP,
  /** It has been told how it went. */
  DONE;

  /** Whether the group is still with the person. */
  public boolean goesOn() {
    return compareTo(FOLLOW_UP) < 0;
  }

  /** The step after this one; the last stays. */
  public SupervisionStep next() {
    return this == DONE ? DONE : values()[ordinal() + 1];
  }
}
