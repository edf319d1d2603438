package se.samordna.supervision;

import java.util.List;
import se.samordna.Id;
import se.samordna.meeting.Meeting;
import se.samordna.organisation.Unit;

/**
 * A group supervision as one of the team sees it.
 *
 * @param presented those whom it is about, in the order in which they were presented
 * @param toFollowUp those whom earlier sessions left with a next step of which nobody has told how
 *     it went; none when the session is over
 */
public record SupervisionSession(
    Meeting meeting, Id<Unit> unit, List<Presented> presented, List<Presented> toFollowUp) {
  public SupervisionSession {
    presented = List.copyOf(presented);
    toFollowUp = List.copyOf(toFollowUp);
  }
}
