package se.samordna.model;

/**
 * How strongly a national guideline recommends something, on the scale of Socialstyrelsen
 * (sources.md, models): 1 to 3 is what ought to be offered, 4 to 7 what may be, 8 to 10 what may be
 * in exceptional cases.
 */
public enum RecommendationLevel {
  PRIORITY_1,
  PRIORITY_2,
  PRIORITY_3,
  PRIORITY_4,
  PRIORITY_5,
  PRIORITY_6,
  PRIORITY_7,
  PRIORITY_8,
  PRIORITY_9,
  PRIORITY_10,
  /** Ought not to be done: <i>icke-göra</i>. */
  NOT_DO,
  /** Within systematic follow-up or research alone: <i>FoU</i>. */
  RND
}
