package se.samordna.engine.demo;

/**
 * A time on the board.
 *
 * @param place whose
 * @param up how many days ago it began
 * @param cause one line; for somebody admitted, where
 * @param end how many days ago it ended, or {@link #STILL}
 */
record DemoStay(int place, int up, String reason, String cause, int end) {
  static final int STILL = -1;
  static final String ADMITTED = "ADMITTED";
}
