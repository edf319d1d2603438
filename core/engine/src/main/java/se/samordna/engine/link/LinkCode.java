package se.samordna.engine.link;

import se.samordna.engine.access.TypedCode;

/**
 * A code that a person carries from one provider to another: twelve letters and digits of 60 random
 * bits, so that it can be read aloud and not be guessed.
 */
final class LinkCode {
  private static final int LENGTH = 12;

  private LinkCode() {}

  /** A new code in groups. */
  static String draw() {
    return TypedCode.draw(LENGTH);
  }

  /** What the store keeps of it, however it is typed. */
  static byte[] hash(String typed) {
    return TypedCode.hash(typed);
  }
}
