package se.samordna.selfcheck;

/** In what a figure is measured. */
public enum Measure {
  /** How many of a hundred. */
  PERCENT,
  /** Persons for each full-time post. */
  PERSONS_PER_POST,
  /** Days, with the middle one of all. */
  MEDIAN_DAYS
}
