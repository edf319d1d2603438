package se.samordna.task;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import se.samordna.Id;
import se.samordna.meeting.MeetingType;
import se.samordna.organisation.Unit;
import se.samordna.text.Text;

/**
 * What a team is to do together by a day; it is about no person, and done by holding the meeting.
 *
 * @param key the model's activity
 * @param due the last day on time
 * @param graceUntil after this day it is missed
 * @param standing how it stands to the day it was read
 * @param lastDone the newest day on which it was done, {@code null} when that is long ago or never
 * @param missed how many times it was missed in the last 28 days
 */
public record TeamTask(
    Id<Unit> unit,
    String key,
    Text title,
    MeetingType meeting,
    LocalDate due,
    LocalDate graceUntil,
    Task.Timing standing,
    @Nullable LocalDate lastDone,
    int missed) {}
