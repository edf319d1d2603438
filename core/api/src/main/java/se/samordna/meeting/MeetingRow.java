package se.samordna.meeting;

import java.time.Instant;
import java.util.List;
import se.samordna.Id;

/** A meeting as it stands in one person's list, with that person's decisions alone. */
public record MeetingRow(
    Id<Meeting> id, MeetingType type, Instant startedAt, List<Meeting.Decision> decisions) {
  public MeetingRow {
    decisions = List.copyOf(decisions);
  }
}
