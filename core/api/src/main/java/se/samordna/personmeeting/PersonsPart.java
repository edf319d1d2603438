package se.samordna.personmeeting;

/** How the person took part in a meeting about them. */
public enum PersonsPart {
  PRESENT,
  BY_PROXY,
  NOT_PRESENT
}
