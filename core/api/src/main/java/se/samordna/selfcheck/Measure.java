package se.samordna.selfcheck;

/** In what a figure is measured. */
public enum Measure {
  /** How many of a hundred. */
  PERCENT,
  /** Persons for each full-time post. */
  PERSONS_PER_POST,
  /** Days, with the middle one of all. */
  MEDIAN_DAYS,
  /** Full-time posts. */
  POSTS,
  /** Full-time posts for each hundred persons. */
  POSTS_PER_HUNDRED,
  /** Full-time posts in care for each full-time team leader. */
  POSTS_PER_LEADER,
  /** How often in a week. */
  TIMES_A_WEEK,
  /** How often in four weeks. */
  TIMES_A_MONTH,
  /** Minutes in a week. */
  MINUTES_A_WEEK,
  /** Persons in the calendar month that had the most. */
  PERSONS_A_MONTH
}
