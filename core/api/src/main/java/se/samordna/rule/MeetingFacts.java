package se.samordna.rule;

import java.time.LocalDate;
import se.samordna.meeting.MeetingType;

/**
 * A meeting about the person that was held, as rules see it.
 *
 * @param day on which it was held
 * @param personThere whether the person was there; somebody in the person's place is not enough
 */
public record MeetingFacts(MeetingType type, LocalDate day, boolean personThere) {}
