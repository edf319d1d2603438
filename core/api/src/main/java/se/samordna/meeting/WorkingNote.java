package se.samordna.meeting;

import java.time.Instant;
import se.samordna.Id;
import se.samordna.organisation.Staff;

/**
 * Something a team writes down for itself in a meeting: the order of the day, who fetches whom.
 * {@code TEAM_WORK} (sources.md, records): nobody's record, for the team alone, and disposed of
 * when the organisation has decided so. What is about a person belongs in that person's record.
 */
public record WorkingNote(
    Id<WorkingNote> id,
    Id<Meeting> meeting,
    Id<Staff> writtenBy,
    String writtenByName,
    Instant writtenAt,
    String text) {}
