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
 * @param personalDays how often it may be done for one person
 * @param beforeMeetingDays how many days before the meeting that fulfils the activity it begins
 *     with, 0 when it follows no meeting; its cadence is that activity's
 * @param before the activity that it comes before, also on days of an organisation's own; empty for
 *     none
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
    PersonalDays personalDays,
    int beforeMeetingDays,
    String before,
    DoneBy doneBy) {
  /** The same on other days. */
  public Activity on(int first, int every) {
    return new Activity(
        key,
        name,
        every,
        first,
        graceDays,
        with,
        personal,
        measures,
        settable,
        personalDays,
        beforeMeetingDays,
        before,
        doneBy);
  }

  /** Whether it is done before a meeting, and follows it to another day. */
  public boolean preparesMeeting() {
    return beforeMeetingDays > 0;
  }

  /**
   * How often something may be done for one person, who needs it more or less often than others.
   *
   * @param from the fewest days between two
   * @param to the most
   */
  public record PersonalDays(int from, int to) {
    /** For what a model sets no bounds for: daily to yearly. */
    public static final PersonalDays ANY = new PersonalDays(1, 365);

    /** Whether it may be done every so many days. */
    public boolean allows(int days) {
      return days >= from && days <= to;
    }
  }
}
