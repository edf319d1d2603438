package se.samordna.enrolment;

import se.samordna.text.Text;

/**
 * One of the eight duties that are the same in all models (sources.md, duties), and how it stands.
 *
 * @param fact why it stands so
 * @param todo what to do about it, empty when it is in place
 */
public record DutyLight(Duty duty, State state, Text fact, Text todo) {
  /** What shall be there. */
  public enum Duty {
    COORDINATOR,
    MAPPING,
    GOALS,
    INTERVENTIONS,
    FOLLOW_UP,
    CRISIS_PLAN,
    CONSENT,
    NETWORK
  }

  /** How it stands. */
  public enum State {
    /** In place. */
    FULL,
    /** Begun. */
    HALF,
    /** Not there, and not late yet. */
    MISSING,
    /** Not there after 30 days. */
    LATE,
    /** Not there after 90 days. */
    VERY_LATE
  }
}
