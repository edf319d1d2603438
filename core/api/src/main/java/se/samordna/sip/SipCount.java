package se.samordna.sip;

import org.jspecify.annotations.Nullable;

/**
 * How many of a unit's SIPs something is so of.
 *
 * @param count {@code null} where its part holds something of so few persons that it could tell
 */
public record SipCount(What what, @Nullable Integer count) {
  /** What is counted together: each part is shown whole or not at all. */
  public enum Part {
    /** What became of the needs that were seen. */
    NEED,
    /** Whether plans were followed up when they should be. */
    FOLLOW_UP,
    /** What the persons answered when they were asked whether it helped. */
    HELPED
  }

  /** What is counted. */
  public enum What {
    MADE(Part.NEED),
    UNDER_WAY(Part.NEED),
    TAKEN_BACK(Part.NEED),
    PERSON_SAID_NO(Part.NEED),
    PERSON_NOT_REACHED(Part.NEED),
    ONE_PRINCIPAL_IS_ENOUGH(Part.NEED),
    OTHER_PLAN_IS_ENOUGH(Part.NEED),
    PRINCIPAL_DID_NOT_COME(Part.NEED),
    OTHER(Part.NEED),
    IN_TIME(Part.FOLLOW_UP),
    LATE(Part.FOLLOW_UP),
    NOT_YET(Part.FOLLOW_UP),
    HELPED_1(Part.HELPED),
    HELPED_2(Part.HELPED),
    HELPED_3(Part.HELPED),
    HELPED_4(Part.HELPED),
    HELPED_5(Part.HELPED),
    NOT_SAID(Part.HELPED);

    private final Part part;

    What(Part part) {
      this.part = part;
    }

    /** What it is counted together with. */
    public Part part() {
      return part;
    }
  }
}
