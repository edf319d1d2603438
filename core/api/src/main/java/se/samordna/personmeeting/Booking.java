package se.samordna.personmeeting;

import java.time.Instant;
import se.samordna.Id;
import se.samordna.organisation.Staff;

/**
 * When and where a meeting is to be. A new time is a new booking; the earlier ones stay.
 *
 * @param number from 1 within the meeting
 * @param place where, or how to come in where it is held by video; may be empty
 * @param placeInCalendar whether the place may stand in a calendar file, which others see; never
 *     does for a person with protected identity
 * @param interpreter the language that is interpreted, empty for none
 * @param why why it was booked anew, empty for the first
 */
public record Booking(
    int number,
    Instant from,
    Instant to,
    String place,
    boolean video,
    boolean placeInCalendar,
    String interpreter,
    String why,
    Id<Staff> by,
    Instant at) {}
