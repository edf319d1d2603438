package se.samordna.model;

import java.time.DayOfWeek;
import java.util.Set;
import se.samordna.meeting.MeetingType;
import se.samordna.text.Text;

/**
 * Something that a team that uses the model does again and again: it is done when a meeting of the
 * type has been held.
 *
 * @param onBoardDays whether it is due whenever the unit's board meets
 * @param weekdays on which it is due, where they are worked; empty when it is due otherwise
 * @param everyDays days from one to the next, 0 when it is due on weekdays or board days
 * @param graceDays days after the due day until it counts as missed
 */
public record TeamActivity(
    String key,
    Text name,
    MeetingType meeting,
    boolean onBoardDays,
    Set<DayOfWeek> weekdays,
    int everyDays,
    int graceDays) {
  public TeamActivity {
    weekdays = Set.copyOf(weekdays);
  }
}
