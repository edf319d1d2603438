package se.samordna.enrolment;

import java.util.EnumSet;
import java.util.Set;

/** The core's own states of an enrolment, which outlive any model (sources.md, models). */
public enum Lifecycle {
  PROPOSED,
  WAITING,
  ACTIVE,
  PAUSED,
  CLOSED;

  /** The states that may follow this one. */
  public Set<Lifecycle> next() {
    return switch (this) {
      case PROPOSED -> EnumSet.of(WAITING, ACTIVE, CLOSED);
      case WAITING -> EnumSet.of(ACTIVE, CLOSED);
      case ACTIVE -> EnumSet.of(PAUSED, CLOSED);
      case PAUSED -> EnumSet.of(ACTIVE, CLOSED);
      case CLOSED -> EnumSet.noneOf(Lifecycle.class);
    };
  }

  /** Whether an enrolment may go from this state to the other; staying is always possible. */
  public boolean mayBecome(Lifecycle other) {
    return this == other || next().contains(other);
  }
}
