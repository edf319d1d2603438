package se.samordna.merge;

/** What does not go together by itself when two rows become one. */
public enum MergeConflict {
  /** Both have a place where one alone may be held, or are twice in one model; close one first. */
  TWO_SOLE_ENROLMENTS(true),
  /** Both have a personnummer of their own in force: no human has two. */
  TWO_NUMBERS(true),
  /** Both have somebody in a role that one alone may hold. */
  TWO_IN_A_ROLE(true),
  /** One of the rows was closed for good, and leads nowhere. */
  RECORD_CLOSED(true),
  /** One of the numbers in force is a coordination number whose identity is uncertain. */
  UNCERTAIN_IDENTITY(false),
  /** The rows were recorded with different names. */
  OTHER_NAME(false),
  /** The rows were recorded with different birth dates. */
  OTHER_BIRTH_DATE(false),
  /** Both have a crisis plan; the one written last is the one in use, and both can be read. */
  TWO_CRISIS_PLANS(false),
  /** Both have a plan of the same kind going on; both go on. */
  TWO_PLANS(false),
  /** One is protected: the stricter protection holds, and members are approved anew. */
  OTHER_PROTECTION(false);

  private final boolean stops;

  MergeConflict(boolean stops) {
    this.stops = stops;
  }

  /** Whether the rows can't come together as long as it is so. */
  public boolean stops() {
    return stops;
  }
}
