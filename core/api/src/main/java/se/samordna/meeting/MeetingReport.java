package se.samordna.meeting;

import java.util.List;
import se.samordna.Id;
import se.samordna.person.Person;
import se.samordna.person.Protection;

/**
 * A team's meeting as a whole, for the team.
 *
 * @param meeting as far as it is about the persons that stand in {@code spoken}
 * @param unitName the team
 * @param spoken the persons it spoke of or should have; of somebody in whose care the unit takes no
 *     part any more, nothing: {@code others} counts them
 * @param others how many persons the meeting spoke of whom the unit no longer cares for
 */
public record MeetingReport(Meeting meeting, String unitName, List<Spoken> spoken, int others) {
  public MeetingReport {
    spoken = List.copyOf(spoken);
  }

  /**
   * A person whom the meeting spoke of.
   *
   * @param name as on the board: {@code Person 5} for somebody who is protected
   */
  public record Spoken(
      Id<Person> person,
      String name,
      Protection protection,
      Meeting.Turn turn,
      List<Meeting.Decision> decisions) {
    public Spoken {
      decisions = List.copyOf(decisions);
    }
  }
}
