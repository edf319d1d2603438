package se.samordna.person.identifier;

/**
 * What a number hints about the sex it was given out for.
 *
 * <p>A hint only: it pre-fills nothing and never overrides the recorded legal sex, name or pronoun.
 */
public enum SexHint {
  MAN,
  WOMAN;

  /** The meaning of a birth number's last digit: odd for a man, even for a woman. */
  static SexHint of(int digit) {
    return digit % 2 == 1 ? MAN : WOMAN;
  }
}
