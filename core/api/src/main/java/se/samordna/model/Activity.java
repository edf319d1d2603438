package se.samordna.model;

import se.samordna.text.Text;

/**
 * Something that is done once or again and again for each enrolment, and becomes tasks.
 *
 * @param everyDays days between two, 0 when it is done once
 * @param firstWithinDays days from what begins it to the first due day
 * @param graceDays days after the due day until it counts as missed
 * @param with the activity that it begins together with, empty when a step begins it
 * @param personal whether its cadence may be set for one person
 * @param measures whether it measures how things go, which a unit may switch off ({@link
 *     Measurements})
 * @param settable whether an organisation may set days of its own ({@link ActivityDays})
 * @param doneBy which record fulfils it
 */
public record Activity(
    String key,
    Text name,
    int everyDays,
    int firstWithinDays,
    int graceDays,
    String with,
    boolean personal,
    boolean measures,
    boolean settable,
    DoneBy doneBy) {
  /** The same on other days. */
  public Activity on(int first, int every) {
    return new Activity(
        key, name, every, first, graceDays, with, personal, measures, settable, doneBy);
  }
}
