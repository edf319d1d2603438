package se.samordna.personmeeting;

import java.util.EnumSet;
import java.util.Set;

/** Where a meeting about a person stands. A meeting that is booked anew stays planned. */
public enum MeetingState {
  PLANNED,
  HELD,
  CANCELLED;

  /** The states that may follow this one: the whole table of moves. */
  public Set<MeetingState> next() {
    return this == PLANNED ? EnumSet.of(HELD, CANCELLED) : EnumSet.noneOf(MeetingState.class);
  }
}
