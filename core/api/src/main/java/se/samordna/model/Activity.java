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
    DoneBy doneBy) {}
