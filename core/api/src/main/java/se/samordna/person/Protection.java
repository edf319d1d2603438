package se.samordna.person;

/**
 * The degree of <em>skyddade personuppgifter</em> (sources.md, protection). Fingerade
 * personuppgifter is a new identity without a mark and therefore not here.
 */
public enum Protection {
  NONE,
  /** <em>Sekretessmarkering</em>. */
  SECRECY_MARKING,
  /** <em>Skyddad folkbokföring</em>. */
  PROTECTED_REGISTRATION;

  /** Whether the person is hidden from all but named staff. */
  public boolean hides() {
    return this != NONE;
  }
}
